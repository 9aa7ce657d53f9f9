/// Which rows each unit has: a permutation of the rows' addresses made by a counting sort, stable.
///
/// Both passes of the sort read nothing but the units, four bytes a row, one after the other.
///
/// Invariant: every unit is less than `unitCount`, which the first pass checks; the second reads the same units,
/// since blocks do not change, so that it writes each unit's addresses into the room that the first counted.
@usableFromInline struct UnitOrder: Sendable {
  /// Addresses: of each unit its rows in input order, the units one after the other.
  @usableFromInline var order: [UInt32]
  /// Of each unit where it begins in `order`, and at last the end.
  @usableFromInline var starts: [UInt32]

  @inlinable var unitCount: Int { starts.count - 1 }

  /// Rows of the input that follow each other, and the address of the first.
  @usableFromInline struct Run {
    @usableFromInline let units: UnsafeBufferPointer<UInt32>
    @usableFromInline let address: UInt32

    @usableFromInline init(units: UnsafeBufferPointer<UInt32>, address: UInt32) {
      self.units = units
      self.address = address
    }
  }

  /// - Precondition: every unit is less than `unitCount`, and there are fewer than 2³² rows.
  @usableFromInline init(_ runs: [Run], unitCount: Int) {
    var starts = [UInt32](repeating: 0, count: unitCount + 1)
    var total = 0
    starts.withUnsafeMutableBufferPointer { starts in
      for run in runs {
        total += run.units.count
        for unit in run.units {
          precondition(unit < unitCount, "a row of a unit that the roster lacks")
          starts[Int(unit) + 1] += 1
        }
      }
      for index in 0..<unitCount { starts[index + 1] += starts[index] }
    }
    var next = starts
    order = [UInt32](unsafeUninitializedCapacity: total) { order, count in
      next.withUnsafeMutableBufferPointer { next in
        for run in runs {
          var address = run.address
          for unit in run.units {
            order[Int(next[Int(unit)])] = address
            next[Int(unit)] += 1
            address += 1
          }
        }
      }
      count = total
    }
    self.starts = starts
  }

  /// Takes addresses out.
  /// - Parameter positions: in `order`, rising.
  @usableFromInline mutating func remove(_ positions: [UInt32]) {
    guard let first = positions.first else { return }
    var next = 0
    var kept = Int(first)
    var begin = Int(starts[0])
    for unit in 0..<unitCount {
      let end = Int(starts[unit + 1])
      for position in max(begin, Int(first))..<max(end, Int(first)) {
        if next < positions.count, positions[next] == position {
          next += 1
        } else {
          order[kept] = order[position]
          kept += 1
        }
      }
      begin = end
      starts[unit + 1] = UInt32(min(end, kept))
    }
    order.removeLast(order.count - kept)
  }
}
