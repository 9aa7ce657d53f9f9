internal import Model
internal import OfficeFiles
internal import Tabular

/// An input file, opened and understood: how its bytes are text, where its columns are.
struct OpenedTable: Sendable {
  let input: InputFile
  /// Index into the run's files.
  let index: Int
  private let source: InputSource
  private let found: FoundTable
  /// The rows in another form, where their own is not one that is read as it stands.
  let reshaped: Reshaped?
  /// The text that the rows are read from, and how.
  let file: ByteFile
  let dialect: Dialect
  let layout: TableLayout
  /// Whether the bytes of each record have to be checked, since the file as a whole does not fit.
  let mayBeBroken: Bool
  /// The lines of the header in the form in which they are compared, should they stand in the file once more.
  let headerForms: [[[UInt8]]]
  /// Tells another header among the rows; nil where it was looked for before.
  let secondHeader: SecondHeader?
  /// Sheets that would do as well.
  private let otherSheets: [String]
  /// Whether the text ends without a line end.
  private let endsInLine: Bool

  /// Opens a file.
  /// - Parameter byStart: a large one is taken for what its start is: see `isMistaken`.
  static func open(
    _ input: InputFile, index: Int, _ vocabulary: Vocabulary, byStart: Bool
  ) throws(IngestError) -> OpenedTable {
    let file: ByteFile
    let start: InputSource?
    do throws(FileProblem) {
      file = try ByteFile(path: input.path)
      start = byStart && input.encoding == nil ? try InputSource(startOf: file) : nil
    } catch {
      throw .file(path: input.path, table: input.table, error)
    }
    // What the start does not tell is asked of the whole.
    if let start, let table = try? OpenedTable(input, index: index, start, vocabulary) { return table }
    return try whole(file, input, index: index, vocabulary)
  }

  /// With all of its bytes looked at first.
  func surveyed(_ vocabulary: Vocabulary) throws(IngestError) -> OpenedTable {
    pending == nil ? self : try Self.whole(source.file, input, index: index, vocabulary)
  }

  private static func whole(
    _ file: ByteFile, _ input: InputFile, index: Int, _ vocabulary: Vocabulary
  ) throws(IngestError) -> OpenedTable {
    let source: InputSource
    do throws(FileProblem) {
      source = try InputSource(file: file, encoding: input.encoding.flatMap { TextEncoding(name: $0) })
    } catch {
      throw .file(path: input.path, table: input.table, error)
    }
    return try OpenedTable(input, index: index, source, vocabulary)
  }

  /// - Parameter known: the table in the source, where it was found before.
  init(
    _ input: InputFile, index: Int, _ source: InputSource, _ vocabulary: Vocabulary, known: FoundTable? = nil
  ) throws(IngestError) {
    do throws(FileProblem) {
      if let known {
        found = known
      } else {
        found = try TableSearch(source: source, input: input, vocabulary: vocabulary).find()
      }
      let text = found.dialect
      endsInLine =
        found.sheet == nil
        ? try found.text.endsInLine(encoding: text.encoding, newline: text.newline) : false
      let isBroken = source.book == nil && (found.dialect.encoding != .utf8 || !source.survey.isUTF8)
      let fill = Self.fillRule(input, found)
      let second = SecondHeader(found.header, found.dialect, vocabulary)
      if fill.isNeeded || !found.header.wide.isEmpty {
        // Its rows are not read from the file itself, and so the file is not surveyed by reading them.
        if source.pending != nil { throw FileProblem.changedWhileRead }
        let reshaped = try Reshaper.run(
          found.text, found.dialect, found.header, fill, second, vocabulary, mayBeBroken: isBroken)
        file = reshaped.file
        dialect = Self.dialect(of: reshaped, found.dialect)
        var layout = reshaped.layout
        layout.isSheet = found.sheet != nil
        layout.countsFrom1904 = found.header.layout.countsFrom1904
        self.layout = layout.told(by: input)
        self.reshaped = reshaped
      } else {
        file = found.text
        dialect = found.dialect
        layout = found.header.layout.told(by: input)
        reshaped = nil
      }
      secondHeader = found.header.wide.isEmpty ? second : nil
      mayBeBroken = isBroken
    } catch {
      if case .noHeader = error { try Self.checkOtherTables(input, source, vocabulary) }
      throw .file(path: input.path, table: input.table, error)
    }
    self.input = input
    self.index = index
    self.source = source
    otherSheets = TableSearch(source: source, input: input, vocabulary: vocabulary).otherSheets(than: found)
    headerForms = HeaderForms.of(found.header.cells, found.dialect)
  }

