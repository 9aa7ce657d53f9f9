internal import Tabular

/// What a cell's raw bytes were read as, remembered by one reader for one column, so that a text is folded,
/// matched and interned once and not once a row.
///
/// Stops taking in new cells when it is full: a column of ever new texts must not be kept twice.
struct CellCache: ~Copyable {
  private static let limit = 1 << 15

  private struct Slot {
    var hash: UInt64 = 0
    var start: UInt32 = 0
    /// Length + 1; 0 marks a free slot.
    var length: UInt32 = 0
    var value: UInt64 = 0
  }

  private var slots: [Slot]
  private var keys = ByteBuffer(capacity: 1 << 10)
  private var count = 0
  /// What was asked last: cells are often those of the row above.
  private var last = Slot()

  init() { slots = [Slot](repeating: Slot(), count: 64) }

  /// The value of a cell; `make` finds it where it is not known.
  @inline(__always)
  mutating func value(
    of cell: UnsafeRawBufferPointer, _ make: (UnsafeRawBufferPointer) -> UInt64
  ) -> UInt64 {
    if last.length != 0, isKey(last, cell) { return last.value }
    let hash = ByteHash.of(cell)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].length != 0 {
      if slots[slot].hash == hash, isKey(slots[slot], cell) {
        last = slots[slot]
        return last.value
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let value = make(cell)
    insert(cell, hash, value)
    return value
  }

  @inline(__always)
  private func isKey(_ slot: Slot, _ cell: UnsafeRawBufferPointer) -> Bool {
    guard Int(slot.length) == cell.count + 1 else { return false }
    let start = Int(slot.start)
    return equalBytes(UnsafeRawBufferPointer(rebasing: keys.bytes[start..<start + cell.count]), cell)
  }

  private mutating func insert(_ cell: UnsafeRawBufferPointer, _ hash: UInt64, _ value: UInt64) {
    guard count < Self.limit, cell.count < 1 << 16 else { return }
    if (count + 1) * 2 > slots.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].length != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Slot(
      hash: hash, start: UInt32(keys.count), length: UInt32(cell.count + 1), value: value)
    keys.append(cell)
    count += 1
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for entry in old where entry.length != 0 {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot].length != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
