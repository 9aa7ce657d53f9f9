import Model
import Testing

@testable import Transform

/// A debt of last year, one of May, one of this month and one of the next; each paid in part.
private func ladder() -> Books {
  var books = Books("2026-10")
  books.unit("101", project: "P", building: "1", steward: "Li")
  books.charge(due: "2025-11-30", 100_00, item: "a")
  books.charge(due: "2026-05-31", 200_00, item: "b")
  books.charge(due: "2026-10-15", 300_00, item: "c")
  books.charge(due: "2026-11-30", 400_00, item: "d")
  books.pay("2025-12-20", 30_00, item: "a")
  books.waive("2026-02-01", 10_00, item: "a")
  books.pay("2026-03-01", 20_00, item: "a")
  books.pay("2026-06-05", 150_00, item: "b")
  books.waive("2026-10-10", 60_00, item: "c")
  books.pay("2026-10-20", 120_00, item: "c")
  books.pay("2026-10-25", 50_00, item: "d")
  return books
}

@Suite("Collection")
struct CollectionTests {
  @Test(
    "rates of the month, the year so far, the year, last year's debt, and all that is due",
    arguments: [
      ("month", "all 120.00/240.00 0.500000"),
      ("ytd", "all 270.00/440.00 0.613636"),
      ("year", "all 320.00/840.00 0.380952"),
      ("month_gross", "all 180.00/300.00 0.600000"),
      ("ytd_gross", "all 330.00/500.00 0.660000"),
      ("prior", "all 20.00/60.00 0.333333"),
      ("overall", "all 290.00/500.00 0.580000"),
      ("units", "all 0/1 0.000000 [0.000000, 0.793451]"),
    ])
  func rates(_ name: String, _ row: String) throws {
    #expect(try ladder().rows("collection_rate." + name) == [row])
  }

  @Test("by fee item each charge counts for its own")
  func byFeeItem() throws {
    let books = ladder()
    #expect(
      try books.rows("collection_rate.ytd", by: "fee_item") == [
        "b 150.00/200.00 0.750000", "c 120.00/240.00 0.500000",
      ])
    #expect(try books.rows("collection_rate.prior", by: "fee_item") == ["a 20.00/60.00 0.333333"])
    #expect(try books.rows("open.overdue", by: "fee_item") == ["a 40.00", "b 50.00", "c 120.00"])
    #expect(try books.rows("collection_rate.units", by: "fee_item").isEmpty)
  }

  @Test("the collection effectiveness index sets what was collected against what could have been")
  func effectiveness() throws {
    let books = ladder()
    #expect(try books.rows("cei.month") == ["all 120.00/210.00 0.571429"])
    #expect(try books.rows("cei.month", by: "project") == ["P 120.00/210.00 0.571429"])
    #expect(try books.rows("cei.month", by: "building").isEmpty)
  }

  @Test("waivers of the month lower what could have been collected")
  func effectivenessAfterWaiver() throws {
    var books = Books("2026-10")
    books.unit()
    books.charge(due: "2026-08-31", 100_00)
    books.waive("2026-10-05", 30_00)
    books.pay("2026-10-06", 20_00)
    // B = 100 − 30, C = 0, E = 50, K = 0.
    #expect(try books.rows("cei.month") == ["all 20.00/70.00 0.285714"])
  }

  @Test("without charges every rate of all is nothing of nothing, and no group has a row")
  func empty() throws {
    var books = Books("2026-10")
    books.unit(project: "P", building: "1")
    #expect(try books.rows("collection_rate.month") == ["all 0.00/0.00"])
    #expect(try books.rows("collection_rate.units") == ["all 0/0"])
    #expect(try books.rows("collection_rate.month", by: "project").isEmpty)
    #expect(try books.rows("open.overdue") == ["all 0.00"])
    #expect(try books.rows("open.overdue", by: "building").isEmpty)
  }

  @Test("a group that could collect but did not has a row of 0")
  func zeroOfSome() throws {
    var books = Books("2026-10")
    books.unit(project: "P", type: .shop, occupancy: .notHandedOver)
    books.charge(due: "2026-10-01", 100_00)
    #expect(try books.rows("collection_rate.month", by: "unit_type") == ["shop 0.00/100.00 0.000000"])
    #expect(
      try books.rows("collection_rate.month", by: "occupancy") == ["not_handed_over 0.00/100.00 0.000000"])
    #expect(try books.rows("collection_rate.month", by: "steward") == ["(none) 0.00/100.00 0.000000"])
  }

  @Test(
    "the days on which a charge passes from one figure to the next",
    arguments: [
      // due, and of which figures it is part: prior, ytd, month, year
      ("2025-12-31", [true, false, false, false]), ("2026-01-01", [false, true, false, true]),
      ("2026-09-30", [false, true, false, true]), ("2026-10-01", [false, true, true, true]),
      ("2026-10-31", [false, true, true, true]), ("2026-11-01", [false, false, false, true]),
      ("2026-12-31", [false, false, false, true]), ("2027-01-01", [false, false, false, false]),
    ])
  func boundaries(_ due: String, _ parts: [Bool]) throws {
    var books = Books("2026-10", asOf: "2026-10-20")
    books.unit()
    books.charge(due: Day(iso: due)!, 1_00)
    let table = try books.figures()
    for (name, isPart) in zip(["prior", "ytd", "month", "year"], parts) {
      let figure = try #require(table["collection_rate." + name])
      #expect(figure.denominator == .money(Money(fen: isPart ? 1_00 : 0)), "\(name)")
    }
  }

  @Test("overdue is what was due before as_of; a unit is settled over what was due up to as_of")
  func overdueBoundary() throws {
    var books = Books("2026-10", asOf: "2026-10-20")
    books.unit()
    books.charge(due: "2026-10-19", 1_00)
    books.charge(due: "2026-10-20", 2_00)
    books.charge(due: "2026-10-21", 4_00)
    #expect(try books.rows("open.overdue") == ["all 1.00"])
    books.pay("2026-10-20", 3_00)
    #expect(try books.rows("collection_rate.units") == ["all 1/1 1.000000 [0.206549, 1.000000]"])
    books.refund("2026-10-20", 1)
    #expect(try books.rows("collection_rate.units") == ["all 0/1 0.000000 [0.000000, 0.793451]"])
  }

  @Test("a unit whose charges were all waived is no unit with something due")
  func waivedUnit() throws {
    var books = Books("2026-10")
    books.unit()
    books.charge(due: "2026-10-01", 1_00)
    books.waive("2026-10-01", 1_00)
    #expect(try books.rows("collection_rate.units") == ["all 0/0"])
  }

  @Test("a rate whose denominator fell below nothing has a row without a value")
  func negativeDenominator() throws {
    var books = Books("2026-10")
    books.unit(project: "P")
    books.charge(due: "2025-06-30", 100_00)
    books.pay("2025-07-01", 100_00)
    books.refund("2026-02-01", 100_00)
    books.waive("2026-03-01", 100_00)
    #expect(try books.rows("collection_rate.prior", by: "project") == ["P -100.00/-100.00"])
  }
}

