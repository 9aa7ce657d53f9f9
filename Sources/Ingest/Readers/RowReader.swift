internal import Model
internal import Tabular

/// Why a row is not used.
struct RowReject: Error {
  var kind: RejectKind
  /// Nil: the whole row.
  var column: Column?
}

/// A row that can be made empty, to be filled.
protocol FreshRow: PlacedRow {
  init()
}
extension UnitRow: FreshRow {}
extension LedgerRow: FreshRow {}
extension CallRow: FreshRow {}
extension RepairRow: FreshRow {}

/// Reads the records of one table's file into typed rows, for one thread.
protocol RowReader<Row>: SendableMetatype {
  associatedtype Row: FreshRow

  /// The columns whose sums a control row is checked against; the first is the one of counts.csv.
  var moneyColumns: [Column] { get }
  /// Amounts of the row last read, by `moneyColumns`, as written; 0 where empty.
  var written: WrittenAmounts { get }

  /// Reads the cells in the order of the table's columns.
  /// - Parameter row: fresh; filled in place, since copies of millions of rows cost.
  mutating func read(_ record: borrowing RecordReader, into row: inout Row) throws(RowReject)
  /// How many fields a plain record must have; 0: this file is not read that way.
  var plainFields: Int { get }
  /// Reads a record whose cells all have their common form, which needs no warning; else gives up.
  mutating func readPlain(_ record: PlainRecord, into row: inout Row) -> Bool
  /// Whether a row of too few fields lacks one that it needs.
  func lacksNeeded(_ record: borrowing RecordReader) -> Bool
  /// Whether the last row's unit is one that a rejected roster row took away.
  var lostUnit: Bool { get }
}

extension RowReader {
  var plainFields: Int { 0 }
  mutating func readPlain(_ record: PlainRecord, into row: inout Row) -> Bool { false }

  /// The roster's rows have no unit to lose.
  var lostUnit: Bool { false }
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
  /// The row's unit number, folded: in the record itself, or in `copied`.
  private var unitID = UnsafeRawBufferPointer(start: nil, count: 0)
  private let copied = KeptBytes()
  private var project = TextID.empty
  private var building = TextID.empty
  private var section = TextID.empty
  /// The last unit found: the next row's is most likely it or one soon after.
  private var expected = 0
  /// The row's unit where it is an expected one; −1: to be searched for.
  private var certain = -1
  private var query: UnitIndex.Query?
  private let table: UnitTable
  private var probe: UnitTable.Probe?
  /// How many rows there were since the last whose unit was an expected one.
  private var strays = 0
  private static let mostStrays = 8
  private let unitField: Int
  private let hasProject: Bool
  private let hasBuilding: Bool
  private let hasSection: Bool
  /// Nil where unit numbers are not matched to another way of writing them.
  private let rewriter: UnitRewriter?
  private var sections: SectionForms

  init(cells: CellReader, index: UnitIndex) {
    self.cells = cells
    self.index = index
    table = index.table
    unitField = cells.layout.field(.unitID)
    hasProject = cells.hasProject
    hasBuilding = cells.layout.has(.building)
    rewriter = index.forms.map { UnitRewriter(cells: cells, forms: $0) }
    hasSection = cells.layout.has(.section)
    sections = SectionForms { cells.text(of: $0) }
  }

  /// Reads the columns that name the unit; the unit is looked up when the row's other columns are read.
  @inline(__always)
  mutating func readKeys(_ record: borrowing RecordReader) throws(RowReject) {
    lostUnit = false
    try readUnitID(record)
    project = hasProject ? cells.project(record) : .empty
    building = hasBuilding ? cells.key(.building, record) : .empty
    section = hasSection ? cells.key(.section, record) : .empty
    look()
  }

  /// The keys of a record read the quick way.
  /// - Parameter number: letters, digits and hyphens.
  @inline(__always)
  mutating func readPlain(_ number: PlainCell, project: TextID, building: TextID) {
    unitID = number.bytes
    self.project = project
    self.building = building
    let key = number.unitNumber
    // A look at the expected unit waits for memory too: it is worth its while in tables in the roster's order, such
    // as ledgers, and not in call logs.
    certain = -1
    if strays < Self.mostStrays || strays & 63 == 0 {
      certain = table.unit(near: expected, key, project: project)
      if certain >= 0 {
        strays = 0
        return
      }
    }
    strays &+= 1
    probe = table.probe(key, project: project)
  }

