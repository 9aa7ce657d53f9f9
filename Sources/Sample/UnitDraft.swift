import Model

/// Draws what a unit is and what its owner is like.
struct UnitDraft {
  let type: UnitType
  let project: Project
  let timeline: Timeline

  mutating func finish(_ random: inout Random) -> Unit {
    let persona = drawPersona(&random)
    var unit = Unit(
      type: drawType(&random), occupancy: drawOccupancy(persona, &random), persona: persona, building: 0,
      steward: 0, manager: 0, areaCentis: Int32(drawArea(&random)), handover: drawHandover(persona, &random),
      fees: (0, 0), items: (.management, .parking), itemCount: 1, firstMonth: 0, monthCount: 0, billBase: 0)
    setFees(&unit, &random)
    setMonths(&unit, &random)
    return unit
  }

  private func drawPersona(_ random: inout Random) -> Persona {
    let drawn = Persona(rawValue: random.pick(weights: Habit.frequencies)) ?? .prompt
    if type != .residential && (drawn == .notHandedOver || drawn == .withholder) { return .prompt }
    return drawn
  }

  /// A few flats are let as offices.
  private func drawType(_ random: inout Random) -> UnitType {
    type == .residential && random.perMille(8) ? .office : type
  }

  private func drawOccupancy(_ persona: Persona, _ random: inout Random) -> Occupancy {
    switch persona {
    case .vacant: return .vacant
    case .notHandedOver: return .notHandedOver
    default:
      let roll = random.below(100)
      return roll < 17 ? .rented : roll < 20 ? .vacant : .occupied
    }
  }

  private func drawArea(_ random: inout Random) -> Int {
    switch type {
    case .shop: random.within(2_500...38_000)
    case .parking: random.within(1_200...1_480)
    default: random.percent(12) ? random.within(13_000...21_000) : random.within(5_800...13_000)
    }
  }

  private func drawHandover(_ persona: Persona, _ random: inout Random) -> Day {
    let start = timeline.firstMonth.first
    if persona == .notHandedOver { return start + random.within(60...400) }
    // A few flats come into the window: their first bill is that of the month after.
    if random.perMille(12), timeline.months > 3 {
      return start + random.below(timeline.months * 20)
    }
    return start - 365 * (project.openingYear - 5) - random.within(20...900)
  }

  private func setFees(_ unit: inout Unit, _ random: inout Random) {
    let byArea = (Int(unit.areaCentis) * project.managementRate + 50) / 100
    switch type {
    case .shop:
      unit.fees = (Int32(byArea * 3), 6000)
      unit.items = (.management, .cleaning)
      unit.itemCount = random.percent(45) ? 2 : 1
    case .parking:
      unit.fees = (Int32(project.parkingFee / 3), 0)
      unit.items = (.parking, .parking)
    default:
      unit.fees = (Int32(byArea), Int32(project.parkingFee))
      if random.percent(37) { unit.itemCount = 2 }
    }
  }

  private func setMonths(_ unit: inout Unit, _ random: inout Random) {
    let handover = unit.handover - timeline.epoch
    if unit.persona != .notHandedOver, handover >= timeline.start(0) {
      var month = 0
      while month < timeline.months - 1 && timeline.start(month) <= handover { month += 1 }
      unit.firstMonth = Int16(month)
    }
    let ahead = unit.persona == .advance ? Timeline.monthsAhead : 0
    unit.monthCount = Int16(timeline.months - Int(unit.firstMonth) + ahead)
  }
}
