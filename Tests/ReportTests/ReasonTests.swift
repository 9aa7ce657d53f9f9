import DocumentModel
import Model
import Testing

@testable import Report

@Suite("Reasons")
struct ReasonTests {
  @Test("a promise to remind of: what was promised, when it was said, what was noted")
  func promiseReminder() {
    var facts = WorkFacts()
    facts.promiseDate = Day(iso: "2026-11-02")
    facts.promiseAmount = Money(fen: 31_744)
    facts.callDay = Day(iso: "2026-10-20")
    facts.caller = "李管家"
    facts.note = "下周发工资"
    let reason = Catalogue(.simplifiedChinese).reason(workItem(.promiseReminder, facts: facts))
    #expect(
      reason
        == "业主承诺 2026-11-02 缴费，请在 2026-11-01 提醒。承诺金额 317.44 元。相关通话：2026-10-20（李管家）。备注：下周发工资")
  }

  @Test("a repair to follow up: what was repaired and when")
  func repairFollowUp() {
    var facts = WorkFacts()
    facts.repairCategory = "漏水"
    facts.repairCompleted = Day(iso: "2026-10-25")
    let reason = Catalogue(.english).reason(workItem(.repairFollowUp, facts: facts))
    #expect(
      reason
        == "The repair was completed on 2026-10-25 and the owner has not been reached since; call to confirm the result. Repair: 漏水."
    )
  }

  @Test("a broken promise says whether anything was paid, and does not repeat that it was promised")
  func brokenPromise() {
    var facts = WorkFacts()
    facts.promiseDate = Day(iso: "2026-10-25")
    facts.promiseAmount = Money(fen: 54_390)
    facts.outcome = .promised
    facts.paid = .zero
    let words = Catalogue(.english)
    #expect(
      words.reason(workItem(.brokenPromise, facts: facts))
        == "Promised to pay on 2026-10-25; nothing was paid and there was no call since: ask why and agree on a new day. Promised: 543.90 yuan."
    )
    facts.paid = Money(fen: 10_000)
    let partly = words.reason(workItem(.brokenPromise, facts: facts))
    #expect(partly.contains("only a part was paid") && partly.hasSuffix("Paid so far: 100.00 yuan."))
  }

  @Test("every list has a reason, with all facts and with none", arguments: Language.allCases)
  func everyList(language: Language) {
    let words = Catalogue(language)
    for list in WorkListKind.allCases {
      for facts in [fullFacts(), WorkFacts()] {
        let reason = words.reason(workItem(list, facts: facts))
        #expect(!reason.isEmpty && !reason.contains("{"), "\(list): \(reason)")
      }
    }
  }

  @Test("a masked reason holds neither the note nor the description of a repair, but the caller")
  func masked() {
    let reason = Catalogue(.simplifiedChinese).reason(workItem(.signOff), masked: true)
    #expect(!reason.contains("13899998888") && !reason.contains("张三丰"))
    #expect(reason.contains("漏水") && reason.contains("李管家"))
  }
}
