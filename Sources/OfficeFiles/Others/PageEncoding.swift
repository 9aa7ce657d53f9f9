internal import Tabular

/// In which encoding a web page is: what it says of itself is believed where its bytes agree.
enum PageEncoding {
  static func find(_ file: ByteFile) throws(FileProblem) -> TextEncoding {
    var head = ByteBuffer()
    try file.read(0..<min(file.size, 1 << 16), into: &head)
    if let mark = TextEncoding.byteOrderMark(head.bytes) { return mark.encoding }
    if let wide = TextEncoding.unmarkedUTF16(head.bytes) { return wide }
    let declared = declared(head.bytes)
    // Two characters of GBK may be one of UTF-8, but of a Western or other small letter, not of a Chinese one.
    var hasLong = false
    let survey = try ByteSurvey(of: file) { block in
      if !hasLong { hasLong = block.contains { $0 >= 0xE0 } }
    }
    if survey.isUTF8, hasLong || declared == nil || declared == .utf8 { return .utf8 }
    return try legacy(file, declared)
  }

  /// The one that the page names, unless the other one fits its bytes much better.
  private static func legacy(_ file: ByteFile, _ declared: TextEncoding?) throws(FileProblem) -> TextEncoding
  {
    let first = declared == .big5 ? TextEncoding.big5 : .gb18030
    let second = declared == .big5 ? TextEncoding.gb18030 : .big5
    let (own, other) = (try Fit(file, first), try Fit(file, second))
    return own.odd * 10 > other.odd * 10 + own.characters ? second : first
  }

  /// How well an encoding fits a page.
  private struct Fit {
    private(set) var characters = 0
    /// Pairs of bytes that are no character, or none of those that nearly all of a text consists of: both standards
    /// have the common characters in a block of their own.
    private(set) var odd = 0

    init(_ file: ByteFile, _ encoding: TextEncoding) throws(FileProblem) {
      let common: ClosedRange<UInt8> = encoding == .big5 ? 0xA1...0xC6 : 0xA1...0xD7
      let trails: UInt8 = encoding == .big5 ? 0x40 : 0xA1
      var lead: UInt8?
      var (characters, odd) = (0, 0)
      _ = try ByteSurvey(of: file) { block in
        for byte in block {
          if let first = lead {
            lead = nil
            characters += 1
            if !common.contains(first) || byte < trails || byte == 0xFF { odd += 1 }
          } else if byte >= 0x80 {
            lead = byte
          }
        }
      }
      (self.characters, self.odd) = (characters, odd)
    }
  }

  /// The name after `charset=`.
  private static func declared(_ head: UnsafeRawBufferPointer) -> TextEncoding? {
    let wanted = Array("charset=".utf8)
    let small = head.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
    guard small.count > wanted.count else { return nil }
    for at in 0..<(small.count - wanted.count)
    where small[at] == wanted[0] && small[at..<at + wanted.count].elementsEqual(wanted) {
      let rest = small[(at + wanted.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
      let name = rest.prefix {
        $0 != 0x22 && $0 != 0x27 && $0 > 0x20 && $0 != 0x3E && $0 != 0x3B && $0 != 0x2F
      }
      if name.elementsEqual("x-gbk".utf8) { return .gb18030 }
      let encoding = TextEncoding(name: String(decoding: name, as: UTF8.self))
      return encoding?.unit == 1 ? encoding : nil
    }
    return nil
  }
}
