import Model

/// Journal entries, old debt, and what was paid twice.
extension UnitLife {
  /// A row of the journal. Some offices' cashiers name item and period, some only the item, many neither.
  mutating func enter(
    _ kind: JournalEntry.Kind, _ amount: Int32, _ day: Int, item: Int, months: Range<Int>,
    _ history: inout History
  ) {
    guard keepsJournal, amount > 0 else { return }
    var entry = JournalEntry(unit: UInt32(index), amount: amount, day: Int16(day), kind: kind)
    let roll = kind == .waiver ? 0 : random.below(100)
    if roll < 60 { entry.item = unit.item(item).rawValue }
    if roll < 38, !months.isEmpty {
      entry.from = Int16(months.lowerBound)
      entry.to = Int16(months.upperBound - 1)
    }
    history.entries.append(entry)
  }

  /// One sum for all fee items, or a row for each.
  mutating func enterLump(
    _ sums: (Int32, Int32), _ months: Range<Int>, _ day: Int, _ history: inout History
  ) {
    guard keepsJournal, sums.0 + sums.1 > 0 else { return }
    if sums.1 > 0, sums.0 > 0, random.percent(60) {
      history.entries.append(
        JournalEntry(unit: UInt32(index), amount: sums.0 + sums.1, day: Int16(day), kind: .payment))
      return
    }
    enter(.payment, sums.0, day, item: 0, months: months, &history)
    enter(.payment, sums.1, day, item: 1, months: months, &history)
  }

  /// An owner pays a bill once more by mistake, and gets the money back some weeks later.
  mutating func payTwice(
    _ amount: Int32, _ month: Int, _ item: Int, _ day: Int, _ history: inout History
  ) {
    let back = day + random.within(8...45)
    guard back <= timeline.lastDay else { return }
    let second = JournalEntry(unit: UInt32(index), amount: amount, day: Int16(day), kind: .payment)
    if keepsJournal {
      history.entries.append(second)
      var refund = second
      refund.kind = .refund
      refund.day = Int16(back)
      history.entries.append(refund)
      return
    }
    history.bills[unit.billIndex(month: month, item: item)].paid += amount
    var block = month
    while block + 1 < timeline.months && timeline.start(block + 1) <= back { block += 1 }
    let period = timeline.firstMonth + block
    history.extras.append(
      ExtraBill(
        unit: UInt32(index), block: Int16(block), item: unit.item(item),
        period: Period(from: period, to: period),
        dueDate: period.last, bill: Bill(due: 0, paid: -amount, waived: 0, paidDay: Int16(back))))
  }

  /// Debt from before the first month, as one bill for many months.
  mutating func carryOver(_ history: inout History) {
    let chance =
      switch unit.persona {
      case .refuser: 45
      case .unreachable: 30
      case .notHandedOver, .vacant: 12
      default: 0
      }
    guard unit.firstMonth == 0, random.percent(chance) else { return }
    let last = timeline.firstMonth - random.within(1...14)
    let count = random.within(3...24)
    history.extras.append(
      ExtraBill(
        unit: UInt32(index), block: -1, item: unit.item(0),
        period: Period(from: last - (count - 1), to: last),
        dueDate: last.last, bill: Bill(due: unit.fee(0) * Int32(count))))
    carriedOver = history.extras.count - 1
  }

  /// Who settles everything settles the old debt too, every other time.
  mutating func payCarriedOver(_ day: Int, _ history: inout History) {
    guard let old = carriedOver, random.percent(50) else { return }
    carriedOver = nil
    let amount = history.extras[old].bill.due
    history.extras[old].bill.paid = amount
    history.extras[old].bill.paidDay = Int16(day)
    guard keepsJournal else { return }
    history.entries.append(
      JournalEntry(unit: UInt32(index), amount: amount, day: Int16(day), kind: .payment))
  }
}
