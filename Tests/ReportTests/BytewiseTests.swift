import DocumentModel
import Model
import Testing

@testable import Report

/// Swift takes the two cafés for one text, and the two ideographs; `metrics.csv` does not.
@Suite("Groups whose names look alike")
struct BytewiseTests {
  private static let alike = [("caf\u{E9}", "cafe\u{301}"), ("\u{F94C}1", "\u{6A13}1")]

  private func table(_ first: String, _ second: String) -> Table? {
    // The first has no figure of the second metric: rows of zero are left out.
    let figures = FigureTable([
      Figure(
        metric: Metric.collectionRateUnits.rawValue, dimension: "fee_item", key: first, numerator: .count(1),
        denominator: .count(1)),
      Figure(
        metric: Metric.collectionRateUnits.rawValue, dimension: "fee_item", key: second, numerator: .count(0),
        denominator: .count(1)),
      Figure(
        metric: Metric.openOverdue.rawValue, dimension: "fee_item", key: second,
        numerator: .money(Money(fen: 27_000))),
    ])
    return Reporter(input(figures)).table(
      GroupTable(
        id: "t", caption: "t", dimension: "fee_item",
        measures: [
          Measure(metric: .collectionRateUnits, part: .count), Measure(metric: .openOverdue, part: .amount),
        ]))
  }

  @Test("Each has its own row and none of the other's figures", arguments: alike)
  func rows(first: String, second: String) throws {
    let rows = try #require(table(first, second)).rows.filter { $0.role != .total }
    #expect(rows.count == 2)
    let amounts = rows.map { $0.cells[2].value }
    #expect(amounts.contains(.money(Money(fen: 27_000))))
    #expect(amounts.filter { $0 == .money(Money(fen: 27_000)) }.count == 1)
  }

  @Test("A figure is found by the bytes of its key", arguments: alike)
  func lookup(first: String, second: String) {
    let figure = Figure(metric: "m", dimension: "d", key: first, numerator: .count(1))
    let table = FigureTable([figure])
    #expect(table["m", "d", first] == figure)
    #expect(table["m", "d", second] == nil)
  }

  @Test("Values are kept apart by their texts' bytes", arguments: alike)
  func values(first: String, second: String) {
    var values = ByKey<Int>()
    values[first] = 1
    values[second, default: 5] += 1
    #expect(values[first] == 1)
    #expect(values[second] == 6)
    #expect(values.keys.count == 2)
  }
}
