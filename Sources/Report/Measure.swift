import DocumentModel
import Model

/// What a column of a table of groups shows of a metric.
struct Measure {
  enum Part {
    case rate
    /// What a rate is out of, so that no rate stands without its n.
    case base(BaseName, days: Int?)
    case amount
    case count
  }

  var metric: Metric
  var part: Part

  /// A rate and, next to it, what it is out of.
  static func rate(_ metric: Metric, of base: BaseName, days: Int? = nil) -> [Measure] {
    rates([metric], of: base, days: days)
  }
  /// Several rates that are out of the same, which follows them.
  static func rates(_ metrics: [Metric], of base: BaseName, days: Int? = nil) -> [Measure] {
    metrics.map { Measure(metric: $0, part: .rate) }
      + metrics.suffix(1).map { Measure(metric: $0, part: .base(base, days: days)) }
  }
  static func amount(_ metric: Metric) -> [Measure] { [Measure(metric: metric, part: .amount)] }
  static func count(_ metric: Metric) -> [Measure] { [Measure(metric: metric, part: .count)] }
}

extension BaseName {
  var kind: Table.ColumnKind {
    switch self {
    case .chargedMonth, .chargedYtd, .chargedYear, .chargedOverall, .chargedByMonthEnd, .chargedToDate,
      .grossMonth, .grossYtd, .openAtYearEnd, .collectable:
      .money
    default: .count
    }
  }
}

extension Reporter {
  func column(_ measure: Measure) -> Table.Column {
    let title = measure.metric.columnTitle.map(words.text) ?? words.text(measure.metric)
    let metric = measure.metric.rawValue
    switch measure.part {
    case .rate: return Table.Column(title, .rate, metric: metric)
    case .base(let base, let days):
      let title = words.text(base, ["days": .count(days ?? 0)])
      // The rate before it leads to the definition.
      return Table.Column(title, base.kind)
    case .amount: return Table.Column(title, .money, metric: metric)
    case .count: return Table.Column(title, .count, metric: metric)
    }
  }

  func cell(_ measure: Measure, of figure: Figure?) -> Cell {
    guard let figure else { return Cell(zero(measure)) }
    return Cell(value(measure, of: figure), origin: figure.origin)
  }

  private func value(_ measure: Measure, of figure: Figure) -> Value {
    switch measure.part {
    case .rate: rate(of: figure).map(Value.rate) ?? .none
    case .base: figure.denominator.map(Value.init) ?? .none
    case .amount, .count: figure.numerator.map(Value.init) ?? .none
    }
  }

  /// A group without a row has an amount or count of 0, but no rate.
  private func zero(_ measure: Measure) -> Value {
    switch measure.part {
    case .amount: .money(.zero)
    case .count: .count(0)
    default: .none
    }
  }
}

extension Value {
  init(_ quantity: Quantity) {
    switch quantity {
    case .money(let amount): self = .money(amount)
    case .count(let count): self = .count(count)
    }
  }
}
