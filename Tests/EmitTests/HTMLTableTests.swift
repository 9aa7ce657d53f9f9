import DocumentModel
import EmitHTML
import Model
import Testing

@Suite("HTML: tables")
struct HTMLTableTests {
  private func page(_ table: Table) -> PageMarkup {
    let section = Section(id: "s", title: "s", shortTitle: "s", blocks: [.table(table)])
    return PageMarkup(
      HTMLEmitter.emit(
        Document(language: .english, title: "t", subtitle: "", sections: [section], provenance: [])))
  }

  private func table(_ kind: Table.ColumnKind, _ values: [Value]) -> Table {
    Table(
      id: "t", caption: "c", columns: [.init("name", .text), .init("value", kind)],
      rows: values.map { .init([Cell(.text("n")), Cell($0)]) })
  }

  @Test("Every row has as many cells as there are columns, short rows too")
  func cellCount() {
    var table = table(.count, [.count(1), .count(2)])
    table.rows[1].cells.removeLast()
    table.rows.append(.init([Cell(.text("n")), Cell(.count(3)), Cell(.count(4))]))
    let page = page(table)
    #expect(page.all("th").count == 2 + 3)
    #expect(page.all("td").count == 3)
  }

  @Test("A numeric cell shows what Format shows, which is what the script sorts by")
  func numbers() {
    let values: [Value] = [.money(Money(fen: -123_456)), .none]
    let cells = page(table(.money, values)).all("td")
    #expect(cells.map(\.text) == ["−1,234.56", "–"])
    #expect(cells.allSatisfy { $0["data-v"] == nil })
  }

  @Test("What a rate is out of is not said again where it stands in the same row")
  func rateBesideItsBase() {
    var table = table(.rate, [])
    table.columns.append(.init("Base", .count))
    let sound = PageSample.rate(83, 100, low: 745_000, high: 891_000)
    table.rows = [
      .init([Cell(.text("a")), Cell(sound), Cell(.count(100))]),
      .init([Cell(.text("b")), Cell(PageSample.rate(50, 100)), Cell(.count(100))]),
    ]
    let cells = page(table).all("td")
    #expect(cells[0]["title"] == "95% interval 74.5%–89.1%")
    #expect(cells[2]["title"] == nil)
  }

  @Test(
    "A rate tells numerator, denominator and interval, and is marked where fewer than ten cases stand behind it"
  )
  func rates() {
    let sound = PageSample.rate(83, 100, low: 745_000, high: 891_000)
    let cells = page(table(.rate, [sound, PageSample.rate(5, 8)])).all("td")
    #expect(cells[0]["title"] == "83 / 100; 95% interval 74.5%–89.1%")
    #expect(cells[0].classes == [])
    #expect(cells[1]["title"] == "5 / 8; fewer than 10 cases, for orientation only")
    #expect(cells[1].classes == ["thin"])
  }

  @Test("The header is a button in a column header; of one row there is nothing to sort")
  func buttons() {
    let buttons = page(table(.count, [.count(1), .count(2)])).all("button")
    #expect(buttons.map { $0.path.last } == ["th", "th"])
    #expect(buttons.allSatisfy { $0["type"] == "button" })
    #expect(page(table(.count, [.count(1)])).all("button").isEmpty)
  }

  @Test("A wide table scrolls in a region that keyboards reach and that has the caption's name")
  func region() throws {
    let page = page(table(.count, [.count(1)]))
    let region = try #require(page.all("div").first { $0["role"] == "region" })
    #expect(region["tabindex"] == "0")
    let name = try #require(page.elements.first { $0["id"] == region["aria-labelledby"] })
    #expect(name.text == "c")
  }

  @Test("Total rows are marked, toned cells too")
  func marks() {
    var table = table(.count, [.count(1), .count(2)])
    table.rows[1].role = .total
    table.rows[0].cells[1].tone = .bad
    let page = page(table)
    #expect(page.all("tr").map(\.classes) == [[], [], ["total"]])
    #expect(page.all("td").map(\.classes) == [["bad"], []])
  }

  @Test("A cut table says so under it and links the file, once")
  func truncation() {
    var table = table(.count, [.count(1)])
    table.truncated = .init(total: 9, file: "all.csv", sentence: [.text("All 9:")])
    #expect(page(table).all("a").filter { $0["href"] == "all.csv" }.count == 1)
    table.truncated?.sentence = [.text("All 9 are in "), .file(text: "the file", name: "all.csv")]
    #expect(page(table).all("a").filter { $0["href"] == "all.csv" }.map(\.text) == ["the file"])
  }

  @Test("A table without rows says so over all its columns")
  func empty() {
    let cells = page(table(.count, [])).all("td")
    #expect(cells.map(\.text) == ["No rows"])
    #expect(cells.map { $0["colspan"] } == ["2"])
  }
}
