internal import Tabular

/// Reads records of a file a second time: only few of many are wanted, and which is known by their lines.
enum RecordsAgain {
  /// Calls `body` for each record that starts on one of the wanted lines, in order.
  /// - Parameters:
  ///   - wanted: 1-based, rising.
  ///   - stretches: those in which the file was read.
  static func forEach(
    _ wanted: [Int], of table: OpenedTable, _ stretches: [AccountKeeper.Stretch],
    _ body: (borrowing RecordReader, _ line: Int) -> Void
  ) throws(FileProblem) {
    var raw = ByteBuffer()
    var text = ByteBuffer()
    var decoder = Decoder(table.dialect.encoding)
    var next = 0
    for stretch in stretches {
      guard next < wanted.count else { break }
      guard wanted[next] <= stretch.firstLine + stretch.lines else { continue }
      try table.file.read(stretch.range, into: &raw)
      _ = decoder.decode(raw.bytes, into: &text)
      var records = RecordReader(
        text.bytes, delimiter: table.dialect.delimiter, newline: table.dialect.newline,
        isLast: stretch.range.upperBound == table.file.size)
      while next < wanted.count, step(&records) {
        let line = stretch.firstLine + records.line + 1
        guard wanted[next] == line else { continue }
        body(records, line)
        while next < wanted.count, wanted[next] == line { next += 1 }
      }
    }
  }

  /// False at the stretch's end.
  private static func step(_ records: inout RecordReader) -> Bool {
    switch records.next() {
    case .end: return false
    case .record, .unterminated: return true
    case .overrun:
      // Where a stretch ends inside quotes, they are known never to close.
      records.giveUpOpenQuote()
      return true
    }
  }
}
