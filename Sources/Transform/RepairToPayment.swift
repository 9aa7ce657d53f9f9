import Model

/// Whether payment follows repair, by dimension: see docs/metrics.md, repair to payment.
enum EpisodeColumn: Int, ColumnSet {
  case paid7, episodes7, paid14, episodes14, paid30, episodes30, paid60, episodes60, paid90, episodes90
  case full30, full90
  static var width: Int { 12 }

  struct Horizon {
    var days: Int32
    var paid: EpisodeColumn
    var episodes: EpisodeColumn
    var full: EpisodeColumn?
  }

  static let horizons = [
    Horizon(days: 7, paid: .paid7, episodes: .episodes7),
    Horizon(days: 14, paid: .paid14, episodes: .episodes14),
    Horizon(days: 30, paid: .paid30, episodes: .episodes30, full: .full30),
    Horizon(days: 60, paid: .paid60, episodes: .episodes60),
    Horizon(days: 90, paid: .paid90, episodes: .episodes90, full: .full90),
  ]
}

enum RepairColumn: Int, ColumnSet {
  /// Repairs promised by a day of the month, and those completed by it.
  case promised, onTime
  case open
  /// Units that have an open repair and owe, and what they owe.
  case waitingUnits, waitingAmount
  static var width: Int { 5 }
}

enum RepairMonthColumn: Int, ColumnSet {
  /// Control units, and those that paid.
  case controls, controlPaid
  /// Units with a repair completed in the month; with a clearing in it at which they owed; that paid since.
  case completed, owing, paid
  static var width: Int { 5 }
}

enum SurvivalColumn: Int, ColumnSet {
  /// Episodes that ended on the day by a payment, or for want of more days.
  case paid, censored
  static var width: Int { 2 }
}

enum ChainStep: Int, ColumnSet {
  case objected, repaired, called, promised, paid
  static var width: Int { 5 }
}

struct RepairTally: Equatable, Sendable, Codable {
  /// Whether there is a repair ledger at all.
  var isKnown = false
  var episodes = Cells<EpisodeColumn>(rows: 1)
  /// Not followed up, followed up.
  var followUp = Cells<EpisodeColumn>(rows: 2)
  var categoryEpisodes = Cells<EpisodeColumn>()
  var repairs = Cells<RepairColumn>(rows: 1)
  var categoryRepairs = Cells<RepairColumn>()
  var month = Cells<RepairMonthColumn>(rows: 1)
  /// By days from the clearing; an episode lies less than 365 days back.
  var survival = Cells<SurvivalColumn>(rows: 366)
  var chain = Cells<ChainStep>(rows: 1)

  mutating func grow(_ axes: Axes) {
    categoryEpisodes.grow(rows: axes.count(.repairCategory))
    categoryRepairs.grow(rows: axes.count(.repairCategory))
  }

  mutating func merge(_ other: RepairTally, _ maps: AxisMaps?) throws(TransformError) {
    isKnown = isKnown || other.isKnown
    try episodes.merge(other.episodes)
    try followUp.merge(other.followUp)
    try categoryEpisodes.merge(other.categoryEpisodes, map: maps?[.repairCategory])
    try repairs.merge(other.repairs)
    try categoryRepairs.merge(other.categoryRepairs, map: maps?[.repairCategory])
    try month.merge(other.month)
    try survival.merge(other.survival)
    try chain.merge(other.chain)
  }
}

extension Walker {
  mutating func walkRepairs(_ unit: UnitPlace) {
    walkChain()
    if repairLog.repairs.isEmpty { return }
    countRepairs()
    findEpisode()
    findMonth()
    findControl()
  }

  // MARK: - Repairs

  private mutating func countRepairs() {
    for repair in repairLog.repairs.all {
      let category = place(of: repair.category, on: .repairCategory)
      if let promised = repair.promisedBy.day, frame.isInMonth(promised.number) {
        let isOnTime = repair.completed.day.map { $0 <= promised } ?? false
        count(.promised, category)
        if isOnTime { count(.onTime, category) }
      }
      if repair.isOpen(asOf: frame.asOf) { count(.open, category) }
    }
    if let oldest = repairLog.oldestOpen, overdue > 0 {
      let category = place(of: repairLog.repairs[oldest].category, on: .repairCategory)
      count(.waitingUnits, category)
      count(.waitingAmount, category, overdue)
    }
  }

