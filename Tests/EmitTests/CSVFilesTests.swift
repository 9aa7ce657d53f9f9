import EmitCSV
import Model
import Testing

@Suite("CSV files")
struct CSVFilesTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("metrics.csv")
  func metrics() {
    let table = FigureTable([
      Figure(
        metric: "ageing.amount", dimension: "bucket", key: "current", numerator: .money(Money(fen: 123456))),
      Figure(
        metric: "calls.connect_rate", dimension: "all", key: "all", numerator: .count(3),
        denominator: .count(4), value: Millionths(Int64(750_000)), low: Millionths(Int64(300_642)),
        high: Millionths(Int64(954_413))),
      Figure(
        metric: "collection_rate.month", dimension: "building", key: "和苑,1期/2",
        numerator: .money(Money(fen: -5)), denominator: .money(Money.zero)),
      Figure(metric: "repair.uplift_30", dimension: "all", key: "all", value: Millionths(Int64(-1))),
    ])
    #expect(
      text(EmitCSV.metrics(table)) == """
        metric,dimension,key,numerator,denominator,value,low,high
        ageing.amount,bucket,current,1234.56,,,,
        calls.connect_rate,all,all,3,4,0.750000,0.300642,0.954413
        collection_rate.month,building,"和苑,1期/2",-0.05,0.00,,,
        repair.uplift_30,all,all,,,-0.000001,,

        """)
  }

  @Test("counts.csv has amounts for ledgers only")
  func counts() {
    var roster = FileAccount(
      table: .roster, path: "in/roster.csv", encoding: "UTF-8", delimiter: ",", headerLine: 1)
    roster.rows = 3
    roster.used = 2
    roster.rejected = 1
    var ledger = FileAccount(
      table: .ledger, path: "=in.csv", encoding: "UTF-8", delimiter: ",", headerLine: 1)
    ledger.rows = 10
    ledger.used = 1
    ledger.rejected = 2
    ledger.control = 3
    ledger.blank = 4
    ledger.afterAsOf = 0
    ledger.amountRead = Money(fen: 300)
    ledger.amountUsed = Money(fen: 100)
    ledger.amountRejected = Money(fen: 200)
    #expect(
      text(EmitCSV.counts([roster, ledger])) == """
        table,file,rows,used,rejected,control,blank,after_as_of,amount_read,amount_used,amount_rejected,amount_after_as_of
        roster,in/roster.csv,3,2,1,0,0,0,,,,
        ledger,'=in.csv,10,1,2,3,4,0,3.00,1.00,2.00,0.00

        """)
  }

  private let unit = UnitIdentity(
    project: "和苑", building: "1", unitID: "1-101", ownerName: "王小明", phone: "13812341234", steward: "李管家")

  private func escalationCase(lastCall: Day?, lastOutcome: CallOutcome?) -> EscalationCase {
    EscalationCase(
      unit: unit, side: .owner, rules: [.refused, .large], overdue: Money(fen: 1_044_960),
      oldestDue: Day(iso: "2024-09-30")!, periodsOpen: 24, refusals: 2, brokenPromises: 1, attempts: 8,
      connected: 4, lastCall: lastCall, lastOutcome: lastOutcome, objections: ["defect", "other"],
      openRepairs: 3, action: .formalLetter)
  }

  @Test("escalation.csv shows names and phones, ranks count from 1, no call leaves both cells empty")
  func escalation() {
    let cases = [
      escalationCase(lastCall: Day(iso: "2026-10-27")!, lastOutcome: CallOutcome.none),
      escalationCase(lastCall: nil, lastOutcome: nil),
    ]
    #expect(
      text(EmitCSV.escalation(cases)) == """
        rank,project,building,unit_id,owner_name,phone,steward,side,rules,overdue,oldest_due,periods_open,refusals,broken_promises,attempts,connected,last_call,last_outcome,objections,open_repairs,suggested_action
        1,和苑,1,1-101,王小明,13812341234,李管家,owner,refused+large,10449.60,2024-09-30,24,2,1,8,4,2026-10-27,none,defect+other,3,formal_letter
        2,和苑,1,1-101,王小明,13812341234,李管家,owner,refused+large,10449.60,2024-09-30,24,2,1,8,4,,,defect+other,3,formal_letter

        """)
  }

  @Test("with everything masked the lists hide names and phones, never staff and keys")
  func maskedEscalation() {
    let output = text(
      EmitCSV.escalation([escalationCase(lastCall: nil, lastOutcome: nil)], masking: .all, mark: true))
    #expect(output.contains("\n1,和苑,1,1-101,王*,138****1234,李管家,owner,"))
    #expect(output.hasPrefix("\u{FEFF}rank,"))
  }

  @Test("worklist.csv")
  func worklist() {
    var item = WorkItem(
      list: .promiseReminder, dueOn: Day(iso: "2026-11-01")!, unit: unit, overdue: Money.zero,
      facts: WorkFacts())
    item.facts.note = "家里漏水"
    let header = "list,due_on,project,building,unit_id,owner_name,phone,steward,overdue,reason\n"
    let reason = { (item: WorkItem) in "\(item.unit.ownerName), \(item.facts.note)" }
    #expect(
      text(EmitCSV.worklist([item], reason: reason))
        == header + "promise_reminder,2026-11-01,和苑,1,1-101,王小明,13812341234,李管家,0.00,\"王小明, 家里漏水\"\n")
    #expect(
      text(EmitCSV.worklist([item], masking: .all, reason: reason))
        == header + "promise_reminder,2026-11-01,和苑,1,1-101,王*,138****1234,李管家,0.00,\"王*, ***\"\n")
  }

  private func reject(_ column: String, _ value: String, file: Int = 0) -> Reject {
    Reject(
      place: RowPlace(file: file, line: 12), column: column, kind: .badDate, value: value, detail: "detail")
  }

  private func rejectRow(_ reject: Reject, _ masking: Masking) -> String {
    let output = parts { put in
      EmitCSV.rejects([reject], files: ["a.csv", "b.csv"], masking: masking) {
        "\($0.value)!"
      } put: {
        put($0)
      }
    }
    return String(text(output).split(separator: "\n")[1])
  }

  /// What is handed over in parts, as one.
  private func parts(_ emit: (_ put: ([UInt8]) -> Void) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    emit { bytes += $0 }
    return bytes
  }

  @Test("rejects.csv names file, line, column and kind, and asks for the sentence")
  func rejects() {
    #expect(
      rejectRow(reject("paid_date", "2026-02-30", file: 1), .standard)
        == "b.csv,12,paid_date,bad_date,2026-02-30,2026-02-30!")
    #expect(
      text(parts { put in EmitCSV.rejects([], files: [], message: { _ in "" }, put: { put($0) }) })
        == "file,line,column,kind,value,message\n")
  }

  @Test(
    "personal values are masked in rejects and in their sentences",
    arguments: [
      ("owner_name", "王小明", "王*"), ("phone", "13812341234", "138****1234"), ("note", "x", "***"),
      ("tags", "独居", "***"), ("", "王小明;138", "***"), ("", "", ""), ("unit_id", "1-101", "1-101"),
      ("steward", "李管家", "李管家"), ("amount", "12元5", "12元5"),
      // A cell that has slipped, or that a stray quote made swallow its neighbours, may hold anything.
      ("handover_date", "13800000001", "138****0001"), ("handover_date", "138 0000 0001", "***"),
      ("due_date", "2026-01-01,赵一一,13800000001\n1-2,钱二二", "***"), ("party", "王小明", "王*"),
      ("unit_id", "1-1\n王小明", "***"), ("unit_id", "13800000001", "13800000001"),
      ("objection", String(repeating: "长", count: 41), "***"),
    ])
  func maskedRejects(_ column: String, _ value: String, _ shown: String) {
    #expect(rejectRow(reject(column, value), .standard) == "a.csv,12,\(column),bad_date,\(shown),\(shown)!")
    #expect(rejectRow(reject(column, value), .all) == "a.csv,12,\(column),bad_date,\(shown),\(shown)!")
    guard !value.contains("\n") else { return }
    #expect(rejectRow(reject(column, value), .none) == "a.csv,12,\(column),bad_date,\(value),\(value)!")
  }

  @Test("a value that goes on and on is cut, masked or not")
  func longValues() {
    let row = rejectRow(reject("unit_id", String(repeating: "x", count: 100_000)), .none)
    #expect(row.hasPrefix("a.csv,12,unit_id,bad_date," + String(repeating: "x", count: 200) + "…,"))
  }

  @Test("warnings.csv is of the same shape")
  func warnings() {
    let warning = Warning(
      place: RowPlace(file: 0, line: 5), column: "amount", kind: .moneyRounded, value: "-0.005")
    #expect(
      text(
        parts { put in
          EmitCSV.warnings([warning], files: ["a.csv"], message: { _ in "rounded" }, put: { put($0) })
        })
        == "file,line,column,kind,value,message\na.csv,5,amount,money_rounded,-0.005,rounded\n")
  }
}
