import Model
import Testing

@testable import Transform

@Suite("Objections")
struct ObjectionTests {
  @Test("calls with an objection, of all connected calls in or out, this month and the one before")
  func calls() throws {
    var books = Books("2026-10")
    books.unit()
    books.call("2026-08-31", objections: ["defect"])
    books.call("2026-09-01", objections: ["defect"])
    books.call("2026-09-30")
    books.call("2026-10-01", .inbound, objections: ["defect", "service"])
    books.call("2026-10-31", objections: ["service"])
    books.call("2026-10-31")
    books.call("2026-10-31", .outbound, .noAnswer, objections: ["hardship"])
    // Every category has a row: none of three is a rate of 0.
    #expect(
      try books.rows("objections.calls", by: "category") == [
        "defect 1/3 0.333333", "hardship 0/3 0.000000", "other 0/3 0.000000", "service 2/3 0.666667",
      ])
    #expect(
      try books.rows("objections.calls_previous", by: "category") == [
        "defect 1/2 0.500000", "hardship 0/2 0.000000", "other 0/2 0.000000", "service 0/2 0.000000",
      ])
  }

  @Test("the month before is whole, whatever as_of; without connected calls there is no row")
  func previousMonth() throws {
    var books = Books("2026-10", asOf: "2026-10-05")
    books.unit()
    books.call("2026-09-30", objections: ["defect"])
    #expect(try books.rows("objections.calls_previous", by: "category").first == "defect 1/1 1.000000")
    #expect(try books.rows("objections.calls", by: "category").isEmpty)
  }

  @Test("units with an objection this month, and what they owe")
  func units() throws {
    var books = Books("2026-10")
    let owing = books.unit("1", project: "P", building: "2")
    books.charge(unit: owing, due: "2026-09-30", 70_00)
    books.call(unit: owing, "2026-10-01", objections: ["service"])
    books.call(unit: owing, "2026-10-02", objections: ["service", "defect"])
    let paid = books.unit("2", project: "P", building: "10")
    books.call(unit: paid, "2026-10-01", objections: ["service", "other"])
    books.call(unit: books.unit("3", project: "P"), "2026-09-30", objections: ["hardship"])
    #expect(try books.rows("objections.units", by: "category") == ["defect 1", "other 1", "service 2"])
    #expect(
      try books.rows("objections.units", by: "building/category") == [
        "10/other 1", "10/service 1", "2/defect 1", "2/service 1",
      ])
    #expect(try books.rows("objections.overdue", by: "category") == ["defect 70.00", "service 70.00"])
  }

  /// paid / asked within 30, 60 and 90 days
  private func paid(_ books: Books) throws -> [String] {
    try ["30", "60", "90"].map { days in
      let figure = try books.figures().by("category", "objections.paid_" + days).first
      return "\(figure?.numerator?.raw ?? 0)/\(figure?.denominator?.raw ?? 0)"
    }
  }

  private func books(_ day: Day) -> Books {
    var books = Books("2026-10")
    books.unit()
    books.charge(due: "2025-09-30", 100_00)
    books.call(day, objections: ["defect"])
    return books
  }

  @Test(
    "a unit is asked where its first call is old enough, and not older than 365 days",
    arguments: [
      ("2026-10-01", ["0/1", "0/0", "0/0"]), ("2026-10-02", ["0/0", "0/0", "0/0"]),
      ("2026-09-01", ["0/1", "0/1", "0/0"]), ("2026-08-02", ["0/1", "0/1", "0/1"]),
      ("2025-11-01", ["0/1", "0/1", "0/1"]), ("2025-10-31", ["0/0", "0/0", "0/0"]),
    ])
  func windows(_ day: String, _ expected: [String]) throws {
    #expect(try paid(books(Day(iso: day)!)) == expected)
  }

  @Test(
    "paid from the day of the call to N days after it",
    arguments: [
      ("2026-02-28", ["0/1", "0/1", "0/1"]), ("2026-03-01", ["1/1", "1/1", "1/1"]),
      ("2026-03-31", ["1/1", "1/1", "1/1"]), ("2026-04-01", ["0/1", "1/1", "1/1"]),
      ("2026-04-30", ["0/1", "1/1", "1/1"]), ("2026-05-01", ["0/1", "0/1", "1/1"]),
      ("2026-05-30", ["0/1", "0/1", "1/1"]), ("2026-05-31", ["0/1", "0/1", "0/1"]),
    ])
  func horizons(_ day: String, _ expected: [String]) throws {
    var books = books("2026-03-01")
    books.pay(Day(iso: day)!, 1_00)
    #expect(try paid(books) == expected)
  }

  @Test("only the first such call counts, even where the unit owed nothing on it")
  func firstCallAlone() throws {
    var books = Books("2026-10")
    books.unit()
    books.charge(due: "2026-03-01", 1_00)
    books.call("2026-03-01", objections: ["defect"])
    books.call("2026-04-01", objections: ["defect"])
    #expect(try paid(books) == ["0/0", "0/0", "0/0"])
  }

  @Test("each category has its own first call")
  func perCategory() throws {
    var books = books("2026-03-01")
    books.call("2026-05-01", objections: ["defect", "service"])
    books.pay("2026-05-02", 1_00)
    #expect(
      try books.rows("objections.paid_30", by: "category") == [
        "defect 0/1 0.000000 [0.000000, 0.793451]", "service 1/1 1.000000 [0.206549, 1.000000]",
      ])
  }

  @Test("money taken back, or for what was not due, is no recovery")
  func recovered() throws {
    var refunded = books("2026-03-01")
    refunded.pay("2026-03-05", 1_00)
    refunded.refund("2026-04-05", 1_00)
    #expect(try paid(refunded) == ["1/1", "0/1", "0/1"])
    var later = books("2026-03-01")
    later.charge(due: "2026-03-01", 1_00, item: "new")
    later.pay("2026-03-05", 1_00, item: "new")
    #expect(try paid(later) == ["0/1", "0/1", "0/1"])
    var waived = books("2026-03-01")
    waived.waive("2026-03-05", 1_00)
    #expect(try paid(waived) == ["0/1", "0/1", "0/1"])
  }
}