  /// That of the text that reshaping makes.
  private static func dialect(of reshaped: Reshaped, _ original: Dialect) -> Dialect {
    var dialect = original
    dialect.encoding = .utf8
    dialect.delimiter = SheetLike.delimiter
    dialect.newline = SheetLike.newline
    dialect.candidate.cells = reshaped.header
    dialect.headerRecords = 1
    dialect.dataOffset = 0
    dialect.dataLine = 1
    return dialect
  }

  private static func fillRule(_ input: InputFile, _ found: FoundTable) -> FillRule {
    let layout = found.header.layout
    let fields = [Column.project, .building, .section, .unitID].map(layout.field).filter { $0 >= 0 }
    let merges = (found.sheet?.merges ?? []).flatMap { merge in
      fields.filter { merge.columns.contains($0) && merge.columns.first == $0 }.map {
        FillRule.MergedRows(field: $0, lines: merge.rows.lowerBound...merge.rows.upperBound)
      }
    }
    let sorted = merges.filter { $0.lines.lowerBound >= found.dialect.dataLine }.sorted {
      ($0.lines.lowerBound, $0.field) < ($1.lines.lowerBound, $1.field)
    }
    // No program lets merged ranges overlap: of such only the first counts.
    var ends: [Int: Int] = [:]
    let apart = sorted.filter { merge in
      guard merge.lines.lowerBound > ends[merge.field, default: 0] else { return false }
      ends[merge.field] = merge.lines.upperBound
      return true
    }
    return FillRule(fields: fields, fillsAll: input.fillsDown, merges: apart)
  }

  /// Tells where a file fits another table than the one it was given as, and names more of its columns: nearly
  /// every table has all that a roster needs.
  private static func checkOtherTables(
    _ input: InputFile, _ source: InputSource, _ vocabulary: Vocabulary
  ) throws(IngestError) {
    // The roster last: nearly every table has its one required column.
    for table in [TableKind.ledger, .calls, .repairs, .roster] where table != input.table {
      var other = input
      other.table = table
      other.entry = nil
      guard let found = try? TableSearch(source: source, input: other, vocabulary: vocabulary).find() else {
        continue
      }
      let own = HeaderReader(input: input, vocabulary: vocabulary).strict(found.dialect.candidate).fit.columns
      // Months are a ledger's, if not a plain one.
      let months = found.header.cells.count { HeaderText.month($0) != nil }
      if found.header.columnCount > own, input.table != .ledger || months < 2 {
        throw .wrongTable(path: input.path, given: input.table, fits: table)
      }
    }
  }

  // MARK: What is said of it

  /// Whether the rows are a sheet's, so that cells have addresses.
  var isSheet: Bool { found.sheet != nil }

  /// The file itself.
  var original: ByteFile { source.file }
  /// XXH3-128 of it.
  var digest: String { pending?.digest ?? source.digest }
  /// Adds what stands before the rows to the pending survey.
  func surveyHead() throws(FileProblem) {
    guard let pending else { return }
    var head = ByteBuffer()
    try file.read(0..<dialect.dataOffset, into: &head)
    pending.take(head.bytes, isAsTaken: dialect.encoding != .utf8 || isStrictUTF8(head.bytes))
  }

  /// What is still to be asked of the file as a whole.
  var pending: PendingSurvey? { source.pending }
  /// Whether the file turned out to be other than its start: nothing read of it counts.
  var isMistaken: Bool { pending?.isMistaken ?? false }
  var suffix: String { source.suffix }

  /// An account of the file's rows, with no row in it yet.
  var account: FileAccount {
    let dialect = found.dialect
    var account = FileAccount(
      table: input.table, path: input.path,
      encoding: isSheet ? source.format : dialect.encoding.rawValue + (dialect.isMarked ? " (BOM)" : ""),
      delimiter: isSheet ? "" : String(UnicodeScalar(dialect.delimiter)), headerLine: dialect.headerLine,
      isBillShape: layout.shape == .bill)
    account.columns = found.header.layout.columns.map(\.name)
    let months = Set(found.header.wide.map(\.field))
    account.ignoredColumns = found.header.layout.ignored.filter { !months.contains($0) }
      .map { sourceHeader($0) }.filter { !$0.isEmpty }
    account.format = source.format
    account.sheet = found.sheet?.name ?? ""
    account.hiddenRows = found.sheet?.hiddenRows ?? 0
    account.filledDown = reshaped?.filled ?? 0
    account.otherSheets = otherSheets
    if !months.isEmpty {
      account.unreadAmounts = found.header.layout.ignored.filter { !months.contains($0) }
        .filter { isAmount(found.header.cells[$0]) }.map { sourceHeader($0) }
    }
    account.entry = found.header.entry
    account.endsInLine = endsInLine
    account.unusedEntry = unusedEntry
    account.unusedSheet = isSheet ? "" : input.sheet ?? ""
    return account
  }

