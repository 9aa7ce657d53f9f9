/// An exact number of a figure: an amount or a count.
package enum Quantity: Hashable, Sendable {
  case money(Money)
  case count(Int64)

  /// Fen, or the count.
  package var raw: Int64 {
    switch self {
    case .money(let amount): amount.fen
    case .count(let count): count
    }
  }
}

extension Quantity: CustomStringConvertible {
  /// As `metrics.csv` writes it.
  package var description: String {
    switch self {
    case .money(let amount): amount.description
    case .count(let count): String(count)
    }
  }
}

/// One row of `metrics.csv`: a figure as docs/metrics.md defines it.
package struct Figure: Hashable, Sendable {
  /// For example `collection_rate.month`.
  package var metric: String
  /// For example `building`; `all` has the key `all`.
  package var dimension: String
  package var key: String
  /// A plain amount or count, or the numerator of a rate.
  package var numerator: Quantity?
  package var denominator: Quantity?
  /// numerator / denominator (or as the metric says); nil where it has none.
  package var value: Millionths?
  /// The 95 % interval, for metrics that have one.
  package var low: Millionths?
  package var high: Millionths?

  package init(
    metric: String, dimension: String, key: String, numerator: Quantity? = nil,
    denominator: Quantity? = nil, value: Millionths? = nil, low: Millionths? = nil,
    high: Millionths? = nil
  ) {
    self.metric = metric
    self.dimension = dimension
    self.key = key
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.low = low
    self.high = high
  }
}

/// All figures of a run, in the order of `metrics.csv`.
package struct FigureTable: Sendable {
  package let figures: [Figure]
  private let groups: [Group: Range<Int>]

  private struct Group: Hashable {
    var metric: String
    var dimension: String
  }

  /// - Parameter figures: in their final order, so that those of a metric and dimension stand together.
  package init(_ figures: [Figure]) {
    self.figures = figures
    var groups: [Group: Range<Int>] = [:]
    var start = 0
    while start < figures.count {
      let group = Group(metric: figures[start].metric, dimension: figures[start].dimension)
      var end = start + 1
      while end < figures.count, figures[end].metric == group.metric,
        figures[end].dimension == group.dimension
      {
        end += 1
      }
      precondition(groups[group] == nil, "figures of \(group.metric) by \(group.dimension) stand apart")
      groups[group] = start..<end
      start = end
    }
    self.groups = groups
  }

  /// The figures of a metric by a dimension, in the order of `metrics.csv`; empty where there are none.
  package func by(_ dimension: String, _ metric: String) -> ArraySlice<Figure> {
    figures[groups[Group(metric: metric, dimension: dimension)] ?? 0..<0]
  }

  /// One figure; nil where `metrics.csv` has no such row.
  package subscript(metric: String, dimension: String = "all", key: String = "all") -> Figure? {
    let group = by(dimension, metric)
    // Most groups stand in the bytewise order of their keys, and there may be thousands of buildings.
    let place = group.place(of: key)
    // Byte by byte: to Swift two ways of writing é are one text, and they may be two groups.
    if place < group.endIndex, group[place].key.utf8.elementsEqual(key.utf8) { return group[place] }
    return group.first { $0.key.utf8.elementsEqual(key.utf8) }
  }
}

extension ArraySlice<Figure> {
  /// Where a key stands, or would stand, if all stand in bytewise order.
  fileprivate func place(of key: String) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].key.utf8.lexicographicallyPrecedes(key.utf8) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
