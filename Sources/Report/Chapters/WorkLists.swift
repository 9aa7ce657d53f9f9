import DocumentModel
import Model

/// What stewards have to do, by list and day.
extension Reporter {
  func worklist() -> [Block] {
    guard !input.workList.isEmpty else { return [paragraph(ListText.workNone)] }
    return [
      paragraph(
        ListText.work, ["items": .count(input.workList.count), "file": file("worklist.csv")]),
      .table(workTable()), .table(workExtract()),
    ]
  }

  private func workTable() -> Table {
    let byList = Dictionary(grouping: input.workList, by: \.list)
    return Table(
      id: "worklist-lists", caption: words.text(ListText.workTable),
      columns: [
        column(ColumnName.list, .text), column(ListText.meaning, .text),
        column(ListText.items, .count), column(CommonText.units, .count),
        column(ListText.firstDue, .day), column(ListText.lastDue, .day),
        column(ListText.overdueOfUnits, .money),
      ],
      rows: WorkListKind.allCases.compactMap { list in byList[list].map { workRow(list, $0) } })
  }

  private func workRow(_ list: WorkListKind, _ items: [WorkItem]) -> Table.Row {
    let days = items.map(\.dueOn)
    return Table.Row(
      [
        .text(words.name(list)), .text(words.text(meaning(list))), .count(Int64(items.count)),
        .count(Int64(listedUnits(on: [list]).count)), days.min().map(Value.day) ?? .none,
        days.max().map(Value.day) ?? .none, .money(overdue(on: [list])),
      ].map { Cell($0) })
  }

  private func meaning(_ list: WorkListKind) -> ListText {
    switch list {
    case .promiseReminder: .promiseReminder
    case .callback: .callback
    case .repairFollowUp: .repairFollowUp
    case .brokenPromise: .brokenPromise
    case .signOff: .signOff
    case .checkPayment: .checkPayment
    case .checkNumber: .checkNumber
    }
  }

  /// What is due first, without names, phones or, where masked, notes.
  private func workExtract() -> Table {
    let items = input.workList.enumerated()
      .sorted { ($0.element.dueOn, $0.offset) < ($1.element.dueOn, $1.offset) }.map(\.element)
    let shown = items.prefix(input.listLimit)
    let hasProjects = Set(items.map(\.unit.project)).count > 1
    return Table(
      id: "worklist-items", caption: words.text(ListText.extract),
      columns: [
        column(ColumnName.dueOn, .day), column(ColumnName.list, .text),
        column(ColumnName.building, .text), column(ColumnName.unitId, .text),
        column(ColumnName.steward, .text),
        column(ColumnName.overdue, .money), column(ColumnName.reason, .text),
      ], rows: shown.map { itemRow($0, hasProjects: hasProjects) },
      truncated: truncation(shown: shown.count, total: items.count, file: "worklist.csv"))
  }

  private func itemRow(_ item: WorkItem, hasProjects: Bool) -> Table.Row {
    Table.Row(
      [
        .day(item.dueOn), .text(words.name(item.list)),
        place(item.unit, hasProjects: hasProjects), text(item.unit.unitID), text(item.unit.steward),
        .money(item.overdue), .text(words.reason(item, masked: input.masking.hidesInReport)),
      ].map { Cell($0) })
  }
}
