import Model
import Testing

@testable import Ingest

/// Workbooks as the XML of 2003, which can be written here in full.
@Suite("Tables in workbooks")
struct SheetTests {
  /// - Parameter rows: XML of cells.
  private func book(_ sheets: (String, [String])...) -> [UInt8] {
    var text = """
      <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      """
    for (name, rows) in sheets {
      text += "<Worksheet ss:Name=\"\(name)\"><Table>"
      for row in rows { text += row.hasPrefix("<Row") ? row : "<Row>\(row)</Row>" }
      text += "</Table></Worksheet>"
    }
    return Array((text + "</Workbook>").utf8)
  }

  private func cells(_ texts: String...) -> String {
    texts.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined()
  }

  private func error(_ text: String) -> String { "<Cell><Data ss:Type=\"Error\">\(text)</Data></Cell>" }

  @Test("Rejects name the sheet's row and the cell")
  func places() throws {
    let ledger = book(
      (
        "台账",
        [
          cells("十月收费台账"), cells("房号", "类型", "日期", "金额"), cells("A1", "收款", "2026-10-03", "5"),
          "<Row ss:Index=\"7\">" + cells("A1", "收款", "2026-10-03", "abc") + "</Row>",
          cells("A2", "收款") + cells("十月", "5"), cells("A1", "收款", "2026-10-04") + error("#REF!"),
        ]
      ))
    let result = try ingest([.units, Given(.ledger, bytes: ledger)])
    #expect(
      result.rejects() == [
        "7 amount bad_money abc", "8 entry_date bad_date 十月", "9 amount bad_money #REF!",
      ])
    #expect(result.account.rejects.map(\.cell) == ["D7", "C8", "D9"])
    #expect(result.counts() == [7, 1, 3, 0, 3, 0])
    #expect(result.account.files[1].sheet == "台账")
    #expect(result.account.files[1].headerLine == 2)
  }

  @Test("An error is no unit number, and no text")
  func errors() throws {
    let roster = book(
      ("1", [cells("房号", "业主"), error("#N/A") + cells("张三"), cells("A1") + error("#REF!")]))
    let result = try ingest([Given(.roster, bytes: roster)])
    #expect(result.rejects(0) == ["2 unit_id bad_key #N/A"])
    #expect(result.warnings(0) == ["3 owner_name unreadable_ignored #REF!"])
    #expect(result.company.units.map { result.text($0.unitID) } == ["A1"])
    #expect(result.company.units[0].ownerName.isEmpty)
    #expect(result.account.rejects.map(\.cell) == ["A2"])
  }

  @Test("Keys of a merged range are carried down, others are not")
  func merges() throws {
    let merged = "<Row><Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">A1</Data></Cell>"
    let next = "<Row><Cell ss:Index=\"2\"><Data ss:Type=\"String\">"
    let rest = cells("收款", "2026-10-04", "6") + "</Row>"
    let ledger = book(
      (
        "1",
        [
          cells("房号", "费项", "类型", "日期", "金额"), merged + cells("物业费", "收款", "2026-10-03", "5") + "</Row>",
          next + "</Data></Cell>" + rest, next + "x</Data></Cell>" + rest,
        ]
      ))
    let result = try ingest([.units, Given(.ledger, bytes: ledger)])
    #expect(result.ledger.map(\.amount) == [500, 600])
    #expect(result.account.files[1].filledDown == 1)
    #expect(result.rejects() == ["4 unit_id missing_value "])
    #expect(result.account.rejects.map(\.cell) == ["A4"])
  }

  @Test("Of several sheets the first with a header; of all four tables in one file each by its own")
  func sheets() throws {
    let all = book(
      ("封面", [cells("2026年10月")]),
      ("收费", [cells("房号", "类型", "日期", "金额"), cells("A1", "收款", "2026-10-03", "5")]),
      ("名册", [cells("房号", "业主"), cells("A1", "张三")]),
      ("回访", [cells("房号", "通话时间", "管家"), cells("A1", "2026-10-03", "李")]))
    let result = try ingest([.roster, .ledger, .calls].map { Given($0, bytes: all) })
    #expect(result.account.files.map(\.sheet) == ["名册", "收费", "回访"])
    #expect(result.ledger.count == 1)
    #expect(result.calls.count == 1)
  }

  @Test("A sheet asked for of all files is said to be unused only where none of them is a workbook")
  func unusedSheets() throws {
    let ledger = book(("台账", [cells("房号", "类型", "日期", "金额"), cells("A1", "收款", "2026-10-03", "5")]))
    func unused(_ files: [(given: Given, isForAll: Bool)]) throws -> [String] {
      let given = files.map { file in
        var given = file.given
        (given.sheet, given.sheetIsForAll) = ("台账", file.isForAll)
        return given
      }
      return try ingest(given).account.files.map(\.unusedSheet)
    }
    let (book, text) = (Given(.ledger, bytes: ledger), Given(.ledger, "房号,类型,日期,金额\n"))
    #expect(try unused([(.units, true), (book, true), (text, true)]) == ["", "", ""])
    #expect(try unused([(.units, true), (book, true), (text, false)]) == ["", "", "台账"])
    #expect(try unused([(.units, true), (text, true)]) == ["台账", "台账"])
  }

  @Test("Rejected rows of a sheet are given back as CSV")
  func givenBack() throws {
    let ledger = book(
      (
        "1",
        [
          cells("房号", "类型", "日期", "金额", "说明"),
          cells("X9", "收款", "2026-10-03", "5", "a,b&quot;c"),
          cells("A1", "收款", "2026-10-04") + error("#REF!"),
        ]
      ))
    let result = try ingest([.units, Given(.ledger, bytes: ledger)])
    let text = String(decoding: try result.rejectedRows.text(file: 1), as: UTF8.self)
    #expect(
      text
        == "房号,类型,日期,金额,说明\nX9,收款,2026-10-03,5,\"a,b\"c\"\nA1,收款,2026-10-04,#REF!\n".replacing(
          "\"a,b\"c\"", with: "\"a,b\"\"c\""))
    let corrected = text.replacing("X9", with: "A2").replacing("#REF!", with: "7")
    let both = try ingest([.units, Given(.ledger, bytes: ledger), Given(.ledger, corrected)])
    #expect(both.rejects(2) == [])
    #expect(both.ledger.map(\.amount) == [700, 500])
  }
}
