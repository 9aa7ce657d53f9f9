import Model

/// Every figure that docs/metrics.md names, in every dimension, for a company with so many buildings.
/// - Parameter units: how many units with charges due stand behind each building's rates.
func everyFigure(buildings: Int = 3, units: Int64 = 20) -> FigureTable {
  let keys = (0..<buildings).map { String($0 + 1) }
  return FigureTable(
    collectionFigures(keys, units: units) + openFigures(keys) + callFigures(keys)
      + promiseFigures() + objectionFigures(keys) + repairFigures() + caseFigures())
}

private func group(_ dimension: String, _ buildings: [String]) -> [String] {
  switch dimension {
  case "all": ["all"]
  case "building": buildings
  case "project": ["和苑1期"]
  case "steward", "caller": ["(none)", "管家001", "管家002"]
  case "fee_item": ["物业费", "车位费"]
  case "unit_type": ["parking", "residential", "shop"]
  case "occupancy": ["not_handed_over", "occupied", "vacant"]
  case "topic": ["(none)", "dunning", "repair_done"]
  case "party": ["(none)", "family", "owner"]
  case "direction": ["inbound", "outbound"]
  case "hour": ["9", "19"]
  case "weekday": ["1", "5"]
  case "weekday_hour": ["1-9", "5-19"]
  case "category": ["漏水", "门窗"]
  case "reminded", "followed_up": ["no", "yes"]
  case "result": ["connected", "no_answer"]
  case "outcome": ["none", "promised", "refused"]
  default: []
  }
}

private func each(
  _ metrics: [String], _ dimensions: [String], _ buildings: [String] = [],
  _ make: (String, String, String, Int64) -> Figure
) -> [Figure] {
  metrics.flatMap { metric in
    dimensions.flatMap { dimension in
      group(dimension, buildings).enumerated().map { make(metric, dimension, $1, Int64($0)) }
    }
  }
}

private func rates(
  _ metrics: [String], _ dimensions: [String], _ numerator: Quantity, _ denominator: Quantity,
  low: Int64? = nil, high: Int64? = nil, buildings: [String] = []
) -> [Figure] {
  each(metrics, dimensions, buildings) { metric, dimension, key, _ in
    rateFigure(metric, dimension, key, numerator, denominator, low: low, high: high)
  }
}

private func collectionFigures(_ buildings: [String], units: Int64) -> [Figure] {
  let dimensions = ["all", "project", "building", "steward", "fee_item", "unit_type", "occupancy"]
  let withoutItems = dimensions.filter { $0 != "fee_item" }
  let names = [".month", ".ytd", ".year", ".month_gross", ".ytd_gross", ".prior", ".overall"]
  return each(names.map { "collection_rate" + $0 }, dimensions, buildings) {
    rateFigure($0, $1, $2, yuan(500 + $3 % 400), yuan(1000))
  }
    + rates(
      ["collection_rate.units"], withoutItems, .count(units / 2), .count(units), low: 400_000,
      high: 600_000, buildings: buildings)
    + rates(["cei.month"], ["all", "project"], yuan(300), yuan(900))
    + each(
      ["received.total", "received.current", "received.arrears", "received.advance"],
      ["all", "project", "building", "steward"], buildings
    ) { Figure(metric: $0, dimension: $1, key: $2, numerator: yuan(100 + $3)) }
    + each(["open.overdue"], dimensions, buildings) {
      Figure(metric: $0, dimension: $1, key: $2, numerator: yuan(1000 + $3))
    }
    + ["in_month", "to_date"].flatMap { name in
      (0...12).map {
        rateFigure(
          "collection_trend." + name, "month", (october - 12 + $0).description,
          yuan(500 + Int64($0)), yuan(1000))
      }
    }
}

let buckets = [
  "current", "1-30", "31-60", "61-90", "91-180", "181-365", "366-730", "731-1095", "1096+",
]

private func openFigures(_ buildings: [String]) -> [Figure] {
  func plain(_ metric: String, _ dimension: String, _ keys: [String], _ quantity: Quantity) -> [Figure] {
    keys.map { Figure(metric: metric, dimension: dimension, key: $0, numerator: quantity) }
  }
  let byBuilding = buildings.flatMap { building in buckets.map { building + "/" + $0 } }
  return plain("ageing.amount", "bucket", buckets, yuan(100))
    + plain("ageing.amount", "building/bucket", byBuilding, yuan(10))
    + plain("ageing.units", "bucket", ["clear"] + buckets.dropFirst(), .count(5))
    + plain(
      "ageing.roll", "from>to", ["clear>1-30", "1-30>clear", "1-30>31-60", "61-90>1-30", "31-60>31-60"],
      .count(2))
    + plain("limitation.amount", "status", ["over_3_years", "next_90"], yuan(70))
    + plain("balance.roll", "step", ["opening", "charged", "waived", "collected", "closing"], yuan(100))
    + plain("credit.balance", "all", ["all"], yuan(40))
    + plain("credit.balance", "project", ["和苑1期"], yuan(40))
    + plain("late_fee.accrued", "all", ["all"], yuan(9))
    + plain("late_fee.accrued", "project", ["和苑1期"], yuan(9))
}

