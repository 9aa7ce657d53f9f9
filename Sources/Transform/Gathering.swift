import Model

extension Account {
  /// Reads a unit's ledger rows: charges in due order, entries in order of application.
  mutating func gather(_ rows: borrowing GroupedRows<LedgerRow>, of unit: Int, _ frame: Frame) {
    ledger.removeAll()
    ledger.read(rows, of: unit)
    gather(0, frame)
  }

  /// Reads the rows of one of the units that were fetched together.
  ///
  /// Signs are as written in the tables (docs/data.md, values and rows): a negative charge is a waiver
  /// dated its due date, a negative payment a refund, a refund has either sign.
  mutating func gather(_ index: Int, _ frame: Frame) {
    clear()
    let range = ledger.range(index)
    var gathering = Gathering(asOf: frame.asOf)
    for (offset, row) in ledger.rows.part(range).enumerated() {
      gather(row, at: Int32(range.lowerBound + offset), frame, &gathering)
    }
    volume = gathering.volume
    if !gathering.areChargesInOrder { orderCharges() }
    if !gathering.areEntriesInOrder { sortFew(&entryKeys) }
  }

  /// What is known of the rows so far.
  private struct Gathering {
    let asOf: Int32
    var volume: UInt64 = 0
    var areChargesInOrder = true
    var areEntriesInOrder = true
    var lastDue = Int32.min
    var lastKey: UInt64 = 0

    @inline(__always)
    mutating func read(_ amount: Int64) {
      // Saturates: the walk gives up long before.
      let (sum, overflow) = volume.addingReportingOverflow(amount.magnitude)
      volume = overflow ? .max : sum
    }
  }

  @inline(__always)
  private mutating func gather(
    _ row: LedgerRow, at index: Int32, _ frame: Frame, _ gathering: inout Gathering
  ) {
    let amount = row.amount
    gathering.read(amount)
    switch row.kind {
    case .charge:
      gatherCharge(row, at: index, frame, &gathering)
    case .bill:
      let charge = gatherCharge(row, at: index, frame, &gathering)
      if amount >= 0 { gatherBill(row, at: index, charge: charge, &gathering) }
    case .payment:
      add(amount < 0 ? .refund : .payment, row, at: index, day: row.date, amount: amount, &gathering)
    case .waiver:
      add(.waiver, row, at: index, day: row.date, amount: max(amount, 0), &gathering)
    case .refund:
      add(.refund, row, at: index, day: row.date, amount: amount, &gathering)
    }
  }

  /// - Returns: the charge's place in the input; −1 where the row is none.
  @inline(__always) @discardableResult
  private mutating func gatherCharge(
    _ row: LedgerRow, at index: Int32, _ frame: Frame, _ gathering: inout Gathering
  ) -> Int32 {
    guard let due = row.due.day?.number else { return -1 }
    if row.amount < 0 { add(.waiver, row, at: index, day: row.due, amount: row.amount, &gathering) }
    guard row.amount > 0 else { return -1 }
    if due < gathering.lastDue { gathering.areChargesInOrder = false }
    gathering.lastDue = due
    charges.append(
      Charge(
        row: index, due: due, feeItem: row.feeItem, month: frame.month(of: due), period: row.period,
        amount: row.amount))
    return Int32(truncatingIfNeeded: charges.count - 1)
  }

  /// What was waived and paid on the bill, bound to its own charge.
  @inline(__always)
  private mutating func gatherBill(
    _ row: LedgerRow, at index: Int32, charge: Int32, _ gathering: inout Gathering
  ) {
    gathering.read(row.waived)
    gathering.read(row.paid)
    // A bill of nothing has no charge that its waiver could be applied to.
    if row.waived > 0, charge >= 0 {
      let day = row.date.isNone ? row.due : row.date
      add(.waiver, row, at: index, day: day, amount: row.waived, &gathering, bound: charge)
    }
    let kind = row.paid < 0 ? Entry.Kind.refund : .payment
    add(kind, row, at: index, day: row.date, amount: row.paid, &gathering, bound: charge)
  }

  private mutating func add(
    _ kind: Entry.Kind, _ row: LedgerRow, at index: Int32, day: OptionalDay, amount: Int64,
    _ gathering: inout Gathering, bound: Int32 = -1
  ) {
    guard amount != 0, let day = day.day?.number, day <= gathering.asOf else { return }
    let key = sortable(day) | UInt64(kind.rawValue) << 30 | UInt64(entries.count)
    if key < gathering.lastKey { gathering.areEntriesInOrder = false }
    gathering.lastKey = key
    entryKeys.append(key)
    let isBill = row.kind == .bill && row.amount >= 0
    entries.append(
      Entry(
        kind: kind, day: day, amount: Int64(clamping: amount.magnitude), bound: bound,
        feeItem: isBill ? .empty : row.feeItem, period: isBill ? .none : row.period, row: index))
  }

  private mutating func orderCharges() {
    chargeKeys.removeAll()
    for place in charges.indices { chargeKeys.append(sortable(charges[place].due) | UInt64(place)) }
    sortFew(&chargeKeys)
    swap(&charges, &gathered)
    places.reset(to: 0, count: gathered.count)
    for (place, key) in chargeKeys.all.enumerated() {
      let input = Int(key & 0xFFFF_FFFF)
      places[input] = Int32(truncatingIfNeeded: place)
      charges.append(gathered[input])
    }
  }
}
