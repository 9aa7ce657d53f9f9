/// The columns of docs/data.md, over all tables; which table has which is said by `TableShape.columns`.
package enum Column: UInt8, CaseIterable, Sendable, Hashable {
  case unitID, project, building, section
  case ownerName, phone, area, unitType, occupancy, handoverDate, steward, tags
  case entry, feeItem, period, entryDate, dueDate, amount, ref
  case amountDue, amountPaid, paidDate, amountWaived
  case callID, calledAt, caller, direction, result, party, topic, outcome, objection
  case promiseDate, promiseAmount, callbackAt, duration, rings, note
  case repairID, reportedAt, category, description, promisedBy, completedAt, signedOffAt

  /// The canonical name, as in rejects.csv and in settings.
  package var name: String { Self.names[Int(rawValue)] }

  private static let names: [String] = [
    "unit_id", "project", "building", "section",
    "owner_name", "phone", "area_m2", "unit_type", "occupancy", "handover_date", "steward", "tags",
    "entry", "fee_item", "period", "entry_date", "due_date", "amount", "ref",
    "amount_due", "amount_paid", "paid_date", "amount_waived",
    "call_id", "called_at", "caller", "direction", "result", "party", "topic", "outcome", "objection",
    "promise_date", "promise_amount", "callback_at", "duration_s", "rings", "note",
    "repair_id", "reported_at", "category", "description", "promised_by", "completed_at", "signed_off_at",
  ]
}

/// How the cells of a column are read.
package enum ColumnType: Sendable, Hashable {
  /// Names a thing: folded, never converted between scripts.
  case key
  /// Only trimmed.
  case text
  case decimal, integer, money
  /// One of a closed set of codes.
  case code
  case date, period
  /// A bare date is one too, its hour unknown.
  case dateTime
  /// Items between `;` `；` `、` `,` `，`.
  case list
}

/// A column as one table has it.
package struct ColumnSpec: Sendable {
  /// Which column.
  package let column: Column
  /// How its cells are read.
  package let type: ColumnType
  /// In the header and in every row.
  package let isRequired: Bool
  /// Names that a header may have besides the canonical one, as people write them (in Simplified script).
  package let aliases: [String]

  /// A column of a table, required only where said.
  package init(_ column: Column, _ type: ColumnType, required: Bool = false, _ aliases: [String]) {
    self.column = column
    self.type = type
    self.isRequired = required
    self.aliases = aliases
  }
}
