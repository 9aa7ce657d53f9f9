internal import Glibc
internal import Model
internal import Tabular

/// The quick way into typed rows, for one file and thread: records whose cells all have their common form. It
/// gives up on whatever is not so, before it has done anything, and the record is then read the exact way; what
/// both read is the same.
final class PlainReader {
  let cells: CellReader
  let controlMasks: UnsafePointer<UInt64>
  private let headerGlance: HeaderGlance
  private let unitField: Int
  private let projectField: Int
  private let buildingField: Int
  private let fixedProject: TextID
  private let projects = CellMemo(bits: 8)
  private let buildings = CellMemo(bits: 8)
  /// Fields that nothing reads, but in which a word for totals may stand.
  private let otherFields: [Int]
  /// How many fields a record must have; 0: the file is not to be read this way.
  let fieldCount: Int

  /// - Parameter columns: those that the table's own reader sees to.
  init(_ table: OpenedTable, _ cells: CellReader, reading columns: [Column]) {
    self.cells = cells
    let layout = cells.layout
    let controlFilter = cells.vocabulary.words.controlFilter
    controlMasks = controlFilter.table
    unitField = layout.field(.unitID)
    headerGlance = HeaderGlance(table.headerForms, unitField: unitField)
    projectField = layout.field(.project)
    fixedProject = cells.fixedProject
    buildingField = layout.field(.building)
    let used = Set((columns + [.unitID, .project, .building]).map { layout.field($0) })
    otherFields = (0..<layout.fieldCount).filter { !used.contains($0) }
    // A word for totals that begins like a number could be a date's or an amount's cell.
    let isOpen =
      table.reshaped == nil && !layout.has(.section) && layout.has(.unitID) && !controlFilter.admitsNumbers
    fieldCount = isOpen ? layout.fieldCount : 0
  }

  /// The cell of a column; empty where the file has none.
  @inline(__always)
  static func cell(_ field: Int, _ record: PlainRecord) -> PlainCell {
    field < 0 ? record.noCell : record.cell(field)
  }

  /// Whether a cell may be a word for totals.
  @inline(__always)
  static func mayBeControl(_ cell: PlainCell, _ controlMasks: UnsafePointer<UInt64>) -> Bool {
    let mask = controlMasks[Int(cell.first)]
    return mask != 0 && (cell.count < 3 || mask >> UInt64(cell.start[2] & 63) & 1 == 1)
  }

  /// Whether the record is surely no total and no header that stands there once more; of the table's other
  /// columns the readers see to it.
  @inline(__always)
  func isRow(_ record: PlainRecord) -> Bool {
    if headerGlance.admits(record.cell(unitField).bytes) { return false }
    for field in otherFields {
      let cell = record.cell(field)
      if !cell.isEmpty, Self.mayBeControl(cell, controlMasks) { return false }
    }
    return true
  }

  /// Finds the unit, or makes ready to search for it.
  @inline(__always)
  func readKeys(_ record: PlainRecord, _ units: inout UnitResolver) -> Bool {
    let cell = record.cell(unitField)
    guard cell.isAlphanumeric(orHyphen: true), !Self.mayBeControl(cell, controlMasks) else { return false }
    guard let given = keyID(projectField, .project, projects, record),
      let building = keyID(buildingField, .building, buildings, record)
    else { return false }
    units.readPlain(cell, project: given.isEmpty ? fixedProject : given, building: building)
    return true
  }

  /// A key that the row may leave empty; nil: read it the exact way.
  @inline(__always)
  private func keyID(_ field: Int, _ column: Column, _ memo: CellMemo, _ record: PlainRecord) -> TextID? {
    if field < 0 { return .empty }
    let cell = record.cell(field)
    if cell.isEmpty { return .empty }
    guard let value = memo.known(cell) ?? learn(.key, column, cell, memo) else { return nil }
    return TextID(index: UInt32(truncatingIfNeeded: value))
  }

  // MARK: Cells that are not in the memory yet

  /// What a cell may be read as.
  enum Reading { case text, key, code, period, objections }

