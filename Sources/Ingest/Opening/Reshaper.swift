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
  private var origins: [Reshaped.Origin] = []
  private let headerForms: [[[UInt8]]]

  init(
    _ text: ByteFile, _ dialect: Dialect, _ header: TableHeader, _ fill: FillRule, _ vocabulary: Vocabulary,
    mayBeBroken: Bool
  ) {
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
    _ text: ByteFile, _ dialect: Dialect, _ header: TableHeader, _ fill: FillRule, _ vocabulary: Vocabulary,
    mayBeBroken: Bool
  ) throws(FileProblem) -> Reshaped {
    var reshaper = Reshaper(text, dialect, header, fill, vocabulary, mayBeBroken: mayBeBroken)
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
    if let word = controlWord(cells) {
      if word == .total { months?.check(cells, line) }
      // The month rows' totals are checked here; of other tables by the reader, as the row stands.
      return try put(months == nil ? cells : [Array("subtotal".utf8)], line)
    }
    if HeaderForms.isHeader(cells, headerForms) {
      return try put([Array("subtotal".utf8)], line)
    }
    var cells = cells
    filler.fill(&cells, line: line)
    guard var months else { return try put(cells, line) }
    for (field, row) in months.rows(cells) { try put(row, line, field: field) }
    self.months = months
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
