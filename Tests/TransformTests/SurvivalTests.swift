import Model
import Testing

@testable import Transform

@Suite("Survival")
struct SurvivalTests {
  /// One unit an episode, cleared so many days before as_of, paid so many days after that.
  private func books(_ episodes: [(back: Int, paid: Int?)]) -> Books {
    var books = Books("2026-10")
    books.hasRepairs = true
    for (index, episode) in episodes.enumerated() {
      let unit = books.unit(String(index))
      let day = books.dates.asOf - episode.back
      books.charge(unit: unit, due: "2025-05-31", 100_00)
      books.repair(unit: unit, "2025-06-01", done: day)
      if let paid = episode.paid { books.pay(unit: unit, day + paid, 1_00) }
    }
    return books
  }

  @Test("the estimate by days, with those at risk; payments come before the end of observation on their day")
  func estimate() throws {
    // Times 0 (paid), 7 (paid), 7 (ended), 20 (paid), 40 (ended).
    let books = books([(100, 0), (100, 7), (7, nil), (100, 20), (40, nil)])
    // S(7) = 4/5 × 3/4 = 0.6; S(14) the same, two at risk; S(30) = 0.6 × 1/2 = 0.3, one at risk.
    let rows = try books.rows("repair.survival", by: "day")
    #expect(
      rows.map { $0.split(separator: " ").prefix(3).joined(separator: " ") } == [
        "7 4 0.600000", "14 2 0.600000", "30 1 0.300000",
      ])
    #expect(try books.rows("repair.median_days") == ["all 20"])
  }

  @Test("the log(−log) interval with Greenwood's variance")
  func interval() throws {
    // S = 1/2 of two, Greenwood 1/(2×1): θ = 1.959964 × √0.5 / ln 2 = 1.999437.
    // 0.5^e^θ = 0.005983, 0.5^e^−θ = 0.910437.
    let rows = try books([(100, 3), (7, nil)]).rows("repair.survival", by: "day")
    #expect(rows == ["7 1 0.500000 [0.005983, 0.910410]"])
  }

  @Test("no interval where nobody or everybody paid, and no row past the longest time")
  func ends() throws {
    #expect(
      try books([(14, nil), (100, nil)]).rows("repair.survival", by: "day") == [
        "7 2 1.000000", "14 2 1.000000", "30 1 1.000000", "60 1 1.000000", "90 1 1.000000",
      ])
    #expect(try books([(14, nil)]).rows("repair.median_days").isEmpty)
    #expect(try books([(100, 7), (100, 7)]).rows("repair.survival", by: "day") == ["7 2 0.000000"])
    #expect(try books([(6, nil)]).rows("repair.survival", by: "day").isEmpty)
    #expect(try books([]).rows("repair.survival", by: "day").isEmpty)
  }

  @Test("the longest time is that to the payment, not to as_of")
  func longest() throws {
    #expect(try books([(300, 10)]).rows("repair.survival", by: "day").count == 1)
    #expect(try books([(364, nil)]).rows("repair.survival", by: "day").count == 6)
  }

  @Test(
    "the median is the first day on which at most half have not paid", arguments: [1, 3, 7, 11, 13, 49, 97])
  func median(_ half: Int) throws {
    var cells = Cells<SurvivalColumn>(rows: 366)
    for day in 0..<(2 * half) { cells[day, .paid] = 1 }
    // Half of them have paid with the payment of day half − 1: exactly one half, in floating point too.
    #expect(SurvivalCurve(cells).median == half - 1)
  }

  @Test("a payment that is taken back on its day is none")
  func takenBack() throws {
    var books = books([(100, 3)])
    books.refund("2026-07-26", 1_00)
    #expect(books.ledger[1].date.day == "2026-07-26")
    books.pay("2026-08-23", 1_00)
    #expect(try books.rows("repair.median_days") == ["all 31"])
  }
}

@Suite("Intervals")
struct IntervalTests {
  @Test(
    "Wilson's interval",
    arguments: [
      (0, 1, 0, 793_451), (1, 1, 206_549, 1_000_000), (0, 3, 0, 561_497), (15, 148, 62_386, 160_487),
      (81, 263, 255_289, 366_210), (1, 29, 6_113, 171_755),
    ])
  func wilson(_ successes: Int64, _ trials: Int64, _ low: Int64, _ high: Int64) throws {
    let bounds = try #require(Interval.wilson(successes, of: trials))
    #expect(Millionths(bounds.low) == Millionths(low))
    #expect(Millionths(bounds.high) == Millionths(high))
  }

  @Test("Wilson's interval of nothing is none")
  func nothing() { #expect(Interval.wilson(0, of: 0)?.low == nil) }

  /// The examples of Newcombe (1998), table II, method 10.
  @Test(
    "Newcombe's interval, as published",
    arguments: [
      (56, 70, 48, 80, 524, 3339), (9, 10, 3, 10, 1705, 8090), (6, 7, 2, 7, 582, 8062),
      (5, 56, 0, 29, -381, 1926),
      (0, 10, 0, 20, -1611, 2775), (0, 10, 0, 10, -2775, 2775), (10, 10, 0, 20, 6791, 10000),
      (10, 10, 0, 10, 6075, 10000),
    ])
  func newcombe(_ a: Int64, _ m: Int64, _ b: Int64, _ n: Int64, _ low: Int, _ high: Int) throws {
    let bounds = try #require(Interval.newcombe((a, of: m), (b, of: n)))
    #expect(Int((bounds.low * 10_000).rounded()) == low)
    #expect(Int((bounds.high * 10_000).rounded()) == high)
  }
}
