import DocumentModel
import Testing

@Suite("Text that is fit to be shown")
struct PageLegibleTests {
  @Test(
    "Plain and Chinese text with its punctuation stays as it is",
    arguments: ["", "abc", "三栋，“好”—（1）…", "é 😀 ﹏"])
  func plain(_ text: String) {
    #expect(Format.legible(text) == text)
  }

  @Test("Control characters become their pictures, what is no character the replacement character")
  func controls() {
    #expect(Format.legible("a\u{0}\u{1B}\u{7F}b") == "a␀␛␡b")
    for value: UInt32 in [0x9B, 0xFFFE, 0xFFFF, 0x1FFFF, 0xFDD0] {
      let scalar = Unicode.Scalar(value)!
      #expect(Format.legible("a\(scalar)b") == "a\u{FFFD}b")
    }
  }

  @Test("Every kind of line end is one line feed; tabs stay")
  func lineEnds() {
    #expect(Format.legible("a\r\nb\rc\u{2028}d\u{85}e\tf") == "a\nb\nc\nd\ne\tf")
  }

  @Test("Marks that turn the direction are shown, and right-to-left letters keep to themselves")
  func direction() {
    #expect(Format.legible("a\u{202E}b") == "a\u{FFFD}b")
    #expect(Format.legible("\u{5D0}\u{2069}") == "\u{2068}\u{5D0}\u{FFFD}\u{2069}")
  }

  @Test("A Chinese character is two columns wide, a combining mark none")
  func width() {
    #expect(Format.width("abc") == 3)
    #expect(Format.width("3栋（东）") == 9)
    #expect(Format.width("e\u{301}") == 1)
    #expect(Format.width("–") == 1)
  }

  @Test("A chart as a table: categories down, series across; a heat map as it is drawn")
  func chartTable() {
    let series = [
      Chart.Series(name: "s", values: [.count(1), .none]), Chart.Series(name: "t", values: [.count(3)]),
    ]
    func table(_ kind: Chart.Kind) -> [[Value]] {
      let chart = Chart(
        id: "c", kind: kind, title: "", description: "", categoryTitle: "k", valueTitle: "v",
        categories: ["a", "b"],
        series: series)
      return chart.dataTable.rows.map { $0.cells.map(\.value) }
    }
    #expect(table(.bars) == [[.text("a"), .count(1), .count(3)], [.text("b"), .none, .none]])
    #expect(table(.heatMap) == [[.text("s"), .count(1), .none], [.text("t"), .count(3), .none]])
  }
}
