internal import Model
internal import Tabular

/// What both shapes of ledger share in the quick way.
struct PlainLedger {
  static let columns: [Column] = [.feeItem, .period, .dueDate, .ref]
  let plain: Guaranteed<PlainReader>
  private let feeItem: PlainColumn
  private let period: PlainColumn
  private let dueDate: Int
  private let ref: Int
  private let fixedFeeItem: TextID
  private let controlMasks: UnsafePointer<UInt64>
  let calendar = Calendar.shared

  init(_ plain: PlainReader) {
    self.plain = Guaranteed(plain)
    let layout = plain.cells.layout
    feeItem = PlainColumn(.feeItem, layout, bits: 7)
    period = PlainColumn(.period, layout, bits: 9)
    dueDate = layout.field(.dueDate)
    ref = layout.field(.ref)
    fixedFeeItem = plain.cells.fixedFeeItem
    controlMasks = plain.controlMasks
  }

  /// Fee item, period, due date and receipt number.
  /// - Parameter isCharge: whether the row needs a due date or a period.
  @inline(__always)
  func read(_ record: PlainRecord, _ row: inout LedgerRow, isCharge: Bool) -> Bool {
    row.feeItem = fixedFeeItem
    let item = PlainReader.cell(feeItem.field, record)
    if !item.isEmpty {
      guard
        let value = feeItem.memo.known(item) ?? plain.with({ $0.learn(.text, .feeItem, item, feeItem.memo) })
      else {
        return false
      }
      if value != 0 { row.feeItem = TextID(index: UInt32(truncatingIfNeeded: value)) }
    }
    let months = PlainReader.cell(period.field, record)
    if !months.isEmpty {
      guard
        let value = period.memo.known(months)
          ?? plain.with({ $0.learn(.period, .period, months, period.memo) })
      else { return false }
      row.period = Period(
        from: Month(index: Int(value >> 32)), to: Month(index: Int(value & 0xFFFF_FFFF)))
    }
    guard let due = PlainReader.optionalDay(PlainReader.cell(dueDate, record), calendar),
      let hash = PlainReader.identity(PlainReader.cell(ref, record), controlMasks)
    else { return false }
    row.refHash = hash
    row.due = due
    row.dueGiven = !due.isNone
    if due.isNone, isCharge {
      guard !row.period.isNone else { return false }
      row.due = OptionalDay(row.period.to.last)
    }
    return true
  }
}

/// Bills, the quick way.
final class PlainBills {
  private let ledger: PlainLedger
  private let due: Int
  private let paid: Int
  private let paidDate: Int
  private let waived: Int

  init(_ table: OpenedTable, _ cells: CellReader) {
    ledger = PlainLedger(
      PlainReader(
        table, cells,
        reading: PlainLedger.columns + [.amountDue, .amountPaid, .paidDate, .amountWaived]))
    let layout = cells.layout
    due = layout.field(.amountDue)
    paid = layout.field(.amountPaid)
    paidDate = layout.field(.paidDate)
    waived = layout.field(.amountWaived)
  }

  var fieldCount: Int { ledger.plain.object.fieldCount }

  /// False: nothing is done but that the row may be half filled.
  @inline(__always)
  func read(_ record: PlainRecord, _ units: inout UnitResolver, _ row: inout LedgerRow) -> Bool {
    guard ledger.plain.with({ $0.isRow(record) && $0.readKeys(record, &units) }),
      ledger.read(record, &row, isCharge: true),
      let amount = PlainReader.cell(due, record).plainMoney, let paid = optionalMoney(self.paid, record),
      let waived = optionalMoney(self.waived, record),
      let date = PlainReader.optionalDay(PlainReader.cell(paidDate, record), ledger.calendar),
      paid == 0 || !date.isNone, let unit = units.findPlain()
    else { return false }
    row.kind = .bill
    row.amount = amount
    row.paid = paid
    row.waived = waived
    row.date = date
    row.unit = unit
    return true
  }

  @inline(__always)
  private func optionalMoney(_ field: Int, _ record: PlainRecord) -> Int64? {
    let cell = PlainReader.cell(field, record)
    return cell.isEmpty ? 0 : cell.plainMoney
  }
}

/// Entries of a journal, the quick way.
final class PlainJournal {
  private let ledger: PlainLedger
  private let entry: PlainColumn
  private let fixedEntry: LedgerKind?
  private let entryDate: Int
  private let amount: Int

  init(_ table: OpenedTable, _ cells: CellReader) {
    ledger = PlainLedger(
      PlainReader(table, cells, reading: PlainLedger.columns + [.entry, .entryDate, .amount]))
    let layout = cells.layout
    entry = PlainColumn(.entry, layout, bits: 8)
    fixedEntry = layout.fixedEntry
    entryDate = layout.field(.entryDate)
    amount = layout.field(.amount)
  }

  var fieldCount: Int { ledger.plain.object.fieldCount }

  @inline(__always)
  func read(_ record: PlainRecord, _ units: inout UnitResolver, _ row: inout LedgerRow) -> Bool {
    guard ledger.plain.with({ $0.isRow(record) && $0.readKeys(record, &units) }), let kind = kind(record)
    else { return false }
    let isCharge = kind == .charge
    guard ledger.read(record, &row, isCharge: isCharge),
      let date = PlainReader.optionalDay(PlainReader.cell(entryDate, record), ledger.calendar),
      isCharge || !date.isNone,
      let amount = money(PlainReader.cell(self.amount, record)), amount >= 0 || kind != .waiver,
      let unit = units.findPlain()
    else { return false }
    row.kind = kind
    row.date = date
    row.amount = amount
    row.unit = unit
    return true
  }

  @inline(__always)
  private func kind(_ record: PlainRecord) -> LedgerKind? {
    if let fixedEntry { return fixedEntry }
    let cell = PlainReader.cell(entry.field, record)
    guard !cell.isEmpty,
      let value = entry.memo.known(cell) ?? ledger.plain.with({ $0.learn(.code, .entry, cell, entry.memo) })
    else { return nil }
    return LedgerKind(rawValue: UInt8(truncatingIfNeeded: value))
  }

  /// With a minus sign, too.
  @inline(__always)
  private func money(_ cell: PlainCell) -> Int64? {
    if !cell.isEmpty, cell.first == 0x2D { return cell.dropFirst.plainMoney.map { -$0 } }
    return cell.plainMoney
  }
}
