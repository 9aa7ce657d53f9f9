import DocumentModel
import Model

/// The roll of the open balance, owners' credit and, where reckoned, late fees.
extension Reporter {
  private static var steps: [String] { ["opening", "charged", "waived", "collected", "closing"] }

  func balance() -> [Block] {
    roll() + credit() + lateFee()
  }

  private func roll() -> [Block] {
    let amounts = Reporter.steps.map { amount(.balanceRoll, "step", $0) }
    guard amounts.contains(where: { $0 != .zero }) else { return [paragraph(CollectionText.balanceNone)] }
    return [.chart(rollChart(amounts)), .table(rollTable(amounts))]
  }

  private func rollChart(_ amounts: [Money]) -> Chart {
    Chart(
      id: "balance-steps", kind: .bars, title: rollFinding(amounts),
      description: words.text(CollectionText.balanceDescription),
      categoryTitle: words.text(CollectionText.step), valueTitle: words.text(CommonText.amount),
      categories: Reporter.steps.map { words.name("step", $0) },
      series: [
        Chart.Series(name: words.text(Metric.balanceRoll), values: amounts.map(Value.money))
      ])
  }

  private func rollFinding(_ amounts: [Money]) -> String {
    let change = amounts[4] - amounts[0]
    let phrase: CollectionText =
      change == .zero ? .balanceFlat : change > .zero ? .balanceUp : .balanceDown
    return words.text(
      phrase,
      [
        "change": .money(Money(fen: Int64(clamping: change.fen.magnitude))),
        "charged": .money(amounts[1]), "settled": .money(amounts[2] + amounts[3]),
      ])
  }

  private func rollTable(_ amounts: [Money]) -> Table {
    Table(
      id: "balance-roll", caption: words.text(CollectionText.balanceTable),
      columns: [
        column(CollectionText.step, .text), column(CommonText.amount, .money, .balanceRoll),
      ],
      rows: zip(Reporter.steps, amounts).map { step, amount in
        Table.Row(
          [
            Cell(.text(words.name("step", step))),
            Cell(
              .money(amount),
              origin: Origin(metric: Metric.balanceRoll.rawValue, dimension: "step", key: step)),
          ], role: step == "closing" ? .total : .body)
      })
  }

  private func credit() -> [Block] {
    let amount = amount(.creditBalance)
    guard amount != .zero else { return [paragraph(CollectionText.creditNone)] }
    return present([
      paragraph(CollectionText.credit, ["amount": .money(amount)]),
      projectTable("credit", .creditTable, .creditBalance),
    ])
  }

  private func lateFee() -> [Block] {
    guard !input.policy.dailyLateFee.isZero else { return [paragraph(CollectionText.noLateFee)] }
    return present([
      paragraph(
        CollectionText.lateFee,
        ["rate": .text(dailyLateFee()), "amount": .money(amount(.lateFeeAccrued))]),
      projectTable("late-fee", .lateFeeTable, .lateFeeAccrued),
    ])
  }

  private func projectTable(_ id: String, _ caption: CollectionText, _ metric: Metric) -> Block? {
    table(
      GroupTable(
        id: id, caption: words.text(caption), dimension: "project",
        measures: Measure.amount(metric), weight: .openOverdue)
    ).map(Block.table)
  }
}
