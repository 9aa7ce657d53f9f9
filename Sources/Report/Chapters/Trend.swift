import DocumentModel
import Model

/// The rates of the 13 months that end with this one.
extension Reporter {
  func trend() -> [Block] {
    guard figures(.collectionTrendInMonth, by: "month").contains(where: { $0.value != nil }) else {
      return [paragraph(CollectionText.trendNone)]
    }
    return present([
      .chart(trendChart()), dates.asOf < dates.last ? partialNote() : nil, .table(trendTable()),
    ])
  }

  private func partialNote() -> Block { note(CommonText.partialMonth, ["asOf": .day(dates.asOf)]) }

  private func months() -> [Month] { (0...12).map { dates.month - 12 + $0 } }

  private func trendChart() -> Chart {
    let metrics: [Metric] = [.collectionTrendInMonth, .collectionTrendToDate]
    return Chart(
      id: "trend-rates", kind: .line, title: trendFinding(),
      description: words.text(CollectionText.trendDescription),
      categoryTitle: words.text(CommonText.month), valueTitle: words.text(CollectionText.trendValue),
      categories: months().map(\.description),
      series: metrics.map { metric in
        Chart.Series(
          name: words.text(metric),
          values: months().map { rate(metric, "month", $0.description).map(Value.rate) ?? .none })
      }, reference: targetReference(.collectionRateMonth))
  }

  private func trendTable() -> Table {
    let measures =
      Measure.rate(.collectionTrendInMonth, of: .chargedByMonthEnd)
      + Measure.rate(.collectionTrendToDate, of: .chargedToDate)
    return Table(
      id: "trend-months", caption: words.text(CollectionText.trendTable),
      columns: [column(CommonText.month, .month)] + measures.map(column),
      rows: months().map { month in
        Table.Row(
          [Cell(.month(month))]
            + measures.map { cell($0, of: figure($0.metric, "month", month.description)) })
      })
  }

  /// Where this month stands among those that have a rate.
  func trendFinding() -> String {
    let known = months().compactMap { month in
      rate(.collectionTrendInMonth, "month", month.description).map { (month: month, rate: $0) }
    }
    let values = known.compactMap(\.rate.value)
    guard let high = values.max(), let low = values.min(), let latest = known.last else { return "" }
    var arguments: [String: Inline] = [
      "month": .month(latest.month), "rate": .rate(latest.rate), "count": .count(values.count),
      "high": .value(Rate.bare(high)), "low": .value(Rate.bare(low)),
    ]
    guard let now = latest.rate.value, latest.month == dates.month else {
      return words.text(CollectionText.trendNoneNow, arguments)
    }
    if values.count == 1 { return words.text(CollectionText.trendOnly, arguments) }
    if high == low { return words.text(CollectionText.trendAllSame, arguments) }
    if now == high { return words.text(CollectionText.trendHighest, arguments) }
    if now == low { return words.text(CollectionText.trendLowest, arguments) }
    arguments["rank"] = .count(1 + values.filter { $0 > now }.count)
    return words.text(CollectionText.trendRank, arguments)
  }
}
