internal import Model
internal import Tabular

/// Reads stretches of one file for one thread: each record through the checks of docs/data.md, in their order, or,
/// where all its cells have their common form, by a shorter way to the same row.
///
/// A class, since a structure of its size would be copied at every call; one thread uses it, and no two uses of
/// what it holds overlap.
final class ChunkReader<Reader: RowReader> {
  private let table: OpenedTable
  private let cells: CellReader
  @exclusivity(unchecked) private var reader: Reader
  @exclusivity(unchecked) private var raw = ByteBuffer()
  @exclusivity(unchecked) private var text = ByteBuffer()
  @exclusivity(unchecked) private var decoder: Decoder
  private let moneyFields: [Int]
  private let controlFilter: ControlFilter
  /// The filter's table, which lives as long as the filter beside it.
  private let controlMasks: UnsafePointer<UInt64>
  /// The lines of the header, their cells in the form in which they are compared.
  private let headerForms: [[[UInt8]]]
  private let headerGlance: HeaderGlance
  private let isReshaped: Bool
  private let isRoster: Bool
  /// The column that every table has: in it a header is told from nearly every row at a glance.
  private let unitField: Int
  /// Of a plain record; 0: none is one.
  private let plainFields: Int

  init(_ table: OpenedTable, _ cells: CellReader, _ reader: Reader, takesShortWay: Bool) {
    self.table = table
    self.cells = cells
    decoder = Decoder(table.dialect.encoding)
    unitField = cells.layout.field(.unitID)
    controlFilter = cells.vocabulary.words.controlFilter
    controlMasks = controlFilter.table
    headerForms = table.headerForms
    headerGlance = HeaderGlance(headerForms, unitField: unitField)
    isReshaped = table.reshaped != nil
    isRoster = table.input.table == .roster
    moneyFields = reader.moneyColumns.map { cells.layout.field($0) }
    plainFields = takesShortWay ? reader.plainFields : 0
    self.reader = reader
  }

