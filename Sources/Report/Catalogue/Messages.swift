import DocumentModel
package import Model

/// Sentences about rows that were not used or were odd. They name the column and never quote the cell,
/// so nothing personal gets into them; the lists have the value in a column of its own.
extension Catalogue {
  /// What was expected and what to do, for the clerk: the `message` of `rejects.csv`.
  package func message(_ reject: Reject) -> String {
    at(reject.cell, sentences(reject))
  }

  /// Whether the sentence depends on what the cell holds.
  fileprivate static func dependsOnValue(_ kind: some Coded) -> Bool {
    kind as? RejectKind == .badMoney || kind as? RejectKind == .badKey
  }

  /// A sentence with the cell that it is about before it.
  fileprivate func at(_ cell: String, _ sentence: String) -> String {
    if cell.isEmpty { return sentence }
    return text(RejectExtra.cell, ["cell": .text(cell)]) + sentence
  }

  fileprivate func sentences(_ reject: Reject) -> String {
    guard let phrase = RejectMessage(rawValue: reject.kind.code) else { return reject.kind.code }
    if reject.kind == .unknownUnit, !reject.detail.isEmpty {
      return text(RejectExtra.rosterRowRejected)
    }
    if reject.kind == .badKey, reject.value.hasPrefix("#") {
      return text(RejectExtra.errorCell, ["column": .text(column(reject.column))])
    }
    var sentences = [
      text(
        phrase,
        ["column": .text(column(reject.column)), "codes": .text(knownNames(of: reject.column))])
    ]
    if reject.kind == .badMoney, isNegative(reject.value) { sentences.append(text(RejectExtra.negative)) }
    if !reject.detail.isEmpty { sentences.append(extra(reject)) }
    return joined(sentences)
  }

  /// Of amounts only a negative waiver is unreadable for its sign.
  private func isNegative(_ value: String) -> Bool {
    value.contains { "-－(（".contains($0) }
  }

  private func extra(_ reject: Reject) -> String {
    switch reject.kind {
    case .tooFewFields, .tooManyFields:
      // Found and expected: `3/15`.
      let counts = reject.detail.split(separator: "/").map(String.init)
      guard counts.count == 2 else { break }
      return text(RejectExtra.fields, ["found": .text(counts[0]), "expected": .text(counts[1])])
    default: break
    }
    return text(RejectExtra.detail, ["detail": .text(reject.detail)])
  }

  /// What was done about it and what to check: the `message` of `warnings.csv`.
  package func message(_ warning: Warning) -> String {
    at(warning.cell, sentences(warning))
  }

  fileprivate func sentences(_ warning: Warning) -> String {
    guard let phrase = WarningMessage(rawValue: warning.kind.code) else { return warning.kind.code }
    var sentences = [text(phrase, ["column": .text(column(warning.column))])]
    if !warning.detail.isEmpty {
      sentences.append(text(extra(warning.kind), ["detail": .text(warning.detail)]))
    }
    return joined(sentences)
  }

  private func extra(_ kind: WarningKind) -> WarningExtra {
    switch kind {
    case .controlTotal: .controlSum
    case .moneyRounded: .rounded
    case .refundExceedsPayments: .excess
    case .unitRewritten: .rewritten
    default: .detail
    }
  }

  /// The names that a column of codes takes, as far as the report's language has them.
  private func knownNames(of column: String) -> String {
    switch column {
    case "entry": list(LedgerKind.allCases.filter { $0 != .bill }.map(name))
    case "direction": list(Direction.allCases.map(name))
    case "result": list(CallResult.allCases.map(name))
    case "outcome": list(CallOutcome.allCases.map(name))
    default: self.column(column)
    }
  }
}

/// The sentences of many findings: most are said over and over, and putting one together costs more than all else
/// about a bad row.
package final class FindingMessages {
  private let words: Catalogue
  private var rejects: [Reject: String] = [:]
  private var warnings: [Warning: String] = [:]
  private static let most = 4096

  package init(_ words: Catalogue) { self.words = words }

  package func message(_ reject: Reject) -> String {
    words.at(reject.cell, Self.remembered(reject, &rejects, words.sentences))
  }

  package func message(_ warning: Warning) -> String {
    words.at(warning.cell, Self.remembered(warning, &warnings, words.sentences))
  }

  private static func remembered<Kind>(
    _ finding: Finding<Kind>, _ known: inout [Finding<Kind>: String], _ make: (Finding<Kind>) -> String
  ) -> String {
    var key = finding
    key.place = RowPlace(file: 0, line: 0)
    key.cell = ""
    if !Catalogue.dependsOnValue(finding.kind) { key.value = "" }
    if let text = known[key] { return text }
    let text = make(finding)
    if known.count >= most { known.removeAll(keepingCapacity: true) }
    known[key] = text
    return text
  }
}
