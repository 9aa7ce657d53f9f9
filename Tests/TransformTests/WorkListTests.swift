import Model
import Testing

@testable import Transform

@Suite("Work lists")
struct WorkListTests {
  /// A unit that owes 100.00; as_of is the 20th of October.
  private func debtor() -> Books {
    var books = Books("2026-10", asOf: "2026-10-20")
    books.unit("101", project: "P", building: "1", steward: "Li")
    books.charge(due: "2026-05-31", 100_00)
    return books
  }

  private func settled() -> Books {
    var books = debtor()
    books.pay("2026-06-01", 100_00)
    return books
  }

  /// Due days of a list's rows.
  private func days(_ books: Books, _ list: WorkListKind) throws -> [Day] {
    try books.result().workList.filter { $0.list == list }.map(\.dueOn)
  }

  @Test(
    "promises to come are recalled on their eve, but not before tomorrow",
    arguments: [
      ("2026-10-20", [Day]()), ("2026-10-21", ["2026-10-21"]), ("2026-10-22", ["2026-10-21"]),
      ("2026-10-30", ["2026-10-29"]),
    ])
  func promiseReminder(_ promise: String, _ expected: [Day]) throws {
    var books = settled()
    books.call("2026-10-10", promise: Day(iso: promise)!)
    #expect(try days(books, .promiseReminder) == expected)
  }

  @Test("not those superseded, nor those of a unit that paid since")
  func promiseReminderNot() throws {
    var books = debtor()
    books.call("2026-10-10", promise: "2026-10-30", amount: 50_00)
    books.pay("2026-10-09", 1_00)
    #expect(try days(books, .promiseReminder) == ["2026-10-29"])
    let item = try #require(try books.result().workList.first)
    #expect(item.overdue == Money(fen: 99_00))
    #expect(item.facts.promiseDate == "2026-10-30")
    #expect(item.facts.promiseAmount == Money(fen: 50_00))
    #expect(item.facts.paid == Money.zero)
    #expect(item.facts.callDay == "2026-10-10")
    books.call("2026-10-15", promise: "2026-10-25")
    #expect(try days(books, .promiseReminder) == ["2026-10-24"])
    books.pay("2026-10-15", 1_00)
    #expect(try days(books, .promiseReminder) == [])
  }

  @Test(
    "calls to return: agreed for less than seven days ago or later, and nobody called since",
    arguments: [
      ("2026-10-13", [Day]()), ("2026-10-14", ["2026-10-21"]), ("2026-10-21", ["2026-10-21"]),
      ("2026-10-25", ["2026-10-25"]),
    ])
  func callback(_ day: String, _ expected: [Day]) throws {
    var books = settled()
    books.call("2026-10-10", callback: Day(iso: day)!)
    #expect(try days(books, .callback) == expected)
  }

  @Test("an outbound call on the agreed day or later does away with it; the latest agreement counts")
  func callbackDone() throws {
    var books = settled()
    books.call("2026-10-10", .outbound, .noAnswer, callback: "2026-10-16")
    books.call("2026-10-15")
    books.call("2026-10-17", .inbound)
    #expect(try days(books, .callback) == ["2026-10-21"])
    books.call("2026-10-16", .outbound, .noAnswer)
    #expect(try days(books, .callback) == [])
    books.call("2026-10-18", callback: "2026-10-30")
    #expect(try days(books, .callback) == ["2026-10-30"])
  }

  @Test(
    "a repair finished in the last 30 days that nobody has called about, where money is owed",
    arguments: [
      ("2026-09-20", [Day]()), ("2026-09-21", ["2026-10-21"]), ("2026-10-20", ["2026-10-21"]),
    ])
  func repairFollowUp(_ done: String, _ expected: [Day]) throws {
    var books = debtor()
    books.repair("2026-09-01", done: Day(iso: done), category: "leak", description: "bath")
    #expect(try days(books, .repairFollowUp) == expected)
    var paid = settled()
    paid.repair("2026-09-01", done: Day(iso: done))
    #expect(try days(paid, .repairFollowUp) == [])
  }

  @Test("the latest clearing alone counts, and only connected calls out from its day on")
  func repairFollowUpDone() throws {
    var books = debtor()
    books.repair("2026-09-01", done: "2026-10-10", category: "leak", description: "bath")
    books.call("2026-10-09", note: "said")
    books.call("2026-10-12", .inbound)
    books.call("2026-10-12", .outbound, .noAnswer)
    #expect(try days(books, .repairFollowUp) == ["2026-10-21"])
    let facts = try #require(try books.result().workList.first { $0.list == .repairFollowUp }).facts
    #expect(facts.repairCategory == "leak")
    #expect(facts.repairDescription == "bath")
    #expect(facts.repairCompleted == "2026-10-10")
    #expect(facts.callDay == "2026-10-12")
    books.repair("2026-10-11")
    #expect(try days(books, .repairFollowUp) == ["2026-10-21"])
    books.call("2026-10-10")
    #expect(try days(books, .repairFollowUp) == [])
  }

