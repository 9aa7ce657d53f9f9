package import Model

/// All that the figures are derived from, as whole numbers: the mergeable state of a walk.
///
/// Merging is associative and commutative, and the empty tally changes nothing. Tallies of different companies
/// merge too: their groups are matched by name.
package struct Tally: Sendable {
  /// The magnitudes of all amounts of this tally added up: a bound on each sum of a few of them. So long as it
  /// is below the limit no sum overflows, and one check stands for thousands.
  private(set) var volume: UInt64 = 0
  private static let volumeLimit = UInt64(1) << 56

  private(set) var axes = Axes()
  var collection = CollectionTally()
  var trend = TrendTally()
  var ageing = AgeingTally()
  var calls = CallTally()
  var promises = PromiseTally()
  var objections = ObjectionTally()
  var repairs = RepairTally()
  var escalation = EscalationTally()

  /// Nothing: merging it changes nothing.
  package init() {}

  /// Takes in another.
  ///
  /// - Throws: `TransformError.amountsBeyondRange` where the sums could not be held exactly. This tally is then
  ///   no longer of use.
  package mutating func merge(_ other: Tally) throws(TransformError) {
    guard count(volume: other.volume) else { throw .amountsBeyondRange }
    let maps = axes.merge(other.axes)
    grow()
    try collection.merge(other.collection, maps)
    try trend.merge(other.trend)
    try ageing.merge(other.ageing, maps)
    try calls.merge(other.calls, maps)
    try promises.merge(other.promises, maps)
    try objections.merge(other.objections, maps)
    try repairs.merge(other.repairs, maps)
    try escalation.merge(other.escalation)
  }

  /// - Returns: whether sums are still exact with so much more.
  mutating func count(volume more: UInt64) -> Bool {
    let (sum, overflow) = volume.addingReportingOverflow(more)
    volume = overflow ? .max : sum
    return volume <= Self.volumeLimit
  }

  /// A new group; its figures are nothing yet.
  mutating func add(_ label: Label, to kind: AxisKind) -> Int {
    axes.append(label, to: kind)
    grow()
    return axes.count(kind) - 1
  }

  private mutating func grow() {
    collection.grow(axes)
    ageing.grow(axes)
    calls.grow(axes)
    promises.grow(axes)
    objections.grow(axes)
    repairs.grow(axes)
  }
}

extension Tally: Codable {
  private enum CodingKeys: CodingKey {
    case volume, axes, collection, trend, ageing, calls, promises, objections, repairs, escalation
  }

  /// - Throws: `TransformError.malformedTally` where the cells do not fit the groups; nothing else is taken on
  ///   trust, since a part may come from anywhere.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    var read = Tally()
    read.volume = try container.decode(UInt64.self, forKey: .volume)
    read.axes = try container.decode(Axes.self, forKey: .axes)
    read.collection = try container.decode(CollectionTally.self, forKey: .collection)
    read.trend = try container.decode(TrendTally.self, forKey: .trend)
    read.ageing = try container.decode(AgeingTally.self, forKey: .ageing)
    read.calls = try container.decode(CallTally.self, forKey: .calls)
    read.promises = try container.decode(PromiseTally.self, forKey: .promises)
    read.objections = try container.decode(ObjectionTally.self, forKey: .objections)
    read.repairs = try container.decode(RepairTally.self, forKey: .repairs)
    read.escalation = try container.decode(EscalationTally.self, forKey: .escalation)
    // Merging into nothing checks every shape and every number.
    self.init()
    axes = read.axes
    grow()
    try merge(read)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(volume, forKey: .volume)
    try container.encode(axes, forKey: .axes)
    try container.encode(collection, forKey: .collection)
    try container.encode(trend, forKey: .trend)
    try container.encode(ageing, forKey: .ageing)
    try container.encode(calls, forKey: .calls)
    try container.encode(promises, forKey: .promises)
    try container.encode(objections, forKey: .objections)
    try container.encode(repairs, forKey: .repairs)
    try container.encode(escalation, forKey: .escalation)
  }
}

extension Tally: Equatable {
  /// Whether both say the same, in whatever order their groups stand.
  package static func == (left: Tally, right: Tally) -> Bool {
    let left = left.canonical
    let right = right.canonical
    return left.volume == right.volume && left.axes == right.axes && left.collection == right.collection
      && left.trend == right.trend && left.ageing == right.ageing && left.calls == right.calls
      && left.promises == right.promises && left.objections == right.objections
      && left.repairs == right.repairs && left.escalation == right.escalation
  }

  /// The same with its groups in bytewise order.
  package var canonical: Tally {
    var result = Tally()
    result.axes = axes.sorted
    // A tally without groups of its own cannot fail to take in one that was within the limit.
    try? result.merge(self)
    return result
  }
}

extension Tally {
  /// The figures, in the order of `metrics.csv`.
  ///
  /// - Parameters:
  ///   - dates: those of the walk.
  ///   - policy: that of the walk.
  package func figures(dates: ReportDates, policy: Policy) -> FigureTable {
    var builder = FigureBuilder(axes)
    collection.figures(&builder, lateFees: !policy.dailyLateFee.isZero)
    trend.figures(&builder, dates: dates)
    ageing.figures(&builder)
    calls.figures(&builder)
    promises.figures(&builder)
    objections.figures(&builder)
    repairs.figures(&builder)
    escalation.figures(&builder)
    return builder.table()
  }
}
