/// Sheets: the order of things, rows and cells, what refers to cells.
extension Integrity {
  mutating func check(sheet: XMLNode, at path: String, named name: String) {
    requireOrder(
      sheet,
      """
      sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells \
      conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter \
      drawing tableParts
      """, at: path)
    requireCounts(sheet, at: path)
    checkRows(sheet, at: path)
    checkColumns(sheet, at: path)
    checkMerges(sheet, at: path)
    checkShades(sheet, at: path)
    checkLinks(sheet, at: path)
    let footer = sheet.first("headerFooter")?.first("oddFooter")?.text ?? ""
    require(footer.utf16.count <= 255, "\(path): footer too long")
  }

  private mutating func checkRows(_ sheet: XMLNode, at path: String) {
    let styles = reader.parts["xl/styles.xml"]?.first("cellXfs")?.children.count ?? 0
    var lastRow = 0
    for row in sheet.first("sheetData")?.children ?? [] {
      let number = row["r"].flatMap { Int($0) } ?? 0
      require(number > lastRow && number <= 1_048_576, "\(path): row \(number) after \(lastRow)")
      lastRow = number
      var lastColumn = 0
      for cell in row.children {
        let place = cell["r"].flatMap { Grid($0) }
        require(
          place?.top == number && (place?.left ?? 0) > lastColumn, "\(path): cell \(cell["r"] ?? "")")
        lastColumn = place?.left ?? lastColumn
        if let style = cell["s"] {
          require(Int(style).map((0..<styles).contains) == true, "\(path): style \(style)")
        }
        checkValue(cell, at: path)
      }
    }
  }

  private mutating func checkValue(_ cell: XMLNode, at path: String) {
    guard let value = cell.first("v")?.text else {
      return require(cell["t"] == nil, "\(path): \(cell["r"] ?? "") has a type and no value")
    }
    if cell["t"] == "s" {
      require(Int(value).map(reader.strings.indices.contains) == true, "\(path): text \(value)")
    } else {
      require(Double(value)?.isFinite == true, "\(path): number \(value)")
    }
  }

  private mutating func checkColumns(_ sheet: XMLNode, at path: String) {
    var last = 0
    for column in sheet.first("cols")?.children ?? [] {
      let first = column["min"].flatMap { Int($0) } ?? 0
      require(first > last, "\(path): column \(first) after \(last)")
      last = column["max"].flatMap { Int($0) } ?? 0
      let width = column["width"].flatMap { Double($0) } ?? -1
      require((0...255).contains(width), "\(path): width \(width)")
    }
  }

  private mutating func checkMerges(_ sheet: XMLNode, at path: String) {
    var taken = tableRanges(of: path)
    for merge in sheet.first("mergeCells")?.children ?? [] {
      guard let range = Grid(merge["ref"] ?? "") else {
        problems.append("\(path): merge \(merge["ref"] ?? "")")
        continue
      }
      require(range.count > 1, "\(path): a merge of one cell")
      require(!taken.contains(where: range.overlaps), "\(path): merge \(merge["ref"] ?? "") overlaps")
      taken.append(range)
    }
  }

  private mutating func checkShades(_ sheet: XMLNode, at path: String) {
    let rules = sheet.descendants("cfRule")
    let dxfs = reader.parts["xl/styles.xml"]?.first("dxfs")?.children.count ?? 0
    requireUnique(rules.compactMap { $0["priority"] }, "\(path): priorities")
    for rule in rules {
      if let dxf = rule["dxfId"] {
        require(Int(dxf).map((0..<dxfs).contains) == true, "\(path): dxf \(dxf)")
      }
      for scale in rule.all("colorScale") {
        require(scale.all("cfvo").count == scale.all("color").count, "\(path): colours of a scale")
      }
    }
    for format in sheet.all("conditionalFormatting") {
      let ranges = (format["sqref"] ?? "").split(separator: " ").map { Grid(String($0)) }
      require(!ranges.isEmpty && !ranges.contains(nil), "\(path): sqref \(format["sqref"] ?? "")")
    }
  }

  private mutating func checkLinks(_ sheet: XMLNode, at path: String) {
    let links = sheet.first("hyperlinks")?.children ?? []
    require(links.count <= 65_530, "\(path): \(links.count) links")
    for link in links {
      require(Grid(link["ref"] ?? "")?.count == 1, "\(path): link at \(link["ref"] ?? "")")
      if let location = link["location"] {
        let target = Grid.formula(WorkbookReader.decoded(location))
        require(
          target?.range != nil && reader.sheets.contains { $0.name == target?.sheet },
          "\(path): link to \(location)")
      } else {
        require(link["r:id"] != nil, "\(path): a link to nothing")
      }
    }
  }

  func tableRanges(of path: String) -> [Grid] {
    reader.relationships(of: path).values.sorted().compactMap { target in
      guard let table = reader.parts[target], table.name == "table" else { return nil }
      return Grid(table["ref"] ?? "")
    }
  }
}
