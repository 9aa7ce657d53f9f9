import DocumentModel
import Model
import Testing

@testable import Report

@Suite("A first month")
struct EmptyTests {
  @Test(
    "without figures each chapter says so in a sentence and shows neither tables of its figures nor charts")
  func noFigures() {
    let document = ReportBuilder.document(input())
    #expect(document.charts.isEmpty)
    let kept = ["escalation-rule", "provenance-facts", "inputs"]
    #expect(document.tables.map(\.id).filter { !kept.contains($0) && !$0.hasPrefix("definitions") }.isEmpty)
    let text = plainText(document)
    for sentence in [
      "No charges fell due in 2026-10", "Nothing has been charged, so there are no collection rates",
      "there is no trend", "Nothing is open at the as-of day", "No debt is near or over three years",
      "No outbound calls were logged", "No promises fall in this month",
      "No objections were recorded", "No unit meets an escalation rule",
      "There is nothing to follow up", "there is no balance to show",
      "There is no account of input files",
    ] {
      #expect(text.contains(sentence), "\(sentence)")
    }
  }

  @Test("without a repair ledger the chapter says that, and not that there were no repairs")
  func noRepairs() {
    let document = ReportBuilder.document(input(hasRepairs: false))
    #expect(
      plainText(document.section("repairs")!).contains(
        "No repair ledger was given, so no figure on repairs is computed."))
    #expect(plainText(document.section("summary")!).contains("No repair ledger was given"))
  }

  @Test("a rate of nothing is a dash, not 0%")
  func rateOfNothing() {
    let table = figureTable("promises.kept_rate,all,all,0,0,,,")
    let document = ReportBuilder.document(input(table))
    guard
      case .tiles(let tiles)? = document.section("summary")!.blocks.first(where: {
        if case .tiles = $0 { true } else { false }
      })
    else { return }
    #expect(tiles.first { $0.origin?.metric == "promises.kept_rate" }?.value == Value.none)
  }

  @Test("the daily late fee is only spoken of where one is set")
  func lateFee() {
    let none = plainText(ReportBuilder.document(input()).section("balance")!)
    #expect(none.contains("No daily rate is set"))
    var policy = Policy()
    policy.dailyLateFee = ExactFraction(numerator: 3, denominator: 10_000)
    let some = ReportBuilder.document(
      input(figureTable("late_fee.accrued,all,all,12.34,,,,"), policy: policy))
    #expect(
      plainText(some.section("balance")!).contains("At the daily rate of 0.03% late fees come to 12.34"))
  }
}
