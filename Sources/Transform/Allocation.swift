import Model

extension Account {
  /// Applies all entries in order, and takes down how the charges stand at the ends of months.
  mutating func allocate(_ frame: Frame) {
    openSet.reset(count: charges.count)
    for place in charges.indices { openSet.insert(place) }
    nextOfMonth = charges.partitioningIndex { $0.due >= frame.trendStart }
    var month = 0
    for key in entryKeys {
      let entry = entries[Int(key & 0x3FFF_FFFF)]
      while month < frame.monthEnds.count, entry.day > frame.monthEnds[month] {
        close(monthEnd: frame.monthEnds[month], frame)
        month += 1
      }
      apply(entry, frame)
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
      for place in charges.indices { charges[place].yearStart = charges[place].applied }
    }
    if monthEnd == frame.dayBefore {
      for place in charges.indices { charges[place].before = charges[place].applied }
    }
  }

  private mutating func apply(_ entry: Entry, _ frame: Frame) {
    switch entry.kind {
    case .waiver: waive(entry)
    case .payment: pay(entry, frame)
    case .refund: refund(entry, frame)
    }
  }

  // MARK: - Rules 1 to 3

  private mutating func waive(_ entry: Entry) {
    var left = entry.amount
    if entry.bound >= 0 {
      _ = apply(&left, of: entry, to: Int(places[Int(entry.bound)]))
      return
    }
    applyToNamed(entry, &left) { _, _, _ in }
    applyToOldest(entry, &left) { _, _, _ in }
  }

  private mutating func pay(_ entry: Entry, _ frame: Frame) {
    var left = entry.amount
    var toArrears = false
    let isReceived = frame.isInMonth(entry.day)
    func note(_ account: inout Account, _ place: Int, _ part: Int64) {
      account.parts.append(Part(charge: place, amount: part))
      let due = account.charges[place].due
      if due < entry.day { toArrears = true }
      if isReceived { account.receive(part, due: due, frame) }
    }
    if entry.bound >= 0 {
      let place = Int(places[Int(entry.bound)])
      let part = apply(&left, of: entry, to: place)
      if part > 0 { note(&self, place, part) }
    }
    applyToNamed(entry, &left, note)
    applyToOldest(entry, &left, note)
    credit += left
    if isReceived { received.advance += left }
    if toArrears { arrearsPayments.append(entry.day) }
    paymentDays.append(entry.day)
    paymentSums.append((paymentSums.last ?? 0) + entry.amount)
  }

  /// To the open charges that the entry names, oldest due first.
  private mutating func applyToNamed(
    _ entry: Entry, _ left: inout Int64, _ note: (inout Account, Int, Int64) -> Void
  ) {
    if entry.feeItem.isEmpty && entry.period.isNone { return }
    var next = 0
    while left > 0, let place = openSet.next(from: next) {
      next = place + 1
      guard entry.feeItem.isEmpty || charges[place].feeItem == entry.feeItem,
        entry.period.isNone || charges[place].period.lies(within: entry.period)
      else { continue }
      note(&self, place, apply(&left, of: entry, to: place))
    }
  }

  private mutating func applyToOldest(
    _ entry: Entry, _ left: inout Int64, _ note: (inout Account, Int, Int64) -> Void
  ) {
    while left > 0, let place = openSet.next(from: 0) {
      note(&self, place, apply(&left, of: entry, to: place))
    }
  }

  /// As much of what is left as the charge takes.
  private mutating func apply(_ left: inout Int64, of entry: Entry, to place: Int) -> Int64 {
    let open = charges[place].open
    let part = min(open, left)
    guard part > 0 else { return 0 }
    let isPayment = entry.kind == .payment
    if isPayment { charges[place].paid += part } else { charges[place].waived += part }
    if part == open { openSet.remove(place) }
    moves.append(Move(day: entry.day, charge: Int32(place), amount: part, isPayment: isPayment))
    left -= part
    return part
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
      takeBack(back, from: part.charge, day: entry.day)
      if isReceived { receive(-back, due: charges[part.charge].due, frame) }
      if back == part.amount { parts.removeLast() } else { parts[parts.count - 1].amount -= back }
      left -= back
    }
    if isReceived { received.advance -= fromCredit + left }
    if left > 0 { refundExcesses.append(RefundExcess(place: entry.place, excess: Money(fen: left))) }
  }

  private mutating func takeBack(_ amount: Int64, from place: Int, day: Int32) {
    charges[place].paid -= amount
    openSet.insert(place)
    moves.append(Move(day: day, charge: Int32(place), amount: -amount, isPayment: true))
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
