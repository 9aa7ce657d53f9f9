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

  /// The header and the rejected rows of a file as UTF-8, in its own delimiter, or in commas where it is no
  /// plain text; each ended by a line feed. Bytes that were no character become U+FFFD.
  ///
  /// What settings say of all rows of the file stands in columns of its own before the others, so that the file
  /// can be given back without them.
  package func text(file: Int) throws(FileProblem) -> [UInt8] {
    let table = tables[file]
    let added = Self.added(table)
    var output = ByteBuffer()
    Self.append(table.header, added.map { Array($0.column.name.utf8) }, table, &output)
    var scratch = ByteBuffer()
    try RecordsAgain.forEach(lines[file], of: table, stretches[file]) { record, _ in
      let values = added.map { Array($0.value.utf8) }
      guard table.isSheetLike, record.fieldCount > 0 else {
        return Self.append(record.recordBytes, values, table, &output)
      }
      let cells = (0..<record.fieldCount).map {
        Array(RecordReader.unquote(record.rawField($0), scratch: &scratch))
      }
      Self.append(cells, values, table, &output)
    }
    try table.checkSource()
    return Array(output.bytes)
  }

  /// Columns that the file lacks and settings, or the file's shape, stand in for.
  private static func added(_ table: OpenedTable) -> [(column: Column, value: String)] {
    var added: [(column: Column, value: String)] = []
    if let entry = table.layout.fixedEntry { added.append((.entry, entry.code)) }
    if let project = table.input.project, !table.layout.has(.project) { added.append((.project, project)) }
    if table.input.table == .ledger, let item = table.input.feeItem, !table.layout.has(.feeItem) {
      added.append((.feeItem, item))
    }
    return added
  }

  private static func append(
    _ cells: [[UInt8]], _ added: [[UInt8]], _ table: OpenedTable, _ output: inout ByteBuffer
  ) {
    let delimiter = table.isSheetLike ? UInt8(ascii: ",") : table.dialect.delimiter
    for (index, cell) in (added + cells).enumerated() {
      if index > 0 { [delimiter].withUnsafeBytes { output.append($0) } }
      var cell = cell
      if cell.first == SheetLike.unterminatedMark { cell.removeFirst() }
      cell.withUnsafeBytes { bytes in
        if isStrictUTF8(bytes) {
          SheetLike.appendCell(bytes, delimiter, &output)
        } else {
          var repaired = String(decoding: bytes, as: UTF8.self)
          repaired.withUTF8 { SheetLike.appendCell(UnsafeRawBufferPointer($0), delimiter, &output) }
        }
      }
    }
    [UInt8(0x0A)].withUnsafeBytes { output.append($0) }
  }

  /// A record as it stands in the file.
  private static func append(
    _ record: UnsafeRawBufferPointer, _ added: [[UInt8]], _ table: OpenedTable, _ output: inout ByteBuffer
  ) {
    for value in added {
      value.withUnsafeBytes { SheetLike.appendCell($0, table.dialect.delimiter, &output) }
      [table.dialect.delimiter].withUnsafeBytes { output.append($0) }
    }
    if isStrictUTF8(record) {
      output.append(record)
    } else {
      var repaired = String(decoding: record, as: UTF8.self)
      repaired.withUTF8 { output.append(UnsafeRawBufferPointer($0)) }
    }
    [UInt8(0x0A)].withUnsafeBytes { output.append($0) }
  }
}
