internal import Ingest
internal import Model
internal import Tabular

/// The cells of some columns, one after another, as they stand.
struct Cells {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// How many rows they are of.
  private(set) var rows = 0
  var byteCount: Int { bytes.count }

  /// - Parameter columns: empty cells are left out.
  init(_ table: MappedTable, _ range: Range<Int>, columns: [Int]) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var rows = 0
    Parts.records(of: UnsafeRawBufferPointer(rebasing: table.bytes[range])) { reader in
      rows += 1
      for column in columns where !reader.rawField(column).isEmpty {
        bytes += reader.rawField(column)
        ends.append(bytes.count)
      }
    }
    (self.bytes, self.ends, self.rows) = (bytes, ends, rows)
  }

  func forEach(_ body: (UnsafeRawBufferPointer) -> Void) {
    bytes.withUnsafeBytes { bytes in
      var start = 0
      for end in ends {
        body(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }
}

extension Parts {
  /// Cells to money, days, moments and periods. The columns are those of `dunning sample`, in bill shape.
  func values() {
    let (ledger, calls) = (company.ledger, company.calls)
    convert("ledger.csv: money (due, paid, waived)", ledger, [5, 6, 8]) { cell in
      MoneyParser.money(cell)?.fen ?? 0
    }
    convert("ledger.csv: dates (due, paid)", ledger, [4, 7]) { cell in
      Int64(DayParser.day(cell)?.number ?? 0)
    }
    convert("ledger.csv: periods", ledger, [3]) { cell in
      Int64(PeriodParser.period(cell)?.from.index ?? 0)
    }
    convert("calls.csv: dates with their time", calls, [3]) { cell in
      guard let moment = DayParser.moment(cell) else { return 0 }
      return Int64(moment.day.number) &+ Int64(moment.second ?? 0)
    }
  }

  private func convert(
    _ name: String, _ table: MappedTable, _ columns: [Int], _ parse: (UnsafeRawBufferPointer) -> Int64
  ) {
    let range = table.stretch(Self.stretch)
    let cells = Cells(table, range, columns: columns)
    var scratch: [UInt8] = []
    measure(
      "values", name, rows: cells.rows, bytes: cells.byteCount,
      scan: { Spent.on { table.scan(range, threads: 1) } }
    ) {
      var sum: Int64 = 0
      cells.forEach { cell in sum &+= Folding.withFolded(cell, &scratch, parse) }
      keep(sum)
    }
  }
}
