internal import DocumentModel
internal import SheetWriter

extension LineWriter {
  /// A native table of the body's rows; totals stand beneath it, outside of its filters.
  func write(
    _ table: DocumentModel.Table, _ name: WorkbookName, to sheet: inout Sheet
  ) throws(SheetError) {
    let names = SheetWriter.Table.columnNames(fitting: table.columns.map(\.title))
    var columns: [SheetWriter.Table.Column] = []
    for (column, name) in zip(table.columns, names) {
      let look = Looks.header(isNumber: column.kind.isNumber)
      columns.append(.init(name, style: try sheet.style(look)))
    }
    try sheet.append(
      SheetWriter.Table(name, columns: columns), headerHeight: self.columns.height(of: names, isBold: true),
      rows: try rows(of: table, .body, &sheet))
    for row in try rows(of: table, .total, &sheet) { try sheet.append(row) }
  }

  private func rows(
    of table: DocumentModel.Table, _ role: DocumentModel.Table.Role, _ sheet: inout Sheet
  ) throws(SheetError) -> [SheetWriter.Row] {
    var rows: [SheetWriter.Row] = []
    for row in table.rows where row.role == role {
      var cells: [SheetWriter.Cell] = []
      for cell in row.cells.prefix(table.columns.count) {
        let look = Looks.value(cell.value, tone: cell.tone, role: role)
        cells.append(try sheet.cell(cell.value, look))
      }
      let texts = row.cells.map { if case .text(let text) = $0.value { text } else { "" } }
      rows.append(SheetWriter.Row(cells, height: columns.height(of: texts, isBold: role == .total)))
    }
    return rows
  }
}
