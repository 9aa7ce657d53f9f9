internal import Model
internal import Tabular

/// What one stretch of a file gave to a survey. Lines count from its start, 0 being its first.
struct SurveyCounts: Sendable {
  let mostSamples: Int
  var rows = 0
  var lines = 0
  var read: [Int]
  var unreadable: [Int]
  var samples: [[String]]
  var cells: [[(line: Int, value: String)]]
  var order = DateOrderSurvey()
  var words: [Int: [String: Int]] = [:]
  var isBroken = false

  init(columns: Int, samples: Int) {
    mostSamples = samples
    read = [Int](repeating: 0, count: columns)
    unreadable = read
    self.samples = [[String]](repeating: [], count: columns)
    cells = [[(line: Int, value: String)]](repeating: [], count: columns)
  }
}

/// Surveys a stretch of a file, on one thread.
struct SurveyPart {
  private(set) var counts: SurveyCounts
  private let plan: SurveyPlan
  private let cells: CellReader
  private let filter: ControlFilter
  private var buffer: [UInt8] = []

  /// Samples come from so many rows of a stretch: later ones are not worth the looking.
  private static let sampledRows = 2_000
  private static let mostCells = 3
  private static let mostWords = 200

  init(_ plan: SurveyPlan) {
    self.plan = plan
    cells = CellReader(layout: plan.layout, vocabulary: plan.vocabulary, interner: Interner())
    filter = plan.vocabulary.words.controlFilter
    counts = SurveyCounts(columns: plan.columns.count, samples: plan.samples)
  }

  /// - Returns: false where the stretch ends inside quotes.
  mutating func read(_ found: FoundTable, _ range: Range<Int>) throws(FileProblem) -> Bool {
    let dialect = found.dialect
    var raw = ByteBuffer()
    var text = ByteBuffer()
    try found.text.read(range, into: &raw)
    if dialect.encoding != .utf8 {
      var decoder = Decoder(dialect.encoding)
      counts.isBroken = decoder.decode(raw.bytes, into: &text) > 0
    }
    var records = RecordReader(
      dialect.encoding == .utf8 ? raw.bytes : text.bytes, delimiter: dialect.delimiter,
      newline: dialect.newline, isLast: range.upperBound == found.text.size)
    while true {
      switch records.next() {
      case .end:
        counts.lines = records.lines
        return true
      case .overrun: return false
      case .unterminated: break
      case .record: take(records, records.line)
      }
    }
  }

  mutating func take(_ record: borrowing RecordReader, _ line: Int) {
    if plan.mayBeBroken, !isStrictUTF8(record.recordBytes) {
      counts.isBroken = true
      return
    }
    if isControl(record) || isHeader(record) || isBlank(record) { return }
    counts.rows += 1
    // Rows may be far shorter than the header: what they lack is empty, and is reckoned at the end.
    for index in 0..<min(plan.kinds.count, record.fieldCount) {
      switch state(plan.kinds[index], index, record) {
      case .empty: break
      case .read:
        counts.read[index] += 1
        if counts.rows <= Self.sampledRows, counts.samples[index].count < plan.samples {
          addSample(index, record)
        }
      case .unreadable: addUnreadable(index, record, line)
      }
    }
  }

  // MARK: Rows that are no data

  private mutating func isControl(_ record: borrowing RecordReader) -> Bool {
    var from = 0
    while let field = record.firstField(from: from, admittedBy: filter.table) {
      from = field + 1
      if plan.vocabulary.words.controlWord(cells.cell(at: field, record), &buffer) != nil { return true }
    }
    return false
  }

  private func isHeader(_ record: borrowing RecordReader) -> Bool {
    guard plan.unit >= 0, plan.unit < record.fieldCount else { return false }
    let cell = cells.cell(at: plan.unit, record)
    return cell.count == plan.unitHeader.count && cell.first == plan.unitHeader.first
      && cell.elementsEqual(plan.unitHeader)
  }

  private func isBlank(_ record: borrowing RecordReader) -> Bool {
    for field in 0..<record.fieldCount where !cells.isBlank(at: field, record) { return false }
    return true
  }

  // MARK: Cells

  private enum State { case empty, read, unreadable }

