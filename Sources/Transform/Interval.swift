import Glibc
import Model

/// The 95 % intervals of docs/metrics.md, reckoned in floating point at the very end.
enum Interval {
  /// The standard normal quantile of 97.5 %.
  static let z = 1.959964

  struct Bounds {
    var low: Double
    var high: Double
  }

  /// Wilson's score interval of successes among trials; nil without trials.
  /// E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927).
  static func wilson(_ successes: Int64, of trials: Int64) -> Bounds? {
    guard trials > 0 else { return nil }
    let n = Double(trials)
    let p = Double(successes) / n
    let shrink = 1 + z * z / n
    let center = (p + z * z / (2 * n)) / shrink
    let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / shrink
    // At the ends the bounds are exactly 0 and 1.
    return Bounds(
      low: successes == 0 ? 0 : max(0, center - half),
      high: successes == trials ? 1 : min(1, center + half))
  }

  /// Newcombe's hybrid score interval of the difference of two independent shares.
  /// R. G. Newcombe, "Interval estimation for the difference between independent proportions" (1998), method 10.
  static func newcombe(_ first: (Int64, of: Int64), _ second: (Int64, of: Int64)) -> Bounds? {
    guard let one = wilson(first.0, of: first.of), let two = wilson(second.0, of: second.of) else {
      return nil
    }
    let p1 = Double(first.0) / Double(first.of)
    let p2 = Double(second.0) / Double(second.of)
    let below = ((p1 - one.low) * (p1 - one.low) + (two.high - p2) * (two.high - p2)).squareRoot()
    let above = ((one.high - p1) * (one.high - p1) + (p2 - two.low) * (p2 - two.low)).squareRoot()
    return Bounds(low: p1 - p2 - below, high: p1 - p2 + above)
  }

  /// The log(−log) interval of a Kaplan–Meier estimate strictly between 0 and 1, with Greenwood's variance.
  ///
  /// - Parameter sum: Σ e / (n (n − e)) over the times up to the estimate's.
  static func survival(_ estimate: Double, greenwood sum: Double) -> Bounds {
    let spread = z * sum.squareRoot() / abs(log(estimate))
    return Bounds(low: pow(estimate, exp(spread)), high: pow(estimate, exp(-spread)))
  }
}
