import Model

/// What the figures of docs/metrics.md, collection, are derived from, in each of their dimensions.
enum CollectionColumn: Int, ColumnSet {
  /// Over charges due in the month: pay, net and waive at as_of. `ytd` and `year` likewise.
  case monthPaid, monthNet, monthWaived
  case ytdPaid, ytdNet, ytdWaived
  case yearPaid, yearNet
  /// Numerator and denominator of `collection_rate.prior`.
  case priorPaid, priorDue
  /// Units with something due up to as_of, and those of them with nothing open.
  case chargedUnits, settledUnits
  case overdue
  case receivedCurrent, receivedArrears, receivedAdvance
  /// Numerator and denominator of `cei.month`.
  case ceiCollected, ceiCollectible
  case credit, lateFee

  static var width: Int { 20 }
}

struct CollectionTally: Equatable, Sendable, Codable {
  var all = Cells<CollectionColumn>(rows: 1)
  var project = Cells<CollectionColumn>()
  var building = Cells<CollectionColumn>()
  var steward = Cells<CollectionColumn>()
  var feeItem = Cells<CollectionColumn>()
  var unitType = Cells<CollectionColumn>(rows: UnitType.allCases.count)
  var occupancy = Cells<CollectionColumn>(rows: Occupancy.allCases.count)

  mutating func grow(_ axes: Axes) {
    project.grow(rows: axes.count(.project))
    building.grow(rows: axes.count(.building))
    steward.grow(rows: axes.count(.steward))
    feeItem.grow(rows: axes.count(.feeItem))
  }

  mutating func merge(_ other: CollectionTally, _ maps: AxisMaps?) throws(TransformError) {
    try all.merge(other.all)
    try project.merge(other.project, map: maps?[.project])
    try building.merge(other.building, map: maps?[.building])
    try steward.merge(other.steward, map: maps?[.steward])
    try feeItem.merge(other.feeItem, map: maps?[.feeItem])
    try unitType.merge(other.unitType)
    try occupancy.merge(other.occupancy)
  }

  /// Adds a unit's own sums to every group that it belongs to.
  mutating func add(_ sums: SumRow<CollectionColumn>, of unit: UnitPlace) {
    all.add(sums, to: 0)
    project.add(sums, to: unit.project)
    building.add(sums, to: unit.building)
    steward.add(sums, to: unit.steward)
    unitType.add(sums, to: Int(unit.row.unitType.rawValue))
    occupancy.add(sums, to: Int(unit.row.occupancy.rawValue))
  }
}

/// A unit's sums, by fee item while its charges are gone through.
struct ItemSums: ~Copyable {
  /// Rows of fee items on their axis, in the order of their slots.
  private(set) var rows = Scratch<Int32>()
  /// Slot of a fee item's row; −1 where the unit has no such charge so far.
  private var slots = Scratch<Int32>()
  private var sums = SumBlock<CollectionColumn>(rows: 0)

  /// Finds the slot of a fee item.
  mutating func slot(of row: Int) -> Int {
    while slots.count <= row { slots.append(-1) }
    let slot = slots[row]
    if slot >= 0 { return Int(slot) }
    slots[row] = Int32(truncatingIfNeeded: rows.count)
    rows.append(Int32(truncatingIfNeeded: row))
    sums.append()
    return rows.count - 1
  }

  /// Not to be kept over a new slot.
  @inline(__always)
  func of(_ slot: Int) -> SumRow<CollectionColumn> { sums[slot] }

  mutating func clear() {
    for row in rows.all { slots[Int(row)] = -1 }
    rows.removeAll()
    sums.removeAll()
  }
}

extension Walker {
  mutating func walkCollection(_ unit: UnitPlace) throws(TransformError) {
    sumItems()
    let sums = unitSums[0]
    sums.clear()
    for slot in items.rows.indices {
      tally.collection.feeItem.add(items.of(slot), to: Int(items.rows[slot]))
      sums.add(items.of(slot))
    }
    if account.due.isCharged {
      sums[.chargedUnits] = 1
      sums[.settledUnits] = account.due.isOpen ? 0 : 1
    }
    sums[.receivedCurrent] = account.received.current
    sums[.receivedArrears] = account.received.arrears
    sums[.receivedAdvance] = account.received.advance
    sums[.credit] = account.credit
    sums[.lateFee] = try lateFee()
    overdue = sums[.overdue]
    tally.collection.add(sums, of: unit)
  }

  private mutating func sumItems() {
    items.clear()
    var item = TextID.empty
    var slot = -1
    for place in account.live.all {
      let charge = account.charges[Int(place)]
      // Charges of one fee item mostly follow one another.
      if slot < 0 || charge.feeItem != item {
        item = charge.feeItem
        slot = items.slot(of: self.place(of: item, on: .feeItem))
      }
      items.of(slot).add(charge, frame)
    }
  }
}

