internal import CLibXML2
internal import Tabular

/// A web page's bytes as UTF-8, block by block.
struct PageText: ~Copyable {
  private let file: ByteFile
  private var decoder: Decoder
  private var offset: Int
  private var raw = ByteBuffer()
  private var decoded = ByteBuffer()
  private let unit: Int

  private static let longest = 1 << 16

  init(_ file: ByteFile, _ encoding: TextEncoding) throws(FileProblem) {
    self.file = file
    var head = ByteBuffer()
    try file.read(0..<min(file.size, 4), into: &head)
    let mark = TextEncoding.byteOrderMark(head.bytes)
    offset = mark.flatMap { $0.encoding == encoding ? $0.length : nil } ?? 0
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
}
