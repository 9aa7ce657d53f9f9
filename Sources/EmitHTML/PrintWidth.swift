import DocumentModel

/// How small a table has to be printed to fit an A4 page upright.
enum PrintWidth {
  /// Points between the margins of the style sheet's `@page`.
  private static let page = 516.0
  /// Of a digit or half a Chinese character, in ems; bold totals are wider than the rest.
  private static let character = 0.6
  /// Text wraps on paper, and so do titles.
  private static let textColumns = 14
  private static let titleLines = 3

  /// A class of the style sheet: type of 7, 6 or 5 points; empty where the usual 8 will do.
  static func name(of table: Table) -> String {
    let columns = table.columns.indices.map { width(of: $0, in: table) }
    let characters = Double(columns.reduce(0, +))
    let padding = 8.4 * Double(columns.count)
    if 8 * character * characters + padding <= page { return "" }
    let size = [7, 6].first { size in
      Double(size) * (character * characters + 0.6 * Double(columns.count)) <= page
    }
    return "p" + String(size ?? 5)
  }

  private static func width(of index: Int, in table: Table) -> Int {
    let column = table.columns[index]
    let cells = table.rows.lazy.map { row in
      row.cells.indices.contains(index) ? Format.width(Format.text(row.cells[index].value)) : 0
    }
    let widest = cells.max() ?? 0
    let title = (Format.width(column.title) + titleLines - 1) / titleLines
    return max(column.kind == .text ? min(widest, textColumns) : widest, title)
  }
}
