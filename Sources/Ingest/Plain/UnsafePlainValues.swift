internal import Model
internal import Tabular

// The common written forms of days, amounts and numbers, eight bytes at a time. Each gives what the parser of
// `Values` gives for the same bytes, or nil, and then that one is asked.
//
// Unsafe: cells are loaded in words that reach up to eight bytes before them and 32 beyond. `PlainRecord`
// promises that these belong to the block; what lies outside the cell is masked away.

extension PlainCell {
  @inline(__always)
  func word(_ offset: Int) -> UInt64 {
    UnsafeRawPointer(start).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  @inline(__always)
  var first: UInt8 { start[0] }

  /// Whether each of eight bytes is at most 9.
  @inline(__always)
  static func areDigits(_ word: UInt64) -> Bool {
    (word | (word &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0
  }

  /// `2026-11-03` and nothing else.
  @inline(__always)
  func plainDay(_ calendar: Calendar) -> Day? { count == 10 ? dayAtStart(calendar) : nil }

  /// - Precondition: the cell has ten bytes.
  @inline(__always)
  private func dayAtStart(_ calendar: Calendar) -> Day? {
    // The characters of `0000-00-`, the first in the lowest byte.
    let word = word(0) ^ 0x2D30_302D_3030_3030
    let tail = UnsafeRawPointer(start).loadUnaligned(fromByteOffset: 8, as: UInt16.self) ^ 0x3030
    guard word & 0xFF00_00FF_0000_0000 == 0, Self.areDigits(word), Self.areDigits(UInt64(tail)) else {
      return nil
    }
    let pairs = (word &* 10 &+ word >> 8) & 0x00FF_00FF
    let year = Int(pairs & 0xFF) * 100 + Int(pairs >> 16)
    let month = Int(word >> 40 & 0xFF) * 10 + Int(word >> 48 & 0xFF)
    return calendar.day(year, month, Int(tail & 0xFF) * 10 + Int(tail >> 8))
  }

  /// A day, with `08:56` or `08:56:31` after a space or without a time.
  @inline(__always)
  func plainMoment(_ calendar: Calendar) -> (day: Day, second: Int32)? {
    guard count >= 10, let day = dayAtStart(calendar) else { return nil }
    if count == 10 { return (day, -1) }
    guard count == 16 || count == 19, start[10] == 0x20 else { return nil }
    // `00:00:00`; the last three may be beyond the cell.
    let word = word(11) ^ 0x3030_3A30_303A_3030
    let hour = Int32(word & 0xFF) * 10 + Int32(word >> 8 & 0xFF)
    let minute = Int32(word >> 24 & 0xFF) * 10 + Int32(word >> 32 & 0xFF)
    guard word >> 16 & 0xFF == 0, Self.areDigits(word & 0xFF_FFFF_FFFF), hour < 24, minute < 60 else {
      return nil
    }
    if count == 16 { return (day, hour * 3600 + minute * 60) }
    let second = Int32(word >> 48 & 0xFF) * 10 + Int32(word >> 56)
    guard word >> 40 & 0xFF == 0, Self.areDigits(word >> 48), second < 60 else { return nil }
    return (day, hour * 3600 + minute * 60 + second)
  }

  /// Digits, a point and two digits, below ten thousand million: fen.
  @inline(__always)
  var plainMoney: Int64? {
    guard count >= 4, count <= 13 else { return nil }
    var word = word(count - 8)
    if count < 8 {
      // What stands before the cell becomes zeros.
      let own = UInt64.max << UInt64(64 - 8 * count)
      word = word & own | 0x3030_3030_3030_3030 & ~own
    }
    guard word >> 40 & 0xFF == 0x2E else { return nil }
    // Without the point, a zero before the rest.
    let digits =
      (word << 8 & 0x0000_FFFF_FFFF_FF00 | 0x30 | word & 0xFFFF_0000_0000_0000) ^ 0x3030_3030_3030_3030
    guard Self.areDigits(digits) else { return nil }
    var value = Int64(Self.number(digits))
    guard count > 8 else { return value }
    var high: Int64 = 0
    for index in 0..<count - 8 {
      let digit = start[index] &- 0x30
      guard digit < 10 else { return nil }
      high = high * 10 + Int64(digit)
    }
    value += high * 10_000_000
    return value
  }

  /// The number of eight digits, the first in the lowest byte.
  @inline(__always)
  private static func number(_ digits: UInt64) -> UInt64 {
    let pairs = digits &* 10 &+ digits >> 8
    let high = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let low = (pairs >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return (high &+ low) >> 32
  }

  /// Up to seven digits and nothing else.
  @inline(__always)
  var plainInteger: Int32? {
    guard count >= 1, count <= 7 else { return nil }
    var value: Int32 = 0
    for index in 0..<count {
      let digit = start[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int32(digit)
    }
    return value
  }

  /// Letters and digits of ASCII alone, and hyphens where they are allowed.
  @inline(__always)
  func isAlphanumeric(orHyphen hyphens: Bool) -> Bool {
    if count < 8 {
      let own = ~(UInt64.max << UInt64(8 * count))
      return count > 0 && Self.areAlphanumeric(word(0) & own | 0x3030_3030_3030_3030 & ~own, hyphens)
    }
    var offset = 0
    while offset + 8 <= count {
      guard Self.areAlphanumeric(word(offset), hyphens) else { return false }
      offset += 8
    }
    return offset == count || Self.areAlphanumeric(word(count - 8), hyphens)
  }

  @inline(__always)
  private static func areAlphanumeric(_ word: UInt64, _ hyphens: Bool) -> Bool {
    let tops: UInt64 = 0x8080_8080_8080_8080
    guard word & tops == 0 else { return false }
    // In each byte the top bit says whether it is at least so much.
    let digits = (word &+ 0x5050_5050_5050_5050) & ~(word &+ 0x4646_4646_4646_4646)
    let small = word | 0x2020_2020_2020_2020
    let letters = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505)
    let others = hyphens ? ~((word ^ 0x2D2D_2D2D_2D2D_2D2D) &+ 0x7F7F_7F7F_7F7F_7F7F) : 0
    return (digits | letters | others) & tops == tops
  }

  /// - Precondition: not empty.
  @inline(__always)
  var unitNumber: UnitKeys.Number {
    let length = UInt32(truncatingIfNeeded: count)
    if count > UnitKeys.Number.most { return UnitKeys.Number(low: 0, high: 0, length: length) }
    if count >= 8 { return UnitKeys.Number(low: word(0), high: word(count - 8), length: length) }
    return UnitKeys.Number(low: word(0).byteSwapped >> UInt64(64 - 8 * count), high: 0, length: length)
  }

  /// As `ByteHash.ofValue` has it.
  /// - Precondition: not empty.
  @inline(__always)
  var hash: UInt64 {
    var hash = ByteHash.start(count)
    var offset = 0
    while offset + 8 <= count {
      hash = ByteHash.add(word(offset), to: hash)
      offset += 8
    }
    if offset < count {
      let rest = count >= 8 ? word(count - 8) : word(0).byteSwapped >> UInt64(64 - 8 * count)
      hash = ByteHash.addRest(rest, to: hash)
    }
    let value = ByteHash.end(hash)
    return value == 0 ? 1 : value
  }

  /// Up to 32 bytes as words that, with the length, say what they are.
  @inline(__always)
  var key: (UInt64, UInt64, UInt64, UInt64) {
    if count < 8 { return (word(0) & ~(UInt64.max << UInt64(8 * count)), 0, 0, 0) }
    if count <= 16 { return (word(0), word(count - 8), 0, 0) }
    return (word(0), word(8), word(count - 16), word(count - 8))
  }
}

/// The first day of each month of the years 1900 to 2099.
///
/// Unsafe within: the table is made once, never written again and never freed.
struct Calendar: @unchecked Sendable {
  static let shared = Calendar()
  private static let years = 1900..<2100
  private let starts: UnsafePointer<Int32>

  private init() {
    let months = Self.years.count * 12
    let table = UnsafeMutablePointer<Int32>.allocate(capacity: months + 1)
    for month in 0...months {
      table[month] = Month(index: Self.years.lowerBound * 12 + month).first.number
    }
    starts = UnsafePointer(table)
  }

  /// Nil where there is no such day, or it is of another year.
  @inline(__always)
  func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    guard UInt(bitPattern: year &- 1900) < 200, UInt(bitPattern: month &- 1) < 12 else { return nil }
    let index = (year &- 1900) &* 12 &+ month &- 1
    let first = starts[index]
    guard UInt(bitPattern: day &- 1) < UInt(bitPattern: Int(starts[index + 1] &- first)) else { return nil }
    return Day(number: first &+ Int32(truncatingIfNeeded: day &- 1))
  }
}
