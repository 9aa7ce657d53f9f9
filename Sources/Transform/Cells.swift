/// The columns of a block of cells. Raw values count from 0.
protocol ColumnSet: RawRepresentable<Int>, CaseIterable, Sendable {
  /// How many there are: a literal, so that the place of a cell is reckoned without a look-up.
  static var width: Int { get }
}

/// Whole numbers (fen, counts) by group and column: the one kind of mergeable state.
struct Cells<Column: ColumnSet>: Equatable, Sendable {
  private(set) var values: [Int64]

  init(rows: Int = 0) { values = Array(repeating: 0, count: rows * Column.width) }

  var rows: Int { values.count / Column.width }

  @inline(__always)
  subscript(row: Int, column: Column) -> Int64 {
    get { values[row * Column.width + column.rawValue] }
    set { values[row * Column.width + column.rawValue] = newValue }
  }

  /// For blocks of one row.
  @inline(__always)
  subscript(column: Column) -> Int64 {
    get { values[column.rawValue] }
    set { values[column.rawValue] = newValue }
  }

  func row(_ row: Int) -> [Int64] {
    Array(values[row * Column.width..<(row + 1) * Column.width])
  }

  /// New groups start with nothing.
  mutating func grow(rows: Int) {
    let missing = rows * Column.width - values.count
    if missing > 0 { values.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// Calls the body with all numbers, row by row.
  @inline(__always)
  mutating func withMutableValues<Result>(_ body: (UnsafeMutableBufferPointer<Int64>) -> Result) -> Result {
    values.withUnsafeMutableBufferPointer { body($0) }
  }

  /// Adds row by row; where `map` is given, row i of `other` belongs to row map[i] of mine, else to row i.
  ///
  /// - Throws: where the other has not as many rows as it should (it may come from a file), or a sum is too large.
  mutating func merge(_ other: Cells, map: [Int]? = nil) throws(TransformError) {
    guard other.rows == map?.count ?? rows else { throw .malformedTally }
    for row in 0..<other.rows {
      let target = map?[row] ?? row
      for column in 0..<Column.width {
        let place = target * Column.width + column
        let (sum, overflow) = values[place].addingReportingOverflow(other.values[row * Column.width + column])
        guard !overflow, sum.magnitude <= Self.limit else { throw .amountsBeyondRange }
        values[place] = sum
      }
    }
  }

  /// Figures add a few cells, or take a cell five times: below the limit that cannot overflow.
  private static var limit: UInt64 { 1 << 59 }
}

extension Cells: Codable {
  init(from decoder: any Decoder) throws {
    values = try decoder.singleValueContainer().decode([Int64].self)
    if !values.count.isMultiple(of: Column.width) { throw TransformError.malformedTally }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(values)
  }
}

/// The column of a plain count.
enum CountColumn: Int, ColumnSet {
  case count
  static var width: Int { 1 }
}
