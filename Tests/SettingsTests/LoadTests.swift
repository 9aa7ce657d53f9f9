import DocumentModel
import Model
import Settings
import Testing

@Suite("Settings are read")
struct LoadTests {
  @Test(
    "nothing set is the default",
    arguments: ["", "# only a comment\n", "version: 1\n", "escalation:\n", "---\n"])
  func nothing(_ text: String) throws {
    #expect(try load(text) == Settings.default)
  }

  @Test("the run")
  func run() throws {
    let settings = try load(
      """
      version: 1
      company: "和苑物业: 一期"
      month: 2026-10
      language: en
      masking: all
      max_rejects: 2.5%
      archive: true
      excel_csv: true
      """)
    #expect(settings.company == "和苑物业: 一期")
    #expect(settings.month == Month(year: 2026, month: 10))
    #expect(settings.language == .english)
    #expect(settings.masking == .all)
    #expect(settings.maxRejects == Millionths(Int64(25_000)))
    #expect(settings.archive && settings.excelCSV)
  }

  @Test("the output folder takes the month")
  func output() {
    var settings = Settings.default
    #expect(settings.outputPath(for: Month(year: 2026, month: 3)) == nil)
    settings.output = "a/{month}/{month}"
    #expect(settings.outputPath(for: Month(year: 2026, month: 3)) == "a/2026-03/2026-03")
    settings.output = "plain"
    #expect(settings.outputPath(for: Month(year: 2026, month: 3)) == "plain")
  }

  @Test("the output folder is found from the settings file's folder")
  func outputFolder() throws {
    #expect(try load("output: out").output == "office/out")
    #expect(try load("output: /srv/out").output == "/srv/out")
    #expect(try load("output: ~").output == nil)
  }

