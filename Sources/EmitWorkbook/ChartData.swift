internal import DocumentModel
internal import Model
internal import SheetWriter

/// A chart's data as a block of cells: a row a label, a column a series.
struct ChartData {
  enum Shape: Equatable {
    case bars, lines, stack
    /// A step line over numbers.
    case steps(x: [Int])
  }

  struct Column {
    var name: String
    var values: [Value]
    var colour: Colour
    var isDashed = false
  }

  private(set) var shape: Shape
  private(set) var labelTitle: String
  private(set) var labels: [String]
  private(set) var columns: [Column]

  init(_ chart: DocumentModel.Chart) {
    shape = chart.kind == .bars ? .bars : .lines
    labelTitle = chart.categoryTitle
    labels = chart.categories
    let count = chart.categories.count
    columns = chart.series.enumerated().map { index, series in
      Column(
        name: series.name, values: ChartData.fitted(series.values, count),
        colour: ChartData.colour(index))
    }
    if chart.kind == .stackedBar { turn(seriesNames: chart.series.map(\.name)) }
    if chart.kind == .steps { makeSteps() }
  }

  /// What stands above its cells.
  var titles: [String] { [labelTitle] + columns.map(\.name) }

  /// How many rows of the sheet the chart and its cells take.
  var rowCount: Int {
    let points = if case .steps(let x) = shape { x.count } else { labels.count }
    return rows + 1 + points
  }

  /// How many rows of the sheet the chart is high.
  var rows: Int {
    switch shape {
    case .bars: min(max(labels.count * columns.count + 8, 14), 40)
    case .stack: 12 + labels.count * 2
    case .lines, .steps: 20
    }
  }

  private static func colour(_ index: Int) -> Colour { Colour.palette[index % Colour.palette.count] }

  private static func fitted(_ values: [Value], _ count: Int) -> [Value] {
    Array(values.prefix(count)) + Array(repeating: .none, count: max(0, count - values.count))
  }

  /// The parts of the bars are the categories: they become the columns.
  private mutating func turn(seriesNames: [String]) {
    let values = columns.map(\.values)
    let shades = Looks.ramp(labels.count)
    columns = labels.enumerated().map { index, name in
      Column(name: name, values: values.map { $0[index] }, colour: shades[index])
    }
    labels = seriesNames
    labelTitle = ""
    shape = .stack
  }

  /// Adds the intervals and, where the categories are numbers, draws true steps.
  private mutating func makeSteps() {
    columns = columns.flatMap { [$0] + ChartData.bounds(of: $0) }
    let numbers = labels.compactMap { Int($0) }
    guard numbers.count == labels.count, zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else {
      return
    }
    // A step holds its value until the next one: each number but the first stands twice.
    let order = numbers.indices.flatMap { $0 == 0 ? [(0, 0)] : [($0, $0 - 1), ($0, $0)] }
    shape = .steps(x: order.map { numbers[$0.0] })
    for index in columns.indices {
      let values = columns[index].values
      columns[index].values = order.map { values[$0.1] }
    }
  }

  /// The lower and the upper end of the interval, where there is one.
  private static func bounds(of column: Column) -> [Column] {
    let lows = column.values.map { bound($0, \.low) }
    let highs = column.values.map { bound($0, \.high) }
    guard lows.contains(where: { $0 != .none }) || highs.contains(where: { $0 != .none }) else {
      return []
    }
    return [(" ↓", lows), (" ↑", highs)].map { mark, values in
      Column(name: column.name + mark, values: values, colour: column.colour, isDashed: true)
    }
  }

  private static func bound(_ value: Value, _ end: KeyPath<Rate, Millionths?>) -> Value {
    guard case .rate(var rate) = value, let bound = rate[keyPath: end] else { return .none }
    rate.value = bound
    return .rate(rate)
  }
}
