import Model

/// What the figures of docs/metrics.md, calls, are derived from, in each of their dimensions.
enum CallColumn: Int, ColumnSet {
  /// Outbound calls of the month; those connected; of these, the right party; of these, promised.
  case attempts, connected, rightParty, promised
  /// Of the promised, those with a date.
  case dated
  /// Of known hour, and of those the ones in a discouraged window.
  case timed, discouraged
  /// How many of the five things to record are there, over the connected calls.
  case filled
  /// Inbound calls whose rings are known, and those answered within three.
  case ringing, quick
  /// Calls that could have brought a payment, and those that did: Conversion.swift.
  case convertible, converted

  static var width: Int { 12 }
}

enum FunnelStep: Int, ColumnSet {
  case calls, connected, rightParty, promised, kept
  static var width: Int { 5 }

  var key: String { self == .rightParty ? "right_party" : "\(self)" }
}

enum PenetrationColumn: Int, ColumnSet {
  /// Units that owed before the month, and those of them that were called in it.
  case owing, called
  static var width: Int { 2 }
}

enum FrequencyColumn: Int, ColumnSet {
  /// Days on which a unit had a connected call, and those on which it had too many.
  case days, over
  static var width: Int { 2 }
}

struct CallTally: Equatable, Sendable, Codable {
  var all = Cells<CallColumn>(rows: 1)
  var project = Cells<CallColumn>()
  var caller = Cells<CallColumn>()
  var topic = Cells<CallColumn>(rows: Topic.allCases.count)
  var direction = Cells<CallColumn>(rows: Direction.allCases.count)
  var party = Cells<CallColumn>(rows: Party.allCases.count)
  var hour = Cells<CallColumn>(rows: 24)
  var weekday = Cells<CallColumn>(rows: 7)
  var weekdayHour = Cells<CallColumn>(rows: 7 * 24)

  var results = Cells<CountColumn>(rows: CallResult.allCases.count)
  var outcomes = Cells<CountColumn>(rows: CallOutcome.allCases.count)
  var funnel = Cells<FunnelStep>(rows: 1)
  var frequency = Cells<FrequencyColumn>(rows: 1)
  /// By the number of calls before a payment: 0 to 4, and more.
  var toPayment = Cells<CountColumn>(rows: 6)

  var penetration = Cells<PenetrationColumn>(rows: 1)
  var projectPenetration = Cells<PenetrationColumn>()
  var buildingPenetration = Cells<PenetrationColumn>()
  var stewardPenetration = Cells<PenetrationColumn>()

  mutating func grow(_ axes: Axes) {
    project.grow(rows: axes.count(.project))
    caller.grow(rows: axes.count(.caller))
    projectPenetration.grow(rows: axes.count(.project))
    buildingPenetration.grow(rows: axes.count(.building))
    stewardPenetration.grow(rows: axes.count(.steward))
  }

  mutating func merge(_ other: CallTally, _ maps: AxisMaps?) throws(TransformError) {
    try all.merge(other.all)
    try project.merge(other.project, map: maps?[.project])
    try caller.merge(other.caller, map: maps?[.caller])
    try topic.merge(other.topic)
    try direction.merge(other.direction)
    try party.merge(other.party)
    try hour.merge(other.hour)
    try weekday.merge(other.weekday)
    try weekdayHour.merge(other.weekdayHour)
    try results.merge(other.results)
    try outcomes.merge(other.outcomes)
    try funnel.merge(other.funnel)
    try frequency.merge(other.frequency)
    try toPayment.merge(other.toPayment)
    try penetration.merge(other.penetration)
    try projectPenetration.merge(other.projectPenetration, map: maps?[.project])
    try buildingPenetration.merge(other.buildingPenetration, map: maps?[.building])
    try stewardPenetration.merge(other.stewardPenetration, map: maps?[.steward])
  }
}

/// The groups that a call belongs to.
struct CallPlace {
  let project: Int
  let caller: Int
}

