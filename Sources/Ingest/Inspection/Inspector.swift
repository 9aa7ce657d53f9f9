package import Model
internal import OfficeFiles
internal import Tabular

/// Files to be looked at, of which it need not be said which table they are.
package struct InspectRequest: Sendable {
  package struct File: Sendable, Hashable {
    /// With what the settings say of it; its table counts only where `table` is not nil.
    package var input: InputFile
    /// Nil: found out from the file.
    package var table: TableKind?
    /// What the settings alone say of it; nil where they do not name it.
    package var known: InputFile?

    package init(input: InputFile, table: TableKind?, known: InputFile? = nil) {
      self.input = input
      self.table = table
      self.known = known
    }
  }

  package var files: [File]
  package var rules: InputRules
  package var threads: Int
  /// How many distinct cells of each column are kept.
  package var samples: Int

  package init(files: [File], rules: InputRules = InputRules(), threads: Int, samples: Int = 3) {
    self.files = files
    self.rules = rules
    self.threads = threads
    self.samples = samples
  }
}

extension Ingest {
  /// Looks at files without making anything of them: what each is, how it is read, what is wrong with it.
  /// Where a roster is among them, the others' units are looked up in it.
  /// - Returns: a finding for each file, in the order given. What cannot be read is a finding too.
  package static func inspect(_ request: InspectRequest) -> [FileInspection] {
    Inspector(request: request, vocabulary: Vocabulary(request.rules)).run()
  }
}

/// A file looked at, with what is needed to read its rows.
struct LookedAt: Sendable {
  var inspection: FileInspection
  var source: InputSource?
  var found: FoundTable?
}

struct Inspector: Sendable {
  let request: InspectRequest
  let vocabulary: Vocabulary

  func run() -> [FileInspection] {
    var looked = Parallel.map(request.files.count, threads: request.threads) { look(request.files[$0]) }
      .flatMap { $0 }
    markSame(&looked)
    RowCheck(inspector: self).run(&looked)
    forgetSheets(&looked)
    return looked.map(\.inspection)
  }

  /// A sheet asked for of all files is that of the workbooks among them, even where each was read by itself.
  private func forgetSheets(_ looked: inout [LookedAt]) {
    guard looked.contains(where: { $0.source?.book != nil }) else { return }
    for index in looked.indices where looked[index].inspection.input.sheetIsForAll {
      looked[index].inspection.account?.unusedSheet = ""
    }
  }

  private func markSame(_ looked: inout [LookedAt]) {
    var seen: [String: String] = [:]
    for index in looked.indices where !looked[index].inspection.digest.isEmpty {
      let inspection = looked[index].inspection
      let sheet = inspection.sheets.first(where: \.isChosen)?.name ?? ""
      let digest = inspection.digest + " " + sheet + " " + (inspection.table?.code ?? "")
      if let first = seen[digest] {
        looked[index].inspection.sameAs = first
      } else {
        seen[digest] = looked[index].inspection.input.path
      }
    }
  }

  /// Of a workbook with several tables one for each.
  private func look(_ file: InspectRequest.File) -> [LookedAt] {
    var looked = LookedAt(inspection: FileInspection(input: file.input))
    looked.inspection.known = file.known
    do throws(FileProblem) {
      let source = try InputSource(
        path: file.input.path, encoding: file.input.encoding.flatMap { TextEncoding(name: $0) })
      looked.source = source
      looked.inspection.bytes = source.file.size
      looked.inspection.digest = source.digest
      looked.inspection.format = source.format
      let guess = TableGuess.make(file.input, table: file.table, source, vocabulary)
      // Two ledgers in one file have a unit in every row, but are no roster.
      if guess.input.table == .roster,
        let problem = guess.looks.compactMap(\.problem).first(where: Self.isOtherHeader)
      {
        throw problem
      }
      if guess.found == nil {
        if let problem = guess.looks.compactMap(\.problem).first(where: { !Self.isNoHeader($0) }) {
          throw problem
        }
        try fillMisfit(&looked, file)
        return [looked]
      }
      var all: [LookedAt] = []
      for guess in guess.bySheet() {
        guard let found = guess.found else { continue }
        var one = looked
        try fill(&one, found, guess)
        all.append(one)
      }
      Self.keepApart(&all)
      return all
    } catch {
      looked.inspection.outcome = .failed(error)
      looked.found = nil
      return [looked]
    }
  }

