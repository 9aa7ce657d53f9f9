import DocumentModel
import Model
import Testing

@testable import Report

/// The metrics of docs/metrics.md.
let everyMetric: Set<String> = [
  "collection_rate.month", "collection_rate.ytd", "collection_rate.year",
  "collection_rate.month_gross", "collection_rate.ytd_gross", "collection_rate.prior",
  "collection_rate.overall", "collection_rate.units", "cei.month", "collection_trend.in_month",
  "collection_trend.to_date", "received.total", "received.current", "received.arrears",
  "received.advance", "open.overdue", "ageing.amount", "ageing.units", "ageing.roll",
  "limitation.amount", "balance.roll", "credit.balance", "late_fee.accrued", "calls.attempts",
  "calls.connect_rate", "calls.right_party_rate", "calls.promise_rate", "calls.penetration",
  "calls.discouraged", "calls.over_frequency", "calls.record_completeness", "calls.converted",
  "calls.dated_promises", "calls.answered_in_3_rings", "calls.result", "calls.outcome",
  "calls.funnel", "calls.to_payment", "promises.status", "promises.amount",
  "promises.kept_rate", "promises.reminded", "objections.calls", "objections.calls_previous",
  "objections.units", "objections.overdue", "objections.paid_30", "objections.paid_60",
  "objections.paid_90", "repair.paid_7", "repair.paid_14", "repair.paid_30", "repair.paid_60",
  "repair.paid_90", "repair.full_30", "repair.full_90", "repair.control_30", "repair.uplift_30",
  "repair.month", "repair.month_owing", "repair.survival", "repair.median_days",
  "repair.on_time", "repair.open", "repair.waiting_units", "repair.waiting_amount",
  "repair.chain", "escalation.cases", "escalation.overdue",
]

@Suite("Definitions")
struct DefinitionTests {
  @Test("every metric has a name and one definition")
  func everyMetricIsDefined() {
    #expect(Set(Metric.allCases.map(\.rawValue)) == everyMetric)
    #expect(everyDefinition.count == everyMetric.count)
    #expect(Set(everyDefinition.map(\.metric)) == everyMetric)
  }

  @Test("metrics with a Wilson interval say so, and only those")
  func intervals() {
    let wilson: Set<String> = [
      "collection_rate.units", "calls.connect_rate", "calls.right_party_rate",
      "calls.promise_rate", "calls.converted", "calls.dated_promises",
      "calls.answered_in_3_rings", "promises.kept_rate", "promises.reminded",
      "objections.paid_30", "repair.paid_7", "repair.full_30", "repair.full_90",
      "repair.control_30", "repair.month", "repair.on_time",
    ]
    // Those that say "the same within N days" have what the first of them says.
    let same: Set<String> = [
      "objections.paid_60", "objections.paid_90", "repair.paid_14", "repair.paid_30",
      "repair.paid_60", "repair.paid_90",
    ]
    for (metric, wording) in everyDefinition where !same.contains(metric) {
      #expect(wording.simplified.contains("威尔逊") == wilson.contains(metric), "\(metric)")
      #expect(wording.english.contains("Wilson") == wilson.contains(metric), "\(metric)")
    }
  }

  @Test(
    "every definition is a row of its chapter, found by the code in its first cell",
    arguments: Language.allCases)
  func rows(language: Language) {
    let section = ReportBuilder.document(input(language: language)).section("definitions")!
    let codes = section.blocks.flatMap { block in
      if case .table(let table) = block { table.rows.map { $0.cells[0].value } } else { [Value]() }
    }
    #expect(codes.count == everyMetric.count)
    #expect(Set(codes) == Set(everyMetric.map(Value.text)))
  }

  @Test("definitions state the thresholds as set")
  func thresholds() {
    var policy = Policy()
    policy.promiseGraceDays = 5
    policy.connectedCallsPerDay = 2
    policy.discouragedWindows = [ClockWindow(start: 22 * 3600, end: 7 * 3600 + 1800)]
    policy.dailyLateFee = ExactFraction(numerator: 5, denominator: 10_000)
    policy.limitationDays = 1000
    let text = plainText(
      ReportBuilder.document(input(policy: policy)).section("definitions")!)
    #expect(text.contains("to 5 days after the promised day"))
    #expect(text.contains("with more than 2 of them"))
    #expect(text.contains("22:00–07:30"))
    #expect(text.contains("the daily rate (0.05%)"))
    #expect(text.contains("1006 to 999 days"))
  }
}
