import Model
import Testing

@testable import Transform

@Suite("Promises")
struct PromiseTests {
  /// A promise of 1 October to pay on the 10th, by default with no amount.
  private func books(amount: Int64 = 0, asOf: Day = "2026-10-31") -> Books {
    var books = Books("2026-10", asOf: asOf)
    books.unit(steward: "Li")
    books.charge(due: "2026-05-31", 100_00)
    books.call("2026-10-01", by: "An", promise: "2026-10-10", amount: amount)
    return books
  }

  private func status(_ books: Books) throws -> [String] { try books.rows("promises.status", by: "status") }

  @Test(
    "paid within three days of the promised day is kept, from the day of the call on",
    arguments: [
      ("2026-09-30", "broken 1"), ("2026-10-01", "kept 1"), ("2026-10-13", "kept 1"),
      ("2026-10-14", "broken 1"),
    ])
  func grace(_ day: String, _ expected: String) throws {
    var books = books()
    books.pay(Day(iso: day)!, 1)
    #expect(try status(books) == [expected])
  }

  @Test("less than the amount is partial, all of it is kept")
  func amount() throws {
    var books = books(amount: 50_00)
    books.pay("2026-10-05", 20_00)
    #expect(try status(books) == ["partial 1"])
    #expect(try books.rows("promises.amount", by: "status") == ["partial 50.00"])
    books.pay("2026-10-13", 30_00)
    #expect(try status(books) == ["kept 1"])
  }

  @Test("refunds do not undo a payment that kept a promise")
  func refund() throws {
    var books = books(amount: 50_00)
    books.pay("2026-10-05", 50_00)
    books.refund("2026-10-06", 50_00)
    #expect(try status(books) == ["kept 1"])
  }

  @Test("pending until the grace days have passed")
  func pending() throws {
    #expect(try status(books(asOf: "2026-10-13")) == ["pending 1"])
    #expect(try status(books(asOf: "2026-10-14")) == ["broken 1"])
    var partial = books(amount: 50_00, asOf: "2026-10-13")
    partial.pay("2026-10-05", 1_00)
    #expect(try status(partial) == ["pending 1"])
  }

  @Test("another promise within the grace days supersedes it, unless it is kept")
  func superseded() throws {
    var books = books()
    books.call("2026-10-13", promise: "2026-11-20")
    #expect(try status(books) == ["superseded 1"])
    books.pay("2026-10-13", 1)
    #expect(try status(books) == ["kept 1"])

    var late = self.books()
    late.call("2026-10-14", promise: "2026-11-20")
    #expect(try status(late) == ["broken 1"])

    var noPromise = self.books()
    noPromise.call("2026-10-12", outcome: .refused)
    noPromise.call("2026-10-12", .outbound, .noAnswer, promise: "2026-11-20")
    #expect(try status(noPromise) == ["broken 1"])
  }

  @Test("of one day's promises the later supersedes the earlier")
  func sameDay() throws {
    var books = Books("2026-10")
    books.unit()
    books.call("2026-10-01", at: 1500, promise: "2026-10-20", amount: 2_00)
    books.call("2026-10-01", at: 900, promise: "2026-10-10", amount: 1_00)
    #expect(try books.rows("promises.amount", by: "status") == ["superseded 1.00", "broken 2.00"])
  }

  @Test("promises whose day lies in the month, after as_of too; inbound ones too")
  func population() throws {
    var books = Books("2026-10", asOf: "2026-10-20")
    for (index, day) in (["2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01"] as [Day]).enumerated() {
      let unit = books.unit(String(index))
      books.call(unit: unit, "2026-09-15", .inbound, promise: day)
    }
    #expect(try status(books) == ["pending 1", "broken 1"])
  }

  @Test(
    "statuses in their order; those without a promise have no row, those without an amount none of amounts")
  func order() throws {
    var books = Books("2026-10")
    for index in 0..<2 {
      let unit = books.unit(String(index))
      books.charge(unit: unit, due: "2026-05-31", 9_00)
      books.call(unit: unit, "2026-10-01", promise: "2026-10-10", amount: index == 0 ? 0 : 2_00)
      books.pay(unit: unit, "2026-10-02", 1_00)
    }
    books.call(unit: books.unit("z"), "2026-10-29", promise: "2026-10-30")
    #expect(try status(books) == ["kept 1", "pending 1", "partial 1"])
    #expect(try books.rows("promises.amount", by: "status") == ["partial 2.00"])
  }

