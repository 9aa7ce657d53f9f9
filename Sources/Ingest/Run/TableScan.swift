internal import Model
internal import Synchronization
internal import Tabular

/// Reads all files of one table on several threads, and puts what the stretches gave together in input order.
struct TableScan<Row: PlacedRow> {
  /// The stretches of one file, in order, with what they gave.
  struct FileResult {
    var table: OpenedTable
    var chunks: [ChunkOutcome<Row>]
    /// 0-based physical line of the file at which each stretch starts.
    var firstLines: [Int]
    /// Byte ranges of the stretches.
    var ranges: [Range<Int>]

    mutating func append(_ outcome: ChunkOutcome<Row>, _ range: Range<Int>) {
      if range.isEmpty { return }
      let firstLine = chunks.last.map { (firstLines.last ?? 0) + $0.lines } ?? table.dialect.dataLine - 1
      chunks.append(outcome)
      firstLines.append(firstLine)
      ranges.append(range)
    }
  }

  /// - Parameter makeReader: makes the row reader of a file for one thread.
  static func run<Reader: RowReader>(
    _ tables: [OpenedTable], _ request: IngestRequest,
    makeReader: @Sendable @escaping (OpenedTable) -> (CellReader, Reader)
  ) throws(IngestError) -> [FileResult] where Reader.Row == Row {
    var tasks: [(table: Int, range: Range<Int>)] = []
    for (index, table) in tables.enumerated() {
      do {
        let dialect = table.dialect
        try table.surveyHead()
        for range in try table.file.chunks(
          from: dialect.dataOffset, size: request.chunkSize, encoding: dialect.encoding,
          newline: dialect.newline)
        {
          tasks.append((index, range))
        }
      } catch {
        throw table.failure(error)
      }
    }
    let outcomes = try read(tables, tasks, request, makeReader)
    let results = try stitch(tables, tasks, outcomes, request, makeReader)
    for result in results { try checkHeaders(result) }
    return results
  }

  /// Throws where a header of other columns stands among the rows: those below it are not to be read by the first.
  private static func checkHeaders(_ result: FileResult) throws(IngestError) {
    for (chunk, firstLine) in zip(result.chunks, result.firstLines) {
      guard let line = chunk.otherHeader else { continue }
      let problem = FileProblem.otherHeader(
        line: result.table.sourceLine(firstLine + line + 1), first: result.table.account.headerLine)
      throw result.table.failure(problem)
    }
  }

  private static func read<Reader: RowReader>(
    _ tables: [OpenedTable], _ tasks: [(table: Int, range: Range<Int>)], _ request: IngestRequest,
    _ makeReader: @Sendable @escaping (OpenedTable) -> (CellReader, Reader)
  ) throws(IngestError) -> [ChunkOutcome<Row>] where Reader.Row == Row {
    let turns = SurveyTurns(
      isFirst: tasks.indices.map { $0 == 0 || tasks[$0].table != tasks[$0 - 1].table })
    let results = Mutex<[ChunkOutcome<Row>?]>(Array(repeating: nil, count: tasks.count))
    let failure = Mutex<IngestError?>(nil)
    let nextTask = Atomic<Int>(0)
    Parallel.run(threads: min(request.threads, tasks.count)) {
      var current: (table: Int, reader: ChunkReader<Reader>)?
      while true {
        // Looked at first: a task that is taken must be begun, since the next waits for its turn.
        guard failure.withLock({ $0 == nil }) else { return }
        let task = nextTask.add(1, ordering: .relaxed).oldValue
        guard task < tasks.count else { return }
        let table = tables[tasks[task].table]
        if current?.table != tasks[task].table {
          let (cells, reader) = makeReader(table)
          current = (
            tasks[task].table, ChunkReader(table, cells, reader, takesShortWay: request.takesShortWay)
          )
        }
        let pending = table.pending
        do throws(FileProblem) {
          var isTaken = pending == nil
          defer { if !isTaken { turns.take(task) {} } }
          let outcome = try current!.reader.read(tasks[task].range) { bytes in
            guard let pending else { return }
            let isAsTaken = table.dialect.encoding != .utf8 || isStrictUTF8(bytes)
            turns.take(task) { pending.take(bytes, isAsTaken: isAsTaken) }
            isTaken = true
          }
          results.withLock { $0[task] = outcome }
          request.progress?(tasks[task].range.count, outcome.rows)
        } catch {
          failure.withLock { $0 = table.failure(error) }
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// Reads records that go on beyond their stretch together with those after it, and counts the lines.
  private static func stitch<Reader: RowReader>(
    _ tables: [OpenedTable], _ tasks: [(table: Int, range: Range<Int>)],
    _ outcomes: [ChunkOutcome<Row>], _ request: IngestRequest,
    _ makeReader: (OpenedTable) -> (CellReader, Reader)
  ) throws(IngestError) -> [FileResult] where Reader.Row == Row {
    var results = tables.map { FileResult(table: $0, chunks: [], firstLines: [], ranges: []) }
    var task = 0
    while task < tasks.count {
      let index = tasks[task].table
      let table = tables[index]
      do throws(FileProblem) {
        var search = OpenQuote(table, tasks.lazy.map { $0.table == index ? $0.range : nil }, task)
        var stretch = (outcome: outcomes[task], range: tasks[task].range)
        while let restart = stretch.outcome.restart {
          results[index].append(stretch.outcome, stretch.range.lowerBound..<restart)
          let closes = try search.goOn(from: restart)
          stretch.range = restart..<search.end
          let (cells, reader) = makeReader(table)
          let again = ChunkReader(table, cells, reader, takesShortWay: request.takesShortWay)
          stretch.outcome = try again.read(stretch.range, givingUp: !closes)
        }
        results[index].append(stretch.outcome, stretch.range)
        task = search.task + 1
      } catch {
        throw table.failure(error)
      }
    }
    return results
  }
}
