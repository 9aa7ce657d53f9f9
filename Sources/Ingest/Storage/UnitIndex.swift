internal import Model

/// Finds the roster's unit for a row's unit number, project and building (docs/data.md, "Units").
struct UnitIndex: Sendable {
  enum Match: Equatable {
    case unit(UInt32)
    case unknown
    case ambiguous
  }

  private let texts: TextTable
  private let units: [UnitRow]
  /// First unit of a chain plus 1, by hash of the unit number; a power of two of them.
  private let slots: [UInt32]
  private let tags: [UInt32]
  /// Next unit with the same unit number plus 1, in roster order; by unit.
  private let next: [UInt32]
  /// Whether a unit's roster had a column for projects; without one its project fits every row's.
  private let hasProject: [Bool]
  /// Unit numbers of rejected roster rows, with and without their project.
  private let lost: Set<UInt64>

  init(texts: TextTable, units: [UnitRow], hasProject: [Bool], lost: Set<UInt64>) {
    var capacity = 16
    while capacity < units.count * 2 { capacity *= 2 }
    var slots = [UInt32](repeating: 0, count: capacity)
    var tags = [UInt32](repeating: 0, count: capacity)
    var next = [UInt32](repeating: 0, count: units.count)
    var last: [UInt32] = Array(repeating: 0, count: units.count)
    for (index, unit) in units.enumerated() {
      let hash = texts.withBytes(unit.unitID) { ByteHash.of($0) }
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[slot] != 0, units[Int(slots[slot]) - 1].unitID != unit.unitID {
        slot = (slot + 1) & (capacity - 1)
      }
      if slots[slot] == 0 {
        slots[slot] = UInt32(index + 1)
        tags[slot] = UInt32(truncatingIfNeeded: hash >> 32)
        last[index] = UInt32(index)
      } else {
        let first = Int(slots[slot]) - 1
        next[Int(last[first])] = UInt32(index + 1)
        last[first] = UInt32(index)
      }
    }
    self.texts = texts
    self.units = units
    self.slots = slots
    self.tags = tags
    self.next = next
    self.hasProject = hasProject
    self.lost = lost
  }

  /// - Parameters:
  ///   - unitID: folded.
  ///   - project: empty where the file has no such column or the row leaves it empty; likewise building.
  func find(_ unitID: UnsafeRawBufferPointer, project: TextID, building: TextID) -> Match {
    let hash = ByteHash.of(unitID)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let first = slots[slot]
      if tags[slot] == tag,
        texts.withBytes(units[Int(first) - 1].unitID, { $0.elementsEqual(unitID) })
      {
        return choose(first, project, building)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .unknown
  }

  private func choose(_ first: UInt32, _ project: TextID, _ building: TextID) -> Match {
    func fits(_ unit: Int) -> Bool {
      project.isEmpty || !hasProject[unit] || units[unit].project == project
    }
    if next[Int(first) - 1] == 0 { return fits(Int(first) - 1) ? .unit(first - 1) : .unknown }
    var all: [UInt32] = []
    var at = first
    while at != 0 {
      if fits(Int(at) - 1) { all.append(at - 1) }
      at = next[Int(at) - 1]
    }
    if all.count > 1, !building.isEmpty {
      all.removeAll { units[Int($0)].building != building }
    }
    switch all.count {
    case 0: return .unknown
    case 1: return .unit(all[0])
    default: return .ambiguous
    }
  }

  /// Whether a unit number that nothing matches is that of a rejected roster row.
  func isLost(_ unitID: UnsafeRawBufferPointer, project: TextID) -> Bool {
    !lost.isEmpty
      && (lost.contains(Self.lostKey(unitID, project: project))
        || lost.contains(Self.lostKey(unitID, project: Self.anyProject)))
  }

  /// That of a roster without a column for projects.
  static let anyProject = TextID(index: .max)

  static func lostKey(_ unitID: UnsafeRawBufferPointer, project: TextID) -> UInt64 {
    ByteHash.of(unitID, seed: UInt64(project.index))
  }
}
