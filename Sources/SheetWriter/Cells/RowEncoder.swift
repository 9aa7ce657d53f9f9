/// Turns rows of cells into the bytes of a sheet.
enum RowEncoder {
  /// The greatest height of a row, in points.
  private static let greatestHeight = 409.0

  /// - Parameter height: in points; nil leaves it to the program that shows the sheet.
  static func append(
    _ cells: [Cell], row: Int, from column: Int, height: Double?, book: BookState,
    to buffer: inout XMLBuffer
  ) {
    buffer.append(markup: #"<row r=""#)
    buffer.append(row)
    if let height, height.isFinite {
      buffer.append(markup: #"" ht=""#)
      buffer.append(tenths(of: min(max(height, 0), greatestHeight)))
      buffer.append(markup: #"" customHeight="1"#)
    }
    buffer.append(markup: #"">"#)
    var place = CellReference(row: row, column: column)
    for cell in cells {
      append(cell, at: place, book: book, to: &buffer)
      place.column += 1
    }
    buffer.append(markup: "</row>")
  }

  private static func append(
    _ cell: Cell, at place: CellReference, book: BookState, to buffer: inout XMLBuffer
  ) {
    if cell.content == .empty, cell.style == .standard { return }
    buffer.append(markup: #"<c r=""#)
    buffer.append(place)
    if cell.style != .standard {
      buffer.append(markup: #"" s=""#)
      buffer.append(cell.style.index)
    }
    switch cell.content {
    case .empty:
      buffer.append(markup: #""/>"#)
    case .number(let number):
      buffer.append(markup: #""><v>"#)
      buffer.append(number)
      buffer.append(markup: "</v></c>")
    case .text(let text):
      append(string: book.strings.number(of: text), to: &buffer)
    case .runs(let runs):
      let number = book.strings.number(
        of: runs, font: book.styles[cell.style].font, fontName: book.fontName)
      append(string: number, to: &buffer)
    }
  }

  private static func append(string number: Int, to buffer: inout XMLBuffer) {
    buffer.append(markup: #"" t="s"><v>"#)
    buffer.append(number)
    buffer.append(markup: "</v></c>")
  }

  /// Rounded to a tenth of a point.
  private static func tenths(of height: Double) -> XMLText {
    let tenths = Int((height * 10).rounded())
    return XMLText(plain: "\(tenths / 10).\(tenths % 10)")
  }
}
