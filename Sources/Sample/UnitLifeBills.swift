import Model

/// Bills and payments.
extension UnitLife {
  /// The first of the month: bills are written, and the dutiful decide when to pay.
  mutating func billMonth(_ day: Int, _ history: inout History) {
    let month = nextMonth
    nextMonth += 1
    let advanceDay = max(0, day + random.within(-12...20))
    for item in 0..<Int(unit.itemCount) {
      let bill = unit.billIndex(month: month, item: item)
      history.bills[bill].due = unit.fee(item)
      guard firstOpenMonth(item) == month else { continue }
      if unit.persona == .advance && !withholds {
        payAhead(item, month, advanceDay, &history)
      } else if random.percent(onTimeChance(item, month)) {
        payFresh(item, month, &history)
      }
    }
    if nextPay == UnitLife.never, firstOpen.0 < nextMonth || isOverdue(day),
      random.percent(selfPayChance(month))
    {
      planPay(day + random.within(5...55))
    }
    if nextCall == UnitLife.never, isOverdue(day), random.percent(62) {
      planCall(day + random.within(1...26))
    }
    makeSideCalls(day, &history)
  }

  /// Around the Spring Festival fewer pay on time; before the year's end more settle old debts.
  private func onTimeChance(_ item: Int, _ month: Int) -> Int {
    if withholds && unit.item(item) != .parking { return 0 }
    let chance = unit.item(item) == .parking ? habit.onTimeParking : habit.onTime
    let calendar = timeline.calendarMonth(month)
    return calendar <= 2 ? chance - 4 : chance
  }

  private func selfPayChance(_ month: Int) -> Int {
    if withholds { return habit.selfPay / 8 }
    return timeline.calendarMonth(month) == 12 ? habit.selfPay * 2 : habit.selfPay
  }

  private mutating func payFresh(_ item: Int, _ month: Int, _ history: inout History) {
    let start = timeline.start(month)
    let due = dueDay(month, unit.item(item))
    let wish = unit.persona == .debit ? 7 : payDay * (due - start) / 28 + random.within(-5...4)
    let day = max(start - (payDay < 4 && month > 0 ? 9 : 0), min(start + wish, due + 3))
    setFirstOpen(item, month + 1)
    guard day <= timeline.exportDay else { return }
    let amount = close(month, item, day, &history)
    enter(.payment, amount, day, item: item, months: month..<month + 1, &history)
    if random.perMille(2) { payTwice(amount, month, item, day, &history) }
  }

  /// Pays this month and some to come; a whole year at once earns half a month.
  private mutating func payAhead(_ item: Int, _ month: Int, _ day: Int, _ history: inout History) {
    let end = min(month + monthsAhead, Int(unit.firstMonth) + Int(unit.monthCount))
    guard end > month, day <= timeline.exportDay else { return }
    let last = unit.billIndex(month: end - 1, item: item)
    for ahead in month..<end { history.bills[unit.billIndex(month: ahead, item: item)].due = unit.fee(item) }
    if end - month == 12 && item == 0 {
      history.bills[last].waived = unit.fee(item) / 2
      enter(.waiver, history.bills[last].waived, day, item: item, months: end - 1..<end, &history)
    }
    var sum: Int32 = 0
    for ahead in month..<end { sum += close(ahead, item, day, &history) }
    enter(.payment, sum, day, item: item, months: month..<end, &history)
    setFirstOpen(item, end)
  }

  /// The planned payment: all that is open, or about half of it.
  mutating func settle(_ day: Int, _ history: inout History) {
    let half = paysHalf
    nextPay = UnitLife.never
    paysHalf = false
    var sums: (Int32, Int32) = (0, 0)
    var from = nextMonth
    var to = 0
    let includesFresh = random.percent(60)
    for item in 0..<Int(unit.itemCount) {
      let start = firstOpenMonth(item)
      var end = max(start, nextMonth)
      while !includesFresh, end > start + 1, dueDay(end - 1, unit.item(item)) >= day { end -= 1 }
      guard start < end else { continue }
      let sum = half ? payHalf(item, start..<end, day, &history) : payAll(item, start..<end, day, &history)
      if item == 0 { sums.0 = sum } else { sums.1 = sum }
      from = min(from, start)
      to = max(to, max(start + 1, firstOpenMonth(item)))
    }
    enterLump(sums, from..<max(from, to), day, &history)
    if !half { payCarriedOver(day, &history) }
    afterPayment(day)
  }

  private mutating func payAll(
    _ item: Int, _ months: Range<Int>, _ day: Int, _ history: inout History
  ) -> Int32 {
    waiveSome(item, months, day, &history)
    var sum: Int32 = 0
    for month in months { sum += close(month, item, day, &history) }
    setFirstOpen(item, months.upperBound)
    return sum
  }

  private mutating func payHalf(
    _ item: Int, _ months: Range<Int>, _ day: Int, _ history: inout History
  ) -> Int32 {
    if months.count > 1 {
      return payAll(item, months.lowerBound..<months.lowerBound + months.count / 2, day, &history)
    }
    let bill = unit.billIndex(month: months.lowerBound, item: item)
    let part = (history.bills[bill].due - history.bills[bill].waived) / 200 * 100
    guard history.bills[bill].paid == 0, part > 0 else { return 0 }
    history.bills[bill].paid = part
    history.bills[bill].paidDay = Int16(day)
    return part
  }

  private mutating func afterPayment(_ day: Int) {
    guard !isOverdue(day) else {
      if nextCall == UnitLife.never { planCall(day + random.within(10...28)) }
      return
    }
    talks = 0
    failedTries = 0
    mended = false
    promise = nil
    nextCall = UnitLife.never
  }

  /// Empty flats have a discount approved; after a long repair a month is let off now and then.
  private mutating func waiveSome(
    _ item: Int, _ months: Range<Int>, _ day: Int, _ history: inout History
  ) {
    guard item == 0 else { return }
    if hasVacancyDiscount {
      var sum: Int32 = 0
      for month in months {
        let bill = unit.billIndex(month: month, item: 0)
        guard history.bills[bill].paid == 0 else { continue }
        history.bills[bill].waived = history.bills[bill].due * 3 / 10
        sum += history.bills[bill].waived
      }
      if sum > 0 { enter(.waiver, sum, day, item: 0, months: months, &history) }
    } else if mended && random.percent(18) || unit.persona == .notHandedOver && random.percent(50) {
      let bill = unit.billIndex(month: months.lowerBound, item: 0)
      guard history.bills[bill].paid == 0 else { return }
      history.bills[bill].waived = history.bills[bill].due
      enter(
        .waiver, history.bills[bill].due, day, item: 0, months: months.lowerBound..<months.lowerBound + 1,
        &history)
    }
  }

  /// Pays the rest of a bill and says how much that was.
  @inline(__always)
  private func close(_ month: Int, _ item: Int, _ day: Int, _ history: inout History) -> Int32 {
    let bill = unit.billIndex(month: month, item: item)
    let rest = history.bills[bill].due - history.bills[bill].waived - history.bills[bill].paid
    history.bills[bill].paid += rest
    history.bills[bill].paidDay = Int16(day)
    return rest
  }
}
