internal import Model
internal import OfficeFiles
internal import Synchronization
internal import Tabular

/// An input file's bytes, and the text in them: of a workbook that of a sheet, of a compressed file what is in it.
struct InputSource: Sendable {
  /// The file itself.
  let file: ByteFile
  /// XXH3-128 of the file itself.
  let digest: String
  /// `CSV`, `XLSX`, `HTML`, `XML`; with `.gz` behind it where it was compressed.
  let format: String
  /// What is read as text where the file is no workbook.
  let text: ByteFile
  let survey: ByteSurvey
  let book: SheetBook?
  /// Nil: the whole file is surveyed.
  let pending: PendingSurvey?
  /// Sheets that were read as text.
  let sheets = SheetTexts()

  /// A text in memory, as if a file held it. It is UTF-8 with line feeds.
  init(made text: ByteFile) {
    file = text
    digest = ""
    self.text = text
    survey = ByteSurvey(isUTF8: true, hasLineFeed: true)
    book = nil
    pending = nil
    format = "CSV"
  }

  /// - Parameter encoding: of a web page's text, as it is said to be.
  init(path: String, encoding: TextEncoding? = nil) throws(FileProblem) {
    try self.init(file: try ByteFile(path: path), encoding: encoding)
  }

  /// Looks at the start of a file alone, where that will do for now; nil where it will not.
  init?(startOf file: ByteFile) throws(FileProblem) {
    guard file.size >= PendingSurvey.leastSize else { return nil }
    var head = ByteBuffer()
    try file.read(0..<PendingSurvey.head, into: &head)
    guard head.bytes.contains(0x0A), isUTF8Start(head.bytes), try !Gzip.isGzip(file),
      try SheetBook.open(file, encoding: nil) == nil
    else { return nil }
    self.file = file
    text = file
    digest = ""
    survey = ByteSurvey(isUTF8: true, hasLineFeed: true)
    book = nil
    pending = PendingSurvey()
    format = "CSV"
  }

  init(file: ByteFile, encoding: TextEncoding? = nil) throws(FileProblem) {
    let digest = XXH128Digest()
    var survey = try ByteSurvey(of: file) { digest.update($0) }
    var text = file
    var suffix = ""
    if try Gzip.isGzip(file) {
      text = try Gzip.text(of: file)
      survey = try ByteSurvey(of: text) { _ in }
      suffix = ".gz"
    }
    let book = try SheetBook.open(text, encoding: encoding)
    self.file = file
    pending = nil
    self.digest = digest.hex()
    self.text = text
    self.survey = survey
    self.book = book
    format = (book?.format ?? "CSV") + suffix
  }

  /// How the name of such a file ends.
  var suffix: String {
    let kind =
      switch book?.format {
      case nil: "csv"
      case "XLSX": "xlsx"
      default: "xls"
      }
    return kind + (text === file ? "" : ".gz")
  }
}

/// The sheets of a workbook as text, each made once, however often it is looked for a table.
final class SheetTexts: Sendable {
  private let known = Mutex<[Int: SheetText]>([:])
  private let heads = Mutex<[Int: ByteFile]>([:])

  func text(_ book: SheetBook, _ sheet: Int) throws(FileProblem) -> SheetText {
    if let text = known.withLock({ $0[sheet] }) { return text }
    let text = try book.text(ofSheet: sheet)
    known.withLock { $0[sheet] = text }
    return text
  }

  /// The first rows: they tell whether the whole sheet is worth reading.
  func head(_ book: SheetBook, _ sheet: Int) throws(FileProblem) -> ByteFile {
    if let text = heads.withLock({ $0[sheet] }) { return text }
    let text = try book.text(ofSheet: sheet, firstRows: 60).file
    heads.withLock { $0[sheet] = text }
    return text
  }
}

/// A table's header found in a source, and the text that it stands in.
struct FoundTable: Sendable {
  var dialect: Dialect
  var header: TableHeader
  var text: ByteFile
  /// Nil: plain text.
  var sheet: Sheet?

  struct Sheet: Sendable {
    var name: String
    var hiddenRows: Int
    var merges: [CellRange]
  }
}

/// Looks for a table in a source: in its text, or in the sheets of the workbook.
struct TableSearch {
  let source: InputSource
  let input: InputFile
  let vocabulary: Vocabulary
  /// How many sheets are looked at where none is named: each look at some formats reads all of the file.
  static let mostSheets = 64

  /// The header as the contract has it comes first, in any sheet; then the shapes that offices have besides. A
  /// sheet with rows comes before one with a header alone, as a form to be filled in has it.
  func find() throws(FileProblem) -> FoundTable {
    var empty: FoundTable?
    do throws(FileProblem) {
      let found = try find(isStrict: true, &empty)
      if let line = TableAbove(search: self, found: found).line {
        throw FileProblem.otherHeader(line: found.dialect.headerLine, first: line)
      }
      return found
    } catch {
      guard case .noHeader = error else { throw error }
      // What is said of a file without a header is what it lacks of the contract's.
      do throws(FileProblem) {
        return try find(isStrict: false, &empty)
      } catch let second {
        guard case .noHeader = second else { throw second }
        if let empty { return empty }
        if let line = lineOfMonthsWithoutYear() { throw .monthsWithoutYear(line: line) }
        throw error
      }
    }
  }

