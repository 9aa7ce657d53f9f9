import Model

/// Defects and their repair.
extension UnitLife {
  /// Draws all repairs at the start: they do not depend on what the owner does.
  mutating func planRepairs(_ history: inout History) {
    let chance =
      switch unit.type {
      case .parking: 2
      case .shop: 10
      default: 22
      }
    var latest = 0
    for month in Int(unit.firstMonth)..<timeline.months where random.perMille(chance) {
      let reported = timeline.start(month) + random.below(28)
      if reported > latest + 10 { latest = addRepair(reported, drawDays(severe: false), &history) }
    }
    if unit.persona == .withholder {
      let span = max(1, (timeline.months - Int(unit.firstMonth)) * 22)
      let reported = timeline.start(Int(unit.firstMonth)) + random.below(span)
      _ = addRepair(reported, drawDays(severe: true), &history)
    }
    repairEvents.sort(by: >)
  }

  private mutating func drawDays(severe: Bool) -> Int {
    let roll = random.below(100) - (severe ? 0 : 38)
    if roll < 8 { return random.within(0...12) }
    if roll < 38 { return random.within(8...45) }
    if roll < 78 { return random.within(40...160) }
    if roll < 93 { return random.within(150...420) }
    return UnitLife.never / 4
  }

  /// Returns the day on which it is completed, or a day past all others.
  private mutating func addRepair(_ reported: Int, _ days: Int, _ history: inout History) -> Int {
    let completed = reported + days
    let isDone = completed <= timeline.exportDay
    let category = random.pick(weights: [30, 18, 14, 16, 8, 8, 6])
    let lines = words.descriptions[category]
    let promised = random.percent(86) ? reported + random.within(3...30) : Int(noDay)
    let signed = completed + random.within(0...5)
    let isSigned = isDone && random.percent(74) && signed <= timeline.exportDay
    history.repairs.append(
      RepairRecord(
        unit: UInt32(index), reported: Int16(reported), promised: Int16(promised),
        completed: isDone ? Int16(completed) : noDay, signedOff: isSigned ? Int16(signed) : noDay,
        category: UInt8(category), description: UInt8(random.within(lines.lowerBound...lines.upperBound - 1)))
    )
    repairEvents.append(reported * 2)
    if isDone { repairEvents.append(completed * 2 + 1) }
    return completed
  }

  mutating func repairHappens(_ history: inout History) {
    let event = repairEvents.removeLast()
    if event % 2 == 1 {
      defectMended(event / 2)
    } else {
      defectReported(event / 2, &history)
    }
  }

  private mutating func defectReported(_ day: Int, _ history: inout History) {
    openRepairs += 1
    if random.percent(habit.withholds) { withholds = true }
    if day <= timeline.lastDay && random.percent(40) { takeReport(day, &history) }
  }

  /// Money that was withheld comes mostly where somebody calls to say that it is done.
  private mutating func defectMended(_ day: Int) {
    openRepairs -= 1
    guard openRepairs <= 0 else { return }
    if withholds {
      withholds = false
      mended = true
      talks = 0
      failedTries = 0
      let roll = random.below(100)
      if roll < 13 {
        planPay(day + random.within(4...29))
      } else if roll < 32 {
        planPay(day + random.within(30...100))
      }
      if random.percent(66) {
        planCall(day + random.within(0...3), .repairDone)
      } else {
        planCall(day + random.within(12...45))
      }
    } else if nextCall == UnitLife.never && random.percent(45) {
      planCall(day + random.within(0...4), .repairDone)
    }
  }
}
