/// Markup under construction: literal tags, numbers and escaped text, and nothing else.
///
/// A cell written by calls of libxml2's writer costs some twenty times as much as one appended here, so rows
/// and shared strings are built in such a buffer and handed over whole.
struct XMLBuffer {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func append(markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func append(_ text: XMLText) { bytes.append(contentsOf: text.bytes) }

  mutating func append(_ number: Number) { bytes.append(contentsOf: number.description.utf8) }

  mutating func append(cell text: String) { XMLEscape.append(text, notation: .cell, to: &bytes) }

  mutating func append(_ number: Int) {
    if number < 0 { bytes.append(0x2D) }
    append(digitsOf: UInt64(number.magnitude))
  }

  /// Decimal digits, without a detour through a `String`.
  mutating func append(digitsOf magnitude: UInt64) {
    var divisor: UInt64 = 1
    while magnitude / divisor >= 10 { divisor *= 10 }
    var rest = magnitude
    while divisor > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// `AB12`.
  mutating func append(_ cell: CellReference) {
    var letters: [3 of UInt8] = [0, 0, 0]
    var used = 0
    var rest = cell.column
    while rest > 0, used < 3 {
      letters[used] = UInt8(truncatingIfNeeded: 0x41 + (rest - 1) % 26)
      rest = (rest - 1) / 26
      used += 1
    }
    while used > 0 {
      used -= 1
      bytes.append(letters[used])
    }
    append(cell.row)
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