  private mutating func state(
    _ kind: SurveyPlan.Kind, _ field: Int, _ record: borrowing RecordReader
  ) -> State {
    guard let first = record.rawField(field).first else { return .empty }
    // Letters and digits are no white space; all else is looked at more closely.
    if first < 0x30 || first >= 0x80 || first == 0x3D, cells.isBlank(at: field, record) { return .empty }
    let column = plan.names[field]
    switch kind {
    case .leftOver: return .read
    case .text: return isNothing(field, record) ? .empty : .read
    case .unit:
      return cells.withFolded(column, record) { Words.hasLostDigits($0) } ? .unreadable : .read
    case .amount: return amount(field, record)
    case .day:
      let day = cells.day(column, record)
      if case .value(let day) = day { counts.order.takePlain(day) }
      return Self.state(day)
    case .moment:
      let moment = cells.moment(column, record)
      if case .value(let moment) = moment { counts.order.takePlain(moment.day) }
      return Self.state(moment)
    case .period: return Self.state(cells.period(column, record))
    case .money: return Self.state(cells.money(column, record))
    case .decimal, .integer: return number(kind, column, field, record)
    case .code: return code(column, record)
    }
  }

  private mutating func isNothing(_ field: Int, _ record: borrowing RecordReader) -> Bool {
    plan.vocabulary.words.isNothing(cells.cell(at: field, record), &buffer)
  }

  private mutating func amount(_ field: Int, _ record: borrowing RecordReader) -> State {
    if isNothing(field, record) { return .empty }
    let cell = cells.cell(at: field, record)
    return Folding.withFolded(cell, &buffer) { MoneyParser.money($0) } == nil ? .unreadable : .read
  }

  private mutating func number(
    _ kind: SurveyPlan.Kind, _ column: Column, _ field: Int, _ record: borrowing RecordReader
  ) -> State {
    if isNothing(field, record) { return .empty }
    defer { cells.warnings.removeAll(keepingCapacity: true) }
    if kind == .decimal {
      _ = cells.optionalCentis(column, record)
    } else {
      _ = cells.optionalInteger(column, record)
    }
    return cells.warnings.isEmpty ? .read : .unreadable
  }

  private static func state<Value>(_ parsed: Parsed<Value>) -> State {
    switch parsed {
    case .empty: .empty
    case .value: .read
    case .bad: .unreadable
    }
  }

  private mutating func code(_ column: Column, _ record: borrowing RecordReader) -> State {
    defer { if !cells.warnings.isEmpty { cells.warnings.removeAll() } }
    let vocabulary = plan.vocabulary
    let state =
      switch column {
      case .entry: Self.state(cells.code(column, vocabulary.entry, record))
      case .direction: Self.state(cells.code(column, vocabulary.direction, record))
      case .result: Self.state(cells.code(column, vocabulary.result, record))
      case .party: Self.state(cells.code(column, vocabulary.party, record))
      case .topic: Self.state(cells.code(column, vocabulary.topic, record))
      default: Self.state(cells.code(column, vocabulary.outcome, record))
      }
    // A formula's error reads as empty, with a warning.
    return state == .empty && !cells.warnings.isEmpty ? .unreadable : state
  }

  // MARK: What is kept

  private mutating func addSample(_ index: Int, _ record: borrowing RecordReader) {
    let text = text(index, record)
    if !counts.samples[index].contains(text) { counts.samples[index].append(text) }
  }

  private func text(_ field: Int, _ record: borrowing RecordReader) -> String {
    var cell = Folding.text(cells.cell(at: field, record))
    if cell.first == SheetLike.errorMark { cell = UnsafeRawBufferPointer(rebasing: cell[1...]) }
    return String(decoding: cell.prefix(400), as: UTF8.self)
  }

  private mutating func addUnreadable(_ index: Int, _ record: borrowing RecordReader, _ line: Int) {
    counts.unreadable[index] += 1
    if counts.cells[index].count < Self.mostCells {
      counts.cells[index].append((line, text(index, record)))
    }
    switch plan.kinds[index] {
    case .code:
      let word = text(index, record)
      guard counts.words[index]?[word] != nil || (counts.words[index]?.count ?? 0) < Self.mostWords else {
        return
      }
      counts.words[index, default: [:]][word, default: 0] += 1
    case .day, .moment:
      counts.order.take(cells.cell(at: index, record), line: line, field: index)
    default: break
    }
  }
}
