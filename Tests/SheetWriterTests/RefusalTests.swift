import SheetWriter
import Testing

@Suite("A workbook that would be broken is refused")
struct RefusalTests {
  private func write(_ write: (inout Sheet) throws(SheetError) -> Void) throws(SheetError) -> [UInt8] {
    var book = try Workbook()
    try book.addSheet(SheetName("S"), write)
    return try book.finish()
  }

  @Test("without sheets")
  func empty() {
    #expect(throws: SheetError.noSheets) { try Workbook().finish() }
  }

  @Test("with two sheets of one name but for case")
  func twice() {
    #expect(throws: SheetError.duplicateSheetName("s")) {
      var book = try Workbook()
      try book.addSheet(SheetName("S")) { _ in }
      try book.addSheet(SheetName("s")) { _ in }
    }
  }

  @Test("with two tables, or a table and a range, of one name")
  func names() throws {
    let table = try Table(WorkbookName("t"), columns: [.init("a")])
    #expect(throws: SheetError.duplicateName("t")) {
      try write { sheet throws(SheetError) in
        try sheet.append(table, rows: [])
        try sheet.append(table, rows: [])
      }
    }
    #expect(throws: SheetError.duplicateName("T")) {
      var book = try Workbook()
      try book.addSheet(SheetName("S")) { sheet throws(SheetError) in try sheet.append(table, rows: []) }
      try book.define(WorkbookName("T"), as: CellRange(rows: 1...1, columns: 1...1), on: SheetName("S"))
    }
  }

  @Test("with rows and columns beyond the last")
  func grid() {
    #expect(throws: SheetError.outsideGrid(row: 1_048_577, column: 1)) {
      try write { sheet throws(SheetError) in
        sheet.skip(1_048_576)
        try sheet.append([.text("x")])
      }
    }
    #expect(throws: SheetError.outsideGrid(row: 1, column: 16_385)) {
      try write { sheet throws(SheetError) in
        try sheet.append(Row([.text("x"), .text("y")]), from: 16_384)
      }
    }
    #expect(throws: SheetError.outsideGrid(row: 1_048_577, column: 1)) {
      try write { sheet throws(SheetError) in
        sheet.skip(1_048_575)
        try sheet.append(Table(WorkbookName("t"), columns: [.init("a")]), rows: [])
      }
    }
  }

  @Test("with merged ranges that overlap each other or a table")
  func overlap() throws {
    let inner = CellRange(rows: 2...2, columns: 2...5)
    #expect(throws: SheetError.overlap(sheet: "S", inner)) {
      try write { sheet throws(SheetError) in
        try sheet.merge(CellRange(rows: 1...3, columns: 1...2))
        try sheet.merge(inner)
      }
    }
    let over = CellRange(rows: 2...2, columns: 1...2)
    #expect(throws: SheetError.overlap(sheet: "S", over)) {
      try write { sheet throws(SheetError) in
        try sheet.append(Table(WorkbookName("t"), columns: [.init("a")]), rows: [Row([.text("x")])])
        try sheet.merge(over)
      }
    }
  }

  @Test("with links to sheets that are not there, and to places one should not go")
  func links() {
    #expect(throws: SheetError.unknownSheet("T")) {
      try write { sheet throws(SheetError) in
        try sheet.link(CellReference(row: 1, column: 1), to: .sheet(SheetName("T")))
      }
    }
    for address in ["javascript:alert(1)", "file:///etc/passwd", "//host/share", "", "ftp://x"] {
      #expect(throws: SheetError.illegalLink(address)) { try LinkTarget.web(address) }
    }
    for path in ["/etc/passwd", "../x", "a/../b", "", "\\\\host\\share", "a//b"] {
      #expect(throws: SheetError.illegalLink(path)) { try LinkTarget.file(path) }
    }
  }

  @Test("with more links than a sheet may have")
  func manyLinks() {
    #expect(throws: SheetError.tooManyLinks(sheet: "S")) {
      try write { sheet throws(SheetError) in
        for row in 1...65_531 {
          try sheet.link(CellReference(row: row, column: 1), to: .sheet(SheetName("S")))
        }
      }
    }
  }

  @Test("with styles of another workbook")
  func styles() throws {
    let foreign = try Workbook().style(Style(bold: true))
    #expect(throws: SheetError.unknownStyle) {
      try write { sheet throws(SheetError) in try sheet.append([.text("x", foreign)]) }
    }
  }

  @Test("with charts whose series do not match their categories")
  func charts() {
    #expect(throws: SheetError.raggedChart(title: "c")) {
      try Chart(
        title: "c", description: "d", plot: .bars(categories: ["a", "b"]), categoryTitle: "",
        valueTitle: "", series: [.init("s", values: [.empty()], colour: Colour(0))])
    }
  }

  @Test("with table rows longer than the table")
  func longRow() {
    #expect(throws: SheetError.illegalColumns(table: "t")) {
      try write { sheet throws(SheetError) in
        try sheet.append(
          Table(WorkbookName("t"), columns: [.init("a")]), rows: [Row([.text("x"), .text("y")])])
      }
    }
  }
}
