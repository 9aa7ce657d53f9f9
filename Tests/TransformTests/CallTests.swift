import Model
import Testing

@testable import Transform

@Suite("Calls: how many, and to whom")
struct CallTests {
  /// Friday 2 October: one to the owner who promises, one to the tenant, one not answered; and one from the owner.
  private func books() -> Books {
    var books = Books("2026-10")
    books.unit(project: "P", building: "1", steward: "Li")
    books.call("2026-10-02", at: 1000, by: "An", party: .owner, topic: .dunning, promise: "2026-10-10")
    books.call("2026-10-02", at: 1059, by: "An", party: .tenant, topic: .courtesy, outcome: .refused)
    books.call("2026-10-02", by: "Bo", .outbound, .busy)
    books.call("2026-10-02", at: 1000, by: "Bo", .inbound, party: .owner, rings: 3)
    return books
  }

  @Test("outbound calls of the month, those connected, the right party, and promises")
  func effort() throws {
    let books = books()
    #expect(try books.rows("calls.attempts") == ["all 3"])
    #expect(try books.rows("calls.connect_rate") == ["all 2/3 0.666667 [0.207660, 0.938508]"])
    #expect(try books.rows("calls.right_party_rate") == ["all 1/3 0.333333 [0.061492, 0.792340]"])
    #expect(try books.rows("calls.promise_rate") == ["all 1/1 1.000000 [0.206549, 1.000000]"])
  }

  @Test(
    "in every dimension; a call of unknown hour is in no hour",
    arguments: [
      ("project", ["P 3"]), ("caller", ["An 2", "Bo 1"]), ("topic", ["(none) 1", "courtesy 1", "dunning 1"]),
      ("hour", ["10 2"]), ("weekday", ["5 3"]), ("weekday_hour", ["5-10 2"]), ("building", []),
    ])
  func dimensions(_ dimension: String, _ rows: [String]) throws {
    #expect(try books().rows("calls.attempts", by: dimension) == rows)
  }

  @Test("a rate of groups without a denominator has no row")
  func emptyGroups() throws {
    #expect(try books().rows("calls.promise_rate", by: "caller") == ["An 1/1 1.000000 [0.206549, 1.000000]"])
    #expect(try books().rows("calls.connect_rate", by: "caller").count == 2)
  }

  @Test("a call with nobody named reached the right party, one with family did not")
  func rightParty() throws {
    var books = Books("2026-10")
    books.unit()
    for party in Party.allCases { books.call("2026-10-05", party: party) }
    books.call("2026-10-05", .outbound, .noAnswer)
    #expect(try books.figures()["calls.right_party_rate"]?.numerator == .count(2))
  }

