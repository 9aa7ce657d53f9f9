extension Sheet {
  /// Writes a native table: its header in the next row, then its rows as the sequence yields them.
  ///
  /// Excel wants a row under the header, so an empty table gets an empty one. Rows shorter than the table
  /// are filled up with empty cells.
  ///
  /// - Returns: the table's range with its header.
  /// - Throws: ``SheetError/duplicateName(_:)``; ``SheetError/illegalColumns(table:)`` for a row that is
  ///   longer than the table; and what ``append(_:from:)`` throws.
  @discardableResult
  package mutating func append(
    _ table: Table, headerHeight: Double? = nil, rows: some Sequence<Row>
  ) throws(SheetError) -> CellRange {
    try book.take(table.name)
    let first = nextRow
    try append(Row(table.columns.map { .text($0.name, $0.style) }, height: headerHeight))
    for row in rows {
      guard row.cells.count <= table.columns.count else {
        throw .illegalColumns(table: table.name.text)
      }
      try append(row)
    }
    if nextRow == first + 1 { skip() }
    let range = CellRange(rows: first...nextRow - 1, columns: 1...table.columns.count)
    try range.checked()
    book.tableCount += 1
    tables.append(PlacedTable(table: table, range: range, number: book.tableCount))
    return range
  }
}
