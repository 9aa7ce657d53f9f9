import DocumentModel
import Model

/// Calls: how many and how well, whom, when, how they open, what they led to.
extension Reporter {
  func calls() -> [Block] {
    guard count(.callsAttempts) > 0 else {
      return present([paragraph(CallText.none), measuresTable().map(Block.table)]) + callsLedTo()
    }
    return present([callsIntro(), measuresTable().map(Block.table)])
      + callsWhom() + callsWhen() + callsOpening() + callsLedTo()
  }

  private func callsIntro() -> Block {
    var sentences: [[Inline]] = []
    if let rate = rate(.callsConnectRate) {
      sentences.append(
        words.inlines(
          CallText.intro,
          [
            "calls": .value(Value(rate.denominator)), "connected": .value(Value(rate.numerator)),
            "rate": .rate(rate),
          ]))
    }
    if let rate = rate(.callsPenetration) {
      sentences.append(
        words.inlines(
          CallText.penetration,
          [
            "units": .value(Value(rate.denominator)), "called": .value(Value(rate.numerator)),
            "rate": .rate(rate),
          ]))
    }
    return paragraph(sentences)
  }

  /// Every rate of calls as a row: value, numerator, denominator, interval.
  private func measuresTable() -> Table? {
    let metrics: [Metric] = [
      .callsConnectRate, .callsRightPartyRate, .callsPromiseRate, .callsPenetration,
      .callsConverted, .callsDatedPromises, .callsRecordCompleteness, .callsDiscouraged,
      .callsOverFrequency, .callsAnsweredIn3Rings,
    ]
    let rows = metrics.compactMap { metric in
      rate(metric).map { rateRow(words.text(metric), $0, Origin(metric: metric.rawValue)) }
    }
    guard !rows.isEmpty else { return nil }
    return rateTable("calls-measures", words.text(CallText.measures), words.text(CommonText.measure), rows)
  }

  /// A table whose rows are rates with what they are out of and their intervals.
  func rateTable(
    _ id: String, _ caption: String, _ title: String, _ rows: [Table.Row], metric: Metric? = nil
  ) -> Table {
    Table(
      id: id, caption: caption,
      columns: [
        Table.Column(title, .text), column(CommonText.value, .rate, metric),
        column(CommonText.numerator, .count), column(CommonText.denominator, .count),
        column(CommonText.low, .rate), column(CommonText.high, .rate),
      ], rows: rows)
  }

  func rateRow(_ label: String, _ rate: Rate, _ origin: Origin) -> Table.Row {
    Table.Row([
      Cell(.text(label), origin: origin), Cell(.rate(rate), origin: origin),
      Cell(Value(rate.numerator), origin: origin), Cell(Value(rate.denominator), origin: origin),
      rate.lowCell, rate.highCell,
    ])
  }

  private func callsWhom() -> [Block] {
    var blocks: [Block] = []
    for dimension in ["project", "building", "steward"] {
      let spec = GroupTable(
        id: "calls-penetration-" + dimension,
        caption: words.text(CallText.whom, dimensionArgument(dimension)), dimension: dimension,
        measures: Measure.rate(.callsPenetration, of: .overdueUnits),
        weight: dimension == "steward" ? nil : .openOverdue)
      blocks += present([table(spec).map(Block.table)])
    }
    return blocks + callers()
  }

  private func callers() -> [Block] {
    let conduct = GroupTable(
      id: "calls-conduct", caption: words.text(CallText.conduct), dimension: "caller",
      measures: Measure.rate(.callsRecordCompleteness, of: .fields)
        + Measure.rate(.callsDatedPromises, of: .promised)
        + Measure.rate(.callsDiscouraged, of: .timedCalls)
        + Measure.rate(.callsAnsweredIn3Rings, of: .ringCalls))
    let tables = present([
      table(attemptsTable(by: "caller")).map(Block.table), table(conduct).map(Block.table),
    ])
    guard !tables.isEmpty else { return [] }
    return [heading(CallText.callers)] + tables + [note(CommonText.notRanked), note(CallText.legal)]
  }

  /// Calls, contacts and promises by a dimension; the calls are what the first two rates are out of.
  func attemptsTable(by dimension: String) -> GroupTable {
    GroupTable(
      id: "calls-by-" + dimension,
      caption: words.text(CallText.attempts, dimensionArgument(dimension)), dimension: dimension,
      measures: Measure.count(.callsAttempts)
        + [
          Measure(metric: .callsConnectRate, part: .rate),
          Measure(metric: .callsRightPartyRate, part: .rate),
        ]
        + Measure.rate(.callsPromiseRate, of: .rightParty))
  }

  private func callsOpening() -> [Block] {
    guard let topics = table(attemptsTable(by: "topic")) else { return [] }
    return [heading(CallText.opening), .table(topics)]
  }
}
