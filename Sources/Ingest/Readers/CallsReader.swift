internal import Model
internal import Tabular

/// A row of the call log.
struct CallsReader: RowReader {
  let cells: CellReader
  var units: UnitResolver
  var plainFields: Int { plain.object.fieldCount }
  let moneyColumns: [Column] = [.promiseAmount]
  private(set) var written = WrittenAmounts()
  private let plain: Guaranteed<PlainCalls>

  init(_ table: OpenedTable, cells: CellReader, units: UnitResolver) {
    self.cells = cells
    self.units = units
    plain = Guaranteed(PlainCalls(table, cells))
  }

  mutating func read(_ record: borrowing RecordReader, into row: inout CallRow) throws(RowReject) {
    row.idHash = cells.identity(.callID, record)
    try units.readKeys(record)
    try readTime(record, &row)
    row.caller = cells.text(.caller, record)
    let result = try readCodes(record, &row)
    let items = objectionItems(record)
    readPromise(record, &row)
    row.callbackDay = callback(record)
    row.duration = cells.optionalInteger(.duration, record)
    row.rings = cells.optionalInteger(.rings, record)
    row.note = cells.text(.note, record)
    applyDefaults(&row, result, hasObjection: items != nil)
    if row.isConnected {
      row.objections = Self.objections(items, row, cells, note: cells.cell(.note, record))
    }
    row.unit = try units.find(record)
  }

  @inline(__always)
  mutating func readPlain(_ record: PlainRecord, into row: inout CallRow) -> Bool {
    guard let said = plain.with({ $0.read(record, &units, &row) }) else { return false }
    written[0] = row.promiseAmount
    applyDefaults(&row, said.result, hasObjection: said.objections != nil)
    if row.isConnected {
      row.objections = Self.objections(said.objections, row, cells, note: plain.with { $0.noteBytes(record) })
    }
    return true
  }

  private func readTime(_ record: borrowing RecordReader, _ row: inout CallRow) throws(RowReject) {
    switch cells.moment(.calledAt, record, required: true) {
    case .value(let moment):
      row.day = moment.day
      row.second = moment.second.map { Int32($0) } ?? -1
    case .empty: throw RowReject(kind: .missingValue, column: .calledAt)
    case .bad: throw RowReject(kind: .badDatetime, column: .calledAt)
    }
  }

  /// Returns the result where one is given.
  private func readCodes(
    _ record: borrowing RecordReader, _ row: inout CallRow
  ) throws(RowReject) -> CallResult? {
    let vocabulary = cells.vocabulary
    var result: CallResult?
    switch cells.code(.direction, vocabulary.direction, record) {
    case .empty: break
    case .value(let direction): row.direction = direction
    case .bad: throw RowReject(kind: .unknownCode, column: .direction)
    }
    switch cells.code(.result, vocabulary.result, record) {
    case .empty: break
    case .value(let given): result = given
    case .bad: throw RowReject(kind: .unknownCode, column: .result)
    }
    switch cells.code(.party, vocabulary.party, record) {
    case .empty: break
    case .value(let party): row.party = party
    case .bad:
      row.party = .other
      cells.warn(.unknownParty, .party, record)
    }
    switch cells.code(.topic, vocabulary.topic, record) {
    case .empty: break
    case .value(let topic): row.topic = topic
    case .bad:
      row.topic = .other
      cells.warn(.unknownTopic, .topic, record)
    }
    switch cells.code(.outcome, vocabulary.outcome, record) {
    case .empty: break
    case .value(let outcome): row.outcome = outcome
    case .bad: throw RowReject(kind: .unknownCode, column: .outcome)
    }
    return result
  }

  /// The categories that the objection column names; nil where it is empty. Items that nothing names are
  /// warned of.
  private func objectionItems(_ record: borrowing RecordReader) -> UInt64? {
    let cell = cells.cell(.objection, record)
    if cell.isEmpty || cells.isIgnoredError(cell, .objection, record) { return nil }
    let objections = cells.vocabulary.objections
    let known = cells.knownObjections(cell)
    if known != 0 { return known }
    if cells.vocabulary.words.isNothing(cell, &cells.words) { return nil }
    let reading = objections.items(cell, &cells.words)
    for item in reading.unknownItems {
      let value = String(decoding: UnsafeRawBufferPointer(rebasing: cell[item]), as: UTF8.self)
      cells.warnings.append((.unknownObjection, .objection, value, ""))
    }
    return reading.bits == 0 ? nil : reading.bits
  }

  private mutating func readPromise(_ record: borrowing RecordReader, _ row: inout CallRow) {
    row.promiseDate = cells.optionalDay(.promiseDate, record)
    if let day = row.promiseDate.day, day < row.day {
      cells.warn(.promiseBeforeCall, .promiseDate, record)
      row.promiseDate = .none
    }
    written[0] = 0
    switch cells.money(.promiseAmount, record) {
    case .empty: break
    case .value(let money):
      cells.warnIfRounded(money, .promiseAmount, record)
      written[0] = money.fen
      row.promiseAmount = max(money.fen, 0)
    case .bad: cells.warn(.unreadableIgnored, .promiseAmount, record)
    }
  }

  private func callback(_ record: borrowing RecordReader) -> OptionalDay {
    switch cells.moment(.callbackAt, record) {
    case .empty: return .none
    case .value(let moment): return OptionalDay(moment.day)
    case .bad:
      cells.warn(.unreadableIgnored, .callbackAt, record)
      return .none
    }
  }

  private func applyDefaults(_ row: inout CallRow, _ result: CallResult?, hasObjection: Bool) {
    let isAnswered =
      row.direction == .inbound || row.party != .none || row.outcome != .none || hasObjection
      || !row.promiseDate.isNone
    row.result = result ?? (isAnswered ? .connected : .noAnswer)
    if row.outcome == .none, !row.promiseDate.isNone { row.outcome = .promised }
  }

  /// Of a connected call (docs/metrics.md, objections).
  private static func objections(
    _ items: UInt64?, _ row: CallRow, _ cells: CellReader, note: UnsafeRawBufferPointer
  ) -> UInt64 {
    if let items { return items }
    let objections = cells.vocabulary.objections
    switch row.outcome {
    case .promised, .reschedule, .paidAlready: return 0
    case .disputed, .refused, .none: break
    }
    var found: UInt64 = 0
    if !row.note.isEmpty { found = cells.noteObjections(note) }
    return found == 0 && row.outcome != .none ? objections.other : found
  }

  var lostUnit: Bool { units.lostUnit }

  func lacksNeeded(_ record: borrowing RecordReader) -> Bool {
    [.unitID, .calledAt].contains { cells.layout.field($0) >= record.fieldCount }
  }
}
