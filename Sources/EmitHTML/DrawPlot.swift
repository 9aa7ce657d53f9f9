import DocumentModel

/// The frame that line and step charts share: a scale at the left, labels along the foot, room for values at
/// the right. Across, in shares of the width; down, in pixels.
struct Plot {
  static let height = 250.0
  static let top = 22.0
  static let bottom = 222.0

  let domain: Domain
  let measure: Measure
  let left: Double
  let right: Double
  /// Whether the values at the ends of the lines are too long to stand beside them.
  let labelsStandAbove: Bool
  /// Of the categories, 0 to 1.
  let positions: [Double]
  let ticks: [String]

  init(_ chart: Chart, positions: [Double], fromZero: Bool, words: Words) {
    let values = chart.series.flatMap(\.values)
    let measure = Measure(values) ?? .count
    var extent = values.compactMap(magnitude)
    if let reference = chart.reference.flatMap({ magnitude($0.value) }) { extent.append(reference) }
    if fromZero { extent += values.compactMap { $0.interval?.high } }
    let domain = Domain.positions(extent, measure, fromZero: fromZero)
    let largest = max(abs(domain.low), abs(domain.high))
    ticks = domain.ticks.map { words.tick($0, measure, largest: largest) }
    left = Labels.share(of: ticks, within: 6...26)
    let ends = chart.series.compactMap { series in
      series.values.last { magnitude($0) != nil }.map { Format.text($0) }
    }
    labelsStandAbove = ends.contains { Labels.pixels($0) > 62 }
    right = labelsStandAbove ? 97 : 100 - Labels.share(of: ends, within: 6...24)
    self.domain = domain
    self.measure = measure
    self.positions = positions
  }

  var span: Double { (right - left) / 100 }

  func x(_ index: Int) -> Double { left + positions[index] * (right - left) }

  func y(_ value: Double) -> Double {
    let share = (value - domain.low) / (domain.high - domain.low)
    return Plot.bottom - min(max(share, 0), 1) * (Plot.bottom - Plot.top)
  }

  /// In the thousandths of the inner drawing, which is stretched to the plot's width.
  func inner(_ index: Int) -> Double { positions[index] * 1000 }
}

extension Plot {
  /// Where a label of a line across the plot is farthest from what is drawn: above or below it, at one of a few
  /// places along it.
  func freestPlace(along y: Double, _ chart: Chart, width: Double) -> (x: Double, y: Double) {
    let points = chart.series.flatMap { series in
      positions.indices.compactMap { index in
        magnitude(series.value(at: index)).map { (x: x(index), y: self.y($0)) }
      }
    }
    let step = (right - left) / Double(max(positions.count - 1, 1))
    var best = (x: left, y: y - 6)
    var bestRoom = -1.0
    for share in [0, 0.25, 0.5, 0.75, 1] {
      let x = left + width / 2 + share * max(right - left - width, 0)
      for offset in [-6.0, 15] {
        let near = points.filter { abs($0.x - x) <= width / 2 + step }
        let room = near.map { abs($0.y - (y + offset - 4)) }.min() ?? 250
        if room > bestRoom {
          best = (x, y + offset)
          bestRoom = room
        }
      }
    }
    return best
  }
}

extension Page {
  /// Grid, scale and labels.
  mutating func frame(_ plot: Plot, _ chart: Chart) {
    for (value, text) in zip(plot.domain.ticks, plot.ticks) {
      let y = plot.y(value)
      rule(x1: plot.left, y1: y, x2: plot.right, y2: y, class: value == 0 ? "a" : "g")
      label(text, x: plot.left, y: y + 4, dx: -6, class: "e m")
    }
    let labels = chart.categories.map { Labels.cut($0, columns: 16) }
    let visible = Labels.visibility(labels, at: plot.positions, span: plot.span)
    for (index, text) in labels.enumerated() where visible[index] != .never {
      label(
        text, x: plot.x(index), y: Plot.bottom + 18, class: visible[index] == .always ? "c m" : "c m wide")
    }
    out.raw("\n")
  }

  /// A drawing within the plot whose x runs from 0 to 1000 whatever the width.
  mutating func openInner(_ plot: Plot) {
    out.raw("<svg")
    out.attribute("x", percent: plot.left)
    out.attribute("width", percent: plot.right - plot.left)
    out.attribute("height", Plot.height)
    out.raw(" viewBox=\"0 0 1000 250\" preserveAspectRatio=\"none\" overflow=\"visible\">")
  }

  mutating func referenceLine(_ chart: Chart, _ plot: Plot) {
    guard let reference = chart.reference, let value = magnitude(reference.value) else { return }
    let y = plot.y(value)
    rule(x1: plot.left, y1: y, x2: plot.right, y2: y, class: "r")
    let text = Labels.text(reference)
    let place = plot.freestPlace(along: y, chart, width: Labels.pixels(text) / Labels.narrow * 100)
    label(text, x: place.x, y: place.y, class: "c h")
  }

  mutating func dot(_ plot: Plot, _ index: Int, _ value: Value, _ series: Int) {
    guard let amount = magnitude(value) else { return }
    out.raw("<circle")
    out.attribute("cx", percent: plot.x(index))
    out.attribute("cy", plot.y(amount))
    out.raw(" r=\"3\"")
    out.attribute("class", Series.fill(series))
    out.raw("/>")
  }

  /// The last value of each series beside its end or above it, moved apart where they would cover one another.
  mutating func endLabels(_ series: [Chart.Series], _ plot: Plot) {
    var labels: [(x: Double, y: Double, text: String, isThin: Bool)] = []
    for series in series {
      guard let index = series.values.indices.last(where: { magnitude(series.values[$0]) != nil }),
        plot.positions.indices.contains(index), let amount = magnitude(series.values[index])
      else { continue }
      let value = series.values[index]
      let y = plot.y(amount) + (plot.labelsStandAbove ? -8 : 4)
      labels.append((plot.x(index), y, Format.text(value), value.isThin))
    }
    labels.sort { $0.y < $1.y }
    for index in labels.indices.dropFirst() {
      labels[index].y = max(labels[index].y, labels[index - 1].y + 14)
    }
    for end in labels {
      let side = plot.labelsStandAbove ? "e" : ""
      label(
        end.text, x: end.x, y: end.y, dx: plot.labelsStandAbove ? 6 : 7,
        class: classes(end.isThin ? "thin m h" : "h", side))
    }
  }
}
