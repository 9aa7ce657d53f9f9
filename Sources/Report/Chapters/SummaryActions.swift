import DocumentModel
import Model

/// The three things to act on.
extension Reporter {
  /// Money that waits on repairs, and repaired units to call.
  func waitingItem() -> [Inline] {
    guard input.hasRepairs else { return words.inlines(SummaryText.noRepairs) }
    let units = count(.repairWaitingUnits)
    let waiting =
      units == 0
      ? words.inlines(SummaryText.waitingNone)
      : words.inlines(
        SummaryText.waiting,
        [
          "units": .count(units), "amount": .money(amount(.repairWaitingAmount)),
          "chapter": link(.repairs),
        ])
    let repaired = listedUnits(on: [.repairFollowUp]).count
    guard repaired > 0 else { return waiting }
    return joined([
      waiting,
      words.inlines(
        SummaryText.repairedToCall, ["units": .count(repaired), "file": file("worklist.csv")]),
    ])
  }

  /// Promises that come due or were broken.
  func promisesItem() -> [Inline] {
    let reminders = input.workList.filter { $0.list == .promiseReminder }.count
    let broken = input.workList.filter { $0.list == .brokenPromise }.count
    guard reminders + broken > 0 else { return words.inlines(SummaryText.promisesNone) }
    return words.inlines(
      SummaryText.promises,
      [
        "reminders": .count(reminders), "broken": .count(broken),
        "amount": .money(overdue(on: [.promiseReminder, .brokenPromise])),
        "file": file("worklist.csv"),
      ])
  }

  /// Cases that leadership has to decide on.
  func casesItem() -> [Inline] {
    let cases = count(.escalationCases)
    guard cases > 0 else { return words.inlines(SummaryText.casesNone) }
    return words.inlines(
      SummaryText.cases,
      [
        "cases": .count(cases), "amount": .money(amount(.escalationOverdue)),
        "ours": .count(count(.escalationCases, "side", "ours")), "file": file("escalation.csv"),
      ])
  }

  /// What the units on the lists owe, each unit once.
  func overdue(on lists: Set<WorkListKind>) -> Money {
    listedUnits(on: lists).values.reduce(.zero, +)
  }

  /// The units on the lists with their overdue amounts, each unit once.
  func listedUnits(on lists: Set<WorkListKind>) -> [UnitKey: Money] {
    var units: [UnitKey: Money] = [:]
    for item in input.workList where lists.contains(item.list) {
      units[UnitKey(item.unit)] = item.overdue
    }
    return units
  }
}

/// What tells units apart on the lists.
struct UnitKey: Hashable {
  var project: String
  var building: String
  var unitID: String

  init(_ unit: UnitIdentity) {
    project = unit.project
    building = unit.building
    unitID = unit.unitID
  }
}