  /// The line of a header of months whose year nothing says; nil where there is none.
  private func lineOfMonthsWithoutYear() -> Int? {
    guard input.table == .ledger else { return nil }
    guard let book = source.book else {
      let reader = reader("")
      let dialect = try? DialectSearch.find(
        source.text, survey: source.survey, encoding: try encoding(), fit: reader.monthsWithoutYear)
      return dialect?.headerLine
    }
    for index in (try? sheets(of: book)) ?? [] {
      guard let head = try? source.sheets.head(book, index), head.size > 0 else { continue }
      let reader = reader(book.sheets[index].name)
      if let dialect = try? Self.dialect(ofSheet: head, reader.monthsWithoutYear) {
        return dialect.headerLine
      }
    }
    return nil
  }

  private func find(isStrict: Bool, _ empty: inout FoundTable?) throws(FileProblem) -> FoundTable {
    guard let book = source.book else { return try findInText(isStrict) }
    var nearest: FileProblem?
    let sheets = try sheets(of: book)
    for index in sheets {
      // Nearly every table has all that a roster needs: in a workbook of all four each is found by its own.
      if isStrict, sheets.count > 1, input.table == .roster, try isOfAnotherTable(book, index) { continue }
      do throws(FileProblem) {
        let found = try find(in: book, sheet: index, isStrict)
        if found.dialect.dataOffset < found.text.size { return found }
        if empty == nil { empty = found }
      } catch {
        guard case .noHeader(_, let lacking) = error else { throw error }
        if case .noHeader(_, let best)? = nearest, best.count <= lacking.count { continue }
        nearest = error
      }
    }
    throw nearest ?? .noHeader(line: 0, lacking: reader("").strict(HeaderCandidate(cells: [])).fit.lacking)
  }

  /// Sheets that are shown, have the table's columns too, and are not the one that is read.
  func otherSheets(than found: FoundTable) -> [String] {
    guard let book = source.book, input.sheet == nil, let own = found.sheet?.name else { return [] }
    let columns = Set(found.header.layout.columns)
    return ((try? sheets(of: book)) ?? []).filter { index in
      guard !book.sheets[index].isHidden, book.sheets[index].name != own,
        let others = columnsOfHead(index)
      else { return false }
      // Of a roster the unit alone is needed, which every table has.
      return input.table != .roster || others == columns
    }.map { book.sheets[$0].name }
  }

  /// The columns of the table's header in a sheet's first rows; nil where there is none.
  func columnsOfHead(_ index: Int) -> Set<Column>? {
    guard let book = source.book, book.sheets[index].hasCells,
      let head = try? source.sheets.head(book, index), head.size > 0
    else { return nil }
    let reader = reader(book.sheets[index].name)
    for isStrict in [true, false] {
      guard let dialect = try? Self.dialect(ofSheet: head, fit(reader, isStrict)) else { continue }
      if let header = reader.read(dialect.candidate, isStrict: isStrict).header {
        return Set(header.layout.columns)
      }
    }
    return nil
  }

  /// Whether a sheet has another table's columns, and more of them than of a roster's.
  private func isOfAnotherTable(_ book: SheetBook, _ index: Int) throws(FileProblem) -> Bool {
    let head = try source.sheets.head(book, index)
    func columns(_ table: TableKind) -> Int {
      var input = input
      input.table = table
      let reader = HeaderReader(input: input, vocabulary: vocabulary, sheet: book.sheets[index].name)
      let dialect = try? Self.dialect(ofSheet: head, fit(reader, true))
      return dialect.map { reader.strict($0.candidate).fit.columns } ?? 0
    }
    let own = columns(.roster)
    return [TableKind.ledger, .calls, .repairs].contains { columns($0) > own }
  }

  private func findInText(_ isStrict: Bool) throws(FileProblem) -> FoundTable {
    let reader = reader("")
    let dialect = try DialectSearch.find(
      source.text, survey: source.survey, encoding: try encoding(), fit: fit(reader, isStrict))
    return try found(reader, dialect, source.text, isStrict)
  }

  private func find(
    in book: SheetBook, sheet index: Int, _ isStrict: Bool
  ) throws(FileProblem) -> FoundTable {
    let name = book.sheets[index].name
    let reader = reader(name)
    let head = try source.sheets.head(book, index)
    if head.size == 0 {
      throw .noHeader(line: 0, lacking: reader.strict(HeaderCandidate(cells: [])).fit.lacking)
    }
    _ = try Self.dialect(ofSheet: head, fit(reader, isStrict))
    let whole = try source.sheets.text(book, index)
    let dialect = try Self.dialect(ofSheet: whole.file, fit(reader, isStrict))
    var found = try found(reader, dialect, whole.file, isStrict)
    found.header.layout.isSheet = true
    found.header.layout.countsFrom1904 = whole.dates1904
    found.sheet = FoundTable.Sheet(name: name, hiddenRows: whole.hiddenRows, merges: whole.merges)
    return found
  }

