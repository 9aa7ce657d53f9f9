/// The rows of one table grouped by unit: of each unit its rows in input order.
///
/// The rows stay in the blocks in which they were read, packed, and are unpacked each time they are asked for; a
/// permutation leads to them (`UnitOrder`), so grouping millions of rows moves four bytes a row and copies none.
///
/// Public and inlinable, as are all types that are read by the million: the optimiser specialises and inlines
/// across modules what is public, but calls what is `package` through generic code, witness tables and all.
public struct GroupedRows<Row: PlacedRow>: Sendable {
  @usableFromInline let blocks: [RowBlock<Row>]
  /// The pieces of all blocks: an address is a piece's number, and a row's in its piece.
  @usableFromInline let pieces: [RowPiece<Row>]
  @usableFromInline var grouping: UnitOrder

  /// - Parameters:
  ///   - blocks: the rows in input order.
  ///   - lineBases: of each block, what its rows' lines are counted from; all 0 where nil.
  ///   - unitCount: how many units the roster has.
  /// - Precondition: every row's unit is one of the roster's. Fewer than some 4 thousand million rows, which no
  ///   memory holds.
  public init(blocks: [RowBlock<Row>], lineBases: [Int]? = nil, unitCount: Int) {
    var runs: [UnitOrder.Run] = []
    var pieces: [RowPiece<Row>] = []
    for (index, block) in blocks.enumerated() {
      precondition(pieces.count + block.heads.count <= 1 << 20, "more rows than memory holds")
      let address = UInt32(truncatingIfNeeded: pieces.count << RowBlock<Row>.pieceShift)
      runs.append(UnitOrder.Run(units: block.units, address: address))
      let lineBase = UInt32(truncatingIfNeeded: lineBases?[index] ?? 0)
      for piece in block.heads.indices { pieces.append(block.piece(piece, lineBase: lineBase)) }
    }
    grouping = UnitOrder(runs, unitCount: unitCount)
    self.blocks = blocks
    self.pieces = pieces
  }

  /// For tests and small companies.
  /// - Parameter unit: the unit of a row; nil leaves the row out.
  public init(_ rows: [Row], unitCount: Int, unit: (Row) -> Int?) {
    let found = rows.compactMap { row in
      unit(row).map { unit in
        var row = row
        row.unit = UInt32(unit)
        return row
      }
    }
    self.init(blocks: [RowBlock(found)], unitCount: unitCount)
  }

  /// How many rows all units have together.
  @inlinable public var count: Int { grouping.order.count }

  /// The rows of one unit, in input order.
  @inlinable public func rows(of unit: Int) -> Rows {
    Rows(table: self, unit: unit, range: grouping.range(of: unit))
  }

  /// Takes rows out.
  /// - Parameter drop: is asked once for each unit that has rows, and appends to `dropped`, in rising order, which
  ///   of them go.
  @inlinable public mutating func remove(_ drop: (_ rows: Rows, _ dropped: inout [Int]) -> Void) {
    // Of all units, in the order of all rows: few, as a rule.
    var all: [UInt32] = []
    var dropped: [Int] = []
    for unit in 0..<grouping.unitCount {
      let range = grouping.range(of: unit)
      if range.isEmpty { continue }
      drop(Rows(table: self, unit: unit, range: range), &dropped)
      if dropped.isEmpty { continue }
      for index in dropped { all.append(UInt32(truncatingIfNeeded: range.lowerBound + index)) }
      dropped.removeAll(keepingCapacity: true)
    }
    grouping.remove(all)
  }

  /// A unit's rows: a view, made without copying.
  public struct Rows: RandomAccessCollection {
    @usableFromInline let table: GroupedRows
    @usableFromInline let unit: Int
    @usableFromInline let range: Range<Int>

    @inlinable init(table: GroupedRows, unit: Int, range: Range<Int>) {
      self.table = table
      self.unit = unit
      self.range = range
    }

    /// Calls the body with each row, in input order: faster than a loop.
    @inlinable @inline(__always) public func forEachRow(_ body: (Row) -> Void) {
      table.forEachRow(in: range, of: unit, body)
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
        return rows.table.row(at: position, unit: rows.unit)
      }
    }

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { range.count }
    @inlinable @inline(__always) public subscript(index: Int) -> Row {
      table.row(at: range.lowerBound + index, unit: unit)
    }
  }
}
