/// How a cell's bytes (UTF-8) become the value that is read: docs/data.md, folding.
///
/// Nearly every cell needs nothing of it, so both functions first look, and then hand on a part of the cell
/// itself; only a full-width character makes them write to the buffer.
package enum Folding {
  /// Reads a cell of a text or list column: `="…"` opened and trimmed, its characters left as they are.
  package static func text(_ cell: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let trimmed = Whitespace.trimmed(cell)
    guard let inner = insideFormulaQuotes(trimmed) else { return trimmed }
    return Whitespace.trimmed(inner)
  }

  /// Reads a cell of a key, code, number or date column: full width to ASCII, then as `text`.
  ///
  /// The value passed to `body` lies in `cell` or in `buffer`, and is gone after it.
  package static func withFolded<Result>(
    _ cell: UnsafeRawBufferPointer, _ buffer: inout [UInt8], _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let plain = text(cell)
    guard hasFullWidth(plain) else { return body(plain) }
    narrow(plain, into: &buffer)
    return buffer.withUnsafeBytes { body(text($0)) }
  }

  /// Whether any character is one that folding changes: U+3000, U+FF01 to U+FF5E.
  package static func hasFullWidth(_ text: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index + 2 < text.count {
      if text[index] >= 0xE3, narrowed(text[index], text[index + 1], text[index + 2]) != nil { return true }
      index += 1
    }
    return false
  }

  /// Replaces the buffer by the text, full width to ASCII, U+3000 to a space.
  package static func narrow(_ text: UnsafeRawBufferPointer, into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    var index = 0
    while index < text.count {
      if index + 2 < text.count, let byte = narrowed(text[index], text[index + 1], text[index + 2]) {
        buffer.append(byte)
        index += 3
      } else {
        buffer.append(text[index])
        index += 1
      }
    }
  }

  /// The ASCII byte that a full-width character of three bytes becomes.
  @inline(__always)
  static func narrowed(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    if first == 0xEF {
      // U+FF01…U+FF3F are EF BC 81…BF, U+FF40…U+FF5E are EF BD 80…9E.
      if second == 0xBC, third >= 0x81, third <= 0xBF { return third - 0x60 }
      if second == 0xBD, third >= 0x80, third <= 0x9E { return third - 0x20 }
      return nil
    }
    return first == 0xE3 && second == 0x80 && third == 0x80 ? 0x20 : nil
  }

  /// What is between the quotes of `="…"`, by which exports keep a spreadsheet from reading a number.
  static func insideFormulaQuotes(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    let count = text.count
    guard count >= 3, text[0] == 0x3D, text[1] == 0x22, text[count - 1] == 0x22 else { return nil }
    return UnsafeRawBufferPointer(rebasing: text[2..<(count - 1)])
  }
}
