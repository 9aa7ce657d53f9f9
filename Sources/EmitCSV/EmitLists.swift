package import Model

extension EmitCSV {
  /// `escalation.csv`. Names and phones are shown but where everything is masked.
  /// - Parameter cases: in rank order.
  package static func escalation(
    _ cases: [EscalationCase], masking: Masking = .standard, mark: Bool = false
  ) -> [UInt8] {
    var writer = CSVWriter(
      header: [
        "rank", "project", "building", "unit_id", "owner_name", "phone", "steward", "side", "rules",
        "overdue", "oldest_due", "periods_open", "refusals", "broken_promises", "attempts", "connected",
        "last_call", "last_outcome", "objections", "open_repairs", "suggested_action",
      ], mark: mark)
    for (index, item) in cases.enumerated() {
      writer.cell(index + 1)
      writer.unit(item.unit, masking)
      writer.cell(item.side.code)
      writer.cell(item.rules.map(\.code).joined(separator: "+"))
      writer.cell(item.overdue)
      writer.cell(item.oldestDue)
      for count in [item.periodsOpen, item.refusals, item.brokenPromises, item.attempts, item.connected] {
        writer.cell(count)
      }
      writer.cell(item.lastCall)
      writer.cell(item.lastOutcome?.code)
      writer.cell(item.objections.joined(separator: "+"))
      writer.cell(item.openRepairs)
      writer.cell(item.action.code)
      writer.endRow()
    }
    return writer.bytes
  }

  /// `worklist.csv`.
  /// - Parameters:
  ///   - items: in the list's order.
  ///   - reason: the sentence for the steward; where everything is masked it is given the item masked.
  package static func worklist(
    _ items: [WorkItem], masking: Masking = .standard, mark: Bool = false, reason: (WorkItem) -> String
  ) -> [UInt8] {
    var writer = CSVWriter(
      header: [
        "list", "due_on", "project", "building", "unit_id", "owner_name", "phone", "steward", "overdue",
        "reason",
      ], mark: mark)
    for item in items {
      writer.cell(item.list.code)
      writer.cell(item.dueOn)
      writer.unit(item.unit, masking)
      writer.cell(item.overdue)
      writer.cell(reason(masked(item, masking)))
      writer.endRow()
    }
    return writer.bytes
  }

  private static func masked(_ item: WorkItem, _ masking: Masking) -> WorkItem {
    guard masking.hidesInLists else { return item }
    var item = item
    item.unit = masked(item.unit)
    item.facts.note = Masking.note(item.facts.note)
    return item
  }

  fileprivate static func masked(_ unit: UnitIdentity) -> UnitIdentity {
    var unit = unit
    unit.ownerName = Masking.name(unit.ownerName)
    unit.phone = Masking.phone(unit.phone)
    return unit
  }
}

extension CSVWriter {
  /// The six columns project to steward.
  fileprivate mutating func unit(_ unit: UnitIdentity, _ masking: Masking) {
    let unit = masking.hidesInLists ? EmitCSV.masked(unit) : unit
    for text in [unit.project, unit.building, unit.unitID, unit.ownerName, unit.phone, unit.steward] {
      cell(text)
    }
  }
}