extension SumRow<CollectionColumn> {
  /// - Parameter charge: one that is not settled, or not older than the thirteen months; the others add nothing.
  @inline(__always)
  func add(_ charge: Charge, _ frame: Frame) {
    let paid = charge.paid
    let net = charge.net
    let open = charge.open
    if charge.due <= frame.yearStart {
      // Open at the year's start less what was waived since: open still, or paid since.
      self[.priorPaid] += charge.ofYear.paid
      self[.priorDue] += open + charge.ofYear.paid
    } else if charge.due <= frame.yearEnd {
      self[.yearPaid] += paid
      self[.yearNet] += net
      if charge.due <= frame.last {
        self[.ytdPaid] += paid
        self[.ytdNet] += net
        self[.ytdWaived] += charge.waived
        if charge.due >= frame.first {
          self[.monthPaid] += paid
          self[.monthNet] += net
          self[.monthWaived] += charge.waived
        }
      }
    }
    if charge.due < frame.asOf { self[.overdue] += open }
    if charge.due <= frame.last {
      // Likewise of the month.
      let collectible = open + charge.ofMonth.paid
      self[.ceiCollected] += charge.ofMonth.paid
      self[.ceiCollectible] += collectible - (charge.due >= frame.first ? open : 0)
    }
  }
}

extension CollectionTally {
  func figures(_ builder: inout FigureBuilder, lateFees: Bool) {
    let groups = builder.collectionGroups(self)
    rates(&builder, groups)
    amounts(&builder, groups)
    let whole = groups.filter { $0.dimension == "all" || $0.dimension == "project" }
    builder.rate("cei.month", by: whole, in: .money, { $0[.ceiCollected] }, of: { $0[.ceiCollectible] })
    builder.amount("credit.balance", by: whole) { $0[.credit] }
    if lateFees { builder.amount("late_fee.accrued", by: whole) { $0[.lateFee] } }
  }

  private func rates(_ builder: inout FigureBuilder, _ groups: [Groups<CollectionColumn>]) {
    func rate(
      _ name: String, _ numerator: (GroupRow<CollectionColumn>) -> Int64,
      of denominator: (GroupRow<CollectionColumn>) -> Int64
    ) {
      builder.rate("collection_rate." + name, by: groups, in: .money, numerator, of: denominator)
    }
    rate("month", { $0[.monthPaid] }, of: { $0[.monthNet] })
    rate("ytd", { $0[.ytdPaid] }, of: { $0[.ytdNet] })
    rate("year", { $0[.yearPaid] }, of: { $0[.yearNet] })
    rate("month_gross", { $0[.monthPaid] + $0[.monthWaived] }, of: { $0[.monthNet] + $0[.monthWaived] })
    rate("ytd_gross", { $0[.ytdPaid] + $0[.ytdWaived] }, of: { $0[.ytdNet] + $0[.ytdWaived] })
    rate("prior", { $0[.priorPaid] }, of: { $0[.priorDue] })
    rate("overall", { $0[.ytdPaid] + $0[.priorPaid] }, of: { $0[.ytdNet] + $0[.priorDue] })
    builder.share(
      "collection_rate.units", by: groups.filter { $0.dimension != "fee_item" }, { $0[.settledUnits] },
      of: { $0[.chargedUnits] })
  }

  private func amounts(_ builder: inout FigureBuilder, _ groups: [Groups<CollectionColumn>]) {
    builder.amount("open.overdue", by: groups) { $0[.overdue] }
    let places = groups.filter { ["all", "project", "building", "steward"].contains($0.dimension) }
    builder.amount("received.total", by: places) {
      $0[.receivedCurrent] + $0[.receivedArrears] + $0[.receivedAdvance]
    }
    builder.amount("received.current", by: places) { $0[.receivedCurrent] }
    builder.amount("received.arrears", by: places) { $0[.receivedArrears] }
    builder.amount("received.advance", by: places) { $0[.receivedAdvance] }
  }
}

extension FigureBuilder {
  fileprivate func collectionGroups(_ tally: CollectionTally) -> [Groups<CollectionColumn>] {
    [
      all(tally.all),
      named("project", .project, tally.project),
      named("building", .building, tally.building),
      named("steward", .steward, tally.steward),
      named("fee_item", .feeItem, tally.feeItem),
      coded("unit_type", UnitType.self, tally.unitType),
      coded("occupancy", Occupancy.self, tally.occupancy),
    ]
  }
}
