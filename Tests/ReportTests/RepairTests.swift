import DocumentModel
import Model
import Testing

@testable import Report

@Suite("Repairs and payment")
struct RepairTests {
  private func sentences(
    paid: (Int64, Int64), control: (Int64, Int64), _ value: Int64, _ low: Int64, _ high: Int64
  ) -> String {
    let reporter = Reporter(
      input(
        FigureTable([
          rateFigure("repair.paid_30", "all", "all", .count(paid.0), .count(paid.1)),
          rateFigure("repair.control_30", "all", "all", .count(control.0), .count(control.1)),
        ])))
    return plainText(
      reporter.joined(
        reporter.upliftSentences(Millionths(value), Millionths(low), Millionths(high))))
  }

  @Test("higher, lower and alike, and whether the interval leaves room for chance")
  func uplift() {
    #expect(
      sentences(paid: (8, 20), control: (4, 20), 200_000, 10_000, 400_000)
        == "Repaired units paid 20.0 points more often within 30 days than the control (95% interval +1.0 to +40.0). A comparison, not proof of cause."
    )
    #expect(
      sentences(paid: (4, 20), control: (8, 20), -200_000, -400_000, 50_000)
        == "Repaired units paid 20.0 points less often within 30 days than the control (95% interval −40.0 to +5.0). A comparison, not proof of cause. The interval includes 0: the difference may be chance."
    )
    #expect(
      sentences(paid: (8, 20), control: (8, 20), 0, -200_000, 200_000)
        .hasPrefix("Repaired and control units paid alike"))
  }

  @Test("with fewer than 10 units on a side nothing is said of which is higher")
  func thinUplift() {
    #expect(
      sentences(paid: (8, 9), control: (4, 20), 600_000, 300_000, 800_000)
        == "One side has fewer than 10 units, so the two are not compared.")
  }

  private func survival(_ rows: [(String, Int64, Int64)]) -> Document {
    ReportBuilder.document(
      input(
        FigureTable(
          rows.map {
            Figure(
              metric: "repair.survival", dimension: "day", key: $0.0, numerator: .count($0.1),
              value: millionths($0.2), low: millionths(100_000), high: millionths(990_000))
          })))
  }

  @Test("the share paid is 1 less the estimate, its interval turned about, from 0 on day 0")
  func steps() {
    let chart = survival([("7", 20, 800_000), ("30", 12, 600_000), ("90", 4, 500_000)])
      .chart("repairs-survival")!
    #expect(chart.categories == ["0", "7", "30", "90"])
    let rates = chart.series[0].values.compactMap { if case .rate(let rate) = $0 { rate } else { nil } }
    #expect(rates.map(\.value) == [0, 200_000, 400_000, 500_000].map { Millionths(Int64($0)) })
    #expect(rates[1].low == millionths(10_000) && rates[1].high == millionths(900_000))
    #expect(rates.map(\.isThin) == [false, false, false, true])
  }

  @Test("the finding is that of the last day which 10 units reached")
  func finding() {
    #expect(
      survival([("7", 20, 800_000), ("30", 12, 600_000), ("90", 4, 500_000)])
        .chart("repairs-survival")!.title
        == "Within 30 days of the repair an estimated 40.0% of units paid on their arrears")
    #expect(
      survival([("7", 4, 800_000)]).chart("repairs-survival")!.title.hasPrefix(
        "Fewer than 10 units owed when cleared"))
  }
}
