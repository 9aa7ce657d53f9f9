/// A ledger row in 32 bytes, two to a cache line.
///
/// Unsafe is that `kind` is made of bits without a check. They are those of a kind: bits of `codes` are set by
/// `init(_:after:)` alone, from a kind; `init(wholeRow:)` leaves them 0, which is the first kind's.
public struct PackedLedgerRow: PackedRow {
  /// The number of the whole row where this stands for one.
  @usableFromInline let refHash: UInt64
  @usableFromInline let amount: Int32
  @usableFromInline let paid: Int32
  @usableFromInline let waived: Int32
  @usableFromInline let due: PackedDay
  @usableFromInline let date: PackedDay
  @usableFromInline let line: UInt16
  /// The lower 16 bits of the fee item's 24. Whole rosters of texts come before it.
  @usableFromInline let feeItem: UInt16
  @usableFromInline let feeItemHigh: UInt8
  /// The lower 8 bits of the period's first month: 0 for none, 1 for 1970-01; and how many follow it.
  @usableFromInline let month: UInt8
  @usableFromInline let moreMonths: UInt8
  /// Bits 0 to 2: the kind; bit 3: whether the due date was given; bits 4 to 6: the highest of the month's 11
  /// bits; bit 7: stands for a whole row.
  @usableFromInline let codes: UInt8

  @inlinable static var wholeBit: UInt8 { 0x80 }
  @inlinable static var dueGivenBit: UInt8 { 0x08 }
  @inlinable static var monthBits: UInt8 { 0x70 }
  /// The month before the first that has room.
  @inlinable static var monthBase: Int32 { 1970 * 12 - 1 }

  @inlinable @inline(__always) public init?(_ row: LedgerRow, after head: RowPlace) {
    guard let line = UInt16(exactly: row.place.line &- head.line), row.place.file == head.file,
      let amount = Int32(exactly: row.amount), let paid = Int32(exactly: row.paid),
      let waived = Int32(exactly: row.waived), let due = PackedDay(row.due), let date = PackedDay(row.date),
      let moreMonths = UInt8(exactly: Int(row.period.to.index) - Int(row.period.from.index))
    else { return nil }
    let from = row.period.from.index
    let month = from == -1 ? 0 : UInt32(bitPattern: from &- Self.monthBase)
    guard row.feeItem.index < 1 << 24, month < 1 << 11, month > 0 || from == -1 else { return nil }
    self.line = line
    self.amount = amount
    self.paid = paid
    self.waived = waived
    self.due = due
    self.date = date
    feeItem = UInt16(truncatingIfNeeded: row.feeItem.index)
    feeItemHigh = UInt8(truncatingIfNeeded: row.feeItem.index >> 16)
    self.month = UInt8(truncatingIfNeeded: month)
    self.moreMonths = moreMonths
    refHash = row.refHash
    codes =
      unsafeBitCast(row.kind, to: UInt8.self) | (row.dueGiven ? Self.dueGivenBit : 0)
      | UInt8(truncatingIfNeeded: month >> 4) & Self.monthBits
  }

  @inlinable public init(wholeRow number: Int) {
    refHash = UInt64(number)
    codes = Self.wholeBit
    (amount, paid, waived) = (0, 0, 0)
    (due, date) = (PackedDay(bits: 0), PackedDay(bits: 0))
    (line, feeItem, feeItemHigh, month, moreMonths) = (0, 0, 0, 0, 0)
  }

  @inlinable @inline(__always) public var wholeRow: Int? {
    codes & Self.wholeBit == 0 ? nil : Int(truncatingIfNeeded: refHash)
  }

  @inlinable @inline(__always) public func row(after head: RowPlace, unit: UInt32) -> LedgerRow {
    var row = LedgerRow()
    row.kind = unsafeBitCast(codes & 7, to: LedgerKind.self)
    row.dueGiven = codes & Self.dueGivenBit != 0
    row.place = head
    row.place.line &+= UInt32(line)
    row.unit = unit
    row.feeItem = TextID(index: UInt32(feeItem) | UInt32(feeItemHigh) << 16)
    row.due = due.day
    row.date = date.day
    row.period = period
    row.amount = Int64(amount)
    row.paid = Int64(paid)
    row.waived = Int64(waived)
    row.refHash = refHash
    return row
  }

  @inlinable @inline(__always) var period: Period {
    let month = Int32(codes & Self.monthBits) << 4 | Int32(month)
    var from = Month(index: -1)
    if month != 0 { from.index = month + Self.monthBase }
    var to = from
    to.index += Int32(moreMonths)
    return Period(from: from, to: to)
  }
}
