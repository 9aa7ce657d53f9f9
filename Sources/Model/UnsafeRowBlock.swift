/// A block of rows, packed (`PackedRow`); freed with its last user.
///
/// Invariant: what the pointers lead to is written by `RowFiller`, within the capacity that was asked for, while
/// nobody else knows the block, and read-only ever after. Rows and units are initialized up to `count`, whole
/// rows up to the largest number that a packed row stands for, heads for every piece that has a row.
public final class RowBlock<Row: PlacedRow>: Sendable {
  /// Rows are counted in pieces, of which each has a head: the place from which its rows' lines are counted. Short
  /// pieces have short distances, and let an address of 32 bits waste little on blocks that are not full.
  @inlinable static var pieceShift: Int { 12 }
  @inlinable static var pieceCount: Int { 1 << pieceShift }

  public let count: Int
  @usableFromInline nonisolated(unsafe) let packed: UnsafeMutablePointer<Row.Packed>
  @usableFromInline nonisolated(unsafe) let unitStore: UnsafeMutablePointer<UInt32>
  /// Rows that have no room in a packed one, their lines counted from their piece's head.
  @usableFromInline nonisolated(unsafe) let wholeRows: UnsafeMutablePointer<Row>
  @usableFromInline let heads: [RowPlace]

  public convenience init(_ rows: some Collection<Row>) {
    self.init(capacity: rows.count) { filler in
      for row in rows { filler.append(row) }
    }
  }

  /// - Parameters:
  ///   - capacity: of rows; memory that is not filled costs next to nothing, however much is asked for.
  ///   - fill: appends the rows.
  @inlinable public init<Failure: Error>(
    capacity: Int, fill: (inout RowFiller<Row>) throws(Failure) -> Void
  ) throws(Failure) {
    var filler = RowFiller<Row>(capacity: capacity)
    do {
      try fill(&filler)
    } catch {
      UnsafeMutableRawPointer(filler.packed).deallocate()
      filler.units.deallocate()
      throw error
    }
    count = filler.count
    packed = filler.packed
    unitStore = filler.units
    heads = filler.heads
    wholeRows = .allocate(capacity: filler.wholeRows.count)
    for (index, row) in filler.wholeRows.enumerated() { (wholeRows + index).initialize(to: row) }
  }

  @inlinable deinit {
    UnsafeMutableRawPointer(packed).deallocate()
    unitStore.deallocate()
    wholeRows.deallocate()
  }

  /// Of each row, its unit.
  @usableFromInline var units: UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: unitStore, count: count)
  }

  /// - Parameter lineBase: what the block's lines are counted from.
  @inlinable func piece(_ index: Int, lineBase: UInt32) -> RowPiece<Row> {
    precondition(index < heads.count)
    var head = heads[index]
    head.line &+= lineBase
    return RowPiece(packed: packed + index << Self.pieceShift, wholeRows: wholeRows, head: head)
  }

  /// The rows, in order.
  public var rows: some RandomAccessCollection<Row> {
    (0..<count).lazy.map { [self] index in
      piece(index >> Self.pieceShift, lineBase: 0).unpacked(packed[index], unit: units[index])
    }
  }
}

/// Puts rows into a block that is being made.
public struct RowFiller<Row: PlacedRow>: ~Copyable {
  @usableFromInline let packed: UnsafeMutablePointer<Row.Packed>
  @usableFromInline let units: UnsafeMutablePointer<UInt32>
  @usableFromInline let capacity: Int
  @usableFromInline var count = 0
  @usableFromInline var heads: [RowPlace] = []
  @usableFromInline var wholeRows: [Row] = []
  /// The head of the piece in hand.
  @usableFromInline var head = RowPlace(file: 0, line: 0)

  @inlinable init(capacity: Int) {
    self.capacity = capacity
    // By cache lines, so that none holds parts of three rows.
    packed = UnsafeMutableRawPointer.allocate(
      byteCount: max(capacity, 1) * MemoryLayout<Row.Packed>.stride, alignment: 64
    ).bindMemory(to: Row.Packed.self, capacity: capacity)
    units = .allocate(capacity: capacity)
  }

  /// - Precondition: fewer rows than the block's capacity were appended.
  @inlinable @inline(__always) public mutating func append(_ row: borrowing Row) {
    precondition(count < capacity, "more rows than the block has room for")
    if count & (RowBlock<Row>.pieceCount - 1) == 0 { addPiece(row.place) }
    (units + count).initialize(to: row.unit)
    if let small = Row.Packed(copy row, after: head) {
      (packed + count).initialize(to: small)
    } else {
      appendWhole(copy row)
    }
    count += 1
  }

  @inlinable @inline(never) mutating func addPiece(_ place: RowPlace) {
    head = place
    heads.append(place)
  }

  @inlinable @inline(never) mutating func appendWhole(_ row: Row) {
    (packed + count).initialize(to: Row.Packed(wholeRow: wholeRows.count))
    var row = row
    row.place.line &-= head.line
    wholeRows.append(row)
  }
}

/// A piece of a block: its rows, and what their lines are counted from.
///
/// Invariant: who has a piece keeps its block, and asks for rows that the block has.
@usableFromInline struct RowPiece<Row: PlacedRow>: @unchecked Sendable {
  @usableFromInline let packed: UnsafePointer<Row.Packed>
  @usableFromInline let wholeRows: UnsafePointer<Row>
  @usableFromInline let head: RowPlace

  @inlinable init(packed: UnsafePointer<Row.Packed>, wholeRows: UnsafePointer<Row>, head: RowPlace) {
    self.packed = packed
    self.wholeRows = wholeRows
    self.head = head
  }

  /// - Parameter packed: one of the piece's rows.
  @inlinable @inline(__always) func unpacked(_ packed: Row.Packed, unit: UInt32) -> Row {
    guard let number = packed.wholeRow else { return packed.row(after: head, unit: unit) }
    var row = wholeRows[number]
    row.place.line &+= head.line
    return row
  }
}
