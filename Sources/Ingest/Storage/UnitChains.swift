internal import Tabular

/// Units by a key that several may share: a hash table of chains in roster order.
struct UnitChains: Sendable {
  private struct Slot {
    /// First unit of the chain plus 1; 0 is a free slot.
    var first: UInt32 = 0
    /// High half of the key's hash.
    var tag: UInt32 = 0
  }

  private var slots: [Slot]
  /// By unit: the next of its chain plus 1; 0 ends it.
  private var following: [UInt32]

  /// - Parameters:
  ///   - hash: of a unit's key.
  ///   - isSame: whether two units have the same key.
  init(_ count: Int, hash: (Int) -> UInt64, isSame: (Int, Int) -> Bool) {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    slots = [Slot](repeating: Slot(), count: capacity)
    following = [UInt32](repeating: 0, count: count)
    // By first unit: the last of its chain so far.
    var last = [UInt32](repeating: 0, count: count)
    for unit in 0..<count {
      let hash = hash(unit)
      let tag = UInt32(truncatingIfNeeded: hash >> 32)
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[slot].first != 0, slots[slot].tag != tag || !isSame(Int(slots[slot].first) - 1, unit) {
        slot = (slot + 1) & (capacity - 1)
      }
      if slots[slot].first == 0 {
        slots[slot] = Slot(first: UInt32(unit + 1), tag: tag)
        last[unit] = UInt32(unit)
      } else {
        let first = Int(slots[slot].first) - 1
        following[Int(last[first])] = UInt32(unit + 1)
        last[first] = UInt32(unit)
      }
    }
  }

  /// By unit: whether it shares its key with none.
  var isAlone: [Bool] {
    var alone = following.map { $0 == 0 }
    for next in following where next != 0 { alone[Int(next) - 1] = false }
    return alone
  }

  /// Asks for the memory that `first` will look at.
  @inline(__always)
  func prepare(_ hash: UInt64) {
    slots.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      let slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      prefetch(start + slot * MemoryLayout<Slot>.stride)
    }
  }

  /// The first unit of the chain with a key.
  @inline(__always)
  func first(_ hash: UInt64, isKey: (Int) -> Bool) -> Int? {
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].first != 0 {
      let unit = Int(slots[slot].first) - 1
      if slots[slot].tag == tag, isKey(unit) { return unit }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The unit after one in its chain.
  @inline(__always)
  func next(_ unit: Int) -> Int? { following[unit] == 0 ? nil : Int(following[unit]) - 1 }
}
