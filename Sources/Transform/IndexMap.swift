/// Small whole numbers by key: open addressing in one flat array, for look-ups once a row.
struct IndexMap: Sendable {
  private struct Slot {
    var key: UInt64
    /// −1 where the slot is free.
    var value: Int32
  }

  private var slots = [Slot](repeating: Slot(key: 0, value: -1), count: 16)
  private var count = 0

  private func start(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  subscript(key: UInt64) -> Int? {
    var index = start(of: key)
    while slots[index].value >= 0 {
      if slots[index].key == key { return Int(slots[index].value) }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  /// - Precondition: the key is not there yet.
  mutating func insert(_ key: UInt64, _ value: Int) {
    if count * 2 >= slots.count { enlarge() }
    place(Slot(key: key, value: Int32(value)))
    count += 1
  }

  private mutating func place(_ slot: Slot) {
    var index = start(of: slot.key)
    while slots[index].value >= 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  private mutating func enlarge() {
    let old = slots
    slots = [Slot](repeating: Slot(key: 0, value: -1), count: old.count * 2)
    for slot in old where slot.value >= 0 { place(slot) }
  }
}
