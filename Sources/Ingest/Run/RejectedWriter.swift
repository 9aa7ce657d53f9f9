internal import Model
internal import Tabular

/// Writes rejected rows of one file so that they mean the same where the file's settings are not given: what these
/// say of all rows stands in columns before the others, or in their empty cells; days that are read so in this file
/// alone have the year first.
struct RejectedWriter: ~Copyable {
  private enum Mend {
    /// An empty cell gets a text.
    case fill([UInt8])
    /// What is read by the file's own rule of days is written so that it is read without it.
    case day, moment, period
  }

  private let table: OpenedTable
  private let words: Words
  private let added: [(column: Column, value: String)]
  private let mends: [(field: Int, mend: Mend)]
  /// Of a ledger with a column a month.
  private var months: MonthRows?
  private var output = ByteBuffer()
  private var scratch = ByteBuffer()
  private var folded: [UInt8] = []

  init(_ table: OpenedTable, _ vocabulary: Vocabulary) {
    self.table = table
    words = vocabulary.words
    added = Self.added(table)
    mends = Self.mends(table)
    months = table.monthHeader.map { MonthRows($0, vocabulary) }
  }

  var bytes: [UInt8] { Array(output.bytes) }

  /// Columns that the file lacks and settings, or the file's shape, stand in for.
  private static func added(_ table: OpenedTable) -> [(column: Column, value: String)] {
    var added: [(column: Column, value: String)] = []
    if let entry = table.layout.fixedEntry { added.append((.entry, entry.code)) }
    return added + said(table).filter { !table.layout.has($0.column) }
  }

  /// What settings say of rows that do not say it themselves.
  private static func said(_ table: OpenedTable) -> [(column: Column, value: String)] {
    var said: [(column: Column, value: String)] = []
    if let project = table.input.project { said.append((.project, project)) }
    if table.input.table == .ledger, let item = table.input.feeItem { said.append((.feeItem, item)) }
    return said
  }

  private static func mends(_ table: OpenedTable) -> [(field: Int, mend: Mend)] {
    let layout = table.layout
    var mends = said(table).filter { layout.has($0.column) }.map {
      (field: layout.field($0.column), mend: Mend.fill(Array($0.value.utf8)))
    }
    guard layout.days != .plain else { return mends }
    for spec in layout.shape.columns where layout.has(spec.column) {
      switch spec.type {
      case .date: mends.append((layout.field(spec.column), .day))
      case .dateTime: mends.append((layout.field(spec.column), .moment))
      case .period: mends.append((layout.field(spec.column), .period))
      default: break
      }
    }
    return mends
  }

  // MARK: Rows

  mutating func putHeader(_ cells: [[UInt8]]) {
    putCells(cells, added.map { Array($0.column.name.utf8) })
  }

  mutating func put(_ record: borrowing RecordReader) {
    if table.reshaped != nil {
      if record.recordBytes.first == SheetLike.unterminatedMark { return putUnterminated(record) }
      if table.mayBeBroken, !isStrictUTF8(record.recordBytes) { return putBroken(record) }
    }
    if table.isSheetLike, record.fieldCount > 0 { return putMended(cells(record)) }
    putText(record)
  }

  private mutating func cells(_ record: borrowing RecordReader) -> [[UInt8]] {
    (0..<record.fieldCount).map { Array(RecordReader.unquote(record.rawField($0), scratch: &scratch)) }
  }

  private mutating func putMended(_ cells: [[UInt8]]) {
    var cells = cells
    for (field, text) in changes(cells) {
      while cells.count <= field { cells.append([]) }
      cells[field] = text
    }
    putCells(cells, added.map { Array($0.value.utf8) })
  }

  /// A record of a text as it stands there, but for the cells that are mended. One whose quote never closes has
  /// no cells.
  private mutating func putText(_ record: borrowing RecordReader) {
    let changes = record.fieldCount == 0 || mends.isEmpty ? [] : changes(cells(record))
    guard let last = changes.map(\.field).max() else { return putRaw(record.recordBytes) }
    putAdded()
    for field in 0..<max(record.fieldCount, last + 1) {
      if field > 0 { put(table.delimiter) }
      if let change = changes.first(where: { $0.field == field }) {
        put(cell: change.text)
      } else if field < record.fieldCount {
        put(repaired: record.rawField(field))
      }
    }
    put(0x0A)
  }

