import DocumentModel
import Model
import Testing

@testable import Report

@Suite("Lists in the report")
struct ListTests {
  @Test("cases beyond the limit are left to the file, which is named")
  func cappedCases() {
    let cases = (1...7).map { escalationCase($0) }
    let table = ReportBuilder.document(input(everyFigure(), cases: cases, listLimit: 5))
      .table("escalation-cases")!
    #expect(table.rows.count == 5)
    #expect(table.truncated?.total == 7 && table.truncated?.file == "escalation.csv")
    #expect(table.rows[0].cells[0].value == .count(1))
  }

  @Test("a case without a call has no day and no outcome")
  func noCall() {
    let table = ReportBuilder.document(input(everyFigure(), cases: [escalationCase(1, lastCall: nil)]))
      .table("escalation-cases")!
    let titles = table.columns.map(\.title)
    #expect(table.rows[0].cells[titles.firstIndex(of: "Last call")!].value == Value.none)
    #expect(table.rows[0].cells[titles.firstIndex(of: "Last outcome")!].value == Value.none)
  }

  @Test("work items come by the day they are due")
  func workOrder() {
    let items = [
      workItem(.promiseReminder, number: 1, due: october.last + 3),
      workItem(.checkNumber, number: 2, due: october.last + 1),
      workItem(.callback, number: 3, due: october.last + 3),
    ]
    let table = ReportBuilder.document(input(workList: items)).table("worklist-items")!
    #expect(table.rows.map { $0.cells[3].value } == [.text("3-1-102"), .text("3-1-101"), .text("3-1-103")])
  }

  @Test("the sum of a list counts each unit once and spans its days")
  func workSum() {
    let items = [
      workItem(.callback, number: 1, due: october.last + 1),
      workItem(.callback, number: 1, due: october.last + 4),
    ]
    let row = ReportBuilder.document(input(workList: items)).table("worklist-lists")!.rows[0]
    #expect(
      row.cells.suffix(5).map(\.value) == [
        .count(2), .count(1), .day(october.last + 1), .day(october.last + 4),
        .money(Money(fen: 50_000)),
      ])
  }

  @Test("conditions of the rules state the thresholds as set")
  func conditions() {
    var policy = Policy()
    policy.refusals = 4
    policy.refusalDays = 30
    policy.largeAmount = Money(fen: 2_000_000)
    let reporter = Reporter(input(policy: policy))
    #expect(reporter.condition(.refused) == "4 or more connected calls with a refusal in 30 days")
    #expect(reporter.condition(.large).hasPrefix("20,000.00 yuan or more overdue"))
  }

  @Test("missing columns are told with what they cost, per file; nothing is missing from full files")
  func missing() {
    let text = plainText(ReportBuilder.document(input(account: fullAccount())).section("quality")!)
    #expect(text.contains("Roster | in/roster.csv | Phone | Phones in the lists"))
    #expect(text.contains("Repairs | in/repairs.csv | Signed off | The list of sign-offs"))
    var roster = FileAccount(
      table: .roster, path: "r", encoding: "UTF-8", delimiter: ",", headerLine: 1)
    roster.columns = ["project", "building", "owner_name", "phone", "unit_type", "occupancy", "steward"]
    var calls = roster
    calls.table = .calls
    calls.columns = []
    calls.used = 1
    let full = InputAccount(files: [roster, calls], rejects: [], warnings: [])
    #expect(
      plainText(ReportBuilder.document(input(account: full)).section("quality")!).contains(
        "Every optional column was found."))
  }

  @Test("a journal of payments alone is not told that it lacks due dates")
  func paymentsOnly() {
    var file = FileAccount(
      table: .ledger, path: "payments.csv", encoding: "UTF-8", delimiter: ",", headerLine: 1)
    file.columns = ["unit_id", "amount", "entry_date", "ref", "fee_item"]
    let account = InputAccount(files: [file], rejects: [], warnings: [])
    let text = plainText(ReportBuilder.document(input(account: account)).section("quality")!)
    #expect(!text.contains("payments.csv | Due date"))
  }
}
