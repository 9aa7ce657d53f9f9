#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
internal import Tabular

/// Numbers as a spreadsheet program shows them: at most 15 significant digits, dates by their format.
struct NumberText: ~Copyable {
  /// Whether days are counted from 1904.
  let dates1904: Bool
  private var scratch = ByteBuffer(capacity: 1024)

  init(dates1904: Bool) { self.dates1904 = dates1904 }

  /// What a stored number reads. What is no number stays as it is.
  /// - Returns: valid until the next call, and while `raw` is.
  mutating func text(_ raw: UnsafeRawBufferPointer, _ kind: NumberKind) -> UnsafeRawBufferPointer {
    let raw = Self.trimmed(raw)
    if kind == .number {
      if let plain = Self.plain(raw) { return plain }
    } else if raw.count <= 7, kind != .elapsed, kind != .time, let day = Self.whole(raw),
      day > 0, let date = Serial.day(day, dates1904)
    {
      return write(date: date, seconds: kind == .dateTime ? 0 : nil)
    }
    guard let value = parse(raw) else { return raw }
    if kind != .number, let shown = moment(value, kind) { return shown }
    return number(value)
  }

  private static func trimmed(_ raw: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var range = 0..<raw.count
    while let first = range.first, raw[first] <= 0x20 { range = (first + 1)..<range.upperBound }
    while let last = range.last, raw[last] <= 0x20 { range = range.lowerBound..<last }
    return UnsafeRawBufferPointer(rebasing: raw[range])
  }