@Suite("Received and credit")
struct ReceivedTests {
  @Test("what came in is split by when the charges that it went to are due")
  func split() throws {
    var books = Books("2026-10")
    books.unit("101", project: "P", building: "1", steward: "Li")
    books.charge(due: "2026-09-30", 10_00)
    books.charge(due: "2026-10-01", 20_00)
    books.charge(due: "2026-10-31", 30_00)
    books.charge(due: "2026-11-01", 40_00)
    books.pay("2026-10-01", 5_00)
    books.pay("2026-10-31", 120_00)
    for (name, amount) in [
      ("total", "125.00"), ("arrears", "10.00"), ("current", "50.00"), ("advance", "65.00"),
    ] {
      #expect(try books.rows("received." + name) == ["all " + amount])
      #expect(try books.rows("received." + name, by: "project") == ["P " + amount])
      #expect(try books.rows("received." + name, by: "building") == ["1 " + amount])
      #expect(try books.rows("received." + name, by: "steward") == ["Li " + amount])
      #expect(try books.rows("received." + name, by: "fee_item").isEmpty)
    }
    #expect(try books.rows("credit.balance") == ["all 25.00"])
    #expect(try books.rows("credit.balance", by: "project") == ["P 25.00"])
    #expect(try books.rows("credit.balance", by: "building").isEmpty)
  }

  @Test("payments before the month and refunds within it")
  func refunds() throws {
    var books = Books("2026-10")
    books.unit(project: "P")
    books.charge(due: "2026-08-31", 10_00)
    books.charge(due: "2026-10-15", 20_00)
    books.pay("2026-09-30", 33_00)
    books.refund("2026-10-02", 40_00)
    // 3 out of credit, 20 out of October, 10 out of August, 7 too much.
    #expect(try books.rows("received.total") == ["all -40.00"])
    #expect(try books.rows("received.current") == ["all -20.00"])
    #expect(try books.rows("received.arrears") == ["all -10.00"])
    #expect(try books.rows("received.advance") == ["all -10.00"])
  }

