internal import Model
internal import Tabular

/// Tells whether a row is the header once more, as pasted files have it, or another one: what stands below another
/// is not to be read by the first. An object, since whoever reads rows holds it beside what is looked at for each.
final class SecondHeader: Sendable {
  enum Sight { case none, same, other }

  private let header: TableHeader
  private let vocabulary: Vocabulary
  private let unitField: Int
  /// Of each line of the header, and of both put together, the forms of its cells.
  private let lines: [[[UInt8]]]
  private let signs: [Signs]
  /// What stands above the header, in word form.
  private let titles: Set<String>
  private let isGrouped: Bool

  /// What a line says of its columns, by field.
  private struct Signs {
    var columns: [Int: Column] = [:]
    var months: [Int: MonthHeader] = [:]
    /// Texts of which charges are told from receipts, years or fees.
    var words: [Int: String] = [:]
  }

  init(_ header: TableHeader, _ dialect: Dialect, _ vocabulary: Vocabulary) {
    self.header = header
    self.vocabulary = vocabulary
    unitField = header.layout.field(.unitID)
    var all = [dialect.candidate.cells]
    if dialect.headerRecords == 2 { all += [dialect.candidate.next, header.cells] }
    lines = all.map(Self.forms)
    titles = Set(dialect.candidate.above.flatMap { $0.map(HeaderText.form) })
    isGrouped =
      dialect.headerRecords == 2
      && !dialect.candidate.cells.contains { Self.column($0, header, vocabulary) == .unitID }
    let isTold = !header.wide.isEmpty || dialect.headerRecords == 2
    signs = all.map { Self.signs($0, header, vocabulary, isTold: isTold) }
  }

  /// Whether a row may be a header by what stands where its unit number would: headers have no digit there, and
  /// nearly every unit number has one.
  ///
  /// A header of months may have one there.
  static func admits(_ unit: some Collection<UInt8>) -> Bool { !unit.contains { $0 &- 0x30 < 10 } }

  /// - Parameter loose: the rows right above that are no data, such as titles.
  func sight(_ cells: [[UInt8]], below loose: [[[UInt8]]] = []) -> Sight {
    let unit = cells.indices.contains(unitField) ? cells[unitField] : []
    let mayBe = Self.admits(unit) || !header.wide.isEmpty && HeaderText.month(unit) != nil
    guard mayBe, cells.count <= max(HeaderReader.widest, header.cells.count) else { return .none }
    if lines.contains(Self.forms(cells)) { return isUnderOtherTitle(loose) ? .other : .same }
    let namesUnit = cells.contains { Self.column($0, header, vocabulary) == .unitID }
    guard namesUnit ? isHeader(cells) : HeaderText.isBlank(unit) && isSecondLine(cells) else { return .none }
    let found = Self.signs(cells, header, vocabulary, isTold: lines.count > 1 || !header.wide.isEmpty)
    let sights = signs.map { sight(found, of: cells, as: $0, namesUnit: namesUnit) }
    if sights.contains(.same) { return isUnderOtherTitle(loose) ? .other : .same }
    return sights.contains(.none) ? .none : .other
  }

  /// As a line of the header: the same, another, or, where texts alone are not named, too little to tell.
  private func sight(
    _ found: Signs, of cells: [[UInt8]], as line: Signs, namesUnit: Bool
  ) -> Sight {
    guard Self.agree(line.months, found.months), line.words == found.words else { return .other }
    var isUnclear = false
    for (field, column) in line.columns where found.columns[field] != column {
      // The second of two lines leaves out what the first has.
      if column == .unitID, !namesUnit { continue }
      if found.columns[field] != nil || !texts.contains(column) { return .other }
      if cells.indices.contains(field), !HeaderText.isBlank(cells[field]) { isUnclear = true }
    }
    if found.columns.keys.contains(where: { line.columns[$0] == nil }) { return .other }
    return isUnclear ? .none : .same
  }

  /// Columns of the table that decide nothing.
  private var texts: [Column] {
    let columns = header.layout.shape.columns.filter { $0.type == .text || $0.type == .list }
    return columns.map(\.column).filter { $0 != .feeItem }
  }

  // MARK: What is a header

  /// Of a row that names the unit: whether it names another column, or a month, and holds no amount.
  private func isHeader(_ cells: [[UInt8]]) -> Bool {
    var names = 0
    for cell in cells where !HeaderText.isBlank(cell) {
      if isName(cell) || HeaderText.month(cell) != nil { names += 1 } else if isAmount(cell) { return false }
    }
    return names >= 2
  }

  private func isAmount(_ cell: [UInt8]) -> Bool {
    var buffer: [UInt8] = []
    return cell.withUnsafeBytes { Folding.withFolded($0, &buffer, MoneyParser.money) } != nil
  }

