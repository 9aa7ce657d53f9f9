import Model

/// The thirteen months ending with the report month: the figures `collection_trend.*`.
enum TrendColumn: Int, ColumnSet {
  /// Over the charges due in the month, at its end (as_of for the report month) and at as_of.
  case inMonthPaid, inMonthNet, toDatePaid, toDateNet

  static var width: Int { 4 }
}

struct TrendTally: Equatable, Sendable, Codable {
  /// Oldest month first.
  var months = Cells<TrendColumn>(rows: 13)

  mutating func merge(_ other: TrendTally) throws(TransformError) { try months.merge(other.months) }
}

extension Walker {
  mutating func walkTrend() {
    var month = 0
    var sums = (inMonthPaid: Int64(0), inMonthNet: Int64(0), toDatePaid: Int64(0), toDateNet: Int64(0))
    func flush() {
      tally.trend.months[month, .inMonthPaid] += sums.inMonthPaid
      tally.trend.months[month, .inMonthNet] += sums.inMonthNet
      tally.trend.months[month, .toDatePaid] += sums.toDatePaid
      tally.trend.months[month, .toDateNet] += sums.toDateNet
      sums = (0, 0, 0, 0)
    }
    for charge in account.charges.all where charge.due >= frame.trendStart {
      if charge.due > frame.last { break }
      while month < 12, charge.due > frame.monthEnds[month] {
        flush()
        month += 1
      }
      let atEnd = month < 12 ? charge.inMonth : charge.applied
      sums.inMonthPaid += atEnd.paid
      sums.inMonthNet += charge.amount - atEnd.waived
      sums.toDatePaid += charge.paid
      sums.toDateNet += charge.net
    }
    flush()
  }
}

extension TrendTally {
  func figures(_ builder: inout FigureBuilder, dates: ReportDates) {
    let groups = [builder.numbered("month", months) { (dates.month - (12 - $0)).description }]
    builder.rate(
      "collection_trend.in_month", by: groups, in: .money, { $0[.inMonthPaid] }, of: { $0[.inMonthNet] })
    builder.rate(
      "collection_trend.to_date", by: groups, in: .money, { $0[.toDatePaid] }, of: { $0[.toDateNet] })
  }
}
