import Model

enum CaseColumn: Int, ColumnSet {
  case cases, overdue
  static var width: Int { 2 }
}

struct EscalationTally: Equatable, Sendable, Codable {
  var all = Cells<CaseColumn>(rows: 1)
  var side = Cells<CaseColumn>(rows: CaseSide.allCases.count)
  var rule = Cells<CaseColumn>(rows: EscalationRule.allCases.count)
  var action = Cells<CaseColumn>(rows: SuggestedAction.allCases.count)

  mutating func merge(_ other: EscalationTally) throws(TransformError) {
    try all.merge(other.all)
    try side.merge(other.side)
    try rule.merge(other.rule)
    try action.merge(other.action)
  }

  mutating func add(_ escalated: EscalationCase) {
    let block = SumBlock<CaseColumn>()
    let sums = block[0]
    sums[.cases] = 1
    sums[.overdue] = escalated.overdue.fen
    all.add(sums, to: 0)
    side.add(sums, to: Int(escalated.side.rawValue))
    for rule in escalated.rules { self.rule.add(sums, to: Int(rule.rawValue)) }
    action.add(sums, to: Int(escalated.action.rawValue))
  }

  func figures(_ builder: inout FigureBuilder) {
    let groups = [
      builder.all(all),
      builder.coded("side", CaseSide.self, side),
      builder.coded("rule", EscalationRule.self, rule),
      builder.coded("action", SuggestedAction.self, action),
    ]
    builder.count("escalation.cases", by: groups) { $0[.cases] }
    builder.amount("escalation.overdue", by: groups) { $0[.overdue] }
  }
}

/// What of a unit's calls and promises the rules look at (docs/metrics.md, escalation).
struct CaseEvidence {
  var refusals = 0
  var largeRefusals = 0
  var attempts = 0
  var connected = 0
  var failedPromises = 0
  var isLatestPromiseFailed = false
}

extension Walker {
  mutating func walkEscalation(_ unit: UnitPlace) {
    let evidence = gatherEvidence()
    let rules = rules(evidence)
    if rules.isEmpty { return }
    let side = side()
    let last = log.calls.last
    let escalated = EscalationCase(
      unit: identity(of: unit.row), side: side, rules: rules, overdue: Money(fen: overdue),
      oldestDue: Day(number: frame.asOf) - worst, periodsOpen: periodsOpen(),
      refusals: evidence.refusals, brokenPromises: evidence.failedPromises,
      attempts: evidence.attempts, connected: evidence.connected, lastCall: last?.day,
      lastOutcome: last?.outcome, objections: objectionsOfYear(), openRepairs: repairLog.openCount,
      action: action(rules, side))
    tally.escalation.add(escalated)
    cases.append(escalated)
  }

  private func gatherEvidence() -> CaseEvidence {
    let policy = frame.policy
    var evidence = CaseEvidence()
    for call in log.calls {
      let day = call.day.number
      if frame.isRecent(day, days: policy.unreachableDays) {
        if call.isOutbound { evidence.attempts += 1 }
        if call.isConnected { evidence.connected += 1 }
      }
      guard call.isConnected, call.outcome == .refused else { continue }
      if frame.isRecent(day, days: policy.refusalDays) { evidence.refusals += 1 }
      if frame.isRecent(day, days: policy.largeRefusalDays) { evidence.largeRefusals += 1 }
    }
    for promise in promises.all {
      evidence.isLatestPromiseFailed =
        promise.status.isFailed && frame.isRecent(promise.graceEnd, days: policy.brokenPromiseDays)
      if evidence.isLatestPromiseFailed { evidence.failedPromises += 1 }
    }
    return evidence
  }

  private func rules(_ evidence: CaseEvidence) -> [EscalationRule] {
    let policy = frame.policy
    var rules: [EscalationRule] = []
    if evidence.refusals >= policy.refusals { rules.append(.refused) }
    if evidence.failedPromises >= policy.brokenPromises && evidence.isLatestPromiseFailed {
      rules.append(.brokenPromises)
    }
    if evidence.attempts >= policy.unreachableAttempts && evidence.connected == 0 {
      rules.append(.unreachable)
    }
    if worst >= policy.limitationWarningDays { rules.append(.timeBar) }
    if overdue >= policy.largeAmount.fen && worst >= policy.largeDays && evidence.largeRefusals >= 1 {
      rules.append(.large)
    }
    return rules
  }

  /// Ours where a repair waits too long, or where the owner's last word was a grievance that we have not
  /// called about since.
  private func side() -> CaseSide {
    let grace = frame.policy.openRepairGraceDays
    if let oldest = repairLog.oldestOpen,
      Int(repairLog.repairs[oldest].reported.number) < Int(frame.asOf) - grace
    {
      return .ours
    }
    for call in log.calls.reversed() where call.isConnected {
      if !frame.isRecent(call.day.number, days: 365) { break }
      if call.objections & knownObjections != 0 {
        return call.objections & sideBits.ours != 0 ? .ours : .owner
      }
      if call.isOutbound { break }
    }
    return .owner
  }

  private func action(_ rules: [EscalationRule], _ side: CaseSide) -> SuggestedAction {
    if rules.contains(.timeBar) { return .legalReview }
    if side == .ours { return .resolveFirst }
    if rules.contains(.refused) || rules.contains(.large) {
      return worst >= frame.policy.formalLetterDays ? .formalLetter : .managerVisit
    }
    return rules.contains(.brokenPromises) ? .managerCall : .siteVisit
  }

  /// How many distinct due months are overdue and open.
  private func periodsOpen() -> Int {
    var count = 0
    var latest: Month?
    for charge in account.charges.all where charge.due < frame.asOf && charge.open > 0 {
      let month = Day(number: charge.due).month
      if month != latest { count += 1 }
      latest = month
    }
    return count
  }

  private func objectionsOfYear() -> [String] {
    var bits: UInt64 = 0
    for call in log.calls where call.isConnected && frame.isRecent(call.day.number, days: 365) {
      bits |= call.objections & knownObjections
    }
    return objectionCodes(bits).sorted(by: isBytewise)
  }
}

extension EscalationCase {
  /// The order of ranks.
  static func isBefore(_ left: EscalationCase, _ right: EscalationCase) -> Bool {
    if left.side != right.side { return left.side == .owner }
    if left.overdue != right.overdue { return left.overdue > right.overdue }
    return left.unit.isBefore(right.unit)
  }
}

extension UnitIdentity {
  /// By project, building and unit, bytewise.
  func isBefore(_ other: UnitIdentity) -> Bool {
    for (mine, its) in [(project, other.project), (building, other.building)]
    where !mine.utf8.elementsEqual(its.utf8) {
      return isBytewise(mine, before: its)
    }
    return isBytewise(unitID, before: other.unitID)
  }
}
