internal import Model
internal import Tabular

/// A row of a ledger in journal shape: one entry.
struct JournalReader: RowReader {
  let cells: CellReader
  var units: UnitResolver
  var plainFields: Int { plain.object.fieldCount }
  let moneyColumns: [Column] = [.amount]
  private(set) var written = WrittenAmounts()
  private let plain: Guaranteed<PlainJournal>

  init(_ table: OpenedTable, cells: CellReader, units: UnitResolver) {
    self.cells = cells
    self.units = units
    plain = Guaranteed(PlainJournal(table, cells))
  }

  @inline(__always)
  mutating func readPlain(_ record: PlainRecord, into row: inout LedgerRow) -> Bool {
    guard plain.with({ $0.read(record, &units, &row) }) else { return false }
    written[0] = row.amount
    return true
  }

  mutating func read(_ record: borrowing RecordReader, into row: inout LedgerRow) throws(RowReject) {
    try units.readKeys(record)
    row.kind = try kind(record)
    row.feeItem = cells.feeItem(record)
    try readDays(record, &row)
    row.amount = try amount(record)
    written[0] = row.amount
    if row.kind == .waiver, row.amount < 0 { throw RowReject(kind: .badMoney, column: .amount) }
    row.refHash = cells.identity(.ref, record)
    row.unit = try units.find(record)
  }

  private func kind(_ record: borrowing RecordReader) throws(RowReject) -> LedgerKind {
    if let fixed = cells.layout.fixedEntry { return fixed }
    switch cells.code(.entry, cells.vocabulary.entry, record, required: true) {
    case .value(let kind): return kind
    case .empty: throw RowReject(kind: .missingValue, column: .entry)
    case .bad: throw RowReject(kind: .unknownCode, column: .entry)
    }
  }

  private func readDays(_ record: borrowing RecordReader, _ row: inout LedgerRow) throws(RowReject) {
    let isCharge = row.kind == .charge
    // The period's own fault comes before the entry date's in the order of columns, but a charge's missing
    // due date comes after it; the entry date of a charge rejects nothing, so the order makes no difference.
    if isCharge {
      let due = try DueDate.needed(cells, record)
      (row.period, row.due, row.dueGiven) = (due.period, due.due, due.isGiven)
      row.date = cells.optionalDay(.entryDate, record)
      return
    }
    switch cells.day(.entryDate, record, required: true) {
    case .value(let day): row.date = OptionalDay(day)
    case .empty: throw RowReject(kind: .missingValue, column: .entryDate)
    case .bad: throw RowReject(kind: .badDate, column: .entryDate)
    }
    let due = DueDate.optional(cells, record)
    (row.period, row.due, row.dueGiven) = (due.period, due.due, due.isGiven)
  }

  private func amount(_ record: borrowing RecordReader) throws(RowReject) -> Int64 {
    switch cells.money(.amount, record, required: true) {
    case .value(let money):
      cells.warnIfRounded(money, .amount, record)
      return money.fen
    case .empty: throw RowReject(kind: .missingValue, column: .amount)
    case .bad: throw RowReject(kind: .badMoney, column: .amount)
    }
  }

  var lostUnit: Bool { units.lostUnit }

  func lacksNeeded(_ record: borrowing RecordReader) -> Bool {
    let count = record.fieldCount
    let layout = cells.layout
    if [.unitID, .entry, .amount].contains(where: { layout.field($0) >= count }) { return true }
    guard let kind = try? kind(record) else { return false }
    if kind != .charge { return layout.field(.entryDate) >= count }
    return layout.field(.dueDate) >= count && DueDate.isNeeded(cells, record)
  }

  /// A charge is there whenever it falls due, unless it was entered later; a negative one is a waiver of its
  /// due date.
  static func isAfter(_ row: LedgerRow, asOf: Day) -> Bool {
    if let date = row.date.day, date > asOf { return true }
    guard row.kind == .charge, row.amount < 0, let due = row.due.day else { return false }
    return due > asOf
  }
}
