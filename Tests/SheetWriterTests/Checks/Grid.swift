/// A range of cells as the checker reads it, on its own account.
struct Grid: Hashable {
  var top: Int
  var left: Int
  var bottom: Int
  var right: Int

  /// Reads `A1` and `A1:B9`, with or without `$`.
  init?(_ text: String) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false).map(Grid.corner)
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, corners.count <= 2 else {
      return nil
    }
    (top, left, bottom, right) = (first.row, first.column, last.row, last.column)
    guard top <= bottom, left <= right else { return nil }
  }

  private static func corner(_ text: Substring) -> (row: Int, column: Int)? {
    let bare = text.filter { $0 != "$" }
    let letters = bare.prefix { ("A"..."Z").contains($0) }
    guard let row = Int(bare.dropFirst(letters.count)), (1...1_048_576).contains(row) else { return nil }
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 0x40 }
    return (1...16_384).contains(column) ? (row, column) : nil
  }

  var count: Int { (bottom - top + 1) * (right - left + 1) }

  func overlaps(_ other: Grid) -> Bool {
    top <= other.bottom && other.top <= bottom && left <= other.right && other.left <= right
  }

  /// Row by row.
  var cells: [Cell] {
    (top...bottom).flatMap { row in (left...right).map { Cell(row: row, column: $0) } }
  }

  struct Cell: Hashable {
    var row: Int
    var column: Int
  }

  /// Splits `'O''Brien'!$A$1:$B$2`.
  static func formula(_ text: String) -> (sheet: String, range: Grid?)? {
    guard let mark = text.lastIndex(of: "!"), text.first == "'" else { return nil }
    let quoted = text[..<mark].dropFirst().dropLast()
    let name = quoted.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
    return (name, Grid(String(text[text.index(after: mark)...])))
  }
}
