/// How rows are found by their addresses.
///
/// Invariant: the addresses in `order` were made of the pieces beside it and the rows in their blocks, and are
/// taken out, never changed; so each leads to a row, and is not checked again.
extension GroupedRows {
  /// Calls the body with each row of a unit, in input order.
  @inlinable @inline(__always) public func forEachRow(of unit: Int, _ body: (Row) -> Void) {
    forEachRow(in: grouping.range(of: unit), of: unit, body)
  }

  /// A unit's rows lie all over memory. So a few are copied at a time: nothing but short copies waits for memory
  /// then, many at once, and the long work of the body waits for none.
  @inlinable @inline(__always) func forEachRow(in range: Range<Int>, of unit: Int, _ body: (Row) -> Void) {
    // No more than what always lies on the stack.
    let capacity = 1024 / MemoryLayout<Row.Packed>.stride
    let number = UInt32(truncatingIfNeeded: unit)
    let shift = RowBlock<Row>.pieceShift
    withUnsafeTemporaryAllocation(of: Row.Packed.self, capacity: capacity) { copies in
      pieces.withUnsafeBufferPointer { pieces in
        grouping.order.withUnsafeBufferPointer { order in
          var position = range.lowerBound
          while position < range.upperBound {
            let count = min(capacity, range.upperBound - position)
            for index in 0..<count {
              let address = Int(order[position + index])
              copies[index] = pieces[address >> shift].packed[address & (1 << shift - 1)]
            }
            for index in 0..<count {
              body(pieces[Int(order[position + index]) >> shift].unpacked(copies[index], unit: number))
            }
            position += count
          }
        }
      }
    }
  }

  /// - Parameter position: in the order of all units' rows.
  @inlinable @inline(__always) func row(at position: Int, unit: Int) -> Row {
    let address = Int(grouping.order[position])
    let piece = pieces[address >> RowBlock<Row>.pieceShift]
    return piece.unpacked(
      piece.packed[address & (RowBlock<Row>.pieceCount - 1)], unit: UInt32(truncatingIfNeeded: unit))
  }
}

extension UnitOrder {
  /// Where a unit's rows are in `order`.
  @inlinable @inline(__always) func range(of unit: Int) -> Range<Int> {
    Int(starts[unit])..<Int(starts[unit + 1])
  }
}
