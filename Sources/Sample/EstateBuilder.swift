import Model

/// Lays the company out: projects of about 2,000 units, buildings, floors, shops, parking spaces, stewards.
struct EstateBuilder {
  private let options: SampleOptions
  private let timeline: Timeline
  private let script: Script
  private var random: Random
  private var estate = Estate()
  private var staffCount = 0
  private var buildingCount = 0

  init(options: SampleOptions, timeline: Timeline, script: Script) {
    self.options = options
    self.timeline = timeline
    self.script = script
    random = Random(seed: options.seed, .estate)
  }

  static func build(_ options: SampleOptions, _ timeline: Timeline, _ script: Script) -> Estate {
    var builder = EstateBuilder(options: options, timeline: timeline, script: script)
    builder.estate.units.reserveCapacity(options.units)
    for (number, size) in builder.projectSizes().enumerated() {
      builder.addProject(number, size)
    }
    return builder.estate
  }

  /// Near 2,000 each, between 1,000 and 3,000 where the company is that large.
  private mutating func projectSizes() -> [Int] {
    let count = max(1, (options.units + 1000) / 2000)
    var left = options.units
    var sizes: [Int] = []
    for index in 0..<count {
      let rest = count - index
      let even = left / rest
      let size = rest == 1 ? left : even * random.within(75...125) / 100
      sizes.append(size)
      left -= size
    }
    return sizes
  }

  private mutating func addProject(_ number: Int, _ size: Int) {
    var project = Project(name: Names.project(number, seed: options.seed, script), random: &random)
    let shops = size * 3 / 100
    let spaces = size * 8 / 100
    project.manager = addStaff()
    addFlats(size - shops - spaces, &project)
    let caretaker = shops + spaces > 0 ? addStaff() : project.manager
    if shops > 0 {
      addBuilding(Words.shopBuilding[script])
      for index in 1...shops { addUnit(.shop, "S-" + padded(index, 3), caretaker, &project) }
    }
    if spaces > 0 {
      addBuilding(Words.garage[script])
      for index in 1...spaces { addUnit(.parking, "P-" + padded(index, 4), caretaker, &project) }
    }
  }

  /// Buildings of one to three staircases, filled from the ground floor up.
  private mutating func addFlats(_ count: Int, _ project: inout Project) {
    var left = count
    var steward = UInt16(0)
    var stewardLoad = Int.max
    var building = 0
    let largest = max(12, min(220, count / 3))
    while left > 0 {
      building += 1
      addBuilding(String(building))
      let staircases = random.within(1...3)
      let flats = random.within(2...4)
      let floors = max(3, min(random.within(6...32), largest / (staircases * flats)))
      if stewardLoad >= 130 {
        steward = addStaff()
        stewardLoad = 0
      }
      for staircase in 1...staircases {
        for floor in 1...floors {
          for flat in 1...flats where left > 0 {
            addUnit(.residential, "\(building)-\(staircase)-\(floor)\(padded(flat, 2))", steward, &project)
            stewardLoad += 1
            left -= 1
          }
        }
      }
    }
  }

  private mutating func addStaff() -> UInt16 {
    estate.staff.append(Names.staff(staffCount, seed: options.seed, script))
    staffCount += 1
    return UInt16(truncatingIfNeeded: staffCount - 1)
  }

  private mutating func addBuilding(_ key: String) {
    estate.buildings.append(key)
    buildingCount += 1
  }

  private mutating func addUnit(
    _ type: UnitType, _ key: String, _ steward: UInt16, _ project: inout Project
  ) {
    var draft = UnitDraft(type: type, project: project, timeline: timeline)
    var unit = draft.finish(&random)
    unit.steward = steward
    unit.manager = project.manager
    unit.building = Int32(buildingCount - 1)
    unit.billBase = estate.billCount
    estate.billCount += Int(unit.monthCount) * Int(unit.itemCount)
    estate.units.append(unit)
    estate.prefixes.append("\(key),\(project.name),")
  }
}

/// What the units of a project have in common.
struct Project {
  let name: String
  /// Fen a square metre and month, and a month.
  let managementRate: Int
  let parkingFee: Int
  /// When most flats were handed over.
  let openingYear: Int
  var manager: UInt16 = 0

  init(name: String, random: inout Random) {
    self.name = name
    managementRate = 160 + random.below(20) * 10
    parkingFee = 12000 + random.below(7) * 3000
    openingYear = random.within(6...16)
  }
}
