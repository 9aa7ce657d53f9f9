/// Spreadsheets run a CSV cell that looks like a formula, whoever wrote it. Such a cell gets an apostrophe
/// before it; a plain number or a phone number does not, since nothing but itself can come of it.
enum FormulaGuard {
  /// - Parameter cell: UTF-8, before quoting.
  static func needsApostrophe(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    switch cell.first {
    case UInt8(ascii: "+"), UInt8(ascii: "-"): !isNumber(cell) && !isPhone(cell)
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  /// After the sign: digits, or digits and decimals, or decimals alone.
  private static func isNumber(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    var points = 0
    for byte in cell.dropFirst() {
      if isDigit(byte) {
        digits += 1
      } else if byte == UInt8(ascii: "."), points == 0 {
        points += 1
      } else {
        return false
      }
    }
    return digits > 0 && cell.last != UInt8(ascii: ".")
  }

  /// After a `+`: 7 to 15 digits, among them spaces, hyphens and pairs of brackets, a digit first and last.
  private static func isPhone(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.first == UInt8(ascii: "+"), cell.count > 1, isDigit(cell[1]), isDigit(cell[cell.count - 1])
    else { return false }
    var digits = 0
    var depth = 0
    for byte in cell.dropFirst() {
      switch byte {
      case _ where isDigit(byte): digits += 1
      case UInt8(ascii: " "), UInt8(ascii: "-"): break
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: return false
      }
      guard (0...1).contains(depth) else { return false }
    }
    return depth == 0 && (7...15).contains(digits)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
