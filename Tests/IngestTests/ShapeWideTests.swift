import Model
import Testing

@testable import Ingest

@Suite("A ledger with a column a month")
struct ShapeWideTests {
  private func rows(_ result: IngestResult) -> [String] {
    result.ledger.map { row in
      let date = row.date.day.map { " \($0)" } ?? ""
      return
        "\(result.text(row.feeItem)) \(row.kind) \(row.period.from)-\(row.period.to) \(row.amount)\(date)"
    }
  }

  @Test(
    "A header that is a month",
    arguments: [
      ("2026-01", nil, 2026, 1, 1, ""), ("2026年1月", nil, 2026, 1, 1, ""), ("202612", nil, 2026, 12, 12, ""),
      ("2026/3", nil, 2026, 3, 3, ""), ("2026.03", nil, 2026, 3, 3, ""), ("1月", 2025, 2025, 1, 1, ""),
      ("十二月", 2025, 2025, 12, 12, ""), ("01月份", 2025, 2025, 1, 1, ""), ("2026-01-01", nil, 2026, 1, 1, ""),
      ("2026年1-3月", nil, 2026, 1, 3, ""), ("1~6月", 2026, 2026, 1, 6, ""),
      ("2026年1月（应收）", nil, 2026, 1, 1, "应收"),
      ("2026-01-02", nil, 2026, 1, 1, ""), ("20260131", nil, 2026, 1, 1, ""),
    ] as [(String, Int?, Int, Int, Int, String)])
  func headers(_ text: String, _ known: Int?, _ year: Int, _ first: Int, _ last: Int, _ rest: String) throws {
    let month = try #require(HeaderText.month(Array(text.utf8)))
    #expect(
      month.period(year: known)
        == Period(from: Month(year: year, month: first), to: Month(year: year, month: last)))
    #expect(month.rest == rest)
  }

  @Test(
    "A header that is none",
    arguments: ["", "1", "12", "2026", "2026年", "13月", "房号", "1月1日", "2026-13", "20261301", "月", "1-3"])
  func noHeaders(_ text: String) {
    #expect(HeaderText.month(Array(text.utf8))?.rest.isEmpty != true)
  }

  @Test("Each month's amount is a charge of that month, due on its last day")
  func charges() throws {
    let result = try ingest(.ledger, "应收台账\n房号,收费项目,2026-09,2026年10月\nA1,物业费,5,6.50\nA2,物业费,-,7\n")
    #expect(
      rows(result) == [
        "物业费 charge 2026-09-2026-09 500", "物业费 charge 2026-10-2026-10 650", "物业费 charge 2026-10-2026-10 700",
      ])
    #expect(result.ledger.map(\.due.day) == ["2026-09-30", "2026-10-31", "2026-10-31"].map(day))
    #expect(result.counts() == [3, 3, 0, 0, 0, 0])
    #expect(result.amounts() == [1850, 1850, 0, 0])
    #expect(result.warnings() == [])
    #expect(result.ledger.map(\.place.line) == [1, 2, 3])
    #expect(result.ledger.map { result.places.place($0.place).line } == [3, 3, 4])
  }

  @Test("Receipts count as received on the month's last day, with one warning")
  func receipts() throws {
    let result = try ingest(.ledger, "2026年实收\n房号,9月,10月\nA1,5,6\n")
    #expect(
      rows(result) == [
        " payment 2026-09-2026-09 500 2026-09-30", " payment 2026-10-2026-10 600 2026-10-31",
      ])
    #expect(result.warnings() == ["2 entry_date wide_receipt_dated "])
  }

  @Test("Where nothing says what they are they are charges, with a warning")
  func assumed() throws {
    let result = try ingest(.ledger, "房号,2026-10\nA1,5\n")
    #expect(rows(result) == [" charge 2026-10-2026-10 500"])
    #expect(result.warnings() == ["1 entry entry_assumed "])
  }

  @Test("Charges and receipts side by side under a header of two lines")
  func sideBySide() throws {
    let result = try ingest(
      .ledger, "房号,业主,应收,,实收,,欠费,\n,,2026-09,2026-10,2026-09,2026-10,2026-09,2026-10\nA1,张三,5,6,1,2,4,4\n")
    #expect(
      rows(result) == [
        " charge 2026-09-2026-09 500", " charge 2026-10-2026-10 600",
        " payment 2026-09-2026-09 100 2026-09-30", " payment 2026-10-2026-10 200 2026-10-31",
      ])
    #expect(result.account.files[1].ignoredColumns == ["业主", "2026-09", "2026-10"])
  }

  @Test("Months over what was charged and what was received")
  func monthsAbove() throws {
    let result = try ingest(.ledger, "台账\n房号,2026-09,,2026-10,\n,应收,实收,应收,实收\nA1,5,1,6,2\n")
    #expect(
      rows(result) == [
        " charge 2026-09-2026-09 500", " payment 2026-09-2026-09 100 2026-09-30",
        " charge 2026-10-2026-10 600", " payment 2026-10-2026-10 200 2026-10-31",
      ])
  }

  @Test("Months over them, the columns of the unit below")
  func monthsAboveAlone() throws {
    let result = try ingest(.ledger, ",,2026-09-01,,2026-10-01,\n房号,收费项目,应收,实收,应收,实收\nA1,物业费,5,1,6,2\n")
    #expect(
      rows(result) == [
        "物业费 charge 2026-09-2026-09 500", "物业费 payment 2026-09-2026-09 100 2026-09-30",
        "物业费 charge 2026-10-2026-10 600", "物业费 payment 2026-10-2026-10 200 2026-10-31",
      ])
  }

  @Test("A group over the months may name the year, or the fee item")
  func groups() throws {
    let result = try ingest(.ledger, "应收\n房号,2025年物业费,,2026年停车费\n,11月,12月,1月\nA1,5,6,7\n")
    #expect(
      rows(result) == [
        "物业费 charge 2025-11-2025-11 500", "物业费 charge 2025-12-2025-12 600",
        "停车费 charge 2026-01-2026-01 700",
      ])
  }

  @Test("Sums, balances and rates are no charges")
  func others() throws {
    let result = try ingest(.ledger, "应收\n房号,2026-10,2026-10欠费,2026-10收缴率,合计\nA1,5,4,20%,5\n")
    #expect(rows(result) == [" charge 2026-10-2026-10 500"])
  }

  @Test("A sum beside a column a month, without any due date, is no ledger of bills")
  func sumBeside() throws {
    let result = try ingest(.ledger, "房号,应收金额,2026-09,2026-10\nA1,11,5,6\n")
    #expect(rows(result).count == 2)
    #expect(result.rejects() == [])
  }

  @Test("Bad amounts are rejected alone, by the line and the column that they stand in")
  func rejects() throws {
    let result = try ingest(.ledger, "应收\n房号,2026-09,2026-10\nA1,abc,6\nX9,1,\n\nA2,,\n合计,1,7\n")
    #expect(result.rejects() == ["3 amount bad_money abc", "4 unit_id unknown_unit X9"])
    #expect(result.account.rejects.map(\.cell) == ["2026-09", ""])
    // Of A2, which has no amounts, one row of 0.
    #expect(result.counts() == [6, 2, 2, 1, 1, 0])
    #expect(result.warnings() == ["7 amount control_total 7"])
    #expect(result.account.warnings.map(\.detail) == ["6.00"])
  }

  @Test("Rejected amounts are given back as a journal")
  func givenBack() throws {
    let first = Given(.ledger, "应收\n房号,楼栋,2026-09,2026-10\nA1,1,abc,6\n")
    let result = try ingest([.units, first])
    let text = String(decoding: try result.rejectedRows.text(file: 1), as: UTF8.self)
    #expect(
      text == "unit_id,building,fee_item,entry,period,entry_date,amount\nA1,1,,charge,2026-09,,abc\n")
    let both = try ingest([.units, first, Given(.ledger, text.replacing("abc", with: "5"))])
    #expect(both.ledger.map(\.amount) == [600, 500])
  }

  @Test("The receipt number is each month's, so that exports that overlap repeat nothing")
  func refs() throws {
    let header = "房号,收据号,2026-09实收,2026-10实收\n"
    let result = try ingest([
      .units, Given(.ledger, header + "A1,R1,100,100\n"),
      Given(.ledger, header + "A1,R1,100,100\nA1,R2,100,\nA2,R1,100,\nA1,,100,\n"),
    ])
    #expect(result.rejects(2) == ["2  duplicate_row ", "2  duplicate_row "])
    #expect(result.ledger.map(\.amount) == Array(repeating: 10000, count: 5))
  }

  @Test("Open quotes, broken bytes, surplus cells and the header once more are what they are")
  func hostile() throws {
    let bytes =
      Array("应收\n房号,2026-10\nA1,5\n房号,2026-10\n".utf8) + [0xFF] + Array(",6\nA1,5,6\n\"A2,7\nA3,8\n".utf8)
    let result = try ingest([.units, Given(.ledger, bytes: bytes)])
    #expect(
      result.rejects().map { $0.split(separator: " ").prefix(3).joined(separator: " ") } == [
        "5 bad_encoding \u{FFFD},6", "6 too_many_fields", "7 unterminated_quote \"A2,7",
      ])
    #expect(result.counts() == [6, 2, 3, 1, 0, 0])
  }
}
