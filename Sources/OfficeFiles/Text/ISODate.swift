/// Moments as ISO 8601 writes them (`2026-11-03T14:30:05.000`).
enum ISODate {
  /// As other dates of a sheet are written, rounded to the second: a midnight that is not to be shown is left out.
  /// What is no such moment stays as it is.
  static func text(_ raw: UnsafeRawBufferPointer, showsTime: Bool) -> [UInt8] {
    let raw = Array(raw)
    // 2026-11-03 T 14:30:05 .765
    guard raw.count >= 19, raw[4] == 0x2D, raw[7] == 0x2D, raw[10] == UInt8(ascii: "T"), raw[13] == 0x3A,
      raw[16] == 0x3A
    else { return raw }
    let numbers = [0..<4, 5..<7, 8..<10, 11..<13, 14..<16, 17..<19].compactMap { number(raw[$0]) }
    guard numbers.count == 6, numbers[3] < 24, numbers[4] < 60, numbers[5] < 60 else { return raw }
    var seconds = numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
    if raw.count > 20, raw[19] == 0x2E, raw[20] >= 0x35, raw[20] <= 0x39 { seconds += 1 }
    var date = Serial.Date(year: numbers[0], month: numbers[1], day: numbers[2])
    if seconds == 86_400 {
      seconds = 0
      date = date.next
    }
    // The day before the first is how a time alone is written.
    if date.year == 1899, date.month == 12, date.day >= 30 { return Array(clock(seconds).utf8) }
    let day = [padded(date.year, 4), padded(date.month, 2), padded(date.day, 2)].joined(separator: "-")
    guard showsTime || seconds > 0 else { return Array(day.utf8) }
    return Array("\(day) \(padded(seconds / 3600, 2))\(clock(seconds).drop { $0 != ":" })".utf8)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func clock(_ seconds: Int) -> String {
    "\(seconds / 3600):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

extension Serial.Date {
  /// The day after it.
  fileprivate var next: Self {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    if day < length { return Self(year: year, month: month, day: day + 1) }
    return month < 12 ? Self(year: year, month: month + 1, day: 1) : Self(year: year + 1, month: 1, day: 1)
  }
}
