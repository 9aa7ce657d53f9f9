import DocumentModel

/// The series of a bar chart: those that measure what the first measures are drawn; others, such as a share
/// of the first step, stand as text behind the value.
struct BarSeries {
  var drawn: [Chart.Series] = []
  var texts: [Chart.Series] = []
  var measure: Measure

  init(_ chart: Chart) {
    measure = Measure(chart.series.first?.values ?? []) ?? .count
    for series in chart.series {
      let own = Measure(series.values)
      if own == nil || own == measure, texts.isEmpty { drawn.append(series) } else { texts.append(series) }
    }
  }

  func text(_ series: Int, _ category: Int) -> String {
    let value = drawn[series].value(at: category)
    let more = series == 0 ? texts.map { Format.text($0.value(at: category)) } : []
    return Labels.cut(([Format.text(value)] + more).joined(separator: " · "), columns: 36)
  }
}

/// Horizontal bars, one a category and series, each with its value behind it: label, bar and value in columns
/// that are shares of the width.
extension Page {
  mutating func bars(_ chart: Chart) {
    let series = BarSeries(chart)
    if series.drawn.count > 1 {
      key(series.drawn.map(\.name)) { out, index in
        out.raw("<rect width=\"28\" height=\"12\"")
        out.attribute("class", Series.fill(index))
        out.raw("/>")
      }
    }
    let layout = BarLayout(chart, series)
    openDrawing(chart, height: layout.height)
    // Texts last: their halo then covers what they cross.
    let ends = layout.rows.indices.map { bars(of: $0, series, layout) }
    rule(x1: layout.x(0), y1: layout.top, x2: layout.x(0), y2: layout.height, class: "a")
    if let reference = chart.reference { self.reference(reference, layout) }
    for (category, ends) in ends.enumerated() { labels(of: category, ends, series, layout) }
    out.raw("</svg>\n")
  }

  /// Draws a category's bars and gives where their labels begin.
  private mutating func bars(of category: Int, _ series: BarSeries, _ layout: BarLayout) -> [Double] {
    series.drawn.indices.map { index in
      let value = series.drawn[index].value(at: category)
      return bar(value, layout.top(of: category, index), layout.thickness, Series.fill(index), layout)
    }
  }

  private mutating func labels(of category: Int, _ ends: [Double], _ series: BarSeries, _ layout: BarLayout) {
    let row = layout.rows[category]
    for (index, line) in row.lines.enumerated() {
      let y = row.top + row.height / 2 + 4 + (Double(index) - Double(row.lines.count - 1) / 2) * 14
      label(line, x: layout.labelEnd, y: y, class: "e")
    }
    for (index, end) in ends.enumerated() {
      let isThin = series.drawn[index].value(at: category).isThin
      label(
        series.text(index, category), x: end, y: layout.top(of: category, index) + layout.thickness / 2 + 4,
        dx: 5,
        class: isThin ? "thin m h" : "h")
    }
    out.raw("\n")
  }

  /// Draws one bar with its interval and gives where its label begins.
  private mutating func bar(
    _ value: Value, _ top: Double, _ thickness: Double, _ fill: String, _ layout: BarLayout
  ) -> Double {
    let zero = layout.x(0)
    guard let amount = magnitude(value) else { return zero }
    let end = layout.x(amount)
    box(
      x: min(zero, end), y: top, width: abs(end - zero), height: thickness,
      class: value.isThin ? fill + " pale" : fill)
    guard let interval = value.interval else { return max(zero, end) }
    let middle = top + thickness / 2
    let high = layout.x(interval.high)
    rule(x1: layout.x(interval.low), y1: middle, x2: high, y2: middle, class: "q")
    return max(zero, end, high)
  }

  private mutating func reference(_ reference: Chart.Reference, _ layout: BarLayout) {
    guard let amount = magnitude(reference.value) else { return }
    let x = layout.x(amount)
    rule(x1: x, y1: layout.top - 4, x2: x, y2: layout.height, class: "r")
    label(Labels.text(reference), x: x, y: 12, dx: x > 55 ? 3 : -3, class: x > 55 ? "e" : "")
  }
}

struct BarLayout {
  struct Row {
    var top: Double
    var height: Double
    var lines: [String]
  }

  /// Columns of text that fit on a phone beside bars and values.
  private static let labelColumns = 16

  private(set) var rows: [Row] = []
  private(set) var top = 0.0
  private(set) var height = 0.0
  let thickness: Double
  /// Where labels end, in shares of the width; bars run from a little behind it to `end`.
  let labelEnd: Double
  private let end: Double
  private let domain: Domain
  private let bars: Int

  init(_ chart: Chart, _ series: BarSeries) {
    bars = series.drawn.count
    thickness = bars == 1 ? 16 : 12
    let lines = chart.categories.map { Labels.lines($0, columns: Self.labelColumns, count: 2) }
    labelEnd = Labels.share(of: lines.flatMap(\.self), within: 6...36)
    let categories = chart.categories.indices
    let texts = series.drawn.indices.flatMap { index in categories.map { series.text(index, $0) } }
    end = 100 - Labels.share(of: texts, within: 12...40)
    let values = series.drawn.flatMap(\.values)
    var extent = values.compactMap(magnitude) + values.compactMap { $0.interval?.high }
    if let reference = chart.reference.flatMap({ magnitude($0.value) }) { extent.append(reference) }
    domain = Domain.lengths(extent, series.measure)
    top = chart.reference == nil ? 2 : 24
    height = top
    for lines in lines {
      let needed = Double(bars) * (thickness + 2) + 6
      let row = Row(top: height, height: max(needed, Double(lines.count) * 14 + 6), lines: lines)
      rows.append(row)
      height += row.height
    }
  }

  /// The upper edge of a category's bar.
  func top(of category: Int, _ bar: Int) -> Double {
    let row = rows[category]
    return row.top + (row.height - Double(bars) * (thickness + 2)) / 2 + 1 + Double(bar) * (thickness + 2)
  }

  func x(_ value: Double) -> Double {
    let share = (value - domain.low) / (domain.high - domain.low)
    let start = labelEnd + 1.5
    return start + min(max(share, 0), 1) * (end - start)
  }
}
