import DocumentModel
import Model

/// What is open by age.
extension Reporter {
  /// From `clear` to `1096+`, as docs/metrics.md lists them.
  static var buckets: [String] { ["clear"] + amountBuckets }
  static var amountBuckets: [String] {
    ["current", "1-30", "31-60", "61-90", "91-180", "181-365", "366-730", "731-1095", "1096+"]
  }
  private static var overAYear: [String] { ["366-730", "731-1095", "1096+"] }

  func ageing() -> [Block] {
    let total = openTotal()
    let chart: Block = total > .zero ? .chart(ageingChart(total)) : paragraph(AgeingText.none)
    return present([
      chart, ageingTable(total).map(Block.table), note(AgeingText.unitsNote),
      ageingByBuilding().map(Block.table),
    ]) + ageingRoll()
  }

  private func openTotal() -> Money {
    Reporter.amountBuckets.reduce(.zero) { $0 + amount(.ageingAmount, "bucket", $1) }
  }

  private func ageingChart(_ total: Money) -> Chart {
    Chart(
      id: "ageing-amounts", kind: .stackedBar, title: ageingFinding(total),
      description: words.text(AgeingText.chartDescription),
      categoryTitle: words.text(AgeingText.bucket), valueTitle: words.text(Metric.ageingAmount),
      categories: Reporter.amountBuckets.map { words.name("bucket", $0) },
      series: [
        Chart.Series(
          name: words.text(Metric.ageingAmount),
          values: Reporter.amountBuckets.map { .money(amount(.ageingAmount, "bucket", $0)) })
      ])
  }

  func ageingFinding(_ total: Money) -> String {
    let old = Reporter.overAYear.reduce(Money.zero) { $0 + amount(.ageingAmount, "bucket", $1) }
    let phrase: AgeingText =
      amount(.ageingAmount, "bucket", "current") == total
      ? .chartCurrent : old == .zero ? .chartYoung : .chart
    return words.text(
      phrase,
      ["total": .money(total), "share": .rate(share(.money(old), of: .money(total)))])
  }

  /// Nil where there are no units at all.
  private func ageingTable(_ total: Money) -> Table? {
    let buckets = Reporter.buckets.filter {
      figure(.ageingAmount, "bucket", $0) != nil || figure(.ageingUnits, "bucket", $0) != nil
    }
    guard !buckets.isEmpty else { return nil }
    return Table(
      id: "ageing-buckets", caption: words.text(AgeingText.table),
      columns: [
        column(AgeingText.bucket, .text), column(Metric.ageingAmount, .money, .ageingAmount),
        column(CommonText.share, .rate), column(Metric.ageingUnits, .count, .ageingUnits),
      ],
      rows: buckets.map { ageingRow($0, total: total) } + [ageingTotal(total)])
  }

  private func ageingRow(_ bucket: String, total: Money) -> Table.Row {
    let isAmount = bucket != "clear"
    let amount = amount(.ageingAmount, "bucket", bucket)
    let origin = { (metric: Metric) in
      Origin(metric: metric.rawValue, dimension: "bucket", key: bucket)
    }
    return Table.Row([
      Cell(.text(words.name("bucket", bucket))),
      isAmount ? Cell(.money(amount), origin: origin(.ageingAmount)) : Cell(.none),
      isAmount ? Cell(.rate(share(.money(amount), of: .money(total)))) : Cell(.none),
      bucket == "current"
        ? Cell(.none)
        : Cell(.count(count(.ageingUnits, "bucket", bucket)), origin: origin(.ageingUnits)),
    ])
  }

  private func ageingTotal(_ total: Money) -> Table.Row {
    let units = figures(.ageingUnits, by: "bucket").reduce(0) { $0 + ($1.numerator?.raw ?? 0) }
    return Table.Row(
      [
        Cell(.text(words.text(CodeName.total))), Cell(.money(total)),
        Cell(.rate(share(.money(total), of: .money(total)))), Cell(.count(units)),
      ], role: .total)
  }

  /// Amounts by building and bucket, the buildings with most open where there are too many.
  private func ageingByBuilding() -> Table? {
    let split = pairs(.ageingAmount, "building/bucket")
    let buildings = split.keys.sorted(by: naturallyBefore)
    guard buildings.count > 1, buildings.contains(where: { isNamed($0, of: "building") }) else {
      return nil
    }
    let shown = capped(buildings, by: .openOverdue, dimension: "building")
    return Table(
      id: "ageing-building", caption: words.text(AgeingText.byBuilding),
      columns: [Table.Column(words.dimension("building"), .text)]
        + Reporter.amountBuckets.map {
          Table.Column(words.name("bucket", $0), .money, metric: Metric.ageingAmount.rawValue)
        } + [column(AgeingText.total, .money)],
      rows: shown.map { ageingRow(building: $0, split[$0] ?? [:]) },
      truncated: truncation(shown: shown.count, total: buildings.count, byOverdue: true))
  }

  private func ageingRow(building: String, _ figures: [String: Figure]) -> Table.Row {
    let cells = Reporter.amountBuckets.map {
      cell(Measure(metric: .ageingAmount, part: .amount), of: figures[$0])
    }
    let total = figures.values.reduce(Int64(0)) { $0 + ($1.numerator?.raw ?? 0) }
    return Table.Row(
      [Cell(.text(words.key(building, of: "building")))] + cells + [Cell(.money(Money(fen: total)))])
  }

  /// Figures of a dimension `a/b` by a, then by b; b is what stands after the last slash, since a
  /// building may hold slashes and the codes of b hold none.
  func pairs(_ metric: Metric, _ dimension: String) -> ByKey<[String: Figure]> {
    var result = ByKey<[String: Figure]>()
    for figure in figures(metric, by: dimension) {
      guard let slash = figure.key.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
      let second = String(figure.key[figure.key.utf8.index(after: slash)...])
      result[String(figure.key[..<slash]), default: [:]][second] = figure
    }
    return result
  }
}
