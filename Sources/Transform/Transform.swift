package import Model
import Synchronization

/// From a company's rows to its figures and lists (docs/metrics.md).
///
/// A unit's figures depend on that unit's rows alone: units are walked one by one, any range of them on
/// any core, and what the walks found is merged. Merging is associative and commutative, and an empty part
/// changes nothing, so the result does not depend on how the units were shared out.
package enum Transform {
  /// Walks all units and merges.
  ///
  /// - Parameter threads: how many walk at once; no result depends on it.
  /// - Throws: `TransformError.amountsBeyondRange` where the amounts could not be summed exactly.
  package static func run(
    _ company: Company, dates: ReportDates, policy: Policy, threads: Int
  ) throws(TransformError) -> TransformResult {
    let frame = Frame(dates: dates, policy: policy)
    let walks = min(max(threads, 1), max(company.units.count, 1))
    let queue = UnitQueue(count: company.units.count, walks: walks)
    let parts = Parts()
    Parallel.run(threads: walks) {
      parts.add(Result { () throws(TransformError) in try Walker.walk(company, frame, queue.take) })
    }
    return TransformResult(try parts.merged())
  }

  /// Walks some units only.
  package static func walk(
    _ company: Company, units: Range<Int>, dates: ReportDates, policy: Policy
  ) throws(TransformError) -> TransformPart {
    var rest: Range<Int>? = units
    return try Walker.walk(company, Frame(dates: dates, policy: policy)) {
      defer { rest = nil }
      return rest
    }
  }
}

extension Walker {
  /// Walks ranges of units until there are no more.
  fileprivate static func walk(
    _ company: Company, _ frame: Frame, _ next: () -> Range<Int>?
  ) throws(TransformError) -> TransformPart {
    var walker = Walker(company, frame)
    while let units = next() {
      try walker.walk(units)
    }
    var part = TransformPart()
    part.tally = walker.tally
    part.cases = walker.cases
    part.workList = walker.workList
    part.refundWarnings = walker.refundWarnings
    return part
  }
}

/// What the walks of a run found, in the order in which they ended: no result depends on it.
private final class Parts: Sendable {
  private let results = Mutex<[Result<TransformPart, TransformError>]>([])

  func add(_ result: sending Result<TransformPart, TransformError>) {
    results.withLock { $0.append(result) }
  }

  func merged() throws(TransformError) -> TransformPart {
    var whole = TransformPart()
    for result in results.withLock({ $0 }) { try whole.merge(try result.get()) }
    return whole
  }
}

/// Why figures could not be reckoned.
package enum TransformError: Error, Hashable {
  /// The amounts of the tables add up to more than can be held exactly (some 7 × 10¹⁴ yuan).
  case amountsBeyondRange
  /// A tally that was read is none that was written.
  case malformedTally
}

/// What was found in some of a company's units.
package struct TransformPart: Sendable {
  package var tally = Tally()
  package var cases: [EscalationCase] = []
  package var workList: [WorkItem] = []
  package var refundWarnings: [RefundExcess] = []

  /// The empty part: it changes nothing that it is merged with.
  package init() {}

  package mutating func merge(_ other: TransformPart) throws(TransformError) {
    try tally.merge(other.tally)
    cases += other.cases
    workList += other.workList
    refundWarnings += other.refundWarnings
  }
}

/// What was found in a company.
package struct TransformResult: Sendable {
  package let tally: Tally
  /// In rank order.
  package let cases: [EscalationCase]
  /// In the order of `worklist.csv`.
  package let workList: [WorkItem]
  /// In the order of their rows.
  package let refundWarnings: [RefundExcess]

  package init(_ part: TransformPart) {
    tally = part.tally
    cases = part.cases.sorted(by: EscalationCase.isBefore)
    workList = part.workList.sorted(by: WorkItem.isBefore)
    refundWarnings = part.refundWarnings.sorted { $0.place < $1.place }
  }
}

/// A refund larger than all payments of the unit up to its day: the warning `refund_exceeds_payments`.
package struct RefundExcess: Hashable, Sendable {
  /// Of the refund's row.
  package let place: RowPlace
  /// What no payment could give.
  package let excess: Money

  package init(place: RowPlace, excess: Money) {
    self.place = place
    self.excess = excess
  }
}
