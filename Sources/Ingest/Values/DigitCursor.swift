/// Walks over the bytes of a folded cell. The parsers of dates, periods and money are built on it.
struct DigitCursor {
  private let bytes: UnsafeRawBufferPointer
  private(set) var index = 0

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  @inline(__always)
  var isAtEnd: Bool { index == bytes.count }

  @inline(__always)
  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  @inline(__always)
  mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// Steps over a text of several bytes, such as `年`.
  @inline(__always)
  mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
    index += count
    return true
  }

  mutating func skipSpaces() {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
  }

  /// A run of `least` to `most` decimal digits; nil, and no step, where there is none such.
  @inline(__always)
  mutating func number(_ least: Int, _ most: Int) -> (value: Int, digits: Int)? {
    var value = 0
    var at = index
    while at < bytes.count, at - index < most, bytes[at] &- 0x30 < 10 {
      value = value * 10 + Int(bytes[at] &- 0x30)
      at += 1
    }
    guard at - index >= least else { return nil }
    defer { index = at }
    return (value, at - index)
  }

  /// How many digits follow, without a step.
  func digitsAhead() -> Int {
    var at = index
    while at < bytes.count, bytes[at] &- 0x30 < 10 { at += 1 }
    return at - index
  }
}
