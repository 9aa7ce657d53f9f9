import DocumentModel
import Model
import Testing

@testable import Report

@Suite("Findings")
struct FindingTests {
  private func trend(_ rates: [Int: Int64]) -> String {
    let figures = rates.sorted { $0.key < $1.key }.map {
      rateFigure(
        "collection_trend.in_month", "month", (october - $0.key).description, yuan($0.value), yuan(1000))
    }
    return Reporter(input(FigureTable(figures.reversed()))).trendFinding()
  }

  @Test("the trend: highest, lowest, in between, all alike, only one, none now")
  func trendFindings() {
    #expect(trend([2: 500, 1: 600, 0: 700]) == "The rate by month end is 70.0%, the highest of 3 months")
    #expect(trend([2: 500, 1: 600, 0: 400]) == "The rate by month end is 40.0%, the lowest of 3 months")
    #expect(
      trend([2: 500, 1: 600, 0: 550]) == "The rate by month end is 55.0%, number 2 from the top of 3 months")
    #expect(trend([1: 600, 0: 600]) == "The rate by month end was 60.0% in all 2 months")
    #expect(trend([0: 600]) == "Only 2026-10 has charges: 60.0% by its end")
    #expect(
      trend([2: 500, 1: 600])
        == "Nothing fell due this month; the rate by month end was between 50.0% and 60.0%")
  }

  @Test("ageing: some over a year, none over a year, nothing overdue")
  func ageing() {
    func finding(_ csv: String, _ total: Int64) -> String {
      Reporter(input(figureTable(csv))).ageingFinding(Money(fen: total))
    }
    #expect(
      finding("ageing.amount,bucket,1-30,60.00,,,,\nageing.amount,bucket,366-730,40.00,,,,", 10_000)
        == "100.00 yuan is open, 40.0% of it more than a year overdue")
    #expect(
      finding("ageing.amount,bucket,1-30,60.00,,,,", 6000)
        == "60.00 yuan is open, none of it more than a year overdue")
    #expect(
      finding("ageing.amount,bucket,current,60.00,,,,", 6000) == "60.00 yuan is open, none of it overdue")
  }

  @Test("moves between buckets are counted by their direction")
  func roll() {
    let csv = """
      ageing.roll,from>to,clear>1-30,2,,,,
      ageing.roll,from>to,1-30>clear,3,,,,
      ageing.roll,from>to,1-30>31-60,4,,,,
      ageing.roll,from>to,61-90>1-30,5,,,,
      ageing.roll,from>to,1096+>1096+,6,,,,
      """
    let text = Reporter(input(figureTable(csv))).ageingRoll().map { plainText($0) }.joined()
    #expect(text.contains("3 units became clear, 2 became overdue, 4 grew older, 5 grew younger, 6 stayed."))
  }

  private func heat(_ slots: [(String, Int64, Int64)], hours: [(String, Int64, Int64)] = []) -> String {
    let figures =
      hours.map { rateFigure("calls.connect_rate", "hour", $0.0, .count($0.1), .count($0.2)) }
      + slots.map { rateFigure("calls.connect_rate", "weekday_hour", $0.0, .count($0.1), .count($0.2)) }
    let reporter = Reporter(input(FigureTable(figures)))
    return reporter.heatFinding(reporter.index(.callsConnectRate, by: "weekday_hour"))
  }

  @Test("the best slot is found among those of at least 10 calls")
  func heatMap() {
    #expect(
      heat([("1-9", 9, 9), ("5-19", 8, 10), ("2-10", 5, 10)])
        == "Fri 19:00 is answered most: 80.0% of 10 calls")
    #expect(
      heat([("1-9", 8, 10), ("5-19", 8, 10), ("2-10", 5, 10)])
        == "Mon 9:00, Fri 19:00 are answered most, alike: 80.0%")
    #expect(
      heat([("1-9", 8, 10), ("5-19", 8, 10)])
        == "All 2 slots with at least 10 calls were answered alike: 80.0%")
  }

  @Test("where every slot is small, hours are compared; where hours are small too, nothing is")
  func heatMapThin() {
    #expect(
      heat([("1-9", 9, 9)], hours: [("9", 9, 12), ("19", 3, 12)])
        == "Calls at 9:00 are answered most: 75.0% of 12; by weekday each slot has fewer than 10")
    #expect(
      heat([("1-9", 9, 9)], hours: [("9", 9, 9), ("19", 3, 12)])
        == "Every slot has fewer than 10 calls: too few to compare connect rates")
  }

  @Test("objections: the largest, a tie, no money")
  func objections() {
    func finding(_ amounts: [(String, String)]) -> String {
      let csv =
        (amounts.map { "objections.units,category,\($0.0),2,,,," }
        + amounts.map { "objections.overdue,category,\($0.0),\($0.1),,,," })
        .joined(separator: "\n")
      return ReportBuilder.document(input(figureTable(csv))).chart("objections-overdue")!.title
    }
    #expect(
      finding([("defect", "9.00"), ("staff", "8.00")])
        == "Most money stands behind Construction defects: 2 units, 9.00 yuan overdue")
    #expect(
      finding([("defect", "9.00"), ("staff", "9.00")])
        == "Most money stands behind Construction defects, Staff attitude, alike: 9.00 yuan each")
    #expect(finding([("defect", "0.00")]) == "Units that objected this month owe nothing overdue")
  }

  @Test("the balance rose, fell, or stayed")
  func balance() {
    func finding(_ amounts: [String]) -> String {
      let steps = ["opening", "charged", "waived", "collected", "closing"]
      let csv = zip(steps, amounts).map { "balance.roll,step,\($0),\($1),,,," }.joined(separator: "\n")
      return ReportBuilder.document(input(figureTable(csv))).chart("balance-steps")!.title
    }
    #expect(
      finding(["10.00", "5.00", "1.00", "2.00", "12.00"])
        == "The open balance rose by 2.00 yuan: 5.00 charged, 3.00 collected or waived")
    #expect(
      finding(["10.00", "5.00", "1.00", "9.00", "5.00"])
        == "The open balance fell by 5.00 yuan: 10.00 collected or waived, 5.00 charged")
    #expect(
      finding(["10.00", "5.00", "0.00", "5.00", "10.00"])
        == "The open balance did not change: what was charged equals what was collected or waived")
  }

  @Test("calls before payment: the share with at most one")
  func toPayment() {
    let csv =
      "calls.attempts,all,all,1,,,,\ncalls.to_payment,calls,0,1,,,,\ncalls.to_payment,calls,1,1,,,,\ncalls.to_payment,calls,5+,2,,,,"
    #expect(
      ReportBuilder.document(input(figureTable(csv))).chart("calls-to-payment")!.title
        == "Of 4 units that paid arrears, 50.0% had at most one call before")
  }
}
