import Model
import Testing

@testable import Transform

/// A unit that owes 100.00 since May 2025.
private func debtor(_ asOf: Day = "2026-10-31") -> Books {
  var books = Books("2026-10", asOf: asOf)
  books.unit()
  books.charge(due: "2025-05-31", 100_00)
  books.hasRepairs = true
  return books
}

extension Books {
  /// numerator/denominator of a figure of all
  fileprivate func share(_ metric: String) throws -> String {
    let figure = try figures()[metric]
    return "\(figure?.numerator?.raw ?? -1)/\(figure?.denominator?.raw ?? -1)"
  }

  fileprivate var clearings: [Day] {
    var log = RepairLog()
    log.gather(company.repairs!, of: 0, asOf: dates.asOf.number)
    return log.clearings.map { Day(number: $0.day) }
  }
}

@Suite("Repairs: clearings")
struct ClearingTests {
  @Test("cleared when a repair is completed and none reported by then is open")
  func cleared() {
    var books = debtor()
    books.repair("2026-03-01", done: "2026-03-10")
    books.repair("2026-03-05", done: "2026-03-20")
    books.repair("2026-04-01", done: "2026-04-05")
    #expect(books.clearings == ["2026-03-20", "2026-04-05"])
  }

  @Test("one reported on the day itself keeps it from being cleared, one reported after it does not")
  func reported() {
    var books = debtor()
    books.repair("2026-03-01", done: "2026-03-10")
    books.repair("2026-03-10")
    #expect(books.clearings == [])
    books.repairs.removeLast()
    books.repair("2026-03-11")
    #expect(books.clearings == ["2026-03-10"])
  }

  @Test("one completed after as_of is open, and no completion")
  func afterAsOf() {
    var books = debtor("2026-10-20")
    books.repair("2026-10-01", done: "2026-10-20")
    #expect(books.clearings == ["2026-10-20"])
    books.repair("2026-10-02", done: "2026-10-21")
    #expect(books.clearings == [])
  }

  @Test("two completed on one day are one clearing")
  func sameDay() {
    var books = debtor()
    books.repair("2026-03-01", done: "2026-03-10")
    books.repair("2026-03-02", done: "2026-03-10")
    #expect(books.clearings == ["2026-03-10"])
  }

  @Test("completed before it was reported: it clears on its completion, and is never open")
  func beforeReported() {
    var books = debtor()
    books.repair("2026-03-10", done: "2026-03-01")
    books.repair("2026-02-01", done: "2026-03-12")
    #expect(books.clearings == ["2026-03-12"])
  }
}

