internal import Model
internal import Synchronization
internal import Tabular

/// Looks at every cell of a table once: how many of each column were read, which could not be, and the first ones.
struct ColumnSurvey {
  var columns: [InspectedColumn]
  var order = DateOrderSurvey()
  /// Words of columns of codes that nothing names, by field.
  var words: [Int: [String: Int]] = [:]
  /// Whether bytes were met that are no character.
  var isBroken = false

  private static let shownWords = 30
  private static let mostCells = 3

  /// - Throws: where the file cannot be read.
  static func run(
    _ found: FoundTable, _ input: InputFile, _ vocabulary: Vocabulary, mayBeBroken: Bool, samples: Int,
    threads: Int
  ) throws(FileProblem) -> ColumnSurvey {
    let plan = SurveyPlan(found, input, vocabulary, mayBeBroken: mayBeBroken, samples: samples)
    var survey = ColumnSurvey(columns: plan.columns)
    let dialect = found.dialect
    let ranges = try found.text.chunks(
      from: dialect.dataOffset, size: 4 << 20, encoding: dialect.encoding, newline: dialect.newline)
    if let parts = try stretches(ranges, found, plan, threads) {
      survey.add(parts, found)
    } else {
      // A quote runs over the end of a stretch: all in order, on one thread.
      survey.add([try whole(found, plan)], found)
    }
    return survey
  }

  /// Nil where a stretch does not end with a record.
  private static func stretches(
    _ ranges: [Range<Int>], _ found: FoundTable, _ plan: SurveyPlan, _ threads: Int
  ) throws(FileProblem) -> [SurveyCounts]? {
    let failure = Mutex<FileProblem?>(nil)
    let isCut = Atomic<Bool>(false)
    let parts = Parallel.map(ranges.count, threads: threads) { index -> SurveyCounts in
      var part = SurveyPart(plan)
      guard !isCut.load(ordering: .relaxed) else { return part.counts }
      do throws(FileProblem) {
        let isWhole = try part.read(found, ranges[index])
        if !isWhole { isCut.store(true, ordering: .relaxed) }
      } catch {
        failure.withLock { $0 = error }
      }
      return part.counts
    }
    if let problem = failure.withLock({ $0 }) { throw problem }
    return isCut.load(ordering: .relaxed) ? nil : parts
  }

  private static func whole(_ found: FoundTable, _ plan: SurveyPlan) throws(FileProblem) -> SurveyCounts {
    var part = SurveyPart(plan)
    try RecordStream(found.text, found.dialect).forEach {
      (record: borrowing RecordReader, line: Int, isUnterminated: Bool) throws(FileProblem) in
      if !isUnterminated { part.take(record, line - found.dialect.dataLine) }
      return true
    }
    return part.counts
  }

  private mutating func add(_ parts: [SurveyCounts], _ found: FoundTable) {
    var line = found.dialect.dataLine
    var rows = 0
    for part in parts {
      for index in columns.indices { add(part, index, line, isSheet: found.sheet != nil) }
      order.add(part.order, line: line)
      for (field, counts) in part.words { words[field, default: [:]].merge(counts) { $0 + $1 } }
      isBroken = isBroken || part.isBroken
      rows += part.rows
      line += part.lines
    }
    for index in columns.indices {
      columns[index].empty = rows - columns[index].read - columns[index].unreadable
    }
  }

  private mutating func add(_ part: SurveyCounts, _ index: Int, _ line: Int, isSheet: Bool) {
    columns[index].read += part.read[index]
    columns[index].unreadable += part.unreadable[index]
    for sample in part.samples[index]
    where columns[index].samples.count < part.mostSamples && !columns[index].samples.contains(sample) {
      columns[index].samples.append(sample)
    }
    for cell in part.cells[index] where columns[index].unreadableCells.count < Self.mostCells {
      let place = cell.line + line
      columns[index].unreadableCells.append(
        InspectedCell(
          line: place, cell: isSheet ? SourcePlaces.letters(columns[index].field) + "\(place)" : "",
          value: cell.value))
    }
  }

  /// By column, most frequent first.
  var unknownWords: [UnknownWords] {
    columns.compactMap { column in
      guard case .column(let name) = column.use, let counts = words[column.field] else { return nil }
      let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return UnknownWords(column: name.name, words: sorted.prefix(Self.shownWords).map(\.key))
    }
  }
}

/// What a survey looks for in each field.
struct SurveyPlan: Sendable {
  /// Without references: it is looked at for every cell.
  enum Kind: Sendable, BitwiseCopyable {
    case leftOver, amount, unit, text
    case day, moment, period, money, decimal, integer, code
  }

  let columns: [InspectedColumn]
  let kinds: [Kind]
  let names: [Column]
  let layout: TableLayout
  let vocabulary: Vocabulary
  let mayBeBroken: Bool
  let samples: Int
  let unit: Int
  let unitHeader: [UInt8]

  init(_ found: FoundTable, _ input: InputFile, _ vocabulary: Vocabulary, mayBeBroken: Bool, samples: Int) {
    layout = found.header.layout.told(by: input)
    self.vocabulary = vocabulary
    self.mayBeBroken = mayBeBroken
    self.samples = samples
    columns = Self.columns(found)
    kinds = columns.map(Self.kind)
    names = columns.map { column in
      if case .column(let name) = column.use { return name }
      return .unitID
    }
    unit = layout.field(.unitID)
    unitHeader = found.header.cells.indices.contains(unit) ? found.header.cells[unit] : []
  }

  private static func columns(_ found: FoundTable) -> [InspectedColumn] {
    let layout = found.header.layout
    let types = Dictionary(
      layout.shape.columns.map { ($0.column, $0.type) }, uniquingKeysWith: { first, _ in first })
    let repeats = Dictionary(
      layout.duplicates.map { ($0.field, $0.column) }, uniquingKeysWith: { first, _ in first })
    let months = Dictionary(
      found.header.wide.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
    return found.header.cells.enumerated().map { field, cell in
      let header = String(decoding: cell, as: UTF8.self)
      if let wide = months[field] {
        return InspectedColumn(
          field: field, header: header, use: .month(wide.period, wide.kind), type: .money)
      }
      if let column = layout.columns.first(where: { layout.field($0) == field }) {
        return InspectedColumn(field: field, header: header, use: .column(column), type: types[column])
      }
      if let repeated = repeats[field] {
        return InspectedColumn(field: field, header: header, use: .repeats(repeated), type: nil)
      }
      return InspectedColumn(field: field, header: header, use: .leftOver, type: nil)
    }
  }

  private static func kind(_ column: InspectedColumn) -> Kind {
    switch column.use {
    case .leftOver, .repeats: return .leftOver
    case .month: return .amount
    case .column(let name):
      switch column.type ?? .text {
      case .date: return .day
      case .dateTime: return .moment
      case .period: return .period
      case .money: return .money
      case .decimal: return .decimal
      case .integer: return .integer
      // Of these two any word will do.
      case .code: return name == .unitType || name == .occupancy ? .text : .code
      case .key: return name == .unitID ? .unit : .text
      case .text, .list: return .text
      }
    }
  }
}
