import Model

/// Calls: when they are made, who answers, and when the next one is due.
extension UnitLife {
  mutating func makeCall(_ day: Int, _ history: inout History) {
    nextCall = UnitLife.never
    let reason = callReason
    callReason = .dunning
    if reason != .repairDone && !isOverdue(day) { return }
    let weekday = timeline.weekday(day)
    if weekday >= 6, reason == .dunning, random.percent(45) {
      return planCall(day + 8 - weekday)
    }
    let minute = drawMinute()
    let reached = attempt(reason, day, weekday, minute, &history)
    // A reminder cannot wait: whoever was not reached by day is called in the evening.
    if !reached && reason == .reminder && minute < 1100 {
      _ = attempt(reason, day, weekday, random.within(1140...1245), &history)
    }
  }

  /// Whether somebody answered.
  private mutating func attempt(
    _ reason: CallReason, _ day: Int, _ weekday: Int, _ minute: Int, _ history: inout History
  ) -> Bool {
    var call = newCall(day, minute)
    call.topic = topic(reason).rawValue
    let result = drawResult(minute, weekday)
    call.result = result.rawValue
    if result == .connected {
      failedTries = 0
      answer(&call, reason, day, history)
    } else {
      call.rings = UInt8(random.within(1...9))
      tryAgain(day, reason, result)
    }
    history.calls.append(call)
    return result == .connected
  }

  /// An outbound call of the unit's steward, or now and then of somebody who stands in.
  private mutating func newCall(_ day: Int, _ minute: Int) -> CallRecord {
    var call = CallRecord()
    call.unit = UInt32(index)
    call.day = Int16(day)
    call.minute = UInt16(minute)
    call.caller = random.percent(6) ? unit.manager : unit.steward
    return call
  }

  private mutating func topic(_ reason: CallReason) -> TopicWord {
    switch reason {
    case .repairDone: return .repairDone
    case .reminder: return .dunning
    default:
      let roll = random.below(100)
      return roll < 78 ? .dunning : roll < 88 ? .notice : roll < 93 ? .routine : roll < 97 ? .none : .survey
    }
  }

  /// Mornings and afternoons mostly; some at noon, at supper and at night, when nobody should call.
  private mutating func drawMinute() -> Int {
    let roll = random.below(1000)
    if roll < 390 { return random.within(540...689) }
    if roll < 425 { return random.within(690...809) }
    if roll < 745 { return random.within(810...1049) }
    if roll < 805 { return random.within(1050...1139) }
    if roll < 985 { return random.within(1140...1259) }
    return random.within(1260...1310)
  }

  /// Evenings and weekends reach more people.
  private mutating func drawResult(_ minute: Int, _ weekday: Int) -> CallResult {
    if unit.persona == .unreachable {
      let roll = random.below(100)
      return roll < 55 ? .invalidNumber : roll < 85 ? .powerOff : .noAnswer
    }
    var chance = minute >= 1140 ? 70 : minute >= 1050 ? 56 : minute < 690 ? 43 : minute < 810 ? 52 : 40
    if weekday >= 6 { chance += 14 }
    if random.below(100) < chance * habit.reach / 100 { return .connected }
    let roll = random.below(100)
    return roll < 60 ? .noAnswer : roll < 74 ? .busy : roll < 90 ? .rejected : .powerOff
  }

  private mutating func tryAgain(_ day: Int, _ reason: CallReason, _ result: CallResult) {
    failedTries += 1
    if unit.persona == .unreachable { return planCall(day + random.within(6...27)) }
    switch reason {
    case .repairDone where failedTries <= 4 && random.percent(75): planCall(day + 1, .repairDone)
    case .callback where failedTries <= 3: planCall(day + 1, .callback)
    default:
      planCall(day + (failedTries <= 3 && random.percent(30) ? random.within(1...5) : random.within(16...46)))
    }
  }

  private mutating func answer(
    _ call: inout CallRecord, _ reason: CallReason, _ day: Int, _ history: borrowing History
  ) {
    call.rings = UInt8(random.within(1...7))
    call.duration = UInt16(random.within(25...420))
    let roll = random.below(100)
    let tenants = unit.occupancy == .rented ? 28 : 3
    if roll < 80 - tenants {
      call.party = random.percent(95) ? Party.owner.rawValue : Party.none.rawValue
      talk(&call, reason, day, history)
    } else {
      call.party = (roll < 80 ? Party.tenant : roll < 96 ? Party.family : Party.other).rawValue
      relay(&call, reason, day)
    }
  }

  /// Family or a tenant take a message, which sometimes helps.
  private mutating func relay(_ call: inout CallRecord, _ reason: CallReason, _ day: Int) {
    call.outcome = Words.noOutcome
    setNote(&call, .relayed, percent: 55)
    if random.percent(habit.reliability / 4) && !withholds { planPay(day + random.within(1...12)) }
    if reason == .repairDone && random.percent(60) {
      planCall(day + random.within(1...2), .repairDone)
    } else {
      planCall(day + random.within(8...26))
    }
  }

  mutating func setNote(_ call: inout CallRecord, _ group: NoteGroup, percent: Int) {
    guard random.percent(percent) else { return }
    let range = words.groupNotes[group.rawValue]
    call.note = UInt8(range.lowerBound + random.below(range.count))
  }
}
