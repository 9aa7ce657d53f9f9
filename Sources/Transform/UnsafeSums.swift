/// A row of sums, one a column, wherever it lies: in a block of a walk's own or among the cells of a tally.
///
/// What makes it safe: whoever makes a row gives it room for `Column.width` numbers and keeps it only while that room
/// stays where it is; and the raw values of columns are 0 to width − 1, which a test checks of every set of columns.
/// So one check for each row stands for those of its columns.
struct SumRow<Column: ColumnSet> {
  private let base: UnsafeMutablePointer<Int64>

  /// - Parameter base: leads to `Column.width` numbers.
  @inline(__always)
  init(unsafe base: UnsafeMutablePointer<Int64>) { self.base = base }

  @inline(__always)
  subscript(column: Column) -> Int64 {
    get { base[column.rawValue] }
    nonmutating _modify { yield &base[column.rawValue] }
  }

  @inline(__always)
  func clear() { base.update(repeating: 0, count: Column.width) }

  /// Adds column by column.
  ///
  /// Unchecked, so that several columns are added at once: no sum goes beyond the tally's volume, which is checked.
  @inline(__always)
  func add(_ other: SumRow) {
    for column in 0..<Column.width { base[column] &+= other.base[column] }
  }
}

/// Rows of sums that a walk fills and empties for every unit.
///
/// Safe from outside: `base` leads to room for `capacity` rows, of which the first `count` are in use; which row is
/// asked for is checked.
struct SumBlock<Column: ColumnSet>: ~Copyable {
  private var base: UnsafeMutablePointer<Int64>
  private var capacity: Int
  private(set) var count: Int

  /// - Parameter rows: how many rows, all 0.
  init(rows: Int = 1) {
    capacity = max(rows, 1)
    count = rows
    base = .allocate(capacity: capacity * Column.width)
    base.initialize(repeating: 0, count: capacity * Column.width)
  }

  deinit { base.deallocate() }

  /// Not to be kept over `append`.
  @inline(__always)
  subscript(row: Int) -> SumRow<Column> {
    precondition(UInt(bitPattern: row) < UInt(bitPattern: count), "outside the sums")
    return SumRow(unsafe: base + row * Column.width)
  }

  /// One more row, all 0.
  mutating func append() {
    if count == capacity { enlarge() }
    count += 1
    self[count - 1].clear()
  }

  mutating func removeAll() { count = 0 }

  private mutating func enlarge() {
    let room = UnsafeMutablePointer<Int64>.allocate(capacity: capacity * 2 * Column.width)
    room.initialize(repeating: 0, count: capacity * 2 * Column.width)
    room.update(from: base, count: count * Column.width)
    base.deallocate()
    base = room
    capacity *= 2
  }
}

extension Cells {
  /// Calls the body with a row to add to.
  @inline(__always)
  mutating func withRow<Result>(_ row: Int, _ body: (SumRow<Column>) -> Result) -> Result {
    withRows { rows in
      precondition(UInt(bitPattern: row) < UInt(bitPattern: rows.count), "outside the cells")
      return body(rows[row])
    }
  }

  /// Calls the body with all rows to add to.
  @inline(__always)
  mutating func withRows<Result>(_ body: (SumRows<Column>) -> Result) -> Result {
    withMutableValues { values in
      // Without rows there is no base, and no row that could be asked for.
      body(SumRows(base: values.baseAddress, count: values.count / Column.width))
    }
  }

  /// Adds a row of sums to one of mine.
  mutating func add(_ sums: SumRow<Column>, to row: Int) {
    withRow(row) { $0.add(sums) }
  }
}

/// All rows of a block of cells, while they are being added to.
struct SumRows<Column: ColumnSet> {
  fileprivate let base: UnsafeMutablePointer<Int64>?
  let count: Int

  @inline(__always)
  subscript(row: Int) -> SumRow<Column> {
    guard UInt(bitPattern: row) < UInt(bitPattern: count), let base else {
      preconditionFailure("outside the cells")
    }
    return SumRow(unsafe: base + row * Column.width)
  }
}
