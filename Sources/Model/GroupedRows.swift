/// The rows of one table grouped by unit: of each unit its rows in input order.
///
/// The rows stay in the blocks in which they were read; a permutation made by a counting sort leads to
/// them, so grouping millions of rows moves four bytes a row and copies none.
///
/// Public and inlinable, as are all types that are read by the million: the optimiser specialises and inlines
/// across modules what is public, but calls what is `package` through generic code, witness tables and all.
public struct GroupedRows<Row: PlacedRow>: Sendable {
  @usableFromInline let blocks: [RowBlock<Row>]
  /// Blocks cut into pieces of 2¹² rows, so that an address of 32 bits wastes little on blocks that are not full,
  /// however unlike their sizes are.
  @usableFromInline let bases: [Base]
  @inlinable static var shift: UInt32 { 12 }
  @usableFromInline var order: [UInt32]
  @usableFromInline var starts: [UInt32]

  /// - Parameters:
  ///   - blocks: the rows in input order.
  ///   - lineBases: of each block, what its rows' lines are counted from; all 0 where nil.
  ///   - unitCount: how many units the roster has.
  ///   - unit: the unit of a row; nil leaves the row out (it was rejected, or lies after as_of).
  /// - Precondition: fewer than some 4 thousand million rows, which no memory holds.
  @inlinable public init(
    blocks: [RowBlock<Row>], lineBases: [Int]? = nil, unitCount: Int, unit: (Row) -> Int?
  ) {
    let piece = 1 << Int(Self.shift)
    // Of each block, the number of its first piece.
    var pieces: [Int] = []
    var bases: [Base] = []
    for (index, block) in blocks.enumerated() {
      pieces.append(bases.count)
      let line = UInt32(truncatingIfNeeded: lineBases?[index] ?? 0)
      for start in stride(from: 0, to: block.count, by: piece) {
        let rows = UnsafeBufferPointer(rebasing: block.rows[start..<min(start + piece, block.count)])
        bases.append(Base(rows: rows, line: line))
      }
    }
    precondition(bases.count <= Int(UInt32.max) >> Int(Self.shift), "more rows than memory holds")
    var starts = [UInt32](repeating: 0, count: unitCount + 1)
    for block in blocks {
      let rows = block.rows
      for offset in 0..<rows.count {
        if let unit = unit(rows[offset]) { starts[unit + 1] += 1 }
      }
    }
    for index in 0..<unitCount { starts[index + 1] += starts[index] }
    var next = starts
    let total = Int(starts[unitCount])
    let order = [UInt32](unsafeUninitializedCapacity: total) { buffer, count in
      for index in 0..<blocks.count {
        let base = UInt32(pieces[index]) << Self.shift
        let rows = blocks[index].rows
        for offset in 0..<rows.count {
          guard let unit = unit(rows[offset]) else { continue }
          buffer[Int(next[unit])] = base + UInt32(offset)
          next[unit] += 1
        }
      }
      count = total
    }
    self.blocks = blocks
    self.bases = bases
    self.order = order
    self.starts = starts
  }

  /// For tests and small companies.
  @inlinable public init(_ rows: [Row], unitCount: Int, unit: (Row) -> Int?) {
    self.init(blocks: [RowBlock(rows)], unitCount: unitCount, unit: unit)
  }

  /// How many rows all units have together.
  @inlinable public var count: Int { order.count }

  /// The rows of one unit, in input order.
  @inlinable public func rows(of unit: Int) -> Rows {
    Rows(table: self, range: Int(starts[unit])..<Int(starts[unit + 1]))
  }

  /// Calls the body with each row of a unit, in input order.
  @inlinable public func forEachRow(of unit: Int, _ body: (Row) -> Void) {
    let range = Int(starts[unit])..<Int(starts[unit + 1])
    let mask = UInt32(1) << Self.shift - 1
    bases.withUnsafeBufferPointer { bases in
      order.withUnsafeBufferPointer { order in
        for address in order[range] {
          let base = bases[Int(address >> Self.shift)]
          var row = base.rows[Int(address & mask)]
          row.place.line &+= base.line
          body(row)
        }
      }
    }
  }

  @inlinable @inline(__always) func row(at position: Int) -> Row {
    let address = order[position]
    let base = bases[Int(address >> Self.shift)]
    var row = base.rows[Int(address & (1 << Self.shift - 1))]
    row.place.line &+= base.line
    return row
  }

  /// Takes rows out.
  /// - Parameter drop: marks, in `dropped`, which of a unit's rows go; as many marks as rows, all false.
  @inlinable public mutating func remove(_ drop: (_ rows: Rows, _ dropped: inout [Bool]) -> Void) {
    var dropped: [Bool] = []
    var kept = 0
    var begin = 0
    var order = order
    for unit in 0..<(starts.count - 1) {
      let end = Int(starts[unit + 1])
      dropped.removeAll(keepingCapacity: true)
      dropped.append(contentsOf: repeatElement(false, count: end - begin))
      if end > begin { drop(Rows(table: self, range: begin..<end), &dropped) }
      for position in begin..<end where !dropped[position - begin] {
        order[kept] = order[position]
        kept += 1
      }
      begin = end
      starts[unit + 1] = UInt32(kept)
    }
    order.removeLast(order.count - kept)
    self.order = order
  }

  /// Where a block's rows lie, and what their lines are counted from. The block outlives it: it is kept in
  /// `blocks`.
  @usableFromInline struct Base: @unchecked Sendable {
    @usableFromInline let rows: UnsafeBufferPointer<Row>
    @usableFromInline let line: UInt32

    @inlinable init(rows: UnsafeBufferPointer<Row>, line: UInt32) {
      self.rows = rows
      self.line = line
    }
  }

  /// A unit's rows: a view, made without copying.
  public struct Rows: RandomAccessCollection {
    @usableFromInline let table: GroupedRows
    @usableFromInline let range: Range<Int>

    @inlinable init(table: GroupedRows, range: Range<Int>) {
      self.table = table
      self.range = range
    }

    /// Walks the rows without the detours of the default iterator.
    @inlinable @inline(__always) public func makeIterator() -> Iterator {
      Iterator(rows: self, position: range.lowerBound)
    }

    public struct Iterator: IteratorProtocol {
      @usableFromInline let rows: Rows
      @usableFromInline var position: Int

      @inlinable init(rows: Rows, position: Int) {
        self.rows = rows
        self.position = position
      }

      @inlinable @inline(__always) public mutating func next() -> Row? {
        guard position < rows.range.upperBound else { return nil }
        defer { position += 1 }
        return rows.table.row(at: position)
      }
    }

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { range.count }
    @inlinable @inline(__always) public subscript(index: Int) -> Row {
      table.row(at: range.lowerBound + index)
    }
  }
}

/// A block of rows of fixed count, freed with its last user.
public final class RowBlock<Row: PlacedRow>: Sendable {
  // Written only by `init`, before the block is shared; read-only ever after.
  @usableFromInline nonisolated(unsafe) let storage: UnsafeMutableBufferPointer<Row>

  @inlinable public init(_ rows: some Collection<Row>) {
    storage = .allocate(capacity: rows.count)
    _ = storage.initialize(from: rows)
  }

  /// - Parameter fill: initializes rows from the start and returns how many.
  @inlinable public init<Failure: Error>(
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

  @inlinable deinit { storage.deallocate() }

  @inlinable public var count: Int { storage.count }
  @inlinable public var rows: UnsafeBufferPointer<Row> { UnsafeBufferPointer(storage) }
}
