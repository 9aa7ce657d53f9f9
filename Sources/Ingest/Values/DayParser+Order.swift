internal import Model

/// Days whose year does not come first, or has two digits: they mean a day only in an order that is given.
extension DayParser {
  /// Steps over three numbers between equal separators; nil where none stand there, or they are no day.
  static func day(_ cursor: inout DigitCursor, in order: DateOrder) -> Day? {
    let digits = cursor.digitsAhead()
    guard let first = cursor.number(1, 2)?.value, let separator = separator(&cursor),
      let second = cursor.number(1, 2)?.value, cursor.skip(separator)
    else { return nil }
    if order == .ymd {
      guard digits == 2, let day = cursor.number(1, 2)?.value, cursor.digitsAhead() == 0 else { return nil }
      return Day(year: 2000 + first, month: second, day: day)
    }
    guard let year = year(&cursor) else { return nil }
    return order == .dmy
      ? Day(year: year, month: second, day: first) : Day(year: year, month: first, day: second)
  }

  private static func separator(_ cursor: inout DigitCursor) -> UInt8? {
    [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")].first { cursor.skip($0) }
  }

  /// Four digits, or two, which are of this century.
  private static func year(_ cursor: inout DigitCursor) -> Int? {
    switch cursor.digitsAhead() {
    case 4: cursor.number(4, 4)?.value
    case 2: cursor.number(2, 2).map { 2000 + $0.value }
    default: nil
    }
  }
}