  @Test("hours and days of the week stand in the order of their numbers")
  func order() throws {
    var books = Books("2026-10")
    books.unit()
    for day in ["2026-10-05", "2026-10-11"] as [Day] {
      for time in [2359, 900, 1000, 0] { books.call(day, at: time) }
    }
    #expect(try books.rows("calls.attempts", by: "hour") == ["0 2", "9 2", "10 2", "23 2"])
    #expect(try books.rows("calls.attempts", by: "weekday") == ["1 4", "7 4"])
    #expect(
      try books.rows("calls.attempts", by: "weekday_hour") == [
        "1-0 1", "1-9 1", "1-10 1", "1-23 1", "7-0 1", "7-9 1", "7-10 1", "7-23 1",
      ])
  }

  @Test("only calls from the first of the month to as_of")
  func window() throws {
    var books = Books("2026-10", asOf: "2026-10-20")
    books.unit()
    for day in ["2026-09-30", "2026-10-01", "2026-10-20", "2026-10-21"] as [Day] { books.call(day) }
    #expect(try books.rows("calls.attempts") == ["all 2"])
  }

  @Test("by result, and connected ones by outcome")
  func counts() throws {
    #expect(try books().rows("calls.result", by: "result") == ["busy 1", "connected 2"])
    #expect(try books().rows("calls.outcome", by: "outcome") == ["promised 1", "refused 1"])
    var plain = Books("2026-10")
    plain.unit()
    plain.call("2026-10-05")
    plain.call("2026-10-05", .outbound, .invalidNumber, outcome: .paidAlready)
    #expect(try plain.rows("calls.outcome", by: "outcome") == ["none 1"])
    #expect(try plain.rows("calls.result", by: "result") == ["connected 1", "invalid_number 1"])
  }

  @Test("the funnel has all five steps always")
  func funnel() throws {
    var books = books()
    #expect(
      try books.rows("calls.funnel", by: "step") == [
        "calls 3", "connected 2", "right_party 1", "promised 1", "kept 0",
      ])
    books.charge(due: "2026-09-30", 1_00)
    books.pay("2026-10-13", 1_00)
    #expect(try books.rows("calls.funnel", by: "step").last == "kept 1")
    var none = Books("2026-10")
    none.unit()
    #expect(try none.rows("calls.funnel", by: "step").count == 5)
  }

  @Test("the funnel's promises are those with a date, of the right party, on outbound calls")
  func funnelPromises() throws {
    var books = Books("2026-10")
    books.unit()
    books.charge(due: "2026-09-30", 1_00)
    books.pay("2026-10-31", 1_00)
    books.call("2026-10-05", outcome: .promised)
    books.call("2026-10-06", party: .family, promise: "2026-10-30")
    books.call("2026-10-07", .inbound, promise: "2026-10-30")
    books.call("2026-09-30", promise: "2026-10-30")
    books.call("2026-10-08", outcome: .disputed, promise: "2026-10-30")
    #expect(
      try books.rows("calls.funnel", by: "step") == [
        "calls 3", "connected 3", "right_party 2", "promised 1", "kept 1",
      ])
  }

  @Test("of promises made to us, how many have a date")
  func dated() throws {
    var books = Books("2026-10")
    books.unit()
    books.call("2026-10-05", by: "An", outcome: .promised)
    books.call("2026-10-06", by: "An", promise: "2026-10-30")
    books.call("2026-10-07", by: "An", outcome: .disputed, promise: "2026-10-30")
    #expect(try books.rows("calls.dated_promises") == ["all 1/2 0.500000 [0.094531, 0.905469]"])
    #expect(try books.rows("calls.dated_promises", by: "caller") == ["An 1/2 0.500000 [0.094531, 0.905469]"])
  }

  @Test("units that owed before the month and were called in it")
  func penetration() throws {
    var books = Books("2026-10")
    let called = books.unit("1", project: "P", building: "1", steward: "Li")
    books.charge(unit: called, due: "2026-09-29", 1_00)
    books.call(unit: called, "2026-10-31", .outbound, .noAnswer)
    let paidSince = books.unit("2", project: "P", building: "1", steward: "Li")
    books.charge(unit: paidSince, due: "2026-08-31", 1_00)
    books.pay(unit: paidSince, "2026-10-01", 1_00)
    books.call(unit: paidSince, "2026-10-02", .inbound)
    let notYet = books.unit("3", project: "P", building: "2", steward: "Wu")
    books.charge(unit: notYet, due: "2026-09-30", 1_00)
    books.call(unit: notYet, "2026-10-02")
    #expect(try books.rows("calls.penetration") == ["all 1/2 0.500000"])
    #expect(try books.rows("calls.penetration", by: "project") == ["P 1/2 0.500000"])
    #expect(try books.rows("calls.penetration", by: "building") == ["1 1/2 0.500000"])
    #expect(try books.rows("calls.penetration", by: "steward") == ["Li 1/2 0.500000"])
  }
}

