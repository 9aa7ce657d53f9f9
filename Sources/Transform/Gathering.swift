import Model

extension Account {
  /// Reads a unit's ledger rows: charges in due order, entries in order of application.
  ///
  /// Signs are as written in the tables (docs/data.md, values and rows): a negative charge is a waiver
  /// dated its due date, a negative payment a refund, a refund has either sign.
  mutating func gather(_ rows: borrowing GroupedRows<LedgerRow>, of unit: Int, asOf: Int32) {
    clear()
    // First all rows at once: they lie all over memory, and nothing but the copies then waits for it.
    ledger.removeAll()
    rows.forEachRow(of: unit) { ledger.append($0) }
    for index in ledger.indices { gather(ledger[index], at: Int32(index), asOf: asOf) }
    orderCharges()
    sortFew(&entryKeys)
  }

  private mutating func gather(_ row: LedgerRow, at index: Int32, asOf: Int32) {
    let amount = row.amount
    read(amount)
    switch row.kind {
    case .charge:
      gatherCharge(row, at: index, asOf: asOf)
    case .bill:
      let charge = gatherCharge(row, at: index, asOf: asOf)
      if amount >= 0 { gatherBill(row, at: index, charge: charge, asOf: asOf) }
    case .payment:
      add(amount < 0 ? .refund : .payment, row, at: index, day: row.date, amount: amount, asOf: asOf)
    case .waiver:
      add(.waiver, row, at: index, day: row.date, amount: max(amount, 0), asOf: asOf)
    case .refund:
      add(.refund, row, at: index, day: row.date, amount: amount, asOf: asOf)
    }
  }

  /// - Returns: the charge's place in the input; −1 where the row is none.
  @discardableResult
  private mutating func gatherCharge(_ row: LedgerRow, at index: Int32, asOf: Int32) -> Int32 {
    guard let due = row.due.day?.number else { return -1 }
    if row.amount < 0 { add(.waiver, row, at: index, day: row.due, amount: row.amount, asOf: asOf) }
    guard row.amount > 0 else { return -1 }
    let place = gathered.count
    chargeKeys.append(sortable(due) | UInt64(place))
    gathered.append(
      Charge(row: index, due: due, feeItem: row.feeItem, period: row.period, amount: row.amount))
    return Int32(place)
  }

  /// What was waived and paid on the bill, bound to its own charge.
  private mutating func gatherBill(_ row: LedgerRow, at index: Int32, charge: Int32, asOf: Int32) {
    read(row.waived)
    read(row.paid)
    // A bill of nothing has no charge that its waiver could be applied to.
    if row.waived > 0, charge >= 0 {
      add(
        .waiver, row, at: index, day: row.date.isNone ? row.due : row.date, amount: row.waived, asOf: asOf,
        bound: charge
      )
    }
    add(
      row.paid < 0 ? .refund : .payment, row, at: index, day: row.date, amount: row.paid, asOf: asOf,
      bound: charge)
  }

  private mutating func read(_ amount: Int64) {
    // Saturates: the walk gives up long before.
    let (sum, overflow) = volume.addingReportingOverflow(amount.magnitude)
    volume = overflow ? .max : sum
  }

  private mutating func add(
    _ kind: Entry.Kind, _ row: LedgerRow, at index: Int32, day: OptionalDay, amount: Int64, asOf: Int32,
    bound: Int32 = -1
  ) {
    guard amount != 0, let day = day.day?.number, day <= asOf else { return }
    entryKeys.append(sortable(day) | kind.rawValue << 30 | UInt64(entries.count))
    let magnitude = Int64(clamping: amount.magnitude)
    var entry = Entry(kind: kind, day: day, amount: magnitude, bound: bound, row: index)
    if row.kind != .bill || row.amount < 0 {
      entry.feeItem = row.feeItem
      entry.period = row.period
    }
    entries.append(entry)
  }

  private mutating func orderCharges() {
    places.removeAll()
    for place in gathered.indices { places.append(Int32(place)) }
    if isSorted(chargeKeys) { return swap(&charges, &gathered) }
    sortFew(&chargeKeys)
    for (place, key) in chargeKeys.all.enumerated() {
      let input = Int(key & 0xFFFF_FFFF)
      places[input] = Int32(place)
      charges.append(gathered[input])
    }
  }
}
