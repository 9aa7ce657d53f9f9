import Model

/// What is said when the owner is on the telephone.
extension UnitLife {
  mutating func talk(
    _ call: inout CallRecord, _ reason: CallReason, _ day: Int, _ history: borrowing History
  ) {
    call.outcome = Words.noOutcome
    planCall(day + random.within(16...44))
    guard isOverdue(day) else {
      nextCall = UnitLife.never
      return setNote(&call, reason == .repairDone ? .mended : .thanks, percent: 70)
    }
    if reason == .reminder { return remind(&call, day) }
    if withholds { return talkWithheld(&call, day, history) }
    if mended { return talkMended(&call, reason, day, history) }
    switch unit.persona {
    case .refuser: talkRefuser(&call, day, history)
    case .notHandedOver: talkStubborn(&call, promises: 12, day, history)
    case .vacant: talkStubborn(&call, promises: 42, day, history)
    default: talkUsual(&call, day, history)
    }
  }

  /// The day before a promised day; a second chance for a promise that would be forgotten.
  private mutating func remind(_ call: inout CallRecord, _ day: Int) {
    setNote(&call, .reminded, percent: 70)
    if random.percent(30) { call.outcome = CallOutcome.promised.rawValue }
    guard let promise else { return }
    if !promise.kept && random.percent(habit.reliability * 7 / 10) { planPay(promise.day + random.below(3)) }
    planCall(promise.day + random.within(4...14))
  }

  private mutating func talkWithheld(
    _ call: inout CallRecord, _ day: Int, _ history: borrowing History
  ) {
    let roll = random.below(100)
    if roll < 55 {
      dispute(&call, .defect)
    } else if roll < 70 {
      refuse(&call, .defect)
    } else if roll < 80 {
      pledge(&call, day, reliability: 14, history)
    } else if roll < 90 {
      putOff(&call, day)
    } else {
      objectInNote(&call, .defect)
    }
    if callReason != .reminder && callReason != .callback { planCall(day + random.within(20...56)) }
  }

  private mutating func talkMended(
    _ call: inout CallRecord, _ reason: CallReason, _ day: Int, _ history: borrowing History
  ) {
    let roll = random.below(100)
    let willing = reason == .repairDone ? 74 : 58
    if roll < willing / 2 {
      pledge(&call, day, reliability: 88, history)
      setNote(&call, .mended, percent: 40)
    } else if roll < willing {
      call.outcome = random.percent(35) ? CallOutcome.promised.rawValue : Words.noOutcome
      setNote(&call, .mended, percent: 80)
      planPay(day + random.below(10))
    } else if roll < willing + 14 {
      dispute(&call, random.percent(60) ? .defect : gripe)
    } else {
      setNote(&call, .mended, percent: 50)
    }
  }

  private mutating func talkRefuser(
    _ call: inout CallRecord, _ day: Int, _ history: borrowing History
  ) {
    talks += 1
    let roll = random.below(100)
    if talks >= talksNeeded {
      pledge(&call, day, reliability: 60, history)
    } else if roll < 42 {
      refuse(&call, gripe)
    } else if roll < 76 {
      dispute(&call, gripe)
    } else if roll < 86 {
      pledge(&call, day, reliability: habit.reliability, history)
    } else {
      objectInNote(&call, gripe)
    }
    if callReason == .dunning { planCall(day + random.within(12...34)) }
  }

  private mutating func talkStubborn(
    _ call: inout CallRecord, promises: Int, _ day: Int, _ history: borrowing History
  ) {
    talks += 1
    let roll = random.below(100)
    if talks >= talksNeeded || roll < promises {
      let ready = talks >= talksNeeded
      pledge(&call, day, reliability: ready ? habit.reliability : habit.reliability / 2, history)
    } else if roll < 76 {
      dispute(&call, gripe)
    } else if roll < 80 {
      refuse(&call, gripe)
    } else if roll < 90 {
      putOff(&call, day)
    } else {
      objectInNote(&call, gripe)
    }
  }

  private mutating func talkUsual(
    _ call: inout CallRecord, _ day: Int, _ history: borrowing History
  ) {
    talks += 1
    let roll = random.below(100)
    guard talks >= talksNeeded else { return talkUnready(&call, roll, day, history) }
    if roll < 58 {
      pledge(&call, day, reliability: habit.reliability, history)
    } else if roll < 80 {
      call.outcome = random.percent(30) ? CallOutcome.promised.rawValue : Words.noOutcome
      setNote(&call, .soon, percent: 80)
      planPay(day + random.below(4))
    } else if roll < 86 {
      call.outcome = CallOutcome.paidAlready.rawValue
      setNote(&call, .paid, percent: 70)
      if random.percent(60) { planPay(day + random.below(2)) }
    } else if roll < 94 {
      putOff(&call, day)
    } else {
      dispute(&call, gripe)
    }
  }

  private mutating func talkUnready(
    _ call: inout CallRecord, _ roll: Int, _ day: Int, _ history: borrowing History
  ) {
    if roll < 42 {
      pledge(&call, day, reliability: habit.reliability * 6 / 10, history)
    } else if roll < 58 {
      setNote(&call, .thanks, percent: 60)
    } else if roll < 74 {
      putOff(&call, day)
    } else if roll < 88 {
      dispute(&call, gripe)
    } else if roll < 96 {
      objectInNote(&call, gripe)
    } else {
      refuse(&call, gripe)
    }
  }
}