extension CallTally {
  /// Adds what one call counts to every group of it.
  mutating func add(_ sums: SumRow<CallColumn>, _ call: CallRow, _ place: CallPlace) {
    all.add(sums, to: 0)
    project.add(sums, to: place.project)
    caller.add(sums, to: place.caller)
    topic.add(sums, to: Int(call.topic.rawValue))
    direction.add(sums, to: Int(call.direction.rawValue))
    party.add(sums, to: Int(call.party.rawValue))
    let day = call.day.weekday - 1
    weekday.add(sums, to: day)
    if let hour = call.hour {
      self.hour.add(sums, to: hour)
      weekdayHour.add(sums, to: day * 24 + hour)
    }
  }
}

extension Walker {
  mutating func walkCalls(_ unit: UnitPlace) {
    var isCalled = false
    var day = Int32.min
    var connectedOnDay = 0
    for index in log.first(from: frame.first)..<log.calls.count {
      let call = log.calls[index]
      let place = CallPlace(project: unit.project, caller: place(of: call.caller, on: .caller))
      guard call.isOutbound else {
        countRings(call, place)
        continue
      }
      isCalled = true
      count(call, place)
      guard call.isConnected else { continue }
      if call.day.number != day { connectedOnDay = 0 }
      day = call.day.number
      connectedOnDay += 1
      if connectedOnDay == 1 { tally.calls.frequency[.days] += 1 }
      if connectedOnDay - 1 == frame.policy.connectedCallsPerDay { tally.calls.frequency[.over] += 1 }
    }
    countPenetration(unit, isCalled: isCalled)
  }

  private mutating func countRings(_ call: CallRow, _ place: CallPlace) {
    guard call.rings >= 0 else { return }
    let sums = callSums[0]
    sums.clear()
    sums[.ringing] = 1
    if call.rings <= 3 { sums[.quick] = 1 }
    tally.calls.add(sums, call, place)
  }

  private mutating func count(_ call: CallRow, _ place: CallPlace) {
    let sums = callSums[0]
    sums.clear()
    sums[.attempts] = 1
    tally.calls.results[Int(call.result.rawValue), .count] += 1
    tally.calls.funnel[.calls] += 1
    if call.second >= 0 {
      sums[.timed] = 1
      if frame.policy.discouragedWindows.contains(where: { $0.contains(Int(call.second)) }) {
        sums[.discouraged] = 1
      }
    }
    if call.isConnected { countConnected(call, sums) }
    tally.calls.add(sums, call, place)
  }

  private mutating func countConnected(_ call: CallRow, _ sums: SumRow<CallColumn>) {
    sums[.connected] = 1
    sums[.filled] = call.recordedParts
    tally.calls.outcomes[Int(call.outcome.rawValue), .count] += 1
    tally.calls.funnel[.connected] += 1
    guard call.isRightParty else { return }
    sums[.rightParty] = 1
    tally.calls.funnel[.rightParty] += 1
    if !call.promiseDate.isNone { tally.calls.funnel[.promised] += 1 }
    guard call.outcome == .promised else { return }
    sums[.promised] = 1
    if !call.promiseDate.isNone { sums[.dated] = 1 }
  }

  private mutating func countPenetration(_ unit: UnitPlace, isCalled: Bool) {
    guard worstBefore > 0 else { return }
    let block = SumBlock<PenetrationColumn>()
    let sums = block[0]
    sums[.owing] = 1
    sums[.called] = isCalled ? 1 : 0
    tally.calls.penetration.add(sums, to: 0)
    tally.calls.projectPenetration.add(sums, to: unit.project)
    tally.calls.buildingPenetration.add(sums, to: unit.building)
    tally.calls.stewardPenetration.add(sums, to: unit.steward)
  }
}

extension CallRow {
  /// How many of the five a record should have are there: when, who, what, why, how.
  fileprivate var recordedParts: Int64 {
    var parts: Int64 = 0
    if second >= 0 { parts += 1 }
    if !caller.isEmpty && party != .none { parts += 1 }
    if topic != .none { parts += 1 }
    if outcome != .none || objections != 0 { parts += 1 }
    if !promiseDate.isNone || !callbackDay.isNone || !note.isEmpty { parts += 1 }
    return parts
  }
}
