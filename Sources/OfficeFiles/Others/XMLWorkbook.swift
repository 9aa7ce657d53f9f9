internal import Tabular

final class XMLWorkbook: SheetSource {
  let sheets: [SheetInfo] = []
  init(_ file: ByteFile) throws(FileProblem) { throw .notText(.otherXML) }
  func text(ofSheet index: Int, firstRows: Int?) throws(FileProblem) -> SheetText {
    throw .notText(.otherXML)
  }
}
