internal import DocumentModel
internal import SheetWriter

/// The first sheet: title, headline figures, contents, where the report comes from.
struct CoverSheet {
  let document: Document
  let contents: Contents

  private let columns = ColumnPlan(widths: [36, 24, 70])

  var layout: SheetLayout {
    SheetLayout(
      columnWidths: columns.widths, frozenRows: 1, showsGridLines: false, tabColour: Colour.palette[0],
      print: PrintSetup(footer: WorkbookEmitter.footer(of: document)))
  }

  func write(_ sheet: inout Sheet) throws(SheetError) {
    let writer = LineWriter(columns: columns, contents: contents)
    try writer.write(.text(TextLine(document.title, Looks.title)), to: &sheet)
    try writer.write(.text(TextLine(document.subtitle, Looks.subtitle)), to: &sheet)
    try writeTiles(writer, &sheet)
    sheet.skip()
    for (section, name) in zip(document.sections, contents.sheets) {
      try writer.write(
        .text(TextLine(section.title, Looks.paragraph, target: .sheet(name))), to: &sheet)
    }
    sheet.skip()
    for fact in document.provenance { try write(fact, &sheet) }
  }

  /// The tiles of all sections, each leading to its own.
  private func writeTiles(_ writer: LineWriter, _ sheet: inout Sheet) throws(SheetError) {
    for (section, name) in zip(document.sections, contents.sheets) {
      let tiles = section.blocks.flatMap { block -> [Tile] in
        if case .tiles(let tiles) = block { tiles } else { [] }
      }
      guard !tiles.isEmpty else { continue }
      sheet.skip()
      for tile in tiles { try writer.write(tile, target: .sheet(name), to: &sheet) }
    }
  }

  private func write(_ fact: Document.Fact, _ sheet: inout Sheet) throws(SheetError) {
    let row = sheet.nextRow
    let height = columns.height(of: fact.value, size: Looks.note.size, from: 2)
    try sheet.append(
      [try sheet.cell(fact.name, Looks.note), try sheet.cell(fact.value, Looks.note)], height: height)
    try sheet.merge(CellRange(rows: row...row, columns: 2...columns.span))
  }
}