@Suite("Calls: how they were made")
struct ConductTests {
  @Test(
    "windows in which not to call: start ≤ time < end, over midnight too",
    arguments: [
      (1129, false), (1130, true), (1329, true), (1330, false), (1729, false), (1730, true), (1859, true),
      (1900, false), (2059, false), (2100, true), (2359, true), (0, true), (759, true), (800, false),
    ])
  func discouraged(_ time: Int, _ isDiscouraged: Bool) throws {
    var books = Books("2026-10")
    books.unit()
    books.call("2026-10-05", at: time, by: "An", .outbound, .noAnswer)
    books.call("2026-10-05", by: "An", .outbound, .noAnswer)
    let row = isDiscouraged ? "1/1 1.000000" : "0/1 0.000000"
    #expect(try books.rows("calls.discouraged") == ["all " + row])
    #expect(try books.rows("calls.discouraged", by: "caller") == ["An " + row])
  }

  @Test("days on which a unit was reached more than three times")
  func overFrequency() throws {
    var books = Books("2026-10")
    let often = books.unit("1")
    for _ in 0..<5 { books.call(unit: often, "2026-10-05") }
    for _ in 0..<3 { books.call(unit: often, "2026-10-06") }
    books.call(unit: often, "2026-10-06", .inbound)
    books.call(unit: often, "2026-10-06", .outbound, .noAnswer)
    books.call(unit: often, "2026-10-07", .outbound, .busy)
    let other = books.unit("2")
    books.call(unit: other, "2026-10-05")
    #expect(try books.rows("calls.over_frequency") == ["all 1/3 0.333333"])
  }

  @Test("when, who, what, why and how: five things to record of a connected call")
  func completeness() throws {
    func filled(_ write: (inout Books) -> Void) throws -> Int64? {
      var books = Books("2026-10")
      books.unit()
      write(&books)
      books.call("2026-10-05", at: 900, by: "An", .outbound, .noAnswer, party: .owner, topic: .dunning)
      let figure = try books.figures()["calls.record_completeness"]
      #expect(figure?.denominator == .count(5))
      return figure?.numerator?.raw
    }
    #expect(try filled { $0.call("2026-10-05") } == 0)
    #expect(try filled { $0.call("2026-10-05", at: 0) } == 1)
    #expect(try filled { $0.call("2026-10-05", by: "An") } == 0)
    #expect(try filled { $0.call("2026-10-05", by: "An", party: .other) } == 1)
    #expect(try filled { $0.call("2026-10-05", topic: .other) } == 1)
    #expect(try filled { $0.call("2026-10-05", outcome: .reschedule) } == 1)
    #expect(try filled { $0.call("2026-10-05", objections: ["other"]) } == 1)
    #expect(try filled { $0.call("2026-10-05", note: "x") } == 1)
    #expect(try filled { $0.call("2026-10-05", callback: "2026-10-06") } == 1)
    #expect(try filled { $0.call("2026-10-05", promise: "2026-10-06") } == 2)
    #expect(
      try filled {
        $0.call(
          "2026-10-05", at: 900, by: "An", party: .owner, topic: .dunning, outcome: .disputed, note: "x")
      } == 5)
  }

  @Test("inbound calls answered within three rings")
  func rings() throws {
    var books = Books("2026-10")
    books.unit()
    for rings in [0, 3, 4, -1] as [Int32] { books.call("2026-10-05", by: "An", .inbound, rings: rings) }
    books.call("2026-10-05", by: "An", .outbound, rings: 1)
    #expect(try books.rows("calls.answered_in_3_rings") == ["all 2/3 0.666667 [0.207660, 0.938508]"])
    #expect(try books.rows("calls.answered_in_3_rings", by: "caller").count == 1)
  }
}

@Suite("Calls: what came of them")
struct ConversionTests {
  private func books() -> Books {
    var books = Books("2026-10")
    books.unit()
    books.charge(due: "2026-05-31", 100_00)
    return books
  }

  /// converted / convertible
  private func converted(_ books: Books) throws -> String {
    let figure = try books.figures()["calls.converted"]
    return "\(figure?.numerator?.raw ?? -1)/\(figure?.denominator?.raw ?? -1)"
  }

