import DocumentModel
import Model

/// Promises that fall in the month.
extension Reporter {
  func promises() -> [Block] {
    let statuses = ["kept", "superseded", "pending", "partial", "broken"]
    let all = statuses.reduce(0) { $0 + count(.promisesStatus, "status", $1) }
    guard all > 0 else { return [paragraph(PromiseText.none)] + promiseWork() }
    return [keptSentence(all), .table(statusTable(statuses, all: all))]
      + promisesByStaff() + reminders() + promiseWork()
  }

  private func keptSentence(_ all: Int64) -> Block {
    guard let rate = rate(.promisesKeptRate) else {
      return paragraph(PromiseText.keptNone, ["all": .count(all)])
    }
    return paragraph(
      PromiseText.kept,
      [
        "all": .count(all), "due": .value(Value(rate.denominator)),
        "kept": .value(Value(rate.numerator)), "rate": .rate(rate),
      ])
  }

  private func statusTable(_ statuses: [String], all: Int64) -> Table {
    let measures = Measure.count(.promisesStatus) + Measure.amount(.promisesAmount)
    var rows = statuses.map { status in
      Table.Row(
        [Cell(.text(words.name("status", status)))]
          + measures.map { cell($0, of: figure($0.metric, "status", status)) })
    }
    let total = statuses.reduce(Money.zero) { $0 + amount(.promisesAmount, "status", $1) }
    rows.append(
      Table.Row(
        [Cell(.text(words.text(CodeName.total))), Cell(.count(all)), Cell(.money(total))], role: .total))
    return Table(
      id: "promises-status", caption: words.text(PromiseText.statuses),
      columns: [column(PromiseText.status, .text)] + measures.map(column), rows: rows)
  }

  private func promisesByStaff() -> [Block] {
    let tables = ["caller", "steward"].compactMap { dimension in
      let reminded: [Measure] =
        dimension == "caller" ? Measure.rate(.promisesReminded, of: .promises) : []
      return table(
        GroupTable(
          id: "promises-" + dimension,
          caption: words.text(PromiseText.byStaff, dimensionArgument(dimension)),
          dimension: dimension,
          measures: Measure.rate(.promisesKeptRate, of: .duePromises) + reminded))
    }
    return tables.isEmpty ? [] : tables.map(Block.table) + [note(CommonText.notRanked)]
  }

  private func reminders() -> [Block] {
    guard let reminded = rate(.promisesReminded) else { return [] }
    return present([
      heading(PromiseText.reminded),
      paragraph(
        PromiseText.remindedRate,
        [
          "all": .value(Value(reminded.denominator)),
          "reminded": .value(Value(reminded.numerator)), "rate": .rate(reminded),
        ]), remindedTable().map(Block.table), .paragraph(remindedFinding()),
    ])
  }

  private func remindedTable() -> Table? {
    let rows = keys("reminded", of: [.promisesKeptRate]).compactMap { key -> Table.Row? in
      guard let figure = figure(.promisesKeptRate, "reminded", key), let rate = rate(of: figure)
      else { return nil }
      return rateRow(words.name("reminded", key), rate, figure.origin)
    }
    guard !rows.isEmpty else { return nil }
    return rateTable(
      "promises-reminded", words.text(Metric.promisesKeptRate), words.text(PromiseText.reminded),
      rows, metric: .promisesKeptRate)
  }

  private func remindedFinding() -> [Inline] {
    guard let yes = rate(.promisesKeptRate, "reminded", "yes"),
      let no = rate(.promisesKeptRate, "reminded", "no"), !yes.isThin, !no.isThin
    else { return words.inlines(PromiseText.remindedThin) }
    return words.inlines(PromiseText.remindedHigher, ["yes": .rate(yes), "no": .rate(no)])
  }

  private func promiseWork() -> [Block] {
    guard input.workList.contains(where: { $0.list == .promiseReminder || $0.list == .brokenPromise })
    else { return [] }
    return [paragraph(PromiseText.work, ["file": file("worklist.csv")])]
  }
}
