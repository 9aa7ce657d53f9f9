package import Model

/// All the words that the input tables are read by: those of docs/data.md and docs/metrics.md, and those that a
/// configuration adds. Built once, then shared by every thread; lookups write to a buffer that the caller lends.
package struct Vocabulary: Sendable {
  private let headers: [HeaderNames]
  /// Of a ledger that is a list of receipts alone.
  let receiptHeaders: HeaderNames
  /// Kinds of journal entry; never `bill`, which is a shape of file.
  package let entry: CodeNames<LedgerKind>
  /// A value that it does not know is `other`.
  package let unitType: CodeNames<UnitType>
  /// A value that it does not know is `unknown`.
  package let occupancy: CodeNames<Occupancy>
  /// Empty is outbound; a value that it does not know rejects the row.
  package let direction: CodeNames<Direction>
  /// A value that it does not know rejects the row.
  package let result: CodeNames<CallResult>
  /// A value that it does not know is `other`, with a warning.
  package let party: CodeNames<Party>
  /// A value that it does not know is `other`, with a warning.
  package let topic: CodeNames<Topic>
  /// A value that it does not know rejects the row.
  package let outcome: CodeNames<CallOutcome>
  /// Words for nothing and for totals.
  package let words: Words
  /// The categories of objections and how they are recognised.
  package let objections: Objections

  /// Compiles the words; well under a millisecond.
  package init(_ rules: InputRules = InputRules()) {
    headers = TableShape.allCases.map { HeaderNames($0, adding: rules.headerNames[$0.table] ?? [:]) }
    receiptHeaders = .receipts(adding: rules.headerNames[.ledger] ?? [:])
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
