import Model
import Testing

@testable import Ingest

@Suite("Ledger rows")
struct RowLedgerTests {
  private let journal = "房号,类型,费项,账期,记账日期,应收日期,金额,单号\n"
  private let bill = "房号,费项,账期,应收日期,应收金额,实收金额,收款日期,减免金额,单号\n"

  @Test("A journal's row of each kind")
  func kinds() throws {
    let result = try ingest(
      .ledger,
      journal + """
        A1,应收,物业费,2026-11,,2026-11-10,"1,200.00",
        A1,收款,物业费,,2026-11-12,,1000,R1
        A1,减免,,2026-11,2026-11-13,,200,R2
        A1,退款,,,2026-11-14,,-50,R3
        """)
    #expect(result.rejects() == [])
    #expect(result.warnings() == [])
    let rows = result.ledger
    #expect(rows.map(\.kind) == [.charge, .payment, .waiver, .refund])
    #expect(rows.map(\.amount) == [120_000, 100_000, 20_000, -5000])
    #expect(rows.map(\.date.day) == [nil, day("2026-11-12"), day("2026-11-13"), day("2026-11-14")])
    #expect(rows[0].due.day == day("2026-11-10"))
    #expect(rows[0].dueGiven)
    #expect(result.text(rows[0].feeItem) == "物业费")
    #expect(rows.map(\.place.line) == [2, 3, 4, 5])
    #expect(result.counts() == [4, 4, 0, 0, 0, 0])
    #expect(result.amounts() == [235_000, 235_000, 0, 0])
  }

  @Test("A bill is a charge with what was paid and waived on it")
  func bills() throws {
    let result = try ingest(
      .ledger, bill + "A1,物业费,2026-10,,300,200,2026-11-02,50,\nA2,,,2026-11-05,300,,,,\n")
    let rows = result.ledger
    #expect(rows.map(\.kind) == [.bill, .bill])
    #expect(rows.map(\.amount) == [30_000, 30_000])
    #expect(rows.map(\.paid) == [20_000, 0])
    #expect(rows.map(\.waived) == [5000, 0])
    #expect(rows[0].date.day == day("2026-11-02"))
    #expect(rows[0].due.day == day("2026-10-31"))
    #expect(!rows[0].dueGiven)
    #expect(result.amounts() == [60_000, 60_000, 0, 0])
    #expect(result.account.files[1].isBillShape)
  }

  @Test("A file without an entry column is of the kind that the settings say")
  func fixedEntry() throws {
    let result = try ingest(.ledger, "房号,收款日期,金额\nA1,2026-11-03,5\n", entry: .payment)
    #expect(result.ledger.map(\.kind) == [.payment])
  }

  @Test("A file with an entry column keeps to it, whatever the settings say")
  func entryColumnWins() throws {
    let result = try ingest(.ledger, "房号,类型,日期,金额\nA1,退款,2026-11-03,5\n", entry: .payment)
    #expect(result.ledger.map(\.kind) == [.refund])
  }

  @Test(
    "Each fault of a journal's row rejects it",
    arguments: [
      (",应收,,2026-11,,,5,", "2 unit_id missing_value "),
      ("1.23E+17,应收,,2026-11,,,5,", "2 unit_id bad_key 1.23E+17"),
      ("A1,,,2026-11,,,5,", "2 entry missing_value "), ("A1,转账,,2026-11,,,5,", "2 entry unknown_code 转账"),
      ("A1,无,,2026-11,,,5,", "2 entry unknown_code 无"), ("A1,应收,,,,,5,", "2 due_date missing_value "),
      ("A1,应收,,,,明天,5,", "2 due_date bad_date 明天"), ("A1,应收,,冬天,,,5,", "2 period bad_period 冬天"),
      ("A1,应收,,冬天,,明天,5,", "2 due_date bad_date 明天"), ("A1,应收,,冬天,,-,5,", "2 period bad_period 冬天"),
      ("A1,应收,,,,-,5,", "2 due_date bad_date -"),
      ("A1,应收,,2026-03~2026-01,,,5,", "2 period bad_period 2026-03~2026-01"),
      ("A1,收款,,,,,5,", "2 entry_date missing_value "), ("A1,收款,,,无,,5,", "2 entry_date bad_date 无"),
      ("A1,减免,,,2026-02-30,,5,", "2 entry_date bad_date 2026-02-30"),
      ("A1,退款,,2026-11,,2026-11-01,5,", "2 entry_date missing_value "),
      ("A1,应收,,2026-11,,,,", "2 amount missing_value "), ("A1,应收,,2026-11,,,五元,", "2 amount bad_money 五元"),
      ("A1,应收,,2026-11,,,-,", "2 amount bad_money -"), ("A1,减免,,,2026-11-03,,-5,", "2 amount bad_money -5"),
      ("X9,应收,,2026-11,,,5,", "2 unit_id unknown_unit X9"), ("A1,应收,,2026-11,,", "2  too_few_fields "),
      ("A1,应收,,2026-11,,,5,,,x", "2  too_many_fields "),
      ("\"A1,应收,,2026-11,,,5,", "2  unterminated_quote \"A1,应收,,2026-11,,,5,"),
    ])
  func journalFaults(row: String, reject: String) throws {
    let result = try ingest(.ledger, journal + row + "\nA2,应收,,2026-11,,,5,\n")
    #expect(result.rejects() == [reject])
    #expect(result.warnings() == [])
    #expect(result.counts() == [2, 1, 1, 0, 0, 0])
  }

