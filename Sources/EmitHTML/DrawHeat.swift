import DocumentModel

/// Series by categories as shaded cells with their values printed. It keeps its size and scrolls where the
/// place is narrower.
extension Page {
  mutating func heatMap(_ chart: Chart) {
    let grid = HeatGrid(chart)
    out.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"")
    out.attribute("aria-label", chart.title)
    out.raw("><svg class=\"chart heat\"")
    out.attribute("width", grid.width)
    out.attribute("height", grid.height)
    out.raw(" viewBox=\"0 0 ")
    out.number(grid.width)
    out.raw(" ")
    out.number(grid.height)
    out.raw("\"")
    describe(chart)
    heatHeader(chart, grid)
    for step in 0...8 { cells(grid, class: "gap k" + String(step)) { $0 == step } }
    cells(grid, class: "none") { $0 == HeatGrid.thin }
    for row in chart.series.indices { heatRow(chart, row, grid) }
    out.raw("</svg></div>\n")
  }

  private mutating func heatHeader(_ chart: Chart, _ grid: HeatGrid) {
    for (column, text) in chart.categories.enumerated() {
      heatText(
        Labels.cut(text, columns: grid.headerColumns), x: grid.x(column) + grid.cell / 2, y: 12, class: "c m")
    }
    out.raw("\n")
  }

  /// All cells of one shade as one path: a drawing of 168 cells stays small.
  private mutating func cells(_ grid: HeatGrid, class name: String, _ isShade: (Int) -> Bool) {
    let places = grid.steps.indices.flatMap { row in
      grid.steps[row].indices.compactMap { column -> (Int, Int)? in
        guard let step = grid.steps[row][column], isShade(step) else { return nil }
        return (row, column)
      }
    }
    if places.isEmpty { return }
    path(class: name) { out in
      for (row, column) in places {
        out.raw("M")
        out.number(grid.x(column))
        out.raw(" ")
        out.number(grid.y(row))
        out.raw("h")
        out.number(grid.cell)
        out.raw("v26h")
        out.number(-grid.cell)
        out.raw("z")
      }
    }
    out.raw("\n")
  }

  private mutating func heatRow(_ chart: Chart, _ row: Int, _ grid: HeatGrid) {
    let y = grid.y(row) + 17
    heatText(Labels.cut(chart.series[row].name, columns: 24), x: grid.left - 8, y: y, class: "e")
    for column in chart.categories.indices {
      guard let step = grid.steps[row][column] else { continue }
      let tone = step == HeatGrid.thin ? "c thin m" : step > 4 ? "c i" : "c"
      heatText(
        Format.text(chart.series[row].value(at: column)), x: grid.x(column) + grid.cell / 2, y: y, class: tone
      )
    }
    out.raw("\n")
  }

  private mutating func heatText(_ text: String, x: Double, y: Double, class name: String) {
    out.raw("<text")
    out.attribute("x", x)
    out.attribute("y", y)
    out.attribute("class", name)
    out.raw(">")
    out.text(text)
    out.raw("</text>")
  }
}

/// Where the cells of a heat map stand, and their shades.
struct HeatGrid {
  static let thin = -1

  let left: Double
  let cell: Double
  let headerColumns: Int
  /// By row and column: 0 to 8, `thin`, or nil for an empty cell.
  let steps: [[Int?]]
  private let columns: Int

  init(_ chart: Chart) {
    let values = chart.series.map { series in chart.categories.indices.map { series.value(at: $0) } }
    let largest = values.joined().filter { !$0.isThin }.compactMap(magnitude).max() ?? 0
    let widest = values.joined().map { Labels.pixels(Format.text($0)) }.max() ?? 0
    let header = chart.categories.map { Labels.pixels($0) }.max() ?? 0
    cell = max(26, widest + 8, min(header + 6, 96))
    headerColumns = Int((cell - 4) / 6.7)
    left = (chart.series.map { Labels.pixels(Labels.cut($0.name, columns: 24)) }.max() ?? 0) + 12
    columns = chart.categories.count
    steps = values.map { row in
      row.map { value in
        guard let amount = magnitude(value) else { return nil }
        if value.isThin { return HeatGrid.thin }
        return Shade.step(share: largest > 0 ? amount / largest : 0)
      }
    }
  }

  var width: Double { left + Double(columns) * cell + 1 }
  var height: Double { 20 + Double(steps.count) * 26 + 1 }
  func x(_ column: Int) -> Double { left + Double(column) * cell }
  func y(_ row: Int) -> Double { 20 + Double(row) * 26 }
}
