import Model
import Testing

@testable import Transform

/// A unit that owes so much, for so many days.
private func debtor(_ fen: Int64 = 100_00, days: Int = 100) -> Books {
  var books = Books("2026-10")
  books.unit("101", project: "P", building: "1", steward: "Li")
  books.charge(due: books.dates.asOf - days, fen)
  return books
}

extension Books {
  fileprivate func theCase() throws -> EscalationCase? {
    let cases = try result().cases
    #expect(cases.count <= 1)
    return cases.first
  }

  /// codes of the only case
  fileprivate func rules() throws -> String { try theCase()?.rules.map(\.code).joined(separator: "+") ?? "" }

  /// So many days before as_of.
  fileprivate func back(_ days: Int) -> Day { dates.asOf - days }

  fileprivate mutating func breakPromise(_ daysBack: Int) {
    // g = p + 3 lies that many days before as_of.
    call(back(daysBack + 10), promise: back(daysBack + 3))
  }
}

@Suite("Escalation: rules")
struct EscalationRuleTests {
  @Test("two refusals in 90 days")
  func refused() throws {
    var books = debtor()
    books.call(books.back(89), outcome: .refused)
    books.call(books.back(90), outcome: .refused)
    books.call(books.back(5), .outbound, .noAnswer, outcome: .refused)
    #expect(try books.rules() == "")
    books.call(books.back(0), .inbound, outcome: .refused)
    #expect(try books.rules() == "refused")
    #expect(try books.theCase()?.refusals == 2)
    #expect(try books.theCase()?.action == .managerVisit)
  }

  @Test("nothing overdue: no case, whatever was said")
  func settled() throws {
    var books = debtor(days: 0)
    books.call(books.back(1), outcome: .refused)
    books.call(books.back(1), outcome: .refused)
    #expect(try books.rules() == "")
  }

  @Test("three broken or partial promises in 180 days, the latest among them")
  func brokenPromises() throws {
    var books = debtor()
    for days in [20, 100, 179] { books.breakPromise(days) }
    #expect(try books.rules() == "broken_promises")
    #expect(try books.theCase()?.brokenPromises == 3)
    #expect(try books.theCase()?.action == .managerCall)
    books.pay(books.back(105), 1_00)
    books.calls[1].promiseAmount = 2_00
    #expect(try books.rules() == "broken_promises")
    books.call(books.back(1), promise: books.dates.asOf + 10)
    #expect(try books.rules() == "")

    var old = debtor()
    for days in [20, 100, 180] { old.breakPromise(days) }
    #expect(try old.rules() == "")
  }

  @Test("six outbound calls in 90 days and none connected, in or out")
  func unreachable() throws {
    var books = debtor()
    for days in [0, 10, 20, 30, 89, 90] { books.call(books.back(days), .outbound, .noAnswer) }
    books.call(books.back(90), .inbound)
    #expect(try books.rules() == "")
    books.call(books.back(1), .outbound, .powerOff)
    #expect(try books.rules() == "unreachable")
    #expect(try books.theCase()?.attempts == 6)
    #expect(try books.theCase()?.connected == 0)
    #expect(try books.theCase()?.action == .siteVisit)
    books.call(books.back(89), .inbound)
    #expect(try books.rules() == "")
  }

  @Test("the oldest debt is three years less 90 days old", arguments: [(1005, ""), (1006, "time_bar")])
  func timeBar(_ days: Int, _ rules: String) throws {
    #expect(try debtor(days: days).rules() == rules)
  }

  @Test(
    "large: ten thousand, half a year, and a refusal in 180 days",
    arguments: [
      (10_000_00, 180, 179, "large"), (9_999_99, 180, 179, ""), (10_000_00, 179, 179, ""),
      (10_000_00, 180, 180, ""),
    ])
  func large(_ fen: Int64, _ days: Int, _ refused: Int, _ rules: String) throws {
    var books = debtor(fen, days: days)
    books.call(books.back(refused), outcome: .refused)
    #expect(try books.rules() == rules)
  }

