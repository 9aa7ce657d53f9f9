/// A row taken apart, to be made odd or wrong.
struct SpoiltRow {
  /// As they will be written: with quotes where they need them.
  var cells: [String]
  /// Whole lines before and after it.
  var before: [String] = []
  var after: [String] = []
  /// Fen of the money columns of all rows that are written, by column.
  var amounts: [Int: Int] = [:]

  init(_ cells: [String]) { self.cells = cells }

  var line: String { cells.joined(separator: ",") }
  var lines: [String] { before + [line] + after }

  /// A quoted cell is odd already.
  func isPlain(_ column: Int) -> Bool { !cells[column].isEmpty && !cells[column].contains("\"") }
}

/// The spellings that offices have for the same value. All take what the writers write.
enum Spelling {
  static func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (48...57).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }

  /// Fen from `1234.50`.
  static func fen(_ text: String) -> Int? {
    let parts = text.split(separator: ".")
    guard parts.count == 2, parts[1].count == 2, let cents = Int(parts[1]) else { return nil }
    guard let whole = Int(parts[0]) else { return nil }
    return text.hasPrefix("-") ? whole * 100 - cents : whole * 100 + cents
  }

  static func money(fen: Int) -> String {
    let magnitude = Int(fen.magnitude)
    return "\(fen < 0 ? "-" : "")\(magnitude / 100).\(magnitude % 100 < 10 ? "0" : "")\(magnitude % 100)"
  }

  /// `1,234,567.80`.
  static func grouped(_ money: String) -> String {
    let parts = money.split(separator: ".", omittingEmptySubsequences: false)
    var whole = ""
    for (index, digit) in parts[0].reversed().enumerated() {
      if index > 0 && index % 3 == 0 && digit != "-" { whole = "," + whole }
      whole = String(digit) + whole
    }
    return parts.count > 1 ? whole + "." + parts[1] : whole
  }

  /// Quotes a cell that holds what would end it.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
