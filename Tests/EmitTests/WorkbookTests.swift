import DocumentModel
import EmitWorkbook
import Model
import SheetWriterTests
import Testing

@Suite("The workbook")
struct WorkbookTests {
  private let reader: WorkbookReader

  init() throws {
    reader = try sound(WorkbookEmitter.emit(WorkbookSample.document))
  }

  private func document(_ blocks: [Block]) -> Document {
    Document(
      language: .english, title: "T", subtitle: "S",
      sections: [Section(id: "s", title: "Section", shortTitle: "S", blocks: blocks)], provenance: [])
  }

  /// The cells of the only section's sheet.
  private func cells(_ blocks: [Block]) throws -> [String: WorkbookReader.Value] {
    try sound(WorkbookEmitter.emit(document(blocks))).cells(of: "S")
  }

  @Test("has a cover and a sheet a section, with names that are legal and different")
  func sheets() {
    #expect(
      reader.sheets.map(\.name) == [
        "物业费收缴报告 a-b-c--d- <经营分析>", "摘要", "Rates 'by' building", "a-b-c--d-", "A-B-C--D- 2", "Ageing",
        "empty",
      ])
  }

  @Test("is the same for the same document")
  func determinism() throws {
    #expect(
      try WorkbookEmitter.emit(WorkbookSample.document) == WorkbookEmitter.emit(WorkbookSample.document))
  }

  @Test("holds values as numbers and dates, and nothing as nothing")
  func values() throws {
    let columns: [Table.Column] = [
      .init("t", .text), .init("m", .money), .init("c", .count), .init("r", .rate), .init("p", .points),
      .init("d", .day), .init("o", .month), .init("n", .money), .init("u", .rate),
    ]
    let row = Table.Row(
      [
        .text("=1+1"), .money(Money(fen: -123_450)), .count(1_234), .rate(WorkbookSample.rate(5, 6)),
        .points(Millionths(-12_345)), .day(Day(number: 0)), .month(Month(year: 1970, month: 2)), .none,
        .rate(Rate(numerator: .count(0), denominator: .count(0), value: nil)),
      ].map { Cell($0) })
    let cells = try cells([.table(Table(id: "t", caption: "", columns: columns, rows: [row]))])
    #expect(cells["A4"] == .text("t"))
    #expect(cells["A5"] == .text("=1+1"))
    #expect(cells["B5"] == .number("-1234.5"))
    #expect(cells["C5"] == .number("1234"))
    #expect(cells["D5"] == .number("0.833333"))
    #expect(cells["E5"] == .number("-1.2345"))
    #expect(cells["F5"] == .number("25569"))
    #expect(cells["G5"] == .number("25600"))
    #expect(cells["H5"] == nil)
    #expect(cells["I5"] == nil)
  }

  @Test("keeps days that workbooks cannot count as text")
  func oldDays() throws {
    let old = try #require(Day(year: 1899, month: 12, day: 31))
    let cells = try cells([
      .table(
        Table(
          id: "t", caption: "", columns: [.init("d", .day)],
          rows: [Table.Row([Cell(.day(old))]), Table.Row([Cell(.month(Month(year: 1, month: 1)))])]))
    ])
    #expect(cells["A5"] == .text("1899-12-31"))
    #expect(cells["A6"] == .text("0001-01"))
  }

  @Test("keeps totals outside of the table's filters")
  func totals() throws {
    let table = Table(
      id: "t", caption: "c", columns: [.init("a", .text), .init("b", .count)],
      rows: [
        Table.Row([Cell(.text("all")), Cell(.count(3))], role: .total),
        Table.Row([Cell(.text("x")), Cell(.count(1))]), Table.Row([Cell(.text("y")), Cell(.count(2))]),
      ])
    let reader = try sound(WorkbookEmitter.emit(document([.table(table)])))
    #expect(reader.parts["xl/tables/table1.xml"]?["ref"] == "A5:B7")
    #expect(reader.cells(of: "S")["A8"] == .text("all"))
    #expect(reader.cells(of: "S")["B8"] == .number("3"))
  }

  @Test("gives tables and columns names of their own")
  func tableNames() {
    let tables = reader.parts.filter { $0.value.name == "table" }.sorted { $0.key < $1.key }
    #expect(
      tables.compactMap { $0.value["displayName"] } == [
        "rate_by_building", "rate_by_building_2", "hostile", "ageing",
      ])
    let columns = tables[0].value.first("tableColumns")?.children.compactMap { $0["name"] }
    #expect(columns == ["楼栋", "应收", "户数", "户数 · 收缴率", "户数 · 收缴率 2", "较上月", "最后收款日", "账期", "9"])
  }

  @Test("keeps hostile text as it is, but for what is too long")
  func hostile() {
    let cells = reader.cells(of: "a-b-c--d-")
    let found = (8..<8 + WorkbookSample.hostile.count).map { cells["A\($0)"] }
    for (text, cell) in zip(WorkbookSample.hostile, found) {
      switch text {
      case "": #expect(cell == nil)
      case let text where text.utf16.count > 32_767:
        #expect(cell == .text(String(repeating: "长", count: 32_764) + "[…]"))
      default: #expect(cell == .text(text))
      }
    }
  }

  @Test("links tiles and contents to sheets, and files to files")
  func links() {
    let cover = reader.sheets[0].node.first("hyperlinks")?.children.compactMap { $0["location"] }
    #expect(
      cover == Array(repeating: "'摘要'!A1", count: 4) + [
        "'摘要'!A1", "'Rates ''by'' building'!A1", "'a-b-c--d-'!A1", "'A-B-C--D- 2'!A1", "'Ageing'!A1",
        "'empty'!A1",
      ])
    let files = reader.parts["xl/worksheets/_rels/sheet2.xml.rels"]?.children.compactMap { $0["Target"] }
    #expect(files == ["rejects%20%26%20%E8%A1%8C.csv"])
  }

  @Test("gives each link of a longer text a row of its own")
  func linkRows() throws {
    let long = String(repeating: "word ", count: 40)
    let reader = try sound(
      WorkbookEmitter.emit(
        document([
          .paragraph([
            .text(long), .file(text: "rejects", name: "rejects.csv"), .anchor(text: "here", section: "s"),
          ]),
          .note([.text("short "), .file(text: "file", name: "metrics.csv")]),
        ])))
    let cells = reader.cells(of: "S")
    #expect(cells["A4"] == .text(long + "rejectshere"))
    #expect(["A5", "A6", "A8"].map { cells[$0] } == ["→ rejects", "→ here", "short file"].map { .text($0) })
    let links = reader.sheets[1].node.first("hyperlinks")?.children.compactMap { $0["ref"] }
    #expect(links == ["A2", "A5", "A6", "A8"])
  }

  @Test("links titles of columns to the rows that define them, wherever these stand")
  func definitions() throws {
    let definitions = Section(
      id: "definitions", title: "Definitions", shortTitle: "D",
      blocks: WorkbookSample.document.sections.flatMap(\.blocks) + [
        .table(
          Table(
            id: "d", caption: "", columns: [.init("metric", .text)],
            rows: [
              Table.Row([Cell(.text("a total"))], role: .total),
              Table.Row([Cell(.text("another.metric"))]),
              Table.Row([Cell(.text("rate.month"))]),
            ]))
      ])
    var document = document([
      .table(
        Table(
          id: "t", caption: "",
          columns: [
            .init("a", .text), .init("b", .rate, metric: "rate.month"), .init("c", .rate, metric: "none"),
          ],
          rows: []))
    ])
    document.sections.append(definitions)
    let reader = try sound(WorkbookEmitter.emit(document))
    let links = try #require(reader.sheets[1].node.first("hyperlinks")?.children)
    #expect(links.compactMap { $0["ref"] } == ["A2", "B4"])
    let place = try #require(links.last?["location"]?.split(separator: "!").last)
    #expect(reader.cells(of: "D")[String(place)] == .text("rate.month"))
  }

  @Test("names columns of one title after those that they follow")
  func columnTitles() throws {
    let columns = ["x", "rate", "n", "share", "n", "", ""].map {
      Table.Column($0, $0 == "x" ? .text : .count)
    }
    let cells = try cells([.table(Table(id: "t", caption: "", columns: columns, rows: []))])
    #expect(
      ["A4", "B4", "C4", "D4", "E4", "F4", "G4"].map { cells[$0] }
        == ["x", "rate", "rate · n", "share", "share · n", "6", "7"].map { .text($0) })
  }

  @Test("draws a chart of each kind with the values of its cells")
  func charts() {
    let charts = reader.parts.filter { $0.value.name == "c:chartSpace" }.sorted { $0.key < $1.key }
    let plots = charts.map { chart in
      chart.value.descendants.map(\.name).filter { $0.hasSuffix("Chart") }.joined(separator: " ")
    }
    #expect(
      plots == [
        "c:barChart c:lineChart", "c:lineChart", "c:scatterChart", "c:lineChart", "c:barChart", "c:barChart",
      ])
  }

  @Test("turns a step line into true steps, with its interval")
  func steps() throws {
    let chart = try #require(reader.parts["xl/charts/chart3.xml"])
    let series = chart.descendants("c:ser")
    #expect(
      series.compactMap { $0.first("c:tx")?.descendants("c:v").first?.text } == ["收缴率", "收缴率 ↓", "收缴率 ↑"])
    let x = series[0].first("c:xVal")?.descendants("c:v").map(\.text)
    let y = series[0].first("c:yVal")?.descendants("c:v").map(\.text)
    #expect(x == ["0", "7", "7", "14", "14", "30", "30", "60", "60"])
    #expect(y == ["0", "0", "0.2", "0.2", "0.45", "0.45", "0.6", "0.6", "0.72"])
  }

  @Test("shades a heat map but for its thin cells")
  func heatMap() {
    let shade = reader.sheets[4].node.first("conditionalFormatting")
    #expect(shade?["sqref"] == "B6:G6 I6:N6 B7:G7 I7:N7 B8:G8 I8:N8")
  }

  @Test("freezes down to the header of an only table")
  func frozen() {
    let rows = reader.sheets.map { $0.node.descendants("pane").first?["ySplit"] }
    #expect(rows == ["1", "2", "2", "7", "2", "5", "2"])
  }

  @Test("of a document without sections is a cover")
  func bare() throws {
    let document = Document(language: .english, title: "", subtitle: "", sections: [], provenance: [])
    #expect(try sound(WorkbookEmitter.emit(document)).sheets.map(\.name) == ["Sheet"])
  }

  @Test("is sound for every pair of blocks")
  func pairs() throws {
    let blocks = WorkbookSample.document.sections.flatMap(\.blocks)
    for (index, first) in blocks.enumerated() {
      for second in blocks[index...] { _ = try cells([first, second]) }
    }
  }
}
