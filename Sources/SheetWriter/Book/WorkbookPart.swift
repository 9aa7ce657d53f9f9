/// A range with a name.
struct DefinedRange {
  let name: WorkbookName
  let sheet: SheetName
  let range: CellRange
}

/// `xl/workbook.xml` and its relationships.
struct WorkbookPart {
  let sheets: [FinishedSheet]
  let ranges: [DefinedRange]

  func parts() throws(SheetError) -> [Part] {
    var relationships = Relationships()
    let part = try Part("xl/workbook.xml", .workbook)
    let xml = try XMLWriter.open(part)
    xml.start("workbook", ["xmlns": Namespace.main, "xmlns:r": Namespace.relationships])
    xml.element("workbookPr")
    xml.element("bookViews") { xml.element("workbookView", ["activeTab": "0"]) }
    xml.start("sheets")
    for (index, sheet) in sheets.enumerated() {
      let id = relationships.add(.worksheet, "worksheets/sheet\(index + 1).xml")
      xml.element(
        "sheet",
        ["name": XMLText(cell: sheet.name.text), "sheetId": XMLText(index + 1), "r:id": id])
    }
    xml.end()
    writeNames(xml)
    xml.end()
    try xml.close()
    _ = relationships.add(.theme, "theme/theme1.xml")
    _ = relationships.add(.styles, "styles.xml")
    _ = relationships.add(.sharedStrings, "sharedStrings.xml")
    return [part, try relationships.part(at: "xl/_rels/workbook.xml.rels")]
  }

  private func writeNames(_ xml: borrowing XMLWriter) {
    guard !ranges.isEmpty || sheets.contains(where: { $0.repeatedRows != nil }) else { return }
    xml.element("definedNames") {
      for (index, sheet) in sheets.enumerated() {
        guard let rows = sheet.repeatedRows else { continue }
        xml.element(
          "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": XMLText(index)],
          text: XMLText(cell: "\(sheet.name.quoted)!$\(rows.lowerBound):$\(rows.upperBound)"))
      }
      for range in ranges {
        xml.element(
          "definedName", ["name": XMLText(cell: range.name.text)],
          text: XMLText(cell: range.range.formula(on: range.sheet)))
      }
    }
  }
}
