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

  func ledger(_ accounts: inout AccountKeeper) throws(IngestError) -> GroupedRows<LedgerRow> {
    let tables = opened.filter { $0.input.table == .ledger }
    let bills = try scan(tables.filter { $0.layout.shape == .bill }) { cells, units in
      BillReader(cells: cells, units: units)
    }
    let journals = try scan(tables.filter { $0.layout.shape == .journal }) { cells, units in
      JournalReader(cells: cells, units: units)
    }
    let results = (bills + journals).sorted { $0.table.index < $1.table.index }
    try accounts.add(results)
    let isJournal = opened.map { $0.layout.shape == .journal }
    let asOf = request.asOf
    return try finish(results, &accounts, Duplicates.ledger) { row in
      isJournal[Int(row.place.file)] && JournalReader.isAfter(row, asOf: asOf)
    } amount: {
      $0.amount
    }
  }

  func calls(_ accounts: inout AccountKeeper) throws(IngestError) -> GroupedRows<CallRow> {
    let results = try scan(opened.filter { $0.input.table == .calls }) { cells, units in
      CallsReader(cells: cells, units: units)
    }
    try accounts.add(results)
    let asOf = request.asOf
    return try finish(results, &accounts, Duplicates.calls) {
      $0.day > asOf
    } amount: { _ in
      0
    }
  }

  /// Nil where no repair ledger is given.
  func repairs(_ accounts: inout AccountKeeper) throws(IngestError) -> GroupedRows<RepairRow>? {
    let tables = opened.filter { $0.input.table == .repairs }
    if tables.isEmpty { return nil }
    let results = try scan(tables) { cells, units in RepairsReader(cells: cells, units: units) }
    try accounts.add(results)
    let asOf = request.asOf
    return try finish(results, &accounts, Duplicates.repairs) {
      $0.reported > asOf
    } amount: { _ in
      0
    }
  }

  private func scan<Reader: RowReader>(
    _ tables: [OpenedTable], _ make: @Sendable @escaping (CellReader, UnitResolver) -> Reader
  ) throws(IngestError) -> [TableScan<Reader.Row>.FileResult] {
    let (vocabulary, interner, index) = (vocabulary, interner, index)
    return try TableScan<Reader.Row>.run(tables, request) { table in
      let cells = CellReader(layout: table.layout, vocabulary: vocabulary, interner: interner)
      return (cells, make(cells, UnitResolver(cells: cells, index: index)))
    }
  }

  /// Groups the rows, rejects repeats, then sets aside what lies after as_of. Inlined, so that each table has
  /// its own copy without generic detours.
  @inline(__always)
  private func finish<Row: PlacedRow & OfUnit>(
    _ results: [TableScan<Row>.FileResult], _ accounts: inout AccountKeeper,
    _ findDuplicates: Duplicates.Finder<Row>, isAfter: (Row) -> Bool, amount: (Row) -> Int64
  ) throws(IngestError) -> GroupedRows<Row> {
    let blocks = results.flatMap { $0.chunks.map(\.block) }
    let lineBases = results.flatMap { $0.firstLines.map { $0 + 1 } }
    var rows = GroupedRows(blocks: blocks, lineBases: lineBases, unitCount: unitCount) { Int($0.unit) }
    var duplicates: [(reject: Reject, amount: Int64)] = []
    var after: [(place: RowPlace, amount: Int64)] = []
    var finder = findDuplicates
    let column = finder.column?.name ?? ""
    let kind = finder.kind
    rows.remove { unitRows, dropped in
      finder.mark(unitRows, &dropped) { row in
        let reject = Reject(place: row.place, column: column, kind: kind, value: "")
        duplicates.append((reject, amount(row)))
      }
      for position in 0..<unitRows.count where !dropped[position] {
        let row = unitRows[position]
        guard isAfter(row) else { continue }
        dropped[position] = true
        after.append((row.place, amount(row)))
      }
    }
    if let column = finder.column { try accounts.fillValues(&duplicates, column, opened) }
    accounts.addRejects(duplicates)
    for row in after { accounts.addAfter(row.place, amount: row.amount) }
    return rows
  }
}

/// A row that belongs to a unit of the roster.
protocol OfUnit {
  var unit: UInt32 { get }
}
extension LedgerRow: OfUnit {}
extension CallRow: OfUnit {}
extension RepairRow: OfUnit {}
