internal import Model
internal import Tabular

/// A header read: which columns a file has, and in which of the shapes that offices keep a ledger in.
struct TableHeader: Sendable {
  /// The names that the columns go by; of a header of two lines, put together.
  var cells: [[UInt8]]
  /// How many records the header takes.
  var records: Int
  var layout: TableLayout
  /// Of a ledger with a column a month: those columns. Then `layout` is of its other columns.
  var wide: [WideColumn] = []
  /// Of a ledger whose rows are all of one kind, where no column says which; nil in a wide one, too, whose
  /// columns say it.
  var entry: LedgerEntry?
  /// Whether the rows have to be looked at to tell charges from receipts.
  var entryIsOpen = false

  /// How many of the table's columns it names.
  var columnCount: Int { layout.columns.count + wide.count }
}

/// A column of a wide ledger: amounts of one month, or of a few.
struct WideColumn: Sendable, Equatable {
  var field: Int
  var period: Period
  var kind: LedgerKind
  /// The word that says the kind; nil: nothing does.
  var word: String?
  /// A fee item that the group over the column names.
  var feeItem: String?
}

/// Reads records as headers of one table.
struct HeaderReader {
  let input: InputFile
  let vocabulary: Vocabulary
  /// The sheet's name; empty where there is none.
  var sheet = ""

  /// A header that the contract knows, in one line; or with a second line that names further columns.
  func strict(_ candidate: HeaderCandidate) -> (header: TableHeader?, fit: HeaderFit) {
    let layout = layout(candidate.cells)
    let miss = HeaderFit(columns: layout.columns.count, lacking: layout.lacking)
    guard layout.lacking.isEmpty, !isRatherWide(layout, candidate) else {
      // Lacking something, so that it counts as a near miss rather than as found.
      return (
        nil, HeaderFit(columns: miss.columns, lacking: miss.lacking.isEmpty ? ["period"] : miss.lacking)
      )
    }
    if let two = TwoLines(candidate, unitField: layout.field(.unitID)) {
      let both = self.layout(two.cells)
      if both.lacking.isEmpty, both.columns.count > layout.columns.count,
        layout.columns.allSatisfy(both.columns.contains)
      {
        return found(TableHeader(cells: two.cells, records: 2, layout: both, entry: given(both)))
      }
    }
    return found(
      TableHeader(cells: candidate.cells, records: 1, layout: layout, entry: given(layout)))
  }

  /// A header in two lines, a list of receipts or of charges without a column that says so, or a column a month.
  func relaxed(_ candidate: HeaderCandidate) -> (header: TableHeader?, fit: HeaderFit) {
    let single = layout(candidate.cells)
    let two = TwoLines(candidate, unitField: unitField(candidate.cells))
    if let two {
      let both = layout(two.cells)
      if both.lacking.isEmpty, !isRatherWide(both, months: two.monthCount) {
        return found(TableHeader(cells: two.cells, records: 2, layout: both, entry: given(both)))
      }
    }
    if input.table == .ledger {
      if let two, !two.isTitleAlone {
        if let header = wide(two.columns, groups: two.groups, candidate, records: 2) { return found(header) }
        if let header = oneKind(two.cells, candidate, records: 2) { return found(header) }
      }
      if let header = oneKind(candidate.cells, candidate, records: 1) { return found(header) }
      if let header = wide(candidate.cells, groups: nil, candidate, records: 1) { return found(header) }
    }
    return (nil, HeaderFit(columns: single.columns.count, lacking: single.lacking))
  }

  private func found(_ header: TableHeader) -> (header: TableHeader?, fit: HeaderFit) {
    (header, HeaderFit(columns: header.columnCount, lacking: [], records: header.records))
  }

  private func layout(_ cells: [[UInt8]]) -> TableLayout {
    TableLayout.layout(input.table, cells, fixedEntry: input.entry, vocabulary: vocabulary)
  }

  private func given(_ layout: TableLayout) -> LedgerEntry? {
    layout.fixedEntry.map { LedgerEntry(kind: $0, reason: .given, isWide: false) }
  }

