/// The form in which a block stores a row: fewer bytes, so that fewer fresh pages are touched while reading, and
/// a unit's rows come from fewer cache lines when it is walked.
///
/// Packing cuts nothing: a row of which any value has no room is stored whole, in a table beside its block, and
/// the packed form says where. A row's unit is not stored in it: who reads a row back came by way of its unit.
public protocol PackedRow<Row>: BitwiseCopyable, Sendable {
  associatedtype Row: PlacedRow

  /// - Parameter head: a place shortly before the row's, from which its line is counted.
  /// - Returns: nil where a value has no room, or the row is of another file than `head`.
  init?(_ row: Row, after head: RowPlace)
  /// Stands for the whole row of that number beside the block.
  init(wholeRow number: Int)

  /// The number of the whole row that this stands for; nil where this is the row.
  var wholeRow: Int? { get }
  /// The row; only where `wholeRow` is nil.
  func row(after head: RowPlace, unit: UInt32) -> Row
}

/// The form of rows of which there are few: as they are.
public struct UnpackedRow<Row: PlacedRow>: PackedRow {
  /// Its line is counted from the head.
  @usableFromInline var row: Row

  @inlinable public init?(_ row: Row, after head: RowPlace) {
    self.row = row
    self.row.place.line = row.place.line &- head.line
  }

  @inlinable public init(wholeRow number: Int) { preconditionFailure("every row has room") }

  @inlinable public var wholeRow: Int? { nil }

  @inlinable public func row(after head: RowPlace, unit: UInt32) -> Row {
    var row = row
    row.place.line &+= head.line
    row.unit = unit
    return row
  }
}

/// A day in 16 bits: 1970-01-01 to 2149-06-05, or none.
public struct PackedDay: BitwiseCopyable, Sendable {
  @usableFromInline let bits: UInt16

  /// Nil for days that have no room.
  @inlinable @inline(__always) public init?(_ day: OptionalDay) {
    guard UInt32(bitPattern: day.number) < 0xFFFF || day.isNone else { return nil }
    bits = day.isNone ? 0xFFFF : UInt16(truncatingIfNeeded: day.number)
  }

  @inlinable @inline(__always) init(bits: UInt16) { self.bits = bits }

  @inlinable @inline(__always) public var day: OptionalDay {
    var day = OptionalDay.none
    if bits != 0xFFFF { day.number = Int32(bits) }
    return day
  }
}