  /// Whether a header that is not read looks like one of amounts.
  private func isAmount(_ cell: [UInt8]) -> Bool {
    let text = HeaderText.form(cell)
    if EntryWords.isNoAmount(text) { return false }
    if HeaderText.month(cell) != nil || !YearText.inTitle(text).isEmpty { return true }
    if case .nothing = EntryWords.read(text) { return false }
    return true
  }

  /// What the settings say of a ledger whose columns say it themselves: bills, a column `entry`, or words in every
  /// header of a month.
  private var unusedEntry: LedgerKind? {
    guard let entry = input.entry, input.table == .ledger else { return nil }
    let months = found.header.wide
    let isUsed =
      months.isEmpty ? found.header.layout.fixedEntry != nil : months.contains { $0.word == nil }
    return isUsed || !months.isEmpty && months.allSatisfy { $0.kind == entry } ? nil : entry
  }

  /// Warnings about the file as a whole.
  var warnings: [Warning] {
    let place = RowPlace(file: index, line: found.dialect.headerLine)
    var warnings = found.header.layout.duplicates.map {
      Warning(place: place, column: $0.column.name, kind: .duplicateHeader, value: sourceHeader($0.field))
    }
    if found.header.entry?.reason == .assumed {
      warnings.append(Warning(place: place, column: Column.entry.name, kind: .entryAssumed, value: ""))
    }
    if found.header.wide.contains(where: { $0.kind != .charge }) {
      warnings.append(
        Warning(place: place, column: Column.entryDate.name, kind: .wideReceiptDated, value: ""))
    }
    return warnings
  }

  /// Totals of months that differ from the rows above them, places being those of the file.
  var totalWarnings: [Warning] {
    (reshaped?.warnings ?? []).map { difference in
      var warning = Warning(
        place: RowPlace(file: index, line: difference.line), column: Column.amount.name, kind: .controlTotal,
        value: difference.value, detail: Money(fen: difference.sum).description)
      warning.cell =
        isSheet
        ? SourcePlaces.letters(difference.field) + "\(difference.line)" : sourceHeader(difference.field)
      return warning
    }
  }

  /// The header of a field of the file, as written.
  func sourceHeader(_ field: Int) -> String {
    let cells = found.header.cells
    return cells.indices.contains(field) ? String(decoding: cells[field], as: UTF8.self) : ""
  }

  /// The physical line of the file, or the sheet's row, that a line of `file` comes from; both 1-based.
  func sourceLine(_ line: Int) -> Int {
    guard let origins = reshaped?.origins, origins.indices.contains(line - 1) else { return line }
    return Int(origins[line - 1].line)
  }

  /// The field of the file that a column's cell stands in; −1 where none.
  func sourceField(_ column: String, _ origin: Reshaped.Origin?) -> Int {
    guard let column = Column.allCases.first(where: { $0.name == column }) else { return -1 }
    let field = layout.field(column)
    guard field >= 0, let reshaped else { return field }
    let source = reshaped.sourceFields[field]
    return source >= 0 ? source : Int(origin?.field ?? -1)
  }

  /// The header of `rejected/`: with it the rows can be given back.
  var header: [[UInt8]] { reshaped?.header ?? found.header.cells }

  /// Whether the rows are read from a text laid out as `SheetLike` says.
  var isSheetLike: Bool { isSheet || reshaped != nil }

  /// Of a ledger with a column a month, the header that has them.
  var monthHeader: TableHeader? { found.header.wide.isEmpty ? nil : found.header }

  /// Between the cells of a text, reshaped or not; of a workbook a comma, as in what is written of it.
  var delimiter: UInt8 { isSheet ? UInt8(ascii: ",") : found.dialect.delimiter }

  /// Between the records of the file itself.
  var sourceNewline: UInt8 { found.dialect.newline }

  /// Throws where the file is no longer what was read.
  func checkSource() throws(FileProblem) { try source.file.checkUnchanged() }

  /// Throws where the file is no longer what was read.
  func checkUnchanged() throws(IngestError) {
    do throws(FileProblem) {
      try checkSource()
    } catch {
      throw failure(error)
    }
  }

  /// What a problem with the file's bytes is to whoever asked for its rows.
  func failure(_ problem: FileProblem) -> IngestError {
    .file(path: input.path, table: input.table, problem)
  }
}