  /// A sheet that is read as one table is not meant as another, however alike its columns are.
  private static func keepApart(_ all: inout [LookedAt]) {
    guard all.count > 1 else { return }
    let chosen = Set(all.flatMap { $0.inspection.sheets.filter(\.isChosen).map(\.name) })
    for index in all.indices {
      for sheet in all[index].inspection.sheets.indices {
        let name = all[index].inspection.sheets[sheet].name
        if chosen.contains(name) { all[index].inspection.sheets[sheet].isAlike = false }
      }
    }
  }

  private static func isOtherHeader(_ problem: FileProblem) -> Bool {
    if case .otherHeader = problem { return true }
    return false
  }

  private static func isNoHeader(_ problem: FileProblem) -> Bool {
    switch problem {
    case .noHeader, .monthsWithoutYear: true
    default: false
    }
  }

  private func fill(
    _ looked: inout LookedAt, _ found: FoundTable, _ guess: TableGuess
  ) throws(FileProblem) {
    let table = guess.input.table
    looked.inspection.outcome = .table(table)
    looked.inspection.input.table = table
    looked.found = found
    try describe(&looked, found.dialect, found.sheet?.name)
    looked.inspection.shape = Self.shape(table, found.header)
    looked.inspection.fits = Self.fits(guess, found.header.cells, vocabulary)
    try survey(&looked, found)
    looked.inspection.guesses = guesses(table, found)
    markAlike(&looked, guess.input)
    looked.inspection.yearlessMonths = Self.yearlessMonths(looked.inspection.columns)
  }

  private func fillMisfit(_ looked: inout LookedAt, _ file: InspectRequest.File) throws(FileProblem) {
    guard let source = looked.source else { return }
    let tables = file.table.map { [$0] } ?? TableKind.allCases
    let search = MisfitSearch(source: source, input: file.input, vocabulary: vocabulary, tables: tables)
    guard let misfit = try search.find() else {
      Self.addSheets(&looked.inspection, source, nil)
      return
    }
    try describe(&looked, misfit.dialect, misfit.sheet)
    guard misfit.isKnown else { return try describeEncoding(&looked, misfit.dialect, isBroken: false) }
    looked.inspection.input.table = misfit.table
    looked.inspection.fits = misfit.fits
    looked.inspection.guesses = misfit.guesses
    var found = FoundTable(
      dialect: misfit.dialect,
      header: TableHeader(cells: misfit.dialect.candidate.cells, records: 1, layout: misfit.layout),
      text: misfit.text)
    found.sheet = misfit.sheet.map { FoundTable.Sheet(name: $0, hiddenRows: 0, merges: []) }
    try survey(&looked, found)
    looked.inspection.yearlessMonths = Self.yearlessMonths(looked.inspection.columns)
    // The months are what it lacks; an amount among them is none.
    if looked.inspection.yearlessMonths > 0, misfit.table == .ledger { looked.inspection.guesses = [] }
  }

  // MARK: How it was read

  private func describe(
    _ looked: inout LookedAt, _ dialect: Dialect, _ sheet: String?
  ) throws(FileProblem) {
    guard let source = looked.source else { return }
    looked.inspection.headerLine = dialect.headerLine
    looked.inspection.headerLines = dialect.headerRecords
    Self.addSheets(&looked.inspection, source, sheet)
    guard source.book == nil else { return }
    looked.inspection.delimiter = dialect.delimiter
    looked.inspection.newline = try EncodingCheck.newline(dialect, source.text)
  }

  private func describeEncoding(
    _ looked: inout LookedAt, _ dialect: Dialect, isBroken: Bool
  ) throws(FileProblem) {
    guard let source = looked.source, source.book == nil else { return }
    looked.inspection.encoding = try EncodingCheck.finding(
      dialect, source, given: looked.inspection.input.encoding, isBroken: isBroken)
    guard looked.inspection.input.encoding != nil else { return }
    looked.inspection.broken = try EncodingCheck.broken(dialect, source)
  }

