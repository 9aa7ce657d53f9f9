import DocumentModel

/// Values over an ordered axis, a line a series; a gap where there is no value.
extension Page {
  mutating func line(_ chart: Chart) {
    if chart.series.count > 1 { lineKey(chart.series.map(\.name)) }
    let count = chart.categories.count
    let positions = (0..<count).map { count == 1 ? 0.5 : Double($0) / Double(count - 1) }
    let plot = Plot(chart, positions: positions, fromZero: false, words: words)
    openDrawing(chart, height: Plot.height)
    frame(plot, chart)
    referenceLine(chart, plot)
    openInner(plot)
    for (number, series) in chart.series.enumerated() {
      path(class: Series.line(number)) { out in
        var isDown = false
        for index in 0..<count {
          guard let amount = magnitude(series.value(at: index)) else {
            isDown = false
            continue
          }
          out.raw(isDown ? "L" : "M")
          out.number(plot.inner(index))
          out.raw(" ")
          out.number(plot.y(amount))
          isDown = true
        }
      }
    }
    out.raw("</svg>\n")
    dots(chart, plot)
    endLabels(chart.series, plot)
    out.raw("</svg>\n")
  }

  mutating func lineKey(_ names: [String]) {
    key(names) { out, index in
      out.raw("<line x2=\"28\" y1=\"6\" y2=\"6\"")
      out.attribute("class", Series.line(index))
      out.raw("/>")
    }
  }

  mutating func path(class name: String, _ steps: (inout Markup) -> Void) {
    out.raw("<path")
    out.attribute("class", name)
    out.raw(" vector-effect=\"non-scaling-stroke\" d=\"")
    steps(&out)
    out.raw("\"/>")
  }

  /// On a long axis only where a value stands alone between gaps and would not be seen.
  private mutating func dots(_ chart: Chart, _ plot: Plot) {
    let isLong = chart.categories.count > 40
    for (number, series) in chart.series.enumerated() {
      for index in chart.categories.indices {
        let stands =
          magnitude(series.value(at: index - 1)) == nil && magnitude(series.value(at: index + 1)) == nil
        if !isLong || stands { dot(plot, index, series.value(at: index), number) }
      }
    }
    out.raw("\n")
  }
}
