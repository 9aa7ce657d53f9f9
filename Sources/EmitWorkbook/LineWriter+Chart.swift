internal import DocumentModel
internal import SheetWriter

extension LineWriter {
  func write(_ chart: DocumentModel.Chart, to sheet: inout Sheet) throws(SheetError) {
    let data = ChartData(chart)
    let first = chart.series.lazy.flatMap(\.values).first { $0 != .none }
    var series: [SheetWriter.Chart.Series] = []
    for column in data.columns {
      var values: [SheetWriter.Cell] = []
      for value in column.values {
        values.append(try sheet.cell(value, Looks.value(value)))
      }
      series.append(
        .init(column.name, values: values, colour: column.colour, dashed: column.isDashed))
    }
    try sheet.append(
      SheetWriter.Chart(
        title: chart.title, description: chart.description,
        plot: plot(of: data, reference: try reference(of: chart, sheet)),
        categoryTitle: data.labelTitle, valueTitle: chart.valueTitle, series: series,
        format: first.map { CellValue($0).format } ?? .general,
        labelHeaderStyle: try sheet.style(Looks.header(isNumber: false)),
        headerStyle: try sheet.style(Looks.header(isNumber: true)),
        labelStyle: try sheet.style(Looks.value(.text("")))),
      rows: data.rows,
      headerHeight: columns.height(of: data.titles, isBold: true))
  }

  private func reference(
    of chart: DocumentModel.Chart, _ sheet: borrowing Sheet
  ) throws(SheetError) -> SheetWriter.Chart.Reference? {
    guard let reference = chart.reference,
      case .number(let number) = CellValue(reference.value).content
    else { return nil }
    let look = Looks.value(reference.value)
    return .init(reference.label, value: number, style: try sheet.style(look))
  }

  private func plot(
    of data: ChartData, reference: SheetWriter.Chart.Reference?
  ) -> SheetWriter.Chart.Plot {
    switch data.shape {
    case .bars where reference == nil: .bars(categories: data.labels)
    // A line across bars needs them upright.
    case .bars: .columns(categories: data.labels, reference: reference)
    case .lines: .line(categories: data.labels, reference: reference)
    case .stack: .stackedBars(categories: data.labels, proportional: true)
    case .steps(let x): .scatter(x: x.map { Number($0) })
    }
  }
}
