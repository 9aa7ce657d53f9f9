import Model

@testable import Transform

extension Books {
  /// A company of the given seed: everything that can happen happens to few units in little time, so that it
  /// meets.
  static func random(_ seed: UInt64, units: Int = 12, asOf: Day? = "2026-10-20") -> Books {
    var books = Books("2026-10", asOf: asOf)
    var random = Random(seed: seed)
    let tag = seed % 3 == 0 ? "" : String(seed % 3)
    books.objectionCodes =
      seed % 2 == 0 ? ["defect", "service", "hardship", "other"] : ["other", "staff", "defect"]
    books.hasRepairs = seed % 4 != 3
    for index in 0..<units {
      let unit = books.unit(
        "\(index)", project: random.pick(["", "P", "Q" + tag]), building: random.pick(["1", "2", tag]),
        steward: random.pick(["", "Li", "Wu" + tag]), type: random.pick(UnitType.allCases),
        occupancy: random.pick(Occupancy.allCases))
      if random.below(8) == 0 { continue }
      books.addLedger(unit, &random)
      books.addCalls(unit, &random)
      if books.hasRepairs { books.addRepairs(unit, &random) }
    }
    return books
  }

  private func day(_ random: inout Random, from start: Day = "2025-06-01", days: Int = 560) -> Day {
    start + random.below(days)
  }

  private mutating func addLedger(_ unit: UInt32, _ random: inout Random) {
    let isBill = random.below(2) == 0
    let items = ["", "fee", "water"]
    for _ in 0..<random.below(30) {
      let month = Month("2025-06") + random.below(18)
      let amount = Int64(1 + random.below(20)) * 100
      let item = random.pick(items)
      let someday = min(day(&random), dates.asOf)
      switch (random.below(10), isBill) {
      case (0...5, true):
        let isPaid = random.below(3) > 0
        bill(
          unit: unit, due: month.last, amount, paid: isPaid ? amount + Int64(random.below(3) - 1) * 100 : 0,
          on: isPaid ? someday : nil, waived: Int64(random.below(3)) * 50, item: item, for: month)
      case (6, true): bill(unit: unit, due: month.last, -amount, item: item, for: month)
      case (7, true): bill(unit: unit, due: month.last, amount, paid: -300, on: someday)
      case (0...3, _):
        charge(
          unit: unit, due: month.first + random.below(30), amount, item: item, for: month,
          to: month + random.below(2))
      case (4, _): charge(unit: unit, due: month.last, random.pick([amount, -amount, 0]), item: item)
      case (5, _): waive(unit: unit, someday, amount / 2, item: item, for: random.below(2) == 0 ? month : nil)
      case (6, _): refund(unit: unit, someday, random.pick([amount, -amount * 3]))
      case (7, _): pay(unit: unit, someday, random.pick([amount, -amount]))
      default:
        pay(unit: unit, someday, amount * 2, item: item, for: random.pick([nil, month]), to: month + 1)
      }
    }
  }

  private mutating func addCalls(_ unit: UInt32, _ random: inout Random) {
    for _ in 0..<random.below(25) {
      let day = min(day(&random, from: "2025-09-01", days: 420), dates.asOf)
      let isPromise = random.below(4) == 0
      call(
        unit: unit, day, at: random.pick([nil, random.below(24) * 100]), by: random.pick(["", "An", "Bo"]),
        random.pick(Direction.allCases), random.pick([.connected, .connected, .noAnswer, .invalidNumber]),
        party: random.pick(Party.allCases), topic: random.pick(Topic.allCases),
        outcome: random.pick(CallOutcome.allCases),
        objections: random.below(3) == 0 ? [random.pick(objectionCodes), random.pick(objectionCodes)] : [],
        promise: isPromise ? day + random.below(20) : nil, amount: Int64(random.below(3)) * 500,
        callback: random.below(6) == 0 ? day + random.below(9) : nil, rings: Int32(random.below(6) - 1),
        note: random.pick(["", "said"]))
    }
  }

  private mutating func addRepairs(_ unit: UInt32, _ random: inout Random) {
    for _ in 0..<random.below(4) {
      let reported = min(day(&random, days: 500), dates.asOf)
      let done = random.below(4) == 0 ? nil : reported + random.below(60) - 3
      repair(
        unit: unit, reported, done: done, category: random.pick(["", "leak", "lift"]),
        promised: random.pick([nil, reported + random.below(40)]),
        signed: random.pick([nil, done.map { $0 + random.below(20) }]), tracksSignOff: random.below(2) == 0)
    }
  }
}
