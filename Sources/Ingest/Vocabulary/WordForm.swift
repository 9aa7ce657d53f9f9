/// The form in which words are compared: folded, in lower case, in Simplified script.
///
/// Both what is looked for and what is found are brought into it, so that 應收金額 meets 应收金额, ＶＩＰ meets vip.
/// It is for comparison alone: values keep their own letters.
package enum WordForm {
  /// Replaces the buffer by the form of a whole cell, opened (`="…"`) and trimmed.
  package static func make(_ cell: UnsafeRawBufferPointer, into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    append(Folding.text(cell), to: &buffer)
    // Full-width quotes or spaces are only now those of ASCII: rare, so that a copy does no harm.
    let inner = buffer.withUnsafeBytes { bytes -> [UInt8]? in
      let inner = Folding.text(bytes)
      return inner.count == bytes.count ? nil : [UInt8](inner)
    }
    if let inner { buffer.replaceSubrange(buffer.indices, with: inner) }
  }

  /// The form of a word of the vocabulary itself.
  static func bytes(_ word: String) -> [UInt8] {
    var word = word
    var buffer: [UInt8] = []
    word.withUTF8 { make(UnsafeRawBufferPointer($0), into: &buffer) }
    return buffer
  }

  /// Appends the form of running text, its ends untouched.
  static func append(_ text: UnsafeRawBufferPointer, to buffer: inout [UInt8]) {
    buffer.reserveCapacity(buffer.count + text.count)
    ScriptFolding.withTable { table in
      var index = 0
      while index < text.count { index += appendCharacter(of: text, at: index, table, to: &buffer) }
    }
  }

  /// Appends the form of the character at `index`; returns how many bytes it takes in the text.
  @inline(__always)
  private static func appendCharacter(
    of text: UnsafeRawBufferPointer, at index: Int, _ table: ScriptFolding.Table, to buffer: inout [UInt8]
  ) -> Int {
    let first = text[index]
    if first < 0x80 {
      buffer.append(lowercased(first))
      return 1
    }
    if first >= 0xE0, first < 0xF0, index + 2 < text.count {
      let (second, third) = (text[index + 1], text[index + 2])
      if let ascii = Folding.narrowed(first, second, third) {
        buffer.append(lowercased(ascii))
      } else {
        table.appendSimplified(first, second, third, to: &buffer)
      }
      return 3
    }
    if first >= 0xC3, first < 0xE0, index + 1 < text.count {
      appendLowercased(first, text[index + 1], to: &buffer)
      return 2
    }
    buffer.append(first)
    return 1
  }

  @inline(__always)
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// Latin beyond ASCII, Greek and Cyrillic, which only names that a configuration adds can hold.
  private static func appendLowercased(_ first: UInt8, _ second: UInt8, to buffer: inout [UInt8]) {
    let value = UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)
    guard second & 0xC0 == 0x80, let scalar = Unicode.Scalar(value) else {
      buffer.append(first)
      buffer.append(second)
      return
    }
    buffer.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
  }
}
