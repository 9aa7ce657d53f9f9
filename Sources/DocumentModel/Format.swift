package import Model

/// The one place where values become characters, the same in every format and on every machine.
package enum Format {
  /// As a reader sees it; `.none` as a dash.
  package static func text(_ value: Value) -> String {
    switch value {
    case .none: "–"
    case .text(let text): text
    case .money(let amount): money(amount)
    case .count(let count): self.count(count)
    case .rate(let rate): percent(rate.value)
    case .points(let points): self.points(points)
    case .day(let day): day.description
    case .month(let month): month.description
    }
  }

  /// `1,234,567.80`.
  package static func money(_ amount: Money) -> String {
    let magnitude = amount.fen.magnitude
    return (amount.fen < 0 ? "−" : "") + grouped(magnitude / 100) + "." + padded(Int(magnitude % 100), 2)
  }

  /// `1,234`.
  package static func count(_ count: Int64) -> String {
    (count < 0 ? "−" : "") + grouped(count.magnitude)
  }

  /// `83.4%`, rounded half away from zero; a dash where there is no value.
  package static func percent(_ value: Millionths?) -> String {
    guard let value else { return "–" }
    return tenths(value) + "%"
  }

  /// A change in percentage points with its sign: `+1.2`, `−0.4`, `0.0`.
  package static func points(_ value: Millionths) -> String {
    let text = tenths(value)
    return value.count > 0 && text != "0.0" ? "+" + text : text
  }

  /// Numerator and denominator: `83 / 100`; of an estimate, which has none, `n = 100`.
  package static func fraction(_ rate: Rate) -> String {
    if rate.isEstimate { return rate.cases.map { "n = " + count($0) } ?? "" }
    return quantity(rate.numerator) + " / " + quantity(rate.denominator)
  }

  package static func quantity(_ quantity: Quantity) -> String {
    switch quantity {
    case .money(let amount): money(amount)
    case .count(let count): self.count(count)
    }
  }

  /// Hundredfold with one decimal.
  private static func tenths(_ value: Millionths) -> String {
    let magnitude = (value.count.magnitude + 500) / 1000
    let sign = value.count < 0 && magnitude > 0 ? "−" : ""
    return sign + grouped(magnitude / 10) + "." + String(magnitude % 10)
  }

  private static func grouped(_ magnitude: UInt64) -> String {
    var digits = Array(String(magnitude))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: position)
      position -= 3
    }
    return String(digits)
  }
}
