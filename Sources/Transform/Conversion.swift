import Model

extension Walker {
  /// `calls.converted`: each arrears payment is credited to the latest connected call, in or out, of the
  /// seven days up to it; of the calls that were made long enough ago to an owner who owed, how many have one.
  mutating func walkConversion(_ unit: UnitPlace) {
    let from = frame.asOf - 96
    let first = log.first(from: from)
    // Without a call that could be converted nothing is looked for.
    guard first < log.calls.count, log.calls[first].day.number <= frame.asOf - 7 else { return }
    creditPayments(to: first, from: from)
    for index in first..<log.calls.count {
      let call = log.calls[index]
      if call.day.number > frame.asOf - 7 { break }
      guard call.isConnected, account.owed(on: call.day.number) > 0 else { continue }
      let place = CallPlace(project: unit.project, caller: place(of: call.caller, on: .caller))
      let sums = callSums[0]
      sums.clear()
      sums[.convertible] = 1
      if isCredited[index - first] { sums[.converted] = 1 }
      tally.calls.add(sums, call, place)
    }
  }

  /// Credits payments to calls from the first of these on: those before it cannot take a payment from it.
  private mutating func creditPayments(to first: Int, from day: Int32) {
    isCredited.reset(to: false, count: log.calls.count - first)
    var next = first
    var latest = -1
    for payment in account.payments.all[account.firstPayment(from: day)...] where payment.isArrears {
      while next < log.calls.count, log.calls[next].day.number <= payment.day {
        if log.calls[next].isConnected { latest = next }
        next += 1
      }
      if latest >= 0, log.calls[latest].day.number >= payment.day - 7 { isCredited[latest - first] = true }
    }
  }

  /// `calls.to_payment`: how many outbound calls led up to the unit's first arrears payment of the month.
  mutating func walkCallsToPayment() {
    let ofMonth = account.firstPayment(from: frame.first)
    guard let payment = account.payments.all[ofMonth...].first(where: \.isArrears) else { return }
    let day = payment.day
    var from = day - 90
    if let last = account.payments.all[..<ofMonth].last(where: \.isArrears) { from = max(from, last.day + 1) }
    var calls = 0
    for call in log.calls[log.first(from: from)...] {
      if call.day.number > day { break }
      if call.isOutbound { calls += 1 }
    }
    tally.calls.toPayment[min(calls, 5), .count] += 1
  }
}
