import DocumentModel
import Model

/// Cases that leadership has to decide on.
extension Reporter {
  func escalation() -> [Block] {
    let cases = count(.escalationCases)
    guard cases > 0 else { return [paragraph(ListText.casesNone), .table(rulesTable())] }
    return present([
      paragraph(
        ListText.cases,
        [
          "cases": .count(cases), "amount": .money(amount(.escalationOverdue)),
          "file": file("escalation.csv"),
        ]), note(ListText.tone),
      caseTable(.bySide, "side", CaseSide.allCases.map(\.code)).map(Block.table),
      note(ListText.sideMeaning, ["days": .count(input.policy.openRepairGraceDays)]),
      .table(rulesTable()), note(ListText.ruleOverlap),
      caseTable(.byAction, "action", SuggestedAction.allCases.map(\.code)).map(Block.table),
    ]) + caseExtract()
  }

  private static var caseMeasures: [Measure] {
    Measure.count(.escalationCases) + Measure.amount(.escalationOverdue)
  }

  private func caseTable(_ caption: ListText, _ dimension: String, _ codes: [String]) -> Table? {
    let rows = codes.filter { figure(.escalationCases, dimension, $0) != nil }.map { code in
      Table.Row(
        [Cell(.text(words.name(dimension, code)))]
          + Reporter.caseMeasures.map { cell($0, of: figure($0.metric, dimension, code)) })
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      id: "escalation-" + dimension, caption: words.text(caption),
      columns: [Table.Column(words.text(caption), .text)] + Reporter.caseMeasures.map(column), rows: rows)
  }

  /// Every rule with its condition as set for this run, also where no unit meets it.
  private func rulesTable() -> Table {
    Table(
      id: "escalation-rule", caption: words.text(ListText.byRule),
      columns: [
        column(ColumnName.rules, .text), column(ListText.ruleMeaning, .text),
      ] + Reporter.caseMeasures.map(column),
      rows: EscalationRule.allCases.map { rule in
        Table.Row(
          [Cell(.text(words.name(rule))), Cell(.text(condition(rule)))]
            + Reporter.caseMeasures.map { cell($0, of: figure($0.metric, "rule", rule.code)) })
      })
  }

  /// When a rule holds, with the thresholds of this run.
  func condition(_ rule: EscalationRule) -> String {
    let policy = input.policy
    switch rule {
    case .refused: return condition(.refused, policy.refusals, policy.refusalDays)
    case .brokenPromises:
      return condition(.brokenPromises, policy.brokenPromises, policy.brokenPromiseDays)
    case .unreachable:
      return condition(.unreachable, policy.unreachableAttempts, policy.unreachableDays)
    case .timeBar:
      return words.text(ListText.timeBar, ["days": .text(String(policy.limitationWarningDays))])
    case .large:
      return words.text(
        ListText.large,
        [
          "amount": .money(policy.largeAmount), "age": .count(policy.largeDays),
          "days": .count(policy.largeRefusalDays),
        ])
    }
  }

  private func condition(_ phrase: ListText, _ count: Int, _ days: Int) -> String {
    words.text(phrase, ["count": .count(count), "days": .count(days)])
  }

  /// What there is to decide comes first: on a narrow screen the last columns are the first to go.
  private func caseExtract() -> [Block] {
    let shown = input.cases.prefix(input.listLimit)
    guard !shown.isEmpty else { return [] }
    let hasProjects = Set(input.cases.map(\.unit.project)).count > 1
    let names = [
      "rank", "building", "unit_id", "side", "rules", "suggested_action", "overdue", "oldest_due",
      "last_call", "last_outcome", "open_repairs", "steward", "owner_name", "phone",
    ]
    let table = Table(
      id: "escalation-cases", caption: words.text(ListText.casesTable),
      columns: names.map { Table.Column(words.column($0), caseKind($0)) },
      rows: shown.enumerated().map { index, item in
        Table.Row(caseCells(item, rank: index + 1, hasProjects: hasProjects).map { Cell($0) })
      },
      truncated: truncation(
        shown: shown.count, total: input.cases.count, file: "escalation.csv"))
    return present([.table(table), input.masking.hidesInReport ? note(ListText.casesMasked) : nil])
  }

  private func caseKind(_ column: String) -> Table.ColumnKind {
    switch column {
    case "rank", "open_repairs": .count
    case "overdue": .money
    case "oldest_due", "last_call": .day
    default: .text
    }
  }

  private func caseCells(_ item: EscalationCase, rank: Int, hasProjects: Bool) -> [Value] {
    let hides = input.masking.hidesInReport
    let unit = item.unit
    let outcome = item.lastCall == nil ? "" : words.name(item.lastOutcome ?? .none)
    return [
      .count(Int64(rank)), place(unit, hasProjects: hasProjects), text(unit.unitID),
      .text(words.name(item.side)), .text(words.list(item.rules.map(words.name))),
      .text(words.name(item.action)), .money(item.overdue), .day(item.oldestDue),
      item.lastCall.map(Value.day) ?? .none, text(outcome), .count(Int64(item.openRepairs)),
      text(unit.steward), text(hides ? Masking.name(unit.ownerName) : unit.ownerName),
      text(hides ? Masking.phone(unit.phone) : unit.phone),
    ]
  }

  /// The building, after its project where the list has several, as in the tables by building.
  func place(_ unit: UnitIdentity, hasProjects: Bool) -> Value {
    let parts = (hasProjects ? [unit.project] : []) + [unit.building]
    return text(parts.filter { !$0.isEmpty }.joined(separator: "/"))
  }

  /// Nothing where there is no text.
  func text(_ text: String) -> Value { text.isEmpty ? .none : .text(text) }
}
