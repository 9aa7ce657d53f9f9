import DocumentModel
import Model

/// What calls led to.
extension Reporter {
  func callsLedTo() -> [Block] {
    let blocks =
      present([
        countTable("calls-results", .results, .callsResult, "result").map(Block.table),
        countTable("calls-outcomes", .outcomes, .callsOutcome, "outcome").map(Block.table),
      ]) + funnel() + converted() + toPayment()
    return blocks.isEmpty ? [] : [heading(CallText.ledTo)] + blocks
  }

  /// Counts by a code, with their share of all.
  private func countTable(
    _ id: String, _ caption: CallText, _ metric: Metric, _ dimension: String
  ) -> Table? {
    let keys = keys(dimension, of: [metric])
    guard !keys.isEmpty else { return nil }
    let all = keys.reduce(0) { $0 + count(metric, dimension, $1) }
    return Table(
      id: id, caption: words.text(caption),
      columns: [
        column(CallText.outcome, .text), column(CommonText.count, .count, metric),
        column(CommonText.share, .rate),
      ],
      rows: keys.map { key in
        let count = count(metric, dimension, key)
        return Table.Row([
          Cell(.text(words.key(key, of: dimension))),
          Cell(.count(count), origin: Origin(metric: metric.rawValue, dimension: dimension, key: key)),
          Cell(.rate(share(.count(count), of: .count(all)))),
        ])
      })
  }

  private func funnel() -> [Block] {
    let steps = ["calls", "connected", "right_party", "promised", "kept"]
    let counts = steps.map { count(.callsFunnel, "step", $0) }
    guard counts[0] > 0 else { return [] }
    let chart = Chart(
      id: "calls-funnel", kind: .bars,
      title: words.text(
        CallText.funnel,
        [
          "calls": .count(counts[0]), "connected": .count(counts[1]),
          "promised": .count(counts[3]), "kept": .count(counts[4]),
        ]),
      description: words.text(CallText.funnelDescription),
      categoryTitle: words.text(CallText.step), valueTitle: words.text(CommonText.count),
      categories: steps.map { words.name("step", $0) },
      series: [Chart.Series(name: words.text(Metric.callsFunnel), values: counts.map(Value.count))])
    return [
      .chart(chart),
      .table(stepTable("calls-funnel-steps", words.text(CallText.funnelTable), .callsFunnel, steps, "step")),
    ]
  }

  /// Steps of a funnel: count, share of the first step and of the step before.
  func stepTable(
    _ id: String, _ caption: String, _ metric: Metric, _ steps: [String], _ names: String
  ) -> Table {
    let counts = steps.map { count(metric, "step", $0) }
    return Table(
      id: id, caption: caption,
      columns: [
        column(CallText.step, .text), column(CommonText.count, .count, metric),
        column(names == "step" ? CallText.ofFirst : .ofStart, .rate), column(CallText.ofPrevious, .rate),
      ],
      rows: steps.indices.map { index in
        let origin = Origin(metric: metric.rawValue, dimension: "step", key: steps[index])
        let before = index == 0 ? nil : counts[index - 1]
        return Table.Row([
          Cell(.text(words.name(names, steps[index]))), Cell(.count(counts[index]), origin: origin),
          Cell(.rate(share(.count(counts[index]), of: .count(counts[0])))),
          before.map { Cell(.rate(share(.count(counts[index]), of: .count($0)))) } ?? Cell(.none),
        ])
      })
  }

  private func converted() -> [Block] {
    let tables = ["topic", "hour", "weekday", "party", "direction", "caller"].compactMap { dimension in
      table(
        GroupTable(
          id: "calls-converted-" + dimension,
          caption: words.text(CallText.converted, dimensionArgument(dimension)),
          dimension: dimension, measures: Measure.rate(.callsConverted, of: .owedCalls)))
    }
    guard !tables.isEmpty else { return [] }
    return tables.map(Block.table) + [note(CallText.convertedNote), note(CommonText.thin)]
  }

  private func toPayment() -> [Block] {
    let keys = ["0", "1", "2", "3", "4", "5+"]
    let counts = keys.map { count(.callsToPayment, "calls", $0) }
    let all = counts.reduce(0, +)
    // Where there are no calls at all, every unit paid without one: that says nothing.
    if count(.callsAttempts) == 0, counts.dropFirst().allSatisfy({ $0 == 0 }) { return [] }
    guard all > 0 else { return [paragraph(CallText.toPaymentNone)] }
    return [
      .chart(
        Chart(
          id: "calls-to-payment", kind: .bars,
          title: words.text(
            CallText.toPayment,
            [
              "units": .count(all),
              "share": .rate(share(.count(counts[0] + counts[1]), of: .count(all))),
            ]),
          description: words.text(CallText.toPaymentDescription),
          categoryTitle: words.text(CallText.toPaymentCalls),
          valueTitle: words.text(CommonText.units), categories: keys,
          series: [
            Chart.Series(name: words.text(Metric.callsToPayment), values: counts.map(Value.count))
          ]))
    ]
  }
}
