import Model

extension Account {
  /// Applies all entries in order.
  mutating func allocate(_ frame: Frame) {
    openSet.fill(count: charges.count)
    payments.reserve(entries.count)
    var time = Charge.Time()
    var monthEnd = frame.monthEnds.first ?? .max
    for bits in entryKeys.all {
      let key = EntryKey(bits: bits)
      while key.day > monthEnd {
        time.month += 1
        monthEnd = Int(time.month) < frame.monthEnds.count ? frame.monthEnds[Int(time.month)] : .max
      }
      time.day = key.day
      time.isOfYear = key.day > frame.yearStart
      // Entries are dated up to as_of: what is not before the month is in it.
      time.isOfMonth = key.day > frame.dayBefore
      let entry = entries[key.place]
      if key.isPayment {
        if !payOwnBill(entry, at: time, frame) { pay(entry, at: time, frame) }
      } else if key.isRefund {
        refund(entry, at: time, frame)
      } else {
        waive(entry, at: time, frame)
      }
    }
    findLive(frame)
  }

  private mutating func findLive(_ frame: Frame) {
    live.reserve(charges.count)
    for place in charges.indices {
      let charge = charges[place]
      if charge.due <= frame.asOf {
        if charge.net > 0 { due.isCharged = true }
        if charge.open > 0 { due.isOpen = true }
      }
      if charge.month >= 0 || !charge.isSettled { live.appendReserved(Int32(truncatingIfNeeded: place)) }
    }
  }

  // MARK: - Rules 1 to 3

  /// Nearly every payment is of a bill, and no more than is open of it: a short way for these.
  /// - Returns: whether it was one.
  @inline(__always)
  private mutating func payOwnBill(_ entry: Entry, at time: Charge.Time, _ frame: Frame) -> Bool {
    guard entry.bound >= 0 else { return false }
    let place = place(of: entry.bound)
    let open = charges[place].open
    guard open >= entry.amount else { return false }
    charges[place].apply(entry.amount, isPayment: true, at: time)
    if open == entry.amount { openSet.remove(place) }
    let due = charges[place].due
    moves.append(
      Move(
        day: time.day, charge: Int32(truncatingIfNeeded: place), amount: entry.amount, row: entry.row,
        isPayment: true))
    if time.isOfMonth { receive(entry.amount, due: due, frame) }
    let sum = (payments.last?.sum ?? 0) + entry.amount
    payments.appendReserved(PaymentSum(day: time.day, isArrears: due < time.day, sum: sum))
    return true
  }

  @inline(never)
  private mutating func pay(_ entry: Entry, at time: Charge.Time, _ frame: Frame) {
    isArrearsPayment = false
    var left = entry.amount
    if entry.bound >= 0 {
      apply(&left, of: entry, to: place(of: entry.bound), isPayment: true, at: time, frame)
    }
    if left > 0 { applyToOthers(&left, of: entry, isPayment: true, at: time, frame) }
    credit += left
    if time.isOfMonth { received.advance += left }
    let sum = (payments.last?.sum ?? 0) + entry.amount
    payments.appendReserved(PaymentSum(day: time.day, isArrears: isArrearsPayment, sum: sum))
  }

  /// What is left of a waiver lapses.
  private mutating func waive(_ entry: Entry, at time: Charge.Time, _ frame: Frame) {
    var left = entry.amount
    if entry.bound >= 0 {
      apply(&left, of: entry, to: place(of: entry.bound), isPayment: false, at: time, frame)
    } else {
      applyToOthers(&left, of: entry, isPayment: false, at: time, frame)
    }
  }

  @inline(__always)
  private func place(of input: Int32) -> Int { places.isEmpty ? Int(input) : Int(places[Int(input)]) }

  /// To the charges that the entry names, then to the oldest debt.
  private mutating func applyToOthers(
    _ left: inout Int64, of entry: Entry, isPayment: Bool, at time: Charge.Time, _ frame: Frame
  ) {
    applyToNamed(&left, of: entry, isPayment: isPayment, at: time, frame)
    while left > 0, let place = openSet.next(from: 0) {
      apply(&left, of: entry, to: place, isPayment: isPayment, at: time, frame)
    }
  }

