internal import Model
internal import Tabular

/// A row of the repair ledger.
struct RepairsReader: RowReader {
  let cells: CellReader
  var units: UnitResolver
  let moneyColumns: [Column] = []
  let written = WrittenAmounts()

  init(cells: CellReader, units: UnitResolver) {
    self.cells = cells
    self.units = units
  }

  mutating func read(_ record: borrowing RecordReader, into row: inout RepairRow) throws(RowReject) {
    row.idHash = cells.identity(.repairID, record)
    try units.readKeys(record)
    switch cells.day(.reportedAt, record, required: true) {
    case .value(let day): row.reported = day
    case .empty: throw RowReject(kind: .missingValue, column: .reportedAt)
    case .bad: throw RowReject(kind: .badDate, column: .reportedAt)
    }
    row.category = cells.text(.category, record)
    row.description = cells.text(.description, record)
    row.promisedBy = cells.optionalDay(.promisedBy, record)
    row.completed = cells.optionalDay(.completedAt, record)
    if let day = row.completed.day, day < row.reported {
      cells.warn(.completedBeforeReported, .completedAt, record)
    }
    row.signedOff = cells.optionalDay(.signedOffAt, record)
    row.tracksSignOff = cells.layout.has(.signedOffAt)
    row.unit = try units.find(record)
  }

  var lostUnit: Bool { units.lostUnit }

  func lacksNeeded(_ record: borrowing RecordReader) -> Bool {
    [.unitID, .reportedAt].contains { cells.layout.field($0) >= record.fieldCount }
  }
}
