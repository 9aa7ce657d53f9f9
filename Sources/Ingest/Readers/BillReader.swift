internal import Model
internal import Tabular

/// A row of a ledger in bill shape: a charge with what was paid and waived on it.
struct BillReader: RowReader {
  let cells: CellReader
  var units: UnitResolver
  var plainFields: Int { plain.object.fieldCount }
  let moneyColumns: [Column] = [.amountDue, .amountPaid, .amountWaived]
  private(set) var written = WrittenAmounts()
  private let plain: Guaranteed<PlainBills>

  init(_ table: OpenedTable, cells: CellReader, units: UnitResolver) {
    self.cells = cells
    self.units = units
    plain = Guaranteed(PlainBills(table, cells))
  }

  @inline(__always)
  mutating func readPlain(_ record: PlainRecord, into row: inout LedgerRow) -> Bool {
    guard plain.with({ $0.read(record, &units, &row) }) else { return false }
    written[0] = row.amount
    written[1] = row.paid
    written[2] = row.waived
    return true
  }

  mutating func read(_ record: borrowing RecordReader, into row: inout LedgerRow) throws(RowReject) {
    row.kind = .bill
    try units.readKeys(record)
    row.feeItem = cells.feeItem(record)
    let due = try DueDate.needed(cells, record)
    row.period = due.period
    row.due = due.due
    row.dueGiven = due.isGiven
    row.refHash = cells.identity(.ref, record)
    row.amount = try money(.amountDue, record, required: true)
    written[0] = row.amount
    if row.amount >= 0 {
      try readPayment(record, &row)
      written[1] = row.paid
      written[2] = row.waived
    } else {
      // Nothing else of a negative bill is read, but a control row adds up what is written.
      written[1] = readable(.amountPaid, record)
      written[2] = readable(.amountWaived, record)
    }
    row.unit = try units.find(record)
  }

  private func readPayment(_ record: borrowing RecordReader, _ row: inout LedgerRow) throws(RowReject) {
    row.paid = try money(.amountPaid, record, required: false)
    switch cells.day(.paidDate, record, required: row.paid != 0) {
    case .value(let day): row.date = OptionalDay(day)
    case .empty:
      if row.paid != 0 { throw RowReject(kind: .missingValue, column: .paidDate) }
    case .bad:
      if row.paid != 0 { throw RowReject(kind: .badDate, column: .paidDate) }
      cells.warn(.unreadableIgnored, .paidDate, record)
    }
    row.waived = try money(.amountWaived, record, required: false)
    if row.waived < 0 { throw RowReject(kind: .badMoney, column: .amountWaived) }
  }

  private func money(
    _ column: Column, _ record: borrowing RecordReader, required: Bool
  ) throws(RowReject) -> Int64 {
    switch cells.money(column, record, required: required) {
    case .value(let money):
      cells.warnIfRounded(money, column, record)
      return money.fen
    case .empty:
      if required { throw RowReject(kind: .missingValue, column: column) }
      return 0
    case .bad: throw RowReject(kind: .badMoney, column: column)
    }
  }

  private func readable(_ column: Column, _ record: borrowing RecordReader) -> Int64 {
    if case .value(let money) = cells.money(column, record) { return money.fen }
    return 0
  }

  var lostUnit: Bool { units.lostUnit }

  func lacksNeeded(_ record: borrowing RecordReader) -> Bool {
    let count = record.fieldCount
    let layout = cells.layout
    if layout.field(.unitID) >= count || layout.field(.amountDue) >= count { return true }
    if layout.field(.dueDate) >= count, DueDate.isNeeded(cells, record) { return true }
    return layout.field(.paidDate) >= count && readable(.amountPaid, record) != 0
      && readable(.amountDue, record) >= 0
  }
}
