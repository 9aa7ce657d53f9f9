/// Where a unit is, as a row or the roster says it: building, section and unit number, and the ways in which
/// they can stand together in one number.
struct UnitAddress {
  private(set) var building: UnitForm
  let section: UnitForm
  /// As written, the building in it where it is.
  let number: UnitForm
  /// The number without the building that its own words name.
  private let rest: UnitForm
  /// Whether the building is said by the number alone.
  private let isSplit: Bool

  init(building: UnitForm, section: UnitForm, number: UnitForm) {
    self.section = section.marked(.section)
    self.number = number
    if building.isEmpty, let split = number.splitByWord {
      self.building = split.building
      rest = split.rest
      isSplit = true
    } else {
      self.building = building.marked(.building)
      rest = number
      isSplit = false
    }
  }

  /// A number with the section before it, unless it begins with that.
  private func inner(_ number: UnitForm) -> UnitForm {
    if section.isEmpty { return number }
    if let rest = number.rest(after: section, being: .section) { return section + rest }
    return section + number
  }

  // MARK: Of a row

  struct Reading {
    var form: UnitForm
    /// Fits only units whose roster has no building.
    var isWithoutBuilding = false
  }

  /// All that a row can mean. Where it names a building, every reading has it.
  var readings: [Reading] {
    if number.isEmpty { return [] }
    if building.isEmpty { return [Reading(form: inner(number))] }
    var readings = [Reading(form: building + inner(rest))]
    if isSplit { return readings }
    if let rest = number.rest(after: building, being: .building) {
      readings.append(Reading(form: building + inner(rest)))
    }
    // 高层, 翠园: a name says nothing against a number that is whole in itself.
    if building.isName {
      if let split = number.splitByWord {
        readings.append(Reading(form: split.building + inner(split.rest)))
      } else {
        readings.append(Reading(form: inner(number), isWithoutBuilding: true))
      }
    }
    return readings
  }

  // MARK: Of a unit of the roster

  /// How a unit can be written.
  struct Writing {
    enum Kind {
      /// All that the roster says.
      case whole
      /// The building is left out.
      case inner
      /// The same of a number that has the building in it: no row is matched to it, but where one begins with
      /// its section, this is what it may mean.
      case tail
    }

    var form: UnitForm
    var kind: Kind
  }

  /// Whether the number begins with the groups of the building.
  var beginsWithBuilding: Bool { number.rest(after: building, being: .building) != nil }

  /// Whether the number goes on behind its first group, and that is of the same kind as the building's.
  var mayBeginWithBuilding: Bool {
    guard !isSplit, number.parts.count > 1, let first = number.bytes.first, let other = building.bytes.first
    else { return false }
    func kind(_ byte: UInt8) -> Int { byte &- 0x30 < 10 ? 0 : byte &- 0x61 < 26 ? 1 : 2 }
    return kind(first) == kind(other)
  }

  /// - Parameter isInNumbers: the roster's numbers of this project begin with the building.
  func writings(beginWithBuilding isInNumbers: Bool) -> [Writing] {
    if number.isEmpty { return [] }
    if building.isEmpty { return writingsWithoutBuilding }
    if !isSplit, !isInNumbers || !beginsWithBuilding {
      let numbers = section.isEmpty ? [number] : [inner(number), number]
      return [Writing(form: building + inner(number), kind: .whole)]
        + numbers.map { Writing(form: $0.beginning(with: .inner), kind: .inner) }
    }
    let rest = isSplit ? rest : number.rest(after: building, being: .building) ?? number
    var writings = [Writing(form: building + inner(rest), kind: .whole)]
    if !section.isEmpty { writings.append(Writing(form: building + rest, kind: .whole)) }
    return writings + [Writing(form: inner(rest), kind: .tail)]
  }

  private var writingsWithoutBuilding: [Writing] {
    var writings = [Writing(form: inner(number), kind: .whole)]
    if !section.isEmpty { writings.append(Writing(form: number.beginning(with: .inner), kind: .inner)) }
    if writings[0].form.parts.count > 2, let tail = writings[0].form.withoutFirst {
      writings.append(Writing(form: tail, kind: .tail))
    }
    return writings
  }
}
