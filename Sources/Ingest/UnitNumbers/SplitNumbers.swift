internal import Model

/// Rosters that have building, section and room in columns of their own, so that a room number stands once in
/// every section: there the three together are the unit's number, or units would be taken for repeats.
struct SplitNumbers {
  /// Those in which a building has a number twice, in different sections.
  private(set) var projects: Set<TextID> = []

  private struct Door: Hashable {
    var project: TextID
    var building: TextID
    var number: TextID
  }

  init(_ files: [TableScan<UnitRow>.FileResult], _ forms: inout SectionForms) {
    guard files.contains(where: { $0.table.layout.has(.section) }) else { return }
    var sections: [Door: [UInt8]] = [:]
    for row in files.lazy.flatMap(\.chunks).flatMap(\.block.rows) where !row.section.isEmpty {
      let door = Door(project: row.project, building: row.building, number: row.unitID)
      let section = forms.form(row.section)
      if sections[door, default: section] != section { projects.insert(row.project) }
      sections[door] = section
    }
  }

  /// `building-section-number`; the number alone of a unit without a section.
  static func whole(_ unit: UnitRow, _ interner: Interner) -> TextID {
    if unit.section.isEmpty { return unit.unitID }
    let parts = [unit.building, unit.section, unit.unitID].filter { !$0.isEmpty }
    var text = parts.map(interner.text).joined(separator: "-")
    return text.withUTF8 { interner.id(of: UnsafeRawBufferPointer($0)) }
  }
}
