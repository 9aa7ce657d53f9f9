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
    tally.trend.months.withRows { months in
      for place in account.live.all {
        let charge = account.charges[Int(place)]
        if charge.month < 0 { continue }
        if charge.month > 12 { break }
        let sums = months[Int(charge.month)]
        sums[.inMonthPaid] += charge.inMonth.paid
        sums[.inMonthNet] += charge.amount - charge.inMonth.waived
        sums[.toDatePaid] += charge.paid
        sums[.toDateNet] += charge.net
      }
    }
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
