import DocumentModel
import Model

/// What every chapter works with: the input, the words, and short ways to the figures.
struct Reporter {
  let input: ReportInput
  let words: Catalogue

  init(_ input: ReportInput) {
    self.input = input
    words = Catalogue(input.language, objections: input.objections)
  }

  var dates: ReportDates { input.dates }

  func figure(_ metric: Metric, _ dimension: String = "all", _ key: String = "all") -> Figure? {
    input.figures[metric.rawValue, dimension, key]
  }

  func figures(_ metric: Metric, by dimension: String) -> ArraySlice<Figure> {
    input.figures.by(dimension, metric.rawValue)
  }

  /// The plain amount of a figure; zero where there is no such row, since rows of zero are left out.
  func amount(_ metric: Metric, _ dimension: String = "all", _ key: String = "all") -> Money {
    Money(fen: figure(metric, dimension, key)?.numerator?.raw ?? 0)
  }

  /// The plain count of a figure; zero where there is no such row, since rows of zero are left out.
  func count(_ metric: Metric, _ dimension: String = "all", _ key: String = "all") -> Int64 {
    figure(metric, dimension, key)?.numerator?.raw ?? 0
  }

  /// A rate that has a value; nil where there is no row or nothing to divide by.
  func rate(_ metric: Metric, _ dimension: String = "all", _ key: String = "all") -> Rate? {
    guard let figure = figure(metric, dimension, key), figure.value != nil else { return nil }
    return rate(of: figure)
  }

  /// The figure as a rate; for rates of money with the group's units as the cases behind it.
  func rate(of figure: Figure) -> Rate? {
    guard let numerator = figure.numerator, let denominator = figure.denominator else { return nil }
    return Rate(
      numerator: numerator, denominator: denominator, value: figure.value, low: figure.low,
      high: figure.high, cases: cases(behind: figure))
  }

  /// For rates of money, how many units of the group have charges due; nil where that is not known.
  private func cases(behind figure: Figure) -> Int64? {
    guard case .money? = figure.denominator else { return nil }
    let units = self.figure(.collectionRateUnits, figure.dimension, figure.key)
    guard let count = units?.denominator?.raw, count > 0 else { return nil }
    return count
  }

  func target(_ metric: Metric) -> Millionths? { input.targets[metric.rawValue] }
}

extension Figure {
  var origin: Origin { Origin(metric: metric, dimension: dimension, key: key) }
}

/// A share of a whole that is no figure of its own, such as a bucket's part of all open amounts.
func share(_ part: Quantity, of whole: Quantity) -> Rate {
  Rate(
    numerator: part, denominator: whole,
    value: Millionths(numerator: part.raw, denominator: whole.raw))
}

extension Rate {
  /// A bare percentage, such as a target or the end of an interval.
  /// - Parameter cases: how many stand behind it, so that ends of intervals grey with their rates.
  static func bare(_ value: Millionths, cases: Int64? = nil) -> Value {
    .rate(Rate(estimate: value, cases: cases))
  }
}

extension Rate {
  /// The ends of the interval as cells; a dash where the metric has none.
  var lowCell: Cell { Cell(low.map { Rate.bare($0, cases: denominator.raw) } ?? .none) }
  var highCell: Cell { Cell(high.map { Rate.bare($0, cases: denominator.raw) } ?? .none) }
}