@Suite("Repairs: episodes")
struct EpisodeTests {
  @Test("without a repair ledger there is no such figure; with an empty one there are, of nothing")
  func known() throws {
    var books = debtor()
    books.hasRepairs = false
    #expect(try !books.figures().figures.contains { $0.metric.hasPrefix("repair.") })
    books.hasRepairs = true
    let metrics = Set(try books.figures().figures.map(\.metric).filter { $0.hasPrefix("repair.") })
    #expect(
      metrics == [
        "repair.paid_7", "repair.paid_14", "repair.paid_30", "repair.paid_60", "repair.paid_90",
        "repair.full_30",
        "repair.full_90", "repair.control_30", "repair.uplift_30", "repair.month", "repair.month_owing",
        "repair.on_time", "repair.open", "repair.waiting_units", "repair.waiting_amount",
      ])
    #expect(try books.rows("repair.paid_30") == ["all 0/0"])
    #expect(try books.rows("repair.uplift_30") == ["all"])
    #expect(try books.rows("repair.waiting_amount") == ["all 0.00"])
  }

  @Test(
    "paid from the day of the clearing to N days after it",
    arguments: [
      ("2026-02-28", "0/1 0/1 0/1 0/1 0/1"), ("2026-03-01", "1/1 1/1 1/1 1/1 1/1"),
      ("2026-03-08", "1/1 1/1 1/1 1/1 1/1"), ("2026-03-09", "0/1 1/1 1/1 1/1 1/1"),
      ("2026-03-15", "0/1 1/1 1/1 1/1 1/1"), ("2026-03-16", "0/1 0/1 1/1 1/1 1/1"),
      ("2026-03-31", "0/1 0/1 1/1 1/1 1/1"), ("2026-04-01", "0/1 0/1 0/1 1/1 1/1"),
      ("2026-04-30", "0/1 0/1 0/1 1/1 1/1"), ("2026-05-01", "0/1 0/1 0/1 0/1 1/1"),
      ("2026-05-30", "0/1 0/1 0/1 0/1 1/1"), ("2026-05-31", "0/1 0/1 0/1 0/1 0/1"),
    ])
  func horizons(_ day: String, _ expected: String) throws {
    var books = debtor()
    books.repair("2026-02-01", done: "2026-03-01")
    books.pay(Day(iso: day)!, 1_00)
    let shares = try ["7", "14", "30", "60", "90"].map { try books.share("repair.paid_" + $0) }
    #expect(shares.joined(separator: " ") == expected)
  }

  @Test(
    "episodes count where as_of lies N days behind them",
    arguments: [
      ("2026-10-24", "0/1 0/0"), ("2026-10-25", "0/0 0/0"), ("2026-10-01", "0/1 0/1"),
      ("2026-10-02", "0/1 0/0"),
      ("2025-11-01", "0/1 0/1"), ("2025-10-31", "0/0 0/0"),
    ])
  func windows(_ day: String, _ expected: String) throws {
    var books = debtor()
    books.repair("2025-06-01", done: Day(iso: day)!)
    #expect(try books.share("repair.paid_7") + " " + books.share("repair.paid_30") == expected)
  }

  @Test("the first clearing at which the unit owed")
  func owing() throws {
    var books = Books("2026-10")
    books.unit()
    books.charge(due: "2026-03-15", 1_00)
    books.repair("2026-02-01", done: "2026-03-15", category: "early")
    books.repair("2026-02-01", done: "2026-03-16", category: "owed")
    books.repairs[1].reported = "2026-03-16"
    books.repair("2026-04-01", done: "2026-04-02", category: "later")
    books.pay("2026-04-03", 1_00)
    #expect(try books.rows("repair.paid_30", by: "category") == ["owed 1/1 1.000000 [0.206549, 1.000000]"])
    #expect(try books.rows("repair.paid_14", by: "category") == ["owed 0/1 0.000000 [0.000000, 0.793451]"])
  }

  @Test("the category is that of the last repair completed on the day, in input order")
  func category() throws {
    var books = debtor()
    books.repair("2026-03-01", done: "2026-03-10", category: "a")
    books.repair("2026-02-01", done: "2026-03-10", category: "b")
    books.repair("2026-02-01", done: "2026-03-09", category: "c")
    #expect(try books.rows("repair.paid_7", by: "category").map { $0.prefix(1) } == ["b"])
  }

  @Test(
    "followed up by an outbound connected call from the day on to three days after",
    arguments: [
      ("2026-03-09", "no"), ("2026-03-10", "yes"), ("2026-03-13", "yes"), ("2026-03-14", "no"),
    ])
  func followedUp(_ day: String, _ key: String) throws {
    var books = debtor()
    books.repair("2026-03-01", done: "2026-03-10")
    books.call("2026-03-11", .inbound)
    books.call("2026-03-11", .outbound, .noAnswer)
    books.call(Day(iso: day)!)
    for metric in ["repair.paid_7", "repair.full_30"] {
      #expect(try books.rows(metric, by: "followed_up") == [key + " 0/1 0.000000 [0.000000, 0.793451]"])
    }
  }

  @Test("in full: nothing of the old debt open, paid or waived; new debt does not matter")
  func full() throws {
    var books = debtor()
    books.repair("2026-02-01", done: "2026-03-01")
    books.charge(due: "2026-03-01", 50_00, item: "new")
    books.waive("2026-03-20", 30_00)
    books.pay("2026-03-31", 69_00)
    books.pay("2026-04-01", 1_00)
    #expect(try books.share("repair.paid_30") == "1/1")
    #expect(try books.share("repair.full_30") == "0/1")
    #expect(try books.share("repair.full_90") == "1/1")
  }

  @Test("the month: units with a clearing in it at which they owed, of those with a repair completed in it")
  func month() throws {
    var books = debtor("2026-10-20")
    books.repair("2026-09-01", done: "2026-10-01")
    books.pay("2026-10-20", 1_00)
    let notCleared = books.unit("102")
    books.charge(unit: notCleared, due: "2026-05-31", 1_00)
    books.repair(unit: notCleared, "2026-09-01", done: "2026-10-20")
    books.repair(unit: notCleared, "2026-09-01")
    let before = books.unit("103")
    books.charge(unit: before, due: "2026-05-31", 1_00)
    books.repair(unit: before, "2026-09-01", done: "2026-09-30")
    let after = books.unit("104")
    books.repair(unit: after, "2026-09-01", done: "2026-10-21")
    #expect(try books.rows("repair.month") == ["all 1/1 1.000000 [0.206549, 1.000000]"])
    #expect(try books.rows("repair.month_owing") == ["all 1/2 0.500000"])
  }

  @Test("the month's clearing is the first in it at which they owed, not that of the episode")
  func monthIsItsOwn() throws {
    var books = debtor()
    books.repair("2026-02-01", done: "2026-03-01")
    books.pay("2026-03-02", 1_00)
    books.repair("2026-10-01", done: "2026-10-10")
    books.pay("2026-10-09", 1_00)
    #expect(try books.share("repair.month") == "0/1")
    books.pay("2026-10-10", 1_00)
    #expect(try books.share("repair.month") == "1/1")
  }
}