  @Test("a total of nothing has no row but of all, its parts do")
  func cancelled() throws {
    var books = Books("2026-10")
    books.unit(project: "P")
    books.charge(due: "2026-08-31", 10_00)
    books.pay("2026-09-30", 10_00)
    books.refund("2026-10-02", 10_00)
    books.charge(due: "2026-10-31", 10_00, item: "fee")
    books.pay("2026-10-03", 10_00, item: "fee")
    #expect(try books.rows("received.total", by: "project").isEmpty)
    #expect(try books.rows("received.total") == ["all 0.00"])
    #expect(try books.rows("received.current", by: "project") == ["P 10.00"])
    #expect(try books.rows("received.arrears", by: "project") == ["P -10.00"])
  }

  @Test("what comes in after as_of or before the month does not count")
  func window() throws {
    var books = Books("2026-10", asOf: "2026-10-20")
    books.unit()
    books.charge(due: "2026-10-31", 100_00)
    books.pay("2026-09-30", 1_00)
    books.pay("2026-10-01", 2_00)
    books.pay("2026-10-20", 4_00)
    books.pay("2026-10-21", 8_00)
    #expect(try books.rows("received.total") == ["all 6.00"])
    #expect(try books.rows("received.current") == ["all 6.00"])
  }
}

@Suite("Trend, ageing, balance")
struct AgeingTests {
  @Test("each month's charges at its end and to date, thirteen months")
  func trend() throws {
    let books = ladder()
    #expect(
      try books.rows("collection_trend.in_month", by: "month") == [
        "2025-11 0.00/100.00 0.000000", "2026-05 0.00/200.00 0.000000", "2026-10 120.00/240.00 0.500000",
      ])
    #expect(
      try books.rows("collection_trend.to_date", by: "month") == [
        "2025-11 50.00/90.00 0.555556", "2026-05 150.00/200.00 0.750000", "2026-10 120.00/240.00 0.500000",
      ])
  }

  @Test("entries of a month's last day count in it, those of the next day do not")
  func trendBoundary() throws {
    var books = Books("2026-10", asOf: "2026-10-20")
    books.unit()
    books.charge(due: "2025-09-30", 1_00)
    books.charge(due: "2025-10-01", 10_00)
    books.charge(due: "2025-10-31", 10_00)
    books.pay("2025-10-31", 8_00)
    books.waive("2025-10-31", 1_00)
    books.pay("2025-11-01", 2_00)
    books.charge(due: "2026-10-31", 10_00, item: "new")
    books.pay("2026-10-20", 4_00, item: "new")
    #expect(
      try books.rows("collection_trend.in_month", by: "month") == [
        "2025-10 8.00/20.00 0.400000", "2026-10 4.00/10.00 0.400000",
      ])
    #expect(
      try books.rows("collection_trend.to_date", by: "month") == [
        "2025-10 10.00/20.00 0.500000", "2026-10 4.00/10.00 0.400000",
      ])
  }

  @Test(
    "the first and last day of every age",
    arguments: [
      (0, "current"), (1, "1-30"), (30, "1-30"), (31, "31-60"), (60, "31-60"), (61, "61-90"), (90, "61-90"),
      (91, "91-180"), (180, "91-180"), (181, "181-365"), (365, "181-365"), (366, "366-730"), (730, "366-730"),
      (731, "731-1095"), (1095, "731-1095"), (1096, "1096+"), (4000, "1096+"),
    ])
  func buckets(_ days: Int, _ bucket: String) throws {
    var books = Books("2026-10", asOf: "2026-10-20")
    books.unit(building: "7")
    books.charge(due: books.dates.asOf - days, 1_00)
    #expect(try books.rows("ageing.amount", by: "bucket") == [bucket + " 1.00"])
    #expect(try books.rows("ageing.amount", by: "building/bucket") == ["7/\(bucket) 1.00"])
    #expect(try books.rows("ageing.units", by: "bucket") == [days == 0 ? "clear 1" : bucket + " 1"])
  }

  @Test("what is due later in the month is current, what is due after it is not there")
  func current() throws {
    var books = Books("2026-10", asOf: "2026-10-20")
    books.unit()
    books.charge(due: "2026-10-31", 1_00)
    books.charge(due: "2026-11-01", 2_00)
    #expect(try books.rows("ageing.amount", by: "bucket") == ["current 1.00"])
  }

  @Test("buckets stand in the order of their ages, buildings bytewise")
  func order() throws {
    var books = Books("2026-10")
    for building in ["2", "10"] {
      let unit = books.unit("1-" + building, building: building)
      books.charge(unit: unit, due: "2026-10-30", 1_00)
      books.charge(unit: unit, due: "2020-01-31", 1_00)
      books.charge(unit: unit, due: "2026-08-31", 1_00)
    }
    #expect(try books.rows("ageing.amount", by: "bucket") == ["1-30 2.00", "61-90 2.00", "1096+ 2.00"])
    #expect(
      try books.rows("ageing.amount", by: "building/bucket") == [
        "10/1-30 1.00", "10/61-90 1.00", "10/1096+ 1.00", "2/1-30 1.00", "2/61-90 1.00", "2/1096+ 1.00",
      ])
  }

  @Test("units by the age of their oldest debt, before the month and now")
  func roll() throws {
    var books = Books("2026-10")
    let worse = books.unit("1")
    books.charge(unit: worse, due: "2026-09-15", 1_00)
    let paid = books.unit("2")
    books.charge(unit: paid, due: "2026-09-15", 1_00)
    books.pay(unit: paid, "2026-10-01", 1_00)
    let new = books.unit("3")
    books.charge(unit: new, due: "2026-09-30", 1_00)
    books.unit("4")
    #expect(
      try books.rows("ageing.roll", by: "from>to") == ["clear>31-60 1", "1-30>clear 1", "1-30>31-60 1"])
    #expect(try books.rows("ageing.units", by: "bucket") == ["clear 2", "31-60 2"])
  }

  @Test(
    "the limitation periods are reckoned from the due day",
    arguments: [
      (1005, []), (1006, ["next_90 1.00"]), (1095, ["next_90 1.00"]), (1096, ["over_3_years 1.00"]),
    ])
  func limitation(_ days: Int, _ rows: [String]) throws {
    var books = Books("2026-10")
    books.unit()
    books.charge(due: books.dates.asOf - days, 1_00)
    #expect(try books.rows("limitation.amount", by: "status") == rows)
  }

  @Test("from the opening to the closing balance")
  func balance() throws {
    #expect(
      try ladder().rows("balance.roll", by: "step") == [
        "opening 90.00", "charged 300.00", "waived 60.00", "collected 120.00", "closing 210.00",
      ])
    var empty = Books("2026-10")
    empty.unit()
    #expect(
      try empty.rows("balance.roll", by: "step") == [
        "opening 0.00", "charged 0.00", "waived 0.00", "collected 0.00", "closing 0.00",
      ])
  }
}

