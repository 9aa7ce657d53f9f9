internal import Model
internal import Tabular

/// The due date of a charge, given or derived from its period (docs/data.md, "period").
struct DueDate {
  var period = Period.none
  var due = OptionalDay.none
  var isGiven = false

  /// For a charge or bill, which needs one of the two.
  static func needed(_ cells: CellReader, _ record: borrowing RecordReader) throws(RowReject) -> DueDate {
    var result = DueDate()
    let period = cells.period(.period, record)
    if case .value(let value) = period { result.period = value }
    // Where the period's cell is empty the due date is needed, so that a dash there is no date rather than
    // none; where it holds something unreadable, that is the fault to tell of.
    var isNeeded = false
    if case .empty = period { isNeeded = true }
    switch cells.day(.dueDate, record, required: isNeeded) {
    case .value(let day):
      result.due = OptionalDay(day)
      result.isGiven = true
      if case .bad = period { cells.warn(.unreadableIgnored, .period, record) }
    case .empty:
      guard !result.period.isNone else {
        if case .bad = period { throw RowReject(kind: .badPeriod, column: .period) }
        throw RowReject(kind: .missingValue, column: .dueDate)
      }
      result.due = OptionalDay(result.period.to.last)
    case .bad:
      guard !result.period.isNone else { throw RowReject(kind: .badDate, column: .dueDate) }
      cells.warn(.unreadableIgnored, .dueDate, record)
      result.due = OptionalDay(result.period.to.last)
    }
    return result
  }

  /// Whether a charge needs a due date: where its period's cell holds something, that is to be read instead.
  static func isNeeded(_ cells: CellReader, _ record: borrowing RecordReader) -> Bool {
    if case .empty = cells.period(.period, record) { return true }
    return false
  }

  /// For a payment, waiver or refund, which may name a period.
  static func optional(_ cells: CellReader, _ record: borrowing RecordReader) -> DueDate {
    var result = DueDate()
    switch cells.period(.period, record) {
    case .empty: break
    case .value(let period): result.period = period
    case .bad: cells.warn(.unreadableIgnored, .period, record)
    }
    result.due = cells.optionalDay(.dueDate, record)
    result.isGiven = !result.due.isNone
    return result
  }
}
