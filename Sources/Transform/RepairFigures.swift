import Model

extension RepairTally {
  /// No figure at all without a repair ledger.
  func figures(_ builder: inout FigureBuilder) {
    guard isKnown else { return }
    episodeFigures(&builder)
    repairFigures(&builder)
    monthFigures(&builder)
    survivalFigures(&builder)
    builder.add("repair.chain", "step", .count, ChainStep.allCases.map { ("\($0)", chain[$0]) })
  }

  private func episodeFigures(_ builder: inout FigureBuilder) {
    let groups = [
      builder.all(episodes),
      builder.numbered("followed_up", followUp) { $0 == 0 ? "no" : "yes" },
      builder.named("category", .repairCategory, categoryEpisodes),
    ]
    for horizon in EpisodeColumn.horizons {
      builder.share(
        "repair.paid_\(horizon.days)", by: groups, { $0[horizon.paid] }, of: { $0[horizon.episodes] })
      guard let full = horizon.full else { continue }
      builder.share("repair.full_\(horizon.days)", by: groups, { $0[full] }, of: { $0[horizon.episodes] })
    }
  }

  private func repairFigures(_ builder: inout FigureBuilder) {
    let groups = [builder.all(repairs), builder.named("category", .repairCategory, categoryRepairs)]
    builder.share("repair.on_time", by: groups, { $0[.onTime] }, of: { $0[.promised] })
    builder.count("repair.open", by: groups) { $0[.open] }
    builder.count("repair.waiting_units", by: groups) { $0[.waitingUnits] }
    builder.amount("repair.waiting_amount", by: groups) { $0[.waitingAmount] }
  }

  private func monthFigures(_ builder: inout FigureBuilder) {
    let all = [builder.all(month)]
    builder.share("repair.month", by: all, { $0[.paid] }, of: { $0[.owing] })
    builder.rate("repair.month_owing", by: all, { $0[.owing] }, of: { $0[.completed] })
    builder.share("repair.control_30", by: all, { $0[.controlPaid] }, of: { $0[.controls] })
    builder.add([uplift])
  }

  /// paid_30 less control_30: a comparison, not proof of cause.
  private var uplift: Figure {
    var figure = Figure(metric: "repair.uplift_30", dimension: "all", key: "all")
    let repaired = (episodes[.paid30], of: episodes[.episodes30])
    let control = (month[.controlPaid], of: month[.controls])
    guard let bounds = Interval.newcombe(repaired, control) else { return figure }
    figure.value = difference(repaired, control)
    figure.low = Millionths(bounds.low)
    figure.high = Millionths(bounds.high)
    return figure
  }

  /// Exact, but for counts that no company has.
  private func difference(_ first: (Int64, of: Int64), _ second: (Int64, of: Int64)) -> Millionths? {
    let (left, leftOverflow) = first.0.multipliedReportingOverflow(by: second.of)
    let (right, rightOverflow) = second.0.multipliedReportingOverflow(by: first.of)
    let (whole, wholeOverflow) = first.of.multipliedReportingOverflow(by: second.of)
    if leftOverflow || rightOverflow || wholeOverflow {
      return Millionths(Double(first.0) / Double(first.of) - Double(second.0) / Double(second.of))
    }
    return Millionths(numerator: left - right, denominator: whole)
  }
}
