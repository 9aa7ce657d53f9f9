/// Finds which of a few dozen words occur in a text: one look at each character, chained by its last bits.
///
/// Both are in word form. UTF-8 keeps a match from starting inside a character, so bytes can be compared.
struct KeywordMatcher: Sendable {
  private var bytes: [UInt8] = []
  /// Of each word: where it starts and ends in `bytes`, its bit, and the next word with the same key (−1: none).
  private var words: [(start: Int32, end: Int32, bit: UInt8, next: Int32)] = []
  private var heads = [Int32](repeating: -1, count: 256)

  /// - Parameter keywords: word forms, and which bit each sets (below 64). Empty ones are left out.
  init(_ keywords: [(word: [UInt8], bit: Int)]) {
    for (word, bit) in keywords where !word.isEmpty {
      let start = Int32(bytes.count)
      bytes.append(contentsOf: word)
      let key = word.withUnsafeBytes { Self.key(of: $0, at: 0) }
      words.append((start, Int32(bytes.count), UInt8(bit), heads[key]))
      heads[key] = Int32(words.count - 1)
    }
  }

  /// The bits of the words that occur in a text, which is in word form.
  func bits(in text: UnsafeRawBufferPointer) -> UInt64 {
    var found: UInt64 = 0
    bytes.withUnsafeBytes { block in
      for index in 0..<text.count where text[index] & 0xC0 != 0x80 {
        var next = heads[Self.key(of: text, at: index)]
        while next >= 0 {
          let word = words[Int(next)]
          let pattern = UnsafeRawBufferPointer(rebasing: block[Int(word.start)..<Int(word.end)])
          if Self.starts(text, at: index, with: pattern) { found |= 1 << UInt64(word.bit) }
          next = word.next
        }
      }
    }
    return found
  }

  private static func starts(
    _ text: UnsafeRawBufferPointer, at index: Int, with pattern: UnsafeRawBufferPointer
  ) -> Bool {
    guard text.count - index >= pattern.count else { return false }
    for offset in 0..<pattern.count where text[index + offset] != pattern[offset] { return false }
    return true
  }

  /// The low eight bits of the character at `index`, where it has three bytes; else its first byte.
  @inline(__always)
  private static func key(of text: UnsafeRawBufferPointer, at index: Int) -> Int {
    let first = text[index]
    guard first >= 0xE0, first < 0xF0, index + 2 < text.count else { return Int(first) }
    return Int(text[index + 1] & 0x03) << 6 | Int(text[index + 2] & 0x3F)
  }
}
