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
  private let vocabulary: Vocabulary

  init(_ tables: [OpenedTable], _ accounts: AccountKeeper, _ vocabulary: Vocabulary) {
    self.tables = tables
    self.vocabulary = vocabulary
    stretches = accounts.stretches
    lines = tables.map { accounts.rejectedLines(file: $0.index) }
  }

  /// Indices of the files that have rejects.
  package var files: [Int] { lines.indices.filter { !lines[$0].isEmpty } }

  /// The header and the rejected rows of a file as UTF-8, in its own delimiter, or in commas where it is no
  /// plain text; each ended by a line feed. Bytes that were no character become U+FFFD.
  ///
  /// They can be given back without the file's settings: see `RejectedWriter`.
  package func text(file: Int) throws(FileProblem) -> [UInt8] {
    let table = tables[file]
    var writer = RejectedWriter(table, vocabulary)
    writer.putHeader(table.header)
    try RecordsAgain.forEach(lines[file], of: table, stretches[file]) { record, _ in writer.put(record) }
    try table.checkSource()
    return writer.bytes
  }
}
