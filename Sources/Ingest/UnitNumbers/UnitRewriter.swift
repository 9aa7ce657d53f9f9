internal import Model
internal import Tabular

/// Matches rows of one file, for one thread, to units that the roster writes otherwise, and remembers what it
/// found: an office that writes its numbers another way does so in every row.
final class UnitRewriter {
  private let cells: CellReader
  private let forms: UnitForms
  private var index: UnitForms.Index?
  private var memory = CellCache()
  private var key = ByteBuffer(capacity: 64)
  /// The names told of in warnings, by unit.
  private var names: [Int: String] = [:]

  init(cells: CellReader, forms: UnitForms) {
    self.cells = cells
    self.forms = forms
  }

  /// What a row names its unit by, beside its number.
  struct Place {
    var project: TextID
    var building: TextID
    var section: TextID
  }

  /// The only unit that fits; the row then gets a warning, unless it names the unit as the roster's row does.
  func unit(
    _ number: UnsafeRawBufferPointer, _ place: Place, _ record: borrowing RecordReader
  ) -> UInt32? {
    writeKey(number, place)
    let found = memory.value(of: key.bytes) { _ in find(number, place, record) }
    guard found > 0 else { return nil }
    let unit = Int(found >> 1) - 1
    if found & 1 == 0 { cells.warn(.unitRewritten, .unitID, record, detail: name(of: unit)) }
    return UInt32(unit)
  }

  private func writeKey(_ number: UnsafeRawBufferPointer, _ place: Place) {
    key.count = 0
    var ids = (place.project.index, place.building.index, place.section.index)
    withUnsafeBytes(of: &ids) { key.append($0) }
    key.append(number)
  }

  /// 0: none; else twice the unit's number from 1 on, and 1 where nothing was rewritten.
  private func find(
    _ number: UnsafeRawBufferPointer, _ place: Place, _ record: borrowing RecordReader
  ) -> UInt64 {
    func form(_ column: Column, _ id: TextID) -> UnitForm? {
      if id.isEmpty { return UnitForm() }
      let form = UnitFormReader.form(cells.cell(column, record))
      return form.isEmpty ? nil : form
    }
    // Such as a building 1/2: it says something, but nothing that can be compared.
    guard let building = form(.building, place.building), let section = form(.section, place.section) else {
      return 0
    }
    let address = UnitAddress(building: building, section: section, number: UnitFormReader.form(number))
    if index == nil { index = forms.index }
    guard let index, let unit = forms.unit(address, project: place.project, index) else { return 0 }
    let isSame = forms.isSame(unit, number: number, building: place.building, section: place.section)
    return UInt64(unit + 1) << 1 | (isSame ? 1 : 0)
  }

  private func name(of unit: Int) -> String {
    if let name = names[unit] { return name }
    let name = index.map { forms.name(of: unit, $0) } ?? ""
    names[unit] = name
    return name
  }
}
