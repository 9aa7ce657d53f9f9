internal import Glibc
internal import Ingest
internal import Model
internal import Transform

/// Measures the program's rooms one by one, on one thread but where it says otherwise.
///
/// What works on single cells gets a stretch of a table, the rest the whole company; `scans` compares with the scan
/// of just these rows, by as many threads.
struct Parts {
  let company: MappedCompany
  let rounds: Int
  /// Bytes of a table: more than any cache holds.
  static let stretch = 64 << 20
  static let month = Month(year: 2026, month: 10)

  func run(messyFolder: String) throws {
    for threads in [1, 2] { scans(threads) }
    reading(company.ledger)
    reading(company.calls)
    values()
    interning()
    guard let dates = ReportDates(month: Self.month) else { fail("no such month") }
    let ingested = try ingest(dates)
    let reckoned = try reckoning(ingested.company, dates)
    let input = Self.reportInput(ingested, reckoned, dates)
    chapters(input)
    try emitters(input)
    try findings(messyFolder, dates)
    try workbook()
  }

  /// Measures work against the scan of some rows.
  /// - Parameters:
  ///   - scan: gives its time; nil: there are no rows to compare with.
  ///   - work: what is measured; it is repeated where it is short.
  func measure(
    _ group: String, _ name: String, rows: Int, bytes: Int, scan: (() -> Spent)? = nil,
    _ work: () throws -> Void
  ) rethrows {
    let times = try repetitions(work)
    let timing = try alternate(rounds: rounds, scan: scan) { try Spent.on(times: times, work) }
    Self.show(Measured(group: group, name: name, rows: rows, bytes: bytes, timing))
  }

  static func threads(_ count: Int) -> String { count == 1 ? "1 thread" : "\(count) threads" }

  /// The time that a scan of the whole company would take, told from that of a part of its ledger: for what is
  /// made of all tables, but in so short a time that a scan of them could not be done by turns with it.
  func companyScan() -> Spent {
    let range = company.ledger.stretch(Self.stretch / 4)
    return Spent.on { company.ledger.scan(range, threads: 1) } * (Double(company.bytes) / Double(range.count))
  }

  /// Prints a line as soon as it is known.
  static func show(_ measured: Measured) {
    print(measured.line)
    fflush(nil)
  }

  private func scans(_ threads: Int) {
    let suffix = Self.threads(threads)
    for table in [company.ledger, company.calls] {
      let range = table.dataStart..<table.bytes.count
      let rows = table.lines(range, threads: threads)
      measure("scan", "\(table.name): lines counted, \(suffix)", rows: rows, bytes: range.count) {
        table.lines(range, threads: threads)
      }
      measure("scan", "\(table.name): the scan, \(suffix)", rows: rows, bytes: range.count) {
        table.scan(range, threads: threads)
      }
    }
  }
}
