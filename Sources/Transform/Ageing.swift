import Model

/// How long a charge is overdue, or for how long the oldest debt of a unit is.
enum AgeBucket: Int, ColumnSet {
  /// Nothing overdue; a unit's only.
  case clear
  /// Not yet due; a charge's only.
  case current
  case upTo30, upTo60, upTo90, upTo180, upTo365, upTo730, upTo1095, older

  static var width: Int { 10 }

  /// - Parameter days: as_of − due date.
  init(days: Int) {
    switch days {
    case ...0: self = .current
    case ...30: self = .upTo30
    case ...60: self = .upTo60
    case ...90: self = .upTo90
    case ...180: self = .upTo180
    case ...365: self = .upTo365
    case ...730: self = .upTo730
    case ...1095: self = .upTo1095
    default: self = .older
    }
  }

  var key: String {
    switch self {
    case .clear: "clear"
    case .current: "current"
    case .upTo30: "1-30"
    case .upTo60: "31-60"
    case .upTo90: "61-90"
    case .upTo180: "91-180"
    case .upTo365: "181-365"
    case .upTo730: "366-730"
    case .upTo1095: "731-1095"
    case .older: "1096+"
    }
  }
}

enum LimitationColumn: Int, ColumnSet {
  case past, near
  static var width: Int { 2 }
}

enum BalanceStep: Int, ColumnSet {
  case opening, charged, waived, collected, closing
  static var width: Int { 5 }
}

struct AgeingTally: Equatable, Sendable, Codable {
  var amount = Cells<AgeBucket>(rows: 1)
  var buildingAmount = Cells<AgeBucket>()
  var units = Cells<AgeBucket>(rows: 1)
  /// Rows: the bucket of the day before the month; columns: that of as_of.
  var roll = Cells<AgeBucket>(rows: AgeBucket.width)
  var limitation = Cells<LimitationColumn>(rows: 1)
  var balance = Cells<BalanceStep>(rows: 1)

  mutating func grow(_ axes: Axes) { buildingAmount.grow(rows: axes.count(.building)) }

  mutating func merge(_ other: AgeingTally, _ maps: AxisMaps?) throws(TransformError) {
    try amount.merge(other.amount)
    try buildingAmount.merge(other.buildingAmount, map: maps?[.building])
    try units.merge(other.units)
    try roll.merge(other.roll)
    try limitation.merge(other.limitation)
    try balance.merge(other.balance)
  }
}

extension Walker {
  mutating func walkAgeing(_ unit: UnitPlace) {
    worstBefore = 0
    worst = 0
    var balance = BalanceSums()
    for place in account.live.all {
      let charge = account.charges[Int(place)]
      if charge.due > frame.last { break }
      balance.add(charge, isOld: charge.due < frame.first)
      // The charges come oldest first: the first open one is the worst.
      if worstBefore == 0, charge.due < frame.dayBefore, charge.openBefore > 0 {
        worstBefore = Int(frame.dayBefore) - Int(charge.due)
      }
      if charge.open == 0 { continue }
      age(charge, building: unit.building)
      if worst == 0, charge.due < frame.asOf { worst = Int(frame.asOf) - Int(charge.due) }
    }
    tally.ageing.add(balance)
    let now = worst > 0 ? AgeBucket(days: worst) : .clear
    let before = worstBefore > 0 ? AgeBucket(days: worstBefore) : .clear
    tally.ageing.units[now] += 1
    tally.ageing.roll[before.rawValue, now] += 1
  }

  @inline(__always)
  private mutating func age(_ charge: Charge, building: Int) {
    let open = charge.open
    let days = Int(frame.asOf) - Int(charge.due)
    let bucket = AgeBucket(days: days)
    tally.ageing.amount[bucket] += open
    tally.ageing.buildingAmount[building, bucket] += open
    if days >= frame.policy.limitationDays {
      tally.ageing.limitation[.past] += open
    } else if days >= frame.policy.limitationWarningDays {
      tally.ageing.limitation[.near] += open
    }
  }
}

/// The steps from the opening to the closing balance, of one unit.
struct BalanceSums {
  var opening: Int64 = 0
  var charged: Int64 = 0
  var waived: Int64 = 0
  var collected: Int64 = 0
  var closing: Int64 = 0

  /// - Parameter isOld: whether it was due before the month.
  @inline(__always)
  mutating func add(_ charge: Charge, isOld: Bool) {
    if isOld {
      opening += charge.openBefore
      waived += charge.ofMonth.waived
      collected += charge.ofMonth.paid
    } else {
      charged += charge.amount
      waived += charge.waived
      collected += charge.paid
    }
    closing += charge.open
  }
}

extension AgeingTally {
  mutating func add(_ sums: BalanceSums) {
    balance[.opening] += sums.opening
    balance[.charged] += sums.charged
    balance[.waived] += sums.waived
    balance[.collected] += sums.collected
    balance[.closing] += sums.closing
  }
}

extension AgeingTally {
  func figures(_ builder: inout FigureBuilder) {
    let overdue = Array(AgeBucket.allCases.dropFirst())
    builder.add(
      "ageing.amount", "bucket", .money, overdue.map { ($0.key, amount[$0]) })
    buildingFigures(&builder, overdue)
    builder.add("ageing.units", "bucket", .count, AgeBucket.allCases.map { ($0.key, units[$0]) })
    rollFigures(&builder)
    builder.add(
      "limitation.amount", "status", .money,
      [("over_3_years", limitation[.past]), ("next_90", limitation[.near])])
    builder.add(
      "balance.roll", "step", .money, BalanceStep.allCases.map { ("\($0)", balance[$0]) }, always: true)
  }

  private func buildingFigures(_ builder: inout FigureBuilder, _ buckets: [AgeBucket]) {
    let rows = builder.named("building", .building, buildingAmount).rows
    builder.add(
      "ageing.amount", "building/bucket", .money,
      rows.flatMap { row in buckets.map { ("\(row.key)/\($0.key)", row[$0]) } })
  }

  private func rollFigures(_ builder: inout FigureBuilder) {
    var counts: [(String, Int64)] = []
    for from in AgeBucket.allCases {
      for to in AgeBucket.allCases where from != .clear || to != .clear {
        counts.append(("\(from.key)>\(to.key)", roll[from.rawValue, to]))
      }
    }
    builder.add("ageing.roll", "from>to", .count, counts)
  }
}