  @Test("inputs: a path, a mapping, a list of either; in the order of the tables")
  func inputs() throws {
    let settings = try load(
      """
      inputs:
        calls: /srv/calls.csv
        ledger:
          - charges.csv
          - path: payments 2026.csv
            encoding: gbk
            entry: payment
        roster: {path: 名册.csv, encoding: UTF-8}
      """)
    #expect(
      settings.inputs == [
        InputFile(table: .roster, path: "office/名册.csv", encoding: "UTF-8"),
        InputFile(table: .ledger, path: "office/charges.csv"),
        InputFile(table: .ledger, path: "office/payments 2026.csv", encoding: "GB18030", entry: .payment),
        InputFile(table: .calls, path: "/srv/calls.csv"),
      ])
    #expect(settings.inputs(of: .ledger).count == 2)
    #expect(settings.inputs(of: .repairs).isEmpty)
  }

  @Test("what a mapping may say of a file")
  func told() throws {
    let settings = try load(
      """
      inputs:
        roster: {path: a.xlsx, sheet: 2, project: 翠湖}
        ledger: {path: b.xlsx, sheet: "收款 明细", date_order: mdy, fee_item: 物业费, fill_down: true}
      match_unit_numbers: false
      """)
    var roster = InputFile(table: .roster, path: "office/a.xlsx")
    (roster.sheet, roster.project) = ("2", "翠湖")
    var ledger = InputFile(table: .ledger, path: "office/b.xlsx")
    (ledger.sheet, ledger.feeItem, ledger.dateOrder) = ("收款 明细", "物业费", .mdy)
    ledger.fillsDown = true
    #expect(settings.inputs == [roster, ledger])
    #expect(!settings.rules.matchUnitNumbers)
  }

  @Test("a pattern of paths is the files that it names, each with what the mapping says")
  func patterns() throws {
    var asked: [String] = []
    let settings = try Settings.load(
      text: "inputs: {ledger: {path: 台账/*.xlsx, sheet: 1}, roster: a.csv, calls: '/x/[ab].csv'}",
      path: "of[1]/dunning.yml"
    ) { table, path, pattern in
      asked.append("\(table) \(path) \(pattern)")
      return table == .ledger ? ["1.xlsx", "2.xlsx"] : ["a.csv"]
    }
    #expect(asked == ["ledger of[1]/台账/*.xlsx of\\[1]/台账/*.xlsx", "calls /x/[ab].csv /x/[ab].csv"])
    #expect(settings.inputs.map(\.path) == ["of[1]/a.csv", "1.xlsx", "2.xlsx", "a.csv"])
    #expect(settings.inputs.map(\.sheet) == [nil, "1", "1", nil])
    #expect(try load("inputs: {calls: '*.csv'}").inputs.map(\.path) == ["office/*.csv"])
  }

  @Test("a pattern that no file fits is a problem with its place")
  func noMatch() throws {
    do {
      _ = try Settings.load(text: "inputs:\n  calls: [a.csv, '*.csv']\n", path: "dunning.yml") { _, _, _ in []
      }
      Issue.record("loaded")
    } catch {
      #expect(
        error.description
          == "dunning.yml:2:18: inputs.calls: no file fits \"*.csv\"; check the folder and the pattern")
    }
  }

  @Test("standard input is not for the settings to give")
  func dash() throws {
    #expect(try load("inputs: {calls: '-'}").inputs.map(\.path) == ["office/-"])
    #expect(try Settings.load(text: "inputs: {calls: '-'}", path: "d.yml").inputs.map(\.path) == ["./-"])
  }

  @Test("a settings file in the current folder leaves paths as they are")
  func plainPath() throws {
    let settings = try Settings.load(text: "inputs: {roster: a.csv}", path: "dunning.yml")
    #expect(settings.inputs == [InputFile(table: .roster, path: "a.csv")])
  }

  @Test("every threshold and window")
  func policy() throws {
    let policy = try load(
      """
      calls: {discouraged: [12:00-13:00, "22:30 – 7:00"], connected_per_day: 2}
      promises: {grace_days: 5}
      late_fee: {daily_rate: 0.05%}
      escalation:
        refusals: 3
        refusal_days: 60
        broken_promises: 4
        broken_promise_days: 120
        unreachable_attempts: 7
        unreachable_days: 61
        limitation_warning_days: 1000
        limitation_days: 1095
        large_amount: 5000.5
        large_days: 150
        large_refusal_days: 160
        formal_letter_days: 300
        open_repair_grace_days: 0
      """
    ).policy
    var expected = Policy()
    expected.discouragedWindows = [
      ClockWindow(start: 43_200, end: 46_800), ClockWindow(start: 81_000, end: 25_200),
    ]
    expected.connectedCallsPerDay = 2
    expected.promiseGraceDays = 5
    expected.dailyLateFee = ExactFraction(numerator: 1, denominator: 2000)
    expected.refusals = 3
    expected.refusalDays = 60
    expected.brokenPromises = 4
    expected.brokenPromiseDays = 120
    expected.unreachableAttempts = 7
    expected.unreachableDays = 61
    expected.limitationWarningDays = 1000
    expected.limitationDays = 1095
    expected.largeAmount = Money(fen: 500_050)
    expected.largeDays = 150
    expected.largeRefusalDays = 160
    expected.formalLetterDays = 300
    expected.openRepairGraceDays = 0
    #expect(policy == expected)
  }

  @Test(
    "a late fee is kept as the exact fraction",
    arguments: [
      ("0.05%", 1, 2000), ("0.0005", 1, 2000), ("0.3 %", 3, 1000), ("0", 0, 1), ("0%", 0, 1), ("1", 1, 1),
      ("0.0333%", 333, 1_000_000), (".0001", 1, 10_000),
    ])
  func lateFee(_ text: String, _ numerator: Int64, _ denominator: Int64) throws {
    let fee = try load("late_fee:\n  daily_rate: \(text)\n").policy.dailyLateFee
    #expect(fee == ExactFraction(numerator: numerator, denominator: denominator))
  }

  @Test(
    "a target is a percentage or a share",
    arguments: [
      ("95%", 950_000), ("0.95", 950_000), ("87.1234%", 871_234), ("100 %", 1_000_000), ("1", 1_000_000),
      ("0", 0),
    ])
  func targets(_ text: String, _ millionths: Int64) throws {
    let settings = try load("targets:\n  collection_rate.month: \(text)\n")
    #expect(settings.targets == ["collection_rate.month": Millionths(millionths)])
  }

  @Test("objections: words are added, labels changed, categories added at the end")
  func objections() throws {
    let rules = try load(
      """
      objections:
        defect:
          label: 房屋质量
          keywords: [返潮, 漏水]
        pets:
          names: 宠物
          keywords: [狗叫]
      """
    ).rules
    #expect(rules.objections.count == ObjectionCategory.defaults.count + 1)
    let defect = rules.objections.first { $0.code == "defect" }
    #expect(defect?.label == "房屋质量")
    #expect(defect?.keywords == ["漏水", "渗水", "开裂", "裂缝", "质量问题", "没修好", "未修好", "没修", "返潮"])
    #expect(rules.objections.last == ObjectionCategory(code: "pets", names: ["宠物"], keywords: ["狗叫"]))
  }

  @Test("names of headers, of codes, and words of totals are added")
  func names() throws {
    let rules = try load(
      """
      headers:
        roster: {unit_id: [房间编码, Room No.]}
        ledger: {entry_date: 到账日, paid_date: 到账日}
      codes:
        unit_type: {residential: [公寓], other: []}
      total_words: [累计]
      """
    ).rules
    #expect(
      rules.headerNames == [
        .roster: ["unit_id": ["房间编码", "Room No."]],
        .ledger: ["entry_date": ["到账日"], "paid_date": ["到账日"]],
      ])
    #expect(rules.codeNames == ["unit_type": ["residential": ["公寓"]]])
    #expect(rules.totalWords == ["累计"])
  }

  @Test("a byte order mark and Windows line ends are fine")
  func windows() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("company: 和苑\r\nescalation:\r\n  refusals: 3\r\n".utf8)
    let settings = try Settings.load(bytes: bytes, path: "dunning.yml")
    #expect(settings.company == "和苑" && settings.policy.refusals == 3)
  }

  @Test("encodings by the names that people use")
  func encodings() {
    #expect(EncodingName.canonical("GBK") == "GB18030")
    #expect(EncodingName.canonical("utf8") == "UTF-8")
    #expect(EncodingName.canonical("Big5") == "Big5")
    #expect(EncodingName.canonical("latin1") == nil)
  }
}
