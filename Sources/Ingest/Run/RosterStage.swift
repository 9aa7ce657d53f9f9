internal import Model
internal import Tabular

/// The roster: read first, since every other row needs its unit.
struct RosterStage {
  var units: [UnitRow] = []
  /// By unit: whether its file has a column for projects.
  var hasProject: [Bool] = []
  var lost: Set<UInt64> = []
  var files: [TableScan<UnitRow>.FileResult] = []
  var duplicates: [(reject: Reject, amount: Int64)] = []

  private struct Key: Hashable {
    var project: TextID
    var building: TextID
    var unitID: TextID
  }

  static func run(
    _ tables: [OpenedTable], _ request: IngestRequest, _ vocabulary: Vocabulary, _ interner: Interner
  ) throws(IngestError) -> RosterStage {
    var stage = RosterStage()
    stage.files = try TableScan<UnitRow>.run(tables, request) { table in
      let cells = CellReader(layout: table.layout, vocabulary: vocabulary, interner: interner)
      return (cells, RosterReader(cells: cells))
    }
    var seen: Set<Key> = []
    for file in stage.files {
      for (chunk, firstLine) in zip(file.chunks, file.firstLines) {
        stage.lost.formUnion(chunk.lostKeys)
        for row in chunk.block.rows {
          var unit = row
          unit.place.line &+= UInt32(truncatingIfNeeded: firstLine + 1)
          let key = Key(project: unit.project, building: unit.building, unitID: unit.unitID)
          if seen.insert(key).inserted {
            stage.units.append(unit)
            stage.hasProject.append(file.table.layout.has(.project))
          } else {
            stage.addDuplicate(unit)
          }
        }
      }
    }
    return stage
  }

  private mutating func addDuplicate(_ unit: UnitRow) {
    let reject = Reject(place: unit.place, column: Column.unitID.name, kind: .duplicateUnit, value: "")
    duplicates.append((reject, 0))
  }
}