  /// A record of broken bytes, which reshaping has left as one cell.
  private mutating func putBroken(_ record: borrowing RecordReader) {
    let text = Array(RecordReader.unquote(record.recordBytes, scratch: &scratch))
    text.withUnsafeBytes { bytes in
      var records = RecordReader(
        bytes, delimiter: table.delimiter, newline: table.sourceNewline, isLast: true)
      guard case .record = records.next() else { return putRaw(bytes) }
      if months != nil { putMonths(cells(records)) } else { putText(records) }
    }
  }

  /// Where its cells end cannot be known; of months they are what stands between the delimiters.
  private mutating func putUnterminated(_ record: borrowing RecordReader) {
    let text = Array(record.recordBytes.dropFirst())
    guard months != nil else { return text.withUnsafeBytes { putRaw($0) } }
    putMonths(text.split(separator: table.delimiter, omittingEmptySubsequences: false).map(Array.init))
  }

  private mutating func putMonths(_ cells: [[UInt8]]) {
    for row in months?.rows(cells) ?? [] { putMended(row.row) }
  }

  // MARK: Cells

  private mutating func changes(_ cells: [[UInt8]]) -> [(field: Int, text: [UInt8])] {
    var changes: [(field: Int, text: [UInt8])] = []
    for (field, mend) in mends {
      let cell = field < cells.count ? cells[field] : []
      if let text = mended(cell, mend) { changes.append((field, text)) }
    }
    return changes
  }

  /// Nil: as it is.
  private mutating func mended(_ cell: [UInt8], _ mend: Mend) -> [UInt8]? {
    if case .fill(let text) = mend {
      let isError = table.isSheet && cell.first == SheetLike.errorMark
      return isError || cell.withUnsafeBytes({ words.isNothing($0, &folded) }) ? text : nil
    }
    let days = table.layout.days
    let text = cell.withUnsafeBytes { cell in
      Folding.withFolded(cell, &folded) { Self.yearFirst($0, mend, days) }
    }
    return text.map { Array($0.utf8) }
  }

  private static func yearFirst(_ cell: UnsafeRawBufferPointer, _ mend: Mend, _ rule: DayRule) -> String? {
    switch mend {
    case .fill: return nil
    case .day:
      guard let day = DayParser.day(cell, rule), day != DayParser.day(cell) else { return nil }
      return "\(day)"
    case .moment:
      guard let moment = DayParser.moment(cell, rule), moment != DayParser.moment(cell) else { return nil }
      return "\(moment.day)" + (moment.second.map { " " + time($0) } ?? "")
    case .period:
      guard let period = PeriodParser.period(cell, rule), period != PeriodParser.period(cell) else {
        return nil
      }
      return period.from == period.to ? "\(period.from)" : "\(period.from)~\(period.to)"
    }
  }

  private static func time(_ second: Int) -> String {
    [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }

  // MARK: Output

  private mutating func putCells(_ cells: [[UInt8]], _ before: [[UInt8]]) {
    for (index, cell) in (before + cells).enumerated() {
      if index > 0 { put(table.delimiter) }
      put(cell: cell)
    }
    put(0x0A)
  }

  private mutating func putRaw(_ record: UnsafeRawBufferPointer) {
    putAdded()
    put(repaired: record)
    put(0x0A)
  }

  /// The columns before those of a record that is put as it stands.
  private mutating func putAdded() {
    for (_, value) in added {
      put(cell: Array(value.utf8))
      put(table.delimiter)
    }
  }

  private mutating func put(cell: [UInt8]) {
    var text = cell
    if !cell.withUnsafeBytes(isStrictUTF8) { text = Array(String(decoding: cell, as: UTF8.self).utf8) }
    text.withUnsafeBytes { SheetLike.appendCell($0, table.delimiter, &output) }
  }

  private mutating func put(repaired text: UnsafeRawBufferPointer) {
    if isStrictUTF8(text) { return output.append(text) }
    var repaired = String(decoding: text, as: UTF8.self)
    repaired.withUTF8 { output.append(UnsafeRawBufferPointer($0)) }
  }

  private mutating func put(_ byte: UInt8) {
    withUnsafeBytes(of: byte) { output.append($0) }
  }
}
