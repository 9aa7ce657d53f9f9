/// An amount of yuan as whole fen: exact, never a floating-point number.
public struct Money: Hashable, Comparable, Sendable, Codable, BitwiseCopyable {
  public var fen: Int64

  @inlinable public static var zero: Money { Money(fen: 0) }

  @inlinable public init(fen: Int64) { self.fen = fen }

  @inlinable public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
  /// Traps on overflow: sums beyond 92 thousand million million yuan are a bug, not a figure.
  @inlinable public static func + (left: Money, right: Money) -> Money {
    Money(fen: left.fen + right.fen)
  }
  @inlinable public static func - (left: Money, right: Money) -> Money {
    Money(fen: left.fen - right.fen)
  }
  @inlinable public static prefix func - (amount: Money) -> Money { Money(fen: -amount.fen) }
  @inlinable public static func += (left: inout Money, right: Money) { left.fen += right.fen }
  @inlinable public static func -= (left: inout Money, right: Money) { left.fen -= right.fen }
}

extension Money: CustomStringConvertible {
  /// Two decimals, no separators: `-1234.50`.
  public var description: String {
    let magnitude = fen.magnitude
    return "\(fen < 0 ? "-" : "")\(magnitude / 100).\(padded(Int(magnitude % 100), 2))"
  }
}

/// A number with six decimals, as whole millionths: what `metrics.csv` holds in value, low and high.
public struct Millionths: Hashable, Comparable, Sendable, Codable, BitwiseCopyable {
  public var count: Int64

  @inlinable public init(_ count: Int64) { self.count = count }

  /// numerator / denominator, rounded half away from zero; nil where the denominator is not above 0.
  public init?(numerator: Int64, denominator: Int64) {
    guard denominator > 0 else { return nil }
    let (high, low) = numerator.magnitude.multipliedFullWidth(by: 2_000_000)
    let half = denominator.magnitude
    // (2·n·10⁶ + d) / 2d is n·10⁶/d rounded half up; the sign is put back after.
    let (sum, carry) = low.addingReportingOverflow(half)
    let divisor = half * 2
    let top = high + (carry ? 1 : 0)
    guard top < divisor else { return nil }
    let quotient = divisor.dividingFullWidth((top, sum)).quotient
    guard let magnitude = Int64(exactly: quotient) else { return nil }
    self.init(numerator < 0 ? -magnitude : magnitude)
  }

  /// Rounded half away from zero; nil where the number is not finite or too large.
  public init?(_ number: Double) {
    let scaled = (number * 1_000_000).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, abs(scaled) < 9e18 else { return nil }
    self.init(Int64(scaled))
  }

  public var double: Double { Double(count) / 1_000_000 }
  public static func < (left: Millionths, right: Millionths) -> Bool { left.count < right.count }
  public static func - (left: Millionths, right: Millionths) -> Millionths {
    Millionths(left.count - right.count)
  }
}

extension Millionths: CustomStringConvertible {
  /// Six decimals: `0.861896`.
  public var description: String {
    let magnitude = count.magnitude
    return "\(count < 0 ? "-" : "")\(magnitude / 1_000_000).\(padded(Int(magnitude % 1_000_000), 6))"
  }
}
