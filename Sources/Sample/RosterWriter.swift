import Model

/// roster.csv: a row a unit, building by building.
struct RosterWriter {
  let estate: Estate
  let words: Vocabulary
  let seed: UInt64

  func write(to out: inout TableOutput) throws {
    let surnames = TextBlock(Names.surnames, words.script)
    let givens = TextBlock(Names.givens, words.script)
    for (index, unit) in estate.units.enumerated() {
      var random = Random(seed: seed, .roster, index)
      out.row.append(estate.prefixes, index)
      out.row.append(estate.buildings, Int(unit.building))
      out.row.comma()
      // The first surnames are the commonest.
      out.row.append(surnames, random.below(1 + random.below(surnames.count)))
      out.row.append(givens, random.below(givens.count))
      // No Chinese mobile number begins with 10.
      out.row.append(",10")
      out.row.append(number: 100_000_000 + random.below(900_000_000))
      out.row.comma()
      out.row.append(hundredths: Int(unit.areaCentis))
      out.row.comma()
      out.row.append(words.unitTypes, typeWord(unit.type))
      out.row.comma()
      out.row.append(words.occupancies, Int(unit.occupancy.rawValue))
      out.row.comma()
      if unit.occupancy != .notHandedOver { out.row.append(day: unit.handover) }
      out.row.comma()
      out.row.append(estate.staff, Int(unit.steward))
      out.row.comma()
      out.row.append(words.tags, tag(unit, &random))
      try out.endRow()
    }
  }

  private func typeWord(_ type: UnitType) -> Int {
    switch type {
    case .residential, .other: 0
    case .shop: 1
    case .parking: 2
    case .office: 3
    }
  }

  private func tag(_ unit: Unit, _ random: inout Random) -> Int {
    guard unit.type == .residential else { return 0 }
    let roll = random.below(100)
    return roll < 86 ? 0 : roll < 91 ? 1 : roll < 96 ? 2 : roll < 97 ? 3 : roll < 98 ? 4 : 5
  }
}
