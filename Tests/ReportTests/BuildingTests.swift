import DocumentModel
import Model
import Testing

@testable import Report

@Suite("Rates by building")
struct BuildingTests {
  /// Rates in per mille by building, each with its units.
  private func reporter(
    _ rates: [(key: String, rate: Int64, units: Int64)], target: Int64? = nil
  ) -> Reporter {
    let month = rates.map {
      rateFigure("collection_rate.month", "building", $0.key, yuan($0.rate), yuan(1000))
    }
    let units = rates.map {
      rateFigure("collection_rate.units", "building", $0.key, .count($0.units), .count($0.units))
    }
    let targets = target.map { ["collection_rate.month": Millionths($0)] } ?? [:]
    return Reporter(input(FigureTable(month + units), targets: targets))
  }

  private func finding(
    _ rates: [(key: String, rate: Int64, units: Int64)], target: Int64? = nil
  ) -> String {
    guard case .chart(let chart)? = reporter(rates, target: target).buildingChart().first else {
      return ""
    }
    return chart.title
  }

  @Test("the best and the worst, with ties named")
  func extremes() {
    #expect(
      finding([("1", 700, 10), ("2", 500, 10), ("3", 600, 10)])
        == "Building 1 collected most of the month's charges (70.0%), Building 2 least (50.0%)")
    #expect(
      finding([("1", 700, 10), ("2", 500, 10), ("A座", 700, 10)])
        == "Building 1, A座 collected most of the month's charges (70.0%), Building 2 least (50.0%)")
  }

  @Test("many at one value are counted, not listed")
  func manyTies() {
    let rates = (1...5).map { (key: String($0), rate: Int64(700), units: Int64(10)) }
    #expect(
      finding(rates + [("6", 100, 10)]).hasPrefix("Building 1, Building 2, Building 3 and others (5 in all)"))
  }

  @Test("all alike, all at zero, only one")
  func edges() {
    #expect(
      finding([("1", 500, 10), ("2", 500, 10)])
        == "All 2 buildings of 10 or more units collected 50.0% of the month's charges")
    #expect(
      finding([("1", 0, 10), ("2", 0, 10)])
        == "All 2 buildings of 10 or more units collected 0.0% of the month's charges")
    #expect(finding([("3", 542, 10)]) == "Building 3: 54.2% of the month's charges collected")
  }

  @Test("against the target: all, some, none, one")
  func target() {
    let rates: [(String, Int64, Int64)] = [("1", 700, 10), ("2", 500, 10)]
    #expect(
      finding(rates, target: 500_000).hasPrefix("All 2 buildings of 10 or more units met the target of 50.0%")
    )
    #expect(
      finding(rates, target: 600_000).hasPrefix(
        "1 of 2 buildings of 10 or more units met the target of 60.0%"))
    #expect(
      finding(rates, target: 800_000).hasPrefix(
        "None of 2 buildings of 10 or more units met the target of 80.0%"))
    #expect(finding([("1", 700, 10)], target: 600_000).hasSuffix("met the target of 60.0%"))
    #expect(finding([("1", 700, 10)], target: 800_000).hasSuffix("missed the target of 80.0%"))
  }

  @Test("buildings of fewer than 10 units are never ranked")
  func thin() {
    let ranked = reporter([("1", 999, 9), ("2", 500, 10), ("3", 1, 1)]).rankedBuildings()
    #expect(ranked.map(\.label) == ["Building 2"])
    #expect(
      reporter([("1", 999, 9)]).buildingChart() == [
        .paragraph([.text("No building has the 10 units that a comparison needs.")])
      ])
  }

  @Test("bars go from the highest to the lowest, and the lowest 30 are kept")
  func order() {
    let rates = (1...40).map { (key: String($0), rate: Int64($0 * 10), units: Int64(20)) }
    guard case .chart(let chart)? = reporter(rates).buildingChart().first else {
      Issue.record("no chart")
      return
    }
    #expect(chart.categories.count == 30)
    #expect(chart.categories.first == "Building 30" && chart.categories.last == "Building 1")
    #expect(chart.description.contains("the 30 lowest of 40"))
  }

  @Test("a long table keeps the 60 buildings with most overdue, in order of names, and says so")
  func capped() {
    let document = ReportBuilder.document(input(everyFigure(buildings: 400)))
    let table = document.table("collection-building")!
    #expect(table.rows.count == 61)
    #expect(table.rows.first?.cells[0].value == .text("341"))
    #expect(table.rows.last?.role == .total)
    #expect(table.truncated?.total == 400 && table.truncated?.file == "metrics.csv")
    #expect(
      plainText(table.truncated!.sentence)
        == "The 60 of 400 rows with the largest overdue amounts are shown; all are in metrics.csv.")
  }

  @Test("one building needs no total row")
  func one() {
    let table = ReportBuilder.document(input(everyFigure(buildings: 1))).table("collection-building")!
    #expect(table.rows.map(\.role) == [.body])
  }

  @Test("staff are in order of names whatever their figures")
  func staff() {
    let figures = figureTable(
      """
      calls.attempts,caller,乙,5,,,,
      calls.attempts,caller,甲,50,,,,
      calls.attempts,caller,(none),500,,,,
      """)
    let table = Reporter(input(figures)).table(Reporter(input(figures)).attemptsTable(by: "caller"))!
    #expect(table.rows.map { $0.cells[0].value } == [.text("乙"), .text("甲"), .text("(none)")])
  }

  @Test("rates of money are thin by the units of their group; where units are unknown they are not")
  func thinMoney() {
    let reporter = reporter([("1", 999, 9), ("2", 500, 10)])
    #expect(reporter.rate(.collectionRateMonth, "building", "1")?.isThin == true)
    #expect(reporter.rate(.collectionRateMonth, "building", "2")?.isThin == false)
    let item = Reporter(input(figureTable("collection_rate.month,fee_item,物业费,1.00,2.00,0.500000,,")))
    #expect(item.rate(.collectionRateMonth, "fee_item", "物业费")?.isThin == false)
  }

  @Test("units without a building are no building: never ranked, and no table of them alone")
  func withoutBuilding() {
    #expect(reporter([("(none)", 500, 50)]).buildingChart().isEmpty)
    #expect(reporter([("(none)", 500, 50), ("2", 600, 10)]).rankedBuildings().map(\.label) == ["Building 2"])
    let figures = figureTable(
      "collection_rate.year,all,all,1.00,2.00,0.500000,,\ncollection_rate.year,building,(none),1.00,2.00,0.500000,,"
    )
    #expect(ReportBuilder.document(input(figures)).table("collection-more-building") == nil)
  }
}
