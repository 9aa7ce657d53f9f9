internal import Model
internal import OfficeFiles
internal import Tabular

/// A file that fits no table: its most likely header, and what each table lacks in it.
struct Misfit {
  var dialect: Dialect
  var text: ByteFile
  var sheet: String?
  var fits: [TableFit]
  /// Of the table that fits best.
  var guesses: [HeaderGuess]
  var layout: TableLayout
  var table: TableKind
  /// Whether it names any column of any table.
  var isKnown: Bool
}

/// Finds what comes nearest to a header in a file that has none.
struct MisfitSearch {
  let source: InputSource
  let input: InputFile
  let vocabulary: Vocabulary
  let tables: [TableKind]

  /// Nil where there is nothing that could be a header.
  func find() throws(FileProblem) -> Misfit? {
    guard let book = source.book else {
      guard
        let dialect = try best({ (fit) throws(FileProblem) in
          try DialectSearch.find(
            source.text, survey: source.survey, encoding: input.encoding.flatMap(TextEncoding.init(name:)),
            fit: fit)
        })
      else { return nil }
      return misfit(dialect, source.text, nil)
    }
    var nearest: (misfit: Misfit, sheet: Int)?
    for (index, sheet) in book.sheets.enumerated() where sheet.hasCells {
      if input.sheet == nil, index >= TableSearch.mostSheets { break }
      if let wanted = input.sheet, wanted != sheet.name, Int(wanted) != index + 1 { continue }
      guard let found = try misfit(try source.sheets.head(book, index), sheet.name) else { continue }
      if nearest.map({ Self.missing($0.misfit) > Self.missing(found) }) ?? true { nearest = (found, index) }
    }
    guard let nearest else { return nil }
    let whole = try source.sheets.text(book, nearest.sheet)
    var misfit = try misfit(whole.file, book.sheets[nearest.sheet].name)
    misfit?.layout.countsFrom1904 = whole.dates1904
    return misfit
  }

  private func misfit(_ text: ByteFile, _ sheet: String) throws(FileProblem) -> Misfit? {
    guard text.size > 0,
      let dialect = try best({ (fit) throws(FileProblem) in
        try DialectSearch.find(text, delimiter: SheetLike.delimiter, newline: SheetLike.newline, fit: fit)
      })
    else { return nil }
    return misfit(dialect, text, sheet)
  }

  private static func missing(_ misfit: Misfit) -> Int {
    misfit.guesses.count { $0.header == nil } + (misfit.isKnown ? 0 : 100)
  }

  /// Of the records that may be a header the one with the most names that are known, or nearly.
  private func best(
    _ search: (@escaping (HeaderCandidate) -> HeaderFit) throws(FileProblem) -> Dialect
  ) throws(FileProblem) -> Dialect? {
    let memory = Memory()
    do throws(FileProblem) {
      return try search { candidate in
        let score = score(candidate.cells)
        if score > memory.best {
          memory.best = score
          memory.cells = candidate.cells
        }
        return HeaderFit(columns: 0, lacking: ["?"])
      }
    } catch {
      guard case .noHeader = error, memory.best > 0 else {
        if case .noHeader = error { return nil }
        throw error
      }
    }
    return try search { HeaderFit(columns: 1, lacking: $0.cells == memory.cells ? [] : ["?"]) }
  }

  private final class Memory {
    var best = 0.0
    var cells: [[UInt8]] = []
  }

  private func score(_ cells: [[UInt8]]) -> Double {
    let filled = cells.filter { !HeaderText.isBlank($0) }
    // A line of one cell is a title or a remark.
    guard filled.count >= 2, filled.count <= 400 else { return 0 }
    let known =
      Self.shapes.map { shape in
        TableLayout(shape: shape, header: cells, fixedEntry: nil, vocabulary: vocabulary).columns.count
      }.max() ?? 0
    // Where nothing is known, the first line of many filled cells that are no numbers.
    let words = filled.count { !$0.contains { $0 &- 0x30 < 10 } }
    return Double(known) * 1_000 + Double(words) + Double(filled.count) / 1_000
  }

  static let shapes: [TableShape] = [.roster, .bill, .journal, .calls, .repairs]

