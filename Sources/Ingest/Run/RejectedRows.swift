internal import Model
package import Tabular

/// The rejected rows of each file, whole, so that a clerk can correct them and give them back.
///
/// They are read from the input once more, for only the few that have rejects are needed and a bad file's
/// may be very many.
package struct RejectedRows: Sendable {
  private let tables: [OpenedTable]
  private let stretches: [[AccountKeeper.Stretch]]
  private let lines: [[Int]]

  init(_ tables: [OpenedTable], _ accounts: AccountKeeper) {
    self.tables = tables
    stretches = accounts.stretches
    lines = tables.map { accounts.rejectedLines(file: $0.index) }
  }

  /// Indices of the files that have rejects.
  package var files: [Int] { lines.indices.filter { !lines[$0].isEmpty } }

  /// The header and the rejected rows of a file as UTF-8, its own delimiter kept, each ended by a line feed;
  /// bytes that were no character become U+FFFD.
  package func text(file: Int) throws(FileProblem) -> [UInt8] {
    let table = tables[file]
    var output = ByteBuffer()
    appendHeader(table, &output)
    var raw = ByteBuffer()
    var text = ByteBuffer()
    var decoder = Decoder(table.dialect.encoding)
    var next = 0
    let wanted = lines[file]
    for stretch in stretches[file] {
      guard next < wanted.count else { break }
      guard wanted[next] <= stretch.firstLine + stretch.lines else { continue }
      try table.file.read(stretch.range, into: &raw)
      _ = decoder.decode(raw.bytes, into: &text)
      var records = RecordReader(
        text.bytes, delimiter: table.dialect.delimiter, newline: table.dialect.newline,
        isLast: stretch.range.upperBound == table.file.size)
      scan: while next < wanted.count {
        switch records.next() {
        case .end, .overrun: break scan
        case .record, .unterminated:
          guard stretch.firstLine + records.line + 1 == wanted[next] else { continue }
          Self.append(records.recordBytes, &output)
          while next < wanted.count, wanted[next] == stretch.firstLine + records.line + 1 { next += 1 }
        }
      }
    }
    try table.file.checkUnchanged()
    return Array(output.bytes)
  }

  private func appendHeader(_ table: OpenedTable, _ output: inout ByteBuffer) {
    let delimiter = UnicodeScalar(table.dialect.delimiter)
    let cells = table.dialect.header.map { cell in
      let text = String(decoding: cell, as: UTF8.self)
      let needsQuotes = text.unicodeScalars.contains {
        $0 == delimiter || $0 == "\"" || $0 == "\n" || $0 == "\r"
      }
      guard needsQuotes else { return text }
      return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }
    var line = cells.joined(separator: String(delimiter)) + "\n"
    line.withUTF8 { output.append(UnsafeRawBufferPointer($0)) }
  }

  private static func append(_ record: UnsafeRawBufferPointer, _ output: inout ByteBuffer) {
    if isStrictUTF8(record) {
      output.append(record)
    } else {
      var repaired = String(decoding: record, as: UTF8.self)
      repaired.withUTF8 { output.append(UnsafeRawBufferPointer($0)) }
    }
    [UInt8(0x0A)].withUnsafeBytes { output.append($0) }
  }
}
