/// Native tables.
extension Integrity {
  mutating func checkTables() {
    let tables = reader.parts.filter { $0.value.name == "table" }
    requireUnique(tables.compactMap { $0.value["id"] }, "table ids")
    let names = tables.compactMap { $0.value["displayName"]?.lowercased() }
    let defined = reader.parts["xl/workbook.xml"]?.first("definedNames")?.children ?? []
    let own = defined.filter { $0["localSheetId"] == nil }.compactMap { $0["name"]?.lowercased() }
    requireUnique(names + own, "names of tables and ranges")
    for sheet in reader.sheets {
      let cells = reader.cells(of: sheet.name)
      for target in reader.relationships(of: sheet.path).values.sorted() {
        guard let table = reader.parts[target], table.name == "table" else { continue }
        check(table: table, at: target, cells: cells)
      }
      let ranges = tableRanges(of: sheet.path)
      for (index, range) in ranges.enumerated() {
        require(!ranges[..<index].contains(where: range.overlaps), "\(sheet.path): tables overlap")
      }
    }
  }

  private mutating func check(
    table: XMLNode, at path: String, cells: [String: WorkbookReader.Value]
  ) {
    requireOrder(table, "autoFilter sortState tableColumns tableStyleInfo", at: path)
    requireCounts(table, at: path)
    guard let range = Grid(table["ref"] ?? "") else { return problems.append("\(path): ref") }
    require(range.bottom > range.top, "\(path): no row under the header")
    require(table.first("autoFilter")?["ref"] == table["ref"], "\(path): the filter's range")
    let columns = table.first("tableColumns")?.children ?? []
    require(columns.count == range.right - range.left + 1, "\(path): \(columns.count) columns")
    requireUnique(columns.compactMap { $0["id"] }, path)
    requireUnique(columns.compactMap { $0["name"]?.lowercased() }, path)
    for (index, column) in columns.enumerated() {
      let name = WorkbookReader.decoded(column["name"] ?? "")
      require(!name.isEmpty && name.utf16.count <= 255, "\(path): column \(name)")
      let place = Integrity.letters(range.left + index) + String(range.top)
      require(cells[place] == .text(name), "\(path): \(place) is not \(name)")
    }
  }

  static func letters(_ column: Int) -> String {
    let last = String(Unicode.Scalar(UInt8(0x41 + (column - 1) % 26)))
    return column > 26 ? letters((column - 1) / 26) + last : last
  }
}
