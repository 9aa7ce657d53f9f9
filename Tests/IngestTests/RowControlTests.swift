import Model
import Testing

@testable import Ingest

@Suite("Rows that are no data, and repeats")
struct RowControlTests {
  private let journal = "房号,类型,记账日期,金额,单号,说明\n"
  private let bill = "房号,账期,应收金额,实收金额,收款日期,减免金额\n"

  @Test(
    "A row in which any cell is a word for totals is no data",
    arguments: [
      "合计,,,,,", ",總計,,,,", "A1,收款,2026-11-03,5,小计", ",,,,,本页小计", "TOTAL", ",,,,,　Grand Total ", "subtotal,,",
      "\"合计\",x,y,z,,,,,,",
      #"="合计",,,"#,
    ])
  func controlRows(row: String) throws {
    let result = try ingest(.ledger, journal + row + "\nA1,收款,2026-11-03,5,,\n")
    #expect(result.counts() == [2, 1, 0, 1, 0, 0])
    #expect(result.rejects() == [])
  }

  @Test("A word for totals inside a longer text is none", arguments: ["合计5元", "共计", "totals", "本月合计"])
  func noControlRows(text: String) throws {
    #expect(try ingest(.ledger, journal + "A1,收款,2026-11-03,5,,\(text)\n").counts() == [1, 1, 0, 0, 0, 0])
  }

