extension Sheet {
  /// Height in points of the rows over which a chart lies.
  private static let rowHeight = 15.0

  /// Writes a chart and, beneath it, the cells that it shows.
  ///
  /// - Parameters:
  ///   - rows: how many rows of 15 points the chart is high.
  ///   - width: in points.
  ///   - headerHeight: in points, of the row above its cells.
  /// - Returns: the range of its cells, header included.
  /// - Throws: what ``append(_:from:)`` throws.
  @discardableResult
  package mutating func append(
    _ chart: Chart, rows: Int = 18, width: Double = 640, headerHeight: Double? = nil
  ) throws(SheetError) -> CellRange {
    let anchor = nextRow
    let height = max(4, rows)
    // Their height is written out so that the chart ends where its cells begin.
    for _ in 0..<height { try append([], height: Sheet.rowHeight) }
    let header = nextRow
    for row in chart.block(headerHeight: headerHeight) { try append(row) }
    book.chartCount += 1
    charts.append(
      PlacedChart(
        chart: chart, anchorRow: anchor, headerRow: header,
        width: width, height: Sheet.rowHeight * Double(height), number: book.chartCount))
    let range = CellRange(rows: header...nextRow - 1, columns: 1...1 + chart.columns.count)
    try range.checked()
    return range
  }
}
