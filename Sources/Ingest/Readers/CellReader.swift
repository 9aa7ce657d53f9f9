internal import Model
internal import Tabular

/// What a cell of a typed column reads.
enum Parsed<Value> {
  case empty
  case value(Value)
  case bad
}

/// Reads the cells of one file's records for one thread: takes quotes off, folds, looks texts up. Keeps the
/// scratch space and the memory of texts already seen, and gathers the warnings of the row in hand.
final class CellReader {
  let layout: TableLayout
  let vocabulary: Vocabulary
  private let interner: Interner
  // One thread uses a reader, and no two uses of a buffer overlap: the checks of exclusive access at run time
  // would cost more than the reading.
  @exclusivity(unchecked) private var unquoted = ByteBuffer()
  @exclusivity(unchecked) private var folded: [UInt8] = []
  @exclusivity(unchecked) var words: [UInt8] = []
  /// One a column, and one for what notes mention. Unsafe: written by the one thread that uses the reader, and
  /// freed with it; an array would count references and check its bounds at every cell.
  private let caches: UnsafeMutablePointer<CellCache>
  private static let noteCache = Column.allCases.count
  private let days: DayRule
  /// What rows have that name none; empty where the configuration gives none.
  let fixedProject: TextID
  let fixedFeeItem: TextID

  /// Warnings of the row in hand: thrown away where the row is rejected.
  @exclusivity(unchecked) var warnings: [(kind: WarningKind, column: Column, value: String, detail: String)] =
    []

  init(layout: TableLayout, vocabulary: Vocabulary, interner: Interner) {
    self.layout = layout
    self.vocabulary = vocabulary
    self.interner = interner
    days = layout.days
    fixedProject = Self.fixed(layout.project, interner, isKey: true)
    fixedFeeItem = Self.fixed(layout.feeItem, interner, isKey: false)
    caches = .allocate(capacity: Self.noteCache + 1)
    for index in 0...Self.noteCache { (caches + index).initialize(to: CellCache()) }
  }

  deinit {
    caches.deinitialize(count: Self.noteCache + 1)
    caches.deallocate()
  }

