/// What the sheets of a workbook share while they are written.
final class BookState {
  var strings: SharedStrings
  var styles = StyleTable()
  var tableCount = 0
  var chartCount = 0
  var drawingCount = 0
  private var names: Set<String> = []

  let fontName: XMLText

  init(cutMark: String, fontName: String) throws(SheetError) {
    self.fontName = XMLText(cell: fontName)
    strings = try SharedStrings(mark: cutMark)
  }

  /// Takes a name for a table or a range.
  func take(_ name: WorkbookName) throws(SheetError) {
    guard names.insert(name.folded).inserted else { throw .duplicateName(name.text) }
  }
}
