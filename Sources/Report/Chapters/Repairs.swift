import DocumentModel
import Model

/// Repairs and what was paid after them.
extension Reporter {
  func repairs() -> [Block] {
    guard input.hasRepairs else { return [paragraph(RepairText.absent)] }
    return [paragraph([waitingSentence(), monthSentence(), owingSentence()])]
      + repairWork() + paidAfterRepair() + control() + survival() + chain()
  }

  private func waitingSentence() -> [Inline] {
    let units = count(.repairWaitingUnits)
    return words.inlines(
      units == 0 ? RepairText.waitingNone : .waiting,
      [
        "units": .count(units), "amount": .money(amount(.repairWaitingAmount)),
        "open": .count(count(.repairOpen)),
      ])
  }

  private func monthSentence() -> [Inline] {
    guard let rate = rate(.repairMonth) else { return words.inlines(RepairText.monthNone) }
    return words.inlines(
      RepairText.month,
      [
        "units": .value(Value(rate.denominator)), "paid": .value(Value(rate.numerator)),
        "rate": .rate(rate),
      ])
  }

  private func owingSentence() -> [Inline] {
    guard let rate = rate(.repairMonthOwing) else { return [] }
    return words.inlines(
      RepairText.monthOwing,
      [
        "repaired": .value(Value(rate.denominator)), "owing": .value(Value(rate.numerator)),
        "rate": .rate(rate),
      ])
  }

  private func repairWork() -> [Block] {
    let spec = GroupTable(
      id: "repairs-work", caption: words.text(RepairText.workTable), dimension: "category",
      measures: Measure.rate(.repairOnTime, of: .dueRepairs) + Measure.count(.repairOpen)
        + Measure.count(.repairWaitingUnits) + Measure.amount(.repairWaitingAmount))
    guard let table = table(spec) else { return [] }
    return [heading(RepairText.work), .table(table)]
  }

  private static var paidMetrics: [Metric] {
    [
      .repairPaid7, .repairPaid14, .repairPaid30, .repairPaid60, .repairPaid90, .repairFull30,
      .repairFull90,
    ]
  }

  private func paidAfterRepair() -> [Block] {
    let rows = Reporter.paidMetrics.compactMap { metric in
      rate(metric).map { rateRow(words.text(metric), $0, Origin(metric: metric.rawValue)) }
    }
    guard !rows.isEmpty else { return [] }
    let measures =
      Measure.rates([.repairPaid30, .repairFull30], of: .episodes, days: 30)
      + Measure.rates([.repairPaid90, .repairFull90], of: .episodes, days: 90)
    return present([
      heading(RepairText.paid),
      .table(
        rateTable("repairs-paid", words.text(RepairText.paidTable), words.text(RepairText.measure), rows)),
      followedTable().map(Block.table),
      table(
        GroupTable(
          id: "repairs-category", caption: words.text(RepairText.category), dimension: "category",
          measures: measures)
      ).map(Block.table), note(CommonText.thin),
    ])
  }

  /// A row a figure, and side by side those who were called soon after the repair and those who were not.
  private func followedTable() -> Table? {
    let groups = keys("followed_up", of: Reporter.paidMetrics)
    guard !groups.isEmpty else { return nil }
    let columns = groups.flatMap { group in
      let name = words.key(group, of: "followed_up")
      return [
        Table.Column(name, .rate),
        Table.Column(words.text(RepairText.groupUnits, ["group": .text(name)]), .count),
      ]
    }
    let rows = Reporter.paidMetrics.map { metric in
      let parts = Measure.rate(metric, of: .episodes)
      let cells = groups.flatMap { group in
        parts.map { cell($0, of: figure(metric, "followed_up", group)) }
      }
      return Table.Row([Cell(.text(words.text(metric)))] + cells)
    }
    return Table(
      id: "repairs-followed-up", caption: words.text(RepairText.followed),
      columns: [column(RepairText.measure, .text)] + columns, rows: rows)
  }

  private func chain() -> [Block] {
    let steps = ["objected", "repaired", "called", "promised", "paid"]
    let counts = steps.map { count(.repairChain, "step", $0) }
    guard counts[0] > 0 else { return [heading(RepairText.chain), paragraph(RepairText.chainNone)] }
    return [
      heading(RepairText.chain),
      paragraph(
        RepairText.chainFindings,
        ["objected": .count(counts[0]), "repaired": .count(counts[1]), "paid": .count(counts[4])]),
      .table(
        stepTable("repairs-chain", words.text(RepairText.chainTable), .repairChain, steps, "chain")),
    ]
  }
}