  /// A text that the configuration gives, read as a cell of its column would be.
  private static func fixed(_ text: String, _ interner: Interner, isKey: Bool) -> TextID {
    var text = text
    var buffer: [UInt8] = []
    return text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      if !isKey { return interner.id(of: Folding.text(bytes)) }
      return Folding.withFolded(bytes, &buffer) { interner.id(of: $0) }
    }
  }

  /// The bytes of a cell without its quotes; empty where the file or the row has none. Valid until the next.
  @inline(__always)
  func cell(_ column: Column, _ record: borrowing RecordReader) -> UnsafeRawBufferPointer {
    cell(at: layout.field(column), record)
  }

  @inline(__always)
  func cell(at field: Int, _ record: borrowing RecordReader) -> UnsafeRawBufferPointer {
    guard field >= 0, field < record.fieldCount else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let raw = record.rawField(field)
    guard let first = raw.first, first == 0x22 else { return raw }
    return RecordReader.unquote(raw, scratch: &unquoted)
  }

  /// Whether nothing but white space stands in a cell; words for nothing are something here.
  func isBlank(at field: Int, _ record: borrowing RecordReader) -> Bool {
    Folding.text(cell(at: field, record)).isEmpty
  }

  func string(_ column: Column, _ record: borrowing RecordReader) -> String {
    let cell = cell(column, record)
    let marks = isError(cell) ? 1 : 0
    return String(decoding: UnsafeRawBufferPointer(rebasing: cell[marks...]), as: UTF8.self)
  }

  /// Whether a workbook's cell holds an error such as `#REF!` rather than a value.
  @inline(__always)
  func isError(_ cell: UnsafeRawBufferPointer) -> Bool {
    cell.first == SheetLike.errorMark && layout.isSheet
  }

  /// Whether a cell is an error, which reads as empty with a warning in a column that the row does not need.
  @inline(__always)
  func isIgnoredError(
    _ cell: UnsafeRawBufferPointer, _ column: Column, _ record: borrowing RecordReader
  ) -> Bool {
    guard isError(cell) else { return false }
    warn(.unreadableIgnored, column, record)
    return true
  }

  // MARK: Texts

  /// A text column: trimmed; nothing-words read as empty.
  @inline(__always)
  func text(_ column: Column, _ record: borrowing RecordReader) -> TextID {
    let cell = cell(column, record)
    if cell.isEmpty || isIgnoredError(cell, column, record) { return .empty }
    return textID(column, cell)
  }

  /// The text of a cell that is neither empty nor an error.
  @inline(__always)
  func textID(_ column: Column, _ cell: UnsafeRawBufferPointer) -> TextID {
    let value = caches[Int(column.rawValue)].value(of: cell) { cell in
      if vocabulary.words.isNothing(cell, &words) { return 0 }
      return UInt64(interner.id(of: Folding.text(cell)).index)
    }
    return TextID(index: UInt32(value))
  }

  /// A key column that the row may leave empty: folded; nothing-words read as empty.
  @inline(__always)
  func key(_ column: Column, _ record: borrowing RecordReader) -> TextID {
    let cell = cell(column, record)
    if cell.isEmpty || isIgnoredError(cell, column, record) { return .empty }
    return keyID(column, cell)
  }

  /// The key in a cell that is neither empty nor an error.
  @inline(__always)
  func keyID(_ column: Column, _ cell: UnsafeRawBufferPointer) -> TextID {
    let value = caches[Int(column.rawValue)].value(of: cell) { cell in
      if vocabulary.words.isNothing(cell, &words) { return 0 }
      return Folding.withFolded(cell, &folded) { UInt64(interner.id(of: $0).index) }
    }
    return TextID(index: UInt32(value))
  }

  /// The row's project, or the one that the configuration gives its file.
  @inline(__always)
  func project(_ record: borrowing RecordReader) -> TextID {
    let project = key(.project, record)
    return project.isEmpty ? fixedProject : project
  }

  /// Whether the file says of which project its rows are, or the configuration does.
  var hasProject: Bool { layout.has(.project) || !fixedProject.isEmpty }

  /// The row's fee item, or the one that the configuration gives its file.
  @inline(__always)
  func feeItem(_ record: borrowing RecordReader) -> TextID {
    let item = text(.feeItem, record)
    return item.isEmpty ? fixedFeeItem : item
  }

  func text(of id: TextID) -> String { interner.text(id) }

  func intern(_ text: UnsafeRawBufferPointer) -> TextID { interner.id(of: text) }

  /// Reads the unit number, which every row of every table needs.
  /// - Parameter keep: given it folded; what it is given is gone after it.
  func unitID(
    _ record: borrowing RecordReader, keep: (UnsafeRawBufferPointer) -> Void
  ) throws(RowReject) {
    let fault: RejectKind? = withFolded(.unitID, record) { text in
      keep(text)
      if isError(text) { return .badKey }
      return text.isEmpty ? .missingValue : Words.hasLostDigits(text) ? .badKey : nil
    }
    if let fault { throw RowReject(kind: fault, column: .unitID) }
  }

  /// Hands on a cell in folded form.
  func withFolded<Result>(
    _ column: Column, _ record: borrowing RecordReader, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    let cell = cell(column, record)
    return Folding.withFolded(cell, &folded, body)
  }

  /// The hash of a text column that identifies the row: 0 where it is empty, or lost its digits (a warning).
  @inline(__always)
  func identity(_ column: Column, _ record: borrowing RecordReader) -> UInt64 {
    let cell = cell(column, record)
    // Letters and digits that begin with a letter: neither nothing nor a number.
    if let first = cell.first, (first | 0x20) &- 0x61 < 26, cell.count > 4,
      cell.allSatisfy({ $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 })
    {
      return ByteHash.ofValue(cell)
    }
    return oddIdentity(column, cell, record)
  }

  private func oddIdentity(
    _ column: Column, _ cell: UnsafeRawBufferPointer, _ record: borrowing RecordReader
  ) -> UInt64 {
    if isIgnoredError(cell, column, record) { return 0 }
    let text = Folding.text(cell)
    if text.isEmpty || vocabulary.words.isNothing(text, &words) { return 0 }
    if Folding.withFolded(text, &folded, { Words.hasLostDigits($0) }) {
      warn(.unreadableIgnored, column, record)
      return 0
    }
    return ByteHash.ofValue(text)
  }

  // MARK: Typed cells

  /// Whether a cell that could not be parsed counts as empty in a column that the row does not need.
  private func isNothing(_ cell: UnsafeRawBufferPointer, _ required: Bool) -> Bool {
    if required { return Folding.withFolded(cell, &folded) { $0.isEmpty } }
    return vocabulary.words.isNothing(cell, &words)
  }

  @inline(__always)
  private func parsed<Value>(
    _ column: Column, _ record: borrowing RecordReader, required: Bool,
    _ parse: (UnsafeRawBufferPointer) -> Value?
  ) -> Parsed<Value> {
    let cell = cell(column, record)
    if cell.isEmpty { return .empty }
    if let value = parse(cell) { return .value(value) }
    if isNothing(cell, required) { return .empty }
    if let value = Folding.withFolded(cell, &folded, parse) { return .value(value) }
    return .bad
  }

  @inline(__always)
  func day(_ column: Column, _ record: borrowing RecordReader, required: Bool = false) -> Parsed<Day> {
    parsed(column, record, required: required) { [days] in DayParser.day($0, days) }
  }

  func moment(_ column: Column, _ record: borrowing RecordReader, required: Bool = false) -> Parsed<Moment> {
    parsed(column, record, required: required) { [days] in DayParser.moment($0, days) }
  }

  @inline(__always)
  func period(_ column: Column, _ record: borrowing RecordReader) -> Parsed<Period> {
    parsed(column, record, required: false) { [days] in PeriodParser.period($0, days) }
  }

  /// Of a cell that needs no folding; nil: it may need it.
  func plainPeriod(_ cell: UnsafeRawBufferPointer) -> Period? { PeriodParser.period(cell, days) }

  @inline(__always)
  func money(
    _ column: Column, _ record: borrowing RecordReader, required: Bool = false
  ) -> Parsed<WrittenMoney> {
    parsed(column, record, required: required, MoneyParser.money)
  }

  /// A day that the row does not need: an unreadable one is a warning and reads as empty.
  func optionalDay(_ column: Column, _ record: borrowing RecordReader) -> OptionalDay {
    switch day(column, record) {
    case .empty: return .none
    case .value(let day): return OptionalDay(day)
    case .bad:
      warn(.unreadableIgnored, column, record)
      return .none
    }
  }

  /// A whole number that the row does not need; −1 where there is none.
  func optionalInteger(_ column: Column, _ record: borrowing RecordReader) -> Int32 {
    switch parsed(column, record, required: false, NumberParser.integer) {
    case .empty: return -1
    case .value(let number): return number
    case .bad:
      warn(.unreadableIgnored, column, record)
      return -1
    }
  }

  func optionalCentis(_ column: Column, _ record: borrowing RecordReader) -> Int64 {
    switch parsed(column, record, required: false, NumberParser.centis) {
    case .empty: return 0
    case .value(let number): return number
    case .bad:
      warn(.unreadableIgnored, column, record)
      return 0
    }
  }

  /// A code: empty, one of the set, or bad.
  @inline(__always)
  func code<Code: Coded & RawRepresentable<UInt8>>(
    _ column: Column, _ names: CodeNames<Code>, _ record: borrowing RecordReader, required: Bool = false
  ) -> Parsed<Code> {
    let cell = cell(column, record)
    if cell.isEmpty || !required && isIgnoredError(cell, column, record) { return .empty }
    return codeOf(column, names, cell, required: required)
  }

  /// What a cell of codes says that is neither empty nor an error.
  @inline(__always)
  func codeOf<Code: Coded & RawRepresentable<UInt8>>(
    _ column: Column, _ names: CodeNames<Code>, _ cell: UnsafeRawBufferPointer, required: Bool
  ) -> Parsed<Code> {
    let value = caches[Int(column.rawValue)].value(of: cell) { cell in
      if isNothing(cell, required) { return 256 }
      return names.code(cell, &words).map { UInt64($0.rawValue) } ?? 257
    }
    if value == 256 { return .empty }
    return Code(rawValue: UInt8(truncatingIfNeeded: value)).map { value < 256 ? .value($0) : .bad } ?? .bad
  }

  /// The categories that a cell of objections names; 0 where it is nothing, or names something else too: only
  /// what needs no warning is remembered.
  func knownObjections(_ cell: UnsafeRawBufferPointer) -> UInt64 {
    caches[Int(Column.objection.rawValue)].value(of: cell) { cell in
      if vocabulary.words.isNothing(cell, &words) { return 0 }
      let reading = vocabulary.objections.items(cell, &words)
      return reading.unknownItems.isEmpty ? reading.bits : 0
    }
  }

  /// The categories that a note mentions; a cache of its own, since the note's texts are remembered too.
  func noteObjections(_ note: UnsafeRawBufferPointer) -> UInt64 {
    caches[Self.noteCache].value(of: note) { vocabulary.objections.mentions($0, &words) }
  }

  // MARK: Warnings

  func warn(
    _ kind: WarningKind, _ column: Column, _ record: borrowing RecordReader, detail: String = ""
  ) {
    warnings.append((kind, column, string(column, record), detail))
  }

  /// Notes a decimal that was rounded away.
  func warnIfRounded(_ money: WrittenMoney, _ column: Column, _ record: borrowing RecordReader) {
    if money.isRounded {
      warn(.moneyRounded, column, record, detail: Money(fen: money.fen).description)
    }
  }
}
