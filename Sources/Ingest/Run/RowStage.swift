internal import Model
internal import Tabular

/// The tables whose rows belong to units: read, grouped by unit, repeats and later rows taken out.
struct RowStage {
  let opened: [OpenedTable]
  let request: IngestRequest
  let vocabulary: Vocabulary
  let interner: Interner
  let index: UnitIndex
  let unitCount: Int

  /// The three tables, grouped by unit.
  struct Tables: Sendable {
    var ledger: GroupedRows<LedgerRow>
    var calls: GroupedRows<CallRow>
    /// Nil where no repair ledger is given.
    var repairs: GroupedRows<RepairRow>?
  }

  /// Reads all files, table by table; then groups the tables side by side.
  func run(_ accounts: inout AccountKeeper) throws(IngestError) -> Tables {
    let bills = try scan(of(.ledger).filter { $0.layout.shape == .bill }) { table, cells, units in
      BillReader(table, cells: cells, units: units)
    }
    let journals = try scan(of(.ledger).filter { $0.layout.shape == .journal }) { table, cells, units in
      JournalReader(table, cells: cells, units: units)
    }
    var entries = (bills + journals).sorted { $0.table.index < $1.table.index }
    try accounts.add(&entries)
    var calls = try scan(of(.calls)) { table, cells, units in
      CallsReader(table, cells: cells, units: units)
    }
    try accounts.add(&calls)
    var repairs = try scan(of(.repairs)) { _, cells, units in RepairsReader(cells: cells, units: units) }
    try accounts.add(&repairs)
    let read = (entries: entries, calls: calls, repairs: repairs)

    let grouped = Parallel.both(threads: request.threads) {
      groupLedger(read.entries)
    } _: {
      (groupCalls(read.calls), read.repairs.isEmpty ? nil : groupRepairs(read.repairs))
    }
    try settle(grouped.0, &accounts)
    try settle(grouped.1.0, &accounts)
    if let repairs = grouped.1.1 { try settle(repairs, &accounts) }
    return Tables(
      ledger: grouped.0.rows, calls: grouped.1.0.rows, repairs: grouped.1.1?.rows)
  }

  private func of(_ table: TableKind) -> [OpenedTable] { opened.filter { $0.input.table == table } }

  private func groupLedger(_ results: [TableScan<LedgerRow>.FileResult]) -> Grouped<LedgerRow> {
    let isJournal = opened.map { $0.layout.shape == .journal }
    let asOf = request.asOf
    return group(results) { row in
      isJournal[Int(row.place.file)] && JournalReader.isAfter(row, asOf: asOf)
    } amount: {
      $0.amount
    }
  }

  private func groupCalls(_ results: [TableScan<CallRow>.FileResult]) -> Grouped<CallRow> {
    let asOf = request.asOf
    return group(results) {
      $0.day > asOf
    } amount: { _ in
      0
    }
  }

  private func groupRepairs(_ results: [TableScan<RepairRow>.FileResult]) -> Grouped<RepairRow> {
    let asOf = request.asOf
    return group(results) {
      $0.reported > asOf
    } amount: { _ in
      0
    }
  }

  private func scan<Reader: RowReader>(
    _ tables: [OpenedTable], _ make: @Sendable @escaping (OpenedTable, CellReader, UnitResolver) -> Reader
  ) throws(IngestError) -> [TableScan<Reader.Row>.FileResult] {
    let (vocabulary, interner, index) = (vocabulary, interner, index)
    return try TableScan<Reader.Row>.run(tables, request) { table in
      let cells = CellReader(layout: table.layout, vocabulary: vocabulary, interner: interner)
      return (cells, make(table, cells, UnitResolver(cells: cells, index: index)))
    }
  }

  /// A table's rows by unit, and what was taken out of them.
  private struct Grouped<Row: PlacedRow>: Sendable {
    var rows: GroupedRows<Row>
    var repeats: [Repeat] = []
    var after: [(place: RowPlace, amount: Int64)] = []
  }

  /// Groups the rows, takes out repeats, then what lies after as_of. Inlined, so that each table has its own
  /// copy without generic detours.
  @inline(__always)
  private func group<Row: RepeatableRow>(
    _ results: [TableScan<Row>.FileResult], isAfter: (Row) -> Bool, amount: (Row) -> Int64
  ) -> Grouped<Row> {
    let blocks = results.flatMap { $0.chunks.map(\.block) }
    let lineBases = results.flatMap { $0.firstLines.map { $0 + 1 } }
    var rows = GroupedRows(blocks: blocks, lineBases: lineBases, unitCount: unitCount)
    var repeats: [Repeat] = []
    var after: [(place: RowPlace, amount: Int64)] = []
    var finder = RepeatFinder()
    rows.remove { unitRows, dropped in
      var anyAfter = false
      finder.begin()
      unitRows.forEachRow { row in
        finder.add(row.repeatHash)
        if isAfter(row) { anyAfter = true }
      }
      finder.find(in: unitRows, &dropped)
      for index in dropped {
        let row = unitRows[index]
        repeats.append(Repeat(place: row.place, amount: amount(row)))
      }
      if !anyAfter { return }
      let repeated = Set(dropped)
      for (index, row) in unitRows.enumerated() where isAfter(row) && !repeated.contains(index) {
        dropped.append(index)
        after.append((row.place, amount(row)))
      }
      dropped.sort()
    }
    return Grouped(rows: rows, repeats: repeats, after: after)
  }

  /// Puts what was taken out on the account.
  private func settle<Row: RepeatableRow>(
    _ grouped: Grouped<Row>, _ accounts: inout AccountKeeper
  ) throws(IngestError) {
    try accounts.addRepeats(grouped.repeats, Row.repeatKind, Row.repeatColumn, opened)
    for row in grouped.after { accounts.addAfter(row.place, amount: row.amount) }
  }
}
