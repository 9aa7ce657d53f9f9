internal import Model
internal import Tabular

/// How sure it is that a file's bytes are in the encoding in which they were read.
enum EncodingCheck {
  /// - Parameter isBroken: some of its records hold bytes that are no character in it.
  static func finding(
    _ dialect: Dialect, _ source: InputSource, given: String?, isBroken: Bool
  ) throws(FileProblem) -> EncodingFinding {
    EncodingFinding(
      encoding: dialect.encoding, certainty: try certainty(dialect, source, given: given, isBroken))
  }

  private static func certainty(
    _ dialect: Dialect, _ source: InputSource, given: String?, _ isBroken: Bool
  ) throws(FileProblem) -> EncodingFinding.Certainty {
    if given != nil { return .given }
    var head = ByteBuffer()
    try source.text.read(0..<min(source.text.size, 16), into: &head)
    if TextEncoding.byteOrderMark(head.bytes)?.encoding == dialect.encoding { return .mark }
    switch dialect.encoding {
    case .utf16LittleEndian, .utf16BigEndian: return .zeros
    case .utf8:
      guard source.survey.isUTF8 else { return .fewestBroken }
      return try isASCII(source.text) ? .ascii : .valid
    case .gb18030, .big5:
      if source.survey.isUTF8 { return .header }
      if isBroken { return .fewestBroken }
      let other: TextEncoding = dialect.encoding == .big5 ? .gb18030 : .big5
      return try fits(source.text, other, dialect.newline) ? .header : .onlyFit
    }
  }

  private static func isASCII(_ file: ByteFile) throws(FileProblem) -> Bool {
    var buffer = ByteBuffer()
    var offset = 0
    while offset < file.size {
      let end = min(offset + 1 << 16, file.size)
      try file.read(offset..<end, into: &buffer)
      if buffer.bytes.contains(where: { $0 >= 0x80 }) { return false }
      offset = end
    }
    return true
  }

  private static func fits(
    _ file: ByteFile, _ encoding: TextEncoding, _ newline: UInt8
  ) throws(FileProblem) -> Bool {
    var decoder = Decoder(encoding)
    var raw = ByteBuffer()
    var text = ByteBuffer()
    for chunk in try file.chunks(from: 0, size: 1 << 20, encoding: encoding, newline: newline) {
      try file.read(chunk, into: &raw)
      if decoder.decode(raw.bytes, into: &text) > 0 { return false }
    }
    return true
  }

  /// What does not fit an encoding that was given; nil where all does.
  static func broken(_ dialect: Dialect, _ source: InputSource) throws(FileProblem) -> BrokenText? {
    if dialect.encoding == .utf8, source.survey.isUTF8 { return nil }
    var decoder = Decoder(dialect.encoding)
    var raw = ByteBuffer()
    var text = ByteBuffer()
    var lines = 0
    for chunk in try source.text.chunks(
      from: 0, size: 1 << 20, encoding: dialect.encoding, newline: dialect.newline)
    {
      try source.text.read(chunk, into: &raw)
      if dialect.encoding == .utf8 {
        lines += Self.brokenLines(raw.bytes, dialect.newline) { !isStrictUTF8($0) }
      } else if decoder.decode(raw.bytes, into: &text) > 0 {
        guard dialect.encoding == .gb18030 || dialect.encoding == .big5 else {
          lines += 1
          continue
        }
        var one = Decoder(dialect.encoding)
        lines += Self.brokenLines(raw.bytes, dialect.newline) { one.decode($0, into: &text) > 0 }
      }
    }
    // What is UTF-8 throughout may have pairs alone that are some character in another encoding too.
    let isASCII = try isASCII(source.text)
    let isUTF8 = source.survey.isUTF8 && !isASCII
    return lines > 0 || isUTF8 ? BrokenText(lines: lines, isUTF8: isUTF8) : nil
  }

  private static func brokenLines(
    _ bytes: UnsafeRawBufferPointer, _ newline: UInt8, _ isBroken: (UnsafeRawBufferPointer) -> Bool
  ) -> Int {
    var (count, start) = (0, 0)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
      if isBroken(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) { count += 1 }
      start = end + 1
    }
    return count
  }

  /// How the line of the header ends.
  static func newline(_ dialect: Dialect, _ text: ByteFile) throws(FileProblem) -> Newline {
    if dialect.newline == 0x0D { return .cr }
    var raw = ByteBuffer()
    let end = min(dialect.dataOffset, text.size)
    try text.read(max(0, end - 8)..<end, into: &raw)
    return raw.bytes.contains(0x0D) ? .crlf : .lf
  }
}
