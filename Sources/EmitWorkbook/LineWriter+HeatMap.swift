internal import DocumentModel
internal import SheetWriter

extension LineWriter {
  /// Series down, categories across; the colours follow the numbers, but for thin ones, which stay grey on
  /// white.
  func write(heatMap chart: DocumentModel.Chart, to sheet: inout Sheet) throws(SheetError) {
    var header = [try sheet.cell(chart.categoryTitle, Looks.header(isNumber: false))]
    for category in chart.categories {
      header.append(try sheet.cell(category, Looks.header(isNumber: true)))
    }
    let titles = [chart.categoryTitle] + chart.categories
    try sheet.append(header, height: columns.height(of: titles, isBold: true))
    var shaded: [CellRange] = []
    for series in chart.series {
      var cells = [try sheet.cell(series.name, Looks.value(.text(series.name)))]
      for value in series.values.prefix(chart.categories.count) {
        cells.append(try sheet.cell(value, Looks.value(value)))
      }
      shaded += ranges(of: series.values.prefix(chart.categories.count), row: sheet.nextRow)
      try sheet.append(cells)
    }
    try sheet.shade(shaded)
  }

  /// Neighbours that are not thin.
  private func ranges(of values: ArraySlice<Value>, row: Int) -> [CellRange] {
    var ranges: [CellRange] = []
    for (index, value) in values.enumerated() where !value.isThin {
      let column = index + 2
      if let last = ranges.last, last.last.column == column - 1 {
        ranges[ranges.count - 1].last.column = column
      } else {
        ranges.append(CellRange(rows: row...row, columns: column...column))
      }
    }
    return ranges
  }
}
