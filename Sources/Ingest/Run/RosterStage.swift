internal import Model
internal import Tabular

/// The roster: read first, since every other row needs its unit.
struct RosterStage {
  var units: [UnitRow] = []
  /// By unit: its number as its row has it; `unitID` may be composed of that and what stands beside it.
  var numbers: [TextID] = []
  /// By unit: whether its file has a column for projects.
  var hasProject: [Bool] = []
  var lost: Set<UInt64> = []
  var files: [TableScan<UnitRow>.FileResult] = []
  var warnings: [Warning] = []
  var repeats: [Repeat] = []

  private struct Key: Hashable {
    var project: TextID
    var building: TextID
    var unitID: TextID
    /// Of a number that is composed, however the section is spelled; empty elsewhere.
    var section: [UInt8] = []
  }

  static func run(
    _ tables: [OpenedTable], _ request: IngestRequest, _ vocabulary: Vocabulary, _ interner: Interner
  ) throws(IngestError) -> RosterStage {
    var stage = RosterStage()
    stage.files = try TableScan<UnitRow>.run(tables, request) { table in
      let cells = CellReader(layout: table.layout, vocabulary: vocabulary, interner: interner)
      return (cells, RosterReader(cells: cells))
    }
    var sections = SectionForms { interner.text($0) }
    let composed = request.rules.matchUnitNumbers ? SplitNumbers(stage.files, &sections).projects : []
    var seen: Set<Key> = []
    for file in stage.files {
      for (chunk, firstLine) in zip(file.chunks, file.firstLines) {
        stage.lost.formUnion(chunk.lostKeys)
        for row in chunk.block.rows {
          var unit = row
          unit.place.line &+= UInt32(truncatingIfNeeded: firstLine + 1)
          var isNew = true
          if composed.contains(unit.project), !unit.section.isEmpty {
            unit.unitID = SplitNumbers.whole(unit, interner)
            let form = sections.form(unit.section)
            isNew = seen.insert(stage.key(row, section: form)).inserted
          }
          if isNew, seen.insert(stage.key(unit)).inserted {
            stage.add(unit, as: row.unitID, file.table, interner)
          } else {
            stage.repeats.append(Repeat(place: unit.place))
          }
        }
      }
    }
    return stage
  }

  private func key(_ unit: UnitRow, section: [UInt8] = []) -> Key {
    Key(project: unit.project, building: unit.building, unitID: unit.unitID, section: section)
  }

  /// - Parameter number: as the roster's row has it.
  private mutating func add(
    _ unit: UnitRow, as number: TextID, _ table: OpenedTable, _ interner: Interner
  ) {
    units.append(unit)
    numbers.append(number)
    hasProject.append(table.layout.has(.project) || !table.layout.project.isEmpty)
    guard unit.unitID != number else { return }
    warnings.append(
      Warning(
        place: unit.place, column: Column.unitID.name, kind: .unitRewritten, value: interner.text(number),
        detail: interner.text(unit.unitID)))
  }
}
