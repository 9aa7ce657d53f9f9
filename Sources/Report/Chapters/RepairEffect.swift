import DocumentModel
import Model

/// Whether repaired units pay more often than waiting ones, and how soon.
extension Reporter {
  func control() -> [Block] {
    let rows = controlRows()
    guard !rows.isEmpty else { return [heading(RepairText.control), paragraph(RepairText.upliftNone)] }
    return [
      heading(RepairText.control),
      .table(
        rateTable(
          "repairs-control", words.text(RepairText.controlTable), words.text(RepairText.group), rows)),
    ] + uplift()
  }

  private func controlRows() -> [Table.Row] {
    let groups: [(RepairText, Metric)] = [
      (.repairedGroup, .repairPaid30), (.controlGroup, .repairControl30),
    ]
    return groups.compactMap { phrase, metric in
      rate(metric).map { rateRow(words.text(phrase), $0, Origin(metric: metric.rawValue)) }
    }
  }

  private func uplift() -> [Block] {
    guard let figure = figure(.repairUplift30), let value = figure.value,
      let low = figure.low, let high = figure.high
    else { return [paragraph(RepairText.upliftNone)] }
    return [.table(upliftTable(figure, value, low, high)), paragraph(upliftSentences(value, low, high))]
  }

  private func upliftTable(
    _ figure: Figure, _ value: Millionths, _ low: Millionths, _ high: Millionths
  ) -> Table {
    Table(
      id: "repairs-uplift", caption: words.text(Metric.repairUplift30),
      columns: [
        column(RepairText.difference, .points, .repairUplift30),
        column(CommonText.low, .points), column(CommonText.high, .points),
      ],
      rows: [
        Table.Row([
          Cell(.points(value), origin: figure.origin), Cell(.points(low), origin: figure.origin),
          Cell(.points(high), origin: figure.origin),
        ])
      ])
  }

  /// With few units on a side nothing is said of which is higher.
  func upliftSentences(_ value: Millionths, _ low: Millionths, _ high: Millionths) -> [[Inline]] {
    guard let paid = rate(.repairPaid30), let control = rate(.repairControl30), !paid.isThin,
      !control.isThin
    else { return [words.inlines(RepairText.upliftThin)] }
    let phrase: RepairText =
      Format.points(value) == "0.0" ? .upliftSame : value.count > 0 ? .upliftHigher : .upliftLower
    let includesZero = low.count <= 0 && high.count >= 0
    return [
      words.inlines(
        phrase,
        [
          "points": .text(magnitude(value)), "low": .value(.points(low)),
          "high": .value(.points(high)),
        ]), includesZero ? words.inlines(RepairText.upliftUnclear) : [],
    ]
  }

  func survival() -> [Block] {
    let figures = figures(.repairSurvival, by: "day").filter { $0.value != nil }
    guard !figures.isEmpty else {
      return [heading(RepairText.survival), paragraph(RepairText.survivalNone)]
    }
    return [
      heading(RepairText.survival), .chart(survivalChart(figures)), .table(survivalTable(figures)),
      medianSentence(), note(CommonText.thin),
    ]
  }

  /// Share paid = 1 − the share not yet paid; its interval turns about.
  private func paidShare(_ figure: Figure) -> Rate {
    func complement(_ value: Millionths?) -> Millionths? {
      value.map { Millionths(1_000_000) - $0 }
    }
    return Rate(
      estimate: complement(figure.value), low: complement(figure.high),
      high: complement(figure.low), cases: figure.numerator?.raw ?? 0)
  }

  private func survivalChart(_ figures: [Figure]) -> Chart {
    Chart(
      id: "repairs-survival", kind: .steps, title: survivalFinding(figures),
      description: words.text(RepairText.survivalDescription),
      categoryTitle: words.text(RepairText.day), valueTitle: words.text(RepairText.paidShare),
      categories: ["0"] + figures.map(\.key),
      series: [
        Chart.Series(
          name: words.text(RepairText.paidShare),
          values: [.rate(start(figures[0]))] + figures.map { .rate(paidShare($0)) })
      ])
  }

  /// The last day that at least 10 units reached; without one, no share is stated.
  func survivalFinding(_ figures: [Figure]) -> String {
    guard let last = figures.last(where: { ($0.numerator?.raw ?? 0) >= 10 }) else {
      return words.text(RepairText.survivalThin)
    }
    return words.text(
      RepairText.survivalChart, ["day": .text(last.key), "share": .rate(paidShare(last))])
  }

  /// On the day of the repair nobody has paid yet.
  private func start(_ first: Figure) -> Rate {
    Rate(
      estimate: .some(Millionths(Int64(0))), cases: max(episodeCount(), first.numerator?.raw ?? 0))
  }

  private func episodeCount() -> Int64 { figure(.repairPaid7)?.denominator?.raw ?? 0 }

  private func survivalTable(_ figures: [Figure]) -> Table {
    Table(
      id: "repairs-survival-days", caption: words.text(RepairText.survivalTable),
      columns: [
        column(RepairText.day, .count), column(RepairText.paidShare, .rate, .repairSurvival),
        column(BaseName.atRisk, .count, .repairSurvival), column(CommonText.low, .rate),
        column(CommonText.high, .rate),
      ],
      rows: figures.map { figure in
        let paid = paidShare(figure)
        return Table.Row([
          Cell(Int64(figure.key).map(Value.count) ?? .text(figure.key)),
          Cell(.rate(paid), origin: figure.origin),
          Cell(figure.numerator.map(Value.init) ?? .none, origin: figure.origin),
          Cell(paid.low.map { Rate.bare($0, cases: paid.cases) } ?? .none),
          Cell(paid.high.map { Rate.bare($0, cases: paid.cases) } ?? .none),
        ])
      })
  }

  private func medianSentence() -> Block {
    guard let median = figure(.repairMedianDays)?.numerator else {
      return paragraph(RepairText.medianNone)
    }
    return paragraph(RepairText.median, ["days": .value(Value(median))])
  }
}
