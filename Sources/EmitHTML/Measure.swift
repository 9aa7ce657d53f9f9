import DocumentModel
import Model

/// A value as a length to draw: yuan, counts, shares, points of shares; nil where there is nothing to draw.
func magnitude(_ value: Value) -> Double? {
  switch value {
  case .none, .text: nil
  case .money(let amount): Double(amount.fen) / 100
  case .count(let count): Double(count)
  case .rate(let rate): rate.value?.double
  case .points(let points): points.double
  case .day(let day): Double(day.number)
  case .month(let month): Double(month.index)
  }
}

/// What the lengths of a chart are lengths of.
enum Measure: Equatable {
  case money, count, rate, points, day, month

  init?(_ value: Value) {
    switch value {
    case .none, .text: return nil
    case .money: self = .money
    case .count: self = .count
    case .rate: self = .rate
    case .points: self = .points
    case .day: self = .day
    case .month: self = .month
    }
  }

  /// Of the first value that has one.
  init?(_ values: [Value]) {
    guard let measure = values.lazy.compactMap(Measure.init).first else { return nil }
    self = measure
  }
}

extension Value {
  var isThin: Bool {
    if case .rate(let rate) = self { return rate.isThin }
    return false
  }

  /// Of a rate, where it has one.
  var interval: (low: Double, high: Double)? {
    guard case .rate(let rate) = self, let low = rate.low, let high = rate.high else { return nil }
    return (low.double, high.double)
  }
}

/// The values at the ends of an axis, and round values between.
struct Domain {
  var low: Double
  var high: Double
  var ticks: [Double] = []

  /// From zero to the largest value, so that lengths compare; shares that come near the whole end at the whole.
  static func lengths(_ values: [Double], _ measure: Measure) -> Domain {
    let low = min(0, values.min() ?? 0)
    var high = max(0, values.max() ?? 0)
    if measure == .rate && high > 0.5 { high = max(high, 1) }
    return Domain(low: low, high: high > low ? high : low + 1)
  }

  /// Between round values, from zero unless that would flatten what the line has to say.
  static func positions(_ values: [Double], _ measure: Measure, fromZero: Bool) -> Domain {
    var low = values.min() ?? 0
    var high = values.max() ?? 1
    if fromZero || (low > 0 && low < high / 2) { low = min(0, low) }
    if high < 0 && fromZero { high = 0 }
    if high <= low { high = low == 0 ? 1 : low + abs(low) / 10 }
    let step = roundStep(atLeast: (high - low) / 4, isWhole: measure == .count || measure == .day)
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    let count = min(Int(max(last - first, 1)), 12)
    let ticks = (0...count).map { (first + Double($0)) * step }
    return Domain(low: ticks[0], high: max(ticks[count], high), ticks: ticks)
  }

  /// 1, 2, 2.5 or 5 times a power of ten.
  private static func roundStep(atLeast width: Double, isWhole: Bool) -> Double {
    var power = 1.0
    while power > width { power /= 10 }
    while power * 10 <= width { power *= 10 }
    let step = [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= width * 0.999 } ?? 10 * power
    return isWhole ? max(step.rounded(.up), 1) : step
  }
}

extension Words {
  /// The label of a tick: short, since it is a scale and no figure.
  func tick(_ value: Double, _ measure: Measure, largest: Double) -> String {
    switch measure {
    case .rate: dropZero(Format.percent(Millionths(value)))
    case .points: Format.points(Millionths(value) ?? Millionths(0))
    case .day: Format.text(.day(Day(number: Int(value))))
    case .month: Format.text(.month(Month(index: Int(value))))
    case .money, .count: short(value, largest: largest)
    }
  }

  private func short(_ value: Double, largest: Double) -> String {
    let unit = units.first { largest >= $0.power && largest >= 10_000 } ?? (1, "")
    let hundredths = Money(fen: Int64(value / unit.power * 100 + (value < 0 ? -0.5 : 0.5)))
    var text = Format.money(hundredths)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return value == 0 ? "0" : text + unit.name
  }

  private func dropZero(_ percent: String) -> String {
    percent.hasSuffix(".0%") ? String(percent.dropLast(3)) + "%" : percent
  }
}