  private static func shape(_ table: TableKind, _ header: TableHeader) -> LedgerShape? {
    guard table == .ledger else { return nil }
    if let from = header.wide.map(\.period.from).min(), let to = header.wide.map(\.period.to).max() {
      return .wide(columns: header.wide.count, from: from, to: to)
    }
    if header.layout.shape == .bill { return .bill }
    return header.layout.fixedEntry == nil ? .journal : .oneKind
  }

  private static func fits(
    _ guess: TableGuess, _ cells: [[UInt8]], _ vocabulary: Vocabulary
  ) -> [TableFit] {
    let fits = guess.looks.map { look in
      var lacking: [String] = []
      if case .noHeader(_, let columns)? = look.problem { lacking = columns }
      let layout =
        look.found?.header.layout
        ?? TableLayout.layout(look.table, cells, fixedEntry: nil, vocabulary: vocabulary)
      return TableFit(table: look.table, columns: layout.columns.map(\.name), lacking: lacking)
    }
    return fits.sorted {
      ($0.table == guess.input.table ? 0 : 1, $0.lacking.count, Int($0.table.rawValue))
        < ($1.table == guess.input.table ? 0 : 1, $1.lacking.count, Int($1.table.rawValue))
    }
  }

  private func survey(_ looked: inout LookedAt, _ found: FoundTable) throws(FileProblem) {
    guard let source = looked.source else { return }
    let isBroken = source.book == nil && (found.dialect.encoding != .utf8 || !source.survey.isUTF8)
    let survey = try ColumnSurvey.run(
      found, looked.inspection.input, vocabulary, mayBeBroken: isBroken, samples: request.samples,
      threads: request.threads)
    looked.inspection.columns = survey.columns
    try describeEncoding(&looked, found.dialect, isBroken: survey.isBroken)
    looked.inspection.unknownWords = survey.unknownWords
    looked.inspection.dateOrder = survey.order.finding(
      given: looked.inspection.input.dateOrder, isSheet: found.sheet != nil)
  }

  /// Headers that may be columns which the table has and the file does not name.
  private func guesses(_ table: TableKind, _ found: FoundTable) -> [HeaderGuess] {
    let layout = found.header.layout
    let months = Set(found.header.wide.map(\.field))
    let headers = found.header.cells.map { String(decoding: $0, as: UTF8.self) }
    let free = MisfitSearch.free(layout, headers, vocabulary).filter { !months.contains($0) }
    let needed = Self.needed(table, found.header)
    let guesser = HeaderGuesser(
      vocabulary: vocabulary, headers: headers, free: free, cells: FirstCells.of(found.text, found.dialect))
    let wanted = layout.shape.columns.filter { spec in
      !layout.has(spec.column) && !(layout.fixedEntry != nil && spec.column == .entry)
        && (found.header.wide.isEmpty || [.project, .building, .feeItem].contains(spec.column))
    }
    let guesses = guesser.guesses(wanted, needed: Set(needed)).compactMap { guess -> HeaderGuess? in
      let isNeeded = needed.contains(guess.column)
      guard isNeeded || guess.header != nil else { return nil }
      return HeaderGuess(
        table: table, column: guess.column.name, header: guess.header, isNeeded: isNeeded)
    }
    // Of a due date and a period one will do.
    let hasOne = guesses.contains { $0.isNeeded && $0.header != nil }
    return guesses.filter { !($0.isNeeded && $0.header == nil && hasOne && $0.column != "paid_date") }
  }

  /// Columns without which rows cannot be used, beyond those that make it the table.
  private static func needed(_ table: TableKind, _ header: TableHeader) -> [Column] {
    guard table == .ledger, header.wide.isEmpty else { return [] }
    let layout = header.layout
    var needed: [Column] = []
    let hasCharges = layout.shape == .bill || (layout.fixedEntry ?? .charge) == .charge
    if hasCharges, !layout.has(.period), !layout.has(.dueDate) { needed += [.period, .dueDate] }
    if layout.shape == .bill, layout.has(.amountPaid), !layout.has(.paidDate) { needed.append(.paidDate) }
    return needed
  }
}
