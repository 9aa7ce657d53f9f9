/// What stands in a sheet's part after its rows, in the order that the format prescribes, and the parts that
/// belong to the sheet.
extension Sheet {
  /// Ends the sheet.
  consuming func finish() throws(SheetError) -> FinishedSheet {
    try checkOverlaps()
    flush()
    xml.end()
    var relationships = Relationships()
    var others: [Part] = []
    writeMerges()
    for (index, scale) in scales.enumerated() { scale.write(xml, priority: index + 1) }
    writeLinks(&relationships)
    writePrintSetup()
    try writeDrawing(&relationships, &others)
    try writeTables(&relationships, &others)
    let sheet = part
    let name = name
    let rows = layout.print.repeatedRows
    let linked = links.compactMap { link -> SheetName? in
      guard case .sheet(let name, _) = link.target.place else { return nil }
      return name
    }
    try xml.close()
    if !relationships.isEmpty {
      others.insert(try relationships.part(at: FinishedSheet.relationshipsPath(of: sheet)), at: 0)
    }
    return FinishedSheet(name: name, parts: [sheet] + others, repeatedRows: rows, linkedSheets: linked)
  }

  /// From top to bottom, each range against those above it that reach down to it.
  private func checkOverlaps() throws(SheetError) {
    var open: [CellRange] = []
    let ranges = merges + tables.map(\.range)
    for range in ranges.sorted(by: { ($0.first.row, $0.first.column) < ($1.first.row, $1.first.column) }) {
      open.removeAll { $0.last.row < range.first.row }
      guard !open.contains(where: range.overlaps) else {
        throw .overlap(sheet: name.text, range)
      }
      open.append(range)
    }
  }

  private func writeMerges() {
    guard !merges.isEmpty else { return }
    xml.element("mergeCells", ["count": XMLText(merges.count)]) {
      for range in merges { xml.element("mergeCell", ["ref": XMLText(plain: range.description)]) }
    }
  }

  private func writeLinks(_ relationships: inout Relationships) {
    guard !links.isEmpty else { return }
    var known: [String: XMLText] = [:]
    xml.start("hyperlinks")
    for link in links {
      let cell = XMLText(plain: link.cell.description)
      switch link.target.place {
      case .sheet(let name, let place):
        xml.element("hyperlink", ["ref": cell, "location": XMLText(cell: "\(name.quoted)!\(place)")])
      case .outside(let address):
        let id = known[address] ?? relationships.add(.hyperlink, address, external: true)
        known[address] = id
        xml.element("hyperlink", ["ref": cell, "r:id": id])
      }
    }
    xml.end()
  }

  private func writePrintSetup() {
    xml.element(
      "pageMargins",
      ["left": "0.5", "right": "0.5", "top": "0.6", "bottom": "0.7", "header": "0.3", "footer": "0.3"])
    xml.element(
      "pageSetup",
      [
        // 9 is A4; no limit on how many pages long.
        "paperSize": "9", "fitToWidth": "1", "fitToHeight": "0",
        "orientation": layout.print.isLandscape ? "landscape" : "portrait",
      ])
    xml.element("headerFooter") {
      xml.element("oddFooter", text: XMLText(cell: layout.print.footerCode))
    }
  }

  private func writeDrawing(
    _ relationships: inout Relationships, _ parts: inout [Part]
  ) throws(SheetError) {
    guard !charts.isEmpty else { return }
    book.drawingCount += 1
    let drawing = Drawing(number: book.drawingCount, charts: charts)
    xml.element("drawing", ["r:id": relationships.add(.drawing, "../drawings/\(drawing.file)")])
    parts.append(contentsOf: try drawing.parts())
    for chart in charts { parts.append(try ChartPart(chart, on: name).part()) }
  }

  private func writeTables(
    _ relationships: inout Relationships, _ parts: inout [Part]
  ) throws(SheetError) {
    guard !tables.isEmpty else { return }
    xml.start("tableParts", ["count": XMLText(tables.count)])
    for table in tables {
      xml.element("tablePart", ["r:id": relationships.add(.table, "../tables/table\(table.number).xml")])
      parts.append(try table.part())
    }
    xml.end()
  }
}

/// A sheet with its parts, ready for the archive.
struct FinishedSheet {
  let name: SheetName
  /// The sheet's own first.
  let parts: [Part]
  let repeatedRows: ClosedRange<Int>?
  let linkedSheets: [SheetName]

  static func relationshipsPath(of sheet: Part) -> String {
    let file = sheet.path.split(separator: "/").last ?? ""
    return "xl/worksheets/_rels/\(file).rels"
  }
}