  @Test("rules in their order, joined")
  func several() throws {
    var books = debtor(20_000_00, days: 1200)
    for days in [20, 35, 50] { books.breakPromise(days) }
    for index in books.calls.indices.dropLast() { books.calls[index].outcome = .refused }
    #expect(try books.rules() == "refused+broken_promises+time_bar+large")
    #expect(try books.theCase()?.action == .legalReview)
  }

  @Test("thresholds and windows can be configured")
  func configured() throws {
    var books = debtor()
    books.policy.refusals = 1
    books.policy.refusalDays = 10
    books.call(books.back(10), outcome: .refused)
    #expect(try books.rules() == "")
    books.call(books.back(9), outcome: .refused)
    #expect(try books.rules() == "refused")
  }
}

@Suite("Escalation: whose move it is, and which")
struct EscalationSideTests {
  private func refuser(_ fen: Int64 = 100_00, days: Int = 100) -> Books {
    var books = debtor(fen, days: days)
    books.call(books.back(40), outcome: .refused)
    books.call(books.back(30), outcome: .refused)
    return books
  }

  @Test(
    "ours where a repair is open that was reported more than seven days ago",
    arguments: [
      (8, nil, CaseSide.ours), (7, nil, .owner), (60, 0, .owner), (60, -1, .ours),
    ])
  func openRepair(_ reported: Int, _ done: Int?, _ side: CaseSide) throws {
    var books = refuser()
    books.repair(books.back(reported), done: done.map { books.back($0) })
    #expect(try books.theCase()?.side == side)
  }

  @Test("ours where the latest objection of the last 365 days is our doing and nobody called since")
  func grievance() throws {
    func side(_ write: (inout Books) -> Void) throws -> CaseSide? {
      var books = debtor(days: 1100)
      write(&books)
      return try books.theCase()?.side
    }
    #expect(try side { _ in } == .owner)
    #expect(try side { $0.call($0.back(364), objections: ["defect"]) } == .ours)
    #expect(try side { $0.call($0.back(365), objections: ["defect"]) } == .owner)
    #expect(try side { $0.call($0.back(20), objections: ["hardship"]) } == .owner)
    #expect(try side { $0.call($0.back(20), .inbound, objections: ["hardship", "service"]) } == .ours)
    #expect(
      try side {
        $0.call($0.back(20), objections: ["service"])
        $0.call($0.back(10), objections: ["hardship"])
      } == .owner)
    #expect(
      try side {
        $0.call($0.back(20), objections: ["service"])
        $0.call($0.back(10))
      } == .owner)
    #expect(
      try side {
        $0.call($0.back(20), objections: ["service"])
        $0.call($0.back(10), .inbound)
        $0.call($0.back(9), .outbound, .noAnswer)
      } == .ours)
  }

  @Test(
    "the first action that fits",
    arguments: [
      (100_00, 364, SuggestedAction.managerVisit), (100_00, 365, .formalLetter), (100_00, 1006, .legalReview),
    ])
  func actions(_ fen: Int64, _ days: Int, _ action: SuggestedAction) throws {
    #expect(try refuser(fen, days: days).theCase()?.action == action)
  }

  @Test("what is ours is resolved first, but for legal review")
  func resolveFirst() throws {
    var books = refuser(days: 400)
    books.repair(books.back(60))
    #expect(try books.theCase()?.action == .resolveFirst)
    books.charge(due: books.back(1006), 1)
    #expect(try books.theCase()?.action == .legalReview)
    #expect(try books.theCase()?.side == .ours)
  }
}

