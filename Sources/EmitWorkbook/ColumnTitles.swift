internal import DocumentModel

/// Titles of a table's columns, told apart by what they stand beside.
enum ColumnTitles {
  /// A workbook wants a table's columns to have different names, and a reader who filters or pivots wants
  /// to know which is which. The page may call four columns *n*; here each is named after the column that it
  /// follows: `Paid in 30 days · n`.
  static func of(_ columns: [DocumentModel.Table.Column]) -> [String] {
    var counts: [String: Int] = [:]
    for column in columns { counts[column.title, default: 0] += 1 }
    return columns.indices.map { index in
      let title = columns[index].title
      guard counts[title, default: 0] > 1, !title.isEmpty else { return title }
      let owner = columns[..<index].last { counts[$0.title] == 1 && $0.kind.isNumber }
      return owner.map { $0.title + " · " + title } ?? title
    }
  }
}
