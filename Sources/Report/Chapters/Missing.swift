import DocumentModel
import Model

/// What the tables did not have, and which figures that costs.
extension Reporter {
  func missing() -> [Block] {
    let rows = missingTables() + input.account.files.flatMap(missingColumns)
    let table: Block =
      rows.isEmpty
      ? paragraph(QualityText.missingNone)
      : .table(
        Table(
          id: "quality-missing", caption: words.text(QualityText.missing),
          columns: [
            column(ColumnName.table, .text), column(ColumnName.file, .text),
            column(QualityText.missingColumn, .text), column(QualityText.missingCost, .text),
          ], rows: rows))
    return [table] + ignored()
  }

  private func missingTables() -> [Table.Row] {
    var rows: [Table.Row] = []
    if !input.hasRepairs { rows.append(missingRow(.repairs, "", "", .noRepairs)) }
    if !input.account.files.contains(where: { $0.table == .calls && $0.used > 0 }) {
      rows.append(missingRow(.calls, "", "", .noCalls))
    }
    return rows
  }

  private func missingColumns(_ file: FileAccount) -> [Table.Row] {
    guard !file.columns.isEmpty else { return [] }
    return costs(file).filter { !file.columns.contains($0.column) }
      .map { missingRow(file.table, file.path, $0.column, $0.cost) }
  }

  private func missingRow(
    _ table: TableKind, _ path: String, _ column: String, _ cost: QualityText
  ) -> Table.Row {
    Table.Row(
      [
        .text(words.name(table)), text(path), text(column.isEmpty ? "" : words.column(column)),
        .text(words.text(cost)),
      ].map { Cell($0) })
  }

  private typealias Costs = KeyValuePairs<String, QualityText>

  private func costs(_ file: FileAccount) -> [(column: String, cost: QualityText)] {
    let costs: Costs =
      switch file.table {
      case .roster: Reporter.rosterCosts
      case .ledger: file.isBillShape ? Reporter.billCosts : Reporter.journalCosts
      case .calls: Reporter.callCosts
      case .repairs: Reporter.repairCosts
      }
    return costs.map { (column: $0.key, cost: $0.value) }
      .filter { !(holdsNoCharges(file) && ($0.column == "due_date" || $0.column == "period")) }
  }

  /// A journal without entries' kinds is all of one kind; without period and due date it cannot be charges.
  private func holdsNoCharges(_ file: FileAccount) -> Bool {
    file.table == .ledger && !file.isBillShape
      && ["entry", "period", "due_date"].allSatisfy { !file.columns.contains($0) }
  }

  /// The optional columns of docs/data.md that a figure or a list rests on.
  private static var rosterCosts: Costs {
    [
      "project": .costProject, "building": .costBuilding, "owner_name": .costOwner,
      "phone": .costPhone, "unit_type": .costUnitType, "occupancy": .costOccupancy,
      "steward": .costSteward,
    ]
  }

  private static var journalCosts: Costs {
    [
      "fee_item": .costFeeItem, "period": .costPeriod, "due_date": .costDue, "ref": .costRef,
    ]
  }

  private static var billCosts: Costs {
    [
      "fee_item": .costFeeItemOfBills, "due_date": .costDue, "amount_paid": .costPaid,
      "amount_waived": .costWaived, "ref": .costRef,
    ]
  }

  private static var callCosts: Costs {
    [
      "call_id": .costCallID, "caller": .costCaller, "direction": .costDirection,
      "result": .costResult, "party": .costParty, "topic": .costTopic, "outcome": .costOutcome,
      "objection": .costObjection, "promise_date": .costPromiseDate,
      "promise_amount": .costPromiseAmount, "callback_at": .costCallback, "rings": .costRings,
      "note": .costNote,
    ]
  }

  private static var repairCosts: Costs {
    [
      "repair_id": .costRepairID, "category": .costCategory, "description": .costDescription,
      "promised_by": .costPromisedBy, "completed_at": .costCompleted,
      "signed_off_at": .costSignedOff,
    ]
  }

  private func ignored() -> [Block] {
    input.account.files.filter { !$0.ignoredColumns.isEmpty }.map {
      note(
        QualityText.ignored,
        ["file": .text($0.path), "columns": .text(words.list($0.ignoredColumns))])
    }
  }
}
