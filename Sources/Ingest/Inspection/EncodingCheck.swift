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

  /// How the line of the header ends.
  static func newline(_ dialect: Dialect, _ text: ByteFile) throws(FileProblem) -> Newline {
    if dialect.newline == 0x0D { return .cr }
    var raw = ByteBuffer()
    let end = min(dialect.dataOffset, text.size)
    try text.read(max(0, end - 8)..<end, into: &raw)
    return raw.bytes.contains(0x0D) ? .crlf : .lf
  }
}
