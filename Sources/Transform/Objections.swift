import Model

/// What the figures of docs/metrics.md, objections, are derived from, by category.
enum ObjectionColumn: Int, ColumnSet {
  /// Connected calls of the month with the objection, and of the month before.
  case calls, previous
  case units, overdue
  /// Units with a first such call long enough ago at which they owed, and those that paid since.
  case paid30, asked30, paid60, asked60, paid90, asked90
  static var width: Int { 10 }

  /// Days to the payment, with the columns of those asked and those who paid.
  static let horizons: [(days: Int32, paid: ObjectionColumn, asked: ObjectionColumn)] = [
    (30, .paid30, .asked30), (60, .paid60, .asked60), (90, .paid90, .asked90),
  ]
}

enum ConnectedColumn: Int, ColumnSet {
  case month, previous
  static var width: Int { 2 }
}

struct ObjectionTally: Equatable, Sendable, Codable {
  var categories = Cells<ObjectionColumn>()
  /// Units by building and category.
  var buildings = Cells<CountColumn>()
  var connected = Cells<ConnectedColumn>(rows: 1)

  mutating func grow(_ axes: Axes) {
    categories.grow(rows: axes.count(.objection))
    buildings.grow(rows: axes.count(.buildingObjection))
  }

  mutating func merge(_ other: ObjectionTally, _ maps: AxisMaps?) throws(TransformError) {
    try categories.merge(other.categories, map: maps?[.objection])
    try buildings.merge(other.buildings, map: maps?[.buildingObjection])
    try connected.merge(other.connected)
  }
}

/// The places of the bits in a set of objections.
struct ObjectionBits: Sequence, IteratorProtocol {
  var bits: UInt64

  mutating func next() -> Int? {
    if bits == 0 { return nil }
    let place = bits.trailingZeroBitCount
    bits &= bits - 1
    return place
  }
}

extension Walker {
  mutating func walkObjections(_ unit: UnitPlace) {
    var ofMonth: UInt64 = 0
    var inYear: UInt64 = 0
    for call in log.calls where call.isConnected {
      let day = call.day.number
      let objections = call.objections & knownObjections
      if frame.isRecent(day, days: 365) {
        // The calls come in order: what is new here is first raised here.
        let raised = objections & ~inYear
        inYear |= raised
        if raised != 0 { followUp(raised, from: day) }
      }
      if frame.isInMonth(day) {
        ofMonth |= objections
        tally.objections.connected[.month] += 1
        for category in ObjectionBits(bits: objections) { tally.objections.categories[category, .calls] += 1 }
      } else if day >= frame.previousFirst, day < frame.first {
        tally.objections.connected[.previous] += 1
        for category in ObjectionBits(bits: objections) {
          tally.objections.categories[category, .previous] += 1
        }
      }
    }
    for category in ObjectionBits(bits: ofMonth) {
      tally.objections.categories[category, .units] += 1
      tally.objections.categories[category, .overdue] += overdue
      tally.objections.buildings[place(of: category, in: unit), .count] += 1
    }
  }

  /// Whether the old debt was paid within 30, 60 and 90 days of the first call with an objection.
  private mutating func followUp(_ raised: UInt64, from day: Int32) {
    guard day <= frame.asOf - 30, account.owed(on: day) > 0 else { return }
    var recovery = account.recovery()
    for horizon in ObjectionColumn.horizons where day <= frame.asOf - horizon.days {
      account.advance(&recovery, to: day + horizon.days)
      for category in ObjectionBits(bits: raised) {
        tally.objections.categories[category, horizon.asked] += 1
        if recovery.recovered > 0 { tally.objections.categories[category, horizon.paid] += 1 }
      }
    }
  }
}

extension ObjectionTally {
  func figures(_ builder: inout FigureBuilder) {
    let groups = [builder.named("category", .objection, categories)]
    builder.rate("objections.calls", by: groups, { $0[.calls] }, of: { _ in connected[.month] })
    builder.rate(
      "objections.calls_previous", by: groups, { $0[.previous] }, of: { _ in connected[.previous] })
    builder.count("objections.units", by: groups) { $0[.units] }
    builder.count(
      "objections.units", by: [builder.named("building/category", .buildingObjection, buildings)]
    ) { $0[.count] }
    builder.amount("objections.overdue", by: groups) { $0[.overdue] }
    for horizon in ObjectionColumn.horizons {
      builder.share(
        "objections.paid_\(horizon.days)", by: groups, { $0[horizon.paid] }, of: { $0[horizon.asked] })
    }
  }
}
