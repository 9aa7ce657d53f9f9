package import Model

/// The months a charge is for, as offices write them (docs/data.md, values). Takes folded text.
package enum PeriodParser {
  /// A month, a day that begins with its year (its month), or a range of two of them.
  package static func period(_ text: UnsafeRawBufferPointer) -> Period? { period(text, .plain) }

  /// A month, a day (its month), or a range of two of them; nil where it is none, or ends before it starts.
  package static func period(_ text: UnsafeRawBufferPointer, _ rule: DayRule) -> Period? {
    if let month = month(text, rule) { return Period(from: month, to: month) }
    guard let (left, right) = halves(text), let from = month(left, rule), let to = month(right, rule),
      from <= to
    else { return nil }
    return Period(from: from, to: to)
  }

  private static func month(_ text: UnsafeRawBufferPointer, _ rule: DayRule) -> Month? {
    var cursor = DigitCursor(text)
    let digits = cursor.digitsAhead()
    if digits == 6, text.count == 6, let number = cursor.number(6, 6)?.value {
      return month(number / 100, number % 100)
    }
    if digits == 4, let year = cursor.number(4, 4)?.value {
      if cursor.skip("年") {
        if let number = cursor.number(1, 2)?.value, cursor.skip("月"), cursor.isAtEnd {
          return month(year, number)
        }
      } else if cursor.skip(UInt8(ascii: "-")) || cursor.skip(UInt8(ascii: "/")) {
        if let number = cursor.number(1, 2)?.value, cursor.isAtEnd { return month(year, number) }
      }
    }
    return DayParser.day(text, rule)?.month
  }

  private static func month(_ year: Int, _ month: Int) -> Month? {
    year >= 1 && (1...12).contains(month) ? Month(year: year, month: month) : nil
  }

  /// Both sides of `~`, `至`, `--` or ` - `.
  private static func halves(
    _ text: UnsafeRawBufferPointer
  ) -> (UnsafeRawBufferPointer, UnsafeRawBufferPointer)? {
    for joint in ["~", "至", "--", " - "] as [StaticString] {
      let width = joint.utf8CodeUnitCount
      guard let at = find(joint, in: text) else { continue }
      return (
        trimmed(UnsafeRawBufferPointer(rebasing: text[0..<at])),
        trimmed(UnsafeRawBufferPointer(rebasing: text[(at + width)...]))
      )
    }
    return nil
  }

  private static func find(_ joint: StaticString, in text: UnsafeRawBufferPointer) -> Int? {
    let width = joint.utf8CodeUnitCount
    guard text.count >= width else { return nil }
    for at in 0...(text.count - width)
    where (0..<width).allSatisfy({ text[at + $0] == joint.utf8Start[$0] }) {
      return at
    }
    return nil
  }

  private static func trimmed(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    Whitespace.trimmed(text)
  }
}
