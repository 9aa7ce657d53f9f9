internal import Model
internal import Synchronization

/// The roster's units by the forms of their numbers: for rows whose number the roster does not have as it is
/// written. Made when the first such row comes, since most runs have none.
final class UnitForms: Sendable {
  private let texts: TextTable
  private let units: [UnitRow]
  /// By unit: its number as the roster's row has it.
  private let numbers: [TextID]
  private let hasProject: [Bool]
  private let made = Mutex<Index?>(nil)

  init(texts: TextTable, units: [UnitRow], numbers: [TextID], hasProject: [Bool]) {
    self.texts = texts
    self.units = units
    self.numbers = numbers
    self.hasProject = hasProject
  }

  /// What the units' forms are looked up in.
  struct Index: Sendable {
    struct Entry: Sendable {
      var hash: UInt64
      var unit: UInt32
    }

    /// By hash, then unit.
    var entries: [Entry] = []
    /// Files and projects in which numbers begin with the building.
    var whole: Set<UInt64> = []
    /// The forms of the buildings there are.
    var buildings: Set<[UInt8]> = []
    /// Numbers that stand in several projects.
    var inProjects: Set<TextID> = []
    /// Projects and numbers that stand there several times.
    var inBuildings: Set<Place> = []

    struct Place: Hashable, Sendable {
      var project: TextID
      var number: TextID
    }
  }

  /// Made once, whoever asks first.
  var index: Index {
    made.withLock { made in
      if let made { return made }
      let index = makeIndex()
      made = index
      return index
    }
  }

  private func makeIndex() -> Index {
    var index = Index()
    noteBuildings(&index)
    for unit in units.indices {
      for writing in writings(of: unit, index) {
        index.entries.append(.init(hash: writing.form.hash, unit: UInt32(unit)))
      }
    }
    index.entries.sort { ($0.hash, $0.unit) < ($1.hash, $1.unit) }
    noteSameNumbers(&index)
    return index
  }

  /// Building 1, number 1-301: the building once more, or its section 1? The other numbers of the project tell:
  /// they nearly all begin with the building only where it is in them. A parking space in building 3, P-12, says
  /// nothing of it.
  private func noteBuildings(_ index: inout Index) {
    var counts: [UInt64: (all: Int, beginning: Int)] = [:]
    for unit in units.indices {
      let address = address(of: unit)
      guard !address.building.isEmpty else { continue }
      index.buildings.insert(address.building.bytes)
      guard address.mayBeginWithBuilding else { continue }
      counts[group(of: unit), default: (0, 0)].all += 1
      if address.beginsWithBuilding { counts[group(of: unit), default: (0, 0)].beginning += 1 }
    }
    index.whole = Set(counts.filter { $0.value.beginning * 20 >= $0.value.all * 19 }.keys)
  }

  private func noteSameNumbers(_ index: inout Index) {
    var first: [TextID: TextID] = [:]
    var seen: Set<Index.Place> = []
    for row in units {
      let place = Index.Place(project: row.project, number: row.unitID)
      if !seen.insert(place).inserted { index.inBuildings.insert(place) }
      if first[row.unitID, default: row.project] != row.project { index.inProjects.insert(row.unitID) }
      first[row.unitID] = row.project
    }
  }

  /// A roster writes the numbers of a project in one way.
  private func group(of unit: Int) -> UInt64 {
    UInt64(units[unit].place.file) << 32 | UInt64(units[unit].project.index)
  }

  private func address(of unit: Int) -> UnitAddress {
    func form(_ text: TextID) -> UnitForm { texts.withBytes(text) { UnitFormReader.form($0) } }
    return UnitAddress(
      building: form(units[unit].building), section: form(units[unit].section), number: form(numbers[unit]))
  }

  private func writings(of unit: Int, _ index: Index) -> [UnitAddress.Writing] {
    address(of: unit).writings(beginWithBuilding: index.whole.contains(group(of: unit)))
  }

  // MARK: Looking up

  /// The only unit that a row can mean; nil where there is none, or more than one, or a doubt.
  /// - Parameter project: empty where the row names none.
  func unit(_ address: UnitAddress, project: TextID, _ index: Index) -> Int? {
    var found: Int?
    for reading in address.readings {
      for unit in units(with: reading.form.hash, index) {
        if !project.isEmpty, hasProject[unit], units[unit].project != project { continue }
        switch fit(reading, unit, index) {
        case .contradicts: continue
        case .unclear: return nil
        case .fits:
          if let found, found != unit { return nil }
          found = unit
        }
      }
    }
    return found
  }

  private func units(with hash: UInt64, _ index: Index) -> [Int] {
    var (low, high) = (0, index.entries.count)
    while low < high {
      let middle = (low + high) / 2
      if index.entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return index.entries[low...].prefix { $0.hash == hash }.map { Int($0.unit) }
  }

  /// Whether a row can mean a unit: by the way of writing it that agrees, where one does.
  private func fit(_ reading: UnitAddress.Reading, _ unit: Int, _ index: Index) -> UnitForm.Fit {
    var result = UnitForm.Fit.contradicts
    for writing in writings(of: unit, index) where writing.form.bytes == reading.form.bytes {
      switch fit(reading, writing, unit, index) {
      case .fits: result = .fits
      case .unclear: return .unclear
      case .contradicts: break
      }
    }
    return result
  }

  private func fit(
    _ reading: UnitAddress.Reading, _ writing: UnitAddress.Writing, _ unit: Int, _ index: Index
  ) -> UnitForm.Fit {
    let form = reading.form
    if writing.kind == .tail { return form.parts[0] == .section ? .unclear : .contradicts }
    if reading.isWithoutBuilding, !units[unit].building.isEmpty { return .contradicts }
    let fit = form.fit(writing.form)
    // 1-301 that leaves out the building may as well be room 301 of building 1.
    if fit == .fits, writing.kind == .inner, form.parts[0] == .unsaid, index.buildings.count > 1,
      startsWithBuilding(form, index)
    {
      return .unclear
    }
    return fit
  }

  private func startsWithBuilding(_ form: UnitForm, _ index: Index) -> Bool {
    var length = 0
    for group in form.bytes.split(separator: UnitForm.end).dropLast() {
      length += group.count + 1
      if index.buildings.contains(Array(form.bytes[..<length])) { return true }
    }
    return false
  }

  // MARK: What is said of a unit

  /// The unit's number; with its building and project where others have the same.
  func name(of unit: Int, _ index: Index) -> String {
    let row = units[unit]
    var parts: [TextID] = []
    if index.inProjects.contains(row.unitID) { parts.append(row.project) }
    if index.inBuildings.contains(.init(project: row.project, number: row.unitID)) {
      parts.append(row.building)
    }
    return (parts + [row.unitID]).filter { !$0.isEmpty }.map { texts[$0] }.joined(separator: " ")
  }

  /// Whether a row says of its unit just what the roster's row does, the section in a column of its own in both.
  func isSame(_ unit: Int, number: UnsafeRawBufferPointer, building: TextID, section: TextID) -> Bool {
    let row = units[unit]
    return !section.isEmpty && section == row.section && building == row.building
      && texts.withBytes(numbers[unit]) { equalBytes($0, number) }
  }
}
