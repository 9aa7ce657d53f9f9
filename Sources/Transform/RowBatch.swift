import Model

/// The rows of some units that follow one another in the roster, fetched together.
///
/// A table's rows lie all over memory, and each costs a wait for it. Copies of one after another, with nothing in between
/// that depends on what a row says, wait for many at once; and all chapters then find them in the nearest cache.
struct RowBatch<Row: PlacedRow>: ~Copyable {
  private(set) var rows = Scratch<Row>()
  /// Of each unit, where its rows end.
  private var ends = Scratch<Int>()

  mutating func removeAll() {
    rows.removeAll()
    ends.removeAll()
  }

  /// Fetches the rows of the next unit.
  @inline(__always)
  mutating func read(_ table: borrowing GroupedRows<Row>, of unit: Int) {
    table.forEachRow(of: unit) { rows.append($0) }
    ends.append(rows.count)
  }

  /// Where the rows of a unit stand.
  /// - Parameter index: which unit, counted from the first one read.
  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Puts a unit's rows in order, equals as they were.
  mutating func reorder(_ range: Range<Int>, by isBefore: (Row, Row) -> Bool) {
    // By their places too: the standard library's sort is stable, but does not promise to be.
    let input = rows.part(range).enumerated().sorted { left, right in
      if isBefore(left.element, right.element) { return true }
      return isBefore(right.element, left.element) ? false : left.offset < right.offset
    }
    for (place, row) in input.enumerated() { rows[range.lowerBound + place] = row.element }
  }
}
