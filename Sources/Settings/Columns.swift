internal import Model

/// The names that docs/data.md and docs/metrics.md lay down, as far as settings refer to them.
enum Columns {
  static func names(of table: TableKind) -> [String] {
    switch table {
    case .roster:
      [
        "unit_id", "project", "building", "section", "owner_name", "phone", "area_m2", "unit_type",
        "occupancy", "handover_date", "steward", "tags",
      ]
    case .ledger:
      [
        "unit_id", "project", "building", "section", "entry", "fee_item", "period", "entry_date", "due_date",
        "amount", "ref", "amount_due", "amount_paid", "paid_date", "amount_waived",
      ]
    case .calls:
      [
        "call_id", "unit_id", "project", "building", "section", "called_at", "caller", "direction", "result",
        "party", "topic", "outcome", "objection", "promise_date", "promise_amount", "callback_at",
        "duration_s",
        "rings", "note",
      ]
    case .repairs:
      [
        "repair_id", "unit_id", "project", "building", "section", "reported_at", "category", "description",
        "promised_by", "completed_at", "signed_off_at",
      ]
    }
  }

  /// Two ledger columns may share a name where no file has both: one is of the journal shape, one of bills.
  static func shapes(of column: String, in table: TableKind) -> [String] {
    switch (table, column) {
    case (.ledger, "entry"), (.ledger, "entry_date"), (.ledger, "amount"): ["journal"]
    case (.ledger, "amount_due"), (.ledger, "amount_paid"), (.ledger, "paid_date"),
      (.ledger, "amount_waived"):
      ["bill"]
    default: ["journal", "bill"]
    }
  }

  /// Columns of codes, and the codes that cells may mean.
  static let codes: [(column: String, codes: [String])] = [
    ("unit_type", UnitType.allCases.map(\.code)),
    ("occupancy", Occupancy.allCases.map(\.code)),
    ("entry", LedgerKind.allCases.filter { $0 != .bill }.map(\.code)),
    ("direction", Direction.allCases.map(\.code)),
    ("result", CallResult.allCases.map(\.code)),
    ("party", Party.allCases.filter { $0 != .none }.map(\.code)),
    ("topic", Topic.allCases.filter { $0 != .none }.map(\.code)),
    ("outcome", CallOutcome.allCases.map(\.code)),
  ]

  /// The rates of a whole company that a target can be set for.
  static let targetMetrics = [
    "collection_rate.month", "collection_rate.ytd", "collection_rate.year", "collection_rate.month_gross",
    "collection_rate.ytd_gross", "collection_rate.prior", "collection_rate.overall", "collection_rate.units",
    "cei.month", "calls.connect_rate", "calls.right_party_rate", "calls.promise_rate", "calls.penetration",
    "calls.discouraged", "calls.over_frequency", "calls.record_completeness", "calls.converted",
    "calls.dated_promises", "calls.answered_in_3_rings", "promises.kept_rate", "promises.reminded",
    "repair.paid_7", "repair.paid_14", "repair.paid_30", "repair.paid_60", "repair.paid_90",
    "repair.full_30", "repair.full_90", "repair.month", "repair.month_owing", "repair.on_time",
  ]

  /// How encodings may be written, and what they are called.
  static let encodings: [(names: [String], encoding: String)] = [
    (["utf-8", "utf8"], "UTF-8"),
    (["gb18030", "gbk", "gb2312", "cp936"], "GB18030"),
    (["big5", "big-5", "cp950"], "Big5"),
    (["utf-16le", "utf16le"], "UTF-16LE"),
    (["utf-16be", "utf16be"], "UTF-16BE"),
  ]
}

/// How the encoding of an input file may be named, in the settings and on the command line.
package enum EncodingName {
  /// `gbk` → `GB18030`, ignoring case; nil for what is not known.
  package static func canonical(_ name: String) -> String? {
    Columns.encodings.first { $0.names.contains(name.lowercased()) }?.encoding
  }

  /// The names to offer.
  package static let all = Columns.encodings.map(\.encoding)
}
