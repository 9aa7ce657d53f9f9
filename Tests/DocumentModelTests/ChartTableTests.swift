import DocumentModel
import Testing

@Suite("A chart's data as a table")
struct ChartTableTests {
  private func chart(_ kind: Chart.Kind, _ series: [Chart.Series]) -> Chart {
    Chart(
      id: "c", kind: kind, title: "t", description: "d", categoryTitle: "month", valueTitle: "rate",
      categories: ["one", "two"], series: series)
  }

  @Test("a row a category and a column a series")
  func bars() {
    let table = chart(
      .bars, [.init(name: "", values: [.count(1), .none]), .init(name: "b", values: [.none, .text("x")])]
    ).dataTable
    #expect(table.id == "c-data" && table.caption == "t")
    #expect(table.columns.map(\.title) == ["month", "rate", "b"])
    #expect(table.columns.map(\.kind) == [.text, .count, .text])
    #expect(
      table.rows.map { $0.cells.map(\.value) } == [
        [.text("one"), .count(1), .none], [.text("two"), .none, .text("x")],
      ])
  }

  @Test("of a heat map a row a series and a column a category")
  func heatMap() {
    let table = chart(.heatMap, [.init(name: "Mon", values: [.count(1), .count(2)])]).dataTable
    #expect(table.columns.map(\.title) == ["", "one", "two"])
    #expect(table.rows.map { $0.cells.map(\.value) } == [[.text("Mon"), .count(1), .count(2)]])
  }

  @Test("a series that is too short leaves gaps")
  func short() {
    let table = chart(.line, [.init(name: "a", values: [.count(1)])]).dataTable
    #expect(table.rows[1].cells[1].value == .none)
  }

  @Test("a cut table's sentence links to the file once")
  func truncation() {
    let link = Inline.file(text: "f.csv", name: "f.csv")
    let bare = Table.Truncation(total: 9, file: "f.csv", sentence: [.text("more")])
    #expect(bare.linkedSentence == [.text("more"), .text(" "), link])
    #expect(Table.Truncation(total: 9, file: "f.csv", sentence: [link]).linkedSentence == [link])
    #expect(Table.Truncation(total: 9, file: "f.csv", sentence: []).linkedSentence == [link])
  }
}
