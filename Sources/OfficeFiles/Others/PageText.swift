internal import CLibXML2
internal import Tabular

/// A web page's bytes as UTF-8, block by block.
///
/// What a page says of its encoding is believed where its bytes agree.
struct PageText: ~Copyable {
  private let file: ByteFile
  private var decoder: Decoder
  private var offset: Int
  private var raw = ByteBuffer()
  private var decoded = ByteBuffer()
  private let unit: Int

  private static let longest = 1 << 16

  init(_ file: ByteFile) throws(FileProblem) {
    self.file = file
    var head = ByteBuffer()
    try file.read(0..<min(file.size, 1 << 16), into: &head)
    let mark = TextEncoding.byteOrderMark(head.bytes)
    let encoding: TextEncoding
    if let mark {
      encoding = mark.encoding
    } else if let wide = TextEncoding.unmarkedUTF16(head.bytes) {
      encoding = wide
    } else {
      encoding = try Self.encoding(file, declared: Self.declared(head.bytes))
    }
    offset = mark?.length ?? 0
    unit = encoding.unit
    decoder = Decoder(encoding)
  }

  /// The next block; empty at the end. Valid until the next call.
  mutating func next() throws(FileProblem) -> UnsafeRawBufferPointer {
    guard offset < file.size else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    var end = min(offset + 8192, file.size)
    try file.read(offset..<end, into: &raw)
    while end < file.size {
      // In no encoding here is the end of a tag or a line a part of another character.
      if let cut = Self.cut(raw.bytes, unit) {
        raw.count = cut
        break
      }
      let more = min(end + 8192, file.size)
      try file.append(end..<more, to: &raw)
      end = more
    }
    offset += raw.count
    _ = decoder.decode(raw.bytes, into: &decoded)
    clean()
    return decoded.bytes
  }

  /// A place after which no character goes on; nil where none is near.
  private static func cut(_ bytes: UnsafeRawBufferPointer, _ unit: Int) -> Int? {
    let whole = bytes.count / unit * unit
    // A text of one long word is cut all the same.
    if whole > longest { return whole }
    for start in stride(from: whole - unit, through: 0, by: -unit) {
      var byte = bytes[start]
      if unit == 2 {
        guard byte == 0 || bytes[start + 1] == 0 else { continue }
        byte |= bytes[start + 1]
      }
      if byte == 0x3E || byte == 0x0A || byte == 0x20 { return start + unit }
    }
    return nil
  }

  /// Takes out what libxml2 would end at, or what has a meaning in a sheet's text.
  private mutating func clean() {
    let room = decoded.room
    var broken = 0
    for at in 0..<decoded.count {
      let byte = room[at]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { room[at] = 0x20 }
      if byte == Decoder.broken { broken += 1 }
    }
    guard broken > 0 else { return }
    var mended = ByteBuffer(capacity: decoded.count + 2 * broken)
    for byte in decoded.bytes {
      let text: [UInt8] = byte == Decoder.broken ? [0xEF, 0xBF, 0xBD] : [byte]
      text.withUnsafeBytes { mended.append($0) }
    }
    swap(&mended, &decoded)
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

  private static func encoding(_ file: ByteFile, declared: TextEncoding?) throws(FileProblem) -> TextEncoding
  {
    let isUTF8 = try ByteSurvey(of: file) { _ in }.isUTF8
    if isUTF8, declared == nil || declared == .utf8 { return .utf8 }
    if let declared, declared != .utf8 { return declared }
    // Not UTF-8: of the two others the one that fewer bytes contradict.
    var best = (encoding: TextEncoding.gb18030, broken: Int.max)
    for encoding in [TextEncoding.gb18030, .big5] {
      var page = PageText(file, encoding)
      var broken = 0
      while true {
        let block = try page.next()
        if block.isEmpty { break }
        broken += count(0xBD, in: block) > 0 ? page.replaced(block) : 0
      }
      if broken < best.broken { best = (encoding, broken) }
    }
    return best.encoding
  }

  private init(_ file: ByteFile, _ encoding: TextEncoding) {
    self.file = file
    decoder = Decoder(encoding)
    offset = 0
    unit = encoding.unit
  }

  /// Characters that stand for what was none.
  private func replaced(_ block: UnsafeRawBufferPointer) -> Int {
    var found = 0
    for at in block.indices.dropLast(2)
    where block[at] == 0xEF && block[at + 1] == 0xBF && block[at + 2] == 0xBD { found += 1 }
    return found
  }
}
