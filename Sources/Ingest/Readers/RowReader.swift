internal import Model
internal import Tabular

/// Why a row is not used.
struct RowReject: Error {
  var kind: RejectKind
  /// Nil: the whole row.
  var column: Column?
}

/// Reads the records of one table's file into typed rows, for one thread.
protocol RowReader<Row>: SendableMetatype {
  associatedtype Row: PlacedRow

  /// The columns whose sums a control row is checked against; the first is the one of counts.csv.
  var moneyColumns: [Column] { get }
  /// Amounts of the row last read, by `moneyColumns`, as written; 0 where empty.
  var written: WrittenAmounts { get }

  /// Reads the cells in the order of the table's columns.
  mutating func read(_ record: borrowing RecordReader) throws(RowReject) -> Row
  /// Whether a row of too few fields lacks one that it needs.
  func lacksNeeded(_ record: borrowing RecordReader) -> Bool
}

/// The amounts of a row as written, by the reader's `moneyColumns`; at most three, without an allocation.
struct WrittenAmounts {
  private var amounts: (Int64, Int64, Int64) = (0, 0, 0)

  subscript(index: Int) -> Int64 {
    get { index == 0 ? amounts.0 : index == 1 ? amounts.1 : amounts.2 }
    set {
      switch index {
      case 0: amounts.0 = newValue
      case 1: amounts.1 = newValue
      default: amounts.2 = newValue
      }
    }
  }
}

/// What the readers of all rows of units share: finding the unit.
struct UnitResolver {
  let cells: CellReader
  let index: UnitIndex

  /// Whether the last unit that was not found is one that a rejected roster row took away.
  private(set) var lostUnit = false
  private var unitCell: [UInt8] = []
  private var project = TextID.empty
  private var building = TextID.empty

  init(cells: CellReader, index: UnitIndex) {
    self.cells = cells
    self.index = index
  }

  /// Reads the three columns that name the unit; the unit is looked up when the row's other columns are read.
  mutating func readKeys(_ record: borrowing RecordReader) throws(RowReject) {
    lostUnit = false
    try readUnitID(record)
    project = cells.layout.has(.project) ? cells.key(.project, record) : .empty
    building = cells.layout.has(.building) ? cells.key(.building, record) : .empty
  }

  private mutating func readUnitID(_ record: borrowing RecordReader) throws(RowReject) {
    unitCell.removeAll(keepingCapacity: true)
    let isLost = cells.withFolded(.unitID, record) { text in
      unitCell.append(contentsOf: text)
      return Words.hasLostDigits(text)
    }
    if unitCell.isEmpty { throw RowReject(kind: .missingValue, column: .unitID) }
    if isLost { throw RowReject(kind: .badKey, column: .unitID) }
  }

  mutating func find() throws(RowReject) -> UInt32 {
    let match = unitCell.withUnsafeBytes { index.find($0, project: project, building: building) }
    switch match {
    case .unit(let unit): return unit
    case .ambiguous: throw RowReject(kind: .ambiguousUnit, column: .unitID)
    case .unknown:
      lostUnit = unitCell.withUnsafeBytes { index.isLost($0, project: project) }
      throw RowReject(kind: .unknownUnit, column: .unitID)
    }
  }
}