  /// Nil: it is to be searched for the exact way.
  @inline(__always)
  mutating func findPlain() -> UInt32? {
    var unit = certain
    if unit < 0, let probe { unit = table.unit(probe) }
    if unit < 0 {
      guard let found = findOdd() else { return nil }
      unit = found
    }
    expected = unit
    return UInt32(truncatingIfNeeded: unit)
  }

  /// A unit whose number others have too, or is long.
  private func findOdd() -> Int? {
    let query = index.prepare(unitID, UnitKeys.Number(unitID), project: project)
    guard case .unit(let unit) = index.find(query, unitID, building: building) else { return nil }
    return Int(unit)
  }

  /// Finds the unit where it is the expected one; else makes ready to search for it.
  @inline(__always)
  private mutating func look() {
    let number = UnitKeys.Number(unitID)
    certain = -1
    for unit in expected..<expected + 3
    where index.isCertainly(unit, number, unitID, project: project) {
      certain = unit
      return
    }
    query = index.prepare(unitID, number, project: project)
  }

  @inline(__always)
  private mutating func readUnitID(_ record: borrowing RecordReader) throws(RowReject) {
    if unitField < record.fieldCount {
      let raw = record.rawField(unitField)
      if Self.isPlain(raw) {
        unitID = raw
        return
      }
    }
    try readOddUnitID(record)
  }

  /// Letters, digits and hyphens alone: nothing to fold, and no lost digits.
  @inline(__always)
  private static func isPlain(_ cell: UnsafeRawBufferPointer) -> Bool {
    guard !cell.isEmpty else { return false }
    for byte in cell {
      let isDigitOrHyphen = byte &- 0x30 < 10 || byte == 0x2D
      if !isDigitOrHyphen, (byte | 0x20) &- 0x61 >= 26 { return false }
    }
    return true
  }

  private mutating func readOddUnitID(_ record: borrowing RecordReader) throws(RowReject) {
    let copied = copied
    try cells.unitID(record) { copied.replace($0) }
    unitID = copied.bytes
  }

  @inline(__always)
  mutating func find(_ record: borrowing RecordReader) throws(RowReject) -> UInt32 {
    var unit = certain >= 0 ? UInt32(certain) : try search(record)
    if hasSection, isElsewhere(unit) { unit = try otherUnit(record) }
    expected = Int(unit)
    return unit
  }

  private mutating func search(_ record: borrowing RecordReader) throws(RowReject) -> UInt32 {
    guard let query else { throw RowReject(kind: .unknownUnit, column: .unitID) }
    switch index.find(query, unitID, building: building) {
    case .unit(let unit): return unit
    case .ambiguous:
      if !section.isEmpty, let unit = rewritten(record) { return unit }
      throw RowReject(kind: .ambiguousUnit, column: .unitID)
    case .unknown:
      let isLost = index.isLost(unitID, project: project)
      // A number alone that a rejected roster row had is that row's, not another's that looks alike.
      if !isLost || !building.isEmpty || !section.isEmpty, let unit = rewritten(record) { return unit }
      lostUnit = isLost
      throw RowReject(kind: .unknownUnit, column: .unitID)
    }
  }

  /// Whether the roster says of a unit that it is in another section than the row's.
  @inline(__always)
  private mutating func isElsewhere(_ unit: UInt32) -> Bool {
    if section.isEmpty { return false }
    let other = index.section(of: unit)
    return other != section && !other.isEmpty && sections.differ(section, other)
  }

  /// That of the row's section, where the number alone is another's.
  private mutating func otherUnit(_ record: borrowing RecordReader) throws(RowReject) -> UInt32 {
    if let unit = rewritten(record), !isElsewhere(unit) { return unit }
    lostUnit = index.isLost(unitID, project: project)
    throw RowReject(kind: .unknownUnit, column: .unitID)
  }

  /// The only unit that the row can mean, written otherwise than in the roster.
  private func rewritten(_ record: borrowing RecordReader) -> UInt32? {
    rewriter?.unit(unitID, .init(project: project, building: building, section: section), record)
  }
}

/// A folded unit number that outlives the scratch space of its cell.
final class KeptBytes {
  @exclusivity(unchecked) private var buffer = ByteBuffer(capacity: 64)

  var bytes: UnsafeRawBufferPointer { buffer.bytes }

  func replace(_ text: UnsafeRawBufferPointer) {
    buffer.count = 0
    buffer.append(text)
  }
}
