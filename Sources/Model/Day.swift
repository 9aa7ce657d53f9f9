/// A civil day of the proleptic Gregorian calendar, counted in days since 1970-01-01.
///
/// No zone and no clock: office tables hold wall-clock days, and so does every figure.
/// The conversions follow the era arithmetic described by H. Hinnant, "chrono-compatible low-level
/// date algorithms".
public struct Day: Hashable, Comparable, Sendable, Codable, BitwiseCopyable {
  /// Days since 1970-01-01; negative before it.
  public var number: Int32

  @inlinable public init(number: Int32) { self.number = number }
  public init(number: Int) { self.number = Int32(number) }

  /// Nil where the three do not name a day, such as 30 February. Years 1 to 9999.
  @inlinable public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Month(year: year, month: month).length
    else { return nil }
    self.init(number: Day.daysFromCivil(year, month, day))
  }

  @inlinable static func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
  }

  /// The year, the month 1 to 12 and the day of the month.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The month that holds the day.
  public var month: Month {
    let parts = civil
    return Month(year: parts.year, month: parts.month)
  }

  /// 1 = Monday … 7 = Sunday.
  public var weekday: Int { (((Int(number) + 3) % 7) + 7) % 7 + 1 }

  @inlinable public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  @inlinable public static func + (day: Day, days: Int) -> Day {
    Day(number: day.number + Int32(truncatingIfNeeded: days))
  }
  @inlinable public static func - (day: Day, days: Int) -> Day {
    Day(number: day.number - Int32(truncatingIfNeeded: days))
  }
  /// How many days lie between the two.
  @inlinable public static func - (left: Day, right: Day) -> Int {
    Int(left.number) - Int(right.number)
  }
}

extension Day: CustomStringConvertible {
  /// `2026-11-03`.
  public var description: String {
    let parts = civil
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }

  /// Reads `2026-11-03` only; what offices write is read by `Tabular`.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = wholeNumber(parts[0], digits: 4),
      let month = wholeNumber(parts[1], digits: 2),
      let day = wholeNumber(parts[2], digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// A day that may be missing, in four bytes.
public struct OptionalDay: Hashable, Sendable, BitwiseCopyable {
  public var number: Int32

  @inlinable public static var none: OptionalDay { OptionalDay(nil) }

  @inlinable public init(_ day: Day?) { number = day?.number ?? Int32.min }
  @inlinable public var day: Day? { number == Int32.min ? nil : Day(number: number) }
  @inlinable public var isNone: Bool { number == Int32.min }
}

/// Left-padded with zeros to a width.
public func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
}

/// What so many digits say; nil where anything else is among them, be it a sign.
func wholeNumber(_ text: Substring, digits: Int) -> Int? {
  guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(text)
}
