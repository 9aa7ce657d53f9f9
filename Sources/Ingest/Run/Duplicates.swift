internal import Model

/// Rows that repeat an earlier one of the same unit (docs/data.md, "Duplicates"). The first counts.
enum Duplicates {
  /// How a table tells that two rows of a unit are the same.
  struct Finder<Row: PlacedRow> {
    let kind: RejectKind
    let column: Column?
    /// Of all that repeats have in common, so that rows which share only a receipt number stay apart; 0: the
    /// row identifies itself by nothing and is never a repeat.
    let hash: (Row) -> UInt64
    let isSame: (Row, Row) -> Bool
    /// Positions by hash, open addressing; position + 1, 0 is free.
    private var slots: [Int32] = []

    init(
      kind: RejectKind, column: Column?, hash: @escaping (Row) -> UInt64,
      isSame: @escaping (Row, Row) -> Bool
    ) {
      self.kind = kind
      self.column = column
      self.hash = hash
      self.isSame = isSame
    }

    /// Marks the repeats among a unit's rows, and tells each.
    @inline(__always)
    mutating func mark(
      _ rows: GroupedRows<Row>.Rows, _ dropped: inout [Bool], _ found: (Row) -> Void
    ) {
      guard rows.count > 1 else { return }
      var capacity = 8
      while capacity < rows.count * 2 { capacity *= 2 }
      slots.removeAll(keepingCapacity: true)
      slots.append(contentsOf: repeatElement(0, count: capacity))
      for position in 0..<rows.count {
        let row = rows[position]
        let hash = hash(row)
        if hash == 0 { continue }
        var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
        while slots[slot] != 0, !isSame(rows[Int(slots[slot]) - 1], row) {
          slot = (slot + 1) & (capacity - 1)
        }
        if slots[slot] == 0 {
          slots[slot] = Int32(position + 1)
        } else {
          dropped[position] = true
          found(row)
        }
      }
    }
  }

  static var ledger: Finder<LedgerRow> {
    Finder(
      kind: .duplicateRow, column: nil,
      hash: { row in
        mixed(row.refHash, row.amount, row.paid, row.waived, Int64(row.date.day?.number ?? -1))
      }
    ) { left, right in
      left.refHash == right.refHash && left.kind == right.kind && left.amount == right.amount
        && left.paid == right.paid && left.waived == right.waived && left.feeItem == right.feeItem
        && left.period == right.period && left.date == right.date && left.dueGiven == right.dueGiven
        && (!left.dueGiven || left.due == right.due)
    }
  }

  static var calls: Finder<CallRow> {
    Finder(
      kind: .duplicateID, column: .callID,
      hash: { mixed($0.idHash, Int64($0.day.number), Int64($0.second)) }
    ) { left, right in
      left.idHash == right.idHash && left.day == right.day && left.second == right.second
    }
  }

  private static func mixed(
    _ identity: UInt64, _ first: Int64, _ second: Int64, _ third: Int64 = 0, _ fourth: Int64 = 0
  ) -> UInt64 {
    if identity == 0 { return 0 }
    var hash = identity
    func mix(_ value: Int64) {
      let product = (hash ^ UInt64(bitPattern: value)).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    mix(first)
    mix(second)
    mix(third)
    mix(fourth)
    return max(hash, 1)
  }

  static var repairs: Finder<RepairRow> {
    Finder(kind: .duplicateID, column: .repairID, hash: \.idHash) { $0.idHash == $1.idHash }
  }
}
