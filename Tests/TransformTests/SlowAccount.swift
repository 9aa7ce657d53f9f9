import Model

/// The balances of docs/metrics.md word for word, with no thought of speed: the oracle of `Account`.
struct SlowAccount {
  struct SlowCharge {
    var due: Day
    var amount: Int64
    var item: TextID
    var period: Period
    /// Row in the input.
    var input: Int
  }

  struct SlowEntry {
    var kind: LedgerKind
    var day: Day
    var amount: Int64
    var item = TextID.empty
    var period = Period.none
    /// Row of the bill that it is bound to.
    var bill: Int?
    var isBillWaiver = false
    var input: Int
  }

  /// Oldest due first, ties by input.
  var charges: [SlowCharge] = []
  var entries: [SlowEntry] = []

  init(_ rows: [LedgerRow], asOf: Day) {
    for (input, row) in rows.enumerated() {
      let due = row.due.day
      switch row.kind {
      case .payment where row.amount < 0, .refund:
        entries.append(SlowEntry(kind: .refund, day: row.date.day!, amount: abs(row.amount), input: input))
      case .payment, .waiver:
        entries.append(
          SlowEntry(
            kind: row.kind, day: row.date.day!, amount: row.amount, item: row.feeItem, period: row.period,
            input: input))
      case .charge where row.amount < 0, .bill where row.amount < 0:
        entries.append(
          SlowEntry(
            kind: .waiver, day: due!, amount: -row.amount, item: row.feeItem, period: row.period, input: input
          ))
      case .charge, .bill:
        charges.append(
          SlowCharge(due: due!, amount: row.amount, item: row.feeItem, period: row.period, input: input))
        guard row.kind == .bill else { continue }
        entries.append(
          SlowEntry(
            kind: .waiver, day: row.date.day ?? due!, amount: row.waived, bill: input, isBillWaiver: true,
            input: input))
        if let day = row.date.day {
          entries.append(
            SlowEntry(
              kind: row.paid < 0 ? .refund : .payment, day: day, amount: abs(row.paid), bill: input,
              input: input))
        }
      }
    }
    charges = charges.filter { $0.amount > 0 }
    charges.sort { ($0.due, $0.input) < ($1.due, $1.input) }
    entries = entries.filter { $0.amount > 0 && $0.day <= asOf }
    let order: [LedgerKind] = [.waiver, .payment, .refund]
    entries.sort {
      ($0.day, order.firstIndex(of: $0.kind)!, $0.input) < ($1.day, order.firstIndex(of: $1.kind)!, $1.input)
    }
  }

  struct State: Equatable {
    var paid: [Int64]
    var waived: [Int64]
    var credit: Int64 = 0
    var excess: Int64 = 0
    /// Of the payments, on which a part went to a charge due before.
    var arrearsPayments: [Day] = []
  }

  /// What entries dated up to a day did.
  func state(upTo day: Day) -> State {
    var state = State(paid: charges.map { _ in 0 }, waived: charges.map { _ in 0 })
    var parts: [(charge: Int, amount: Int64)] = []
    for entry in entries where entry.day <= day {
      var left = entry.amount
      if entry.kind == .refund {
        let fromCredit = min(left, state.credit)
        state.credit -= fromCredit
        left -= fromCredit
        while left > 0, let part = parts.popLast() {
          let back = min(left, part.amount)
          state.paid[part.charge] -= back
          left -= back
          if back < part.amount { parts.append((part.charge, part.amount - back)) }
        }
        state.excess += left
        continue
      }
      var isArrears = false
      for charge in targets(of: entry) {
        let open = charges[charge].amount - state.paid[charge] - state.waived[charge]
        let part = min(left, open)
        if part <= 0 { continue }
        left -= part
        if entry.kind == .waiver {
          state.waived[charge] += part
        } else {
          state.paid[charge] += part
          parts.append((charge, part))
          if charges[charge].due < entry.day { isArrears = true }
        }
      }
      if entry.kind == .payment { state.credit += left }
      if isArrears { state.arrearsPayments.append(entry.day) }
    }
    return state
  }

  /// The charges in the order in which an entry goes to them.
  private func targets(of entry: SlowEntry) -> [Int] {
    let all = Array(charges.indices)
    if let bill = entry.bill {
      let own = all.filter { charges[$0].input == bill }
      return entry.isBillWaiver ? own : own + all
    }
    let isNamed = !entry.item.isEmpty || !entry.period.isNone
    let named = all.filter { index in
      let charge = charges[index]
      return isNamed && (entry.item.isEmpty || charge.item == entry.item)
        && (entry.period.isNone || charge.period.lies(within: entry.period))
    }
    return named + all
  }

  func open(_ charge: Int, _ day: Day) -> Int64 {
    let state = state(upTo: day)
    return charges[charge].amount - state.paid[charge] - state.waived[charge]
  }

  /// arrears(u, d), as places in due order.
  func arrears(on day: Day) -> [Int] {
    let before = state(upTo: day - 1)
    return charges.indices.filter { index in
      charges[index].due < day && charges[index].amount - before.paid[index] - before.waived[index] > 0
    }
  }
}
