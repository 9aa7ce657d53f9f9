import Model

/// Decides which rows of a table are odd, and makes them so: always the same rows, in the same way.
struct RowMess {
  let layout: Layout
  let file: SampleFile
  let shape: SampleShape
  /// The script of the file; odd rows use the other one too where the encoding can.
  let script: Script
  let encoding: SampleEncoding
  private let share: Int
  private let seed: UInt64
  var random: Random
  /// Fen of each money column of all rows so far, as a total would have it.
  private(set) var totals: [Int]

  /// Nil where the company is tidy.
  init?(_ file: SampleFile, _ layout: Layout, _ options: SampleOptions, _ script: Script) {
    guard options.messMillionths > 0 else { return nil }
    self.file = file
    self.layout = layout
    self.script = script
    shape = options.shape
    encoding = options.encoding
    share = options.messMillionths
    seed = options.seed
    random = Random(seed: seed, .mess)
    totals = [Int](repeating: 0, count: layout.columns.count)
  }

  /// Whether the row is odd. Each row draws from its own stream.
  mutating func strikes(_ row: Int) -> Bool {
    let table = SampleFile.allCases.firstIndex(of: file) ?? 0
    random = Random(seed: seed, .mess, table << 40 | row)
    return random.below(1_000_000) < share
  }

  /// Counts a row that was left as it is: all its digits, column by column, where the column holds money.
  mutating func count(_ row: UnsafeRawBufferPointer) {
    var column = 0
    var fen = 0
    var isNegative = false
    func add(_ layout: Layout, _ totals: inout [Int]) {
      if column < totals.count && layout.isMoney[column] { totals[column] += isNegative ? -fen : fen }
    }
    for byte in row {
      switch byte {
      case UInt8(ascii: ","):
        add(layout, &totals)
        column += 1
        fen = 0
        isNegative = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"): fen = fen &* 10 &+ Int(byte &- UInt8(ascii: "0"))
      case UInt8(ascii: "-"): isNegative = true
      default: break
      }
    }
    add(layout, &totals)
  }

  /// Makes one row odd: about three in four in a way that costs nothing, the others so that a warning or a
  /// reject is due.
  mutating func spoil(_ line: String) -> SpoiltRow {
    var row = SpoiltRow(line.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    for column in layout.moneyColumns { row.amounts[column] = Spelling.fen(row.cells[column]) ?? 0 }
    for _ in 0..<20 {
      let roll = random.below(100)
      let isDone =
        roll < 76 ? spoilHarmlessly(&row) : roll < 85 ? spoilForWarning(&row) : spoilForReject(&row)
      if isDone {
        for (column, fen) in row.amounts { totals[column] += fen }
        return row
      }
    }
    row.cells.append("")
    return row
  }

  /// A call whose note has an opening quote alone. Only a file's last row may: a later quote would close it.
  func openQuoteLine(_ last: String) -> String? {
    guard file == .calls, share >= 10_000 else { return nil }
    var cells = last.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == layout.columns.count else { return nil }
    cells[0] = "TH99999999"
    cells[cells.count - 1] = "\"" + Phrase("还没说完", "還沒說完")[script]
    return cells.joined(separator: ",")
  }

  /// `合计` with the totals so far, and by how much the first is off.
  func totalLine(_ word: Phrase, off: Int = 0) -> String {
    var cells = [String](repeating: "", count: layout.columns.count)
    cells[layout.columns.firstIndex { if case .unit = $0.kind { true } else { false } } ?? 0] = word[script]
    for (number, column) in layout.moneyColumns.enumerated() {
      cells[column] = Spelling.money(fen: totals[column] + (number == 0 ? off : 0))
    }
    return cells.joined(separator: ",")
  }

  /// A column for which the test holds, or nil.
  mutating func column(where test: (Int, Column) -> Bool) -> Int? {
    let fitting = layout.columns.indices.filter { test($0, layout.columns[$0]) }
    return fitting.isEmpty ? nil : fitting[random.below(fitting.count)]
  }

  mutating func one(of texts: [String]) -> String { texts[random.below(texts.count)] }

  /// Whether the row at hand cannot do without the cell.
  func needs(_ column: Int, _ row: SpoiltRow) -> Bool {
    if layout.columns[column].isRequired { return true }
    switch (file, shape, column) {
    case (.ledger, .bill, 7): return row.cells[6] != "0.00"
    case (.ledger, .journal, 5): return row.cells[2] != Words.entries[Words.chargeEntry][script]
    // A charge with a period can do without a due date, so the period stays.
    case (.ledger, .bill, 3): return true
    case (.ledger, .journal, 4):
      return row.cells[2] == Words.entries[Words.chargeEntry][script]
    default: return false
    }
  }
}
