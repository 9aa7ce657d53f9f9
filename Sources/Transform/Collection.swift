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

  mutating func merge(_ other: CollectionTally, _ maps: AxisMaps?) {
    all.merge(other.all)
    project.merge(other.project, map: maps?[.project])
    building.merge(other.building, map: maps?[.building])
    steward.merge(other.steward, map: maps?[.steward])
    feeItem.merge(other.feeItem, map: maps?[.feeItem])
    unitType.merge(other.unitType)
    occupancy.merge(other.occupancy)
  }

  /// Adds a unit's own sums to every group that it belongs to.
  mutating func add(_ sums: Cells<CollectionColumn>, of unit: UnitPlace) {
    all.add(sums, to: 0)
    project.add(sums, to: unit.project)
    building.add(sums, to: unit.building)
    steward.add(sums, to: unit.steward)
    unitType.add(sums, to: Int(unit.row.unitType.rawValue))
    occupancy.add(sums, to: Int(unit.row.occupancy.rawValue))
  }
}

extension Walker {
  mutating func walkCollection(_ unit: UnitPlace) {
    unitSums.clear()
    // Charges of one fee item mostly follow one another.
    var item = TextID.empty
    var row = -1
    for charge in account.charges {
      if row < 0 || charge.feeItem != item {
        item = charge.feeItem
        row = place(of: item, on: .feeItem)
      }
      collect(charge, feeItem: row)
    }
    var open: Int64 = 0
    var net: Int64 = 0
    for charge in account.charges {
      if charge.due > frame.asOf { break }
      open += charge.open
      net += charge.net
    }
    if net > 0 {
      unitSums[.chargedUnits] = 1
      unitSums[.settledUnits] = open == 0 ? 1 : 0
    }
    unitSums[.receivedCurrent] = account.received.current
    unitSums[.receivedArrears] = account.received.arrears
    unitSums[.receivedAdvance] = account.received.advance
    unitSums[.credit] = account.credit
    unitSums[.lateFee] = lateFee()
    overdue = unitSums[.overdue]
    tally.collection.add(unitSums, of: unit)
  }

  private mutating func collect(_ charge: Charge, feeItem row: Int) {
    func add(_ column: CollectionColumn, _ amount: Int64) {
      unitSums[column] += amount
      tally.collection.feeItem[row, column] += amount
    }
    let paid = charge.paid
    let net = charge.net
    if charge.due <= frame.yearStart {
      let waived = charge.waived - charge.yearStart.waived
      add(.priorPaid, paid - charge.yearStart.paid)
      add(.priorDue, charge.openAtYearStart - waived)
    } else if charge.due <= frame.yearEnd {
      add(.yearPaid, paid)
      add(.yearNet, net)
      if charge.due <= frame.last {
        add(.ytdPaid, paid)
        add(.ytdNet, net)
        add(.ytdWaived, charge.waived)
        if charge.due >= frame.first {
          add(.monthPaid, paid)
          add(.monthNet, net)
          add(.monthWaived, charge.waived)
        }
      }
    }
    if charge.due < frame.asOf { add(.overdue, charge.open) }
    if charge.due <= frame.last {
      let collectible = charge.openBefore - (charge.waived - charge.before.waived)
      unitSums[.ceiCollected] += collectible - charge.open
      unitSums[.ceiCollectible] += collectible - (charge.due >= frame.first ? charge.open : 0)
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