  @Test(
    "the latest promise broken in the last 30 days, and no call since",
    arguments: [
      // p, of which g = p + 3
      ("2026-09-17", [Day]()), ("2026-09-18", ["2026-10-21"]), ("2026-10-16", ["2026-10-21"]),
      ("2026-10-17", []),
    ])
  func brokenPromise(_ promise: String, _ expected: [Day]) throws {
    var books = debtor()
    books.call("2026-09-01", promise: Day(iso: promise)!)
    #expect(try days(books, .brokenPromise) == expected)
  }

  @Test("a call up to the end of the grace days does not do away with it, one after them does")
  func brokenPromiseDone() throws {
    var books = debtor()
    books.call("2026-10-01", promise: "2026-10-10", amount: 50_00)
    books.pay("2026-10-05", 1_00)
    books.call("2026-10-13", .inbound)
    #expect(try days(books, .brokenPromise) == ["2026-10-21"])
    #expect(try books.result().workList.first?.facts.paid == Money(fen: 1_00))
    books.call("2026-10-14", .inbound, .rejected)
    #expect(try days(books, .brokenPromise) == [])
  }

  @Test("not a promise that another followed")
  func brokenPromiseLatest() throws {
    var books = debtor()
    books.call("2026-09-25", promise: "2026-09-30")
    books.call("2026-10-13", promise: "2026-10-30")
    #expect(try days(books, .brokenPromise) == [])
  }

  @Test(
    "a repair of the last 90 days that the owner has not signed off",
    arguments: [
      ("2026-07-22", nil, true, [Day]()), ("2026-07-23", nil, true, ["2026-10-21"]),
      ("2026-10-20", nil, true, ["2026-10-21"]), ("2026-10-20", nil, false, []),
      ("2026-10-01", "2026-10-20", true, []), ("2026-10-01", "2026-10-21", true, ["2026-10-21"]),
      ("2026-10-21", nil, true, []),
    ])
  func signOff(_ done: String, _ signed: String?, _ tracks: Bool, _ expected: [Day]) throws {
    var books = debtor()
    books.repair(
      "2026-07-01", done: Day(iso: done), signed: signed.flatMap { Day(iso: $0) }, tracksSignOff: tracks)
    books.repair("2026-07-01", done: Day(iso: done), signed: "2026-10-02", tracksSignOff: tracks)
    #expect(try days(books, .signOff) == expected)
    books.pay("2026-10-02", 100_00)
    #expect(try days(books, .signOff) == [])
  }

  @Test(
    "paid already, said the owner on the last connected call of the last 30 days",
    arguments: [
      ("2026-09-20", [Day]()), ("2026-09-21", ["2026-10-21"]), ("2026-10-20", ["2026-10-21"]),
    ])
  func checkPayment(_ day: String, _ expected: [Day]) throws {
    var books = debtor()
    books.call(Day(iso: day)!, .inbound, outcome: .paidAlready)
    books.call("2026-10-20", .outbound, .noAnswer)
    #expect(try days(books, .checkPayment) == expected)
    books.call("2026-10-20")
    #expect(try days(books, .checkPayment) == [])
  }

  @Test("a number that does not exist, on the latest outbound call however old")
  func checkNumber() throws {
    var books = debtor()
    books.call("2025-01-01", .outbound, .invalidNumber)
    books.call("2025-01-02", .inbound)
    #expect(try days(books, .checkNumber) == ["2026-10-21"])
    books.call("2025-01-02", .outbound, .busy)
    #expect(try days(books, .checkNumber) == [])
    var paid = settled()
    paid.call("2025-01-01", .outbound, .invalidNumber)
    #expect(try days(paid, .checkNumber) == [])
  }

  @Test("without a repair ledger the lists about repairs have no rows")
  func noRepairs() throws {
    var books = debtor()
    books.repair("2026-09-01", done: "2026-10-10", tracksSignOff: true)
    books.hasRepairs = false
    #expect(try books.result().workList.isEmpty)
  }

  @Test("sorted by list, day, project, building and unit")
  func order() throws {
    var books = Books("2026-10", asOf: "2026-10-20")
    func add(_ project: String, _ building: String, _ name: String, promise: Day) {
      books.call(unit: books.unit(name, project: project, building: building), "2026-10-19", promise: promise)
    }
    add("Q", "1", "a", promise: "2026-10-25")
    add("P", "2", "a", promise: "2026-10-25")
    add("P", "10", "b", promise: "2026-10-25")
    add("P", "10", "a", promise: "2026-10-25")
    add("Z", "1", "a", promise: "2026-10-24")
    books.call(unit: 0, "2026-10-18", callback: "2026-10-22")
    let names = try books.result(threads: 2).workList.map {
      "\($0.list.code) \($0.dueOn) \($0.unit.project)\($0.unit.building)\($0.unit.unitID)"
    }
    #expect(
      names == [
        "promise_reminder 2026-10-23 Z1a", "promise_reminder 2026-10-24 P10a",
        "promise_reminder 2026-10-24 P10b",
        "promise_reminder 2026-10-24 P2a", "promise_reminder 2026-10-24 Q1a", "callback 2026-10-22 Q1a",
      ])
  }
}
