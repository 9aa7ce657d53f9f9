import Model
import Testing

@testable import Ingest

@Suite("Charges and receipts in two files")
struct ShapeReceiptsTests {
  private func entry(_ result: IngestResult) -> LedgerEntry? { result.account.files[1].entry }

  @Test(
    "A list of receipts is known by its columns",
    arguments: [
      "房号,收款日期,金额\nA1,2026-11-03,5\n", "房号,日期,实收金额\nA1,2026-11-03,5\n",
      "房号,账期,缴费日期,收款金额,收据号\nA1,2026-10,2026-11-03,5,R1\n", "unit_id,entry_date,amount\nA1,2026-11-03,5\n",
      "unit_id,fee_item,period,entry_date,due_date,amount,ref\nA1,物业费,2026-10,2026-11-03,,5,R1\n",
    ])
  func receipts(_ text: String) throws {
    let result = try ingest(.ledger, text)
    #expect(result.ledger.map(\.kind) == [.payment])
    #expect(result.ledger[0].date.day == day("2026-11-03"))
    #expect(result.ledger[0].amount == 500)
    #expect(entry(result)?.kind == .payment)
    #expect(result.warnings() == [])
  }

  @Test(
    "A list of charges too",
    arguments: [
      "房号,账期,金额\nA1,2026-10,5\n",
      "unit_id,fee_item,period,due_date,amount,ref\nA1,物业费,2026-10,2026-10-31,5,R\n",
      "unit_id,period,entry_date,due_date,amount\nA1,2026-10,,2026-10-31,5\n",
    ])
  func charges(_ text: String) throws {
    let result = try ingest(.ledger, text)
    #expect(result.ledger.map(\.kind) == [.charge])
    #expect(result.ledger[0].due.day == day("2026-10-31"))
    #expect(entry(result)?.reason == .rows)
    #expect(result.warnings() == [])
  }

  @Test("Its title tells where the columns do not")
  func titled() throws {
    let result = try ingest(.ledger, "十月实收明细\n房号,账期,日期,金额\nA1,2026-10,2026-11-03,5\n")
    #expect(entry(result) == LedgerEntry(kind: .payment, reason: .named("实收"), isWide: false))
  }

  @Test("A due date and a day of entry in every row are charges, with a warning")
  func assumed() throws {
    let result = try ingest(.ledger, "房号,日期,应收日期,金额\nA1,2026-10-01,2026-10-31,5\n")
    #expect(result.ledger.map(\.kind) == [.charge])
    #expect(result.warnings() == ["1 entry entry_assumed "])
  }

  @Test("Rows of both kinds without a column to tell them are refused")
  func refused() {
    #expect(throws: IngestError.self) {
      try ingest(.ledger, "房号,日期,应收日期,金额\nA1,2026-10-01,,5\nA1,,2026-10-31,5\n")
    }
  }

  @Test("What the settings say counts before all else")
  func overridden() throws {
    let result = try ingest(.ledger, "房号,收款日期,账期,实收金额\nA1,2026-10-01,2026-10,5\n", entry: .waiver)
    #expect(result.ledger.map(\.kind) == [.waiver])
    #expect(entry(result)?.reason == .given)
  }

  @Test(
    "Where the columns say it, the setting is not used, and that is said",
    arguments: [
      ("房号,账期,应收金额\nA1,2026-10,5\n", LedgerKind.payment), ("房号,类型,账期,金额\nA1,应收,2026-10,5\n", .payment),
      ("房号,2026-10应收\nA1,5\n", .payment), ("房号,2026-10应收\nA1,5\n", nil),
      ("房号,2026-10应收,2026-11\nA1,5,\n", nil),
    ] as [(String, LedgerKind?)])
  func unused(text: String, unused: LedgerKind?) throws {
    let given: LedgerKind = unused ?? .charge
    let result = try ingest(.ledger, text, entry: given)
    #expect(result.ledger.map(\.kind) == [result.account.files[1].isBillShape ? .bill : .charge])
    #expect(result.account.files[1].unusedEntry == unused)
  }

  @Test("Rejected receipts say that they are receipts when they are given back")
  func givenBack() throws {
    let first = Given(.ledger, "房号,收款日期,实收金额\nA1,2026-11-03,5\nX9,2026-11-04,6\n")
    let result = try ingest([.units, first])
    let text = String(decoding: try result.rejectedRows.text(file: 1), as: UTF8.self)
    #expect(text == "entry,房号,收款日期,实收金额\npayment,X9,2026-11-04,6\n")
    let both = try ingest([.units, first, Given(.ledger, text.replacing("X9", with: "A2"))])
    #expect(both.ledger.map(\.kind) == [.payment, .payment])
    #expect(both.rejects(2) == [])
  }
}
