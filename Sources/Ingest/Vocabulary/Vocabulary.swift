package import Model

/// All the words that the input tables are read by: those of docs/data.md and docs/metrics.md, and those that a
/// configuration adds. Built once, then shared by every thread; lookups write to a buffer that the caller lends.
package struct Vocabulary: Sendable {
  private let headers: [HeaderNames]
  package let entry: CodeNames<LedgerKind>
  package let unitType: CodeNames<UnitType>
  package let occupancy: CodeNames<Occupancy>
  package let direction: CodeNames<Direction>
  package let result: CodeNames<CallResult>
  package let party: CodeNames<Party>
  package let topic: CodeNames<Topic>
  package let outcome: CodeNames<CallOutcome>
  package let words: Words
  package let objections: Objections

  package init(_ rules: InputRules = InputRules()) {
    headers = TableShape.allCases.map { HeaderNames($0, adding: rules.headerNames[$0.table] ?? [:]) }
    func names(_ column: Column) -> [String: [String]] { rules.codeNames[column.name] ?? [:] }
    entry = .entry(adding: names(.entry))
    unitType = .unitType(adding: names(.unitType))
    occupancy = .occupancy(adding: names(.occupancy))
    direction = .direction(adding: names(.direction))
    result = .result(adding: names(.result))
    party = .party(adding: names(.party))
    topic = .topic(adding: names(.topic))
    outcome = .outcome(adding: names(.outcome))
    words = Words(totalWords: rules.totalWords)
    objections = Objections(rules.objections)
  }

  /// The headers of a table.
  package func headers(_ shape: TableShape) -> HeaderNames { headers[Int(shape.rawValue)] }
}