  private func unitField(_ cells: [[UInt8]]) -> Int {
    TableLayout(shape: .journal, header: cells, fixedEntry: nil, vocabulary: vocabulary).field(.unitID)
  }

  /// A sum and a column a month, without any due date: bills, of which each row would be rejected.
  private func isRatherWide(_ layout: TableLayout, months: Int) -> Bool {
    guard layout.shape == .bill || layout.shape == .journal, layout.fixedEntry ?? .charge == .charge,
      !layout.has(.period), !layout.has(.dueDate), !layout.has(.entry)
    else { return false }
    return months >= 2
  }

  private func isRatherWide(_ layout: TableLayout, _ candidate: HeaderCandidate) -> Bool {
    let two = TwoLines(candidate, unitField: layout.field(.unitID))
    let own = candidate.cells.count { MonthHeader(HeaderText.form($0)) != nil }
    // Months over columns for what was charged and received, which alone look like a bill's.
    let over = candidate.above.last.flatMap {
      TwoLines(HeaderCandidate(cells: $0, next: candidate.cells), unitField: -1)
    }
    return isRatherWide(layout, months: max(own, two?.monthCount ?? 0, over?.monthCount ?? 0))
  }
}

// MARK: All rows of one kind

extension HeaderReader {
  /// A list of receipts, or of charges, that has no column to say so.
  private func oneKind(_ cells: [[UInt8]], _ candidate: HeaderCandidate, records: Int) -> TableHeader? {
    let columns = TableLayout(
      shape: .journal, header: cells, fixedEntry: input.entry ?? .payment, vocabulary: vocabulary,
      names: vocabulary.receiptHeaders)
    guard columns.has(.unitID), columns.has(.amount) else { return nil }
    if columns.has(.entry) {
      // The rows say it, under the names of a list of receipts.
      return TableHeader(cells: cells, records: records, layout: columns)
    }
    guard columns.has(.entryDate) || columns.has(.dueDate) || columns.has(.period) else { return nil }
    func header(_ kind: LedgerKind, _ reason: LedgerEntry.Reason, isOpen: Bool = false) -> TableHeader {
      TableHeader(
        cells: cells, records: records,
        layout: TableLayout(
          shape: .journal, header: cells, fixedEntry: kind, vocabulary: vocabulary,
          names: vocabulary.receiptHeaders),
        entry: LedgerEntry(kind: kind, reason: reason, isWide: false), entryIsOpen: isOpen)
    }
    if let given = input.entry { return header(given, .given) }
    for column in [Column.amount, .entryDate] where columns.has(column) {
      let name = HeaderText.form(cells[columns.field(column)])
      if case .one(let kind, let word) = EntryWords.read(name), isPossible(kind, columns) {
        return header(kind, .named(word))
      }
    }
    if let (kind, word) = named(candidate), isPossible(kind, columns) { return header(kind, .named(word)) }
    // Without a date of entry nothing was received; with both dates, or with one alone, the rows tell.
    if !columns.has(.entryDate) { return header(.charge, .rows) }
    return header(.payment, .rows, isOpen: true)
  }

  /// The same header, all its rows being of a kind.
  func withEntry(_ entry: LedgerEntry, _ header: TableHeader) -> TableHeader {
    var header = header
    header.layout = TableLayout(
      shape: .journal, header: header.cells, fixedEntry: entry.kind, vocabulary: vocabulary,
      names: vocabulary.receiptHeaders)
    header.entry = entry
    header.entryIsOpen = false
    return header
  }

  /// A payment needs its date, a charge its due date or period.
  private func isPossible(_ kind: LedgerKind, _ columns: TableLayout) -> Bool {
    kind == .charge ? columns.has(.dueDate) || columns.has(.period) : columns.has(.entryDate)
  }

  /// What the titles, the sheet's name or the file's say of all rows.
  private func named(_ candidate: HeaderCandidate) -> (LedgerKind, String)? {
    for text in titles(candidate) {
      if case .one(let kind, let word) = EntryWords.read(text) { return (kind, word) }
    }
    return nil
  }

