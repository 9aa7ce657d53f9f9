internal import Tabular

/// What short cells of one column were read as, for one thread: one look and a few comparisons, where the
/// exact way folds, matches and interns. Newer cells take the places of older ones.
///
/// Unsafe within: one thread uses it, its slots are initialized in `init` and freed with it.
final class CellMemo {
  private struct Slot {
    var key: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    /// Of the cell; 0: nothing is here, for empty cells are not asked about.
    var count: Int = 0
    var value: UInt64 = 0
  }

  static let longest = 32
  private let shift: UInt64
  private let slots: UnsafeMutablePointer<Slot>

  /// - Parameter bits: 2 to the power of this many cells are remembered at the most.
  init(bits: Int) {
    shift = UInt64(64 - bits)
    slots = .allocate(capacity: 1 << bits)
    slots.initialize(repeating: Slot(), count: 1 << bits)
  }

  deinit { slots.deallocate() }

  // No closure reads what is not known: it would have its reader counted for every cell.

  /// What a cell was read as; nil where it is not remembered.
  /// - Parameter cell: not empty.
  @inline(__always)
  func known(_ cell: PlainCell) -> UInt64? {
    guard cell.count <= Self.longest else { return nil }
    let key = cell.key
    let place = place(key)
    let slot = slots + place
    if slot.pointee.count == cell.count, slot.pointee.key == key { return slot.pointee.value }
    // Two that meet in one place would else drive each other out.
    let other = slots + (place ^ 1)
    return other.pointee.count == cell.count && other.pointee.key == key ? other.pointee.value : nil
  }

  /// - Parameter cell: not known so far.
  func remember(_ cell: PlainCell, as value: UInt64) {
    guard cell.count <= Self.longest else { return }
    let place = place(cell.key)
    slots[place ^ 1] = slots[place]
    slots[place] = Slot(key: cell.key, count: cell.count, value: value)
  }

  @inline(__always)
  private func place(_ key: (UInt64, UInt64, UInt64, UInt64)) -> Int {
    let mixed =
      (key.0 ^ key.1 &* 0x9E37_79B9_7F4A_7C15 ^ key.2 &* 0xC2B2_AE3D_27D4_EB4F ^ key.3
        &* 0x1656_67B1_9E37_79F9) &* 0xD6E8_FEB8_6659_FD93
    return Int(mixed >> shift)
  }
}
