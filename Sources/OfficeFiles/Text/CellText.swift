internal import Tabular

/// The text of one cell, as it comes in pieces.
struct CellText: ~Copyable {
  private var buffer = ByteBuffer(capacity: 1024)

  /// Valid until it is next changed.
  var bytes: UnsafeRawBufferPointer { buffer.bytes }
  var isEmpty: Bool { buffer.count == 0 }

  mutating func removeAll() {
    buffer.count = 0
  }

  /// - Returns: false where it gets longer than any cell, its escapes and all.
  @inline(__always)
  mutating func append(_ more: UnsafeRawBufferPointer) -> Bool {
    guard buffer.count + more.count <= Limits.cellLength * 7 else { return false }
    buffer.append(more)
    return true
  }

  /// Undoes escapes and makes all line breaks alike.
  /// - Returns: false where it is longer than any cell.
  mutating func finish() -> Bool {
    let text = buffer.bytes
    guard text.contains(where: { $0 == 0x5F || $0 == 0x0D }) || text.count > Limits.cellLength else {
      return true
    }
    if text.contains(where: { $0 == 0x5F || $0 == 0x0D }) { normalise() }
    return checkLength()
  }

  /// Whether it is no longer than a cell can be.
  func checkLength() -> Bool { buffer.count <= Limits.cellLength || lengthInUTF16 <= Limits.cellLength }

  private var lengthInUTF16: Int {
    buffer.bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
  }

  /// In place: nothing gets longer by it.
  private mutating func normalise() {
    let room = buffer.room
    let count = buffer.count
    var from = 0
    var to = 0
    while from < count {
      var byte = room[from]
      if byte == 0x5F, let unit = Self.escape(room, from, count) {
        from += 7
        var scalar = UInt32(unit)
        if unit & 0xFC00 == 0xD800, let low = Self.escape(room, from, count), low & 0xFC00 == 0xDC00 {
          from += 7
          scalar = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(low) & 0x3FF
        }
        if scalar == 0x0D {
          if from < count, room[from] == 0x0A || Self.escape(room, from, count) == 0x0A { continue }
          scalar = 0x0A
        } else if scalar >= 0x1D, scalar <= 0x1F {
          scalar = 0x20
        }
        for byte in String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8 {
          room[to] = byte
          to += 1
        }
        continue
      }
      from += 1
      if byte == 0x0D {
        if from < count, room[from] == 0x0A { continue }
        byte = 0x0A
      }
      room[to] = byte
      to += 1
    }
    buffer.count = to
  }

  /// The number in `_xHHHH_`.
  private static func escape(_ text: UnsafeMutableRawBufferPointer, _ at: Int, _ count: Int) -> UInt16? {
    guard at + 7 <= count, text[at] == 0x5F, text[at + 1] == 0x78, text[at + 6] == 0x5F else { return nil }
    var value: UInt16 = 0
    for digit in text[(at + 2)..<(at + 6)] {
      switch digit {
      case 0x30...0x39: value = value << 4 | UInt16(digit - 0x30)
      case 0x41...0x46: value = value << 4 | UInt16(digit - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt16(digit - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }
}
