/// A row of the call log in 40 bytes.
///
/// Unsafe is that codes are made of bits without a check. They are those of a code each: bits of `codes` are set
/// by `init(_:after:)` alone, each group from a code; `init(wholeRow:)` leaves them 0, which is every first code's.
public struct PackedCallRow: PackedRow {
  /// The number of the whole row where this stands for one.
  @usableFromInline let idHash: UInt64
  @usableFromInline let objections: UInt32
  @usableFromInline let caller: UInt32
  @usableFromInline let note: UInt32
  @usableFromInline let promiseAmount: Int32
  @usableFromInline let day: PackedDay
  /// The lower 16 bits of the second + 1.
  @usableFromInline let second: UInt16
  @usableFromInline let promiseDate: PackedDay
  @usableFromInline let callbackDay: PackedDay
  @usableFromInline let rings: Int16
  @usableFromInline let duration: Int16
  @usableFromInline let line: UInt16
  /// Bit 0: direction; 1 to 3: result; 4 to 6: party; 7 to 9: outcome; 10 to 13: topic; 14: the highest of the
  /// second's 17 bits; 15: stands for a whole row.
  @usableFromInline let codes: UInt16

  @inlinable @inline(__always) public init?(_ row: CallRow, after head: RowPlace) {
    guard let line = UInt16(exactly: row.place.line &- head.line), row.place.file == head.file,
      let objections = UInt32(exactly: row.objections), let amount = Int32(exactly: row.promiseAmount),
      let day = PackedDay(OptionalDay(row.day)), let promiseDate = PackedDay(row.promiseDate),
      let callbackDay = PackedDay(row.callbackDay), let rings = Int16(exactly: row.rings),
      let duration = Int16(exactly: row.duration)
    else { return nil }
    let second = UInt32(bitPattern: row.second &+ 1)
    guard second < 1 << 17 else { return nil }
    self.line = line
    self.objections = objections
    self.promiseAmount = amount
    self.day = day
    self.promiseDate = promiseDate
    self.callbackDay = callbackDay
    self.rings = rings
    self.duration = duration
    self.second = UInt16(truncatingIfNeeded: second)
    caller = row.caller.index
    note = row.note.index
    idHash = row.idHash
    var codes = UInt16(unsafeBitCast(row.direction, to: UInt8.self))
    codes |= UInt16(unsafeBitCast(row.result, to: UInt8.self)) << 1
    codes |= UInt16(unsafeBitCast(row.party, to: UInt8.self)) << 4
    codes |= UInt16(unsafeBitCast(row.outcome, to: UInt8.self)) << 7
    codes |= UInt16(unsafeBitCast(row.topic, to: UInt8.self)) << 10
    self.codes = codes | UInt16(second >> 16) << 14
  }

  @inlinable public init(wholeRow number: Int) {
    idHash = UInt64(number)
    codes = 0x8000
    (objections, caller, note, promiseAmount) = (0, 0, 0, 0)
    (day, promiseDate, callbackDay) = (PackedDay(bits: 0), PackedDay(bits: 0), PackedDay(bits: 0))
    (second, rings, duration, line) = (0, 0, 0, 0)
  }

  @inlinable @inline(__always) public var wholeRow: Int? {
    codes & 0x8000 == 0 ? nil : Int(truncatingIfNeeded: idHash)
  }

  @inlinable @inline(__always) public func row(after head: RowPlace, unit: UInt32) -> CallRow {
    var row = CallRow()
    row.direction = unsafeBitCast(bits(0, 1), to: Direction.self)
    row.result = unsafeBitCast(bits(1, 7), to: CallResult.self)
    row.party = unsafeBitCast(bits(4, 7), to: Party.self)
    row.outcome = unsafeBitCast(bits(7, 7), to: CallOutcome.self)
    row.topic = unsafeBitCast(bits(10, 15), to: Topic.self)
    row.place = head
    row.place.line &+= UInt32(line)
    row.unit = unit
    row.caller = TextID(index: caller)
    row.note = TextID(index: note)
    row.day = Day(number: day.day.number)
    row.second = Int32(codes & 0x4000) << 2 + Int32(second) - 1
    row.promiseDate = promiseDate.day
    row.callbackDay = callbackDay.day
    row.rings = Int32(rings)
    row.duration = Int32(duration)
    row.promiseAmount = Int64(promiseAmount)
    row.objections = UInt64(objections)
    row.idHash = idHash
    return row
  }

  @inlinable @inline(__always) func bits(_ shift: UInt16, _ mask: UInt8) -> UInt8 {
    UInt8(truncatingIfNeeded: codes >> shift) & mask
  }
}
