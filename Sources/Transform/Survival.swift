import Model

/// The Kaplan–Meier estimate of the share of episodes not yet paid, by days since the clearing.
///
/// E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations" (1958).
struct SurvivalCurve {
  struct Point {
    var estimate = 1.0
    /// Greenwood's sum Σ e / (n (n − e)); infinite where the estimate is 0.
    var greenwood = 0.0
    /// Episodes whose time is that day or later.
    var atRisk: Int64 = 0
  }

  /// By day, up to the longest time observed; empty without episodes.
  private(set) var points: [Point] = []

  init(_ cells: Cells<SurvivalColumn>) {
    var atRisk = (0..<cells.rows).reduce(0) { $0 + cells[$1, .paid] + cells[$1, .censored] }
    var point = Point()
    for day in 0..<cells.rows where atRisk > 0 {
      point.atRisk = atRisk
      let events = cells[day, .paid]
      if events > 0 {
        point.estimate *= Double(atRisk - events) / Double(atRisk)
        point.greenwood += Double(events) / (Double(atRisk) * Double(atRisk - events))
      }
      points.append(point)
      // An event comes before a censoring on its day.
      atRisk -= events + cells[day, .censored]
    }
  }

  /// The first day on which the estimate is at most one half; nil if never.
  var median: Int? {
    // An estimate of exactly one half may have come out a hair above it.
    points.firstIndex { $0.estimate <= 0.5 + 1e-12 }
  }
}

extension RepairTally {
  func survivalFigures(_ builder: inout FigureBuilder) {
    let curve = SurvivalCurve(survival)
    builder.add(
      [7, 14, 30, 60, 90, 180].filter { $0 < curve.points.count }.map { day in
        let point = curve.points[day]
        var figure = Figure(
          metric: "repair.survival", dimension: "day", key: String(day), numerator: .count(point.atRisk),
          value: Millionths(point.estimate))
        if point.estimate > 0, point.greenwood > 0 {
          let bounds = Interval.survival(point.estimate, greenwood: point.greenwood)
          figure.low = Millionths(bounds.low)
          figure.high = Millionths(bounds.high)
        }
        return figure
      })
    if let median = curve.median {
      builder.add([
        Figure(metric: "repair.median_days", dimension: "all", key: "all", numerator: .count(Int64(median)))
      ])
    }
  }
}
