import DocumentModel
import EmitHTML
import Model
import Testing

@Suite("HTML: the page")
struct HTMLPageTests {
  private let page = PageMarkup(HTMLEmitter.emit(PageSample.rich))

  @Test("Every kind of block, an empty document and a large one are well formed")
  func wellFormed() {
    #expect(page.faults == [])
    #expect(PageMarkup(HTMLEmitter.emit(PageSample.empty)).faults == [])
    #expect(PageMarkup(HTMLEmitter.emit(PageSample.large)).faults == [])
  }

  @Test("The same document gives the same bytes")
  func deterministic() {
    #expect(HTMLEmitter.emit(PageSample.rich) == HTMLEmitter.emit(PageSample.rich))
  }

  @Test("Ids are unique, and every reference to one has its target")
  func references() {
    for document in [PageSample.rich, PageSample.large, PageSample.hostile] {
      let page = PageMarkup(HTMLEmitter.emit(document))
      let ids = page.elements.compactMap { $0["id"] }
      let known = Set(ids)
      #expect(ids.count == known.count)
      for element in page.elements {
        if let link = element["href"], link.hasPrefix("#") {
          #expect(known.contains(String(link.dropFirst())))
        }
        for id in (element["aria-labelledby"] ?? "").split(separator: " ") {
          #expect(known.contains(String(id)))
        }
      }
    }
  }

  @Test("Equal ids of sections, tables and charts are told apart")
  func equalIDs() {
    let table = Table(id: "x", caption: "", columns: [.init("a", .text)], rows: [])
    let section = Section(
      id: "x", title: "x", shortTitle: "x", blocks: [.table(table), .chart(PageSample.trend("x"))])
    let document = Document(
      language: .english, title: "t", subtitle: "", sections: [section, section], provenance: [])
    let ids = PageMarkup(HTMLEmitter.emit(document)).elements.compactMap { $0["id"] }
    #expect(ids.count == Set(ids).count)
  }

  @Test("The first screen: title, verdict and tiles stand before the contents, all else behind")
  func order() throws {
    let names = page.elements.map { $0.name }
    let contents = try #require(names.firstIndex(of: "nav"))
    let tiles = try #require(page.elements.firstIndex { $0["class"] == "tiles" })
    let table = try #require(names.firstIndex(of: "table"))
    #expect(try #require(names.firstIndex(of: "h1")) < tiles)
    #expect(tiles < contents && contents < table)
  }

  @Test("The contents link to every section", arguments: Language.allCases)
  func contents(_ language: Language) {
    var document = PageSample.rich
    document.language = language
    let page = PageMarkup(HTMLEmitter.emit(document))
    #expect(page.all("html").first?["lang"] == language.rawValue)
    let links = page.all("a").filter { $0.path.contains("nav") }
    #expect(links.map(\.text) == document.sections.map(\.title))
    #expect(links.compactMap { $0["href"] } == document.sections.map { "#" + $0.id })
  }

  @Test("A link to a section that does not exist is its text alone")
  func deadLink() {
    let section = Section(
      id: "s", title: "s", shortTitle: "s", blocks: [.paragraph([.anchor(text: "gone", section: "nowhere")])])
    let document = Document(language: .english, title: "t", subtitle: "", sections: [section], provenance: [])
    let page = PageMarkup(HTMLEmitter.emit(document))
    #expect(page.all("p").map(\.text) == ["gone"])
    #expect(page.all("a").map(\.text) == ["s"])
  }

  @Test("Column titles and tiles link to the definition of their metric where the page has it")
  func definitions() throws {
    let links = page.all("a").filter { $0.classes.contains("def") }
    #expect(links.count == 4)
    #expect(Set(links.compactMap { $0["href"] }).contains("#def-collection-rate-month"))
    let row = try #require(page.all("tr").first { $0["id"] == "def-collection-rate-month" })
    #expect(row.text.contains("应收日在本月的费用中"))
    var document = PageSample.rich
    document.sections.removeLast()
    #expect(PageMarkup(HTMLEmitter.emit(document)).all("a").allSatisfy { !$0.classes.contains("def") })
  }

  @Test("A tone has a word beside its colour")
  func tones() {
    let tiles = page.all("div").filter { $0.classes.contains("tile") }
    #expect(tiles.filter { $0.classes.contains("bad") }.map { $0.text.contains("需关注") } == [true])
    #expect(tiles.filter { $0.classes.contains("good") }.map { $0.text.contains("良好") } == [true])
  }

  @Test("A company's page stays under 300 KB, the script under 10 KB, a chart under 15 KB")
  func sizes() throws {
    #expect(HTMLEmitter.emit(PageSample.large).count < 300_000)
    #expect(try #require(page.all("script").first).text.utf8.count < 10_000)
    var document = PageSample.rich
    document.sections = []
    let frame = HTMLEmitter.emit(document).count
    for case .chart(let chart) in PageSample.rich.sections.flatMap(\.blocks) {
      document.sections = [Section(id: "s", title: "s", shortTitle: "s", blocks: [.chart(chart)])]
      #expect(HTMLEmitter.emit(document).count - frame < 15_000, "\(chart.id)")
    }
  }
}
