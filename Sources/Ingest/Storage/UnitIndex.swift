internal import Model

/// Finds the roster's unit for a row's unit number, project and building (docs/data.md, "Units").
final class UnitIndex: Sendable {
  enum Match: Equatable {
    case unit(UInt32)
    case unknown
    case ambiguous
  }

  private let keys: UnitKeys
  private let units: [UnitRow]
  /// By unit number alone: what a row without a project may mean.
  private let byNumber: UnitChains
  /// By project and unit number; empty where some roster has no projects, whose units fit every one.
  private let byProject: UnitChains?
  /// By unit: whether no other has its number, and whether none of its project has.
  private let isOnlyNumber: [Bool]
  private let isOnlyInProject: [Bool]
  /// Whether a unit's roster had a column for projects; without one its project fits every row's.
  private let hasProject: [Bool]
  /// Unit numbers of rejected roster rows, with and without their project.
  private let lost: Set<UInt64>
  /// For rows whose number the roster writes otherwise; nil where they are not matched.
  let forms: UnitForms?
  /// For rows that name the units as the roster does.
  let table: UnitTable

  /// - Parameter numbers: by unit, its number as the roster's row has it; nil: no number is matched to another.
  init(
    texts: TextTable, units: [UnitRow], hasProject: [Bool], lost: Set<UInt64>, numbers: [TextID]? = nil
  ) {
    forms = numbers.map { UnitForms(texts: texts, units: units, numbers: $0, hasProject: hasProject) }
    keys = UnitKeys(texts: texts, units: units)
    self.units = units
    self.hasProject = hasProject
    self.lost = lost
    byNumber = UnitChains(units.count) { unit in
      texts.withBytes(units[unit].unitID) { ByteHash.of($0) }
    } isSame: {
      units[$0].unitID == units[$1].unitID
    }
    byProject =
      hasProject.contains(false)
      ? nil
      : UnitChains(units.count) { unit in
        texts.withBytes(units[unit].unitID) { ByteHash.of($0, seed: UInt64(units[unit].project.index)) }
      } isSame: {
        units[$0].unitID == units[$1].unitID && units[$0].project == units[$1].project
      }
    isOnlyNumber = byNumber.isAlone
    isOnlyInProject = byProject?.isAlone ?? units.map { _ in false }
    let (onlyNumber, onlyInProject) = (isOnlyNumber, isOnlyInProject)
    // Without projects in some roster a row's own says nothing certain: rows that name none find their unit there.
    table =
      byProject == nil
      ? UnitTable(texts: texts, units: units, byProject: false) { onlyNumber[$0] }
      : UnitTable(texts: texts, units: units, byProject: true) {
        onlyInProject[$0] && (!units[$0].project.isEmpty || onlyNumber[$0])
      }
  }

  /// A unit looked for: made when the row's keys are read, so that memory is on its way while the rest of the
  /// row is.
  struct Query {
    let number: UnitKeys.Number
    let hash: UInt64
    let project: TextID
  }

  /// - Parameters:
  ///   - unitID: folded.
  ///   - project: empty where the file has no such column or the row leaves it empty.
  @inline(__always)
  func prepare(_ unitID: UnsafeRawBufferPointer, _ number: UnitKeys.Number, project: TextID) -> Query {
    if !project.isEmpty, let byProject {
      let hash = ByteHash.of(unitID, seed: UInt64(project.index))
      byProject.prepare(hash)
      return Query(number: number, hash: hash, project: project)
    }
    let hash = ByteHash.of(unitID)
    byNumber.prepare(hash)
    return Query(number: number, hash: hash, project: project)
  }

  /// - Parameter building: empty where the file has no such column or the row leaves it empty.
  func find(_ query: Query, _ unitID: UnsafeRawBufferPointer, building: TextID) -> Match {
    let project = query.project
    if !project.isEmpty, let byProject {
      let first = byProject.first(query.hash) { unit in
        keys.project(unit) == project && keys.isNumber(unit, query.number, unitID)
      }
      return choose(first, byProject, .empty, building)
    }
    let first = byNumber.first(query.hash) { keys.isNumber($0, query.number, unitID) }
    return choose(first, byNumber, project, building)
  }

  /// Whether a unit is, beyond doubt, the one that a row means: tables are mostly in the roster's order, so the
  /// unit after the last one found is looked at before the hash table is asked.
  @inline(__always)
  func isCertainly(
    _ unit: Int, _ number: UnitKeys.Number, _ unitID: UnsafeRawBufferPointer, project: TextID
  ) -> Bool {
    guard unit < keys.count else { return false }
    if project.isEmpty ? !isOnlyNumber[unit] : !isOnlyInProject[unit] { return false }
    return (project.isEmpty || keys.project(unit) == project) && keys.isNumber(unit, number, unitID)
  }

  /// Empty where the roster says none.
  @inline(__always)
  func section(of unit: UInt32) -> TextID { units[Int(unit)].section }

  private func choose(
    _ first: Int?, _ chains: UnitChains, _ project: TextID, _ building: TextID
  ) -> Match {
    guard let first else { return .unknown }
    func fits(_ unit: Int) -> Bool {
      project.isEmpty || !hasProject[unit] || units[unit].project == project
    }
    guard var next = chains.next(first) else { return fits(first) ? .unit(UInt32(first)) : .unknown }
    var all = fits(first) ? [first] : []
    while true {
      if fits(next) { all.append(next) }
      guard let further = chains.next(next) else { break }
      next = further
    }
    if all.count > 1, !building.isEmpty {
      all.removeAll { units[$0].building != building }
    }
    switch all.count {
    case 0: return .unknown
    case 1: return .unit(UInt32(all[0]))
    default: return .ambiguous
    }
  }

  /// Whether a unit number that nothing matches is that of a rejected roster row.
  func isLost(_ unitID: UnsafeRawBufferPointer, project: TextID) -> Bool {
    !lost.isEmpty
      && (lost.contains(Self.lostKey(unitID, project: project))
        || lost.contains(Self.lostKey(unitID, project: Self.anyProject)))
  }

  /// That of a roster without a column for projects.
  static let anyProject = TextID(index: .max)

  static func lostKey(_ unitID: UnsafeRawBufferPointer, project: TextID) -> UInt64 {
    ByteHash.of(unitID, seed: UInt64(project.index))
  }
}
