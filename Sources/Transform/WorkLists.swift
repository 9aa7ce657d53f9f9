import Model

extension Walker {
  /// The calls to make next for the unit (docs/metrics.md, work lists).
  mutating func walkWorkLists(_ unit: UnitPlace) {
    remindPromise(unit)
    returnCall(unit)
    if overdue <= 0 { return }
    followUpRepair(unit)
    askAboutPromise(unit)
    getSignature(unit)
    checkPayment(unit)
    checkNumber(unit)
  }

  private mutating func add(_ list: WorkListKind, _ unit: UnitPlace, on day: Int32? = nil, _ facts: WorkFacts)
  {
    let due = max(day ?? .min, frame.asOf + 1)
    workList.append(
      WorkItem(
        list: list, dueOn: Day(number: due), unit: identity(of: unit.row), overdue: Money(fen: overdue),
        facts: facts))
  }

  // MARK: - From calls

  private mutating func remindPromise(_ unit: UnitPlace) {
    for promise in promises.all where promise.status != .superseded && promise.date > frame.asOf {
      if account.hasPayment(from: promise.callDay, to: .max) { continue }
      add(.promiseReminder, unit, on: promise.date - 1, facts(of: promise))
    }
  }

  private mutating func returnCall(_ unit: UnitPlace) {
    guard let index = log.calls.lastIndex(where: { !$0.callbackDay.isNone }),
      let day = log.calls[index].callbackDay.day?.number, Int(day) > Int(frame.asOf) - 7,
      !log.calls[(index + 1)...].contains(where: { $0.isOutbound && $0.day.number >= day })
    else { return }
    add(.callback, unit, on: day, facts(ofCall: index))
  }

  private mutating func askAboutPromise(_ unit: UnitPlace) {
    guard let promise = promises.last, promise.status.isFailed,
      frame.isRecent(promise.graceEnd, days: 30),
      log.calls.last.map({ $0.day.number <= promise.graceEnd }) ?? true
    else { return }
    add(.brokenPromise, unit, facts(of: promise))
  }

  private mutating func checkPayment(_ unit: UnitPlace) {
    guard let index = log.calls.lastIndex(where: \.isConnected),
      frame.isRecent(log.calls[index].day.number, days: 30), log.calls[index].outcome == .paidAlready
    else { return }
    add(.checkPayment, unit, facts(ofCall: index))
  }

  private mutating func checkNumber(_ unit: UnitPlace) {
    guard let index = log.calls.lastIndex(where: \.isOutbound), log.calls[index].result == .invalidNumber
    else { return }
    add(.checkNumber, unit, facts(ofCall: index))
  }

  // MARK: - From repairs

  private mutating func followUpRepair(_ unit: UnitPlace) {
    guard let clearing = repairLog.clearings.last, frame.isRecent(clearing.day, days: 30),
      !log.hasOutboundConnected(from: clearing.day, to: frame.asOf)
    else { return }
    add(.repairFollowUp, unit, facts(ofRepair: clearing.repair))
  }

  private mutating func getSignature(_ unit: UnitPlace) {
    let unsigned = repairLog.repairs.all.lastIndex { repair in
      guard repair.tracksSignOff, let completed = repair.completed.day,
        frame.isRecent(completed.number, days: 90)
      else { return false }
      return repair.signedOff.day.map { $0.number > frame.asOf } ?? true
    }
    if let unsigned { add(.signOff, unit, facts(ofRepair: unsigned)) }
  }

  // MARK: - Facts

  private func facts(ofCall index: Int) -> WorkFacts {
    let call = log.calls[index]
    var facts = WorkFacts()
    facts.callDay = call.day
    facts.caller = company.texts[call.caller]
    facts.note = company.texts[call.note]
    facts.outcome = call.outcome
    facts.objections = objectionCodes(call.objections & knownObjections)
    facts.promiseDate = call.promiseDate.day
    if call.promiseAmount > 0 { facts.promiseAmount = Money(fen: call.promiseAmount) }
    facts.callbackDay = call.callbackDay.day
    return facts
  }

  private func facts(of promise: UnitPromise) -> WorkFacts {
    var facts = facts(ofCall: promise.call)
    facts.paid = Money(fen: promise.paid)
    return facts
  }

  /// The repair, and what was said last.
  private func facts(ofRepair index: Int) -> WorkFacts {
    var facts = log.calls.lastIndex(where: \.isConnected).map { self.facts(ofCall: $0) } ?? WorkFacts()
    let repair = repairLog.repairs[index]
    facts.repairCategory = company.texts[repair.category]
    facts.repairDescription = company.texts[repair.description]
    facts.repairCompleted = repair.completed.day
    return facts
  }
}

extension WorkItem {
  /// The order of `worklist.csv`.
  static func isBefore(_ left: WorkItem, _ right: WorkItem) -> Bool {
    if left.list != right.list { return left.list.rawValue < right.list.rawValue }
    if left.dueOn != right.dueOn { return left.dueOn < right.dueOn }
    return left.unit.isBefore(right.unit)
  }
}
