internal import Model
internal import Tabular

/// A row of the roster.
struct RosterReader: RowReader {
  let cells: CellReader
  let moneyColumns: [Column] = []
  let written = WrittenAmounts()
  init(cells: CellReader) { self.cells = cells }

  mutating func read(_ record: borrowing RecordReader, into row: inout UnitRow) throws(RowReject) {
    row.unitID = try unitID(record)
    row.project = cells.key(.project, record)
    row.building = cells.key(.building, record)
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

  private mutating func unitID(_ record: borrowing RecordReader) throws(RowReject) -> TextID {
    var key: [UInt8] = []
    let isLost = cells.withFolded(.unitID, record) { text in
      key.append(contentsOf: text)
      return Words.hasLostDigits(text)
    }
    if key.isEmpty { throw RowReject(kind: .missingValue, column: .unitID) }
    if isLost { throw RowReject(kind: .badKey, column: .unitID) }
    return key.withUnsafeBytes { cells.intern($0) }
  }

  func lacksNeeded(_ record: borrowing RecordReader) -> Bool {
    cells.layout.field(.unitID) >= record.fieldCount
  }
}
