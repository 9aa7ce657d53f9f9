/// Reads the records of a whole file one after another, on one thread: for what has to see them in order.
/// `RecordReader` says what a record is.
package struct RecordStream {
  private let file: ByteFile
  private let dialect: Dialect
  /// How much is read at a time; a longer record makes it read more.
  private let window: Int

  package init(_ file: ByteFile, _ dialect: Dialect, window: Int = 4 << 20) {
    self.file = file
    self.dialect = dialect
    self.window = window
  }

  /// - Parameter body: is given each record after the header, the 1-based physical line on which it starts, and
  ///   whether it is one whose quote never closes (then it has no fields). It says whether to go on.
  package func forEach(
    _ body: (borrowing RecordReader, _ line: Int, _ isUnterminated: Bool) throws(FileProblem) -> Bool
  ) throws(FileProblem) {
    var decoder = Decoder(dialect.encoding)
    var raw = ByteBuffer()
    var text = ByteBuffer()
    var start = dialect.dataOffset
    var line = dialect.dataLine
    var length = window
    while start < file.size {
      let wanted = min(start + length, file.size)
      let end =
        wanted == file.size
        ? wanted : try file.lineStart(from: wanted, encoding: dialect.encoding, newline: dialect.newline)
      guard end - start <= ByteFile.longestStretch else { throw .notText(.binary) }
      try file.read(start..<end, into: &raw)
      let isUTF8 = dialect.encoding == .utf8
      if !isUTF8 { _ = decoder.decode(raw.bytes, into: &text) }
      var records = RecordReader(
        isUTF8 ? raw.bytes : text.bytes, delimiter: dialect.delimiter, newline: dialect.newline,
        isLast: end == file.size)
      var isCut = false
      reading: while true {
        switch records.next() {
        case .end: break reading
        case .overrun:
          isCut = true
          break reading
        case .record:
          guard try body(records, line + records.line, false) else { return }
        case .unterminated:
          guard try body(records, line + records.line, true) else { return }
        }
      }
      line += records.lines
      guard isCut else {
        (start, length) = (end, window)
        continue
      }
      // A record that goes on beyond what was read: once more from its start, with more.
      if records.lines > 0 {
        start += offset(ofLine: records.lines, in: raw.bytes)
      } else {
        length = max(length * 2, (end - start) * 2)
      }
    }
  }

  private func offset(ofLine line: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var offset = 0
    for _ in 0..<line {
      offset =
        dialect.encoding.lineStart(in: bytes, from: offset, newline: dialect.newline) ?? bytes.count
    }
    return offset
  }
}
