/// How a list names a unit. Personal data: masked before it goes into the management report.
package struct UnitIdentity: Hashable, Sendable {
  package var project: String
  package var building: String
  package var unitID: String
  package var ownerName: String
  package var phone: String
  package var steward: String

  package init(
    project: String, building: String, unitID: String, ownerName: String, phone: String,
    steward: String
  ) {
    self.project = project
    self.building = building
    self.unitID = unitID
    self.ownerName = ownerName
    self.phone = phone
    self.steward = steward
  }
}

package enum EscalationRule: UInt8, CaseIterable, Sendable {
  case refused, brokenPromises, unreachable, timeBar, large
}
extension EscalationRule: Coded {
  package var code: String {
    switch self {
    case .refused: "refused"
    case .brokenPromises: "broken_promises"
    case .unreachable: "unreachable"
    case .timeBar: "time_bar"
    case .large: "large"
    }
  }
}

/// Whose move it is.
package enum CaseSide: UInt8, CaseIterable, Sendable {
  case owner, ours
}
extension CaseSide: Coded {
  package var code: String { "\(self)" }
}

package enum SuggestedAction: UInt8, CaseIterable, Sendable {
  case legalReview, resolveFirst, formalLetter, managerVisit, managerCall, siteVisit
}
extension SuggestedAction: Coded {
  package var code: String {
    switch self {
    case .legalReview: "legal_review"
    case .resolveFirst: "resolve_first"
    case .formalLetter: "formal_letter"
    case .managerVisit: "manager_visit"
    case .managerCall: "manager_call"
    case .siteVisit: "site_visit"
    }
  }
}

/// A unit that leadership has to decide on: a row of `escalation.csv`, in rank order.
package struct EscalationCase: Hashable, Sendable {
  package var unit: UnitIdentity
  package var side: CaseSide
  /// In the order of `EscalationRule`.
  package var rules: [EscalationRule]
  package var overdue: Money
  package var oldestDue: Day
  /// Distinct due months that are overdue and open.
  package var periodsOpen: Int
  package var refusals: Int
  package var brokenPromises: Int
  /// Outbound calls in the rules' 90 days.
  package var attempts: Int
  /// Connected calls, in and out, in the rules' 90 days.
  package var connected: Int
  package var lastCall: Day?
  package var lastOutcome: CallOutcome?
  /// Distinct codes in 365 days, sorted bytewise.
  package var objections: [String]
  package var openRepairs: Int
  package var action: SuggestedAction

  package init(
    unit: UnitIdentity, side: CaseSide, rules: [EscalationRule], overdue: Money, oldestDue: Day,
    periodsOpen: Int, refusals: Int, brokenPromises: Int, attempts: Int, connected: Int,
    lastCall: Day?, lastOutcome: CallOutcome?, objections: [String], openRepairs: Int,
    action: SuggestedAction
  ) {
    self.unit = unit
    self.side = side
    self.rules = rules
    self.overdue = overdue
    self.oldestDue = oldestDue
    self.periodsOpen = periodsOpen
    self.refusals = refusals
    self.brokenPromises = brokenPromises
    self.attempts = attempts
    self.connected = connected
    self.lastCall = lastCall
    self.lastOutcome = lastOutcome
    self.objections = objections
    self.openRepairs = openRepairs
    self.action = action
  }
}

package enum WorkListKind: UInt8, CaseIterable, Sendable {
  case promiseReminder, callback, repairFollowUp, brokenPromise, signOff, checkPayment, checkNumber
}
extension WorkListKind: Coded {
  package var code: String {
    switch self {
    case .promiseReminder: "promise_reminder"
    case .callback: "callback"
    case .repairFollowUp: "repair_follow_up"
    case .brokenPromise: "broken_promise"
    case .signOff: "sign_off"
    case .checkPayment: "check_payment"
    case .checkNumber: "check_number"
    }
  }
}

/// A row of `worklist.csv`. Its `reason` is a sentence that the report's language makes of `facts`.
package struct WorkItem: Hashable, Sendable {
  package var list: WorkListKind
  package var dueOn: Day
  package var unit: UnitIdentity
  package var overdue: Money
  package var facts: WorkFacts

  package init(
    list: WorkListKind, dueOn: Day, unit: UnitIdentity, overdue: Money, facts: WorkFacts
  ) {
    self.list = list
    self.dueOn = dueOn
    self.unit = unit
    self.overdue = overdue
    self.facts = facts
  }
}

/// What the steward should know before the call, as far as the list's rule looked at it.
package struct WorkFacts: Hashable, Sendable {
  /// The call that the rule turns on: the promise, the call with the callback, the wrong number…
  package var callDay: Day?
  package var caller = ""
  /// What was noted on that call. Personal data.
  package var note = ""
  package var outcome: CallOutcome?
  /// Codes of that call's objections.
  package var objections: [String] = []
  package var promiseDate: Day?
  package var promiseAmount: Money?
  /// Paid on the promise so far.
  package var paid: Money?
  package var callbackDay: Day?
  /// The repair that the rule turns on.
  package var repairCategory = ""
  package var repairDescription = ""
  package var repairCompleted: Day?

  package init() {}
}