  @Test("Totals are checked against all readable amounts above them, subtotals are not")
  func totals() throws {
    let result = try ingest(
      .ledger,
      journal + """
        A1,收款,2026-11-03,5,,
        X9,收款,2026-11-03,7,,
        A1,收款,x,1,,
        A1,收款,2026-12-03,2,,
        合计,,,15,,
        小计,,,99,,
        A2,收款,2026-11-03,-3.005,,
        合计,,,12.00,,
        合计,,,"¥1,000",,
        合计,,,,,
        合计,,,x,,
        """)
    #expect(
      result.warnings() == [
        "8 amount money_rounded -3.005", "9 amount control_total 12.00", "10 amount control_total ¥1,000",
      ])
    #expect(result.account.warnings.map(\.detail).suffix(2) == ["11.99", "11.99"])
    #expect(result.counts() == [11, 2, 2, 6, 0, 1])
    #expect(result.amounts() == [1199, 199, 800, 200])
  }

  @Test("Each money column of a bill is checked, a negative bill's as written")
  func billTotals() throws {
    let result = try ingest(
      .ledger, bill + "A1,2026-11,10,4,2026-11-03,1\nA2,2026-11,-5,3,,2\n合计,,5,7,,3\n合计,,6,8,,4\n")
    #expect(
      result.warnings() == [
        "5 amount_due control_total 6", "5 amount_paid control_total 8", "5 amount_waived control_total 4",
      ])
  }

  @Test("A total of calls is checked too; one of a roster or of repairs has nothing to check")
  func otherTables() throws {
    let calls = try ingest(.calls, "房号,通话时间,承诺金额\nA1,2026-11-03,5\n合计,,6\n")
    #expect(calls.warnings() == ["3 promise_amount control_total 6"])
    #expect(try ingest([Given(.roster, "房号,面积\nA1,5\n合计,9\n")]).counts(0) == [2, 1, 0, 1, 0, 0])
    #expect(try ingest(.repairs, "房号,报修日期\nA1,2026-11-03\n合计,9\n").counts() == [2, 1, 0, 1, 0, 0])
  }

  @Test("Words that the settings add are totals")
  func addedWords() throws {
    var rules = InputRules()
    rules.totalWords = ["总和"]
    let result = try ingest([.units, Given(.ledger, journal + "總和,,,1,,\n")], rules: rules)
    #expect(result.counts() == [1, 0, 0, 1, 0, 0])
    #expect(result.warnings() == ["2 amount control_total 1"])
  }

  @Test("The header once more is no data, in other letters too; a row that shares its first cell is data")
  func headerAgain() throws {
    let result = try ingest(
      .calls, "房号,通话时间,Note\nA1,2026-11-03,x\n房号,通话时间,Note\n房號, 通話時間 ,NOTE\n\"房号\",通话时间,Note\n房号,通话时间,x\n")
    #expect(result.counts() == [5, 1, 1, 3, 0, 0])
    #expect(result.rejects() == ["6 called_at bad_datetime 通话时间"])
  }

  @Test(
    "Blank rows are counted, whatever white space they are made of",
    arguments: ["", ",,,", " ,　,\t", "\"\",\" \"", #"="","#, "\u{FEFF}", ",,,,,,,,,,,"])
  func blank(row: String) throws {
    #expect(try ingest(.ledger, journal + row + "\nA1,收款,2026-11-03,5,,\n").counts() == [2, 1, 0, 0, 1, 0])
  }

  @Test("A row that repeats an earlier one of its unit under the same receipt is rejected, the first is kept")
  func duplicates() throws {
    let result = try ingest(
      .ledger,
      journal + """
        A1,收款,2026-11-03,5,R1,x
        A2,收款,2026-11-03,5,R1,x
        A1,收款,2026-11-03,6,R1,x
        A1,收款,2026-11-04,5,R1,x
        A1,减免,2026-11-03,5,R1,x
        A1,缴费,2026/11/3,¥5.00,"R1",y
        A1,收款,2026-11-03,5,,x
        A1,收款,2026-11-03,5,,x
        A1,收款,2026-11-03,5,无,x
        A1,收款,2026-11-03,5,无,x
        A1,收款,2026-11-03,5,1E+17,x
        A1,收款,2026-11-03,5,1E+17,x
        A1,收款,2026-11-03,5,R1,x
        """)
    #expect(result.rejects() == ["7  duplicate_row ", "14  duplicate_row "])
    #expect(result.counts() == [13, 11, 2, 0, 0, 0])
    #expect(result.amounts() == [6600, 5600, 1000, 0])
    #expect(result.account.files[1].duplicates == 2)
  }

  @Test("A repeat in a later file is one, in another shape is none; it has no warnings")
  func acrossFiles() throws {
    let row = "A1,收款,2026-11-03,5.001,R1,\n"
    let result = try ingest([
      .units, Given(.ledger, journal + row), Given(.ledger, "房号,账期,应收金额,单号\nA1,2026-11,5,R1\n"),
      Given(.ledger, "单号,金额,记账日期,类型,房号\nR1,5.001,2026-11-03,收款,A1\n"),
    ])
    #expect(result.counts(1) == [1, 1, 0, 0, 0, 0])
    #expect(result.counts(2) == [1, 1, 0, 0, 0, 0])
    #expect(result.rejects(3) == ["2  duplicate_row "])
    #expect(result.warnings(1) == ["2 amount money_rounded 5.001"])
    #expect(result.warnings(3) == [])
  }

  @Test(
    "Charges whose due date is derived and given are no repeats; those that differ in what names the unit are"
  )
  func sameColumns() throws {
    let header = "小区,房号,账期,应收日期,应收金额,单号\n"
    let roster = Given(.roster, "小区,房号\n甲,A1\n")
    let result = try ingest([
      roster,
      Given(
        .ledger,
        header + "甲,A1,2026-11,,5,R\n甲,A1,2026-11,2026-11-30,5,R\n,A1,2026-11,,5,R\n甲,Ａ１,2026-11,-,5,R\n"),
    ])
    #expect(result.rejects() == ["4  duplicate_row ", "5  duplicate_row "])
  }

  @Test("Very many rows of one unit under one receipt number are told apart quickly")
  func oneReceipt() throws {
    let rows = (0..<6000).map { "A1,收款,2026-11-03,\($0),现金,\n" }.joined()
    let result = try ingest(.ledger, journal + rows)
    #expect(result.counts() == [6000, 6000, 0, 0, 0, 0])
  }

  @Test("Findings come by file, then line")
  func findingsInOrder() throws {
    let bad =
      "房号,类型,记账日期,金额,单号,说明\nX1,收款,2026-11-03,5,,\nA1,收款,2026-11-03,5,R,\nA1,收款,2026-11-03,5,R,\nX2,收款,2026-11-03,5,,\n"
    let result = try ingest([
      Given(.calls, "房号,通话时间\nX3,2026-11-03\n"), Given(.ledger, bad), Given(.roster, "房号\nA1\n,\n\"x\n"),
    ])
    #expect(result.account.files.map(\.table) == [.roster, .ledger, .calls])
    #expect(
      result.account.rejects.map { "\($0.place.file):\($0.place.line)" } == [
        "0:4", "1:2", "1:4", "1:5", "2:2",
      ])
  }
}
