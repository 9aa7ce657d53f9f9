/// A number that a cell can hold, written exactly.
///
/// There is no way to make one of a NaN or an infinity, which no cell can hold.
package struct Number: Hashable, Sendable {
  /// How many decimals the units of ``init(units:_:)`` have.
  package enum Scale: Int, Sendable {
    case hundredths = 2
    case tenThousandths = 4
    case millionths = 6
  }

  private enum Form: Hashable, Sendable {
    case decimal(Int64, decimals: Int)
    case double(Double)
  }

  private let form: Form

  package init(_ integer: Int64) { form = .decimal(integer, decimals: 0) }

  package init(_ integer: Int) { self.init(Int64(integer)) }

  /// A decimal number: 12,345 hundredths are 123.45, to the digit.
  package init(units: Int64, _ scale: Scale) { form = .decimal(units, decimals: scale.rawValue) }

  /// Nil for NaN and infinities.
  package init?(_ double: Double) {
    guard double.isFinite else { return nil }
    form = .double(double)
  }

  /// Below zero.
  var isNegative: Bool {
    switch form {
    case .decimal(let units, _): units < 0
    case .double(let double): double < 0
    }
  }

  /// As near as a double comes.
  var approximation: Double {
    switch form {
    case .decimal(let units, let decimals): Double(units) / Number.power(decimals)
    case .double(let double): double
    }
  }

  private static func power(_ decimals: Int) -> Double { (0..<decimals).reduce(1) { power, _ in power * 10 } }

  /// A day in the 1900 date system, to be shown with a date's format.
  ///
  /// Nil before 1 March 1900, where that system counts a day that never was and programs disagree, and after
  /// the year 9999.
  package init?(daysSince1970 days: Int) {
    let (serial, overflow) = days.addingReportingOverflow(25_569)
    guard !overflow, (61...2_958_465).contains(serial) else { return nil }
    self.init(serial)
  }
}

extension Number: CustomStringConvertible {
  /// As it stands in the file: `-1234.5`, without trailing zeros.
  package var description: String {
    switch form {
    case .double(let double): return double.description
    case .decimal(let units, 0): return String(units)
    case .decimal(let units, let decimals): return Number.text(units, decimals)
    }
  }

  private static func text(_ units: Int64, _ decimals: Int) -> String {
    var digits = Array(String(units.magnitude).utf8)
    if digits.count <= decimals {
      digits.insert(contentsOf: repeatElement(0x30, count: decimals + 1 - digits.count), at: 0)
    }
    digits.insert(0x2E, at: digits.count - decimals)
    while digits.last == 0x30 { digits.removeLast() }
    if digits.last == 0x2E { digits.removeLast() }
    return (units < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }
}