  private func misfit(_ dialect: Dialect, _ text: ByteFile, _ sheet: String?) -> Misfit? {
    let cells = dialect.candidate.cells
    let headers = cells.map { String(decoding: $0, as: UTF8.self) }
    let first = FirstCells.of(text, dialect)
    var candidates: [Candidate] = []
    for shape in Self.shapes where tables.contains(shape.table) {
      let layout = TableLayout(shape: shape, header: cells, fixedEntry: input.entry, vocabulary: vocabulary)
      // A list with a unit number and nothing else that is known lacks nothing as a roster, but is none.
      if layout.lacking.isEmpty, tables.count > 1 { continue }
      candidates.append(candidate(layout, headers, first))
    }
    let ranked = candidates.sorted { $0.distance < $1.distance }
    guard let best = ranked.first else { return nil }
    var seen: Set<TableKind> = []
    return Misfit(
      dialect: dialect, text: text, sheet: sheet,
      fits: ranked.map(\.fit).filter { seen.insert($0.table).inserted }, guesses: best.guesses,
      layout: best.layout, table: best.fit.table,
      isKnown: candidates.contains { !$0.fit.columns.isEmpty } || best.guesses.contains { $0.header != nil })
  }

  private struct Candidate {
    var fit: TableFit
    var guesses: [HeaderGuess]
    var layout: TableLayout
    /// What it lacks, less what it has of the table's own.
    var distance: Int
  }

  /// Fields that nothing names. A bill has no columns of a journal's amounts and days: those say of which kind a row
  /// is no more than of a receipt, so that to offer them as charges would be wrong as often as right.
  static func free(_ layout: TableLayout, _ headers: [String], _ vocabulary: Vocabulary) -> [Int] {
    guard layout.shape == .bill else { return layout.ignored }
    let cells = headers.map { Array($0.utf8) }
    let journal = TableLayout(
      shape: .journal, header: cells, fixedEntry: nil, vocabulary: vocabulary,
      names: vocabulary.receiptHeaders)
    return layout.ignored.filter { field in
      field != journal.field(.amount) && field != journal.field(.entryDate)
    }
  }

  private func candidate(_ layout: TableLayout, _ headers: [String], _ first: [[[UInt8]]]) -> Candidate {
    let shape = layout.shape
    let lacking = layout.lacking
    var needed = Set(shape.columns.map(\.column).filter { lacking.contains($0.name) })
    let isDated = layout.has(.period) || layout.has(.dueDate) || layout.has(.entryDate)
    if shape.table == .ledger, !isDated { needed.formUnion([.period, .dueDate]) }
    let guesser = HeaderGuesser(
      vocabulary: vocabulary, headers: headers, free: Self.free(layout, headers, vocabulary), cells: first)
    let guesses = guesser.guesses(shape.columns.filter { !layout.has($0.column) }, needed: needed).compactMap
    {
      guess -> HeaderGuess? in
      let isLacking = lacking.contains(guess.column.name)
      guard isLacking || guess.header != nil else { return nil }
      return HeaderGuess(
        table: shape.table, column: guess.column.name, header: guess.header,
        isNeeded: needed.contains(guess.column))
    }
    let keys: [Column] = [.unitID, .project, .building, .section]
    let own = layout.columns.count { !keys.contains($0) }
    let guessed = guesses.count { guess in
      guess.header != nil && !keys.contains { $0.name == guess.column }
    }
    // Whether its rows are charges or payments is soon said; nothing is missing in the file.
    let lacksEntry = lacking == [Column.entry.name] && isDated
    let missing = lacksEntry ? 0 : guesses.count { $0.header == nil }
    let isNamed = NameWords.table(of: input.path) == shape.table
    return Candidate(
      fit: TableFit(table: shape.table, columns: layout.columns.map(\.name), lacking: lacking),
      guesses: guesses, layout: layout,
      distance: missing * 4 - own * 2 - guessed * 2 - (isNamed ? 1 : 0) + (shape.table == .roster ? 2 : 0))
  }
}

/// The cells of a table's first rows, by field: enough to tell what a column may be.
enum FirstCells {
  static func of(_ text: ByteFile, _ dialect: Dialect) -> [[[UInt8]]] {
    var cells = [[[UInt8]]](repeating: [], count: dialect.candidate.cells.count)
    var rows = 0
    var scratch = ByteBuffer()
    try? RecordStream(text, dialect, window: 1 << 18).forEach {
      (record: borrowing RecordReader, _: Int, _: Bool) throws(FileProblem) in
      for field in 0..<min(record.fieldCount, cells.count) {
        cells[field].append(Array(RecordReader.unquote(record.rawField(field), scratch: &scratch)))
      }
      rows += 1
      return rows < 200
    }
    return cells
  }
}
