/// White space in UTF-8: Unicode's White_Space, and the zero-width spaces that spreadsheets and web pages leave
/// at the ends of a cell (U+200B, U+2060, U+FEFF).
package enum Whitespace {
  /// The text without white space at its ends.
  package static func trimmed(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = 0
    var end = text.count
    while start < end, let length = length(in: text, at: start, end: end) { start += length }
    while start < end, let length = length(in: text, before: end, start: start) { end -= length }
    return UnsafeRawBufferPointer(rebasing: text[start..<end])
  }

  /// Bytes of the white space that starts at `index`, nil where none does.
  @inline(__always)
  static func length(in text: UnsafeRawBufferPointer, at index: Int, end: Int) -> Int? {
    let first = text[index]
    if first < 0x80 { return isASCII(first) ? 1 : nil }
    if first == 0xC2 { return index + 2 <= end && isTwoBytes(text[index + 1]) ? 2 : nil }
    guard first >= 0xE1, first <= 0xEF, index + 3 <= end else { return nil }
    return isThreeBytes(first, text[index + 1], text[index + 2]) ? 3 : nil
  }

  /// Bytes of the white space that ends before `end`, nil where none does.
  @inline(__always)
  private static func length(in text: UnsafeRawBufferPointer, before end: Int, start: Int) -> Int? {
    let last = text[end - 1]
    if last < 0x80 { return isASCII(last) ? 1 : nil }
    if end - start >= 2, text[end - 2] == 0xC2 { return isTwoBytes(last) ? 2 : nil }
    guard end - start >= 3 else { return nil }
    return isThreeBytes(text[end - 3], text[end - 2], last) ? 3 : nil
  }

  @inline(__always)
  private static func isASCII(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// U+0085, U+00A0, after their first byte C2.
  private static func isTwoBytes(_ byte: UInt8) -> Bool { byte == 0x85 || byte == 0xA0 }

  private static func isThreeBytes(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE1, 0x9A): third == 0x80  // U+1680
    case (0xE2, 0x80): third >= 0x80 && third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F || third == 0xA0  // U+205F, U+2060
    case (0xE3, 0x80): third == 0x80  // U+3000
    case (0xEF, 0xBB): third == 0xBF  // U+FEFF
    default: false
    }
  }
}