  private mutating func count(_ column: RepairColumn, _ category: Int, _ number: Int64 = 1) {
    tally.repairs.repairs[column] += number
    tally.repairs.categoryRepairs[category, column] += number
  }

  // MARK: - Episodes

  /// The unit's first clearing in 365 days to as_of at which it owed.
  private mutating func findEpisode() {
    for clearing in repairLog.clearings.all where frame.isRecent(clearing.day, days: 365) {
      guard account.owed(on: clearing.day) > 0 else { continue }
      return count(episode: clearing)
    }
  }

  private mutating func count(episode: Clearing) {
    let day = episode.day
    let block = SumBlock<EpisodeColumn>()
    let sums = block[0]
    var recovery = account.recovery()
    for horizon in EpisodeColumn.horizons where day <= frame.asOf - horizon.days {
      account.advance(&recovery, to: day + horizon.days)
      sums[horizon.episodes] = 1
      sums[horizon.paid] = recovery.recovered > 0 ? 1 : 0
      if let full = horizon.full { sums[full] = recovery.settled == account.sweep.owed ? 1 : 0 }
    }
    tally.repairs.episodes.add(sums, to: 0)
    let isFollowedUp = log.hasOutboundConnected(from: day, to: day + 3)
    tally.repairs.followUp.add(sums, to: isFollowedUp ? 1 : 0)
    let category = repairLog.repairs[episode.repair].category
    tally.repairs.categoryEpisodes.add(sums, to: place(of: category, on: .repairCategory))
    if let paid = account.firstRecoveryDay() {
      tally.repairs.survival[Int(paid - day), .paid] += 1
    } else {
      tally.repairs.survival[Int(frame.asOf - day), .censored] += 1
    }
  }

  /// The month's conversion: the first clearing in it at which the unit owed.
  private mutating func findMonth() {
    let isCompleted = repairLog.repairs.all.contains { repair in
      repair.completed.day.map { frame.isInMonth($0.number) } ?? false
    }
    guard isCompleted else { return }
    tally.repairs.month[.completed] += 1
    for clearing in repairLog.clearings.all where frame.isInMonth(clearing.day) {
      guard account.owed(on: clearing.day) > 0 else { continue }
      var recovery = account.recovery()
      account.advance(&recovery, to: frame.asOf)
      tally.repairs.month[.owing] += 1
      if recovery.recovered > 0 { tally.repairs.month[.paid] += 1 }
      return
    }
  }

  /// A unit that waited for its repair: the first day of a month on which it owed and would wait 30 days more.
  private mutating func findControl() {
    for day in frame.monthStarts where day <= frame.asOf - 30 && day > frame.asOf - 365 {
      let waits = repairLog.repairs.all.contains { repair in
        repair.reported.number <= day && repair.isOpen(asOf: day + 30)
      }
      guard waits, account.owed(on: day) > 0 else { continue }
      var recovery = account.recovery()
      account.advance(&recovery, to: day + 30)
      tally.repairs.month[.controls] += 1
      if recovery.recovered > 0 { tally.repairs.month[.controlPaid] += 1 }
      return
    }
  }

  // MARK: - Chain

  /// Objected for a defect, repaired, called, promised, paid: how far the unit came.
  private mutating func walkChain() {
    let defect = sideBits.defect
    let objection = log.calls.first { call in
      call.isConnected && call.objections & defect != 0 && frame.isRecent(call.day.number, days: 365)
    }
    guard let objected = objection?.day.number else { return }
    tally.repairs.chain[.objected] += 1
    guard let repaired = repairLog.clearings.all.first(where: { $0.day >= objected })?.day else { return }
    tally.repairs.chain[.repaired] += 1
    guard let called = log.firstOutboundConnected(from: repaired) else { return }
    tally.repairs.chain[.called] += 1
    guard let promised = promises.all.first(where: { $0.callDay >= called })?.callDay else { return }
    tally.repairs.chain[.promised] += 1
    guard let paid = account.payments.all.last(where: \.isArrears), paid.day >= promised else { return }
    tally.repairs.chain[.paid] += 1
  }
}
