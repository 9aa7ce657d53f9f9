internal import Model

/// Dates whose year does not come first, such as 3/11/2026: three numbers with the same sign between them.
struct LooseDate {
  var first: Int
  var second: Int
  var third: Int
  /// How many digits the third has.
  var width: Int

  /// - Parameter text: folded; a time after it is left aside.
  init?(_ text: UnsafeRawBufferPointer) {
    var at = 0
    func number(_ widest: Int) -> (value: Int, digits: Int)? {
      var value = 0
      let start = at
      while at < text.count, at - start < widest, text[at] &- 0x30 < 10 {
        value = value * 10 + Int(text[at] &- 0x30)
        at += 1
      }
      return at > start ? (value, at - start) : nil
    }
    guard let first = number(2), at < text.count, [0x2F, 0x2D, 0x2E].contains(text[at]) else { return nil }
    let sign = text[at]
    at += 1
    guard let second = number(2), at < text.count, text[at] == sign else { return nil }
    at += 1
    guard let third = number(4), third.digits == 4 || third.digits <= 2 else { return nil }
    guard at == text.count || text[at] == 0x20 || text[at] == 0x54 else { return nil }
    (self.first, self.second, self.third, width) = (first.value, second.value, third.value, third.digits)
  }

  /// Whether it is a day in an order.
  func isDay(_ order: DateOrder) -> Bool {
    let year = width == 4 ? third : 2000 + third
    switch order {
    case .dmy: return width != 1 && Day(year: year, month: second, day: first) != nil
    case .mdy: return width != 1 && Day(year: year, month: first, day: second) != nil
    case .ymd: return width <= 2 && Day(year: 2000 + first, month: second, day: third) != nil
    }
  }

  /// Its year in an order in which it is a day.
  func year(_ order: DateOrder) -> Int { order == .ymd ? 2000 + first : width == 4 ? third : 2000 + third }

  static func isDate(_ text: UnsafeRawBufferPointer) -> Bool {
    if DayParser.moment(text) != nil { return true }
    guard let loose = LooseDate(text) else { return false }
    return DateOrder.allCases.contains(where: loose.isDay)
  }
}

/// Counts in which orders the dates of a file can be read that cannot be read year first.
struct DateOrderSurvey: Sendable {
  private var cells = 0
  private var fitting = [Int](repeating: 0, count: DateOrder.allCases.count)
  /// The first and last year of these dates, by order.
  private var years = [ClosedRange<Int>?](repeating: nil, count: DateOrder.allCases.count)
  /// The same of the file's dates that are plain.
  private var plainDays: ClosedRange<Day>?
  private var sample: (line: Int, field: Int, value: String)?
  private var scratch: [UInt8] = []

  /// - Parameter cell: of a column of dates, unreadable as it stands.
  mutating func take(_ cell: UnsafeRawBufferPointer, line: Int, field: Int) {
    guard let date = Folding.withFolded(cell, &scratch, { LooseDate($0) }) else { return }
    cells += 1
    for (index, order) in DateOrder.allCases.enumerated() where date.isDay(order) {
      fitting[index] += 1
      years[index] = Self.hull(years[index], date.year(order)...date.year(order))
    }
    guard sample == nil else { return }
    // What stands behind the date is not looked at, and may be anything.
    let text = String(decoding: Folding.text(cell), as: UTF8.self)
    sample = (line, field, String(text.prefix { $0 != " " && $0 != "T" }))
  }

  /// Takes in a date that is plain.
  mutating func takePlain(_ day: Day) {
    if plainDays?.contains(day) != true { plainDays = Self.hull(plainDays, day...day) }
  }

  private static func hull<Bound>(
    _ first: ClosedRange<Bound>?, _ second: ClosedRange<Bound>?
  ) -> ClosedRange<Bound>? {
    guard let first, let second else { return first ?? second }
    return min(first.lowerBound, second.lowerBound)...max(first.upperBound, second.upperBound)
  }

  /// Takes in a later stretch's, whose first line is so many after the file's start.
  mutating func add(_ other: DateOrderSurvey, line: Int) {
    cells += other.cells
    for index in fitting.indices {
      fitting[index] += other.fitting[index]
      years[index] = Self.hull(years[index], other.years[index])
    }
    plainDays = Self.hull(plainDays, other.plainDays)
    if sample == nil, let first = other.sample { sample = (first.line + line, first.field, first.value) }
  }

  /// Nil where there are no such cells.
  func finding(given: DateOrder?, isSheet: Bool) -> DateOrderFinding? {
    guard let sample else { return nil }
    var possible = DateOrder.allCases.enumerated().filter { fitting[$0.offset] == cells }.map(\.element)
    let isOpen = settleYears(&possible)
    // The year first is the least likely, where it is not four digits long.
    if isOpen { possible = possible.filter { $0 != .ymd } + possible.filter { $0 == .ymd } }
    let address = isSheet ? SourcePlaces.letters(sample.field) + "\(sample.line)" : ""
    var finding = DateOrderFinding(
      cells: cells, possible: possible,
      sample: InspectedCell(line: sample.line, cell: address, value: sample.value), given: given)
    finding.isOpen = isOpen
    return finding
  }

  /// Years further apart than this are not those of one export.
  private static let near = 5

  /// 03/04/26 is a day of 2003 or of 2026: the file's plain dates tell which, where it has any.
  /// - Returns: whether the years are far apart and nothing tells.
  private func settleYears(_ possible: inout [DateOrder]) -> Bool {
    let spans = DateOrder.allCases.enumerated().filter { possible.contains($0.element) }
      .compactMap { index, order in years[index].map { (order: order, years: $0) } }
    guard let all = spans.reduce(nil, { Self.hull($0, $1.years) }), spans.count > 1,
      all.upperBound - all.lowerBound > Self.near, spans.contains(where: { $0.years != spans[0].years })
    else { return false }
    guard let plain = plainDays else { return true }
    let (first, last) = (plain.lowerBound.civil.year - Self.near, plain.upperBound.civil.year + Self.near)
    let near = spans.filter { $0.years.lowerBound >= first && $0.years.upperBound <= last }
    guard !near.isEmpty else { return true }
    possible = near.map(\.order)
    return false
  }
}
