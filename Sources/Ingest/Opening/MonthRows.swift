internal import Model
internal import Tabular

/// Makes rows of a journal of a wide ledger's row: one a month that has an amount.
struct MonthRows {
  let header: [[UInt8]]
  let layout: TableLayout
  /// Of each column of `header`, the field that it comes from; −1: the month's.
  let sourceFields: [Int]
  private let columns: [WideColumn]
  /// The columns that are copied: fields of the file.
  private let copied: [Int]
  private let feeItem: Int
  private let width: Int
  private let vocabulary: Vocabulary
  private var sums: [Int64]
  private(set) var differences: [(line: Int, field: Int, value: String, sum: Int64)] = []
  private var buffer: [UInt8] = []

  init(_ header: TableHeader, _ vocabulary: Vocabulary) {
    columns = header.wide
    self.vocabulary = vocabulary
    width = header.cells.count
    sums = columns.map { _ in 0 }
    let source = header.layout
    let names = source.columns.filter {
      ![.entry, .period, .entryDate, .dueDate, .amount, .feeItem].contains($0)
    }
    copied = names.map(source.field)
    feeItem = source.field(.feeItem)
    let all = names + [.feeItem, .entry, .period, .entryDate, .amount]
    self.header = all.map { Array($0.name.utf8) }
    sourceFields = copied + [feeItem, -1, -1, -1, -1]
    layout = TableLayout(shape: .journal, header: self.header, fixedEntry: nil, vocabulary: vocabulary)
  }

  /// The rows that a row makes, each with the field of its amount. A row without any amount makes one of 0, so
  /// that it is accounted for.
  mutating func rows(_ cells: [[UInt8]]) -> [(field: Int, row: [[UInt8]])] {
    var rows: [(field: Int, row: [[UInt8]])] = []
    // What stands beyond the header is a fault of the row, as everywhere.
    let extra = cells.dropFirst(width).filter { !HeaderText.isBlank($0) }
    for (index, column) in columns.enumerated() {
      let cell = column.field < cells.count ? cells[column.field] : []
      if cell.withUnsafeBytes({ vocabulary.words.isNothing($0, &buffer) }) { continue }
      if let amount = amount(cell) { sums[index] &+= amount }
      rows.append((column.field, row(cells, column, cell) + extra))
    }
    if rows.isEmpty { rows.append((columns[0].field, row(cells, columns[0], [0x30]) + extra)) }
    return rows
  }

  private func row(_ cells: [[UInt8]], _ column: WideColumn, _ amount: [UInt8]) -> [[UInt8]] {
    var row = copied.map { $0 < cells.count ? cells[$0] : [] }
    let item = feeItem >= 0 && feeItem < cells.count ? cells[feeItem] : []
    row.append(HeaderText.isBlank(item) ? Array((column.feeItem ?? "").utf8) : item)
    row.append(Array(column.kind.code.utf8))
    let (from, to) = (column.period.from, column.period.to)
    row.append(Array((from == to ? "\(from)" : "\(from)~\(to)").utf8))
    // A receipt needs a day; the month's last is the one that is surely not too early.
    row.append(column.kind == .charge ? [] : Array("\(to.last)".utf8))
    row.append(amount)
    return row
  }

  private mutating func amount(_ cell: [UInt8]) -> Int64? {
    cell.withUnsafeBytes { Folding.withFolded($0, &buffer) { MoneyParser.money($0)?.fen } }
  }

  /// Compares a totals row with the sums of the rows above it.
  mutating func check(_ cells: [[UInt8]], _ line: Int) {
    for (index, column) in columns.enumerated() where column.field < cells.count {
      guard let written = amount(cells[column.field]), written != sums[index] else { continue }
      differences.append(
        (line, column.field, String(decoding: cells[column.field], as: UTF8.self), sums[index]))
    }
  }
}
