internal import Glibc
internal import Ingest
internal import Model
internal import Tabular

extension Parts {
  /// Finding records and fields, without a look at what they hold.
  func reading(_ table: MappedTable) {
    let range = table.stretch(Self.stretch)
    let bytes = UnsafeRawBufferPointer(rebasing: table.bytes[range])
    let rows = table.lines(range, threads: 1)
    measure(
      "reading", "\(table.name): records found", rows: rows, bytes: bytes.count,
      scan: { Spent.on { table.scan(range, threads: 1) } }
    ) {
      var fields = 0
      Self.records(of: bytes) { fields += $0.fieldCount }
      keep(fields)
    }
    measure(
      "reading", "\(table.name): records found and each field visited", rows: rows, bytes: bytes.count,
      scan: { Spent.on { table.scan(range, threads: 1) } }
    ) {
      var length = 0
      Self.records(of: bytes) { reader in
        for field in 0..<reader.fieldCount { length += reader.rawField(field).count }
      }
      keep(length)
    }
  }

  /// All four tables to typed rows by unit: what `dunning report` does before it reckons.
  func ingest(_ dates: ReportDates) throws -> IngestResult {
    try ingest(dates, threads: 1)
    try ingest(dates, threads: 2)
    return try Self.read(company.folder, dates, threads: 2)
  }

  private func ingest(_ dates: ReportDates, threads: Int) throws {
    var rows = 0
    let timing = try alternate(rounds: rounds, scan: { company.scan(threads: threads) }) {
      try Spent.on { rows = Self.rows(try Self.read(company.folder, dates, threads: threads)) }
    }
    let name = "all tables to typed rows by unit, " + Self.threads(threads)
    Self.show(Measured(group: "reading", name: name, rows: rows, bytes: company.bytes, timing))
  }

  private static func rows(_ read: IngestResult) -> Int {
    let tables = read.company
    return tables.units.count + tables.ledger.count + tables.calls.count + (tables.repairs?.count ?? 0)
  }

  static func read(_ folder: String, _ dates: ReportDates, threads: Int) throws -> IngestResult {
    let files = [TableKind.roster, .ledger, .calls, .repairs].map { table in
      InputFile(table: table, path: "\(folder)/\(table.code).csv")
    }
    return try Ingest.run(IngestRequest(files: files, asOf: dates.asOf, threads: threads))
  }

  /// Calls the body with each record.
  static func records(of bytes: UnsafeRawBufferPointer, _ body: (borrowing RecordReader) -> Void) {
    var reader = RecordReader(bytes, delimiter: 0x2C, isLast: true)
    while case .record = reader.next() { body(reader) }
  }
}
