/// The rows of one table grouped by unit: of each unit its rows in input order.
///
/// The rows stay in the blocks in which they were read; a permutation made by a counting sort leads to
/// them, so grouping millions of rows moves four bytes a row and copies none.
package struct GroupedRows<Row: BitwiseCopyable & Sendable>: Sendable {
  private let blocks: [RowBlock<Row>]
  private let shift: UInt32
  private let order: [UInt32]
  private let starts: [UInt32]

  /// - Parameters:
  ///   - blocks: the rows in input order.
  ///   - unitCount: how many units the roster has.
  ///   - unit: the unit of a row; nil leaves the row out (it was rejected, or lies after as_of).
  /// - Precondition: fewer than 2³² addressable rows.
  package init(blocks: [RowBlock<Row>], unitCount: Int, unit: (Row) -> Int?) {
    var shift: UInt32 = 0
    while blocks.contains(where: { $0.count > 1 << shift }) { shift += 1 }
    precondition(blocks.count << shift <= Int(UInt32.max), "too many rows for one run")
    var starts = [UInt32](repeating: 0, count: unitCount + 1)
    for block in blocks {
      for row in block.rows {
        if let unit = unit(row) { starts[unit + 1] += 1 }
      }
    }
    for index in 0..<unitCount { starts[index + 1] += starts[index] }
    var next = starts
    let total = Int(starts[unitCount])
    let order = [UInt32](unsafeUninitializedCapacity: total) { buffer, count in
      for (index, block) in blocks.enumerated() {
        let base = UInt32(index) << shift
        for (offset, row) in block.rows.enumerated() {
          guard let unit = unit(row) else { continue }
          buffer[Int(next[unit])] = base | UInt32(offset)
          next[unit] += 1
        }
      }
      count = total
    }
    self.blocks = blocks
    self.shift = shift
    self.order = order
    self.starts = starts
  }

  /// For tests and small companies.
  package init(_ rows: [Row], unitCount: Int, unit: (Row) -> Int?) {
    self.init(blocks: [RowBlock(rows)], unitCount: unitCount, unit: unit)
  }

  /// How many rows all units have together.
  package var count: Int { order.count }

  /// The rows of one unit, in input order.
  package func rows(of unit: Int) -> Rows {
    Rows(table: self, range: Int(starts[unit])..<Int(starts[unit + 1]))
  }

  fileprivate func row(at position: Int) -> Row {
    let address = order[position]
    return blocks[Int(address >> shift)].rows[Int(address & (1 << shift - 1))]
  }

  /// A unit's rows: a view, made without copying.
  package struct Rows: RandomAccessCollection {
    fileprivate let table: GroupedRows
    fileprivate let range: Range<Int>

    package var startIndex: Int { 0 }
    package var endIndex: Int { range.count }
    package subscript(index: Int) -> Row { table.row(at: range.lowerBound + index) }
  }
}

/// A block of rows of fixed count, freed with its last user.
package final class RowBlock<Row: BitwiseCopyable & Sendable>: Sendable {
  // Written only by `init`, before the block is shared; read-only ever after.
  nonisolated(unsafe) private let storage: UnsafeMutableBufferPointer<Row>

  package init(_ rows: some Collection<Row>) {
    storage = .allocate(capacity: rows.count)
    _ = storage.initialize(from: rows)
  }

  /// - Parameter fill: initializes rows from the start and returns how many.
  package init<Failure: Error>(
    capacity: Int, fill: (UnsafeMutableBufferPointer<Row>) throws(Failure) -> Int
  ) throws(Failure) {
    let room = UnsafeMutableBufferPointer<Row>.allocate(capacity: capacity)
    do {
      storage = UnsafeMutableBufferPointer(rebasing: room[0..<(try fill(room))])
    } catch {
      room.deallocate()
      throw error
    }
  }

  deinit { storage.deallocate() }

  package var count: Int { storage.count }
  package var rows: UnsafeBufferPointer<Row> { UnsafeBufferPointer(storage) }
}
