/// What a number format makes of a number.
enum NumberKind: UInt8, Sendable {
  case number
  /// Year, month or day, and no time.
  case date
  /// A time, with or without a date.
  case dateTime
  case time
  /// Hours, minutes or seconds that count on beyond a day.
  case elapsed
  /// One of the formats whose number means a date in one East Asian edition and a time in another.
  case dateOrTime

  /// Formats that no workbook spells out (ECMA-376 part 1, 18.8.30, all languages).
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 36, 50, 51, 54, 57, 58: self = .date
    case 18...21, 45, 47: self = .time
    case 22: self = .dateTime
    case 46: self = .elapsed
    case 32...35, 52, 53, 55, 56: self = .dateOrTime
    // Thai; 78 and 81 are times.
    case 71...74: self = .date
    case 75, 76, 78, 80: self = .time
    case 77: self = .dateTime
    case 79: self = .elapsed
    case 81: self = .date
    default: self = .number
    }
  }

  /// Of a format's code, in bytes: Excel takes 255 characters.
  static let longest = 1024

  /// By a format's code. Its first section counts, which is that of positive numbers; where that holds under a
  /// condition alone, the first that is a date.
  init(code: String) {
    var sections = FormatSection.sections(of: Array(code.utf8.prefix(Self.longest)))[...]
    self = sections.first?.kind ?? .number
    while self == .number, sections.first?.hasCondition == true {
      sections = sections.dropFirst()
      self = sections.first?.kind ?? .number
    }
  }
}

/// A section of a number format's code (ECMA-376 part 1, 18.8.31).
struct FormatSection {
  private(set) var hasCondition = false
  private var hasDay = false
  private var hasMonthOrMinute = false
  private var hasTime = false
  private var isElapsed = false
  private var isNumber = false

  var kind: NumberKind {
    if isNumber { return .number }
    if hasDay { return hasTime ? .dateTime : .date }
    if isElapsed { return .elapsed }
    if hasTime { return .time }
    return hasMonthOrMinute ? .date : .number
  }

  static func sections(of code: [UInt8]) -> [FormatSection] {
    var all = [FormatSection()]
    var at = 0
    while at < code.count {
      if code[at] == UInt8(ascii: ";") {
        all.append(FormatSection())
        at += 1
      } else {
        at = all[all.count - 1].take(code, at)
      }
    }
    return all
  }

  /// Takes one token.
  /// - Returns: where the next one starts.
  private mutating func take(_ code: [UInt8], _ at: Int) -> Int {
    let byte = code[at]
    switch byte {
    case UInt8(ascii: "\""): return (code[(at + 1)...].firstIndex(of: byte) ?? code.count - 1) + 1
    // The next character stands for itself, for its width, or fills the cell.
    case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): return at + 2
    case UInt8(ascii: "["): return bracket(code, at)
    default: break
    }
    if code[at...].startsFolded(with: "general") {
      isNumber = true
      return at + 7
    }
    for word in ["am/pm", "a/p"] as [StaticString] where code[at...].startsFolded(with: word) {
      hasTime = true
      return at + word.utf8CodeUnitCount
    }
    switch byte | 0x20 {
    case UInt8(ascii: "e"):
      let isExponent = at + 1 < code.count && (code[at + 1] == 0x2B || code[at + 1] == 0x2D)
      if isExponent { isNumber = true } else { hasDay = true }
    case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "b"), UInt8(ascii: "a"):
      hasDay = true
    case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
    case UInt8(ascii: "m"): hasMonthOrMinute = true
    default: number(byte)
    }
    return at + 1
  }

  /// A digit's place: after seconds it is part of them.
  private mutating func number(_ byte: UInt8) {
    if byte == UInt8(ascii: "0") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?") || byte == 0x40 {
      if !hasTime && !isElapsed && !hasDay && !hasMonthOrMinute { isNumber = true }
    }
  }

  /// A colour, a language, a condition, or what counts on: `[h]`.
  private mutating func bracket(_ code: [UInt8], _ at: Int) -> Int {
    let end = code[at...].firstIndex(of: UInt8(ascii: "]")) ?? code.count
    let inner = code[min(at + 1, end)..<end].map { $0 | 0x20 }
    if let first = inner.first, "hms".utf8.contains(first), inner.allSatisfy({ $0 == first }) {
      isElapsed = true
      hasTime = true
    } else if let first = code[min(at + 1, end)..<end].first, "<>=".utf8.contains(first) {
      hasCondition = true
    }
    return end + 1
  }
}

extension ArraySlice<UInt8> {
  fileprivate func startsFolded(with word: StaticString) -> Bool {
    guard count >= word.utf8CodeUnitCount else { return false }
    for at in 0..<word.utf8CodeUnitCount {
      let byte = self[startIndex + at]
      guard (byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte) == word.utf8Start[at] else { return false }
    }
    return true
  }
}
