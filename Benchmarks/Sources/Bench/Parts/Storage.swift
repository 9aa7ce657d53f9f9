internal import Model

@testable internal import Ingest

extension Parts {
  /// Texts to numbers, as a reader does it: its own memory of cells first, then the table of all readers.
  func interning() {
    intern("ledger.csv: fee items (few texts)", company.ledger, [2])
    intern("ledger.csv: receipt numbers (all different)", company.ledger, [9])
    intern("calls.csv: callers and notes", company.calls, [4, 16])
  }

  private func intern(_ name: String, _ table: MappedTable, _ columns: [Int]) {
    let range = table.stretch(Self.stretch)
    let cells = Cells(table, range, columns: columns)
    measure(
      "interning", name, rows: cells.rows, bytes: cells.byteCount,
      scan: { Spent.on { table.scan(range, threads: 1) } }
    ) {
      let interner = Interner()
      var cache = CellCache()
      var sum: UInt64 = 0
      cells.forEach { cell in sum &+= cache.value(of: cell) { UInt64(interner.id(of: $0).index) } }
      keep(sum)
    }
  }

  /// Rows in the order of the file, to be found by unit.
  func grouping(_ company: Company) {
    let ledger = self.company.ledger
    let rows = company.units.indices.flatMap { Array(company.ledger.rows(of: $0)) }.sorted {
      $0.place < $1.place
    }
    // In blocks of the size of a stretch of 4 MB, as they come from the readers.
    let size = 50_000
    let blocks = stride(from: 0, to: rows.count, by: size).map { start in
      RowBlock(rows[start..<min(start + size, rows.count)])
    }
    measure(
      "grouping", "the ledger's rows by unit", rows: rows.count,
      bytes: rows.count * MemoryLayout<LedgerRow>.stride,
      scan: { Spent.on { ledger.scan(ledger.dataStart..<ledger.bytes.count, threads: 1) } }
    ) {
      let grouped = GroupedRows(blocks: blocks, unitCount: company.units.count)
      keep(grouped.count)
    }
  }
}
