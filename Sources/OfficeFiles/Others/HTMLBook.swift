internal import Tabular

final class HTMLBook: SheetSource {
  let sheets: [SheetInfo] = []
  init(_ file: ByteFile) throws(FileProblem) { throw .notText(.webPage) }
  func text(ofSheet index: Int, firstRows: Int?) throws(FileProblem) -> SheetText { throw .notText(.webPage) }
}
