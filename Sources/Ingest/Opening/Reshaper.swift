internal import Model
internal import Tabular

/// Puts the rows of a table into the form that its reader takes, one after another.
struct Reshaper: ~Copyable {
  private let text: ByteFile
  private let dialect: Dialect
  private let header: TableHeader
  private let vocabulary: Vocabulary
  private let mayBeBroken: Bool
  private var filler: KeyFiller
  private var months: MonthRows?
  private var spool = ByteSpool()
  private var row: [UInt8] = []
  private var buffer = ByteBuffer()
  private var words: [UInt8] = []
  private var form: [UInt8] = []
  private var origins: [Reshaped.Origin] = []
  private let headerForms: [[[UInt8]]]
  private let second: SecondHeader
  /// The rows right above that are no data: titles, groups over columns.
  private var loose: [[[UInt8]]] = []

  init(
    _ text: ByteFile, _ dialect: Dialect, _ header: TableHeader, _ fill: FillRule, _ second: SecondHeader,
    _ vocabulary: Vocabulary, mayBeBroken: Bool
  ) {
    self.second = second
    self.text = text
    self.dialect = dialect
    self.header = header
    self.vocabulary = vocabulary
    self.mayBeBroken = mayBeBroken
    filler = KeyFiller(fill)
    months = header.wide.isEmpty ? nil : MonthRows(header, vocabulary)
    headerForms = HeaderForms.of(header.cells, dialect)
  }

  static func run(
    _ text: ByteFile, _ dialect: Dialect, _ header: TableHeader, _ fill: FillRule, _ second: SecondHeader,
    _ vocabulary: Vocabulary, mayBeBroken: Bool
  ) throws(FileProblem) -> Reshaped {
    var reshaper = Reshaper(text, dialect, header, fill, second, vocabulary, mayBeBroken: mayBeBroken)
    try reshaper.readAll()
    return try reshaper.finish()
  }

  private mutating func readAll() throws(FileProblem) {
    var scratch = ByteBuffer()
    try RecordStream(text, dialect).forEach {
      (record: borrowing RecordReader, line: Int, isUnterminated: Bool) throws(FileProblem) in
      if isUnterminated || mayBeBroken && !isStrictUTF8(record.recordBytes) {
        try putBroken(record, line, isUnterminated)
        return true
      }
      let cells = (0..<record.fieldCount).map {
        Array(RecordReader.unquote(record.rawField($0), scratch: &scratch))
      }
      try take(cells, line)
      return true
    }
  }

  private consuming func finish() throws(FileProblem) -> Reshaped {
    let layout: TableLayout
    var fields = Array(header.cells.indices)
    if let months {
      layout = months.layout
      fields = months.sourceFields
    } else {
      layout = header.layout
    }
    let (path, header, origins, filled) = (text.path, months?.header ?? header.cells, origins, filler.filled)
    let warnings = months?.differences ?? []
    return Reshaped(
      file: ByteFile(spool: spool, path: path), header: header, layout: layout, origins: origins,
      sourceFields: fields, filled: filled, warnings: warnings)
  }

  private mutating func take(_ cells: [[UInt8]], _ line: Int) throws(FileProblem) {
    if cells.allSatisfy(HeaderText.isBlank) { return try put([], line) }
    // Before control rows: a header may have a column of totals. Of other tables the reader looks for it.
    if months != nil, try isHeaderAgain(cells, line) { return try put([Array("subtotal".utf8)], line) }
    if let word = controlWord(cells) {
      if word == .total { months?.check(cells, line) }
      filler.forget()
      // The month rows' totals are checked here; of other tables by the reader, as the row stands.
      return try put(months == nil ? cells : [Array("subtotal".utf8)], line)
    }
    if HeaderForms.isHeader(cells, headerForms) {
      return try put([Array("subtotal".utf8)], line)
    }
    var cells = cells
    fill(&cells, line)
    guard var months else { return try put(cells, line) }
    for (field, row) in months.rows(cells) { try put(row, line, field: field) }
    self.months = months
  }

