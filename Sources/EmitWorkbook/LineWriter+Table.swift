internal import DocumentModel
internal import SheetWriter

extension LineWriter {
  /// A native table of the body's rows; totals stand beneath it, outside of its filters.
  func write(
    _ table: DocumentModel.Table, _ name: WorkbookName, to sheet: inout Sheet
  ) throws(SheetError) {
    let header = sheet.nextRow
    let names = SheetWriter.Table.columnNames(fitting: ColumnTitles.of(table.columns))
    var columns: [SheetWriter.Table.Column] = []
    for (index, column) in table.columns.enumerated() {
      let target = self.columns.fits(names[index], column: index) ? definition(of: column) : nil
      let look = Looks.header(
        isNumber: column.kind.isNumber, isFirst: index == 0, isLink: target != nil)
      columns.append(.init(names[index], style: try sheet.style(look)))
      if let target { try sheet.link(CellReference(row: header, column: index + 1), to: target) }
    }
    try sheet.append(
      SheetWriter.Table(name, columns: columns), headerHeight: self.columns.height(of: names, isBold: true),
      rows: try rows(of: table, .body, sheet))
    for row in try rows(of: table, .total, sheet) { try sheet.append(row) }
  }

  private func definition(of column: DocumentModel.Table.Column) -> LinkTarget? {
    column.metric.flatMap(contents.definition(of:))
  }

  private func rows(
    of table: DocumentModel.Table, _ role: DocumentModel.Table.Role, _ sheet: borrowing Sheet
  ) throws(SheetError) -> [SheetWriter.Row] {
    var rows: [SheetWriter.Row] = []
    for row in table.rows(role) {
      let texts = row.cells.map { if case .text(let text) = $0.value { text } else { "" } }
      let height = columns.height(of: texts, isBold: role == .total)
      var cells: [SheetWriter.Cell] = []
      for (index, cell) in row.cells.prefix(table.columns.count).enumerated() {
        let look = Looks.cell(cell, role: role, isFirst: index == 0, isTall: height != nil)
        cells.append(try sheet.cell(cell.value, look))
      }
      rows.append(SheetWriter.Row(cells, height: height))
    }
    return rows
  }
}
