import Model

/// A day on which a unit had no known defect left: see docs/metrics.md, repair to payment.
struct Clearing: BitwiseCopyable {
  var day: Int32
  /// The repair completed on it; of several the last in input order, by its place.
  var repair: Int
}

/// A unit's repairs, in input order, and what follows from them.
struct RepairLog: ~Copyable {
  var repairs = Scratch<RepairRow>()
  /// In order of days, one a day.
  var clearings = Scratch<Clearing>()
  /// How many are open at as_of, and the oldest of them by its place (the first of several).
  var openCount = 0
  var oldestOpen: Int?

  private var reported = Scratch<UInt64>()
  private var settled = Scratch<UInt64>()
  private var completed = Scratch<UInt64>()

  mutating func gather(_ rows: borrowing GroupedRows<RepairRow>, of unit: Int, asOf: Int32) {
    clear()
    rows.forEachRow(of: unit) { row in
      if row.reported.number <= asOf { repairs.append(row) }
    }
    if repairs.isEmpty { return }
    for (place, repair) in repairs.all.enumerated() where repair.isOpen(asOf: asOf) {
      openCount += 1
      if oldestOpen.map({ repair.reported < repairs[$0].reported }) ?? true { oldestOpen = place }
    }
    findClearings(asOf: asOf)
  }

  mutating func clear() {
    repairs.removeAll()
    clearings.removeAll()
    openCount = 0
    oldestOpen = nil
  }

  /// After day d as many repairs are open as were reported up to d, less those both reported and completed.
  private mutating func findClearings(asOf: Int32) {
    reported.removeAll()
    settled.removeAll()
    completed.removeAll()
    for (place, repair) in repairs.all.enumerated() {
      reported.append(sortable(repair.reported.number))
      guard let day = repair.completed.day?.number, day <= asOf else { continue }
      completed.append(sortable(day) | UInt64(place))
      settled.append(sortable(max(day, repair.reported.number)))
    }
    sortFew(&reported)
    sortFew(&settled)
    sortFew(&completed)
    var openOnes = 0
    var nextReported = 0
    var nextSettled = 0
    for (index, key) in completed.all.enumerated() {
      let day = key & ~0xFFFF_FFFF
      // The last of the day is the last in input order.
      if index + 1 < completed.count, completed[index + 1] & ~0xFFFF_FFFF == day { continue }
      while nextReported < reported.count, reported[nextReported] <= day {
        nextReported += 1
        openOnes += 1
      }
      while nextSettled < settled.count, settled[nextSettled] <= day {
        nextSettled += 1
        openOnes -= 1
      }
      let repair = Int(key & 0xFFFF_FFFF)
      if openOnes == 0, let day = repairs[repair].completed.day {
        clearings.append(Clearing(day: day.number, repair: repair))
      }
    }
  }
}

extension RepairRow {
  /// Not completed up to as_of; one completed after it is open.
  func isOpen(asOf: Int32) -> Bool { completed.day.map { $0.number > asOf } ?? true }
}
