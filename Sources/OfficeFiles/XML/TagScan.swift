/// Looks for tags with more attributes than any program writes: libxml2 compares each attribute's name with all
/// before it, so that one tag of a small file could take a minute.
struct TagScan {
  private enum State {
    case text
    /// After `<`.
    case opened
    case tag
    /// After an attribute's `=`, where a value in quotes may begin.
    case value
    case quoted(UInt8)
  }

  /// Of a tag, and of words in a value in quotes: in a script a quote may be none.
  private static let attributes = 1000
  private static let words = 4000

  private let isXML: Bool
  /// Whether it is UTF-16; known with the first bytes.
  private var isWide: Bool?
  private var state = State.text
  private var isInWord = false
  private var attributes = 0
  private var words = 0

  /// - Parameter isXML: there a value holds no `<`; of a web page's it may.
  init(isXML: Bool) { self.isXML = isXML }

  /// Takes the next bytes, an even number but for the last.
  /// - Returns: false where a tag has too many attributes.
  mutating func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let wide = isWide ?? bytes.prefix(4).contains { $0 == 0 || $0 >= 0xFE }
    isWide = wide
    guard wide else { return takeNarrow(bytes) }
    // What is no ASCII is a letter like any other.
    let narrow = stride(from: 0, to: bytes.count - 1, by: 2).map { at in
      bytes[at] == 0 ? bytes[at + 1] : bytes[at + 1] == 0 ? bytes[at] : 0x80
    }
    return narrow.withUnsafeBytes { takeNarrow($0) }
  }

  private mutating func takeNarrow(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch state {
      case .text:
        if byte == 0x3C { open() }
        while case .text = state, at < bytes.count, bytes[at] != 0x3C { at += 1 }
      case .opened:
        // Neither a comment nor an end tag has attributes.
        state = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 || byte == 0x5F ? .tag : .text
        isInWord = true
        if byte == 0x3C { open() }
      case .tag, .value: takeInTag(byte)
      case .quoted(let quote):
        if byte == quote {
          state = .tag
          isInWord = false
        } else if isXML, byte == 0x3C {
          open()
        } else {
          words += startsWord(byte)
        }
      }
      if attributes > Self.attributes || words > Self.words { return false }
    }
    return true
  }

  private mutating func open() {
    state = .opened
    attributes = 0
    words = 0
  }

  private mutating func takeInTag(_ byte: UInt8) {
    switch byte {
    case 0x3C: open()
    case 0x3E: state = .text
    case 0x3D: state = .value
    case 0x22, 0x27:
      if case .value = state {
        state = .quoted(byte)
        isInWord = false
      } else {
        attributes += startsWord(byte)
      }
    default:
      if byte > 0x20, case .value = state { state = .tag }
      attributes += startsWord(byte)
    }
  }

  /// 1 where a word begins.
  @inline(__always)
  private mutating func startsWord(_ byte: UInt8) -> Int {
    let isWord = byte > 0x20 && byte != 0x2F
    defer { isInWord = isWord }
    return isWord && !isInWord ? 1 : 0
  }
}