  /// Throws where it is a header of other months.
  private mutating func isHeaderAgain(_ cells: [[UInt8]], _ line: Int) throws(FileProblem) -> Bool {
    switch second.sight(cells, below: loose) {
    case .other: throw .otherHeader(line: line, first: dialect.headerLine)
    case .same:
      // The line may be one of two, and its titles stand above both.
      if dialect.headerRecords == 1 { loose = [] }
      return true
    case .none: break
    }
    let unit = header.layout.field(.unitID)
    let isLoose =
      cells.count { !HeaderText.isBlank($0) } == 1 || !cells.indices.contains(unit)
      || SecondHeader.admits(cells[unit])
    if isLoose { loose = loose.suffix(Self.mostLoose - 1) + [cells] } else { loose = [] }
    return false
  }

  /// How many rows above a header are looked at: of more they are no titles.
  private static let mostLoose = 20

  private mutating func fill(_ cells: inout [[UInt8]], _ line: Int) {
    // No control row to its reader, but no row of the unit above either.
    if isLikeTotal(cells) { return filler.forget() }
    filler.fill(&cells, line: line)
    if !hasReadableKey(cells) { filler.forget() }
  }

  /// Whether some cell would be a word for totals without its spaces and colons: `合 计`, `小计：`.
  private mutating func isLikeTotal(_ cells: [[UInt8]]) -> Bool {
    for cell in cells where cell.count < 64 && !cell.isEmpty {
      cell.withUnsafeBytes { WordForm.make($0, into: &form) }
      form.removeAll { $0 == UInt8(ascii: ":") }
      if isControlWord(form) { return true }
      form.removeAll { $0 == 0x20 }
      if isControlWord(form) { return true }
    }
    return false
  }

  private mutating func isControlWord(_ form: [UInt8]) -> Bool {
    form.withUnsafeBytes { vocabulary.words.controlWord($0, &words) } != nil
  }

  /// Whether a row names its unit: not by an error or a number that lost its digits, nor in cells that have moved.
  private mutating func hasReadableKey(_ cells: [[UInt8]]) -> Bool {
    let field = header.layout.field(.unitID)
    guard cells.indices.contains(field) else { return true }
    let isMoved =
      !header.layout.isSheet && cells.dropFirst(header.cells.count).contains { !HeaderText.isBlank($0) }
    if isMoved || header.layout.isSheet && cells[field].first == SheetLike.errorMark { return false }
    return cells[field].withUnsafeBytes {
      !Folding.withFolded($0, &words) { Words.hasLostDigits($0) }
    }
  }

  private mutating func controlWord(_ cells: [[UInt8]]) -> ControlWord? {
    for cell in cells {
      if let word = cell.withUnsafeBytes({ vocabulary.words.controlWord($0, &words) }) { return word }
    }
    return nil
  }

  /// A record whose bytes or quotes are broken keeps its bytes, so that its reader rejects it for them.
  private mutating func putBroken(
    _ record: borrowing RecordReader, _ line: Int, _ isUnterminated: Bool
  ) throws(FileProblem) {
    filler.forget()
    var cell: [UInt8] = isUnterminated ? [SheetLike.unterminatedMark] : []
    cell += record.recordBytes
    try put([cell], line)
  }

  private mutating func put(_ cells: [[UInt8]], _ line: Int, field: Int = -1) throws(FileProblem) {
    row.removeAll(keepingCapacity: true)
    for (index, cell) in cells.enumerated() {
      if index > 0 { row.append(SheetLike.delimiter) }
      cell.withUnsafeBytes { SheetLike.append($0, &row) }
    }
    row.append(SheetLike.newline)
    buffer.count = 0
    row.withUnsafeBytes { buffer.append($0) }
    try spool.append(buffer.bytes)
    origins.append(Reshaped.Origin(line: UInt32(truncatingIfNeeded: line), field: Int32(field)))
  }
}

/// The lines of a header that may stand in a file once more.
enum HeaderForms {
  static func of(_ cells: [[UInt8]], _ dialect: Dialect) -> [[[UInt8]]] {
    var lines = [dialect.candidate.cells]
    if dialect.headerRecords == 2 { lines += [dialect.candidate.next, cells] }
    return lines.map { $0.map(form) }
  }

  static func isHeader(_ cells: [[UInt8]], _ forms: [[[UInt8]]]) -> Bool {
    forms.contains { form in form.count == cells.count && zip(cells, form).allSatisfy { self.form($0) == $1 }
    }
  }

  private static func form(_ cell: [UInt8]) -> [UInt8] {
    var form: [UInt8] = []
    cell.withUnsafeBytes { WordForm.make($0, into: &form) }
    return form
  }
}
