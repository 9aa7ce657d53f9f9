internal import Model

/// A row that may repeat an earlier one of the same unit (docs/data.md, "Duplicates"). The first counts.
protocol RepeatableRow: PlacedRow {
  static var repeatKind: RejectKind { get }
  /// What repeats have in common; nil where they repeat a whole row.
  static var repeatColumn: Column? { get }
  /// Of all that repeats have in common, so that rows which share only a receipt number stay apart; 0: the row
  /// identifies itself by nothing and is never a repeat.
  var repeatHash: UInt64 { get }
  func repeats(_ earlier: Self) -> Bool
}

extension LedgerRow: RepeatableRow {
  static var repeatKind: RejectKind { .duplicateRow }
  static var repeatColumn: Column? { nil }

  @inline(__always) var repeatHash: UInt64 {
    mixed(refHash, amount, paid, waived, Int64(date.day?.number ?? -1))
  }

  func repeats(_ earlier: LedgerRow) -> Bool {
    earlier.refHash == refHash && earlier.kind == kind && earlier.amount == amount && earlier.paid == paid
      && earlier.waived == waived && earlier.feeItem == feeItem && earlier.period == period
      && earlier.date == date && earlier.dueGiven == dueGiven && (!dueGiven || earlier.due == due)
  }
}

extension CallRow: RepeatableRow {
  static var repeatKind: RejectKind { .duplicateID }
  static var repeatColumn: Column? { .callID }

  @inline(__always) var repeatHash: UInt64 { mixed(idHash, Int64(day.number), Int64(second)) }

  func repeats(_ earlier: CallRow) -> Bool {
    earlier.idHash == idHash && earlier.day == day && earlier.second == second
  }
}

extension RepairRow: RepeatableRow {
  static var repeatKind: RejectKind { .duplicateID }
  static var repeatColumn: Column? { .repairID }

  var repeatHash: UInt64 { idHash }

  func repeats(_ earlier: RepairRow) -> Bool { earlier.idHash == idHash }
}

/// Where the identity is 0, 0; else never.
@inline(__always)
private func mixed(
  _ identity: UInt64, _ first: Int64, _ second: Int64, _ third: Int64 = 0, _ fourth: Int64 = 0
) -> UInt64 {
  if identity == 0 { return 0 }
  var hash = identity
  mix(first, into: &hash)
  mix(second, into: &hash)
  mix(third, into: &hash)
  mix(fourth, into: &hash)
  return max(hash, 1)
}

@inline(__always)
private func mix(_ value: Int64, into hash: inout UInt64) {
  let product = (hash ^ UInt64(bitPattern: value)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
  hash = product.high ^ product.low
}

/// Finds the repeats among a unit's rows. Its room is kept from unit to unit.
struct RepeatFinder {
  /// Of the unit's rows, in order.
  private var hashes: [UInt64] = []
  /// Rows by hash, open addressing: index + 1, 0 is free.
  private var slots: [Int32] = []

  mutating func begin() { hashes.removeAll(keepingCapacity: true) }

  @inline(__always) mutating func add(_ hash: UInt64) { hashes.append(hash) }

  /// Appends the indexes of rows that repeat an earlier one, rising. Rows are looked at only where hashes agree.
  /// - Parameter rows: those whose hashes were added.
  mutating func find<Row: RepeatableRow>(in rows: GroupedRows<Row>.Rows, _ found: inout [Int]) {
    guard hashes.count > 1 else { return }
    var mask = 7
    while mask < hashes.count * 2 { mask = mask * 2 + 1 }
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(0, count: mask + 1))
    for (index, hash) in hashes.enumerated() where hash != 0 {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 {
        let earlier = Int(slots[slot]) - 1
        if hashes[earlier] == hash, rows[index].repeats(rows[earlier]) { break }
        slot = (slot + 1) & mask
      }
      if slots[slot] == 0 {
        slots[slot] = Int32(truncatingIfNeeded: index + 1)
      } else {
        found.append(index)
      }
    }
  }
}
