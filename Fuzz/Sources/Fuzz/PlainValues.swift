internal import Model

/// An amount in fen, and whether a decimal other than 0 was rounded away.
struct PlainMoney: Equatable {
  var fen: Int64
  var isRounded: Bool
}

/// A day, and the second of it where one was given.
struct PlainMoment: Equatable {
  var day: Day
  var second: Int?
}

/// What docs/data.md says of amounts, days and periods, read slowly and without the parsers' means: what these are
/// checked against. All take a folded cell.
enum PlainValues {
  // MARK: Money

  static func money(_ text: String) -> PlainMoney? {
    var scalars = Array(text.unicodeScalars)
    var isNegative = false
    let isBracketed = scalars.count >= 2 && scalars.first == "(" && scalars.last == ")"
    if isBracketed {
      scalars = Array(trimmed(scalars[1..<(scalars.count - 1)]))
      isNegative = true
    }
    var words = words(scalars)[...]
    var signs = isBracketed ? 1 : 0
    func takeSign() {
      guard signs == 0, let word = words.first, ["-", "−", "+"].contains(word) else { return }
      signs = 1
      if word != "+" { isNegative = true }
      words.removeFirst()
    }
    takeSign()
    if let word = words.first, ["¥", "￥", "CNY", "RMB", "cny", "rmb"].contains(word) {
      words.removeFirst()
      takeSign()
    }
    guard let number = words.popFirst() else { return nil }
    if words.first == "元" { words.removeFirst() }
    guard words.isEmpty, let (fen, isRounded) = decimal(number) else { return nil }
    return PlainMoney(fen: isNegative ? -fen : fen, isRounded: isRounded)
  }

