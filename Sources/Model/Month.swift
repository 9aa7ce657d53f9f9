/// A calendar month.
public struct Month: Hashable, Comparable, Sendable, Codable, BitwiseCopyable {
  /// year × 12 + month − 1.
  public var index: Int32

  @inlinable public init(index: Int) { self.index = Int32(truncatingIfNeeded: index) }
  @inlinable public init(year: Int, month: Int) { self.init(index: year * 12 + month - 1) }

  @inlinable public var year: Int { Int(index) / 12 }
  /// 1 to 12.
  @inlinable public var month: Int { Int(index) % 12 + 1 }
  public var first: Day { Day(number: Day.daysFromCivil(year, month, 1)) }
  public var last: Day { Day(number: Day.daysFromCivil(year, month, length)) }

  /// How many days it has.
  @inlinable public var length: Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }

  @inlinable public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
  public static func + (month: Month, months: Int) -> Month {
    Month(index: Int(month.index) + months)
  }
  public static func - (month: Month, months: Int) -> Month {
    Month(index: Int(month.index) - months)
  }
}

extension Month: CustomStringConvertible {
  /// `2026-11`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }

  /// Reads `2026-11` only.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = wholeNumber(parts[0], digits: 4),
      let month = wholeNumber(parts[1], digits: 2),
      year >= 1, (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }
}

/// The months that a charge is for, both included; or none given.
public struct Period: Hashable, Sendable, BitwiseCopyable {
  public var from: Month
  public var to: Month

  @inlinable public static var none: Period { Period(from: Month(index: -1), to: Month(index: -1)) }

  @inlinable public init(from: Month, to: Month) {
    self.from = from
    self.to = to
  }
  @inlinable public var isNone: Bool { from.index < 0 }

  /// Whether it lies wholly within the other. A charge without a period lies within none.
  @inlinable public func lies(within other: Period) -> Bool {
    !isNone && !other.isNone && from >= other.from && to <= other.to
  }
}
