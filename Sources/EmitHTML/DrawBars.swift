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
    return ([Format.text(value)] + more).joined(separator: " · ")
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
    for (index, row) in layout.rows.enumerated() { bar(index, row, series, layout) }
    rule(x1: layout.x(0), y1: layout.top, x2: layout.x(0), y2: layout.height, class: "a")
    if let reference = chart.reference { self.reference(reference, layout) }
    out.raw("</svg>\n")
  }

  private mutating func bar(_ category: Int, _ row: BarLayout.Row, _ series: BarSeries, _ layout: BarLayout) {
    let middle = row.top + row.height / 2
    for (index, line) in row.lines.enumerated() {
      let y = middle + 4 + (Double(index) - Double(row.lines.count - 1) / 2) * 14
      label(line, x: BarLayout.labelEnd, y: y, class: "e")
    }
    let thickness = series.drawn.count == 1 ? 16.0 : 12.0
    let first = middle - Double(series.drawn.count) * (thickness + 2) / 2 + 1
    for index in series.drawn.indices {
      let value = series.drawn[index].value(at: category)
      let top = first + Double(index) * (thickness + 2)
      let end = length(value, top, thickness, Series.fill(index), layout)
      label(
        series.text(index, category), x: end, y: top + thickness / 2 + 4, dx: 5,
        class: value.isThin ? "thin m h" : "h")
    }
    out.raw("\n")
  }

  /// Draws one bar with its interval and gives where its label begins.
  private mutating func length(
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
    let text = reference.label + " " + Format.text(reference.value)
    label(text, x: x, y: 12, dx: x > 55 ? 3 : -3, class: x > 55 ? "e" : "")
  }
}

struct BarLayout {
  struct Row {
    var top: Double
    var height: Double
    var lines: [String]
  }

  /// Where labels end and bars begin, in shares of the width.
  static let labelEnd = 36.0
  private static let start = 37.5
  /// Columns of text that fit before `labelEnd` on a phone.
  private static let labelColumns = 16

  private(set) var rows: [Row] = []
  private(set) var top = 0.0
  private(set) var height = 0.0
  private let domain: Domain
  private let end: Double

  init(_ chart: Chart, _ series: BarSeries) {
    let categories = chart.categories.indices
    let texts = series.drawn.indices.flatMap { index in categories.map { series.text(index, $0) } }
    end = 100 - Labels.share(of: texts, within: 12...40)
    let values = series.drawn.flatMap(\.values)
    var extent = values.compactMap(magnitude) + values.compactMap { $0.interval?.high }
    if let reference = chart.reference.flatMap({ magnitude($0.value) }) { extent.append(reference) }
    domain = Domain.lengths(extent, series.measure)
    top = chart.reference == nil ? 2 : 24
    height = top
    for label in chart.categories {
      let lines = Labels.lines(label, columns: Self.labelColumns, count: 2)
      let bars = series.drawn.count == 1 ? 24.0 : Double(series.drawn.count) * 14 + 8
      let row = Row(top: height, height: max(bars, Double(lines.count) * 14 + 6), lines: lines)
      rows.append(row)
      height += row.height
    }
  }

  func x(_ value: Double) -> Double {
    let share = (value - domain.low) / (domain.high - domain.low)
    return Self.start + min(max(share, 0), 1) * (end - Self.start)
  }
}
