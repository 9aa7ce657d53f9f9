import Model

extension Account {
  /// Applies all entries in order, and takes down how the charges stand at the ends of months.
  mutating func allocate(_ frame: Frame) {
    openSet.fill(count: charges.count)
    nextOfMonth = charges.all.partitioningIndex { $0.due >= frame.trendStart }
    var month = 0
    for key in entryKeys.all {
      let entry = entries[Int(key & 0x3FFF_FFFF)]
      while month < frame.monthEnds.count, entry.day > frame.monthEnds[month] {
        close(monthEnd: frame.monthEnds[month], frame)
        month += 1
      }
      if entry.kind == .refund { refund(entry, frame) } else { apply(entry, frame) }
    }
    while month < frame.monthEnds.count {
      close(monthEnd: frame.monthEnds[month], frame)
      month += 1
    }
  }

  /// When every entry up to a month's end has been applied.
  private mutating func close(monthEnd: Int32, _ frame: Frame) {
    while nextOfMonth < charges.count, charges[nextOfMonth].due <= monthEnd {
      charges[nextOfMonth].inMonth = charges[nextOfMonth].applied
      nextOfMonth += 1
    }
    if monthEnd == frame.yearStart {
      for place in charges.indices {
        if charges[place].due > frame.yearStart { break }
        charges[place].yearStart = charges[place].applied
      }
    }
    if monthEnd == frame.dayBefore {
      for place in charges.indices {
        if charges[place].due > frame.last { break }
        charges[place].before = charges[place].applied
      }
    }
  }

  // MARK: - Rules 1 to 3

  private mutating func apply(_ entry: Entry, _ frame: Frame) {
    let isPayment = entry.kind == .payment
    isArrearsPayment = false
    var left = entry.amount
    if entry.bound >= 0 { apply(&left, of: entry, to: Int(places[Int(entry.bound)]), frame) }
    if isPayment || entry.bound < 0 {
      if left > 0, entry.isNamed { applyToNamed(&left, of: entry, frame) }
      while left > 0, let place = openSet.next(from: 0) { apply(&left, of: entry, to: place, frame) }
    }
    // What is left of a waiver lapses.
    guard isPayment else { return }
    credit += left
    if frame.isInMonth(entry.day) { received.advance += left }
    if isArrearsPayment { arrearsPayments.append(entry.day) }
    paymentDays.append(entry.day)
    paymentSums.append((paymentSums.last ?? 0) + entry.amount)
  }

  /// To the open charges that the entry names, oldest due first.
  private mutating func applyToNamed(_ left: inout Int64, of entry: Entry, _ frame: Frame) {
    var next = 0
    while left > 0, let place = openSet.next(from: next) {
      next = place + 1
      guard entry.feeItem.isEmpty || charges[place].feeItem == entry.feeItem,
        entry.period.isNone || charges[place].period.lies(within: entry.period)
      else { continue }
      apply(&left, of: entry, to: place, frame)
    }
  }

  /// As much of what is left as the charge takes.
  private mutating func apply(_ left: inout Int64, of entry: Entry, to place: Int, _ frame: Frame) {
    let open = charges[place].open
    let part = min(open, left)
    if part <= 0 { return }
    left -= part
    if part == open { openSet.remove(place) }
    let isPayment = entry.kind == .payment
    moves.append(
      Move(day: entry.day, charge: Int32(place), amount: part, row: entry.row, isPayment: isPayment))
    guard isPayment else {
      charges[place].waived += part
      return
    }
    charges[place].paid += part
    parts.append(Part(charge: place, amount: part))
    let due = charges[place].due
    if due < entry.day { isArrearsPayment = true }
    if frame.isInMonth(entry.day) { receive(part, due: due, frame) }
  }

  // MARK: - Rule 4

  /// From the credit first, then back out of the applied parts, the latest first.
  private mutating func refund(_ entry: Entry, _ frame: Frame) {
    let isReceived = frame.isInMonth(entry.day)
    let fromCredit = min(credit, entry.amount)
    credit -= fromCredit
    var left = entry.amount - fromCredit
    while left > 0, let part = parts.last {
      let back = min(part.amount, left)
      takeBack(back, from: part.charge, entry)
      if isReceived { receive(-back, due: charges[part.charge].due, frame) }
      if back == part.amount { parts.removeLast() } else { parts[parts.count - 1].amount -= back }
      left -= back
    }
    if isReceived { received.advance -= fromCredit + left }
    if left > 0 {
      let place = ledger[Int(entry.row)].place
      refundExcesses.append(RefundExcess(place: place, excess: Money(fen: left)))
    }
  }

  private mutating func takeBack(_ amount: Int64, from place: Int, _ entry: Entry) {
    charges[place].paid -= amount
    openSet.insert(place)
    moves.append(
      Move(day: entry.day, charge: Int32(place), amount: -amount, row: entry.row, isPayment: true))
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
