import DocumentModel

/// Shares by time as a step line: a value holds until the next time. Where two more series give the ends of
/// an interval, or the rates have one, it is a band behind the line.
extension Page {
  mutating func steps(_ chart: Chart) {
    let hasBounds = chart.series.count == 3
    let lines = hasBounds ? Array(chart.series.prefix(1)) : chart.series
    let positions = Page.times(chart.categories)
    let plot = Plot(chart, positions: positions, fromZero: true, words: words)
    stepKey(chart, lines, hasBounds: hasBounds)
    openDrawing(chart, height: Plot.height)
    frame(plot, chart)
    openInner(plot)
    if lines.count == 1 { band(chart, plot, hasBounds: hasBounds) }
    for (number, series) in lines.enumerated() { stepLine(series, number, plot) }
    out.raw("</svg>\n")
    referenceLine(chart, plot)
    for (number, series) in lines.enumerated() {
      for index in positions.indices { dot(plot, index, series.value(at: index), number) }
    }
    if lines.count == 1 { stepLabels(lines[0], plot) } else { endLabels(lines, plot) }
    out.raw("</svg>\n")
  }

  /// In proportion where every label begins with a number and they grow, such as days; else evenly.
  static func times(_ labels: [String]) -> [Double] {
    let numbers = labels.map { label in Double(label.prefix { $0.isASCII && $0.isNumber }) }
    let known = numbers.compactMap { $0 }
    let isGrowing = zip(known, known.dropFirst()).allSatisfy { $0 < $1 }
    if labels.count == 1 { return [0.5] }
    guard known.count == labels.count, isGrowing, let first = known.first, let last = known.last, last > first
    else { return labels.indices.map { Double($0) / Double(labels.count - 1) } }
    let start = min(0, first)
    return known.map { ($0 - start) / (last - start) }
  }

  private mutating func stepKey(_ chart: Chart, _ lines: [Chart.Series], hasBounds: Bool) {
    let hasInterval = lines.count == 1 && lines[0].values.contains { $0.interval != nil }
    if hasBounds {
      let bounds = chart.series[1].name + " – " + chart.series[2].name
      bandKey(lines[0].name, bounds)
    } else if hasInterval {
      bandKey(lines[0].name, words.interval)
    } else if lines.count > 1 {
      lineKey(lines.map(\.name))
    }
  }

  private mutating func bandKey(_ line: String, _ band: String) {
    key([line, band]) { out, index in
      out.raw(
        index == 0
          ? "<line x2=\"28\" y1=\"6\" y2=\"6\" class=\"l0\"/>"
          : "<rect width=\"28\" height=\"12\" class=\"band\"/>")
    }
  }

  private mutating func band(_ chart: Chart, _ plot: Plot, hasBounds: Bool) {
    path(class: "band") { out in
      for index in plot.positions.indices.dropLast() {
        let ends: (low: Double, high: Double)?
        if hasBounds {
          let low = magnitude(chart.series[1].value(at: index))
          let high = magnitude(chart.series[2].value(at: index))
          ends = low.flatMap { low in high.map { (low, $0) } }
        } else {
          ends = chart.series[0].value(at: index).interval
        }
        guard let ends else { continue }
        out.raw("M")
        out.number(plot.inner(index))
        out.raw(" ")
        out.number(plot.y(ends.high))
        out.raw("H")
        out.number(plot.inner(index + 1))
        out.raw("V")
        out.number(plot.y(ends.low))
        out.raw("H")
        out.number(plot.inner(index))
        out.raw("Z")
      }
    }
  }

  private mutating func stepLine(_ series: Chart.Series, _ number: Int, _ plot: Plot) {
    path(class: Series.line(number)) { out in
      var isDown = false
      for index in plot.positions.indices {
        guard let amount = magnitude(series.value(at: index)) else {
          isDown = false
          continue
        }
        if isDown {
          out.raw("V")
        } else {
          out.raw("M")
          out.number(plot.inner(index))
          out.raw(" ")
        }
        out.number(plot.y(amount))
        if index + 1 < plot.positions.count {
          out.raw("H")
          out.number(plot.inner(index + 1))
        }
        isDown = true
      }
    }
  }

  /// The value at each time, as far as they fit beside one another, on the side where the line is not.
  private mutating func stepLabels(_ series: Chart.Series, _ plot: Plot) {
    let texts = plot.positions.indices.map { Format.text(series.value(at: $0)) }
    let visible = Labels.visibility(texts, at: plot.positions, span: plot.span)
    let amounts = series.values.compactMap(magnitude)
    let isRising = (amounts.last ?? 0) > (amounts.first ?? 0)
    for index in plot.positions.indices where visible[index] != .never {
      let value = series.value(at: index)
      guard let amount = magnitude(value) else { continue }
      // At the origin it would lie on the axis, which says as much.
      if plot.positions[index] == 0 && amount == 0 { continue }
      label(
        texts[index], x: plot.x(index), y: plot.y(amount) - (isRising ? 5 : 8), dx: isRising ? -5 : 5,
        class: classes(
          value.isThin ? "thin m h" : "h", isRising ? "e" : "", visible[index] == .always ? "" : "wide"))
    }
  }
}