  @Test(
    "Each fault of a bill rejects it",
    arguments: [
      ("A1,,,2026-11-05,,5,,,", "2 amount_due missing_value "),
      ("A1,,,2026-11-05,x,,,,", "2 amount_due bad_money x"),
      ("A1,,,2026-11-05,5,x,,,", "2 amount_paid bad_money x"),
      ("A1,,,2026-11-05,5,5,,,", "2 paid_date missing_value "),
      ("A1,,,2026-11-05,5,5,x,,", "2 paid_date bad_date x"),
      ("A1,,,2026-11-05,5,5,无,,", "2 paid_date bad_date 无"),
      ("A1,,,2026-11-05,5,-5,,,", "2 paid_date missing_value "),
      ("A1,,,2026-11-05,5,,,x,", "2 amount_waived bad_money x"),
      ("A1,,,2026-11-05,5,,,-1,", "2 amount_waived bad_money -1"), ("A1,,x,,5,,,,", "2 period bad_period x"),
      ("A1,,,,5,,,,", "2 due_date missing_value "), ("A1,,,x,5,,,,", "2 due_date bad_date x"),
    ])
  func billFaults(row: String, reject: String) throws {
    let result = try ingest(.ledger, bill + row + "\nA2,,2026-11,,5,,,,\n")
    #expect(result.rejects() == [reject])
    #expect(result.counts() == [2, 1, 1, 0, 0, 0])
  }

  @Test(
    "What the row does not need and cannot be read is a warning, and reads as empty",
    arguments: [
      ("A1,应收,,冬天,,2026-11-05,5,", "2 period unreadable_ignored 冬天"),
      ("A1,应收,,2026-11,,x,5,", "2 due_date unreadable_ignored x"),
      ("A1,应收,,2026-11,x,,5,", "2 entry_date unreadable_ignored x"),
      ("A1,收款,,x,2026-11-03,,5,", "2 period unreadable_ignored x"),
      ("A1,收款,,,2026-11-03,x,5,", "2 due_date unreadable_ignored x"),
      ("A1,应收,,2026-11,,,5.005,", "2 amount money_rounded 5.005"),
      ("A1,应收,,2026-11,,,5,1.2E+15", "2 ref unreadable_ignored 1.2E+15"),
      ("A1,应收,,2026-11,,,5,１.２Ｅ＋１５", "2 ref unreadable_ignored １.２Ｅ＋１５"),
    ])
  func journalWarnings(row: String, warning: String) throws {
    let result = try ingest(.ledger, journal + row + "\n")
    #expect(result.warnings() == [warning])
    #expect(result.rejects() == [])
    #expect(result.ledger.count == 1)
  }

  @Test("A bill that nothing was paid on may have an unreadable day of payment")
  func billWarning() throws {
    let result = try ingest(.ledger, bill + "A1,,2026-11,,5,0,x,,\nA2,,2026-11,,5,-,-,-,-\n")
    #expect(result.warnings() == ["2 paid_date unreadable_ignored x"])
    #expect(result.ledger.count == 2)
  }

  @Test("An unreadable due date is the end of the period, and counts as not given")
  func derivedDue() throws {
    let result = try ingest(.ledger, journal + "A1,应收,,2026-01~2026-02,,x,5,\nA2,应收,,2024-02,,-,5,\n")
    #expect(result.ledger.map(\.due.day) == [day("2026-02-28"), day("2024-02-29")])
    #expect(result.ledger.map(\.dueGiven) == [false, false])
  }

  @Test("A negative bill is read no further; signs are kept as written")
  func signs() throws {
    let result = try ingest(.ledger, bill + "A1,,2026-11,,-5,x,x,x,\nA2,,2026-11,,5,-3,2026-11-03,,\n")
    #expect(result.rejects() == [])
    #expect(result.ledger.map(\.amount) == [-500, 500])
    #expect(result.ledger.map(\.paid) == [0, -300])
    let entries = try ingest(
      .ledger, journal + "A1,应收,,2026-11,,,-5,\nA1,收款,,,2026-11-01,,(3),\nA1,退款,,,2026-11-01,,3,\n")
    #expect(entries.ledger.map(\.amount) == [-500, -300, 300])
  }

  @Test("A rejected row gives no warnings")
  func rejectedRowsAreQuiet() throws {
    let result = try ingest(
      .ledger, journal + "A1,应收,,2026-11,x,y,5.005,1E+5\nX9,应收,,2026-11,x,y,5.005,1E+5\n")
    #expect(result.warnings().map { $0.prefix(1) } == ["2", "2", "2", "2"])
    #expect(result.rejects() == ["3 unit_id unknown_unit X9"])
  }

