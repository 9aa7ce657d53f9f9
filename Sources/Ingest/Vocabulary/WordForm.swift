/// The form in which words are compared: folded, in lower case, in Simplified script.
///
/// Both what is looked for and what is found are brought into it, so that 應收金額 meets 应收金额, ＶＩＰ meets vip.
/// It is for comparison alone: values keep their own letters.
package enum WordForm {
  /// Replaces the buffer by the form of a whole cell, opened (`="…"`) and trimmed.
  package static func make(_ cell: UnsafeRawBufferPointer, into buffer: inout [UInt8]) {
    let text = Folding.text(cell)
    makeRunning(text, into: &buffer)
    // Full-width quotes or spaces are only now those of ASCII: then once more, by way of a copy.
    guard buffer.count < text.count else { return }
    let inner = buffer.withUnsafeBytes { bytes -> [UInt8]? in
      let inner = Folding.text(bytes)
      return inner.count == bytes.count ? nil : [UInt8](inner)
    }
    if let inner { buffer.replaceSubrange(buffer.indices, with: inner) }
  }

  /// Replaces the buffer by the form of running text, its ends untouched.
  package static func makeRunning(_ text: UnsafeRawBufferPointer, into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: text)
    let count = buffer.withUnsafeMutableBytes { bytes in ScriptFolding.withTable { form(bytes, $0) } }
    buffer.removeSubrange(count...)
  }

  /// The form of a word of the vocabulary itself.
  static func bytes(_ word: String) -> [UInt8] {
    var word = word
    var buffer: [UInt8] = []
    word.withUTF8 { make(UnsafeRawBufferPointer($0), into: &buffer) }
    return buffer
  }

  /// Brings a text into form where it lies, which no character makes longer; returns its new length.
  private static func form(_ bytes: UnsafeMutableRawBufferPointer, _ table: ScriptFolding.Table) -> Int {
    var read = 0
    var write = 0
    while read < bytes.count {
      let first = bytes[read]
      if first >= 0xE0, first < 0xF0, read + 2 < bytes.count {
        write += formThree(bytes, from: read, to: write, table)
        read += 3
      } else if first >= 0xC3, first < 0xE0, read + 1 < bytes.count {
        formTwo(bytes, from: read, to: write)
        write += 2
        read += 2
      } else {
        bytes[write] = lowercased(first)
        write += 1
        read += 1
      }
    }
    return write
  }

  /// A character of three bytes: full width to ASCII, Traditional to Simplified. Returns how many it takes now.
  @inline(__always)
  private static func formThree(
    _ bytes: UnsafeMutableRawBufferPointer, from read: Int, to write: Int, _ table: ScriptFolding.Table
  ) -> Int {
    let character = (bytes[read], bytes[read + 1], bytes[read + 2])
    if let ascii = Folding.narrowed(character.0, character.1, character.2) {
      bytes[write] = lowercased(ascii)
      return 1
    }
    (bytes[write], bytes[write + 1], bytes[write + 2]) = table.simplified(character)
    return 3
  }

  /// Latin beyond ASCII, Greek and Cyrillic, which only names that a configuration adds can hold. The few
  /// letters whose lower case takes more bytes stay as they are.
  private static func formTwo(_ bytes: UnsafeMutableRawBufferPointer, from read: Int, to write: Int) {
    let (first, second) = (bytes[read], bytes[read + 1])
    let value = UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)
    let mapping = Unicode.Scalar(value).map { Array($0.properties.lowercaseMapping.utf8) } ?? []
    let isWritten = second & 0xC0 == 0x80 && mapping.count == 2
    bytes[write] = isWritten ? mapping[0] : first
    bytes[write + 1] = isWritten ? mapping[1] : second
  }

  @inline(__always)
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
