package import Model

/// A day with the time of day where one was given.
package struct Moment: Hashable, Sendable {
  package var day: Day
  /// Seconds since midnight; nil: the hour is unknown.
  package var second: Int?
}

/// Days and times as offices write them (docs/data.md, values). All take folded text.
package enum DayParser {
  /// Excel's day 0 in the 1900 system, reckoned back from serials after February 1900.
  private static let serialEpoch: Int32 = -25569
  /// Day 0 of the 1904 system has this number in the other.
  private static let serialOf1904: Int32 = 1462
  private static let serials = 20_000...80_000

  /// A day that begins with its year; a time after it is accepted and dropped.
  package static func day(_ text: UnsafeRawBufferPointer) -> Day? { day(text, .plain) }

  /// A day; a time after it is accepted and dropped.
  package static func day(_ text: UnsafeRawBufferPointer, _ rule: DayRule) -> Day? {
    if let plain = isoDay(text) { return plain }
    return serial(text, rule)?.day ?? moment(text, rule)?.day
  }

  /// A day that begins with its year, with the time where there is one.
  package static func moment(_ text: UnsafeRawBufferPointer) -> Moment? { moment(text, .plain) }

  /// A day, with the time where there is one.
  package static func moment(_ text: UnsafeRawBufferPointer, _ rule: DayRule) -> Moment? {
    if let (day, second) = serial(text, rule) {
      // Half a second before midnight is the next day.
      return second == 86_400 ? Moment(day: day + 1, second: 0) : Moment(day: day, second: second)
    }
    var cursor = DigitCursor(text)
    guard let day = day(&cursor, rule.order) else { return nil }
    if cursor.isAtEnd { return Moment(day: day, second: nil) }
    guard let second = timeAfterDay(&cursor) else { return nil }
    return Moment(day: day, second: second)
  }

  /// `2026-11-03` and nothing else, the common case.
  @inline(__always)
  private static func isoDay(_ text: UnsafeRawBufferPointer) -> Day? {
    guard text.count == 10, text[4] == 0x2D, text[7] == 0x2D else { return nil }
    var bad: UInt8 = 0
    @inline(__always) func digit(_ index: Int) -> Int {
      let value = text[index] &- 0x30
      bad |= value > 9 ? 1 : 0
      return Int(value)
    }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    let day = digit(8) * 10 + digit(9)
    return bad == 0 ? Day(year: year, month: month, day: day) : nil
  }

  /// A day with its year first, as always; else one in the order that the file is said to have.
  private static func day(_ cursor: inout DigitCursor, _ order: DateOrder?) -> Day? {
    let start = cursor
    if let day = day(&cursor) { return day }
    guard let order else { return nil }
    cursor = start
    return day(&cursor, in: order)
  }

  /// Steps over a day written out; nil where none stands there.
  static func day(_ cursor: inout DigitCursor) -> Day? {
    if cursor.digitsAhead() == 8 {
      guard let number = cursor.number(8, 8)?.value else { return nil }
      return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard cursor.digitsAhead() == 4, let year = cursor.number(4, 4)?.value else { return nil }
    if cursor.skip("年") {
      guard let month = cursor.number(1, 2)?.value, cursor.skip("月"),
        let day = cursor.number(1, 2)?.value, cursor.skip("日")
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    for separator in [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")] where cursor.skip(separator) {
      guard let month = cursor.number(1, 2)?.value, cursor.skip(separator),
        let day = cursor.number(1, 2)?.value, cursor.digitsAhead() == 0
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    return nil
  }

  /// A space or T, then `H:MM`, `H:MM:SS` or with a fraction, to the end; nil where it is none.
  private static func timeAfterDay(_ cursor: inout DigitCursor) -> Int? {
    if cursor.byte == 0x20 {
      cursor.skipSpaces()
    } else if !cursor.skip(UInt8(ascii: "T")) {
      return nil
    }
    guard let hour = cursor.number(1, 2)?.value, hour < 24, cursor.skip(UInt8(ascii: ":")),
      let minute = cursor.number(2, 2)?.value, minute < 60
    else { return nil }
    var second = 0
    if cursor.skip(UInt8(ascii: ":")) {
      guard let given = cursor.number(2, 2)?.value, given < 60 else { return nil }
      second = given
      if cursor.skip(UInt8(ascii: ".")) {
        guard cursor.digitsAhead() > 0 else { return nil }
        while cursor.number(1, 18) != nil {}
      }
    }
    return cursor.isAtEnd ? hour * 3600 + minute * 60 + second : nil
  }

  /// A day as Excel counts them; a fraction other than 0 is the time, rounded to the second.
  private static func serial(_ text: UnsafeRawBufferPointer, _ rule: DayRule) -> (day: Day, second: Int?)? {
    var cursor = DigitCursor(text)
    guard cursor.digitsAhead() == 5, let whole = cursor.number(5, 5)?.value, serials.contains(whole)
    else { return nil }
    let day = Day(number: serialEpoch + Int32(whole) + (rule.from1904 ? serialOf1904 : 0))
    if cursor.isAtEnd { return (day, nil) }
    guard cursor.skip(UInt8(ascii: ".")), let seconds = secondsOfFraction(&cursor) else { return nil }
    return (day, seconds)
  }

  /// The rest of the digits as a fraction of a day, rounded half up to the second. Inner nil: no digits, or
  /// only zeros; outer nil: something else stands there.
  private static func secondsOfFraction(_ cursor: inout DigitCursor) -> Int?? {
    let digits = cursor.digitsAhead()
    guard digits > 0, let first = cursor.number(1, 12) else { return nil }
    var scale = 1
    for _ in 0..<first.digits { scale *= 10 }
    // Digits beyond the twelfth are far below a second.
    while cursor.number(1, 18) != nil {}
    guard cursor.isAtEnd else { return nil }
    if first.value == 0 { return .some(nil) }
    return (first.value * 86_400 * 2 + scale) / (scale * 2)
  }
}
