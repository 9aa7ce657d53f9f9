/// Writes the rows of a CSV file: RFC 4180, UTF-8, line feeds, formulas defused.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// - Parameters:
  ///   - header: names of the columns.
  ///   - mark: whether the file begins with a byte order mark, for spreadsheets that take UTF-8 for GBK.
  init(header: [String], mark: Bool) {
    if mark { bytes += [0xEF, 0xBB, 0xBF] }
    for name in header { cell(name) }
    endRow()
  }

  /// Any text: guarded and quoted where it must be.
  mutating func cell(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { utf8 in
      let guarded = FormulaGuard.needsApostrophe(utf8)
      let quoted = utf8.contains(where: Self.needsQuotes)
      if quoted { bytes.append(Self.quote) }
      if guarded { bytes.append(UInt8(ascii: "'")) }
      if quoted {
        for byte in utf8 {
          if byte == Self.quote { bytes.append(Self.quote) }
          bytes.append(byte)
        }
        bytes.append(Self.quote)
      } else {
        bytes.append(contentsOf: utf8)
      }
    }
  }

  mutating func cell(_ number: some BinaryInteger) {
    separate()
    bytes += String(number).utf8
  }

  /// A number, an amount or a day; nil is an empty cell.
  mutating func cell(_ value: (some CustomStringConvertible)?) {
    separate()
    if let value { bytes += value.description.utf8 }
  }

  /// Hands over what is written so far.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private static let quote = UInt8(ascii: "\"")

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
