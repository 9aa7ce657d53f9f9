import DocumentModel
import Model
import Report

let october = Month(year: 2026, month: 10)

/// An input with the given figures and nothing else.
func input(
  _ figures: FigureTable = FigureTable([]), asOf: Day? = nil, language: Language = .english,
  targets: [String: Millionths] = [:], hasRepairs: Bool = true, masking: Masking = .standard,
  cases: [EscalationCase] = [], workList: [WorkItem] = [],
  account: InputAccount = InputAccount(files: [], rejects: [], warnings: []),
  policy: Policy = Policy(), listLimit: Int = 50
) -> ReportInput {
  ReportInput(
    company: "和苑物业", dates: ReportDates(month: october, asOf: asOf)!, figures: figures,
    cases: cases, workList: workList, account: account, hasRepairs: hasRepairs, policy: policy,
    targets: targets, objections: ObjectionCategory.defaults, language: language,
    masking: masking, version: "1.0.0", settingsDigest: "ab12",
    inputDigests: [InputDigest(path: "in/roster.csv", digest: "cd34")], listLimit: listLimit)
}

let unit = UnitIdentity(
  project: "和苑1期", building: "3", unitID: "3-1-101", ownerName: "张三丰", phone: "13812341234",
  steward: "管家001")

func escalationCase(
  _ number: Int = 1, rules: [EscalationRule] = [.refused, .large], lastCall: Day? = october.first
) -> EscalationCase {
  var unit = unit
  unit.unitID = "3-1-\(100 + number)"
  return EscalationCase(
    unit: unit, side: .owner, rules: rules, overdue: Money(fen: 1_234_500),
    oldestDue: Day(iso: "2024-09-30")!, periodsOpen: 24, refusals: 2, brokenPromises: 1,
    attempts: 8, connected: 4, lastCall: lastCall, lastOutcome: .refused,
    objections: ["defect"], openRepairs: 0, action: .formalLetter)
}

func workItem(
  _ list: WorkListKind, number: Int = 1, due: Day = october.last + 1, facts: WorkFacts = fullFacts()
) -> WorkItem {
  var unit = unit
  unit.unitID = "3-1-\(100 + number)"
  return WorkItem(list: list, dueOn: due, unit: unit, overdue: Money(fen: 50_000), facts: facts)
}

/// Facts with everything that a list may know.
func fullFacts() -> WorkFacts {
  var facts = WorkFacts()
  facts.callDay = Day(iso: "2026-10-20")
  facts.caller = "李管家"
  facts.note = "业主电话 13899998888"
  facts.outcome = .promised
  facts.objections = ["defect", "hardship"]
  facts.promiseDate = Day(iso: "2026-11-02")
  facts.promiseAmount = Money(fen: 31_744)
  facts.paid = Money(fen: 10_000)
  facts.callbackDay = Day(iso: "2026-11-03")
  facts.repairCategory = "漏水"
  facts.repairDescription = "张三丰家厨房漏水"
  facts.repairCompleted = Day(iso: "2026-10-25")
  return facts
}

/// An account with a file of each table and one finding of every kind.
func fullAccount() -> InputAccount {
  var files = TableKind.allCases.map { table in
    FileAccount(
      table: table, path: "in/\(table.code).csv", encoding: "UTF-8", delimiter: ",", headerLine: 1)
  }
  for index in files.indices {
    files[index].rows = 10
    files[index].used = 8
    files[index].rejected = 2
    files[index].columns = ["unit_id"]
    files[index].ignoredColumns = ["其他列"]
  }
  files[1].lostUnits = 3
  return InputAccount(
    files: files,
    rejects: Findings(
      RejectKind.allCases.map {
        Reject(place: RowPlace(file: 1, line: 7), column: "amount", kind: $0, value: "一百")
      }),
    warnings: Findings(
      WarningKind.allCases.map {
        Warning(
          place: RowPlace(file: 1, line: 9), column: "amount", kind: $0, value: "100.00",
          detail: $0 == .controlTotal ? "90.00" : "")
      }))
}
