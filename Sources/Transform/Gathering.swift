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
    charges.reserve(range.count)
    // A bill may be a waiver and a payment.
    entries.reserve(2 * range.count)
    entryKeys.reserve(2 * range.count)
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

  /// What a row of any kind is taken for: a charge, a waiver, a payment or refund, or several of these.
  private struct Parts {
    /// Not above 0 where it is no charge.
    var charge: Int64 = 0
    /// 0 where it is no waiver; the sign says nothing.
    var waived: Int64 = 0
    var waivedOn = OptionalDay.none
    /// Below 0 for a refund, 0 where it is neither.
    var paid: Int64 = 0
    /// Whether what was waived and paid belongs to the charge.
    var isBill = false
  }

  @inline(__always)
  private func parts(of row: LedgerRow, _ gathering: inout Gathering) -> Parts {
    var parts = Parts()
    let amount = row.amount
    gathering.read(amount)
    switch row.kind {
    case .bill where amount >= 0:
      gathering.read(row.waived)
      gathering.read(row.paid)
      parts.charge = amount
      // A bill of nothing has no charge that its waiver could be applied to.
      if row.waived > 0, amount > 0, !row.due.isNone { parts.waived = row.waived }
      parts.waivedOn = row.date.isNone ? row.due : row.date
      parts.paid = row.paid
      parts.isBill = true
    case .bill, .charge:
      if amount > 0 { parts.charge = amount } else { parts.waived = amount }
      parts.waivedOn = row.due
    case .payment:
      parts.paid = amount
    case .waiver:
      parts.waived = max(amount, 0)
      parts.waivedOn = row.date
    case .refund:
      parts.paid = amount > 0 ? -amount : amount
    }
    return parts
  }

  @inline(__always)
  private mutating func gather(
    _ row: LedgerRow, at index: Int32, _ frame: Frame, _ gathering: inout Gathering
  ) {
    let parts = parts(of: row, &gathering)
    var bound: Int32 = -1
    if parts.charge > 0, let due = row.due.day?.number {
      if parts.isBill { bound = Int32(truncatingIfNeeded: charges.count) }
      if due < gathering.lastDue { gathering.areChargesInOrder = false }
      gathering.lastDue = due
      charges.appendReserved(
        Charge(
          row: index, due: due, feeItem: row.feeItem, month: frame.month(of: due), period: row.period,
          amount: parts.charge))
    }
    if parts.waived != 0, let day = parts.waivedOn.day?.number {
      add(.waiver, on: day, parts.waived, Entry(amount: 0, bound: bound, row: index), &gathering)
    }
    if parts.paid != 0, let day = row.date.day?.number {
      let kind = parts.paid < 0 ? Entry.Kind.refund : .payment
      add(kind, on: day, parts.paid, Entry(amount: 0, bound: bound, row: index), &gathering)
    }
  }

  @inline(__always)
  private mutating func add(
    _ kind: Entry.Kind, on day: Int32, _ amount: Int64, _ entry: Entry, _ gathering: inout Gathering
  ) {
    guard day <= gathering.asOf else { return }
    let key = EntryKey(day, kind, entries.count).bits
    if key < gathering.lastKey { gathering.areEntriesInOrder = false }
    gathering.lastKey = key
    entryKeys.appendReserved(key)
    var entry = entry
    entry.amount = Int64(clamping: amount.magnitude)
    entries.appendReserved(entry)
  }

  private mutating func orderCharges() {
    chargeKeys.removeAll()
    chargeKeys.reserve(charges.count)
    for place in charges.indices { chargeKeys.appendReserved(sortable(charges[place].due) | UInt64(place)) }
    sortFew(&chargeKeys)
    swap(&charges, &gathered)
    charges.reserve(gathered.count)
    places.reset(to: 0, count: gathered.count)
    for (place, key) in chargeKeys.all.enumerated() {
      let input = Int(key & 0xFFFF_FFFF)
      places[input] = Int32(truncatingIfNeeded: place)
      charges.appendReserved(gathered[input])
    }
  }
}
