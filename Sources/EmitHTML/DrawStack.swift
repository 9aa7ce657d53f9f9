import DocumentModel
import Model

/// A whole and its parts: one bar a series, its parts in the order and shades of the categories, and a line for
/// each part with its value and share.
extension Page {
  mutating func stack(_ chart: Chart) {
    let stacks = chart.series.map { StackParts($0, count: chart.categories.count) }
    let isNamed = chart.series.count > 1
    let barHeight = isNamed ? 46.0 : 34.0
    let rows = StackRows(chart, stacks)
    let top = Double(stacks.count) * (barHeight + 8)
    openDrawing(chart, height: top + rows.height)
    for (index, parts) in stacks.enumerated() {
      let y = Double(index) * (barHeight + 8)
      if isNamed { label(Labels.cut(chart.series[index].name, columns: 40), x: 0, y: y + 11) }
      stackBar(parts, y: isNamed ? y + 16 : y, height: 30)
    }
    var y = top
    for (index, lines) in rows.lines.enumerated() {
      stackRow(index, lines, y, isNamed ? nil : stacks[0], rows)
      y += rows.rowHeights[index]
    }
    out.raw("</svg>\n")
  }

  private mutating func stackBar(_ parts: StackParts, y: Double, height: Double) {
    box(x: 0, y: y, width: 100, height: height, class: "track")
    var x = 0.0
    for (index, part) in parts.widths.enumerated() where part > 0 {
      box(x: x, y: y, width: part, height: height, class: "gap " + Shade.name(index, of: parts.widths.count))
      if part >= 12 {
        let tone = Shade.isDark(index, of: parts.widths.count) ? "c i" : "c"
        label(Format.percent(parts.shares[index]), x: x + part / 2, y: y + height / 2 + 4, class: tone)
      }
      x += part
    }
    out.raw("\n")
  }

  private mutating func stackRow(
    _ index: Int, _ lines: [String], _ y: Double, _ parts: StackParts?, _ rows: StackRows
  ) {
    out.raw("<rect")
    out.attribute("y", y + 5)
    out.raw(" width=\"12\" height=\"12\"")
    out.attribute("class", Shade.name(index, of: rows.lines.count))
    out.raw("/>")
    for (number, line) in lines.enumerated() { label(line, x: 0, y: y + 15 + Double(number) * 14, dx: 20) }
    if let parts {
      label(parts.texts[index], x: 100 - StackRows.shareWidth, y: y + 15, class: "e")
      label(Format.percent(parts.shares[index]), x: 100, y: y + 15, class: "e m")
      let foot = y + rows.rowHeights[index] - 0.5
      rule(x1: 0, y1: foot, x2: 100, y2: foot, class: "g")
    }
    out.raw("\n")
  }
}

/// A series as parts of its whole.
struct StackParts {
  var texts: [String]
  /// In percent of the whole, to draw; nothing for what is not above zero.
  var widths: [Double]
  /// Nil where there is no whole.
  var shares: [Millionths?]

  init(_ series: Chart.Series, count: Int) {
    let values = (0..<count).map { series.value(at: $0) }
    let lengths = values.map { max(magnitude($0) ?? 0, 0) }
    let whole = lengths.reduce(0, +)
    texts = values.map(Format.text)
    widths = lengths.map { whole > 0 ? $0 / whole * 100 : 0 }
    shares = values.map { value in
      guard whole > 0, let length = magnitude(value) else { return nil }
      return Millionths(length / whole)
    }
  }
}

/// The lines under the bars.
struct StackRows {
  static let shareWidth = 18.0

  var lines: [[String]]
  var rowHeights: [Double]
  var height: Double { rowHeights.reduce(0, +) }

  init(_ chart: Chart, _ stacks: [StackParts]) {
    let values = stacks.count == 1 ? Labels.share(of: stacks[0].texts, within: 8...42) : 0
    let room = Labels.narrow * (100 - values - StackRows.shareWidth) / 100 - 24
    lines = chart.categories.map { Labels.lines($0, columns: max(Int(room / 6.7), 6), count: 2) }
    rowHeights = lines.map { $0.count > 1 ? 37 : 23 }
  }
}

/// Shades in nine steps from pale to deep, deeper for more.
enum Shade {
  static func name(_ index: Int, of count: Int) -> String { "k" + String(step(index, of: count)) }
  static func isDark(_ index: Int, of count: Int) -> Bool { step(index, of: count) > 4 }

  static func name(share: Double) -> String { "k" + String(step(share: share)) }

  static func step(share: Double) -> Int { min(max(Int(share * 8 + 0.5), 0), 8) }

  private static func step(_ index: Int, of count: Int) -> Int {
    if count < 2 { return 5 }
    // The palest is hard to see on white: taken only where every shade is needed to tell parts apart.
    return count > 8 ? min(index * 8 / (count - 1), 8) : 1 + min(index * 7 / (count - 1), 7)
  }
}
