import DocumentModel
import Model

/// Collection: overall, then by each dimension.
extension Reporter {
  func collection() -> [Block] {
    guard hasCollection() else { return [paragraph(CollectionText.none)] }
    return present([.table(overallTable()), unitsSentence(), receivedSentence()])
      + buildingChart()
      + ["project", "building", "steward", "fee_item", "unit_type", "occupancy"].flatMap(collection(by:))
  }

  private func hasCollection() -> Bool {
    (figure(.collectionRateYear)?.denominator?.raw ?? 0) != 0
      || (figure(.collectionRateOverall)?.denominator?.raw ?? 0) != 0
  }

  private func overallTable() -> Table {
    let metrics: [Metric] = [
      .collectionRateMonth, .collectionRateYtd, .collectionRatePrior, .collectionRateOverall,
      .collectionRateYear, .collectionRateMonthGross, .collectionRateYtdGross, .ceiMonth,
    ]
    let targetColumns =
      metrics.contains { target($0) != nil }
      ? [column(CommonText.target, .rate), column(CommonText.gap, .points)] : []
    return Table(
      id: "collection-overall", caption: words.text(CollectionText.overall),
      columns: [
        column(CommonText.measure, .text), column(CommonText.value, .rate),
        column(CommonText.numerator, .money), column(CommonText.denominator, .money),
      ] + targetColumns,
      rows: metrics.compactMap { overallRow($0, hasTargets: !targetColumns.isEmpty) })
  }

  private func overallRow(_ metric: Metric, hasTargets: Bool) -> Table.Row? {
    guard let figure = figure(metric), let rate = rate(of: figure) else { return nil }
    let target = target(metric)
    let gap = target.flatMap { target in rate.value.map { $0 - target } }
    let targetCells = [
      Cell(target.map { Rate.bare($0) } ?? .none), Cell(gap.map(Value.points) ?? .none),
    ]
    let cells = [
      Cell(.text(words.text(metric)), origin: figure.origin),
      Cell(.rate(rate), origin: figure.origin, tone: tone(rate.value, target: target)),
      Cell(Value(rate.numerator), origin: figure.origin),
      Cell(Value(rate.denominator), origin: figure.origin),
    ]
    return Table.Row(cells + (hasTargets ? targetCells : []))
  }

  private func unitsSentence() -> Block? {
    guard let rate = rate(.collectionRateUnits) else { return nil }
    return paragraph(
      CollectionText.unitsCleared,
      [
        "units": .value(Value(rate.denominator)), "cleared": .value(Value(rate.numerator)),
        "rate": .rate(rate), "low": .value(rate.lowCell.value),
        "high": .value(rate.highCell.value),
      ])
  }

  private func receivedSentence() -> Block {
    paragraph(
      CollectionText.received,
      [
        "total": .money(amount(.receivedTotal)), "current": .money(amount(.receivedCurrent)),
        "arrears": .money(amount(.receivedArrears)), "advance": .money(amount(.receivedAdvance)),
      ])
  }

  private func collection(by dimension: String) -> [Block] {
    guard let rates = table(ratesTable(by: dimension)) else { return [] }
    return present([
      heading(CommonText.byDimension, dimensionArgument(dimension)), .table(rates),
      thinNote(dimension), table(moreTable(by: dimension)).map(Block.table),
      receivedTable(by: dimension).flatMap(table).map(Block.table),
    ])
  }

  /// Of fee items the units behind a rate are not known.
  private func thinNote(_ dimension: String) -> Block? {
    if dimension == "fee_item" { return nil }
    if dimension == "steward" { return note(CommonText.notRanked) }
    let units = figures(.collectionRateUnits, by: dimension)
    guard units.contains(where: { ($0.denominator?.raw ?? 0) < 10 }) else { return nil }
    return note(CollectionText.thinUnits, dimensionArgument(dimension))
  }

  private func ratesTable(by dimension: String) -> GroupTable {
    var measures =
      Measure.rate(.collectionRateMonth, of: .chargedMonth)
      + Measure.rate(.collectionRateYtd, of: .chargedYtd)
      + Measure.rate(.collectionRatePrior, of: .openAtYearEnd)
    if dimension != "fee_item" { measures += Measure.rate(.collectionRateUnits, of: .units) }
    return GroupTable(
      id: "collection-" + ascii(dimension),
      caption: words.text(CollectionText.rates, dimensionArgument(dimension)),
      dimension: dimension, measures: measures + Measure.amount(.openOverdue),
      weight: weight(dimension))
  }

  private func moreTable(by dimension: String) -> GroupTable {
    var measures =
      Measure.rate(.collectionRateOverall, of: .chargedOverall)
      + Measure.rate(.collectionRateYear, of: .chargedYear)
      + Measure.rate(.collectionRateMonthGross, of: .grossMonth)
      + Measure.rate(.collectionRateYtdGross, of: .grossYtd)
    if dimension == "project" { measures += Measure.rate(.ceiMonth, of: .collectable) }
    return GroupTable(
      id: "collection-more-" + ascii(dimension),
      caption: words.text(CollectionText.more, dimensionArgument(dimension)),
      dimension: dimension, measures: measures, weight: weight(dimension))
  }

  /// What was received is known by project, building and steward.
  private func receivedTable(by dimension: String) -> GroupTable? {
    guard ["project", "building", "steward"].contains(dimension) else { return nil }
    return GroupTable(
      id: "collection-received-" + ascii(dimension),
      caption: words.text(CollectionText.moreReceived, dimensionArgument(dimension)),
      dimension: dimension,
      measures: Measure.amount(.receivedTotal) + Measure.amount(.receivedCurrent)
        + Measure.amount(.receivedArrears) + Measure.amount(.receivedAdvance),
      weight: weight(dimension))
  }

  /// Staff are cut in order of names, never by their figures.
  private func weight(_ dimension: String) -> Metric? { dimension == "steward" ? nil : .openOverdue }

  /// For ids: hyphens instead of underscores.
  func ascii(_ dimension: String) -> String {
    String(dimension.map { $0 == "_" || $0 == "/" ? "-" : $0 })
  }
}
