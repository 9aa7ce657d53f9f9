import Model

extension Walker {
  /// `calls.converted`: each arrears payment is credited to the latest connected call, in or out, of the
  /// seven days up to it; of the calls that were made long enough ago to an owner who owed, how many have one.
  mutating func walkConversion(_ unit: UnitPlace) {
    if log.calls.isEmpty { return }
    creditPayments()
    for index in log.first(from: frame.asOf - 96)..<log.calls.count {
      let call = log.calls[index]
      if call.day.number > frame.asOf - 7 { break }
      guard call.isConnected, account.owed(on: call.day.number) > 0 else { continue }
      let place = CallPlace(project: unit.project, caller: place(of: call.caller, on: .caller))
      let sums = callSums[0]
      sums.clear()
      sums[.convertible] = 1
      if isCredited[index] { sums[.converted] = 1 }
      tally.calls.add(sums, call, place)
    }
  }

  private mutating func creditPayments() {
    isCredited.reset(to: false, count: log.calls.count)
    var next = 0
    var latest = -1
    for day in account.arrearsPayments.all {
      while next < log.calls.count, log.calls[next].day.number <= day {
        if log.calls[next].isConnected { latest = next }
        next += 1
      }
      if latest >= 0, log.calls[latest].day.number >= day - 7 { isCredited[latest] = true }
    }
  }

  /// `calls.to_payment`: how many outbound calls led up to the unit's first arrears payment of the month.
  mutating func walkCallsToPayment() {
    let payments = account.arrearsPayments.all
    let index = payments.partitioningIndex { $0 >= frame.first }
    guard index < payments.count else { return }
    let day = payments[index]
    var from = day - 90
    if index > 0 { from = max(from, payments[index - 1] + 1) }
    var calls = 0
    for call in log.calls[log.first(from: from)...] {
      if call.day.number > day { break }
      if call.isOutbound { calls += 1 }
    }
    tally.calls.toPayment[min(calls, 5), .count] += 1
  }
}
