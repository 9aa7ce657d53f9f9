import SheetWriter
import Testing

@Suite("Names")
struct NameTests {
  @Test(
    "that Excel refuses for a sheet are refused",
    arguments: [
      "", "a/b", "a:b", "a\\b", "a?b", "a*b", "[a]", "'a", "a'", "History", "HISTORY", "a\u{0}b", "a\nb",
      "12345678901234567890123456789012", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十😀",
    ])
  func illegalSheet(name: String) {
    #expect(throws: SheetError.illegalSheetName(name)) { try SheetName(name) }
  }

  @Test("for sheets are made legal and different")
  func fittingSheet() {
    let long = String(repeating: "长", count: 40)
    let names = SheetName.unique(
      fitting: ["a/b:c*[d]", "A-B-C--D-", "", " ' ", "History", "'x'", long, long, "O'Brien", "a\u{0}b"])
    #expect(
      names.map(\.text) == [
        "a-b-c--d-", "A-B-C--D- 2", "Sheet", "Sheet 2", "History-", "x", String(repeating: "长", count: 31),
        String(repeating: "长", count: 29) + " 2", "O'Brien", "a-b",
      ])
  }

  @Test(
    "that look like cells are refused for tables",
    arguments: ["A1", "xfd1048576", "R1C1", "r", "C", "RC", "_xlnm.x", "1a", "a b", "", "a-b"])
  func illegalTable(name: String) {
    #expect(throws: SheetError.illegalName(name)) { try WorkbookName(name) }
  }

  @Test("for tables are made legal and different")
  func fittingTable() throws {
    let names = WorkbookName.unique(fitting: ["rates", "Rates", "a b", "A1", "", "楼栋", "_xlnm.x", "1"])
    #expect(names.map(\.text) == ["rates", "Rates_2", "a_b", "_A1", "_", "楼栋", "___xlnm.x", "_1"])
    for name in names { _ = try WorkbookName(name.text) }
  }

  @Test("of columns are made legal and different")
  func columns() {
    #expect(
      Table.columnNames(fitting: ["n", "N", "", "two\nlines", " n ", "3"])
        == ["n", "N 2", "3", "two lines", "n 3", "3 2"])
    #expect(throws: SheetError.illegalColumns(table: "t")) {
      try Table(WorkbookName("t"), columns: [.init("a"), .init("A")])
    }
    #expect(throws: SheetError.illegalColumns(table: "t")) { try Table(WorkbookName("t"), columns: []) }
  }

  @Test("with apostrophes are quoted where formulas use them")
  func quoted() throws {
    let reader = try sound { book throws(SheetError) in
      try book.addSheet(SheetName("O'Brien")) { sheet throws(SheetError) in
        try sheet.append([.text("x")])
        try sheet.link(CellReference(row: 1, column: 1), to: .sheet(SheetName("O'Brien")))
      }
      try book.define(
        WorkbookName("here"), as: CellRange(rows: 1...2, columns: 1...3), on: SheetName("O'Brien"))
    }
    let name = reader.parts["xl/workbook.xml"]?.first("definedNames")?.children.first
    #expect(name?.text == "'O''Brien'!$A$1:$C$2")
  }
}
