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
  /// Whether the column's own header or its group says it.
  var isNamed = false
  /// A fee item that the group over the column names.
  var feeItem: String?
}

/// Reads records as headers of one table.
struct HeaderReader {
  let input: InputFile
  let vocabulary: Vocabulary
  /// The sheet's name; empty where there is none.
  var sheet = ""

  func read(_ candidate: HeaderCandidate, isStrict: Bool) -> (header: TableHeader?, fit: HeaderFit) {
    isStrict ? strict(candidate) : relaxed(candidate)
  }

  /// A header that the contract knows, in one line; or with a second line that names further columns.
  func strict(_ candidate: HeaderCandidate) -> (header: TableHeader?, fit: HeaderFit) {
    let layout = layout(candidate.cells)
    guard layout.lacking.isEmpty else {
      return (nil, HeaderFit(columns: layout.columns.count, lacking: layout.lacking))
    }
    let isNarrow = max(candidate.cells.count, candidate.next.count) <= Self.widest
    if isNarrow, isRatherWide(layout, candidate), mayBeWide(candidate) {
      // Lacking something, so that it counts as a near miss rather than as found.
      return (nil, HeaderFit(columns: layout.columns.count, lacking: ["period"]))
    }
    if isNarrow, let two = twoLines(candidate, layout.field(.unitID)) {
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
    if max(candidate.cells.count, candidate.next.count) > Self.widest {
      return (nil, HeaderFit(columns: single.columns.count, lacking: single.lacking))
    }
    let two = twoLines(candidate, unitField(candidate.cells))
    if input.table == .ledger {
      if let two {
        if let header = wide(two.columns, groups: two.groups, candidate, records: 2) { return found(header) }
        if let header = oneKind(two.cells, candidate, records: 2) { return found(header) }
      }
      if let header = wide(candidate.cells, groups: nil, candidate, records: 1) { return found(header) }
      if let header = oneKind(candidate.cells, candidate, records: 1) { return found(header) }
    }
    if let two {
      let both = layout(two.cells)
      if both.lacking.isEmpty {
        return found(TableHeader(cells: two.cells, records: 2, layout: both, entry: given(both)))
      }
    }
    if single.lacking.isEmpty, !isRatherWide(single, candidate) { return strict(candidate) }
    return (nil, HeaderFit(columns: single.columns.count, lacking: single.lacking))
  }

  /// No office keeps a ledger of more columns in any of these shapes, and each look at one costs.
  static let widest = 1_000

  private func twoLines(_ candidate: HeaderCandidate, _ unitField: Int) -> TwoLines? {
    TwoLines(candidate, unitField: unitField, isName: isName)
  }

  /// Whether a cell names a column of the table, in any of its shapes.
  private func isName(_ cell: [UInt8]) -> Bool {
    var buffer: [UInt8] = []
    return cell.withUnsafeBytes { bytes in
      if input.table == .ledger, vocabulary.receiptHeaders.column(bytes, &buffer) != nil { return true }
      return TableShape.allCases.contains {
        $0.table == input.table && vocabulary.headers($0).column(bytes, &buffer) != nil
      }
    }
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
    let two = twoLines(candidate, layout.field(.unitID))
    let own = candidate.cells.count { HeaderText.month($0) != nil }
    return isRatherWide(layout, months: max(own, two?.monthCount ?? 0, over(candidate)?.monthCount ?? 0))
  }

  /// The header of which a record is the second line.
  private func over(_ candidate: HeaderCandidate) -> TwoLines? {
    candidate.above.last.flatMap { twoLines(HeaderCandidate(cells: $0, next: candidate.cells), -1) }
  }

  /// Whether the relaxed reading would make a ledger with a column a month of it.
  private func mayBeWide(_ candidate: HeaderCandidate) -> Bool {
    if let two = twoLines(candidate, unitField(candidate.cells)),
      wide(two.columns, groups: two.groups, candidate, records: 2) != nil
    {
      return true
    }
    if let line = candidate.above.last, let two = over(candidate),
      wide(
        two.columns, groups: two.groups,
        HeaderCandidate(cells: line, next: candidate.cells, above: candidate.above.dropLast()), records: 2)
        != nil
    {
      return true
    }
    return wide(candidate.cells, groups: nil, candidate, records: 1) != nil
  }
}

// MARK: All rows of one kind

extension HeaderReader {
  /// A list of receipts, or of charges, that has no column to say so. Nil where it may be either.
  private func oneKind(_ cells: [[UInt8]], _ candidate: HeaderCandidate, records: Int) -> TableHeader? {
    // A ledger of bills is one whatever else its header names.
    if TableLayout(shape: .bill, header: cells, fixedEntry: nil, vocabulary: vocabulary).has(.amountDue) {
      return nil
    }
    guard let cells = amountsTold(cells) else { return nil }
    let columns = receiptLayout(cells, input.entry ?? .payment)
    guard columns.has(.unitID), columns.has(.amount) else { return nil }
    if columns.has(.entry) {
      // The rows say it, under the names of a list of receipts.
      return TableHeader(cells: cells, records: records, layout: columns)
    }
    guard columns.has(.entryDate) || columns.has(.dueDate) || columns.has(.period) else { return nil }
    func header(_ kind: LedgerKind, _ reason: LedgerEntry.Reason, isOpen: Bool = false) -> TableHeader {
      TableHeader(
        cells: cells, records: records, layout: receiptLayout(cells, kind),
        entry: LedgerEntry(kind: kind, reason: reason, isWide: false), entryIsOpen: isOpen)
    }
    if let given = input.entry { return header(given, .given) }
    for column in [Column.amount, .entryDate] where columns.has(column) {
      switch reading(cells[columns.field(column)]) {
      case .one(let kind, let word): return isPossible(kind, columns) ? header(kind, .named(word)) : nil
      // A list of what is owed is none of what was charged.
      case .arrears, .several: return nil
      case .nothing, .other: break
      }
    }
    switch titleReading(candidate) {
    case .one(let kind, let word): return isPossible(kind, columns) ? header(kind, .named(word)) : nil
    case .arrears: return nil
    case .several, .nothing, .other: break
    }
    // Without a date of entry nothing was received; with both dates, or with one alone, the rows tell.
    if !columns.has(.entryDate) { return header(.charge, .rows) }
    return header(.payment, .rows, isOpen: true)
  }