@Suite("Late fee")
struct LateFeeTests {
  private func books(_ rate: ExactFraction) -> Books {
    var books = Books("2026-10")
    books.unit(project: "P")
    books.policy.dailyLateFee = rate
    return books
  }

  @Test("without a rate there is no such figure")
  func none() throws {
    var books = books(ExactFraction(numerator: 0, denominator: 1))
    books.charge(due: "2026-10-01", 100_00)
    #expect(try books.rows("late_fee.accrued").isEmpty)
  }

  @Test("each day after the due day, as_of included, of what is open at its end")
  func days() throws {
    // 30 days (2 to 31 October) of 100.00 at 0.1 % a day.
    var books = books(ExactFraction(numerator: 1, denominator: 1000))
    books.charge(due: "2026-10-01", 100_00)
    #expect(try books.rows("late_fee.accrued") == ["all 3.00"])
    // From the 12th on only 40.00 is open: 10 days of 100.00 and 20 of 40.00.
    books.pay("2026-10-12", 60_00)
    #expect(try books.rows("late_fee.accrued") == ["all 1.80"])
    #expect(try books.rows("late_fee.accrued", by: "project") == ["P 1.80"])
    // Taken back on the 22nd: 10 days of 100.00, 10 of 40.00, 10 of 100.00.
    books.refund("2026-10-22", 60_00)
    #expect(try books.rows("late_fee.accrued") == ["all 2.40"])
  }

  @Test("a fee beyond all counting is refused, not left out")
  func beyondRange() throws {
    var books = books(ExactFraction(numerator: 1, denominator: 20))
    books.charge(due: "0001-01-01", 999_999_999_999_999)
    #expect(throws: TransformError.amountsBeyondRange) { try books.rows("late_fee.accrued") }
  }

  @Test("paid before it was due, or not due yet: nothing accrues")
  func early() throws {
    var books = books(ExactFraction(numerator: 1, denominator: 1000))
    books.charge(due: "2026-10-01", 100_00)
    books.charge(due: "2026-10-31", 100_00)
    books.pay("2026-09-01", 100_00)
    #expect(try books.rows("late_fee.accrued") == ["all 0.00"])
    #expect(try books.rows("late_fee.accrued", by: "project").isEmpty)
  }

  @Test("rounded once for each charge, half away from zero")
  func rounding() throws {
    // 1 day of 0.50 at 1 % is half a fen, twice.
    var books = books(ExactFraction(numerator: 1, denominator: 100))
    books.charge(due: "2026-10-30", 50)
    books.charge(due: "2026-10-30", 50)
    books.charge(due: "2026-10-30", 49)
    #expect(try books.rows("late_fee.accrued") == ["all 0.02"])
  }
}
