package import Model

/// What codes are called. A code without a name, such as one that a configuration made up, reads as itself.
extension Catalogue {
  package func name(_ type: UnitType) -> String { name("unit_type", type.code) }
  package func name(_ occupancy: Occupancy) -> String { name("occupancy", occupancy.code) }
  package func name(_ kind: LedgerKind) -> String { name("entry", kind.code) }
  package func name(_ direction: Direction) -> String { name("direction", direction.code) }
  package func name(_ result: CallResult) -> String { name("result", result.code) }
  package func name(_ party: Party) -> String { name("party", party.code) }
  package func name(_ topic: Topic) -> String { name("topic", topic.code) }
  package func name(_ outcome: CallOutcome) -> String { name("outcome", outcome.code) }
  package func name(_ rule: EscalationRule) -> String { name("rule", rule.code) }
  package func name(_ side: CaseSide) -> String { name("side", side.code) }
  package func name(_ action: SuggestedAction) -> String { name("action", action.code) }
  package func name(_ list: WorkListKind) -> String { name("list", list.code) }
  package func name(_ table: TableKind) -> String { name("table", table.code) }
  package func name(_ kind: RejectKind) -> String { RejectName(rawValue: kind.code).map(text) ?? kind.code }
  package func name(_ kind: WarningKind) -> String {
    WarningName(rawValue: kind.code).map(text) ?? kind.code
  }

  /// What a metric of docs/metrics.md is called.
  package func metric(_ metric: String) -> String { Metric(rawValue: metric).map(text) ?? metric }

  /// The title of a column of a table or a list, by its canonical name.
  package func column(_ canonical: String) -> String {
    ColumnName(rawValue: canonical).map(text) ?? canonical
  }

  /// What a dimension of docs/metrics.md is called, such as `building`.
  package func dimension(_ dimension: String) -> String { name("dimension", dimension) }

  /// What a key of a dimension is called. Keys that are the data's own values stay as they are.
  package func key(_ key: String, of dimension: String) -> String {
    if key == "all" { return text(CodeName.total) }
    if dimension == "hour" { return key + ":00" }
    if dimension == "objection" { return objection(key) }
    if CodeName(rawValue: dimension + "." + key) != nil { return name(dimension, key) }
    return dataKey(key)
  }

  /// A value of the data, or several joined by `/`; `(none)` reads as not given.
  private func dataKey(_ key: String) -> String {
    guard key.contains("(none)") else { return key }
    return key.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0 == "(none)" ? text(CodeName.missing) : String($0) }
      .joined(separator: "/")
  }

  func name(_ group: String, _ code: String) -> String {
    if code == "(none)" { return text(CodeName.missing) }
    return CodeName(rawValue: group + "." + code).map(text) ?? code
  }
}
