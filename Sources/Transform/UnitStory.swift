package import Model

/// One unit's whole story: every charge, what went to it from which row, and where that leaves the unit.
package struct UnitStory: Sendable {
  package let unit: UnitIdentity
  /// Oldest due first.
  package let charges: [StoryCharge]
  /// In the order in which they were applied.
  package let applications: [StoryApplication]
  package let credit: Money
  package let overdue: Money
  /// Days since the oldest due date before as_of with something open; 0 where nothing is overdue.
  package let worst: Int
  /// In the order of their calls.
  package let promises: [StoryPromise]
  /// Days on which the unit had no known defect left.
  package let clearings: [Day]
  /// The unit as a case for leadership, if it is one.
  package let escalation: EscalationCase?
  package let workList: [WorkItem]
  package let refundWarnings: [RefundExcess]
}

/// A charge as it stands at as_of.
package struct StoryCharge: Hashable, Sendable {
  /// Of its row.
  package let place: RowPlace
  package let due: Day
  /// Empty where none is given.
  package let feeItem: String
  package let period: Period
  package let amount: Money
  package let waived: Money
  package let paid: Money

  /// amount − waived − paid.
  package var open: Money { amount - waived - paid }
}

/// A part of an entry that went to a charge.
package struct StoryApplication: Hashable, Sendable {
  /// Of the entry's row.
  package let place: RowPlace
  package let day: Day
  /// Index into the story's charges.
  package let charge: Int
  /// Below 0 where a refund took it back.
  package let amount: Money
  package let isWaiver: Bool
}

/// A promise and what became of it.
package struct StoryPromise: Hashable, Sendable {
  /// Of the call's row.
  package let place: RowPlace
  package let callDay: Day
  package let date: Day
  /// The last day on which a payment keeps it.
  package let graceEnd: Day
  /// Nil where none was given.
  package let amount: Money?
  package let paid: Money
  package let status: PromiseStatus
}

extension Transform {
  /// Tells one unit's story.
  ///
  /// - Parameter unit: its place in the roster.
  package static func story(
    of unit: Int, in company: Company, dates: ReportDates, policy: Policy
  ) throws(TransformError) -> UnitStory {
    var walker = Walker(company, Frame(dates: dates, policy: policy))
    try walker.walk(unit..<unit + 1)
    return walker.story(of: company.units[unit])
  }
}

extension Walker {
  /// Of the unit walked last.
  fileprivate func story(of unit: UnitRow) -> UnitStory {
    UnitStory(
      unit: identity(of: unit),
      charges: account.charges.map { charge in
        StoryCharge(
          place: account.ledger.rows[Int(charge.row)].place, due: Day(number: charge.due),
          feeItem: company.texts[charge.feeItem], period: charge.period, amount: Money(fen: charge.amount),
          waived: Money(fen: charge.waived), paid: Money(fen: charge.paid))
      },
      applications: account.moves.map { move in
        StoryApplication(
          place: account.ledger.rows[Int(move.row)].place, day: Day(number: move.day),
          charge: Int(move.charge),
          amount: Money(fen: move.amount), isWaiver: !move.isPayment)
      },
      credit: Money(fen: account.credit), overdue: Money(fen: overdue), worst: worst,
      promises: promises.map { promise in
        StoryPromise(
          place: log.calls[promise.call].place, callDay: Day(number: promise.callDay),
          date: Day(number: promise.date), graceEnd: Day(number: promise.graceEnd),
          amount: promise.amount > 0 ? Money(fen: promise.amount) : nil, paid: Money(fen: promise.paid),
          status: promise.status)
      },
      clearings: repairLog.clearings.map { Day(number: $0.day) },
      escalation: cases.first, workList: workList.sorted(by: WorkItem.isBefore),
      refundWarnings: refundWarnings)
  }
}
