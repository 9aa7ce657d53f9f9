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

  mutating func clear() {
    for index in values.indices { values[index] = 0 }
  }

  /// Adds the only row of `other` to one of mine.
  mutating func add(_ other: borrowing Cells, to row: Int) {
    let start = row * Column.width
    for index in 0..<Column.width { values[start + index] += other.values[index] }
  }

  /// Adds row by row; where `map` is given, row i of `other` belongs to row map[i] of mine.
  mutating func merge(_ other: Cells, map: [Int]? = nil) {
    guard let map else {
      grow(rows: other.rows)
      for index in other.values.indices { values[index] += other.values[index] }
      return
    }
    for (row, target) in map.enumerated() where row < other.rows {
      for column in 0..<Column.width {
        values[target * Column.width + column] += other.values[row * Column.width + column]
      }
    }
  }
}

extension Cells: Codable {
  init(from decoder: any Decoder) throws {
    values = try decoder.singleValueContainer().decode([Int64].self)
    guard values.count.isMultiple(of: Column.width) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "cells of another shape"))
    }
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
