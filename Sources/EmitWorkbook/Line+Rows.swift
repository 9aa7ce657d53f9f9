internal import DocumentModel
internal import SheetWriter

extension Line {
  /// How many rows of the sheet the line takes.
  var rowCount: Int {
    switch self {
    case .blank, .text, .tile: 1
    case .table(let table, _):
      // A native table has at least one row under its header.
      1 + max(1, table.rows(.body).count) + table.rows(.total).count
    case .chart(let chart): ChartData(chart).rowCount
    case .heatMap(let chart): 1 + chart.series.count
    }
  }
}

extension DocumentModel.Table {
  func rows(_ role: Role) -> [Row] { rows.filter { $0.role == role } }
}
