import DocumentModel
package import Model

/// Why a unit stands on a work list.
extension Catalogue {
  /// The sentence for the steward: what to do, then what was said, promised or repaired.
  /// - Parameter masked: leaves out what was noted or written down about the owner.
  package func reason(_ item: WorkItem, masked: Bool = false) -> String {
    let facts = item.facts
    return joined(
      [lead(item)] + promised(facts) + repaired(item.list, facts, masked: masked)
        + said(item.list, facts, masked: masked))
  }

  private func lead(_ item: WorkItem) -> String {
    let facts = item.facts
    let day = { (day: Day?) -> Inline in day.map(Inline.day) ?? .value(.none) }
    switch item.list {
    case .promiseReminder:
      return text(
        ReasonText.promiseReminder, ["promiseDate": day(facts.promiseDate), "dueOn": .day(item.dueOn)])
    case .callback:
      guard let callback = facts.callbackDay else { return text(ReasonText.callbackUndated) }
      return text(ReasonText.callback, ["callback": .day(callback)])
    case .repairFollowUp:
      return text(ReasonText.repairFollowUp, ["completed": day(facts.repairCompleted)])
    case .brokenPromise:
      let isPartlyKept = (facts.paid ?? .zero) > .zero
      return text(
        isPartlyKept ? ReasonText.partlyKept : .brokenPromise, ["promiseDate": day(facts.promiseDate)])
    case .signOff: return text(ReasonText.signOff, ["completed": day(facts.repairCompleted)])
    case .checkPayment: return text(ReasonText.checkPayment)
    case .checkNumber: return text(ReasonText.checkNumber)
    }
  }

  private func promised(_ facts: WorkFacts) -> [String] {
    var sentences: [String] = []
    if let amount = facts.promiseAmount {
      sentences.append(text(ReasonText.amount, ["amount": .money(amount)]))
    }
    if let paid = facts.paid, paid > .zero { sentences.append(text(ReasonText.paid, ["paid": .money(paid)])) }
    return sentences
  }

  private func repaired(_ list: WorkListKind, _ facts: WorkFacts, masked: Bool) -> [String] {
    let description = masked ? "" : facts.repairDescription
    let parts = [facts.repairCategory, description].filter { !$0.isEmpty }
    guard !parts.isEmpty else { return [] }
    return [text(ReasonText.repair, ["repair": .text(parts.joined(separator: " · "))])]
  }

  private func said(_ list: WorkListKind, _ facts: WorkFacts, masked: Bool) -> [String] {
    var sentences: [String] = []
    if let day = facts.callDay {
      let phrase: ReasonText = facts.caller.isEmpty ? .call : .callBy
      sentences.append(text(phrase, ["day": .day(day), "caller": .text(facts.caller)]))
    }
    if let outcome = facts.outcome, outcome != .none, !isImplied(outcome, by: list) {
      sentences.append(text(ReasonText.outcome, ["outcome": .text(name(outcome))]))
    }
    if !facts.objections.isEmpty {
      let labels = self.list(facts.objections.map(objection))
      sentences.append(text(ReasonText.objections, ["objections": .text(labels)]))
    }
    if !facts.note.isEmpty, !masked {
      sentences.append(text(ReasonText.note, ["note": .text(facts.note)]))
    }
    return sentences
  }

  /// Whether the list's first sentence says the outcome already.
  private func isImplied(_ outcome: CallOutcome, by list: WorkListKind) -> Bool {
    switch list {
    case .promiseReminder, .brokenPromise: outcome == .promised
    case .checkPayment: outcome == .paidAlready
    default: false
    }
  }
}
