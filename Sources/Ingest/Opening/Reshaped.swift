internal import Model
internal import Tabular

/// A table's text put into another form: keys filled down, or a column a month made a row a month.
///
/// It is laid out as `SheetLike` says, has no header, and each of its records is one line.
struct Reshaped: Sendable {
  /// Where a record comes from.
  struct Origin: Sendable {
    /// 1-based physical line of the file; of a workbook, the sheet's row.
    var line: UInt32
    /// The field that the amount comes from; −1 where the record is as it was.
    var field: Int32
  }

  var file: ByteFile
  /// The header as `layout` has it.
  var header: [[UInt8]]
  var layout: TableLayout
  /// By record.
  var origins: [Origin]
  /// Of each field of `header`, the file's; −1: that of the origin.
  var sourceFields: [Int]
  /// How many key cells were filled down.
  var filled = 0
  /// Totals of month columns that differ, with their places in the file.
  var warnings: [(line: Int, field: Int, value: String, sum: Int64)] = []
}

/// Which empty key cells take the value above them.
struct FillRule: Sendable {
  /// Fields of the project, building, section and unit: outer ones first.
  var fields: [Int]
  /// Every empty one; else those in a merged range.
  var fillsAll: Bool
  var merges: [MergedRows]

  /// A merged range over several rows of one key column.
  struct MergedRows: Sendable {
    var field: Int
    /// Lines, the first being that with the value.
    var lines: ClosedRange<Int>
  }

  var isNeeded: Bool { !fields.isEmpty && (fillsAll || !merges.isEmpty) }
}

/// The key cells that rows leave empty and a rule fills.
struct KeyFiller {
  private let rule: FillRule
  /// By field of the rule: the value above; empty where there is none to carry on.
  private var last: [[UInt8]]
  private var nextMerge = 0
  private var open: [(merge: FillRule.MergedRows, value: [UInt8])] = []
  private(set) var filled = 0

  init(_ rule: FillRule) {
    self.rule = rule
    last = rule.fields.map { _ in [] }
  }

  /// After a row whose own keys cannot be read, or that is no data: what stands above it says nothing of the rows
  /// below it.
  mutating func forget() {
    for index in last.indices { last[index] = [] }
  }

  /// Fills the cells of a record that is data.
  mutating func fill(_ cells: inout [[UInt8]], line: Int) {
    // First of all, since a range has the value of its own first cell alone.
    fillMerged(&cells, line)
    guard rule.fillsAll else { return }
    for (index, field) in rule.fields.enumerated() {
      if field < cells.count, !HeaderText.isBlank(cells[field]) {
        keep(cells[field], index)
      } else {
        put(last[index], field, &cells)
      }
    }
  }

  /// Another building has units of its own: those of the one above are not carried into it.
  private mutating func keep(_ cell: [UInt8], _ index: Int) {
    let value = cell.withUnsafeBytes { Array(Folding.text($0)) }
    guard value != last[index] else { return }
    for inner in last.indices[index...] { last[inner] = [] }
    last[index] = value
  }

  private mutating func fillMerged(_ cells: inout [[UInt8]], _ line: Int) {
    open.removeAll { $0.merge.lines.upperBound < line }
    while nextMerge < rule.merges.count, rule.merges[nextMerge].lines.lowerBound <= line {
      let merge = rule.merges[nextMerge]
      nextMerge += 1
      guard merge.lines.lowerBound == line, merge.field < cells.count else { continue }
      open.append((merge, cells[merge.field]))
    }
    for (merge, value) in open where line > merge.lines.lowerBound { put(value, merge.field, &cells) }
  }

  private mutating func put(_ value: [UInt8], _ field: Int, _ cells: inout [[UInt8]]) {
    guard !HeaderText.isBlank(value) else { return }
    while cells.count <= field { cells.append([]) }
    guard HeaderText.isBlank(cells[field]) else { return }
    cells[field] = value
    filled += 1
  }
}