@Suite("Repairs: control and uplift")
struct ControlTests {
  @Test(
    "the first day of a month on which the unit owed and waited 30 days more",
    arguments: [
      // reported, completed, paid, expected
      ("2026-03-01", "2026-04-01", "2026-03-01", "1/1"), ("2026-03-01", "2026-03-31", "2026-03-01", "0/0"),
      ("2026-03-01", "2026-04-01", "2026-03-31", "1/1"), ("2026-03-01", "2026-04-01", "2026-04-01", "0/1"),
      ("2026-03-02", "2026-05-01", "2026-04-30", "0/0"), ("2026-03-02", "2026-05-02", "2026-04-30", "1/1"),
      ("2026-10-01", "2026-10-31", "2026-10-31", "0/0"), ("2026-10-02", "2026-12-31", "2026-10-31", "0/0"),
    ])
  func control(_ reported: String, _ done: String, _ paid: String, _ expected: String) throws {
    var books = debtor()
    books.repair(Day(iso: reported)!, done: Day(iso: done)!)
    books.pay(Day(iso: paid)!, 1_00)
    #expect(try books.share("repair.control_30") == expected)
  }

  @Test("from a year before as_of to thirty days before it")
  func window() throws {
    // The first days from 2025-11-01 to 2026-10-01 count on the last of October.
    var old = debtor()
    old.repair("2025-06-01", done: "2025-12-01")
    #expect(try old.share("repair.control_30") == "0/0")
    old.repairs[0].completed = OptionalDay("2025-12-02")
    #expect(try old.share("repair.control_30") == "0/1")
    var late = debtor("2026-10-30")
    late.repair("2026-09-15")
    #expect(try late.share("repair.control_30") == "0/0")
    var inTime = debtor("2026-10-31")
    inTime.repair("2026-09-15")
    #expect(try inTime.share("repair.control_30") == "0/1")
  }

  @Test("a unit counts once, on its first such day; owing on that day is asked")
  func once() throws {
    var books = Books("2026-10")
    books.unit()
    books.charge(due: "2026-03-01", 1_00)
    books.repair("2026-01-01")
    books.pay("2026-05-02", 50)
    // Owed since April the 1st only; paid in May: not within 30 days of that.
    #expect(try books.share("repair.control_30") == "0/1")
  }

  @Test("the uplift is the difference of the two shares; nothing where one is of nobody")
  func uplift() throws {
    var books = debtor()
    books.repair("2026-02-01", done: "2026-03-01")
    books.pay("2026-03-05", 1_00)
    #expect(try books.rows("repair.uplift_30") == ["all"])
    let control = books.unit("102")
    books.charge(unit: control, due: "2026-01-31", 1_00)
    books.repair(unit: control, "2026-02-01")
    // 1/1 − 0/1: 1 ± √2 × (1 − 0.206549), bounded by Newcombe's formula alone.
    #expect(try books.rows("repair.uplift_30") == ["all 1.000000 [-0.122109, 1.000000]"])
  }
}

