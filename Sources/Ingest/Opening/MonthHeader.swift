internal import Model

/// A header that names a month or a range of months: `2026-01`, `2026年1月`, `202601`, `1月`, `2026年1-3月`,
/// with or without a word beside it, as in `2026-01应收`.
struct MonthHeader: Equatable {
  /// Nil in `1月`, whose year stands elsewhere.
  var year: Int?
  var first: Int
  var last: Int
  /// What else the header says, in word form without spaces and brackets.
  var rest: String
  /// Whether it is a day of that month, as a spreadsheet makes of it.
  var isDay = false

  /// - Parameter text: in word form (`HeaderText.form`).
  init?(_ text: String) {
    var scan = Scan(text)
    guard let found = scan.months() else { return nil }
    self = found
  }

  init(year: Int?, first: Int, last: Int, rest: String = "") {
    self.year = year
    self.first = first
    self.last = last
    self.rest = rest
  }

  /// - Parameter year: where the header has none.
  func period(year fallback: Int?) -> Period? {
    guard let year = year ?? fallback else { return nil }
    return Period(from: Month(year: year, month: first), to: Month(year: year, month: last))
  }

  private struct Scan {
    private let text: [Character]
    private var at = 0
    /// What stands between year and month.
    private var separator: Character?

    init(_ text: String) { self.text = Array(text) }

    mutating func months() -> MonthHeader? {
      let year = self.year()
      guard let first = month() else { return nil }
      var sawMonthWord = skip("月")
      let isDay = !sawMonthWord && skipDay()
      if sawMonthWord { skip("份") }
      var last = first
      let mark = at
      if !isDay, skip("-") || skip("~") || skip("至") || skip("—") || skip("到") {
        // 2026年1-3月; the second month may repeat the year.
        if let again = self.year(), again != year { return nil }
        if let second = month() {
          guard second >= first, skip("月") || !sawMonthWord && year != nil else { return nil }
          last = second
          sawMonthWord = true
          skip("份")
        } else {
          at = mark
        }
      }
      // A bare number is a month only with its year.
      guard year != nil || sawMonthWord else { return nil }
      var rest = String(text[at...])
      if ["元", "金额", "金额元", "人民币", "rmb", "cny"].contains(rest) { rest = "" }
      if let digit = rest.first, digit.isNumber { return nil }
      var header = MonthHeader(year: year, first: first, last: last, rest: rest)
      header.isDay = isDay
      return header
    }

    private var isAtEnd: Bool { at == text.count }

    @discardableResult
    private mutating func skip(_ character: Character) -> Bool {
      guard at < text.count, text[at] == character else { return false }
      at += 1
      return true
    }

    private func digits(from start: Int) -> Int {
      var end = start
      while end < text.count, text[end].isASCII, text[end].isNumber { end += 1 }
      return end - start
    }

    private mutating func number(_ digits: Int) -> Int {
      defer { at += digits }
      return Int(String(text[at..<at + digits])) ?? 0
    }

    /// Four digits with a separator after them, or the first four of six or eight.
    private mutating func year() -> Int? {
      let count = digits(from: at)
      guard count == 4 || count == 6 || count == 8 else { return nil }
      let start = at
      let year = number(4)
      guard (1980...2199).contains(year) else {
        at = start
        return nil
      }
      if count > 4 { return year }
      if skip("年") {
        skip("度")
        return year
      }
      for mark in ["-", "/", "."] as [Character] where skip(mark) {
        separator = mark
        return year
      }
      at = start
      return nil
    }

    private mutating func month() -> Int? {
      if let named = chineseMonth() { return named }
      let count = digits(from: at)
      guard count > 0 else { return nil }
      // Of six or eight digits the year has taken four.
      let width = count == 4 ? 2 : count
      guard width <= 2 else { return nil }
      let start = at
      let month = number(width)
      guard (1...12).contains(month) else {
        at = start
        return nil
      }
      return month
    }

    private mutating func chineseMonth() -> Int? {
      let names = ["十二", "十一", "十", "元", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
      let numbers = [12, 11, 10, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9]
      for (name, number) in zip(names, numbers) {
        let end = at + name.count
        guard end < text.count, String(text[at..<end]) == name, text[end] == "月" else { continue }
        at = end
        return number
      }
      return nil
    }

    /// The day of `2026-01-01`, as a spreadsheet writes a month, or of `20260101`.
    private mutating func skipDay() -> Bool {
      let start = at
      if let separator, skip(separator) {
        let count = digits(from: at)
        if count == 1 || count == 2, (1...31).contains(number(count)), isAtEnd { return true }
      } else if separator == nil, digits(from: at) == 2, (1...31).contains(number(2)), isAtEnd {
        return true
      }
      at = start
      return false
    }
  }
}

/// Cells of headers and titles as text to look into: few, so a `String` each does no harm.
enum HeaderText {
  /// In bytes. What is longer is a whole line read with another delimiter, most often, and says nothing.
  private static let longest = 1_000

  /// Word form, spaces and brackets gone, what stood in them kept: `2026-01（应收）` is `2026-01应收`.
  static func form(_ cell: [UInt8]) -> String {
    if cell.count > longest { return "" }
    var buffer: [UInt8] = []
    cell.withUnsafeBytes { WordForm.make($0, into: &buffer) }
    let text = String(decoding: buffer, as: UTF8.self)
    let dropped: Set<Character> = [
      "(", ")", "[", "]", "{", "}", "<", ">", "【", "】", "〔", "〕", "《", "》", "_", "\u{1D}",
    ]
    return text.filter { !dropped.contains($0) && !$0.isWhitespace }
  }

  /// The same without what stands in brackets.
  static func plain(_ cell: [UInt8]) -> String {
    if cell.count > longest { return "" }
    var buffer: [UInt8] = []
    cell.withUnsafeBytes { HeaderForm.make($0, into: &buffer) }
    return String(decoding: buffer, as: UTF8.self)
  }

  /// A month, read without brackets where that tells all: `2026-01应收(减免后)`; else with them: `2026-01(应收)`.
  static func month(_ cell: [UInt8]) -> MonthHeader? {
    guard let plain = MonthHeader(plain(cell)) else { return MonthHeader(form(cell)) }
    if !plain.rest.isEmpty { return plain }
    guard let whole = MonthHeader(form(cell)), EntryWords.read(whole.rest) != .nothing else { return plain }
    return whole
  }

  static func isBlank(_ cell: [UInt8]) -> Bool { cell.withUnsafeBytes { Folding.text($0).isEmpty } }
}
