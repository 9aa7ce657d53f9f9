import DocumentModel
import Model

/// The headline figures.
extension Reporter {
  func tiles() -> [Tile] {
    [
      rateTile(.collectionRateMonth, fraction: .fraction, isMonth: true),
      rateTile(.collectionRateYtd, fraction: .fraction),
      rateTile(.collectionRatePrior, fraction: .fraction),
      overdueTile(), receivedTile(),
      rateTile(.collectionRateUnits, fraction: .fractionUnits),
      rateTile(.promisesKeptRate, fraction: .fractionPromises),
      casesTile(),
    ]
  }

  private func rateTile(_ metric: Metric, fraction: SummaryText, isMonth: Bool = false) -> Tile {
    let rate = rate(metric)
    var details: [[Inline]] = []
    if let rate {
      details.append(
        words.inlines(
          fraction,
          [
            "numerator": .value(Value(rate.numerator)),
            "denominator": .value(Value(rate.denominator)),
          ]))
    }
    if let target = target(metric) {
      details.append(words.inlines(SummaryText.tileTarget, ["target": .value(Rate.bare(target))]))
    }
    if isMonth, let change = change() {
      details.append(
        words.inlines(SummaryText.tileChange, ["points": .value(.points(change.points))]))
    }
    return Tile(
      label: words.text(metric), value: rate.map(Value.rate) ?? .none, details: details,
      tone: tone(rate?.value, target: target(metric)), origin: Origin(metric: metric.rawValue))
  }

  /// Good where the target is met, bad where it is missed, neutral where there is none.
  func tone(_ value: Millionths?, target: Millionths?) -> Tone {
    guard let value, let target else { return .neutral }
    return value >= target ? .good : .bad
  }

  private func overdueTile() -> Tile {
    Tile(
      label: inYuan(Metric.openOverdue), value: .money(amount(.openOverdue)),
      details: [words.inlines(SummaryText.tileUnits, ["units": .count(overdueUnits())])],
      origin: Origin(metric: Metric.openOverdue.rawValue))
  }

  /// The name of an amount with its unit, since the figure itself has none.
  private func inYuan(_ metric: Metric) -> String {
    words.text(CommonText.inYuan, ["name": .text(words.text(metric))])
  }

  private func receivedTile() -> Tile {
    Tile(
      label: inYuan(Metric.receivedTotal), value: .money(amount(.receivedTotal)),
      details: [
        words.inlines(
          SummaryText.tileParts,
          [
            "current": .money(amount(.receivedCurrent)),
            "arrears": .money(amount(.receivedArrears)),
            "advance": .money(amount(.receivedAdvance)),
          ])
      ], origin: Origin(metric: Metric.receivedTotal.rawValue))
  }

  private func casesTile() -> Tile {
    let cases = count(.escalationCases)
    let ours = count(.escalationCases, "side", "ours")
    let overdue = words.inlines(
      SummaryText.tileOverdue, ["amount": .money(amount(.escalationOverdue))])
    let details = [
      cases > 0 ? overdue : [], ours > 0 ? words.inlines(SummaryText.tileOurs, ["ours": .count(ours)]) : [],
    ]
    return Tile(
      label: words.text(Metric.escalationCases), value: .count(cases),
      details: details.filter { !$0.isEmpty }, origin: Origin(metric: Metric.escalationCases.rawValue))
  }
}
