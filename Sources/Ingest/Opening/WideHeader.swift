internal import Model
internal import Tabular

/// A column a month.
extension HeaderReader {
  /// - Parameters:
  ///   - columns: the names of the columns themselves.
  ///   - groups: of each column the group over it; nil in a header of one line.
  /// - Returns: nil where there are no months, or where it is not plain what they are.
  func wide(
    _ columns: [[UInt8]], groups: [String]?, _ candidate: HeaderCandidate, records: Int
  ) -> TableHeader? {
    let layout = TableLayout(
      shape: .journal, header: columns, fixedEntry: .charge, vocabulary: vocabulary)
    guard layout.has(.unitID), !layout.has(.entry) else { return nil }
    let general = titleReading(candidate)
    let year = year(candidate)
    var found: [Found] = []
    for (field, cell) in columns.enumerated() where !layout.names(field) {
      guard let (month, rest, group) = Self.month(cell, under: groups?[field] ?? "") else { continue }
      guard let period = month.period(year: Self.only(YearText.inTitle(group)) ?? year),
        let column = column(field, period, rest, group, general)
      else { continue }
      found.append(Found(column: column, isYearless: month.year == nil, group: group))
    }
    // Where a group says what its columns are, one that says something else is not taken for charges.
    if found.contains(where: { $0.column.isNamed && !$0.group.isEmpty }) {
      found.removeAll { !$0.column.isNamed && !Self.isNeutral($0.group) }
    }
    let wide = Self.withoutSums(found.map(\.column))
    found.removeAll { !wide.contains($0.column) }
    if wide.isEmpty || Self.repeatsMonths(wide) || Self.fallsBack(found) { return nil }
    // A list of what is owed is none of what was charged.
    if general == .arrears, input.entry == nil, wide.contains(where: { !$0.isNamed }) { return nil }
    return TableHeader(cells: columns, records: records, layout: layout, wide: wide, entry: entry(wide))
  }

  /// Whether a record names the unit and months whose year nothing says, as a fit of nothing else.
  func monthsWithoutYear(_ candidate: HeaderCandidate) -> HeaderFit {
    if candidate.cells.count > Self.widest { return HeaderFit(columns: 0, lacking: [Column.unitID.name]) }
    let layout = TableLayout(
      shape: .journal, header: candidate.cells, fixedEntry: .charge, vocabulary: vocabulary)
    let months = (candidate.cells + candidate.next).compactMap(HeaderText.month)
    let isFound = layout.has(.unitID) && !layout.has(.amount) && months.count { $0.year == nil } >= 2
    return HeaderFit(columns: isFound ? 1 : 0, lacking: isFound ? [] : [Column.unitID.name])
  }

  private struct Found {
    var column: WideColumn
    var isYearless: Bool
    var group: String
  }

  /// The month of a column, what else its header says, and the group over it; the month may be the group, over
  /// columns for what was charged and what was received.
  private static func month(
    _ cell: [UInt8], under group: String
  ) -> (month: MonthHeader, rest: String, group: String)? {
    if let month = HeaderText.month(cell) { return (month, month.rest, group) }
    let text = HeaderText.form(cell)
    guard let month = MonthHeader(group), month.rest.isEmpty, !month.isDay || group.hasSuffix("-01"),
      case .one = EntryWords.read(text)
    else { return nil }
    return (month, text, "")
  }

  private func column(
    _ field: Int, _ period: Period, _ rest: String, _ group: String, _ general: EntryWords.Reading
  ) -> WideColumn? {
    var column = WideColumn(field: field, period: period, kind: input.entry ?? .charge)
    for text in [rest, group] {
      if EntryWords.isNoAmount(text) { return nil }
      switch EntryWords.read(text) {
      case .other, .several, .arrears: return nil
      case .one(let kind, let word) where !column.isNamed:
        (column.kind, column.word, column.isNamed) = (kind, word, true)
      case .one, .nothing: break
      }
      if column.feeItem == nil { column.feeItem = Self.feeItem(text) }
    }
    if !rest.isEmpty, !column.isNamed, column.feeItem == nil { return nil }
    if !column.isNamed, input.entry == nil, case .one(let kind, let word) = general {
      (column.kind, column.word) = (kind, word)
    }
    return column
  }

  /// Whether a group says no more than a year or a fee.
  private static func isNeutral(_ group: String) -> Bool {
    group.isEmpty || YearText.whole(group) != nil || feeItem(group) != nil
  }

  /// What is left of a group or header when kind, year and general words are gone, where it is a fee.
  private static func feeItem(_ text: String) -> String? {
    var rest = EntryWords.without(text)
    for year in YearText.inTitle(rest) {
      for word in ["\(year)年度", "\(year)年", "\(year)"] {
        rest = rest.split(separator: word, omittingEmptySubsequences: false).joined()
      }
    }
    return rest.hasSuffix("费") && rest.count > 1 ? rest : nil
  }

  // MARK: Years

  /// The one year that the titles speak of, else the sheet's name, else the file's; nil where one of them speaks of
  /// several.
  private func year(_ candidate: HeaderCandidate) -> Int? {
    let titles = Set(titles(candidate).flatMap(YearText.inTitle))
    if !titles.isEmpty { return Self.only(titles) }
    for name in names {
      let years = YearText.inName(name)
      if !years.isEmpty { return Self.only(years) }
    }
    return nil
  }

  private static func only(_ years: Set<Int>) -> Int? { years.count == 1 ? years.first : nil }

  /// Whether months without a year of their own go back, as 12月 to 1月: then one year is not that of all.
  private static func fallsBack(_ found: [Found]) -> Bool {
    var last: [String: Period] = [:]
    for column in found where column.isYearless {
      let key = "\(column.group)/\(column.column.kind)/\(column.column.feeItem ?? "")"
      if let before = last[key], column.column.period.from < before.from { return true }
      last[key] = column.column.period
    }
    return false
  }

  // MARK: Months that stand twice

  private static func isSameSum(_ left: WideColumn, _ right: WideColumn) -> Bool {
    left.field != right.field && left.kind == right.kind && left.feeItem == right.feeItem
      && left.period.from <= right.period.to && right.period.from <= left.period.to
  }

  /// Without the columns of several months whose months stand in columns of their own: 1-3月 beside 1月, 2月, 3月.
  private static func withoutSums(_ wide: [WideColumn]) -> [WideColumn] {
    wide.filter { column in
      column.period.from == column.period.to
        || !wide.contains { $0.period.from == $0.period.to && isSameSum(column, $0) }
    }
  }

  private static func repeatsMonths(_ wide: [WideColumn]) -> Bool {
    wide.contains { column in wide.contains { isSameSum(column, $0) } }
  }

  /// What is said of the file as a whole: that of its first column that nothing says anything of, else the first.
  private func entry(_ wide: [WideColumn]) -> LedgerEntry {
    let first = wide.first { $0.word == nil } ?? wide[0]
    let reason: LedgerEntry.Reason =
      first.word.map { .named($0) } ?? (input.entry == nil ? .assumed : .given)
    var entry = LedgerEntry(kind: first.kind, reason: reason, isWide: true)
    entry.isMixed = wide.contains { $0.kind != first.kind }
    return entry
  }
}
