/// The cells behind a chart: a header, then a row a category.
extension Chart {
  /// Neutral, and apart from the palette.
  static let referenceColour = Colour(0x404040)

  /// The series and, as a last one, the line to measure against.
  var columns: [Series] {
    guard let reference = plot.reference else { return series }
    let values = Array(repeating: Cell.number(reference.value, reference.style), count: plot.count)
    return series + [Series(reference.name, values: values, colour: Chart.referenceColour, dashed: true)]
  }

  func block(headerHeight: Double?) -> [Row] {
    let columns = columns
    let header = [.text(categoryTitle, labelHeaderStyle)] + columns.map { Cell.text($0.name, headerStyle) }
    let labels = labels
    return [Row(header, height: headerHeight)]
      + (0..<plot.count).map { index in Row([labels[index]] + columns.map { $0.values[index] }) }
  }

  private var labels: [Cell] {
    switch plot {
    case .bars(let categories), .columns(let categories, _), .line(let categories, _),
      .stackedBars(let categories, _):
      categories.map { .text($0, labelStyle) }
    case .scatter(let x): x.map { .number($0, labelStyle) }
    }
  }
}

/// A chart on its sheet.
struct PlacedChart {
  let chart: Chart
  /// The row over which it begins.
  let anchorRow: Int
  /// The row that holds the names of its series; its categories stand in column 1.
  let headerRow: Int
  /// In points.
  let width: Double
  let height: Double
  /// Counted through the workbook, from 1.
  let number: Int

  var file: String { "chart\(number).xml" }
}
