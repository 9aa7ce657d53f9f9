import DocumentModel
import Model

/// When calls are answered: hours, weekdays, and both as a heat map.
extension Reporter {
  func callsWhen() -> [Block] {
    let hours = figures(.callsConnectRate, by: "hour")
    guard !hours.isEmpty else {
      return present([
        heading(CallText.when), paragraph(CallText.heatNone),
        table(attemptsTable(by: "weekday")).map(Block.table),
      ])
    }
    return present([
      heading(CallText.when), .chart(heatMap()), note(CommonText.thin),
      table(attemptsTable(by: "hour")).map(Block.table),
      table(attemptsTable(by: "weekday")).map(Block.table),
      table(attemptsTable(by: "project")).flatMap { $0.rows.count > 1 ? .table($0) : nil },
    ])
  }

  private func heatMap() -> Chart {
    let cells = index(.callsConnectRate, by: "weekday_hour")
    let hours = hourRange()
    return Chart(
      id: "calls-heat", kind: .heatMap, title: heatFinding(cells),
      description: words.text(CallText.heatDescription),
      categoryTitle: words.dimension("hour"), valueTitle: words.text(Metric.callsConnectRate),
      categories: hours.map { words.key(String($0), of: "hour") },
      series: (1...7).map { weekday in
        Chart.Series(
          name: words.key(String(weekday), of: "weekday"),
          values: hours.map { hour in
            cells["\(weekday)-\(hour)"].flatMap(rate(of:)).map(Value.rate) ?? .none
          })
      })
  }

  /// From the earliest to the latest hour with calls, without gaps.
  private func hourRange() -> [Int] {
    let hours = figures(.callsAttempts, by: "hour").compactMap { Int($0.key) }
    guard let first = hours.min(), let last = hours.max() else { return [] }
    return Array(first...last)
  }

  /// Only slots with at least 10 calls are compared.
  func heatFinding(_ cells: ByKey<Figure>) -> String {
    let slots = cells.all.compactMap { figure -> (slot: Slot, rate: Rate)? in
      guard let slot = Slot(figure.key), let rate = rate(of: figure), rate.value != nil, !rate.isThin
      else { return nil }
      return (slot, rate)
    }.sorted { $0.slot < $1.slot }
    let values = slots.compactMap(\.rate.value)
    guard let best = values.max() else { return hourFinding() }
    let top = slots.filter { $0.rate.value == best }
    let arguments: [String: Inline] = [
      "slot": .text(label(top[0].slot)),
      "slots": .text(words.list(top.map { label($0.slot) })),
      "rate": .rate(top[0].rate), "calls": .value(Value(top[0].rate.denominator)),
      "count": .count(slots.count),
    ]
    if top.count == 1 { return words.text(CallText.heatBest, arguments) }
    return words.text(top.count == slots.count ? CallText.heatSame : .heatTie, arguments)
  }

  /// Where slots are too small, whole hours may be compared.
  private func hourFinding() -> String {
    let hours = keys("hour", of: [.callsConnectRate]).compactMap { key in
      rate(.callsConnectRate, "hour", key).flatMap { $0.isThin ? nil : (key: key, rate: $0) }
    }
    let best = hours.compactMap(\.rate.value).max()
    let top = hours.filter { $0.rate.value == best }
    guard hours.count > 1, let first = top.first, top.count < hours.count else {
      return words.text(CallText.heatThin)
    }
    let names = top.map { words.key($0.key, of: "hour") }
    return words.text(
      top.count == 1 ? CallText.hourBest : .hourTie,
      [
        "hour": .text(names[0]), "hours": .text(words.list(names)), "rate": .rate(first.rate),
        "calls": .value(Value(first.rate.denominator)),
      ])
  }

  private func label(_ slot: Slot) -> String {
    words.text(
      CallText.slot,
      [
        "weekday": .text(words.key(String(slot.weekday), of: "weekday")),
        "hour": .text(String(slot.hour)),
      ])
  }

  /// A key of `weekday_hour`, such as `5-19`.
  private struct Slot: Comparable {
    var weekday: Int
    var hour: Int

    init?(_ key: String) {
      let parts = key.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 2 else { return nil }
      (weekday, hour) = (parts[0], parts[1])
    }

    static func < (left: Slot, right: Slot) -> Bool {
      (left.weekday, left.hour) < (right.weekday, right.hour)
    }
  }
}
