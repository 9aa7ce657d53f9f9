package import Model

/// All that the figures are derived from, as whole numbers: the mergeable state of a walk.
package struct Tally: Sendable, Codable {
  var axes = Axes()

  /// Nothing: merging it changes nothing.
  package init() {}

  package mutating func merge(_ other: Tally) throws(TransformError) {
    _ = axes.merge(other.axes)
  }

  /// The figures, in the order of `metrics.csv`.
  package func figures(dates: ReportDates, policy: Policy) -> FigureTable {
    FigureTable([])
  }
}
