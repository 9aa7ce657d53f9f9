package import Tabular

/// A file of sheets: an XLSX workbook, or what programs save as `.xls` that is XML or a web page.
package final class SheetBook: Sendable {
  /// "XLSX", "XML" (that of 2003) or "HTML".
  package let format: String
  /// In the workbook's order; of a web page, one for each table that is in no other.
  package let sheets: [SheetInfo]
  private let source: any SheetSource

  private init(format: String, _ source: any SheetSource) {
    self.format = format
    self.source = source
    sheets = source.sheets
  }

  /// - Parameter encoding: of a web page, whatever it says of itself; other formats say theirs without fail.
  /// - Returns: nil where the file is no workbook of a kind that is read, but text.
  /// - Throws: `notText` and others for what is recognised and cannot be read.
  package static func open(
    _ file: ByteFile, encoding: TextEncoding? = nil
  ) throws(FileProblem) -> SheetBook? {
    switch try FileKind.find(file) {
    case .text: nil
    case .workbook: SheetBook(format: "XLSX", try Workbook(file))
    case .spreadsheetML: SheetBook(format: "XML", try XMLWorkbook(file))
    case .html: SheetBook(format: "HTML", try HTMLBook(file, encoding: encoding))
    case .foreign(let format): throw .notText(format)
    }
  }

  /// The sheet as text.
  /// - Parameters:
  ///   - index: into `sheets`.
  ///   - firstRows: only the rows up to this number, for a cheap look; merged ranges are then not known.
  package func text(ofSheet index: Int, firstRows: Int? = nil) throws(FileProblem) -> SheetText {
    guard sheets.indices.contains(index) else {
      throw .noSheet(String(index + 1), names: sheets.map(\.name))
    }
    guard sheets[index].hasCells else { throw .sheetWithoutCells(sheets[index].name) }
    return try source.text(ofSheet: index, firstRows: firstRows)
  }
}

/// What a kind of workbook gives.
protocol SheetSource: Sendable {
  var sheets: [SheetInfo] { get }
  func text(ofSheet index: Int, firstRows: Int?) throws(FileProblem) -> SheetText
}
