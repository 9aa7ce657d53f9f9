internal import Glibc
internal import Model
internal import Tabular

/// Units by project and number, where no other has both, in the way that costs the fewest waits for memory: a unit
/// is one look at one place. What is not found here may be a unit all the same; then `UnitIndex` is asked.
///
/// Unsafe within: both tables are written in `init` alone, live as long as the object, and are looked at by unit
/// numbers and masked hashes only.
final class UnitTable: Sendable {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// Of the number; `UInt32.max`: the unit is not to be found here.
    var length = UInt32.max
    var project: UInt32 = 0
    /// Plus one; 0: the place is free.
    var unit: UInt32 = 0
  }

  nonisolated(unsafe) private let units: UnsafeMutablePointer<Entry>
  nonisolated(unsafe) private let slots: UnsafeMutablePointer<Entry>
  private let count: Int
  private let shift: UInt64

  /// What is looked for.
  struct Probe {
    fileprivate let number: UnitKeys.Number
    fileprivate let project: UInt32
    fileprivate let slot: Int
  }

  /// - Parameter isFound: whether a unit's number, with its project or where all have none alone, is its only.
  init(texts: TextTable, units rows: [UnitRow], byProject: Bool, isFound: (_ unit: Int) -> Bool) {
    count = rows.count
    var bits: UInt64 = 4
    // At most three of four places are taken.
    while 3 << bits < rows.count * 4 { bits += 1 }
    shift = 64 - bits
    units = .allocate(capacity: rows.count + 3)
    units.initialize(repeating: Entry(), count: rows.count + 3)
    slots = Self.allocate(1 << Int(bits))
    slots.initialize(repeating: Entry(), count: 1 << Int(bits))
    for (unit, row) in rows.enumerated() where isFound(unit) {
      let number = texts.withBytes(row.unitID) { UnitKeys.Number($0) }
      guard number.length <= UInt32(UnitKeys.Number.most) else { continue }
      let project = byProject ? row.project.index : 0
      let entry = Entry(
        low: number.low, high: number.high, length: number.length, project: project, unit: UInt32(unit + 1))
      units[unit] = entry
      var slot = self.slot(number, project)
      while slots[slot].unit != 0 { slot = next(slot) }
      slots[slot] = entry
    }
  }

  deinit {
    units.deallocate()
    UnsafeMutableRawPointer(slots).deallocate()
  }

  /// Call logs ask for units in any order: a large table in pages of 2 MB saves a look-up of the page for each.
  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Entry> {
    let (size, page) = (count * MemoryLayout<Entry>.stride, 2 << 20)
    let isLarge = size >= page
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: isLarge ? page : 64)
    // A wish; where it is not granted the table works as well.
    if isLarge { madvise(memory, size, MADV_HUGEPAGE) }
    return memory.bindMemory(to: Entry.self, capacity: count)
  }

  @inline(__always)
  private func slot(_ number: UnitKeys.Number, _ project: UInt32) -> Int {
    let mixed = foldedProduct(
      number.low ^ UInt64(project) &* 0x9E37_79B9_7F4A_7C15,
      number.high ^ UInt64(number.length) &* 0xC2B2_AE3D_27D4_EB4F ^ 0xD6E8_FEB8_6659_FD93)
    return Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  @inline(__always)
  private func next(_ slot: Int) -> Int { (slot + 1) & (1 << Int(64 - shift) - 1) }

  @inline(__always)
  private func isUnit(
    _ entry: UnsafeMutablePointer<Entry>, _ number: UnitKeys.Number, _ project: UInt32
  ) -> Bool {
    entry.pointee.low == number.low && entry.pointee.high == number.high
      && entry.pointee.length == number.length && entry.pointee.project == project
  }

  /// The unit, where it is one of three from an expected one on; −1: it is none of them.
  @inline(__always)
  func unit(near expected: Int, _ number: UnitKeys.Number, project: TextID) -> Int {
    for unit in expected..<expected + 3 where isUnit(units + unit, number, project.index) {
      return unit
    }
    return -1
  }

  /// Makes ready to look for a unit: its memory is on its way while other cells are read.
  @inline(__always)
  func probe(_ number: UnitKeys.Number, project: TextID) -> Probe {
    let slot = slot(number, project.index)
    prefetch(slots + slot)
    return Probe(number: number, project: project.index, slot: slot)
  }

  /// −1: it is not found here.
  @inline(__always)
  func unit(_ probe: Probe) -> Int {
    var slot = probe.slot
    while slots[slot].unit != 0 {
      if isUnit(slots + slot, probe.number, probe.project) { return Int(slots[slot].unit) - 1 }
      slot = next(slot)
    }
    return -1
  }
}
