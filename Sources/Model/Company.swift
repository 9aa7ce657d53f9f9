/// What ingest hands to transform: the roster, and of each unit its rows, typed and checked.
package struct Company: Sendable {
  package let texts: TextTable
  /// In roster order; the unit numbers of the rows index it.
  package let units: [UnitRow]
  package let ledger: GroupedRows<LedgerRow>
  package let calls: GroupedRows<CallRow>
  /// Nil where no repair ledger was given: then no `repair.*` figure exists.
  package let repairs: GroupedRows<RepairRow>?
  /// Codes of the objection categories, in the order of the bits of `CallRow.objections`; at most 64.
  package let objectionCodes: [String]

  package init(
    texts: TextTable, units: [UnitRow], ledger: GroupedRows<LedgerRow>, calls: GroupedRows<CallRow>,
    repairs: GroupedRows<RepairRow>?, objectionCodes: [String]
  ) {
    self.texts = texts
    self.units = units
    self.ledger = ledger
    self.calls = calls
    self.repairs = repairs
    self.objectionCodes = objectionCodes
  }
}

/// The month reported on and the day as of which it is seen.
package struct ReportDates: Hashable, Sendable {
  package let month: Month
  /// first ≤ asOf ≤ last.
  package let asOf: Day

  /// - Parameter asOf: the month's last day where nil; nil is returned where it lies outside the month.
  package init?(month: Month, asOf: Day? = nil) {
    let day = asOf ?? month.last
    guard month.first <= day, day <= month.last else { return nil }
    self.month = month
    self.asOf = day
  }

  package var first: Day { month.first }
  package var last: Day { month.last }
  /// The day before first.
  package var dayBefore: Day { first - 1 }
  /// The 31 December before the month.
  package var yearStart: Day { Month(year: month.year - 1, month: 12).last }
}