private func callFigures(_ buildings: [String]) -> [Figure] {
  let dimensions = ["all", "project", "caller", "topic", "hour", "weekday", "weekday_hour"]
  let staff = ["all", "caller"]
  func rate(_ metric: String, _ dimension: String, _ key: String, _ index: Int64) -> Figure {
    rateFigure(metric, dimension, key, .count(6 + index), .count(12), low: 200_000, high: 800_000)
  }
  return each(["calls.attempts"], dimensions) {
    Figure(metric: $0, dimension: $1, key: $2, numerator: .count(12 + $3))
  }
    + each(
      ["calls.connect_rate", "calls.right_party_rate", "calls.promise_rate"], dimensions, [], rate)
    + each(["calls.penetration"], ["all", "project", "building", "steward"], buildings, rate)
    + each(["calls.discouraged", "calls.record_completeness"], staff, [], rate)
    + each(["calls.over_frequency"], ["all"], [], rate)
    + each(
      ["calls.converted"], ["all", "direction", "topic", "hour", "weekday", "caller", "party"], [], rate)
    + each(["calls.dated_promises", "calls.answered_in_3_rings"], staff, [], rate)
    + each(["calls.result"], ["result"], [], count) + each(["calls.outcome"], ["outcome"], [], count)
    + ["calls", "connected", "right_party", "promised", "kept"].enumerated().map {
      Figure(metric: "calls.funnel", dimension: "step", key: $1, numerator: .count(Int64(50 - $0 * 10)))
    }
    + ["0", "1", "2", "5+"].map {
      Figure(metric: "calls.to_payment", dimension: "calls", key: $0, numerator: .count(4))
    }
}

private func count(_ metric: String, _ dimension: String, _ key: String, _ index: Int64) -> Figure {
  Figure(metric: metric, dimension: dimension, key: key, numerator: .count(3 + index))
}

private func promiseFigures() -> [Figure] {
  let statuses = ["kept", "superseded", "pending", "partial", "broken"]
  return statuses.map {
    Figure(metric: "promises.status", dimension: "status", key: $0, numerator: .count(6))
  }
    + statuses.map {
      Figure(metric: "promises.amount", dimension: "status", key: $0, numerator: yuan(60))
    }
    + rates(
      ["promises.kept_rate"], ["all", "caller", "steward", "reminded"], .count(6), .count(18), low: 100_000,
      high: 500_000)
    + rates(["promises.reminded"], ["all", "caller"], .count(3), .count(15), low: 50_000, high: 400_000)
}

private func objectionFigures(_ buildings: [String]) -> [Figure] {
  let codes = ["amount", "defect", "other"]
  let both = buildings.flatMap { building in codes.map { building + "/" + $0 } }
  return ["objections.calls", "objections.calls_previous"].flatMap { metric in
    codes.enumerated().map {
      rateFigure(metric, "category", $1, .count(2 + Int64($0)), .count(100))
    }
  }
    + codes.map {
      Figure(metric: "objections.units", dimension: "category", key: $0, numerator: .count(2))
    }
    + both.map {
      Figure(metric: "objections.units", dimension: "building/category", key: $0, numerator: .count(1))
    }
    + codes.enumerated().map {
      Figure(
        metric: "objections.overdue", dimension: "category", key: $1, numerator: yuan(Int64($0) * 100))
    }
    + ["objections.paid_30", "objections.paid_60", "objections.paid_90"].flatMap { metric in
      codes.map { rateFigure(metric, "category", $0, .count(4), .count(20), low: 1, high: 500_000) }
    }
}

private func repairFigures() -> [Figure] {
  let paid = ["paid_7", "paid_14", "paid_30", "paid_60", "paid_90", "full_30", "full_90"]
  return rates(
    paid.map { "repair." + $0 }, ["all", "followed_up", "category"], .count(8), .count(20), low: 200_000,
    high: 600_000)
    + rates(["repair.control_30"], ["all"], .count(5), .count(25), low: 90_000, high: 400_000)
    + [
      Figure(
        metric: "repair.uplift_30", dimension: "all", key: "all", value: millionths(200_000),
        low: millionths(-50_000), high: millionths(430_000))
    ]
    + rates(["repair.month", "repair.month_owing"], ["all"], .count(3), .count(11))
    + ["7", "14", "30"].enumerated().map {
      Figure(
        metric: "repair.survival", dimension: "day", key: $1, numerator: .count(20 - Int64($0)),
        value: millionths(900_000 - Int64($0) * 200_000), low: millionths(300_000),
        high: millionths(950_000))
    }
    + [Figure(metric: "repair.median_days", dimension: "all", key: "all", numerator: .count(30))]
    + rates(["repair.on_time"], ["all", "category"], .count(2), .count(4))
    + each(["repair.open", "repair.waiting_units"], ["all", "category"], [], count)
    + each(["repair.waiting_amount"], ["all", "category"]) {
      Figure(metric: $0, dimension: $1, key: $2, numerator: yuan(700 + $3))
    }
    + ["objected", "repaired", "called", "promised", "paid"].enumerated().map {
      Figure(metric: "repair.chain", dimension: "step", key: $1, numerator: .count(9 - Int64($0)))
    }
}

private func caseFigures() -> [Figure] {
  let keys: [(String, [String])] = [
    ("all", ["all"]), ("side", CaseSide.allCases.map(\.code)),
    ("rule", EscalationRule.allCases.map(\.code)), ("action", SuggestedAction.allCases.map(\.code)),
  ]
  return ["escalation.cases", "escalation.overdue"].flatMap { metric in
    keys.flatMap { dimension, keys in
      keys.map { key in
        Figure(
          metric: metric, dimension: dimension, key: key,
          numerator: metric.hasSuffix("cases") ? .count(2) : yuan(900))
      }
    }
  }
}
