import Model

/// What became of a promise, in the order of the statuses in docs/metrics.md.
package enum PromiseStatus: Int, ColumnSet, BitwiseCopyable {
  case kept, superseded, pending, partial, broken
  static var width: Int { 5 }

  /// As metric keys have it.
  package var code: String { "\(self)" }
  var isFailed: Bool { self == .partial || self == .broken }
  var isSettled: Bool { self == .kept || isFailed }
}

/// A connected call with a promise date, and how it stands at as_of.
struct UnitPromise: BitwiseCopyable {
  /// Place of the call in the unit's log.
  var call: Int
  var callDay: Int32
  /// p, and g = p + grace.
  var date: Int32
  var graceEnd: Int32
  var amount: Int64
  /// Σ payments dated in [call date, min(g, as_of)].
  var paid: Int64
  var status: PromiseStatus
}

enum KeptColumn: Int, ColumnSet {
  /// Promises that were kept, and those kept, partial or broken.
  case kept, settled
  /// Promises that could have been recalled on the day before, and those that were.
  case remindable, reminded
  static var width: Int { 4 }
}

struct PromiseTally: Equatable, Sendable, Codable {
  var counts = Cells<PromiseStatus>(rows: 1)
  var amounts = Cells<PromiseStatus>(rows: 1)
  var all = Cells<KeptColumn>(rows: 1)
  var caller = Cells<KeptColumn>()
  var steward = Cells<KeptColumn>()
  /// Over the promises that could have been recalled: not reminded, reminded.
  var reminder = Cells<KeptColumn>(rows: 2)

  mutating func grow(_ axes: Axes) {
    caller.grow(rows: axes.count(.caller))
    steward.grow(rows: axes.count(.steward))
  }

  mutating func merge(_ other: PromiseTally, _ maps: AxisMaps?) throws(TransformError) {
    try counts.merge(other.counts)
    try amounts.merge(other.amounts)
    try all.merge(other.all)
    try caller.merge(other.caller, map: maps?[.caller])
    try steward.merge(other.steward, map: maps?[.steward])
    try reminder.merge(other.reminder)
  }
}

extension Walker {
  /// Finds the unit's promises, in the order of their calls.
  mutating func gatherPromises() {
    promises.removeAll()
    for (index, call) in log.calls.enumerated() {
      guard call.isConnected, let date = call.promiseDate.day?.number else { continue }
      let grace = date + frame.graceDays
      let day = call.day.number
      promises.append(
        UnitPromise(
          call: index, callDay: day, date: date, graceEnd: grace, amount: max(call.promiseAmount, 0),
          paid: account.paid(from: day, to: min(grace, frame.asOf)), status: .pending))
    }
    for index in promises.indices {
      // The next promise is the earliest of those after it.
      let next = index + 1 < promises.count ? promises[index + 1].callDay : nil
      promises[index].status = status(of: promises[index], nextPromiseDay: next)
    }
  }

  private func status(of promise: UnitPromise, nextPromiseDay: Int32?) -> PromiseStatus {
    if promise.paid > 0 && promise.paid >= promise.amount { return .kept }
    if let next = nextPromiseDay, next <= promise.graceEnd { return .superseded }
    if frame.asOf <= promise.graceEnd { return .pending }
    return promise.paid > 0 ? .partial : .broken
  }

  mutating func walkPromises(_ unit: UnitPlace) {
    for promise in promises.all {
      countKept(promise)
      guard promise.date >= frame.first, promise.date <= frame.last else { continue }
      tally.promises.counts[promise.status] += 1
      tally.promises.amounts[promise.status] += promise.amount
      let block = SumBlock<KeptColumn>()
      let sums = block[0]
      if promise.status.isSettled { sums[.settled] = 1 }
      if promise.status == .kept { sums[.kept] = 1 }
      countReminder(promise, sums)
      tally.promises.all.add(sums, to: 0)
      tally.promises.steward.add(sums, to: unit.steward)
      tally.promises.caller.add(sums, to: place(of: log.calls[promise.call].caller, on: .caller))
    }
  }

  /// The last step of `calls.funnel`: promises made in the month to an outbound call that reached the right party.
  private mutating func countKept(_ promise: UnitPromise) {
    let call = log.calls[promise.call]
    if promise.status == .kept, call.isOutbound, call.isRightParty, frame.isInMonth(promise.callDay) {
      tally.calls.funnel[.kept] += 1
    }
  }

  private mutating func countReminder(_ promise: UnitPromise, _ sums: SumRow<KeptColumn>) {
    let eve = promise.date - 1
    guard promise.status != .superseded, promise.date <= frame.asOf, promise.callDay < eve,
      !account.hasPayment(from: promise.callDay, to: eve)
    else { return }
    let isReminded = log.calls[log.first(from: eve)...].prefix { $0.day.number == eve }.contains(
      where: \.isOutbound)
    sums[.remindable] = 1
    sums[.reminded] = isReminded ? 1 : 0
    let row = isReminded ? 1 : 0
    tally.promises.reminder[row, .settled] += sums[.settled]
    tally.promises.reminder[row, .kept] += sums[.kept]
  }
}

extension PromiseTally {
  func figures(_ builder: inout FigureBuilder) {
    builder.add("promises.status", "status", .count, PromiseStatus.allCases.map { ($0.code, counts[$0]) })
    builder.add("promises.amount", "status", .money, PromiseStatus.allCases.map { ($0.code, amounts[$0]) })
    let callers = [builder.all(all), builder.named("caller", .caller, caller)]
    let others = [
      builder.named("steward", .steward, steward),
      builder.numbered("reminded", reminder) { $0 == 0 ? "no" : "yes" },
    ]
    builder.share("promises.kept_rate", by: callers + others, { $0[.kept] }, of: { $0[.settled] })
    builder.share("promises.reminded", by: callers, { $0[.reminded] }, of: { $0[.remindable] })
  }
}