  private func receiptLayout(_ cells: [[UInt8]], _ kind: LedgerKind) -> TableLayout {
    TableLayout(
      shape: .journal, header: cells, fixedEntry: kind, vocabulary: vocabulary,
      names: vocabulary.receiptHeaders)
  }

  /// The header without a plain 金额 beside an amount that says what it is; nil where two say different things.
  private func amountsTold(_ cells: [[UInt8]]) -> [[UInt8]]? {
    let layout = receiptLayout(cells, .payment)
    let fields = [layout.field(.amount)] + layout.duplicates.filter { $0.column == .amount }.map(\.field)
    guard fields.count > 1 else { return cells }
    var told: [(field: Int, kind: LedgerKind)] = []
    for field in fields {
      if case .one(let kind, _) = reading(cells[field]) { told.append((field, kind)) }
    }
    guard let first = told.first else { return cells }
    if told.contains(where: { $0.kind != first.kind }) { return nil }
    var cells = cells
    for field in fields where field < first.field { cells[field] = [] }
    return cells
  }

  /// What a header says, without what stands in brackets where that tells; else with it.
  private func reading(_ cell: [UInt8]) -> EntryWords.Reading {
    let plain = EntryWords.read(HeaderText.plain(cell))
    return plain == .nothing ? EntryWords.read(HeaderText.form(cell)) : plain
  }

  /// The same header, all its rows being of a kind.
  func withEntry(_ entry: LedgerEntry, _ header: TableHeader) -> TableHeader {
    var header = header
    header.layout = receiptLayout(header.cells, entry.kind)
    header.entry = entry
    header.entryIsOpen = false
    return header
  }

  /// A payment needs its date, a charge its due date or period.
  private func isPossible(_ kind: LedgerKind, _ columns: TableLayout) -> Bool {
    kind == .charge ? columns.has(.dueDate) || columns.has(.period) : columns.has(.entryDate)
  }

  /// What the titles, the sheet's name and the file's say of all rows: one thing where none of them says another.
  func titleReading(_ candidate: HeaderCandidate) -> EntryWords.Reading {
    var found = EntryWords.Reading.nothing
    for text in titles(candidate) + names {
      switch (found, EntryWords.read(text)) {
      case (_, .nothing), (_, .other): break
      case (.nothing, let reading): found = reading
      case (.one(let kind, _), .one(let other, _)) where kind == other: break
      case (.arrears, .arrears): break
      default: return .several
      }
    }
    return found
  }

  /// Cells of the lines above, those left out that are a label and its value.
  func titles(_ candidate: HeaderCandidate) -> [String] {
    candidate.above.flatMap { $0.map(HeaderText.form) }.filter { !$0.isEmpty && !$0.contains(":") }
  }

  /// The sheet's name and the file's.
  var names: [String] {
    let file = input.path.split(separator: "/").last.map(String.init) ?? ""
    return [HeaderText.form(Array(sheet.utf8)), HeaderText.form(Array(file.utf8))]
  }
}
