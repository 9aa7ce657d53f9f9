internal import DocumentModel
internal import SheetWriter

/// Writes lines to a sheet.
struct LineWriter {
  let columns: ColumnPlan
  let contents: Contents

  func write(_ line: Line, to sheet: inout Sheet) throws(SheetError) {
    switch line {
    case .blank: sheet.skip()
    case .text(let line): try write(line, to: &sheet)
    case .tile(let tile): try write(tile, target: nil, to: &sheet)
    case .table(let table, let name): try write(table, name, to: &sheet)
    case .chart(let chart): try write(chart, to: &sheet)
    case .heatMap(let chart): try write(heatMap: chart, to: &sheet)
    }
  }

  private func write(_ line: TextLine, to sheet: inout Sheet) throws(SheetError) {
    let row = sheet.nextRow
    let style = try sheet.style(line.look)
    try sheet.append(
      merged: .runs(line.runs, style), across: columns.span,
      height: columns.height(of: line.text, size: line.look.size))
    if let target = line.target {
      try sheet.link(CellReference(row: row, column: 1), to: target)
    }
  }

  /// - Parameter target: where the label leads.
  func write(_ tile: Tile, target: LinkTarget?, to sheet: inout Sheet) throws(SheetError) {
    let row = sheet.nextRow
    let details = tile.details.map { $0.map(\.run.text).joined() }.filter { !$0.isEmpty }
    let text = details.joined(separator: " · ")
    let label = target == nil ? Looks.label : Looks.linked(Looks.label)
    let labelLines = DisplayWidth.lines(of: tile.label, wrappedAt: columns.widths[0])
    let height = max(columns.height(of: text, size: 11, from: 3), Double(labelLines) * 16, 22)
    let cells = [
      try sheet.cell(tile.label, label),
      try sheet.cell(tile.value, Looks.tile(tile.value, tone: tile.tone)),
      try sheet.cell(text, Looks.paragraph),
    ]
    try sheet.append(cells, height: height)
    if columns.span > 3 {
      try sheet.merge(CellRange(rows: row...row, columns: 3...columns.span))
    }
    if let target { try sheet.link(CellReference(row: row, column: 1), to: target) }
  }
}