@Suite("Escalation: the list")
struct EscalationListTests {
  @Test("a case tells what it rests on")
  func facts() throws {
    var books = debtor(days: 100)
    books.charge(due: "2026-07-31", 50_00)
    books.charge(due: "2026-09-15", 50_00)
    books.charge(due: "2026-10-31", 50_00)
    books.charge(due: "2026-06-30", 7_00, item: "paid")
    books.pay("2026-07-01", 7_00, item: "paid")
    books.call(books.back(365), objections: ["other"])
    books.call(books.back(364), objections: ["service"])
    books.call(books.back(40), outcome: .refused, objections: ["hardship"])
    books.call(books.back(30), outcome: .refused, objections: ["defect", "hardship"])
    books.call(books.back(20), .outbound, .noAnswer)
    books.call(books.back(10), .inbound, party: .owner)
    books.repair(books.back(3))
    books.repair(books.back(2))
    books.repair(books.back(5), done: books.back(1))
    let escalated = try #require(try books.theCase())
    #expect(escalated.unit.unitID == "101")
    #expect(escalated.unit.ownerName == "Owner of 101")
    #expect(escalated.unit.phone == "139101")
    #expect(escalated.unit.steward == "Li")
    #expect(escalated.overdue == Money(fen: 200_00))
    #expect(escalated.oldestDue == "2026-07-23")
    #expect(escalated.periodsOpen == 2)
    #expect(escalated.refusals == 2)
    #expect(escalated.attempts == 3)
    #expect(escalated.connected == 3)
    #expect(escalated.lastCall == books.back(10))
    #expect(escalated.lastOutcome == CallOutcome.none)
    #expect(escalated.objections == ["defect", "hardship", "service"])
    #expect(escalated.openRepairs == 2)
  }

  @Test("without a call there is no last call and no last outcome")
  func noCall() throws {
    let escalated = try #require(try debtor(days: 2000).theCase())
    #expect(escalated.lastCall == nil)
    #expect(escalated.lastOutcome == nil)
    #expect(escalated.oldestDue == debtor().back(2000))
  }

  @Test("owners before ours, the largest first, then project, building and unit bytewise")
  func rank() throws {
    var books = Books("2026-10")
    func add(_ project: String, _ building: String, _ name: String, _ fen: Int64, open: Bool = false) {
      let unit = books.unit(name, project: project, building: building)
      books.charge(unit: unit, due: books.back(1100), fen)
      if open { books.repair(unit: unit, books.back(100)) }
    }
    add("P", "1", "ours", 900_00, open: true)
    add("Q", "1", "a", 100_00)
    add("P", "2", "a", 100_00)
    add("P", "10", "b", 100_00)
    add("P", "10", "a", 100_00)
    add("P", "1", "big", 200_00)
    let names = try books.result(threads: 3).cases.map {
      "\($0.unit.project)\($0.unit.building)\($0.unit.unitID)"
    }
    #expect(names == ["P1big", "P10a", "P10b", "P2a", "Q1a", "P1ours"])
  }

  @Test("the figures count the cases and what they owe")
  func figures() throws {
    var books = debtor(100_00, days: 1100)
    let other = books.unit("102")
    books.charge(unit: other, due: books.back(1200), 20_00)
    books.repair(unit: other, books.back(100))
    for _ in 0..<2 { books.call(unit: other, books.back(3), outcome: .refused) }
    #expect(try books.rows("escalation.cases") == ["all 2"])
    #expect(try books.rows("escalation.cases", by: "side") == ["ours 1", "owner 1"])
    #expect(try books.rows("escalation.cases", by: "rule") == ["refused 1", "time_bar 2"])
    #expect(try books.rows("escalation.cases", by: "action") == ["legal_review 2"])
    #expect(try books.rows("escalation.overdue") == ["all 120.00"])
    #expect(try books.rows("escalation.overdue", by: "side") == ["ours 20.00", "owner 100.00"])
    #expect(try books.rows("escalation.overdue", by: "rule") == ["refused 20.00", "time_bar 120.00"])
    #expect(try books.rows("escalation.overdue", by: "action") == ["legal_review 120.00"])
  }
}
