import Model
import Testing

@testable import Ingest

/// Files that look like one thing and are another: what is not plain is refused, or read as the contract says.
@Suite("Ledgers in doubt")
struct ShapeDoubtTests {
  private func kinds(_ text: String) throws -> [String] {
    try ingest(.ledger, text).ledger.map { "\($0.kind) \($0.amount)" }
  }

  private func isRefused(_ text: String) -> Bool {
    do {
      _ = try ingest(.ledger, text)
      return false
    } catch {
      return true
    }
  }

  @Test(
    "Bills stay bills, whatever stands in the title: none of their charges is lost",
    arguments: [
      "2026年3月物业费收缴明细表\n房号,业主,应收金额,实收金额,收款日期\nA1,张,5,5,2026-03-03\n",
      "打印日期,2026-03-31\n房号,应收金额,实收金额,收款日期\nA1,5,5,2026-03-03\n",
      "房号,应收金额,实收金额,收款日期,2026-01,2026-02\nA1,5,5,2026-03-03,1,2\n",
    ])
  func bills(_ text: String) throws {
    let result = try ingest(.ledger, text)
    // Without a due date or period each is rejected, as the contract has it; or its months are read.
    #expect(
      result.rejects().contains { $0.contains("missing_value") }
        || result.ledger.allSatisfy { $0.kind == .charge })
    #expect(!result.ledger.contains { $0.kind == .payment })
  }

  @Test(
    "A row without a unit below the header is a row, and its dates are no money",
    arguments: [
      "房号,账期,金额\n,202601,100\nA1,202601,100\n", "房号,收款日期,实收金额\n,2026-03-06,100\nA1,2026-03-06,100\n",
      "房号,收款日期,实收金额,备注\n,,,以下为微信收款\nA1,2026-03-06,100,\n",
      "应收\n房号,2026-01,2026-02\n,2026-01-10,2026-02-10\nA1,100,\n",
    ])
  func firstRow(_ text: String) throws {
    let result = try ingest(.ledger, text)
    #expect(result.rejects().allSatisfy { $0.contains("unit_id missing_value") })
    #expect(!result.rejects().isEmpty)
    #expect(result.ledger.map(\.amount) == [10_000])
  }

  @Test(
    "A word inside another word says nothing",
    arguments: ["收款单位:和苑物业", "收款账号 1234", "缴费标准2.5元", "已收楼业主", "待缴费明细", "缴费截止每月10日"])
  func insideWords(_ title: String) throws {
    #expect(try kinds("\(title)\n房号,2026-10\nA1,5\n").first?.hasPrefix("payment") != true)
  }

  @Test("Titles that say different things decide nothing")
  func titlesDiffer() throws {
    let result = try ingest(.ledger, "应收明细表\n实收明细表\n房号,2026-10\nA1,5\n")
    #expect(result.warnings() == ["3 entry entry_assumed "])
  }

  @Test("Everyday words for paid and owed", arguments: ["已交", "实交", "交费", "已付", "支付", "缴纳"])
  func paid(_ word: String) throws {
    #expect(
      try kinds(
        "房号,应交,,\(word),,未交,\n,9月,10月,9月,10月,9月,10月\nA1,5,6,1,2,4,4\n".replacing("房号", with: "2026年\n房号"))
        == ["charge 500", "charge 600", "payment 100", "payment 200"])
  }

  @Test("Months that stand twice are refused, and a sum beside its months is not read")
  func twice() throws {
    #expect(isRefused("应收\n房号,2026-01,2026-01\nA1,5,6\n"))
    #expect(isRefused("应收\n房号,2026.1,2026.2,2026.1\nA1,5,6,7\n"))
    #expect(
      try kinds("应收\n房号,2026-01,2026-02,2026年1-2月\nA1,5,6,11\n") == ["charge 500", "charge 600"])
  }

  @Test("The year is that of the title, not of a print date or a count")
  func years() throws {
    for title in ["2025年度应收台账\n打印日期:2026-01-08", "2025年度应收台账,,单位:元", "2025年度应收台账\n总户数:2010户"] {
      let result = try ingest(.ledger, "\(title)\n房号,9月,10月\nA1,5,6\n")
      #expect(result.ledger.map { "\($0.period.from)" } == ["2025-09", "2025-10"], "\(title)")
    }
    #expect(isRefused("2025年\n2026年应收\n房号,9月\nA1,5\n"))
    // 10月, 11月, 12月, 1月 are of two years.
    #expect(isRefused("2025年度应收\n房号,11月,12月,1月\nA1,5,6,7\n"))
  }

  @Test("Receipts without a date are refused rather than taken for charges")
  func receiptsWithoutDate() {
    #expect(isRefused("房号,账期,实收金额\nA1,2026-10,5\n"))
    #expect(isRefused("实收明细\n房号,账期,金额\nA1,2026-10,5\n"))
  }

  @Test("A list of what is owed is refused rather than taken for charges")
  func arrears() {
    #expect(isRefused("欠费明细表\n房号,账期,金额\nA1,2026-10,5\n"))
    #expect(isRefused("房号,账期,金额(欠费)\nA1,2026-10,5\n"))
    #expect(isRefused("欠费清单\n房号,2026-10\nA1,5\n"))
  }

  @Test("Dates and numbers beside the months are no money")
  func noAmounts() throws {
    #expect(
      try kinds("2026年\n房号,1月实收,1月收款日期,1月收款单号\nA1,5,20260115,10023\n") == ["payment 500"])
  }

  @Test("Of two amounts that which says what it is counts; where two say different things neither does")
  func amounts() throws {
    #expect(try kinds("房号,收款日期,金额,实收金额\nA1,2026-10-03,9,5\n") == ["payment 500"])
    #expect(isRefused("房号,收款日期,减免金额,实收金额\nA1,2026-10-03,9,5\n"))
  }

  @Test("What stands in brackets counts only where nothing else tells")
  func brackets() throws {
    #expect(try kinds("房号,收款日期,金额(优惠后)\nA1,2026-10-03,5\n") == ["payment 500"])
    #expect(try kinds("房号,2026-01应收(减免后)\nA1,5\n") == ["charge 500"])
    #expect(try kinds("房号,2026-01(实收)\nA1,5\n") == ["payment 500"])
  }

  @Test("A quarter is no day")
  func quarters() throws {
    let result = try ingest(.ledger, "房号,2026.1-3应收\nA1,5\n")
    #expect(result.ledger.map { "\($0.period.from) \($0.period.to)" } == ["2026-01 2026-03"])
  }

  @Test("A title over a header of two lines")
  func titleOverTwoLines() throws {
    #expect(
      try kinds("2026年物业费台账\n房号,业主,应收,,实收,\n,,9月,10月,9月,10月\nA1,张,5,6,1,2\n")
        == ["charge 500", "charge 600", "payment 100", "payment 200"])
  }

  @Test("A totals row does not keep receipts from being known by their rows")
  func totals() throws {
    #expect(try kinds("房号,日期,金额\nA1,2026-10-03,5\n合计,,5\n") == ["payment 500"])
  }
}