  /// Runs of digits, points and commas; runs of letters; all else alone. Spaces only separate.
  private static func words(_ scalars: [Unicode.Scalar]) -> [String] {
    func kind(_ scalar: Unicode.Scalar) -> Int {
      if digits.contains(scalar) || scalar == "." || scalar == "," { return 1 }
      return scalar.isASCII && scalar.properties.isAlphabetic ? 2 : 0
    }
    var words: [String] = []
    var last = -1
    for scalar in scalars {
      let kind = scalar == " " ? -1 : kind(scalar)
      if kind == last, kind > 0 {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else if kind >= 0 {
        words.append(String(scalar))
      }
      last = kind
    }
    return words
  }

  private static func decimal(_ text: String) -> (fen: Int64, isRounded: Bool)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.count == 1 || isNumber(parts[1]) else { return nil }
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return nil
      }
    }
    let whole = groups.joined().drop { $0 == "0" }
    guard parts.count == 2 || !groups.joined().isEmpty, isNumber("0" + whole), whole.count <= 14 else {
      return nil
    }
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    func digit(_ place: Int) -> Int64 { place < decimals.count ? Int64(String(decimals[place]))! : 0 }
    let exact = Int64("0" + whole)! * 100 + digit(0) * 10 + digit(1)
    let fen = exact + (digit(2) >= 5 ? 1 : 0)
    // Ten million million yuan, and no more.
    guard fen <= 1_000_000_000_000_000, exact / 100 <= 10_000_000_000_000 else { return nil }
    return (fen, decimals.dropFirst(2).contains { $0 != "0" })
  }

  // MARK: Days

  static func day(_ text: String) -> Day? { serial(text)?.day ?? moment(text)?.day }

  static func moment(_ text: String) -> PlainMoment? {
    if let (day, second) = serial(text) {
      return second == 86_400 ? PlainMoment(day: day + 1, second: 0) : PlainMoment(day: day, second: second)
    }
    let scalars = Array(text.unicodeScalars)
    guard let end = scalars.firstIndex(where: { $0 == " " || $0 == "T" }) else {
      return civil(text).map { PlainMoment(day: $0, second: nil) }
    }
    var time = scalars[(end + 1)...]
    if scalars[end] == " " { time = time.drop { $0 == " " } }
    guard let day = civil(string(scalars[..<end])), let second = second(string(time)) else { return nil }
    return PlainMoment(day: day, second: second)
  }

  private static func civil(_ text: String) -> Day? {
    if text.unicodeScalars.count == 8, isNumber(text[...]) {
      return day(String(text.prefix(4)), String(text.dropFirst(4).prefix(2)), String(text.suffix(2)))
    }
    for separator in ["-", "/", "."] as [Unicode.Scalar] {
      let parts = split(text, separator)
      if parts.count == 3 { return day(parts[0], parts[1], parts[2]) }
    }
    let years = split(text, "年")
    guard years.count == 2 else { return nil }
    let months = split(years[1], "月")
    guard months.count == 2, months[1].unicodeScalars.last == "日" else { return nil }
    return day(years[0], months[0], string(months[1].unicodeScalars.dropLast()))
  }

  private static func day(_ year: String, _ month: String, _ day: String) -> Day? {
    guard let year = number(year, 4...4), let month = number(month, 1...2), let day = number(day, 1...2),
      year >= 1, (1...12).contains(month)
    else { return nil }
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    // Days of whole years before it, of months before it, and of its own, from 1970 on.
    func before(_ year: Int) -> Int {
      (year - 1) * 365 + (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400
    }
    return Day(
      number: before(year) - before(1970) + lengths[..<(month - 1)].reduce(0, +) + day - 1)
  }

  private static func second(_ text: String) -> Int? {
    let parts = split(text, ":")
    guard (2...3).contains(parts.count), let hour = number(parts[0], 1...2),
      let minute = number(parts[1], 2...2), hour < 24, minute < 60
    else { return nil }
    guard parts.count == 3 else { return hour * 3600 + minute * 60 }
    let seconds = split(parts[2], ".")
    guard seconds.count <= 2, let second = number(seconds[0], 2...2), second < 60,
      seconds.count == 1 || isNumber(seconds[1][...])
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// Days since 1899-12-30, and of the fraction the seconds, rounded half up.
  private static func serial(_ text: String) -> (day: Day, second: Int?)? {
    let parts = split(text, ".")
    guard parts.count <= 2, let whole = number(parts[0], 5...5), (20_000...80_000).contains(whole),
      let epoch = day("1899", "12", "30")
    else { return nil }
    guard parts.count == 2 else { return (epoch + whole, nil) }
    guard isNumber(parts[1][...]) else { return nil }
    // A day's million millionth is no time that anybody wrote.
    let fraction = (parts[1] + String(repeating: "0", count: 12)).prefix(12)
    let value = Int(fraction)!
    let second = (value * 86_400 + 500_000_000_000) / 1_000_000_000_000
    return (epoch + whole, value == 0 ? nil : second)
  }

  // MARK: Periods

  static func period(_ text: String) -> Period? {
    if let month = month(text) { return Period(from: month, to: month) }
    let scalars = Array(text.unicodeScalars)
    for joint in ["~", "至", "--", " - "] {
      let width = joint.unicodeScalars.count
      for at in scalars.indices where scalars[at...].starts(with: joint.unicodeScalars) {
        guard let from = month(string(trimmed(scalars[..<at]))),
          let to = month(string(trimmed(scalars[(at + width)...])))
        else { continue }
        return from <= to ? Period(from: from, to: to) : nil
      }
    }
    return nil
  }

  private static func month(_ text: String) -> Month? {
    var parts = [text]
    if text.unicodeScalars.count == 6, isNumber(text[...]) {
      parts = [String(text.prefix(4)), String(text.suffix(2))]
    } else if let separator = (["-", "/"] as [Unicode.Scalar]).first(where: { split(text, $0).count == 2 }) {
      parts = split(text, separator)
    } else if text.unicodeScalars.last == "月" {
      parts = split(string(text.unicodeScalars.dropLast()), "年")
    }
    if parts.count == 2, let year = number(parts[0], 4...4), let month = number(parts[1], 1...2) {
      return year >= 1 && (1...12).contains(month) ? Month(year: year, month: month) : nil
    }
    return day(text)?.month
  }

  // MARK: Parts

  private static let digits = Set("0123456789".unicodeScalars)

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { digits.contains($0) }
  }

  private static func number(_ text: String, _ length: ClosedRange<Int>) -> Int? {
    isNumber(text[...]) && length.contains(text.unicodeScalars.count) ? Int(text) : nil
  }

  /// By scalars: a character that combines with the one before it is no part of it here.
  private static func split(_ text: String, _ separator: Unicode.Scalar) -> [String] {
    text.unicodeScalars.split(separator: separator, omittingEmptySubsequences: false).map { string($0) }
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || ["\u{200B}", "\u{2060}", "\u{FEFF}"].contains(scalar)
    }
    var rest = scalars.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return rest
  }
}
