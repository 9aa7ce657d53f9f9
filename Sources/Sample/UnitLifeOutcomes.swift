import Model

/// The outcomes of a talk, and the calls that are not about debt.
extension UnitLife {
  /// A promise to pay on a day. Half of them the steward means to call about the day before.
  mutating func pledge(
    _ call: inout CallRecord, _ day: Int, reliability: Int, _ history: borrowing History
  ) {
    call.outcome = CallOutcome.promised.rawValue
    setNote(&call, .promised, percent: 45)
    let promised = day + random.within(2...14)
    let kept = random.percent(reliability)
    promise = Pledge(day: promised, kept: kept)
    if random.percent(93) { call.promiseDay = Int16(promised) }
    if random.percent(66) { call.promiseAmount = Int32(clamping: openAmount(history)) }
    if kept {
      planPay(max(day, promised + random.within(-3...3)))
    } else if random.percent(12) {
      planPay(promised + random.below(4), half: true)
    }
    if promised - day > 2 && random.percent(52) {
      planCall(promised - 1, .reminder)
    } else {
      planCall(promised + random.within(4...14))
    }
  }

  mutating func dispute(_ call: inout CallRecord, _ objection: Objection) {
    call.outcome = CallOutcome.disputed.rawValue
    object(&call, objection, inColumn: 70)
  }

  mutating func refuse(_ call: inout CallRecord, _ objection: Objection) {
    call.outcome = CallOutcome.refused.rawValue
    if random.percent(60) {
      object(&call, objection, inColumn: 60)
    } else {
      setNote(&call, .refused, percent: 80)
    }
  }

  /// The reason stands in the note alone, with no outcome.
  mutating func objectInNote(_ call: inout CallRecord, _ objection: Objection) {
    object(&call, objection, inColumn: 0)
  }

  private mutating func object(_ call: inout CallRecord, _ objection: Objection, inColumn chance: Int) {
    let named = random.percent(chance)
    if named { call.objection = UInt8(random.drawn(from: words.objectionRanges[objection.rawValue])) }
    if !named || random.percent(55) {
      call.note = UInt8(random.drawn(from: words.objectionNotes[objection.rawValue]))
    }
  }

  /// Not now: the owner names a time, which is mostly honoured.
  mutating func putOff(_ call: inout CallRecord, _ day: Int) {
    call.outcome = CallOutcome.reschedule.rawValue
    setNote(&call, .busy, percent: 60)
    let back = day + random.within(1...6)
    call.callbackDay = Int16(back)
    call.callbackMinute = UInt16(random.within(18...41) * 30)
    if random.percent(80) { planCall(back, .callback) }
  }

  /// Greetings, surveys and notices, and owners who ring up; most are not about money at all.
  mutating func makeSideCalls(_ day: Int, _ history: inout History) {
    let roll = random.below(1000)
    guard roll < 44 else { return }
    let date = day + random.below(28)
    if roll < 19 {
      takeQuestion(date, &history)
    } else {
      greet(date, &history)
    }
  }

  private mutating func greet(_ day: Int, _ history: inout History) {
    var call = sideCall(day)
    let roll = random.below(100)
    let topic: TopicWord =
      roll < 25
      ? .festival
      : roll < 45 ? .event : roll < 65 ? .notice : roll < 80 ? .routine : roll < 92 ? .survey : .elder
    call.topic = topic.rawValue
    call.rings = UInt8(random.within(1...8))
    if random.percent(unit.persona == .unreachable ? 0 : 56) {
      call.party = (random.percent(82) ? Party.owner : .family).rawValue
      call.duration = UInt16(random.within(30...240))
      call.outcome = Words.noOutcome
      setNote(&call, .greeted, percent: 60)
    } else {
      call.result = (random.percent(75) ? CallResult.noAnswer : .busy).rawValue
    }
    history.calls.append(call)
  }

  private mutating func takeQuestion(_ day: Int, _ history: inout History) {
    var call = inboundCall(day)
    if call.result == CallResult.connected.rawValue {
      call.outcome = Words.noOutcome
      if isOverdue(day) && !withholds && random.percent(30) {
        call.outcome = CallOutcome.promised.rawValue
        planPay(day + random.within(0...5))
      }
      setNote(&call, .asked, percent: 75)
    }
    history.calls.append(call)
  }

  /// The owner rings up about a defect.
  mutating func takeReport(_ day: Int, _ history: inout History) {
    var call = inboundCall(day)
    if call.result == CallResult.connected.rawValue {
      call.outcome = Words.noOutcome
      setNote(&call, .reported, percent: 60)
      if withholds && random.percent(30) { dispute(&call, .defect) }
    }
    history.calls.append(call)
  }

  private mutating func inboundCall(_ day: Int) -> CallRecord {
    var call = sideCall(day)
    call.direction = Direction.inbound.rawValue
    call.topic = (random.percent(60) ? TopicWord.inbound : .inquiry).rawValue
    call.rings = UInt8(random.percent(78) ? random.within(1...3) : random.within(4...9))
    if random.percent(92) {
      call.party = (random.percent(88) ? Party.owner : .family).rawValue
      call.duration = UInt16(random.within(20...300))
    } else {
      call.result = CallResult.noAnswer.rawValue
    }
    return call
  }

  private mutating func sideCall(_ day: Int) -> CallRecord {
    var call = CallRecord()
    call.unit = UInt32(index)
    call.day = Int16(min(day, timeline.lastDay))
    call.minute = UInt16(random.within(535...1250))
    call.caller = unit.steward
    return call
  }
}

extension Random {
  /// One of the range, which is not empty.
  mutating func drawn(from range: Range<Int>) -> Int { range.lowerBound + below(range.count) }
}
