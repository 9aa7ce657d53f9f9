internal import Model
internal import Tabular

/// Rows of the call log, the quick way.
final class PlainCalls {
  private let plain: Guaranteed<PlainReader>
  private let callID: Int
  private let calledAt: Int
  private let caller: PlainColumn
  private let direction: PlainColumn
  private let result: PlainColumn
  private let party: PlainColumn
  private let topic: PlainColumn
  private let outcome: PlainColumn
  private let objection: PlainColumn
  private let promiseDate: Int
  private let promiseAmount: Int
  private let callbackAt: Int
  private let duration: Int
  private let rings: Int
  private let note: PlainColumn
  private let controlMasks: UnsafePointer<UInt64>
  private let calendar = Calendar.shared

  init(_ table: OpenedTable, _ cells: CellReader) {
    let plain = PlainReader(
      table, cells,
      reading: [
        .callID, .calledAt, .caller, .direction, .result, .party, .topic, .outcome, .objection, .promiseDate,
        .promiseAmount, .callbackAt, .duration, .rings, .note,
      ])
    let layout = cells.layout
    callID = layout.field(.callID)
    calledAt = layout.field(.calledAt)
    caller = PlainColumn(.caller, layout, bits: 11)
    direction = PlainColumn(.direction, layout, bits: 8)
    result = PlainColumn(.result, layout, bits: 8)
    party = PlainColumn(.party, layout, bits: 8)
    topic = PlainColumn(.topic, layout, bits: 8)
    outcome = PlainColumn(.outcome, layout, bits: 8)
    objection = PlainColumn(.objection, layout, bits: 7)
    promiseDate = layout.field(.promiseDate)
    promiseAmount = layout.field(.promiseAmount)
    callbackAt = layout.field(.callbackAt)
    duration = layout.field(.duration)
    rings = layout.field(.rings)
    note = PlainColumn(.note, layout, bits: 9)
    controlMasks = plain.controlMasks
    self.plain = Guaranteed(plain)
  }

  var fieldCount: Int { plain.object.fieldCount }

  /// What a row says beyond its fields.
  struct Said {
    /// Where one is given.
    var result: CallResult?
    /// The categories that the objection column names; nil where it is empty.
    var objections: UInt64?
  }

  /// All but what is derived: the defaults and the objections. Nil: nothing is done but that the row may be half
  /// filled.
  @inline(__always)
  func read(_ record: PlainRecord, _ units: inout UnitResolver, _ row: inout CallRow) -> Said? {
    guard plain.with({ $0.isRow(record) }),
      let hash = PlainReader.identity(PlainReader.cell(callID, record), controlMasks),
      plain.with({ $0.readKeys(record, &units) }),
      let called = PlainReader.cell(calledAt, record).plainMoment(calendar)
    else { return nil }
    row.idHash = hash
    row.day = called.day
    row.second = called.second
    guard let caller = text(self.caller, .caller, record), let said = readCodes(record, &row),
      readPromise(record, &row),
      readNumbers(record, &row), let note = text(self.note, .note, record), let unit = units.findPlain()
    else { return nil }
    row.caller = caller
    row.note = note
    row.unit = unit
    return said
  }

  @inline(__always)
  func noteBytes(_ record: PlainRecord) -> UnsafeRawBufferPointer {
    PlainReader.cell(note.field, record).bytes
  }

  @inline(__always)
  private func text(_ column: PlainColumn, _ name: Column, _ record: PlainRecord) -> TextID? {
    let cell = PlainReader.cell(column.field, record)
    if cell.isEmpty { return .empty }
    guard let value = column.memo.known(cell) ?? plain.with({ $0.learn(.text, name, cell, column.memo) })
    else {
      return nil
    }
    return TextID(index: UInt32(truncatingIfNeeded: value))
  }

  /// Whether the code column is empty or holds a code; then it is set.
  @inline(__always)
  private func readCode<Code: Coded & RawRepresentable<UInt8>>(
    _ column: PlainColumn, _ name: Column, _ record: PlainRecord, _ set: (Code) -> Void
  ) -> Bool {
    let cell = PlainReader.cell(column.field, record)
    if cell.isEmpty { return true }
    guard let value = column.memo.known(cell) ?? plain.with({ $0.learn(.code, name, cell, column.memo) })
    else {
      return false
    }
    if value == PlainReader.nothing { return true }
    guard let code = Code(rawValue: UInt8(truncatingIfNeeded: value))
    else { return false }
    set(code)
    return true
  }

  @inline(__always)
  private func readCodes(_ record: PlainRecord, _ row: inout CallRow) -> Said? {
    var said = Said()
    guard readCode(direction, .direction, record, { row.direction = $0 }),
      readCode(result, .result, record, { said.result = $0 }),
      readCode(party, .party, record, { row.party = $0 }),
      readCode(topic, .topic, record, { row.topic = $0 }),
      readCode(outcome, .outcome, record, { row.outcome = $0 })
    else { return nil }
    let cell = PlainReader.cell(objection.field, record)
    if !cell.isEmpty {
      guard
        let bits = objection.memo.known(cell)
          ?? plain.with({ $0.learn(.objections, .objection, cell, objection.memo) })
      else { return nil }
      said.objections = bits
    }
    return said
  }

  @inline(__always)
  private func readPromise(_ record: PlainRecord, _ row: inout CallRow) -> Bool {
    guard let day = PlainReader.optionalDay(PlainReader.cell(promiseDate, record), calendar),
      day.isNone || day.number >= row.day.number
    else { return false }
    row.promiseDate = day
    let amount = PlainReader.cell(promiseAmount, record)
    if !amount.isEmpty {
      guard let fen = amount.plainMoney else { return false }
      row.promiseAmount = fen
    }
    return true
  }

  @inline(__always)
  private func readNumbers(_ record: PlainRecord, _ row: inout CallRow) -> Bool {
    let callback = PlainReader.cell(callbackAt, record)
    if !callback.isEmpty {
      guard let moment = callback.plainMoment(calendar) else { return false }
      row.callbackDay = OptionalDay(moment.day)
    }
    let duration = PlainReader.cell(duration, record)
    if !duration.isEmpty {
      guard let number = duration.plainInteger else { return false }
      row.duration = number
    }
    let rings = PlainReader.cell(rings, record)
    if !rings.isEmpty {
      guard let number = rings.plainInteger else { return false }
      row.rings = number
    }
    return true
  }
}