  /// Title lines, nearest first, the sheet's name, the file's name.
  private func titles(_ candidate: HeaderCandidate) -> [String] {
    let above = candidate.above.reversed().map { $0.map(HeaderText.form).joined(separator: " ") }
    let file = input.path.split(separator: "/").last.map(String.init) ?? ""
    return above + [HeaderText.form(Array(sheet.utf8)), HeaderText.form(Array(file.utf8))]
  }
}

// MARK: A column a month

extension HeaderReader {
  /// - Parameters:
  ///   - columns: the names of the columns themselves.
  ///   - groups: of each column the group over it; nil in a header of one line.
  private func wide(
    _ columns: [[UInt8]], groups: [String]?, _ candidate: HeaderCandidate, records: Int
  ) -> TableHeader? {
    let layout = TableLayout(
      shape: .journal, header: columns, fixedEntry: .charge, vocabulary: vocabulary)
    guard layout.has(.unitID) else { return nil }
    let general = named(candidate)
    let year = year(candidate)
    var wide: [WideColumn] = []
    for (field, cell) in columns.enumerated() where !layout.names(field) {
      guard let (month, rest, group) = Self.month(HeaderText.form(cell), under: groups?[field] ?? ""),
        let period = month.period(year: Self.year(in: group) ?? year),
        let column = column(field, period, rest, group, general)
      else { continue }
      wide.append(column)
    }
    guard !wide.isEmpty else { return nil }
    return TableHeader(cells: columns, records: records, layout: layout, wide: wide, entry: entry(wide))
  }

  /// The month of a column, what else its header says, and the group over it; the month may be the group, over
  /// columns for what was charged and what was received.
  private static func month(
    _ text: String, under group: String
  ) -> (month: MonthHeader, rest: String, group: String)? {
    if let month = MonthHeader(text) { return (month, month.rest, group) }
    guard let month = MonthHeader(group), month.rest.isEmpty, case .one = EntryWords.read(text) else {
      return nil
    }
    return (month, text, "")
  }

  private func column(
    _ field: Int, _ period: Period, _ rest: String, _ group: String, _ general: (LedgerKind, String)?
  ) -> WideColumn? {
    var column = WideColumn(field: field, period: period, kind: input.entry ?? .charge)
    var isNamed = false
    for text in [rest, group] {
      switch EntryWords.read(text) {
      case .other, .several: return nil
      case .one(let kind, let word) where !isNamed:
        (column.kind, column.word, isNamed) = (kind, word, true)
      case .one, .nothing: break
      }
      if column.feeItem == nil { column.feeItem = Self.feeItem(text) }
    }
    if !rest.isEmpty, !isNamed, column.feeItem == nil { return nil }
    if !isNamed, input.entry == nil, let (kind, word) = general { (column.kind, column.word) = (kind, word) }
    return column
  }

  /// What is left of a group or header when kind, year and general words are gone, where it is a fee.
  private static func feeItem(_ text: String) -> String? {
    var rest = EntryWords.without(text)
    if let year = year(in: rest) {
      for word in ["\(year)年度", "\(year)年", "\(year)"] {
        rest = rest.split(separator: word, omittingEmptySubsequences: false).joined()
      }
    }
    return rest.hasSuffix("费") && rest.count > 1 ? rest : nil
  }

  /// The one year that the titles, the sheet's or the file's name speak of; nil where it is none or several.
  private func year(_ candidate: HeaderCandidate) -> Int? {
    for text in titles(candidate) {
      if let year = Self.year(in: text) { return year }
    }
    return nil
  }

  private static func year(in text: String) -> Int? {
    var years: Set<Int> = []
    var digits = ""
    for character in text + " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if digits.count == 4, let year = Int(digits), (1980...2199).contains(year) { years.insert(year) }
      digits = ""
    }
    return years.count == 1 ? years.first : nil
  }

  /// What is said of the file as a whole: that of its first column.
  private func entry(_ wide: [WideColumn]) -> LedgerEntry {
    let first = wide.first { $0.word == nil } ?? wide[0]
    let reason: LedgerEntry.Reason =
      first.word.map { .named($0) } ?? (input.entry == nil ? .assumed : .given)
    var entry = LedgerEntry(kind: first.kind, reason: reason, isWide: true)
    entry.isMixed = wide.contains { $0.kind != first.kind }
    return entry
  }
}
