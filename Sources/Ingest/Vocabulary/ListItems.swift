/// The items of a list column: between `;` `；` `、` `,` `，`, trimmed, empty ones left out.
package enum ListItems {
  /// Calls `body` with the place of each item in the text (UTF-8).
  package static func forEach(in text: UnsafeRawBufferPointer, _ body: (Range<Int>) -> Void) {
    var start = 0
    var index = 0
    while index < text.count {
      let length = separatorLength(in: text, at: index)
      if length > 0 {
        give(start..<index, of: text, to: body)
        start = index + length
      }
      index += max(length, 1)
    }
    give(start..<text.count, of: text, to: body)
  }

  private static func give(
    _ range: Range<Int>, of text: UnsafeRawBufferPointer, to body: (Range<Int>) -> Void
  ) {
    guard let base = text.baseAddress else { return }
    let item = Whitespace.trimmed(UnsafeRawBufferPointer(rebasing: text[range]))
    guard let itemBase = item.baseAddress, !item.isEmpty else { return }
    let offset = itemBase - base
    body(offset..<(offset + item.count))
  }

  /// Bytes of the separator at `index`, 0 where there is none.
  private static func separatorLength(in text: UnsafeRawBufferPointer, at index: Int) -> Int {
    let first = text[index]
    if first < 0x80 { return first == UInt8(ascii: ";") || first == UInt8(ascii: ",") ? 1 : 0 }
    guard index + 2 < text.count else { return 0 }
    switch (first, text[index + 1], text[index + 2]) {
    case (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81): return 3
    default: return 0
    }
  }
}