  /// - Parameters:
  ///   - range: of the file, from a record's start to a line's end.
  ///   - givingUp: the first quote that is open at the end of it never closes.
  ///   - observe: sees the bytes, while they are at hand.
  func read(
    _ range: Range<Int>, givingUp: Bool = false, observe: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(FileProblem) -> ChunkOutcome<Reader.Row> {
    try table.file.read(range, into: &raw)
    observe(raw.bytes)
    var mayBeBroken = table.mayBeBroken
    let isUTF8 = table.dialect.encoding == .utf8
    if !isUTF8 { mayBeBroken = decoder.decode(raw.bytes, into: &text) > 0 }
    let bytes = isUTF8 ? raw.bytes : text.bytes
    var outcome = ChunkOutcome<Reader.Row>()
    outcome.sums = moneyFields.map { _ in 0 }
    outcome.magnitudes = moneyFields.map { _ in 0 }
    var records = RecordReader(
      bytes, delimiter: table.dialect.delimiter, newline: table.dialect.newline,
      isLast: range.upperBound == table.file.size)
    let capacity = count(table.dialect.newline, in: bytes) + 1
    var mayGiveUp = givingUp
    let plainFields = mayBeBroken || givingUp ? 0 : plainFields
    var sums = PlainSums()
    outcome.block = RowBlock(capacity: capacity) { rows in
      while true {
        if plainFields > 0, let record = records.nextPlain(fields: plainFields) {
          if !takePlain(record, records.line, &sums, &rows) {
            sums.move(to: &outcome, moneyFields.count)
            outcome.rows += 1
            take(records, mayBeBroken, &outcome, &rows)
          }
          continue
        }
        sums.move(to: &outcome, moneyFields.count)
        if !next(&records, mayBeBroken, &mayGiveUp, &outcome, &rows) { return }
      }
    }
    sums.move(to: &outcome, moneyFields.count)
    outcome.lines = records.lines
    if outcome.restart != nil { outcome.restart = range.lowerBound + offset(ofLine: records.lines) }
    return outcome
  }

  /// What the plain records of a stretch add up to.
  private struct PlainSums {
    var rows = 0
    var sums = (Int64(0), Int64(0), Int64(0))
    var magnitudes = (UInt64(0), UInt64(0), UInt64(0))

    @inline(__always)
    mutating func add(_ written: WrittenAmounts) {
      // A plain amount has eleven digits at the most and a stretch far fewer than 2²⁰ rows for each MB, so that
      // these stay below the limit of all sums.
      rows += 1
      sums.0 &+= written[0]
      sums.1 &+= written[1]
      sums.2 &+= written[2]
      magnitudes.0 &+= written[0].magnitude
      magnitudes.1 &+= written[1].magnitude
      magnitudes.2 &+= written[2].magnitude
    }

    /// A row of totals that comes next is compared with what is there then.
    mutating func move(to outcome: inout ChunkOutcome<Reader.Row>, _ columns: Int) {
      if rows == 0 { return }
      outcome.rows += rows
      let all = [(sums.0, magnitudes.0), (sums.1, magnitudes.1), (sums.2, magnitudes.2)]
      for (index, (sum, magnitude)) in all.prefix(columns).enumerated() {
        outcome.sums[index] &+= sum
        outcome.magnitudes[index] = AccountKeeper.capped(outcome.magnitudes[index], magnitude)
      }
      self = PlainSums()
    }
  }

  /// Whether the record is a row that can be read the quick way; then it is appended.
  @inline(__always)
  private func takePlain(
    _ record: PlainRecord, _ line: Int, _ sums: inout PlainSums, _ rows: inout RowFiller<Reader.Row>
  ) -> Bool {
    var row = Reader.Row()
    guard reader.readPlain(record, into: &row) else { return false }
    row.place = RowPlace(file: table.index, line: line)
    rows.append(row)
    sums.add(reader.written)
    return true
  }

  /// Where a line of the stretch in hand starts in its bytes as the file has them.
  private func offset(ofLine line: Int) -> Int {
    var offset = 0
    for _ in 0..<line {
      offset =
        table.dialect.encoding.lineStart(in: raw.bytes, from: offset, newline: table.dialect.newline)
        ?? raw.count
    }
    return offset
  }

  /// Whether there was a record.
  /// - Parameter rows: gets the row, where the record is one.
  private func next(
    _ records: inout RecordReader, _ mayBeBroken: Bool, _ mayGiveUp: inout Bool,
    _ outcome: inout ChunkOutcome<Reader.Row>, _ rows: inout RowFiller<Reader.Row>
  ) -> Bool {
    switch records.next() {
    case .end: return false
    case .overrun where !mayGiveUp:
      outcome.restart = 0
      return false
    case .overrun, .unterminated:
      mayGiveUp = false
      records.giveUpOpenQuote()
      outcome.rows += 1
      reject(RowReject(kind: .unterminatedQuote), records, &outcome)
    case .record:
      outcome.rows += 1
      take(records, mayBeBroken, &outcome, &rows)
    }
    return true
  }

  /// Appends the record's row, where it is one that can be used.
  private func take(
    _ record: borrowing RecordReader, _ mayBeBroken: Bool, _ outcome: inout ChunkOutcome<Reader.Row>,
    _ rows: inout RowFiller<Reader.Row>
  ) {
    if isReshaped, record.recordBytes.first == SheetLike.unterminatedMark {
      reject(RowReject(kind: .unterminatedQuote), record, &outcome)
      return
    }
    if mayBeBroken, !isStrictUTF8(record.recordBytes) {
      reject(RowReject(kind: .badEncoding), record, &outcome)
      return
    }
    if isBlank(record) {
      outcome.blank += 1
      return
    }
    if let word = controlWord(record) {
      outcome.control += 1
      if word == .total { addChecks(record, &outcome) }
      // It may have a column of totals.
      _ = isHeaderOtherwise(record, &outcome)
      return
    }
    // Any text is a unit number in a roster; elsewhere a header is no row that can be used.
    if isHeader(record) || isRoster && isHeaderOtherwise(record, &outcome) {
      outcome.control += 1
      return
    }
    if !cells.warnings.isEmpty { cells.warnings.removeAll(keepingCapacity: true) }
    do throws(RowReject) {
      try checkFieldCount(record)
      var row = Reader.Row()
      try reader.read(record, into: &row)
      row.place = RowPlace(file: table.index, line: record.line)
      rows.append(row)
      addWritten(&outcome)
      if !cells.warnings.isEmpty { takeWarnings(record.line, &outcome) }
    } catch {
      if isHeaderOtherwise(record, &outcome) {
        outcome.control += 1
        return
      }
      addReadable(record, &outcome)
      var detail = ""
      if error.kind == .unknownUnit, reader.lostUnit {
        outcome.lostUnits += 1
        detail = "roster"
      }
      if table.input.table == .roster { noteLostUnit(record, &outcome) }
      reject(error, record, detail: detail, &outcome)
    }
  }

  // MARK: Checks before the columns

  private func isBlank(_ record: borrowing RecordReader) -> Bool {
    for field in 0..<record.fieldCount {
      if let first = record.rawField(field).first, first > 0x2F, first != 0x3D, first < 0x80 { return false }
      if !cells.isBlank(at: field, record) { return false }
    }
    return true
  }

  private func controlWord(_ record: borrowing RecordReader) -> ControlWord? {
    var from = 0
    while let field = record.firstField(from: from, admittedBy: controlMasks) {
      from = field + 1
      let cell = cells.cell(at: field, record)
      if let word = cells.vocabulary.words.controlWord(cell, &cells.words) { return word }
    }
    return nil
  }

  /// Whether the header, or a line of it, stands here once more.
  private func isHeader(_ record: borrowing RecordReader) -> Bool {
    guard unitField < record.fieldCount, headerGlance.admits(record.rawField(unitField)) else { return false }
    return isAnyHeader(record)
  }

  private func isAnyHeader(_ record: borrowing RecordReader) -> Bool {
    for form in headerForms where isHeader(record, form) { return true }
    return false
  }

  private func isHeader(_ record: borrowing RecordReader, _ form: [[UInt8]]) -> Bool {
    guard record.fieldCount == form.count else { return false }
    for field in form.indices {
      let cell = cells.cell(at: field, record)
      // No form is longer than its text, which settles it for most cells.
      guard cell.count >= form[field].count else { return false }
      WordForm.make(cell, into: &cells.words)
      guard cells.words == form[field] else { return false }
    }
    return true
  }

  /// Whether a header stands here that is not written as the first. One of other columns is noted.
  ///
  /// Never inlined: nearly no row comes here.
  @inline(never)
  private func isHeaderOtherwise(
    _ record: borrowing RecordReader, _ outcome: inout ChunkOutcome<Reader.Row>
  ) -> Bool {
    guard SecondHeader.admits(cells.cell(at: unitField, record)), let second = table.secondHeader else {
      return false
    }
    let row = (0..<record.fieldCount).map { Array(cells.cell(at: $0, record)) }
    let sight = second.sight(row)
    if sight == .other, outcome.otherHeader == nil { outcome.otherHeader = record.line }
    return sight != .none
  }

  private func checkFieldCount(_ record: borrowing RecordReader) throws(RowReject) {
    let expected = cells.layout.fieldCount
    if record.fieldCount == expected { return }
    if record.fieldCount < expected {
      if reader.lacksNeeded(record) { throw RowReject(kind: .tooFewFields) }
      return
    }
    for field in expected..<record.fieldCount where !cells.isBlank(at: field, record) {
      throw RowReject(kind: .tooManyFields)
    }
  }

  // MARK: Accounts

  private func addWritten(_ outcome: inout ChunkOutcome<Reader.Row>) {
    let written = reader.written
    for index in 0..<moneyFields.count { add(written[index], index, &outcome) }
  }

  private func add(_ amount: Int64, _ index: Int, _ outcome: inout ChunkOutcome<Reader.Row>) {
    outcome.sums[index] &+= amount
    outcome.magnitudes[index] = AccountKeeper.capped(outcome.magnitudes[index], amount.magnitude)
  }

  private func readable(_ field: Int, _ record: borrowing RecordReader) -> Int64? {
    let cell = cells.cell(at: field, record)
    if cell.isEmpty { return nil }
    return Folding.withFolded(cell, &cells.words) { MoneyParser.money($0)?.fen }
  }

  /// The readable amounts of a row that is rejected.
  private func addReadable(_ record: borrowing RecordReader, _ outcome: inout ChunkOutcome<Reader.Row>) {
    for (index, field) in moneyFields.enumerated() {
      guard let amount = readable(field, record) else { continue }
      add(amount, index, &outcome)
      if index == 0 { outcome.rejectedAmount &+= amount }
    }
  }

  private func addChecks(_ record: borrowing RecordReader, _ outcome: inout ChunkOutcome<Reader.Row>) {
    for (index, field) in moneyFields.enumerated() {
      guard let amount = readable(field, record) else { continue }
      outcome.checks.append(
        .init(
          line: record.line, money: index, column: reader.moneyColumns[index], written: amount,
          value: String(decoding: cells.cell(at: field, record), as: UTF8.self), sum: outcome.sums[index]))
    }
  }

  private func takeWarnings(_ line: Int, _ outcome: inout ChunkOutcome<Reader.Row>) {
    for warning in cells.warnings {
      outcome.warnings.append(
        Warning(
          place: RowPlace(file: table.index, line: line), column: warning.column.name,
          kind: warning.kind, value: warning.value, detail: warning.detail))
    }
  }

  private func reject(
    _ error: RowReject, _ record: borrowing RecordReader, detail: String = "",
    _ outcome: inout ChunkOutcome<Reader.Row>
  ) {
    var value = ""
    var detail = detail
    if let column = error.column { value = cells.string(column, record) }
    switch error.kind {
    case .tooFewFields, .tooManyFields: detail = "\(record.fieldCount)/\(cells.layout.fieldCount)"
    case .unterminatedQuote, .badEncoding:
      let bytes = record.recordBytes.drop { $0 == SheetLike.unterminatedMark }
      value = String(decoding: bytes.prefix(200), as: UTF8.self)
    default: break
    }
    outcome.rejects.append(
      Reject(
        place: RowPlace(file: table.index, line: record.line), column: error.column?.name ?? "",
        kind: error.kind, value: value, detail: detail))
  }

  /// Remembers the unit of a rejected roster row, so that it can be told what else it cost.
  private func noteLostUnit(
    _ record: borrowing RecordReader, _ outcome: inout ChunkOutcome<Reader.Row>
  ) {
    let project = cells.project(record)
    cells.withFolded(.unitID, record) { unitID in
      if unitID.isEmpty { return }
      outcome.lostKeys.append(UnitIndex.lostKey(unitID, project: .empty))
      if !cells.hasProject {
        outcome.lostKeys.append(UnitIndex.lostKey(unitID, project: UnitIndex.anyProject))
      }
      if !project.isEmpty { outcome.lostKeys.append(UnitIndex.lostKey(unitID, project: project)) }
    }
  }
}
