/// Writes a workbook (XLSX, ECMA-376 transitional), sheet by sheet and row by row.
///
///     var book = try Workbook(Properties(title: "Rates"))
///     let bold = try book.style(Style(bold: true))
///     try book.addSheet(SheetName("Rates")) { sheet throws(SheetError) in
///       try sheet.append([.text("Building", bold), .text("Rate", bold)])
///       try sheet.append([.text("1"), .number(Number(units: 834, .hundredths))])
///     }
///     let bytes = try book.finish()
///
/// The same calls give the same bytes, on any machine and at any time. Nothing is written to disk, and no
/// byte is handed out unless the whole workbook is sound. Rows are compressed as they come, so memory holds
/// the compressed sheets and the index of texts, never the cells.
package struct Workbook: ~Copyable {
  private let properties: Properties
  private let book: BookState
  private var sheets: [FinishedSheet] = []
  private var taken: Set<String> = []
  private var ranges: [DefinedRange] = []

  /// - Parameters:
  ///   - fontName: of cells; a program that lacks it takes another.
  ///   - cutMark: ends a text that is longer than a cell can hold.
  /// - Throws: ``SheetError/cannotWrite(part:)`` without memory.
  package init(
    _ properties: Properties = Properties(), fontName: String = "Calibri", cutMark: String = "[…]"
  ) throws(SheetError) {
    self.properties = properties
    book = try BookState(cutMark: cutMark, fontName: fontName)
  }

  /// The id of a style, registered if it is new.
  ///
  /// - Throws: ``SheetError/tooManyStyles``.
  package func style(_ style: Style) throws(SheetError) -> StyleID { try book.styles.id(of: style) }

  /// Adds a sheet after those there are and has it written.
  ///
  /// - Throws: ``SheetError/duplicateSheetName(_:)``, ``SheetError/overlap(sheet:_:)``, and what the closure
  ///   throws: the workbook is lost then, for the sheet is half written.
  package mutating func addSheet(
    _ name: SheetName, layout: SheetLayout = SheetLayout(),
    _ write: (inout Sheet) throws(SheetError) -> Void
  ) throws(SheetError) {
    guard taken.insert(name.folded).inserted else { throw .duplicateSheetName(name.text) }
    var sheet = try Sheet(name, number: sheets.count + 1, layout: layout, book: book)
    try write(&sheet)
    sheets.append(try sheet.finish())
  }

  /// Names a range, for formulas and for the name box.
  ///
  /// - Parameter sheet: may come later.
  /// - Throws: ``SheetError/duplicateName(_:)``, ``SheetError/outsideGrid(row:column:)``.
  package mutating func define(
    _ name: WorkbookName, as range: CellRange, on sheet: SheetName
  ) throws(SheetError) {
    try range.checked()
    try book.take(name)
    ranges.append(DefinedRange(name: name, sheet: sheet, range: range))
  }

  /// Ends the workbook.
  ///
  /// - Returns: the bytes of the file.
  /// - Throws: ``SheetError/noSheets``, ``SheetError/unknownSheet(_:)``, ``SheetError/cannotWrite(part:)``.
  package consuming func finish() throws(SheetError) -> [UInt8] {
    guard !sheets.isEmpty else { throw .noSheets }
    let names = Set(sheets.map(\.name))
    for name in sheets.flatMap(\.linkedSheets) + ranges.map(\.sheet) {
      guard names.contains(name) else { throw .unknownSheet(name.text) }
    }
    let parts = try allParts()
    return try Archive.bytes(of: [try ContentType.part(for: parts)] + parts)
  }

  /// In the order of the archive: from the outside to the inside.
  private consuming func allParts() throws(SheetError) -> [Part] {
    let styles = try StylesPart(book.styles, fontName: book.fontName).part()
    let fixed = try WorkbookPart(sheets: sheets, ranges: ranges).parts()
    let documents = [try properties.corePart(), try properties.extendedPart()]
    let strings = try book.strings.finish()
    return [try rootRelationships()] + documents + fixed
      + [try ThemePart.part(), styles, strings] + sheets.flatMap(\.parts)
  }

  private func rootRelationships() throws(SheetError) -> Part {
    var relationships = Relationships()
    _ = relationships.add(.officeDocument, "xl/workbook.xml")
    _ = relationships.add(.coreProperties, "docProps/core.xml")
    _ = relationships.add(.extendedProperties, "docProps/app.xml")
    return try relationships.part(at: "_rels/.rels")
  }
}
