import DocumentModel
import EmitHTML
import Model
import Testing

@Suite("HTML: charts")
struct HTMLChartTests {
  private func page(_ chart: Chart) -> PageMarkup {
    let section = Section(id: "s", title: "s", shortTitle: "s", blocks: [.chart(chart)])
    return PageMarkup(
      HTMLEmitter.emit(
        Document(language: .english, title: "t", subtitle: "", sections: [section], provenance: [])))
  }

  private func chart(_ kind: Chart.Kind, _ categories: [String], _ values: [Value]...) -> Chart {
    Chart(
      id: "c", kind: kind, title: "finding", description: "told", categoryTitle: "what",
      valueTitle: "how many",
      categories: categories,
      series: values.enumerated().map { .init(name: "series \($0)", values: $1) })
  }

  private static let kinds: [Chart.Kind] = [.bars, .line, .stackedBar, .steps, .heatMap]

  @Test(
    "Every kind is an image with a name and a description, its finding above and its data below",
    arguments: kinds)
  func frame(_ kind: Chart.Kind) throws {
    let page = page(chart(kind, ["a", "b"], [.count(1), .count(2)], [.count(3), .none]))
    let image = try #require(page.all("svg").first { $0["role"] == "img" })
    let names = try #require(image["aria-labelledby"]).split(separator: " ").map(String.init)
    #expect(names.map { name in page.elements.first { $0["id"] == name }?.text } == ["finding", "told"])
    #expect(page.all("figcaption").map(\.text) == ["finding"])
    #expect(
      page.all("td").filter { $0.path.contains("details") }.map(\.text).sorted() == ["1", "2", "3", "–"])
  }

  @Test("Without categories or series there is no drawing", arguments: kinds)
  func empty(_ kind: Chart.Kind) {
    #expect(page(chart(kind, [])).all("svg").isEmpty)
    #expect(page(chart(kind, [], [])).all("svg").isEmpty)
    #expect(page(chart(kind, ["a"])).all("svg").isEmpty)
  }

  @Test(
    "Nothing but gaps, one value, no value and the largest amounts are drawn without harm", arguments: kinds)
  func extremes(_ kind: Chart.Kind) {
    let largest = Value.money(Money(fen: .max))
    let values: [[Value]] = [
      [.none, .none, .none], [.count(0), .count(0), .count(0)], [.none, .count(-5), .text("x")],
      [.count(.max), .count(.min), .none], [largest, .money(Money(fen: .min)), largest], [.count(7)], [],
      [.points(Millionths(-1)), .points(Millionths(1)), .none],
      [.money(Money(fen: 1)), .money(.zero), .none],
    ]
    for values in values {
      let page = page(chart(kind, ["a", "b", "c"], values))
      #expect(page.faults == [])
      for element in page.elements {
        for (_, value) in element.attributes { #expect(!value.contains("nan") && !value.contains("inf")) }
      }
    }
  }

  @Test("A gap breaks the line in two")
  func gap() throws {
    let page = page(
      chart(.line, ["a", "b", "c", "d", "e"], [.count(1), .count(2), .none, .count(3), .count(4)]))
    let path = try #require(page.all("path").first?["d"])
    #expect(path.filter { $0 == "M" }.count == 2)
    #expect(path.filter { $0 == "L" }.count == 2)
    #expect(page.all("circle").count == 4)
  }

  @Test("A bar is as long as its value: half of the largest is half as long")
  func barLengths() {
    let bars = page(chart(.bars, ["a", "b"], [.count(50), .count(100)])).all("rect").filter {
      $0["class"] == "f0"
    }
    let widths = bars.compactMap { $0["width"].flatMap { Double($0.dropLast()) } }
    #expect(widths.count == 2)
    #expect(abs(widths[0] * 2 - widths[1]) < 0.02)
  }

  @Test("A bar says its value, and what measures otherwise stands behind it")
  func barLabels() {
    let page = page(chart(.bars, ["a"], [.count(1234)], [PageSample.rate(1, 2)]))
    #expect(page.all("text").map(\.text) == ["a", "1,234 · 50.0%"])
  }

  @Test("A thin rate is drawn pale and labelled grey")
  func thinBar() {
    let page = page(chart(.bars, ["a", "b"], [PageSample.rate(3, 4), PageSample.rate(30, 40)]))
    let bars = page.all("rect").map(\.classes).filter { $0.contains("f0") }
    #expect(bars == [["f0", "pale"], ["f0"]])
    #expect(page.all("text").filter { $0.classes.contains("thin") }.map(\.text) == ["75.0%"])
  }

  @Test("The parts of a stacked bar fill it in proportion and are named with value and share")
  func stack() {
    let page = page(chart(.stackedBar, ["a", "b"], [.count(25), .count(75)]))
    #expect(page.all("rect").filter { $0.classes.contains("gap") }.map { $0["width"] } == ["25%", "75%"])
    let texts = page.all("text").map(\.text)
    #expect(texts == ["25.0%", "75.0%", "a", "25", "25.0%", "b", "75", "75.0%"])
  }

  @Test("A step line holds each value until the next time, times in proportion, with its band")
  func steps() throws {
    let rates = [10, 20, 40].map { PageSample.rate($0, 100) }
    let page = page(chart(.steps, ["10 days", "20 days", "40 days"], rates, rates, rates))
    let line = try #require(page.all("path").first { $0["class"] == "l0" }?["d"])
    #expect(line == "M250 172H500V122H1000V22")
    let band = try #require(page.all("path").first { $0["class"] == "band" }?["d"])
    #expect(band.filter { $0 == "Z" }.count == 2)
  }

  @Test("A heat map prints every value, leaves empty cells blank and greys thin ones")
  func heatMap() {
    let page = page(
      chart(
        .heatMap, ["x", "y"], [PageSample.rate(90, 100), .none],
        [PageSample.rate(1, 2), PageSample.rate(10, 100)]))
    let texts = page.all("text").map(\.text)
    #expect(texts == ["x", "y", "series 0", "90.0%", "series 1", "50.0%", "10.0%"])
    let shades = page.all("path").map { $0["class"] }
    #expect(shades == ["gap k1", "gap k8", "none"])
  }

  @Test("Long labels are cut, with all of them in the data")
  func longLabels() {
    let name = String(repeating: "楼", count: 200)
    let page = page(chart(.bars, [name], [.count(1)]))
    #expect(page.all("text").allSatisfy { Format.width($0.text) <= 33 })
    #expect(page.all("th").contains { $0.text == name })
  }

  @Test("Four hundred bars make a taller drawing")
  func manyBars() throws {
    let values = (0..<400).map { Value.count(Int64($0)) }
    let page = page(chart(.bars, values.indices.map { "\($0)" }, values))
    let image = try #require(page.all("svg").first { $0["role"] == "img" })
    #expect(try #require(image["height"].flatMap { Double($0) }) > 8000)
    #expect(page.all("rect").count == 400)
  }

  @Test("Scales use short numbers in the page's language")
  func ticks() {
    let values: [Value] = [.money(Money(fen: 0)), .money(Money(fen: 1_000_000_000_000))]
    let texts = page(chart(.line, ["a", "b"], values)).all("text").map(\.text)
    #expect(texts.prefix(5) == ["0", "2.5bn", "5bn", "7.5bn", "10bn"])
  }
}
