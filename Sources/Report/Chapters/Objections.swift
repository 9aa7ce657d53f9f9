import DocumentModel
import Model

/// Objections, the money behind them, and what was paid later.
extension Reporter {
  func objections() -> [Block] {
    let keys = objectionKeys()
    guard !keys.isEmpty else { return [paragraph(ObjectionText.none)] }
    return present([
      objectionChart(keys), .table(objectionCalls(keys)), .table(objectionMoney(keys)),
      note(ObjectionText.overlap),
      note(CommonText.thin), objectionsByBuilding(keys).map(Block.table),
    ])
  }

  /// Configured categories that have anything to show, in the configured order, `other` as it comes.
  private func objectionKeys() -> [String] {
    let metrics: [Metric] = [
      .objectionsCalls, .objectionsCallsPrevious, .objectionsUnits, .objectionsPaid30,
      .objectionsPaid60, .objectionsPaid90,
    ]
    let found = keys("category", of: metrics).filter { key in
      metrics.contains { metric in
        guard let figure = figure(metric, "category", key) else { return false }
        let shown =
          metric == .objectionsCalls || metric == .objectionsCallsPrevious || metric == .objectionsUnits
        return (shown ? figure.numerator : figure.denominator)?.raw ?? 0 > 0
      }
    }
    let order = input.objections.map(\.code)
    return order.filter(found.contains) + found.filter { !order.contains($0) }
  }

  private func objectionCalls(_ keys: [String]) -> Table {
    Table(
      id: "objections-categories", caption: words.text(ObjectionText.calls),
      columns: [
        Table.Column(words.dimension("objection"), .text),
        column(ObjectionText.thisMonth, .count, .objectionsCalls),
        column(Metric.objectionsCalls, .rate, .objectionsCalls),
        column(ObjectionText.connected, .count, .objectionsCalls),
        column(ObjectionText.lastMonth, .count, .objectionsCallsPrevious),
        column(Metric.objectionsCallsPrevious, .rate, .objectionsCallsPrevious),
        column(ObjectionText.connectedBefore, .count, .objectionsCallsPrevious),
        column(ObjectionText.change, .points),
      ], rows: keys.map(callsRow))
  }

  private func objectionMoney(_ keys: [String]) -> Table {
    Table(
      id: "objections-money", caption: words.text(ObjectionText.table),
      columns: [Table.Column(words.dimension("objection"), .text)] + moneyMeasures().map(column),
      rows: keys.map { key in
        Table.Row(
          [Cell(.text(words.objection(key)))]
            + moneyMeasures().map { cell($0, of: figure($0.metric, "category", key)) })
      })
  }

  private func moneyMeasures() -> [Measure] {
    Measure.count(.objectionsUnits) + Measure.amount(.objectionsOverdue)
      + Measure.rate(.objectionsPaid30, of: .objectors, days: 30)
      + Measure.rate(.objectionsPaid60, of: .objectors, days: 60)
      + Measure.rate(.objectionsPaid90, of: .objectors, days: 90)
  }

  private func callsRow(_ key: String) -> Table.Row {
    let now = figure(.objectionsCalls, "category", key)
    let before = figure(.objectionsCallsPrevious, "category", key)
    let change = now?.value.flatMap { now in before?.value.map { now - $0 } }
    return Table.Row(
      [Cell(.text(words.objection(key)))] + callCells(now) + callCells(before)
        + [Cell(change.map(Value.points) ?? .none)])
  }

  private func callCells(_ figure: Figure?) -> [Cell] {
    guard let figure else { return [Cell(.count(0)), Cell(.none), Cell(.none)] }
    return [
      Cell(figure.numerator.map(Value.init) ?? .none, origin: figure.origin),
      Cell(rate(of: figure).map(Value.rate) ?? .none, origin: figure.origin),
      Cell(figure.denominator.map(Value.init) ?? .none, origin: figure.origin),
    ]
  }

  /// Amounts are no rates of few cases: every category with units is shown, largest first.
  private func objectionChart(_ keys: [String]) -> Block? {
    let behind = keys.enumerated().compactMap { offset, key -> (Int, String, Money)? in
      guard count(.objectionsUnits, "category", key) > 0 else { return nil }
      return (offset, key, amount(.objectionsOverdue, "category", key))
    }.sorted { ($1.2, $0.0) < ($0.2, $1.0) }
    guard !behind.isEmpty else { return nil }
    return .chart(
      Chart(
        id: "objections-overdue", kind: .bars,
        title: objectionFinding(behind.map { ($0.1, $0.2) }),
        description: words.text(ObjectionText.chartDescription),
        categoryTitle: words.dimension("objection"),
        valueTitle: words.text(Metric.objectionsOverdue),
        categories: behind.map { words.objection($0.1) },
        series: [
          Chart.Series(
            name: words.text(Metric.objectionsOverdue), values: behind.map { .money($0.2) })
        ]))
  }

  private func objectionFinding(_ behind: [(key: String, amount: Money)]) -> String {
    let most = behind[0].amount
    guard most > .zero else { return words.text(ObjectionText.chartNoMoney) }
    let top = behind.filter { $0.amount == most }
    return words.text(
      top.count == 1 ? ObjectionText.chartTop : .chartTie,
      [
        "name": .text(words.objection(top[0].key)),
        "names": .text(words.list(top.map { words.objection($0.key) })),
        "units": .count(count(.objectionsUnits, "category", top[0].key)), "amount": .money(most),
      ])
  }

  private func objectionsByBuilding(_ keys: [String]) -> Table? {
    let split = pairs(.objectionsUnits, "building/category")
    let buildings = split.keys.sorted(by: naturallyBefore)
    guard buildings.count > 1, buildings.contains(where: { isNamed($0, of: "building") }) else {
      return nil
    }
    let shown = capped(buildings, by: .openOverdue, dimension: "building")
    let present = Set(split.all.flatMap(\.keys))
    let columns = keys.filter(present.contains)
    return Table(
      id: "objections-building", caption: words.text(ObjectionText.byBuilding),
      columns: [Table.Column(words.dimension("building"), .text)]
        + columns.map {
          Table.Column(words.objection($0), .count, metric: Metric.objectionsUnits.rawValue)
        },
      rows: shown.map { building in
        Table.Row(
          [Cell(.text(words.key(building, of: "building")))]
            + columns.map {
              cell(Measure(metric: .objectionsUnits, part: .count), of: split[building]?[$0])
            })
      }, truncated: truncation(shown: shown.count, total: buildings.count, byOverdue: true))
  }
}