  /// Whether a row that names no unit is the second line of a header: months or names, and nothing that is neither.
  private func isSecondLine(_ cells: [[UInt8]]) -> Bool {
    var (names, months) = (0, 0)
    for cell in cells where !HeaderText.isBlank(cell) {
      let text = HeaderText.form(cell)
      if isName(cell) {
        names += 1
      } else if let month = MonthHeader(text), Self.isHeader(month, text) {
        // 202603 may be an amount.
        if isAmount(cell), lines.count == 1 { return false }
        months += 1
      } else if text.contains(where: \.isNumber) || EntryWords.read(text) == .nothing {
        return false
      }
    }
    return header.wide.isEmpty ? lines.count > 1 && names >= 2 : months >= 1
  }

  /// Whether a month stands alone or with what its amounts are: `2026-01-31到期` is a remark.
  private static func isHeader(_ month: MonthHeader, _ text: String) -> Bool {
    if month.isDay { return text.hasSuffix("-01") }
    return month.rest.isEmpty || EntryWords.read(month.rest) != .nothing || month.rest.hasSuffix("费")
  }

  /// Whether a cell names a column of any table.
  private func isName(_ cell: [UInt8]) -> Bool {
    if cell.isEmpty || cell.count > 200 { return false }
    var buffer: [UInt8] = []
    return cell.withUnsafeBytes { bytes in
      vocabulary.receiptHeaders.column(bytes, &buffer) != nil
        || TableShape.allCases.contains { vocabulary.headers($0).column(bytes, &buffer) != nil }
    }
  }

  // MARK: What it says

  private static func column(_ cell: [UInt8], _ header: TableHeader, _ vocabulary: Vocabulary) -> Column? {
    if cell.isEmpty || cell.count > 200 { return nil }
    let shape = header.layout.shape
    var buffer: [UInt8] = []
    return cell.withUnsafeBytes { bytes in
      vocabulary.headers(shape).column(bytes, &buffer)
        ?? (shape == .journal ? vocabulary.receiptHeaders.column(bytes, &buffer) : nil)
    }
  }

  /// - Parameter isTold: whether any header may say what its column's amounts are.
  private static func signs(
    _ cells: [[UInt8]], _ header: TableHeader, _ vocabulary: Vocabulary, isTold: Bool
  ) -> Signs {
    var signs = Signs()
    for (field, cell) in cells.enumerated() where !HeaderText.isBlank(cell) {
      let column = column(cell, header, vocabulary)
      signs.columns[field] = column
      if column == nil, !header.wide.isEmpty { signs.months[field] = HeaderText.month(cell) }
      let isAmount = column == .amount || column == .entryDate
      guard isTold || header.layout.fixedEntry != nil && isAmount else { continue }
      let text = HeaderText.plain(cell)
      if EntryWords.read(text) != .nothing || YearText.whole(text) != nil || text.hasSuffix("费") {
        signs.words[field] = text
      }
    }
    return signs
  }

  /// Whether the same columns are of the same months; a spreadsheet makes a day of a month.
  private static func agree(_ left: [Int: MonthHeader], _ right: [Int: MonthHeader]) -> Bool {
    guard left.count == right.count else { return false }
    return left.allSatisfy { field, month in
      guard let other = right[field] else { return false }
      return month.year == other.year && month.first == other.first && month.last == other.last
        && month.rest == other.rest
    }
  }

  // MARK: What stands above it

  /// Whether the titles above a header with the same months say another year, or that its amounts are of another
  /// kind; or the groups over its columns are others.
  private func isUnderOtherTitle(_ loose: [[[UInt8]]]) -> Bool {
    if header.wide.isEmpty { return false }
    let texts = loose.flatMap { $0.map(HeaderText.form) }.filter {
      !$0.isEmpty && !$0.contains(":") && !titles.contains($0)
    }
    let isYearless = header.wide.contains { HeaderText.month(header.cells[$0.field])?.year == nil }
    let years = Set(texts.flatMap(YearText.inTitle))
    let own = Set(header.wide.flatMap { [$0.period.from.year, $0.period.to.year] })
    if isYearless, !years.isEmpty, years != own { return true }
    let unnamed = header.wide.filter { !$0.isNamed }
    let isOfOthers = texts.contains { text in
      switch EntryWords.read(text) {
      case .one(let kind, _): unnamed.contains { $0.kind != kind }
      case .arrears: !unnamed.isEmpty
      case .nothing, .several, .other: false
      }
    }
    return isOfOthers || isGrouped && loose.last.map(isOtherGroup) ?? false
  }

  private func isOtherGroup(_ cells: [[UInt8]]) -> Bool {
    guard Self.forms(cells) != lines[0] else { return false }
    return cells.map(HeaderText.form).contains {
      EntryWords.read($0) != .nothing || YearText.whole($0) != nil
    }
  }

  /// Without the blank cells at the end, which are often lost.
  private static func forms(_ cells: [[UInt8]]) -> [[UInt8]] {
    var forms = cells.map { cell in
      var form: [UInt8] = []
      cell.withUnsafeBytes { WordForm.make($0, into: &form) }
      return form
    }
    while forms.last?.isEmpty == true { forms.removeLast() }
    return forms
  }
}
