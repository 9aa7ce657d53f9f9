internal import Model
internal import Tabular

/// Adds up what became of every row, over all files: rows = used + rejected + control + blank + after as_of.
struct AccountKeeper {
  private(set) var files: [FileAccount]
  private var rejects: Findings<RejectKind> = []
  private var warnings: Findings<WarningKind> = []
  /// Of each file, its stretches, to find rejected rows again.
  private(set) var stretches: [[Stretch]]
  /// By table and money column, signs left out.
  private var magnitudes: [TableKind: [UInt64]] = [:]
  /// Fen. Whatever is summed of less than this has room in 64 bits, several columns and signs included.
  private static let limit: UInt64 = 1 << 60

  struct Stretch: Sendable {
    var range: Range<Int>
    /// 0-based physical line of the file at which it starts.
    var firstLine: Int
    var lines: Int
  }

  init(_ tables: [OpenedTable]) {
    files = tables.map(\.account)
    stretches = tables.map { _ in [] }
    for table in tables {
      for warning in table.warnings { warnings.append(warning) }
    }
  }

  /// Takes in what the stretches of a table's files gave. All rows that were not rejected count as used.
  /// - Throws: where the amounts of a table add up to more than can be counted.
  ///
  /// What was found is taken out of the results: in a file of nothing but faults it is larger than the file.
  mutating func add<Row>(_ results: inout [TableScan<Row>.FileResult]) throws(IngestError) {
    for file in results.indices {
      try addMagnitudes(results[file])
      var sums: [Int64] = []
      for index in results[file].chunks.indices {
        let firstLine = results[file].firstLines[index]
        files[results[file].table.index].rejected += results[file].chunks[index].rejects.count
        Self.move(&results[file].chunks[index].rejects, to: &rejects, firstLine: firstLine)
        Self.move(&results[file].chunks[index].warnings, to: &warnings, firstLine: firstLine)
        add(results[file].chunks[index], results[file], firstLine: firstLine, sums: &sums)
        stretches[results[file].table.index].append(
          Stretch(
            range: results[file].ranges[index], firstLine: firstLine, lines: results[file].chunks[index].lines
          ))
      }
    }
  }

  /// Appends findings with their lines in the file, and leaves none where they were.
  private static func move<Kind>(
    _ findings: inout Findings<Kind>, to all: inout Findings<Kind>, firstLine: Int
  ) {
    if findings.isEmpty { return }
    // From a line counted from 0 in a stretch to one counted from 1 in the file.
    all.append(findings, movedBy: firstLine + 1)
    findings = []
  }

  /// The sum, or the limit where it is more.
  static func capped(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? limit : min(sum, limit)
  }

  private mutating func addMagnitudes<Row>(_ result: TableScan<Row>.FileResult) throws(IngestError) {
    let table = result.table.input.table
    for chunk in result.chunks {
      var sums = magnitudes[table] ?? []
      while sums.count < chunk.magnitudes.count { sums.append(0) }
      for (index, magnitude) in chunk.magnitudes.enumerated() {
        sums[index] = Self.capped(sums[index], magnitude)
        if sums[index] == Self.limit { throw .amountsTooLarge(path: result.table.input.path) }
      }
      magnitudes[table] = sums
    }
  }

  private mutating func add<Row>(
    _ chunk: ChunkOutcome<Row>, _ result: TableScan<Row>.FileResult, firstLine: Int, sums: inout [Int64]
  ) {
    let file = result.table.index
    if sums.isEmpty { sums = chunk.sums.map { _ in 0 } }
    files[file].rows += chunk.rows
    files[file].control += chunk.control
    files[file].blank += chunk.blank
    files[file].used += chunk.block.count
    files[file].lostUnits += chunk.lostUnits
    for check in chunk.checks where check.written != sums[check.money] + check.sum {
      warnings.append(
        Warning(
          place: RowPlace(file: file, line: firstLine + check.line + 1), column: check.column.name,
          kind: .controlTotal, value: check.value,
          detail: Money(fen: sums[check.money] + check.sum).description))
    }
    for index in sums.indices { sums[index] += chunk.sums[index] }
    if files[file].table == .ledger, let first = chunk.sums.first {
      files[file].amountRead += Money(fen: first)
      files[file].amountRejected += Money(fen: chunk.rejectedAmount)
      files[file].amountUsed += Money(fen: first - chunk.rejectedAmount)
    }
  }