  @Test("kept of those that were kept, partial or broken")
  func keptRate() throws {
    var books = books()
    books.pay("2026-10-10", 1)
    let other = books.unit("102", steward: "Wu")
    books.call(unit: other, "2026-10-01", by: "An", promise: "2026-10-10")
    books.call(unit: books.unit("103"), "2026-10-30", by: "Bo", promise: "2026-10-31")
    #expect(try books.rows("promises.kept_rate") == ["all 1/2 0.500000 [0.094531, 0.905469]"])
    #expect(try books.rows("promises.kept_rate", by: "caller") == ["An 1/2 0.500000 [0.094531, 0.905469]"])
    #expect(
      try books.rows("promises.kept_rate", by: "steward") == [
        "Li 1/1 1.000000 [0.206549, 1.000000]", "Wu 0/1 0.000000 [0.000000, 0.793451]",
      ])
  }
}

@Suite("Promises: reminders")
struct ReminderTests {
  private func books(_ call: Day = "2026-10-01", promise: Day = "2026-10-10", asOf: Day = "2026-10-31")
    -> Books
  {
    var books = Books("2026-10", asOf: asOf)
    books.unit()
    books.charge(due: "2026-05-31", 100_00)
    books.call(call, by: "An", promise: promise)
    return books
  }

  private func reminded(_ books: Books) throws -> String {
    let figure = try books.figures()["promises.reminded"]
    return "\(figure?.numerator?.raw ?? -1)/\(figure?.denominator?.raw ?? -1)"
  }

  @Test("an outbound call on the eve, answered or not")
  func eve() throws {
    var books = books()
    #expect(try reminded(books) == "0/1")
    books.call("2026-10-08")
    books.call("2026-10-09", .inbound)
    books.call("2026-10-10")
    #expect(try reminded(books) == "0/1")
    books.call("2026-10-09", .outbound, .noAnswer)
    #expect(try reminded(books) == "1/1")
    #expect(try books.rows("promises.reminded", by: "caller") == ["An 1/1 1.000000 [0.206549, 1.000000]"])
  }

  @Test("promises made on the eve or later cannot be recalled")
  func madeLate() throws {
    #expect(try reminded(books("2026-10-08")) == "0/1")
    #expect(try reminded(books("2026-10-09")) == "0/0")
    #expect(try reminded(books("2026-10-10")) == "0/0")
  }

  @Test("promises that are due, still standing, and not yet paid by the eve")
  func population() throws {
    #expect(try reminded(books(asOf: "2026-10-09")) == "0/0")
    #expect(try reminded(books(asOf: "2026-10-10")) == "0/1")
    var paid = books()
    paid.pay("2026-10-09", 1)
    #expect(try reminded(paid) == "0/0")
    var paidOnDay = books()
    paidOnDay.pay("2026-10-10", 1)
    #expect(try reminded(paidOnDay) == "0/1")
    var superseded = books()
    superseded.call("2026-10-05", promise: "2026-12-01")
    #expect(try reminded(superseded) == "0/0")
  }

  @Test("kept with and without a reminder; pending ones are no part of it")
  func keptByReminder() throws {
    var books = books()
    books.call("2026-10-09", .outbound, .busy)
    books.pay("2026-10-11", 1)
    let broken = books.unit("102")
    books.call(unit: broken, "2026-10-01", promise: "2026-10-10")
    let pending = books.unit("103")
    books.call(unit: pending, "2026-10-01", promise: "2026-10-30")
    let late = books.unit("104")
    books.call(unit: late, "2026-10-09", promise: "2026-10-10")
    #expect(
      try books.rows("promises.kept_rate", by: "reminded") == [
        "no 0/1 0.000000 [0.000000, 0.793451]", "yes 1/1 1.000000 [0.206549, 1.000000]",
      ])
    #expect(try reminded(books) == "1/3")
  }
}