  /// To the open charges that the entry names, oldest due first.
  private mutating func applyToNamed(
    _ left: inout Int64, of entry: Entry, isPayment: Bool, at time: Charge.Time, _ frame: Frame
  ) {
    let row = ledger.rows[Int(entry.row)]
    // A bill's fee item and period are those of its charge: what is left of its payment is meant for nothing.
    if row.kind == .bill && row.amount >= 0 || row.feeItem.isEmpty && row.period.isNone { return }
    let (feeItem, period) = (row.feeItem, row.period)
    var next = 0
    while left > 0, let place = openSet.next(from: next) {
      next = place + 1
      guard feeItem.isEmpty || charges[place].feeItem == feeItem,
        period.isNone || charges[place].period.lies(within: period)
      else { continue }
      apply(&left, of: entry, to: place, isPayment: isPayment, at: time, frame)
    }
  }

  /// As much of what is left as the charge takes.
  @inline(__always)
  private mutating func apply(
    _ left: inout Int64, of entry: Entry, to place: Int, isPayment: Bool, at time: Charge.Time, _ frame: Frame
  ) {
    let part = charges[place].take(left, isPayment: isPayment, at: time)
    if part == 0 { return }
    left -= part
    if charges[place].open == 0 { openSet.remove(place) }
    moves.append(
      Move(
        day: time.day, charge: Int32(truncatingIfNeeded: place), amount: part, row: entry.row,
        isPayment: isPayment))
    guard isPayment else { return }
    let due = charges[place].due
    if due < time.day { isArrearsPayment = true }
    if time.isOfMonth { receive(part, due: due, frame) }
  }

  // MARK: - Rule 4

  /// From the credit first, then back out of the applied parts, the latest first.
  private mutating func refund(_ entry: Entry, at time: Charge.Time, _ frame: Frame) {
    let fromCredit = min(credit, entry.amount)
    credit -= fromCredit
    var left = entry.amount - fromCredit
    if left > 0 { takeBack(&left, of: entry, at: time, frame) }
    if time.isOfMonth { received.advance -= fromCredit + left }
    if left > 0 {
      let place = ledger.rows[Int(entry.row)].place
      refundExcesses.append(RefundExcess(place: place, excess: Money(fen: left)))
    }
  }

  private mutating func takeBack(
    _ left: inout Int64, of entry: Entry, at time: Charge.Time, _ frame: Frame
  ) {
    gatherParts()
    while left > 0, let part = parts.last {
      let back = min(part.amount, left)
      takeBack(back, from: part.charge, entry, at: time)
      if time.isOfMonth { receive(-back, due: charges[part.charge].due, frame) }
      if back == part.amount { parts.removeLast() } else { parts[parts.count - 1].amount -= back }
      left -= back
    }
    // What was taken back is off the parts already.
    nextPart = moves.count
  }

  /// The parts of the payments since the last refund: put together here, since few units ever see a refund.
  private mutating func gatherParts() {
    for move in moves.all[nextPart...] where move.isPayment {
      parts.append(Part(charge: Int(move.charge), amount: move.amount))
    }
    nextPart = moves.count
  }

  private mutating func takeBack(_ amount: Int64, from place: Int, _ entry: Entry, at time: Charge.Time) {
    charges[place].apply(-amount, isPayment: true, at: time)
    openSet.insert(place)
    moves.append(
      Move(
        day: time.day, charge: Int32(truncatingIfNeeded: place), amount: -amount, row: entry.row,
        isPayment: true))
  }

  private mutating func receive(_ amount: Int64, due: Int32, _ frame: Frame) {
    if due < frame.first {
      received.arrears += amount
    } else if due <= frame.last {
      received.current += amount
    } else {
      received.advance += amount
    }
  }
}