  private static func whole(_ raw: UnsafeRawBufferPointer) -> Int? {
    var value = 0
    for byte in raw {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return raw.isEmpty ? nil : value
  }

  /// What is stored as it is to be shown, but for zeros at its end.
  private static func plain(_ raw: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard raw.count > 0, raw.count <= 17 else { return nil }
    var at = raw[0] == 0x2D ? 1 : 0
    let start = at
    var point: Int?
    while at < raw.count {
      let byte = raw[at]
      if byte == 0x2E, point == nil, at > start {
        point = at
      } else if byte < 0x30 || byte > 0x39 {
        return nil
      }
      at += 1
    }
    let digits = raw.count - start - (point == nil ? 0 : 1)
    let leadsWithZero = raw.count > start && raw[start] == 0x30
    guard digits > 0, digits <= 15, !leadsWithZero || (start == 0 && (raw.count == 1 || point == 1)) else {
      return nil
    }
    guard let point else { return raw }
    var end = raw.count
    while raw[end - 1] == 0x30 { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: raw[0..<(end - 1 == point ? point : end)])
  }

  private mutating func parse(_ raw: UnsafeRawBufferPointer) -> Double? {
    guard raw.count > 0, raw.count < 400 else { return nil }
    let isNumeric = raw.allSatisfy { byte in
      byte >= 0x30 && byte <= 0x39 || byte == 0x2E || byte == 0x2D || byte == 0x2B || byte | 0x20 == 0x65
    }
    guard isNumeric else { return nil }
    scratch.count = 0
    scratch.append(raw)
    scratch.room[raw.count] = 0
    let start = scratch.room.baseAddress!.assumingMemoryBound(to: CChar.self)
    var end: UnsafeMutablePointer<CChar>?
    let value = strtod(start, &end)
    guard end == start + raw.count, value.isFinite else { return nil }
    return value
  }

  /// Nil where the number is no moment that the calendar has.
  private mutating func moment(_ value: Double, _ kind: NumberKind) -> UnsafeRawBufferPointer? {
    guard value >= 0, value < 2_958_466 else { return nil }
    var day = Int(value)
    var seconds = Int(((value - Double(day)) * 86_400).rounded())
    if kind == .elapsed { return write(hours: day * 24 + seconds / 3600, seconds % 3600) }
    if seconds == 86_400 {
      day += 1
      seconds = 0
    }
    if day == 0, kind == .time || kind == .dateOrTime { return write(hours: seconds / 3600, seconds % 3600) }
    guard let date = Serial.day(day, dates1904) else { return nil }
    let showsTime = seconds > 0 || kind == .dateTime || kind == .time
    return write(date: date, seconds: showsTime ? seconds : nil)
  }

  private mutating func write(date: Serial.Date, seconds: Int?) -> UnsafeRawBufferPointer {
    scratch.count = 0
    put(date.year, 4)
    put("-")
    put(date.month, 2)
    put("-")
    put(date.day, 2)
    if let seconds {
      put(" ")
      put(seconds / 3600, 2)
      put(":")
      put(seconds / 60 % 60, 2)
      put(":")
      put(seconds % 60, 2)
    }
    return scratch.bytes
  }

  private mutating func write(hours: Int, _ rest: Int) -> UnsafeRawBufferPointer {
    scratch.count = 0
    put(hours, hours < 10 ? 1 : hours < 100 ? 2 : 8)
    if hours >= 100 {
      // Without the zeros before it.
      let text = String(hours)
      scratch.count = 0
      for byte in text.utf8 { put(byte) }
    }
    put(":")
    put(rest / 60, 2)
    put(":")
    put(rest % 60, 2)
    return scratch.bytes
  }

  private mutating func put(_ byte: UInt8) {
    scratch.room[scratch.count] = byte
    scratch.count += 1
  }

  private mutating func put(_ character: Unicode.Scalar) { put(UInt8(truncatingIfNeeded: character.value)) }

  private mutating func put(_ number: Int, _ digits: Int) {
    var rest = number
    for place in stride(from: digits - 1, through: 0, by: -1) {
      scratch.room[scratch.count + place] = 0x30 + UInt8(rest % 10)
      rest /= 10
    }
    scratch.count += digits
  }

  private mutating func number(_ value: Double) -> UnsafeRawBufferPointer {
    let (digits, exponent) = Self.digits(value.magnitude)
    scratch.count = 0
    if value < 0, digits != [0x30] { put("-") }
    if exponent >= 15 {
      // Digits beyond the fifteenth are lost, and are not made up.
      put(digits[0])
      if digits.count > 1 { put(".") }
      for digit in digits.dropFirst() { put(digit) }
      put("E")
      put("+")
      for byte in String(exponent).utf8 { put(byte) }
    } else if exponent < 0 {
      put("0")
      put(".")
      for _ in 0..<(-exponent - 1) { put("0") }
      for digit in digits { put(digit) }
    } else {
      for place in 0..<max(digits.count, exponent + 1) {
        if place == exponent + 1 { put(".") }
        put(place < digits.count ? digits[place] : 0x30)
      }
    }
    return scratch.bytes
  }

  /// At most 15 significant digits, without zeros at their end, and the power of ten of the first.
  private static func digits(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { room in
      let count = withVaList([value]) { Int(vsnprintf(room.baseAddress, room.count, "%.14e", $0)) }
      let text = room[0..<max(0, min(count, room.count))].map { UInt8(bitPattern: $0) }
      let mark = text.firstIndex(of: UInt8(ascii: "e")) ?? text.count
      var digits = text[..<mark].filter { $0 >= 0x30 && $0 <= 0x39 }
      while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
      let exponent = Int(String(decoding: text[min(mark + 1, text.count)...], as: UTF8.self)) ?? 0
      return (digits, exponent)
    }
  }
}

/// The days that spreadsheet programs count.
enum Serial {
  struct Date: Equatable {
    var year: Int
    var month: Int
    var day: Int
  }

  /// Nil where the number is no day: before the first, after 9999, or 29 February 1900, which never was.
  static func day(_ number: Int, _ dates1904: Bool) -> Date? {
    // Days since 1 March 0000 (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    let shifted: Int
    if dates1904 {
      guard number >= 0, number <= 2_957_003 else { return nil }
      shifted = number + 695_361
    } else {
      guard number >= 1, number != 60, number <= 2_958_465 else { return nil }
      shifted = number + (number < 60 ? 1 : 0) + 693_899
    }
    return civil(shifted)
  }

  private static func civil(_ days: Int) -> Date {
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return Date(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