  /// Rows that were used so far and repeat another. Their warnings go.
  /// - Parameter column: what they have in common, to be shown: it is read from the files once more.
  mutating func addRepeats(
    _ repeats: [Repeat], _ kind: RejectKind, _ column: Column?, _ tables: [OpenedTable]
  ) throws(IngestError) {
    guard !repeats.isEmpty else { return }
    let sorted = repeats.sorted { $0.place < $1.place }
    var rest = sorted[...]
    while let file = rest.first.map({ Int($0.place.file) }) {
      let ofFile = rest.prefix { Int($0.place.file) == file }
      rest = rest.dropFirst(ofFile.count)
      for row in ofFile { take(row.amount, file) }
      rejects.append(try Self.rejects(ofFile, kind, column, tables[file], stretches[file]))
    }
    warnings.removeAll { place, kind in
      kind != .duplicateHeader && Self.contains(sorted, place)
    }
  }

  private mutating func take(_ amount: Int64, _ file: Int) {
    files[file].used -= 1
    files[file].rejected += 1
    files[file].duplicates += 1
    if files[file].table == .ledger {
      files[file].amountUsed -= Money(fen: amount)
      files[file].amountRejected += Money(fen: amount)
    }
  }

  private static func contains(_ sorted: [Repeat], _ place: RowPlace) -> Bool {
    var range = sorted.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if sorted[middle].place == place { return true }
      range =
        sorted[middle].place < place ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  private static func rejects(
    _ repeats: ArraySlice<Repeat>, _ kind: RejectKind, _ column: Column?, _ table: OpenedTable,
    _ stretches: [Stretch]
  ) throws(IngestError) -> Findings<RejectKind> {
    var rejects: Findings<RejectKind> = []
    var rest = repeats
    func add(_ value: String) {
      let place = rest.removeFirst().place
      rejects.append(Reject(place: place, column: column?.name ?? "", kind: kind, value: value))
    }
    if let column, table.layout.has(column) {
      let field = table.layout.field(column)
      var scratch = ByteBuffer()
      do {
        try RecordsAgain.forEach(repeats.map { Int($0.place.line) }, of: table, stretches) { record, line in
          while let next = rest.first, Int(next.place.line) < line { add("") }
          guard field < record.fieldCount else { return }
          add(
            String(decoding: RecordReader.unquote(record.rawField(field), scratch: &scratch), as: UTF8.self))
        }
      } catch {
        throw table.failure(error)
      }
    }
    while !rest.isEmpty { add("") }
    return rejects
  }

  /// Warnings of rows that are known to be used.
  mutating func addWarnings(_ more: [Warning]) {
    for warning in more { warnings.append(warning) }
  }

  /// A row that does not exist as of the run's day. Its warnings stay.
  mutating func addAfter(_ place: RowPlace, amount: Int64) {
    let file = Int(place.file)
    files[file].used -= 1
    files[file].afterAsOf += 1
    if files[file].table == .ledger {
      files[file].amountUsed -= Money(fen: amount)
      files[file].amountAfterAsOf += Money(fen: amount)
    }
  }

  /// In the order of rejects.csv: by file, then line, then as they were found. Places are those of the files.
  func account(_ tables: [OpenedTable]) -> InputAccount {
    let places = SourcePlaces(tables)
    var files = files
    var rejects = places.findings(rejects)
    var warnings = places.findings(warnings)
    // A row with a column a month is read as several rows, and named once.
    var rewritten: Set<RowPlace> = []
    warnings.removeAll { place, kind in kind == .unitRewritten && !rewritten.insert(place).inserted }
    for place in rewritten { files[Int(place.file)].rewrittenUnits += 1 }
    if tables.contains(where: \.isSheet) {
      for table in tables where table.input.sheetIsForAll { files[table.index].unusedSheet = "" }
    }
    for warning in tables.flatMap(\.totalWarnings) { warnings.append(warning) }
    rejects.sortByPlace()
    warnings.sortByPlace()
    return InputAccount(files: files, rejects: rejects, warnings: warnings)
  }

  /// 1-based lines of a file's rejected rows, rising.
  func rejectedLines(file: Int) -> [Int] {
    (0..<rejects.count).lazy.map { rejects.place(at: $0) }.filter { Int($0.file) == file }.map {
      Int($0.line)
    }
    .sorted()
  }
}

/// A row that repeats another.
struct Repeat: Sendable {
  var place: RowPlace
  /// Fen; of ledgers.
  var amount: Int64 = 0
}