  @Test(
    "A row with two faults gets the first, in the order of the checks and of the columns",
    arguments: [
      ("X9,转账,,,,,x,", "2 entry unknown_code 转账"), ("X9,应收,,x,,,x,", "2 period bad_period x"),
      ("X9,应收,,2026-11,,,x,", "2 amount bad_money x"), (",转账,,,,,x,", "2 unit_id missing_value "),
      ("X9,收款,,,x,,x,", "2 entry_date bad_date x"), (",,,,,", "2  blank "), ("X9,转账", "2  too_few_fields "),
      ("X9,转账,,,,,x,,y", "2  too_many_fields "), ("合计,转账,,,,,x,,y", "2  control "),
    ])
  func order(row: String, expected: String) throws {
    let result = try ingest(.ledger, journal + row + "\n")
    switch expected {
    case "2  blank ": #expect(result.counts() == [1, 0, 0, 0, 1, 0])
    case "2  control ": #expect(result.counts() == [1, 0, 0, 1, 0, 0])
    default: #expect(result.rejects() == [expected])
    }
  }

  @Test("A payment after as_of that repeats another is a repeat; one of an unknown unit is that")
  func orderOfLateChecks() throws {
    let result = try ingest(
      .ledger, journal + "A1,收款,,,2026-12-01,,5,R\nA1,收款,,,2026-12-01,,5,R\nX9,收款,,,2026-12-01,,5,\n")
    #expect(result.rejects() == ["3  duplicate_row ", "4 unit_id unknown_unit X9"])
    #expect(result.counts() == [3, 0, 2, 0, 0, 1])
    #expect(result.amounts() == [1500, 0, 1000, 500])
  }

  @Test("What lies after as_of does not exist, but charges do, unless they were entered later")
  func afterAsOf() throws {
    let result = try ingest(
      .ledger,
      journal + """
        A1,收款,,,2026-11-30,,1,
        A1,收款,,,2026-12-01,,2,
        A1,减免,,,2026-12-01,,3,
        A1,退款,,,2026-12-01,,4,
        A1,应收,,2027-01,,,5,
        A1,应收,,2027-01,2026-12-01,,6,
        A1,应收,,,,2026-12-01,-7,
        """)
    #expect(result.ledger.map(\.amount) == [100, 500])
    #expect(result.counts() == [7, 2, 0, 0, 0, 5])
    #expect(result.amounts() == [1400, 600, 0, 800])
    let bills = try ingest(.ledger, bill + "A1,,2026-11,,5,5,2026-12-02,,\nA1,,,2027-01-05,-5,,,,\n")
    #expect(bills.counts() == [2, 2, 0, 0, 0, 0])
  }

  @Test("A row after as_of keeps its warnings")
  func lateWarnings() throws {
    let result = try ingest(.ledger, journal + "A1,收款,,x,2026-12-01,,5,\n")
    #expect(result.warnings() == ["2 period unreadable_ignored x"])
  }

  @Test("Fewer fields do where nothing needed is missing, more where they are empty")
  func fieldCounts() throws {
    let result = try ingest(
      .ledger, journal + "A1,应收,,2026-11,,,5\nA1,应收,,2026-11,,,5,,,　,\"\"\nA1,应收,,2026-11\n")
    #expect(result.rejects() == ["4  too_few_fields "])
    #expect(result.counts() == [3, 2, 1, 0, 0, 0])
    // Only the amount paid tells whether its day is needed.
    let short = "房号,账期,应收金额,实收金额,收款日期\n"
    let bills = try ingest(.ledger, short + "A1,2026-11,5\nA1,2026-11,5,0\nA1,2026-11,5,5\nA1,2026-11,-5,5\n")
    #expect(bills.rejects() == ["4  too_few_fields "])
  }

  @Test("A table of amounts too large to be added up is refused, not a trap", arguments: [64, 1 << 20])
  func tooLarge(chunkSize: Int) throws {
    for sign in ["", "-"] {
      let row = "A1,应收,,2026-11,,,\(sign)9999999999999.99,\n"
      let few = Given(.ledger, journal + String(repeating: row, count: 1000))
      let result = try ingest([.units, few], chunkSize: chunkSize)
      #expect(abs(result.amounts()[0]) == 999_999_999_999_999_000)
      #expect {
        try ingest(
          [.units, Given(.ledger, journal + String(repeating: row, count: 3000))], chunkSize: chunkSize)
      } throws: { error in
        if case IngestError.amountsTooLarge = error { true } else { false }
      }
    }
    // Rejected rows against used ones.
    let mixed = (0..<12_000).map {
      "\($0 % 2 == 0 ? "A1" : "X9"),应收,,2026-11,,,\($0 % 2 == 0 ? "" : "-")9999999999999.99,\n"
    }
    #expect(throws: IngestError.self) {
      try ingest([.units, Given(.ledger, journal + mixed.joined())], chunkSize: chunkSize)
    }
  }
}
