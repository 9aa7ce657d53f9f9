import DocumentModel
import Model
import Testing

@testable import Report

@Suite("The month in brief")
struct SummaryTests {
  private func sentences(
    now: Int64, before: Int64?, target: Int64? = nil, asOf: Day? = nil
  ) -> String {
    var figures = [
      rateFigure("collection_rate.month", "all", "all", yuan(now), yuan(1000))
    ]
    if let before {
      figures.append(
        rateFigure("collection_trend.in_month", "month", "2026-09", yuan(before), yuan(1000)))
    }
    figures.append(rateFigure("collection_trend.in_month", "month", "2026-10", yuan(now), yuan(1000)))
    let targets = target.map { ["collection_rate.month": Millionths($0)] } ?? [:]
    let reporter = Reporter(input(FigureTable(figures), asOf: asOf, targets: targets))
    return plainText(reporter.joined(reporter.monthSentences()))
  }

  @Test("the rate with what it is made of")
  func rate() {
    #expect(
      sentences(now: 654, before: nil).hasPrefix(
        "In 2026-10 (as of 2026-10-31) the month's collection rate is 65.4%: 654.00 yuan of 1,000.00 yuan charged, net."
      ))
  }

  @Test("up, down, level and nothing to compare with")
  func change() {
    #expect(sentences(now: 654, before: 631).contains("Up 2.3 points on last month's 63.1%."))
    #expect(sentences(now: 600, before: 631).contains("Down 3.1 points on last month's 63.1%."))
    #expect(sentences(now: 631, before: 631).contains("Level with last month's 63.1%."))
    #expect(sentences(now: 631, before: nil).contains("there is no comparison"))
  }

  @Test("the target met, met exactly, missed, none")
  func target() {
    #expect(
      sentences(now: 654, before: nil, target: 600_000).contains("meets the target of 60.0% by 5.4 points"))
    #expect(sentences(now: 600, before: nil, target: 600_000).contains("meets the target of 60.0% exactly"))
    #expect(
      sentences(now: 554, before: nil, target: 600_000).contains("misses the target of 60.0% by 4.6 points"))
    #expect(!sentences(now: 554, before: nil).contains("target"))
  }

  @Test("a month seen before its end says that it is not quite comparable")
  func partialMonth() {
    #expect(
      sentences(now: 654, before: 631, asOf: october.first + 19).contains("as of 2026-10-20, before its end"))
    #expect(!sentences(now: 654, before: 631).contains("before its end"))
  }

  @Test("the balance up, down and unchanged")
  func balance() {
    func text(_ opening: String, _ closing: String) -> String {
      let table = figureTable(
        "balance.roll,step,opening,\(opening),,,,\nbalance.roll,step,closing,\(closing),,,,")
      let reporter = Reporter(input(table))
      return plainText(reporter.joined(reporter.monthSentences()))
    }
    #expect(text("100.00", "150.00").contains("rose from 100.00 to 150.00 yuan, by 50.00 yuan"))
    #expect(text("150.00", "100.00").contains("fell from 150.00 to 100.00 yuan, by 50.00 yuan"))
    #expect(text("100.00", "100.00").contains("stayed at 100.00 yuan"))
  }

  @Test("a unit on two lists is summed once")
  func unitsOnce() {
    let lists = [
      workItem(.promiseReminder, number: 1), workItem(.promiseReminder, number: 1),
      workItem(.brokenPromise, number: 1), workItem(.brokenPromise, number: 2),
    ]
    let text = plainText(Reporter(input(workList: lists)).promisesItem())
    #expect(
      text
        == "2 promises to remind of and 2 broken ones to follow up, 1,000.00 yuan overdue in all; listed in worklist.csv."
    )
  }

  @Test("tones follow the target, and are neutral without one")
  func tones() {
    let reporter = Reporter(input())
    #expect(reporter.tone(millionths(5), target: millionths(5)) == .good)
    #expect(reporter.tone(millionths(4), target: millionths(5)) == .bad)
    #expect(reporter.tone(millionths(4), target: nil) == .neutral)
    #expect(reporter.tone(nil, target: millionths(4)) == .neutral)
  }

  @Test("the command's last lines: headline figures, rejects and warnings by kind, lost units")
  func lines() {
    let lines = Catalogue(.english).summaryLines(input(everyFigure(), account: fullAccount()))
    #expect(lines[0] == "和苑物业 · 2026-10 · as of 2026-10-31")
    #expect(lines[1] == "Month's collection rate: 50.0% (500.00 / 1,000.00)")
    #expect(lines.contains { $0.hasPrefix("Rows not used: 16 (Value missing 1, Unreadable date 1,") })
    #expect(lines.contains { $0.hasPrefix("Warnings: 13 (") })
    #expect(
      lines.last
        == "in/ledger.csv: 3 rows were lost with units whose roster rows were rejected; correct the roster first."
    )
    var cut = fullAccount()
    cut.files[2].endsInLine = true
    #expect(
      Catalogue(.english).accountLines(input(account: cut)).contains(
        "in/calls.csv: the last line has no line end; if the export was cut short, export it again."))
    let clean = Catalogue(.english).summaryLines(input())
    #expect(clean.last == "Every row was used.")
    #expect(clean[1] == "Month's collection rate: – (–)")
  }
}