  private func found(
    _ reader: HeaderReader, _ dialect: Dialect, _ text: ByteFile, _ isStrict: Bool
  ) throws(FileProblem) -> FoundTable {
    guard var header = reader.read(dialect.candidate, isStrict: isStrict).header else {
      throw .noHeader(line: dialect.headerLine, lacking: [Column.entry.name])
    }
    if header.entryIsOpen, let entry = try EntryFromRows.entry(text, dialect, header.layout, vocabulary) {
      header = reader.withEntry(entry, header)
    } else if header.entryIsOpen {
      throw .noHeader(line: dialect.headerLine, lacking: [Column.entry.name])
    }
    return FoundTable(dialect: dialect, header: header, text: text)
  }

  func fit(_ reader: HeaderReader, _ isStrict: Bool) -> (HeaderCandidate) -> HeaderFit {
    { reader.read($0, isStrict: isStrict).fit }
  }

  static func dialect(
    ofSheet text: ByteFile, _ fit: @escaping (HeaderCandidate) -> HeaderFit
  ) throws(FileProblem) -> Dialect {
    try DialectSearch.find(text, delimiter: SheetLike.delimiter, newline: SheetLike.newline, fit: fit)
  }

  func reader(_ sheet: String) -> HeaderReader {
    HeaderReader(input: input, vocabulary: vocabulary, sheet: sheet)
  }

  private func encoding() throws(FileProblem) -> TextEncoding? {
    guard let name = input.encoding else { return nil }
    guard let encoding = TextEncoding(name: name) else { throw .unknownEncoding(name) }
    return encoding
  }

  /// The sheet that is asked for; else all, those that are shown first.
  private func sheets(of book: SheetBook) throws(FileProblem) -> [Int] {
    guard let wanted = input.sheet else {
      let sheets = book.sheets.indices.filter { book.sheets[$0].hasCells }.prefix(Self.mostSheets)
      return sheets.filter { !book.sheets[$0].isHidden } + sheets.filter { book.sheets[$0].isHidden }
    }
    if let index = book.sheets.firstIndex(where: { $0.name == wanted }) { return [index] }
    if let number = Int(wanted), book.sheets.indices.contains(number - 1) { return [number - 1] }
    throw .noSheet(wanted, names: book.sheets.map(\.name))
  }
}

/// Tells charges from receipts by which dates the rows fill in.
enum EntryFromRows {
  /// How many rows are looked at.
  private static let most = 2_000

  /// Nil where the rows are of both kinds, or fill in neither date.
  static func entry(
    _ text: ByteFile, _ dialect: Dialect, _ layout: TableLayout, _ vocabulary: Vocabulary
  ) throws(FileProblem) -> LedgerEntry? {
    var rows = 0
    var withEntryDate = 0
    var withDue = 0
    var scratch = ByteBuffer()
    var words: [UInt8] = []
    func isControl(_ record: borrowing RecordReader) -> Bool {
      for field in 0..<record.fieldCount {
        let cell = RecordReader.unquote(record.rawField(field), scratch: &scratch)
        if vocabulary.words.controlWord(cell, &words) != nil { return true }
      }
      let unit = layout.field(.unitID)
      return RecordReader.unquote(record.rawField(unit), scratch: &scratch).elementsEqual(
        dialect.header[unit])
    }
    try RecordStream(text, dialect).forEach {
      (record: borrowing RecordReader, _: Int, _: Bool) throws(FileProblem) in
      func isFilled(_ column: Column) -> Bool {
        let field = layout.field(column)
        guard field >= 0, field < record.fieldCount else { return false }
        return !Folding.text(RecordReader.unquote(record.rawField(field), scratch: &scratch)).isEmpty
      }
      // Totals, remarks and the header once more say nothing.
      guard isFilled(.unitID), isFilled(.amount), !isControl(record) else { return true }
      rows += 1
      if isFilled(.entryDate) { withEntryDate += 1 }
      if isFilled(.dueDate) { withDue += 1 }
      return rows < most
    }
    guard rows > 0 else { return nil }
    func entry(_ kind: LedgerKind, _ reason: LedgerEntry.Reason) -> LedgerEntry {
      LedgerEntry(kind: kind, reason: reason, isWide: false)
    }
    if withEntryDate == rows, withDue == 0 { return entry(.payment, .rows) }
    if withEntryDate == 0 { return entry(.charge, .rows) }
    // Every row has a due date and a day on which it was entered: charges, most likely.
    return withDue == rows ? entry(.charge, .assumed) : nil
  }
}
