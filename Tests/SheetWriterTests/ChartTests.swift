import SheetWriter
import Testing

@Suite("Charts")
struct ChartTests {
  /// The chart's part, of a sheet with nothing else.
  private func part(_ plot: Chart.Plot, _ values: [Number], _ format: NumberFormat = .general) throws
    -> XMLNode
  {
    let reader = try sound { book throws(SheetError) in
      try book.addSheet(SheetName("S")) { sheet throws(SheetError) in
        try sheet.append(
          Chart(
            title: "t", description: "what it shows", plot: plot, categoryTitle: "c", valueTitle: "v",
            series: [.init("s", values: values.map { .number($0) }, colour: Colour(0xD55E00))], format: format
          ))
      }
    }
    return try #require(reader.parts["xl/charts/chart1.xml"])
  }

  private func least(_ chart: XMLNode) -> String? {
    chart.descendants("c:valAx").last?.first("c:scaling")?.first("c:min")?["val"]
  }

  @Test("begin bars at zero, unless some go below it")
  func zero() throws {
    let categories = ["a", "b"]
    #expect(try least(part(.bars(categories: categories), [Number(440), Number(450)])) == "0")
    #expect(try least(part(.columns(categories: categories, reference: nil), [Number(4), Number(5)])) == "0")
    #expect(try least(part(.bars(categories: categories), [Number(-1), Number(5)])) == nil)
    #expect(try least(part(.line(categories: categories, reference: nil), [Number(4), Number(5)])) == nil)
  }

  @Test("end at 100 % where shares come near it, and nowhere else")
  func most() throws {
    func most(_ hundredths: Int64, _ format: NumberFormat = .percent) throws -> String? {
      let chart = try part(
        .line(categories: ["a"], reference: nil), [Number(units: hundredths, .hundredths)], format)
      return chart.descendants("c:valAx").last?.first("c:scaling")?.first("c:max")?["val"]
    }
    #expect(try most(97) == "1" && most(100) == "1")
    #expect(try most(30) == nil && most(101) == nil && most(97, .general) == nil)
  }

  @Test("read from the top where bars lie, with the numbers at the foot")
  func horizontal() throws {
    let chart = try part(.bars(categories: ["a"]), [Number(1)])
    let category = chart.descendants("c:catAx").first?.first("c:scaling")?.first("c:orientation")
    #expect(category?["val"] == "maxMin")
    #expect(chart.descendants("c:valAx").first?.first("c:crosses")?["val"] == "max")
  }

  @Test("carry their colours and their text")
  func looks() throws {
    let chart = try part(.bars(categories: ["a"]), [Number(1)])
    #expect(chart.descendants("c:ser")[0].descendants("a:srgbClr").first?["val"] == "D55E00")
    #expect(chart.descendants("a:t").map(\.text) == ["t", "c", "v"])
  }

  @Test("draw the line to measure against across upright bars")
  func reference() throws {
    let reference = Chart.Reference("target", value: Number(units: 90, .hundredths))
    let chart = try part(.columns(categories: ["a", "b"], reference: reference), [Number(1), Number(0)])
    let line = try #require(chart.descendants("c:lineChart").first)
    #expect(line.descendants("c:val")[0].descendants("c:v").map(\.text) == ["0.9", "0.9"])
    #expect(chart.descendants("c:barChart")[0].first("c:barDir")?["val"] == "col")
  }
}