  /// Reads a cell that is not in the memory, and remembers it; nil: the record is to be read the exact way.
  @inline(never)
  func learn(_ reading: Reading, _ column: Column, _ cell: PlainCell, _ memo: CellMemo) -> UInt64? {
    if isOdd(cell) { return nil }
    let bytes = cell.bytes
    let value: UInt64? =
      switch reading {
      case .text: UInt64(cells.textID(column, bytes).index)
      case .key: UInt64(cells.keyID(column, bytes).index)
      case .code: code(column, bytes)
      case .period: period(bytes)
      case .objections: objections(bytes)
      }
    if let value { memo.remember(cell, as: value) }
    return value
  }

  /// Whether a cell needs the exact way: it is a word for totals, has quotes of its own, or is a sheet's error.
  private func isOdd(_ cell: PlainCell) -> Bool {
    if memchr(cell.start, 0x22, cell.count) != nil || cells.isError(cell.bytes) { return true }
    // The table alone first: what holds it is shared by all threads, and counted when it is asked.
    guard Self.mayBeControl(cell, controlMasks) else { return false }
    return cells.vocabulary.words.controlWord(cell.bytes, &cells.words) != nil
  }

  /// What a cell that says nothing reads as in a column of codes.
  static let nothing: UInt64 = 256

  /// The code in a cell of a column of codes, as its raw value; nil: read it the exact way.
  private func code(_ column: Column, _ cell: UnsafeRawBufferPointer) -> UInt64? {
    switch column {
    case .entry: code(column, cells.vocabulary.entry, cell, required: true)
    case .direction: code(column, cells.vocabulary.direction, cell)
    case .result: code(column, cells.vocabulary.result, cell)
    case .party: code(column, cells.vocabulary.party, cell)
    case .topic: code(column, cells.vocabulary.topic, cell)
    case .outcome: code(column, cells.vocabulary.outcome, cell)
    default: nil
    }
  }

  private func code<Code: Coded & RawRepresentable<UInt8>>(
    _ column: Column, _ names: CodeNames<Code>, _ cell: UnsafeRawBufferPointer, required: Bool = false
  ) -> UInt64? {
    switch cells.codeOf(column, names, cell, required: required) {
    case .value(let code): return UInt64(code.rawValue)
    case .empty: return required ? nil : Self.nothing
    case .bad: return nil
    }
  }

  private func period(_ cell: UnsafeRawBufferPointer) -> UInt64? {
    guard let period = cells.plainPeriod(cell) else { return nil }
    return UInt64(UInt32(bitPattern: period.from.index)) << 32 | UInt64(UInt32(bitPattern: period.to.index))
  }

  /// The categories that a cell names, where it names nothing else.
  private func objections(_ cell: UnsafeRawBufferPointer) -> UInt64? {
    let known = cells.knownObjections(cell)
    return known == 0 ? nil : known
  }

  /// The hash of a column that identifies the row: 0 where it is empty; nil: read it the exact way.
  @inline(__always)
  static func identity(_ cell: PlainCell, _ controlMasks: UnsafePointer<UInt64>) -> UInt64? {
    if cell.isEmpty { return 0 }
    // Letters and digits that begin with a letter: neither nothing nor a number.
    guard (cell.first | 0x20) &- 0x61 < 26, cell.count > 4, cell.isAlphanumeric(orHyphen: false),
      !mayBeControl(cell, controlMasks)
    else { return nil }
    return cell.hash
  }

  /// A day that may be left out; nil: read it the exact way.
  @inline(__always)
  static func optionalDay(_ cell: PlainCell, _ calendar: Calendar) -> OptionalDay? {
    if cell.isEmpty { return OptionalDay.none }
    return cell.plainDay(calendar).map { OptionalDay($0) }
  }
}

/// A text column with its memory.
struct PlainColumn {
  let field: Int
  let memo: CellMemo

  /// - Parameter bits: of the memory, which should stay in the cache: few for a column of codes.
  init(_ column: Column, _ layout: TableLayout, bits: Int) {
    field = layout.field(column)
    memo = CellMemo(bits: bits)
  }
}