@Suite("Repairs: what is open")
struct OpenRepairTests {
  @Test("on time: completed by the promised day, of those promised for the month so far")
  func onTime() throws {
    var books = debtor("2026-10-20")
    books.repair("2026-09-01", done: "2026-10-10", category: "a", promised: "2026-10-10")
    books.repair("2026-09-01", done: "2026-10-11", category: "a", promised: "2026-10-10")
    books.repair("2026-09-01", category: "b", promised: "2026-10-20")
    books.repair("2026-09-01", done: "2026-09-02", category: "c", promised: "2026-09-30")
    books.repair("2026-09-01", done: "2026-09-02", category: "c", promised: "2026-10-21")
    books.repair("2026-09-01", done: "2026-09-02", promised: "2026-10-01")
    #expect(try books.rows("repair.on_time") == ["all 2/4 0.500000 [0.150039, 0.849961]"])
    #expect(
      try books.rows("repair.on_time", by: "category").map { $0.split(separator: " ")[1] } == [
        "1/1", "1/2", "0/1",
      ])
  }

  @Test("open at as_of, and the money that waits, by the oldest open repair")
  func waiting() throws {
    var books = debtor("2026-10-20")
    books.repair("2026-09-02", category: "new")
    books.repair("2026-09-01", category: "oldest")
    books.repair("2026-09-01", category: "as old")
    books.repair("2026-08-01", done: "2026-10-20", category: "done")
    books.repair("2026-10-01", done: "2026-10-21", category: "done later")
    books.repair(unit: books.unit("102"), "2026-09-01", category: "owes nothing")
    #expect(try books.rows("repair.open") == ["all 5"])
    #expect(try books.rows("repair.open", by: "category").count == 5)
    #expect(try books.rows("repair.waiting_units") == ["all 1"])
    #expect(try books.rows("repair.waiting_units", by: "category") == ["oldest 1"])
    #expect(try books.rows("repair.waiting_amount") == ["all 100.00"])
    #expect(try books.rows("repair.waiting_amount", by: "category") == ["oldest 100.00"])
  }
}

@Suite("Repairs: from objection to payment")
struct ChainTests {
  /// Objected on 1 March, repaired on the 10th, called on the 12th, promised on the 15th, paid on the 20th.
  private func books() -> Books {
    var books = debtor()
    books.repair("2026-02-01", done: "2026-03-10")
    books.call("2026-03-01", objections: ["defect"])
    books.call("2026-03-12")
    books.call("2026-03-15", .inbound, promise: "2026-03-30")
    books.pay("2026-03-20", 1_00)
    return books
  }

  private func chain(_ books: Books) throws -> String {
    try books.rows("repair.chain", by: "step").map { $0.prefix(3) }.joined(separator: " ")
  }

  @Test("each step is counted among the units of the step before; steps of nobody have no row")
  func steps() throws {
    #expect(
      try books().rows("repair.chain", by: "step") == [
        "objected 1", "repaired 1", "called 1", "promised 1", "paid 1",
      ])
    #expect(try debtor().rows("repair.chain", by: "step").isEmpty)
  }

  @Test(
    "each step on or after the day of the one before",
    arguments: [
      ("2026-03-10", "2026-03-10", "2026-03-10", "2026-03-10", "obj rep cal pro pai"),
      ("2026-02-28", "2026-03-12", "2026-03-15", "2026-03-20", "obj"),
      ("2026-03-10", "2026-03-09", "2026-03-15", "2026-03-20", "obj rep"),
      ("2026-03-10", "2026-03-12", "2026-03-11", "2026-03-20", "obj rep cal"),
      ("2026-03-10", "2026-03-12", "2026-03-15", "2026-03-14", "obj rep cal pro"),
    ])
  func order(_ repaired: String, _ called: String, _ promised: String, _ paid: String, _ steps: String) throws
  {
    var books = debtor()
    books.call("2026-03-01", objections: ["defect"])
    books.repair("2026-02-01", done: Day(iso: repaired))
    books.call(Day(iso: called)!)
    books.call(Day(iso: promised)!, .inbound, promise: "2026-04-30")
    books.pay(Day(iso: paid)!, 1_00)
    #expect(try chain(books) == steps)
  }

  @Test("only the first defect objection of the last 365 days, whatever else is objected")
  func objection() throws {
    var books = debtor()
    books.call("2025-10-31", objections: ["defect"])
    books.call("2026-03-01", objections: ["service"])
    #expect(try chain(books) == "")
    books.call("2025-11-01", objections: ["defect", "service"])
    #expect(try chain(books) == "obj")
  }

  @Test("a payment in advance does not end the chain")
  func advance() throws {
    var books = books()
    books.ledger.removeLast()
    books.charge(due: "2026-12-31", 1_00, item: "next")
    books.pay("2026-03-20", 1_00, item: "next")
    #expect(try chain(books) == "obj rep cal pro")
  }
}
