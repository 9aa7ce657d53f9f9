internal import Model
internal import Tabular

/// A row of the roster.
struct RosterReader: RowReader {
  let cells: CellReader
  let moneyColumns: [Column] = []
  let written = WrittenAmounts()

  init(cells: CellReader) { self.cells = cells }

  mutating func read(_ record: borrowing RecordReader, into row: inout UnitRow) throws(RowReject) {
    try cells.unitID(record) { row.unitID = cells.intern($0) }
    row.project = cells.project(record)
    row.building = cells.key(.building, record)
    row.section = cells.key(.section, record)
    row.ownerName = cells.text(.ownerName, record)
    row.phone = cells.text(.phone, record)
    row.areaCentis = cells.optionalCentis(.area, record)
    // What is neither a code nor a name is `other` and `unknown`, without a warning.
    if case .value(let type) = cells.code(.unitType, cells.vocabulary.unitType, record) {
      row.unitType = type
    }
    if case .value(let state) = cells.code(.occupancy, cells.vocabulary.occupancy, record) {
      row.occupancy = state
    }
    row.handover = cells.optionalDay(.handoverDate, record)
    row.steward = cells.text(.steward, record)
    row.tags = cells.text(.tags, record)
  }

  func lacksNeeded(_ record: borrowing RecordReader) -> Bool {
    cells.layout.field(.unitID) >= record.fieldCount
  }
}
