internal import DocumentModel
internal import SheetWriter

/// The widths of a sheet's columns, which all of its tables share, and how far text goes across them.
struct ColumnPlan {
  private(set) var widths: [Double]
  /// Text is merged across so many columns.
  let span: Int
  /// How wide these are together.
  let textWidth: Double

  private static let least = 9
  private static let mostText = 40
  private static let mostNumber = 20
  /// Longer titles stand in several lines.
  private static let mostTitle = 13
  private static let gap = 2
  /// Room for the filter's button.
  private static let button = 3
  /// Text goes across at least so many digits, so that a line of it is neither short nor endless.
  private static let leastTextWidth = 100.0

  /// - Parameter widths: of the columns that are used.
  init(widths: [Double]) {
    var widths = widths
    var total = 0.0
    var span = 0
    while total < ColumnPlan.leastTextWidth {
      if span == widths.count { widths.append(Double(ColumnPlan.least + ColumnPlan.gap)) }
      total += widths[span]
      span += 1
    }
    self.widths = widths
    self.span = span
    textWidth = total
  }

  /// As the blocks need them.
  init(_ blocks: [Block]) {
    var needs: [Int] = []
    for block in blocks {
      for (index, need) in ColumnPlan.needs(block).enumerated() {
        if index == needs.count { needs.append(ColumnPlan.least) }
        needs[index] = max(needs[index], need)
      }
    }
    self.init(widths: needs.map { Double($0 + ColumnPlan.gap) })
  }

  /// How high a row of text must be: programs do not fit rows to merged cells.
  func height(of text: String, size: Int, from column: Int = 1) -> Double {
    let width = widths[(column - 1)..<max(column, span)].reduce(0, +) * 11 / Double(max(size, 1))
    // Lines break at words, so that a line holds a little less than its width.
    let lines = DisplayWidth.lines(of: text, wrappedAt: width * 0.95)
    return Double(lines) * lineHeight(size)
  }

  private func lineHeight(_ size: Int) -> Double { Double(size) * 1.4 + 1 }

  /// Of a narrow column more is lost at the ends of lines.
  private func lines(of text: String, width: Double, isBold: Bool) -> Int {
    DisplayWidth.lines(of: text, wrappedAt: (width - 1) * (isBold ? 0.85 : 0.95))
  }

  /// Whether text takes a single line when merged across the sheet.
  ///
  /// LibreOffice does not break the text of a linked cell, so only such text may be a link.
  func fits(_ text: String, size: Int) -> Bool { height(of: text, size: size) < lineHeight(size) * 1.5 }

  /// Whether a header takes a single line in its column.
  func fits(_ title: String, column: Int) -> Bool {
    lines(of: title, width: widths[column], isBold: true) == 1
  }

  /// How high a row of cells must be, one a column; nil for one line, which needs no telling.
  func height(of texts: [String], isBold: Bool) -> Double? {
    let counts = zip(widths, texts).map { lines(of: $1, width: $0, isBold: isBold) }
    guard let most = counts.max(), most > 1 else { return nil }
    return Double(most) * 15.5
  }

  private static func needs(_ block: Block) -> [Int] {
    switch block {
    case .table(let table): table.columns.indices.map { needs(table, $0) }
    case .tiles(let tiles):
      [
        bounded(tiles.map { DisplayWidth.of($0.label) }, mostText),
        // Set in larger type.
        bounded(tiles.map { DisplayWidth.of(Format.text($0.value)) * 3 / 2 }, mostText),
      ]
    case .chart(let chart): needs(chart)
    case .paragraph, .heading, .bullets, .note: []
    }
  }

  private static func needs(_ table: DocumentModel.Table, _ index: Int) -> Int {
    let column = table.columns[index]
    let cells = table.rows.compactMap { row in
      row.cells.indices.contains(index) ? DisplayWidth.of(Format.text(row.cells[index].value)) : nil
    }
    let title = min(DisplayWidth.of(column.title) + button, mostTitle)
    return bounded(cells + [title], column.kind.isNumber ? mostNumber : mostText)
  }

  private static func needs(_ chart: DocumentModel.Chart) -> [Int] {
    let series = chart.series.map(\.name)
    let across = chart.kind == .heatMap || chart.kind == .stackedBar
    let labels = across ? series : chart.categories
    let columns = across ? chart.categories : series
    let values = chart.series.flatMap(\.values).map { DisplayWidth.of(Format.text($0)) }
    return [bounded((labels + [chart.categoryTitle]).map(DisplayWidth.of), mostText)]
      + columns.map { bounded(values + [min(DisplayWidth.of($0), mostTitle)], mostNumber) }
  }

  private static func bounded(_ widths: [Int], _ most: Int) -> Int {
    min(max(widths.max() ?? 0, least), most)
  }
}
