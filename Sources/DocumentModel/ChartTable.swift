extension Chart {
  /// The chart's data as a table, for readers and formats without pictures: a row a category and a column a
  /// series; of a heat map a row a series and a column a category, as it is drawn.
  package var dataTable: Table {
    let isGrid = kind == .heatMap
    let headers = isGrid ? categories : series.map(\.name)
    let columns =
      [Table.Column(isGrid ? "" : categoryTitle, .text)]
      + headers.indices.map { index in
        let values = isGrid ? series.map { $0.value(at: index) } : series[index].values
        let header = headers[index].isEmpty ? valueTitle : headers[index]
        return Table.Column(header, Chart.columnKind(of: values))
      }
    let rows =
      isGrid
      ? series.map { series in
        Table.Row([Cell(.text(series.name))] + categories.indices.map { Cell(series.value(at: $0)) })
      }
      : categories.indices.map { index in
        Table.Row([Cell(.text(categories[index]))] + series.map { Cell($0.value(at: index)) })
      }
    return Table(id: id + "-data", caption: title, columns: columns, rows: rows)
  }

  /// The kind of the first value that is one.
  private static func columnKind(of values: [Value]) -> Table.ColumnKind {
    for value in values {
      switch value {
      case .none: continue
      case .text: return .text
      case .money: return .money
      case .count: return .count
      case .rate: return .rate
      case .points: return .points
      case .day: return .day
      case .month: return .month
      }
    }
    return .count
  }
}

extension Chart.Series {
  /// Nothing where the series is shorter than the categories.
  package func value(at index: Int) -> Value {
    values.indices.contains(index) ? values[index] : .none
  }
}
