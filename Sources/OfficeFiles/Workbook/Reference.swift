internal import Tabular

/// References to cells, as `B12`.
enum Reference {
  /// 1-based row, 0-based column; nil where it is none, or beyond a sheet's edge.
  @inline(__always)
  static func cell(_ text: UnsafeRawBufferPointer) -> (row: Int, column: Int)? {
    var at = 0
    var column = 0
    while at < text.count, at < 4 {
      let letter = text[at] & 0xDF
      guard letter >= 0x41, letter <= 0x5A else { break }
      column = column * 26 + Int(letter - 0x40)
      at += 1
    }
    guard at > 0, column <= Limits.columns, let row = number(text, from: at), row > 0, row <= Limits.rows
    else {
      return nil
    }
    return (row, column - 1)
  }

  /// Digits alone, at most nine.
  @inline(__always)
  static func number(_ text: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
    guard text.count > start, text.count <= start + 9 else { return nil }
    var value = 0
    for at in start..<text.count {
      let digit = text[at] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// `A1:B3`, or one cell.
  static func range(_ text: UnsafeRawBufferPointer) -> CellRange? {
    let colon = text.firstIndex(of: 0x3A) ?? text.count
    guard let first = cell(UnsafeRawBufferPointer(rebasing: text[..<colon])) else { return nil }
    guard colon < text.count else {
      return CellRange(rows: first.row...first.row, columns: first.column...first.column)
    }
    guard let last = cell(UnsafeRawBufferPointer(rebasing: text[(colon + 1)...])), last.row >= first.row,
      last.column >= first.column
    else { return nil }
    return CellRange(rows: first.row...last.row, columns: first.column...last.column)
  }
}