  @Test(
    "a call counts from 96 days to seven days before as_of",
    arguments: [
      ("2026-07-26", "0/0"), ("2026-07-27", "0/1"), ("2026-10-24", "0/1"), ("2026-10-25", "0/0"),
    ])
  func window(_ day: String, _ expected: String) throws {
    var books = books()
    books.call(Day(iso: day)!)
    #expect(try converted(books) == expected)
  }

  @Test("a payment converts the latest connected call of the seven days up to it")
  func credited() throws {
    var books = books()
    books.call("2026-09-01")
    books.call("2026-09-03", .inbound)
    books.call("2026-09-04", .outbound, .noAnswer)
    books.call("2026-09-20")
    books.pay("2026-09-10", 1_00)
    books.pay("2026-09-28", 1_00)
    #expect(try converted(books) == "1/3")
    #expect(
      try books.rows("calls.converted", by: "direction") == [
        "inbound 1/1 1.000000 [0.206549, 1.000000]", "outbound 0/2 0.000000 [0.000000, 0.657620]",
      ])
  }

  @Test("of one day's calls the later takes the credit; two payments convert one call once")
  func oneDay() throws {
    var books = books()
    books.call("2026-09-10", at: 1500, by: "An")
    books.call("2026-09-10", at: 900, by: "Bo")
    books.call("2026-09-10", by: "Cy")
    books.pay("2026-09-10", 1_00)
    books.pay("2026-09-17", 1_00)
    #expect(try converted(books) == "1/3")
    #expect(
      try books.rows("calls.converted", by: "caller") == [
        "An 1/1 1.000000 [0.206549, 1.000000]", "Bo 0/1 0.000000 [0.000000, 0.793451]",
        "Cy 0/1 0.000000 [0.000000, 0.793451]",
      ])
  }

  @Test("only calls to owners who owed on the day before the call")
  func owed() throws {
    var books = Books("2026-10")
    books.unit()
    books.charge(due: "2026-09-10", 1_00)
    books.call("2026-09-10", by: "due on its day")
    books.call("2026-09-11", by: "due before")
    books.pay("2026-09-12", 1_00)
    books.call("2026-09-12", by: "paid on its day")
    books.call("2026-09-13", by: "paid before")
    // The payment of the 12th goes to the call of the 12th.
    #expect(try converted(books) == "1/2")
  }

  @Test("a payment for what is not yet due converts nothing")
  func advance() throws {
    var books = books()
    books.charge(due: "2026-12-31", 1_00, item: "next")
    books.call("2026-09-10")
    books.pay("2026-09-11", 1_00, item: "next")
    #expect(try converted(books) == "0/1")
  }

  @Test("calls up to the month's first arrears payment, since the one before")
  func toPayment() throws {
    func calls(_ write: (inout Books) -> Void) throws -> [String] {
      var books = books()
      write(&books)
      return try books.rows("calls.to_payment", by: "calls")
    }
    #expect(try calls { _ in }.isEmpty)
    #expect(try calls { $0.pay("2026-09-30", 1_00) }.isEmpty)
    #expect(try calls { $0.pay("2026-10-01", 1_00) } == ["0 1"])
    #expect(
      try calls {
        $0.pay("2026-10-20", 1_00)
        $0.call("2026-07-21", .outbound, .noAnswer)  // one day too early
        $0.call("2026-07-22", .outbound, .noAnswer)
        $0.call("2026-10-20")
        $0.call("2026-10-19", .inbound)
        $0.call("2026-10-21")
      } == ["2 1"])
    #expect(
      try calls {
        $0.pay("2026-10-20", 1_00)
        $0.pay("2026-10-05", 1_00)
        $0.pay("2026-09-10", 1_00)
        $0.call("2026-09-10")
        $0.call("2026-09-11")
      } == ["1 1"])
    #expect(
      try calls { books in
        books.pay("2026-10-20", 1_00)
        for _ in 0..<7 { books.call("2026-10-01") }
      } == ["5+ 1"])
  }
}
