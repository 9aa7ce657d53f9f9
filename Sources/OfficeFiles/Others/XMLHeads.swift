internal import Tabular

/// Takes the first rows of the sheets of a workbook in XML of 2003.
final class XMLHeads: XMLHandler {
  private(set) var heads: [Int: SheetText] = [:]
  private let path: String
  /// Hears what stands before the sheets.
  private let common: XMLSheetReader
  private var current: XMLSheetReader
  private var sheet = -1

  init(path: String) {
    self.path = path
    common = XMLSheetReader(sheet: -2, lines: CellWriter(limit: 0), firstRows: nil)
    current = common
  }

  override func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
    if name.equals("Worksheet") {
      keep()
      sheet += 1
      if sheet == Limits.heads { return isDone = true }
      current = XMLSheetReader(
        after: common, lines: CellWriter(limit: Limits.headText), firstRows: Limits.headRows)
    }
    if !current.isDone { current.start(name, attributes) }
  }

  override func text(_ bytes: UnsafeRawBufferPointer) {
    if !current.isDone { current.text(bytes) }
  }

  override func end(_ name: UnsafePointer<UInt8>) {
    if !current.isDone { current.end(name) }
  }

  /// Keeps the head of the sheet that has ended.
  func keep() {
    if sheet >= 0, sheet < Limits.heads, current.problem == nil {
      heads[sheet] = try? current.text(path: path)
    }
  }
}
