internal import Model
internal import Tabular

/// Adds up what became of every row, over all files: rows = used + rejected + control + blank + after as_of.
struct AccountKeeper {
  private(set) var files: [FileAccount]
  private var rejects: [Reject] = []
  private var warnings: [Warning] = []
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
    for table in tables { warnings += table.warnings }
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
    _ findings: inout [Finding<Kind>], to all: inout [Finding<Kind>], firstLine: Int
  ) {
    if findings.isEmpty { return }
    var moving: [Finding<Kind>] = []
    swap(&moving, &findings)
    for index in moving.indices { moving[index].moveDown(by: firstLine) }
    if all.isEmpty { all = moving } else { all += moving }
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

  /// Reads what stands in a column of rows found to be repeats, from the files once more.
  func fillValues(
    _ rejects: inout [(reject: Reject, amount: Int64)], _ column: Column, _ tables: [OpenedTable]
  ) throws(IngestError) {
    var values: [RowPlace: String] = [:]
    let byFile = Dictionary(grouping: rejects.map(\.reject.place), by: \.file)
    for table in tables {
      guard let places = byFile[UInt16(table.index)] else { continue }
      let field = table.layout.field(column)
      var scratch = ByteBuffer()
      do {
        try RecordsAgain.forEach(places.map { Int($0.line) }.sorted(), of: table, stretches[table.index]) {
          guard field >= 0, field < $0.fieldCount else { return }
          values[RowPlace(file: table.index, line: $1)] = String(
            decoding: RecordReader.unquote($0.rawField(field), scratch: &scratch), as: UTF8.self)
        }
      } catch {
        throw table.failure(error)
      }
    }
    for index in rejects.indices { rejects[index].reject.value = values[rejects[index].reject.place] ?? "" }
  }

  /// Rows that were used so far and repeat another. Their warnings go.
  mutating func addRejects(_ duplicates: [(reject: Reject, amount: Int64)]) {
    guard !duplicates.isEmpty else { return }
    var places: Set<RowPlace> = []
    for (reject, amount) in duplicates {
      let file = Int(reject.place.file)
      rejects.append(reject)
      places.insert(reject.place)
      files[file].used -= 1
      files[file].rejected += 1
      files[file].duplicates += 1
      if files[file].table == .ledger {
        files[file].amountUsed -= Money(fen: amount)
        files[file].amountRejected += Money(fen: amount)
      }
    }
    warnings.removeAll { places.contains($0.place) && $0.kind != .duplicateHeader }
  }

  /// Warnings of rows that are known to be used.
  mutating func addWarnings(_ more: [Warning]) { warnings += more }

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
    let totals = tables.flatMap(\.totalWarnings)
    var files = files
    var rewritten: Set<RowPlace> = []
    // A row with a column a month is read as several rows, and named once.
    let isPlain = !tables.contains(where: \.isSheetLike)
    let placed = (isPlain ? warnings : warnings.map(places.finding)).filter {
      $0.kind != .unitRewritten || rewritten.insert($0.place).inserted
    }
    for place in rewritten { files[Int(place.file)].rewrittenUnits += 1 }
    return InputAccount(
      files: files, rejects: inOrder(isPlain ? rejects : rejects.map(places.finding)),
      warnings: inOrder(placed + totals))
  }

  private func inOrder<Kind>(_ findings: [Finding<Kind>]) -> [Finding<Kind>] {
    // Nearly always they are found in order, and may be very many.
    if zip(findings, findings.dropFirst()).allSatisfy({ $0.place <= $1.place }) { return findings }
    let order = findings.indices.sorted {
      (findings[$0].place, $0) < (findings[$1].place, $1)
    }
    return order.map { findings[$0] }
  }

  /// 1-based lines of a file's rejected rows, rising.
  func rejectedLines(file: Int) -> [Int] {
    rejects.lazy.filter { Int($0.place.file) == file }.map { Int($0.place.line) }.sorted()
  }
}

extension Finding {
  /// From a line counted from 0 in a stretch to one counted from 1 in the file.
  fileprivate mutating func moveDown(by firstLine: Int) {
    place.line &+= UInt32(truncatingIfNeeded: firstLine + 1)
  }
}
