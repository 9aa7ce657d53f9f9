import Model

extension Account {
  /// Applies all entries in order.
  mutating func allocate(_ frame: Frame) {
    openSet.fill(count: charges.count)
    var time = Charge.Time()
    for key in entryKeys.all {
      let entry = entries[Int(key & 0x3FFF_FFFF)]
      while Int(time.month) < frame.monthEnds.count, entry.day > frame.monthEnds[Int(time.month)] { time.month += 1 }
      time.isOfYear = entry.day > frame.yearStart
      // Entries are dated up to as_of: what is not before the month is in it.
      time.isOfMonth = entry.day > frame.dayBefore
      if entry.kind == .refund { refund(entry, at: time, frame) } else { apply(entry, at: time, frame) }
    }
    findLive(frame)
  }

  private mutating func findLive(_ frame: Frame) {
    for place in charges.indices {
      let charge = charges[place]
      if charge.due <= frame.asOf {
        due.net += charge.net
        due.open += charge.open
      }
      if charge.month >= 0 || !charge.isSettled { live.append(Int32(truncatingIfNeeded: place)) }
    }
  }

  // MARK: - Rules 1 to 3

  private mutating func apply(_ entry: Entry, at time: Charge.Time, _ frame: Frame) {
    let isPayment = entry.kind == .payment
    isArrearsPayment = false
    var left = entry.amount
    if entry.bound >= 0 {
      let place = places.isEmpty ? Int(entry.bound) : Int(places[Int(entry.bound)])
      apply(&left, of: entry, to: place, at: time, frame)
    }
    if left > 0, isPayment || entry.bound < 0 { applyToOthers(&left, of: entry, at: time, frame) }
    // What is left of a waiver lapses.
    guard isPayment else { return }
    credit += left
    if time.isOfMonth { received.advance += left }
    if isArrearsPayment { arrearsPayments.append(entry.day) }
    paymentDays.append(entry.day)
    paymentSums.append((paymentSums.last ?? 0) + entry.amount)
  }

  /// To the charges that the entry names, then to the oldest debt.
  private mutating func applyToOthers(
    _ left: inout Int64, of entry: Entry, at time: Charge.Time, _ frame: Frame
  ) {
    if entry.isNamed { applyToNamed(&left, of: entry, at: time, frame) }
    while left > 0, let place = openSet.next(from: 0) { apply(&left, of: entry, to: place, at: time, frame) }
  }

  /// To the open charges that the entry names, oldest due first.
  private mutating func applyToNamed(
    _ left: inout Int64, of entry: Entry, at time: Charge.Time, _ frame: Frame
  ) {
    var next = 0
    while left > 0, let place = openSet.next(from: next) {
      next = place + 1
      guard entry.feeItem.isEmpty || charges[place].feeItem == entry.feeItem,
        entry.period.isNone || charges[place].period.lies(within: entry.period)
      else { continue }
      apply(&left, of: entry, to: place, at: time, frame)
    }
  }

  /// As much of what is left as the charge takes.
  @inline(__always)
  private mutating func apply(
    _ left: inout Int64, of entry: Entry, to place: Int, at time: Charge.Time, _ frame: Frame
  ) {
    let isPayment = entry.kind == .payment
    let part = charges[place].take(left, isPayment: isPayment, at: time)
    if part == 0 { return }
    left -= part
    if charges[place].open == 0 { openSet.remove(place) }
    moves.append(
      Move(
        day: entry.day, charge: Int32(truncatingIfNeeded: place), amount: part, row: entry.row,
        isPayment: isPayment))
    guard isPayment else { return }
    let due = charges[place].due
    if due < entry.day { isArrearsPayment = true }
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
        day: entry.day, charge: Int32(truncatingIfNeeded: place), amount: -amount, row: entry.row,
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
