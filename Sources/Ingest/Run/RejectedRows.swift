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
    try RecordsAgain.forEach(lines[file], of: table, stretches[file]) { record, _ in
      Self.append(record.recordBytes, &output)
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
