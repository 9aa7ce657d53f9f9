import Model

/// Whether a figure is an amount or a count.
enum FigureUnit {
  case money, count

  func quantity(_ number: Int64) -> Quantity {
    self == .money ? .money(Money(fen: number)) : .count(number)
  }
}

/// A group of a dimension, with its cells.
struct GroupRow<Column: ColumnSet> {
  let key: String
  fileprivate(set) var cells: [Int64]

  subscript(column: Column) -> Int64 { cells[column.rawValue] }
}

/// The groups of a dimension in the order of `metrics.csv`.
struct Groups<Column: ColumnSet> {
  let dimension: String
  var rows: [GroupRow<Column>]
}

/// Collects figures, whichever chapter they come from, and puts them into the order of `metrics.csv`.
struct FigureBuilder {
  private struct Block {
    var metric: String
    var dimension: String
    var figures: [Figure]
  }

  let axes: Axes
  private var blocks: [Block] = []

  init(_ axes: Axes) { self.axes = axes }

  /// Sorted by metric and dimension bytewise; within those as they were added.
  func table() -> FigureTable {
    let sorted = blocks.sorted { left, right in
      left.metric == right.metric
        ? isBytewise(left.dimension, before: right.dimension)
        : isBytewise(left.metric, before: right.metric)
    }
    return FigureTable(sorted.flatMap(\.figures))
  }

  // MARK: - Figures

  /// Plain amounts or counts by key, in their final order; those of 0 have no row unless `always`.
  mutating func add(
    _ metric: String, _ dimension: String, _ unit: FigureUnit, _ values: [(String, Int64)],
    always: Bool = false
  ) {
    let kept = values.filter { always || $0.1 != 0 || dimension == "all" }
    append(
      metric, dimension,
      kept.map { key, number in
        Figure(metric: metric, dimension: dimension, key: key, numerator: unit.quantity(number))
      })
  }

  mutating func add(_ figures: [Figure]) {
    guard let first = figures.first else { return }
    append(first.metric, first.dimension, figures)
  }

  private mutating func append(_ metric: String, _ dimension: String, _ figures: [Figure]) {
    if !figures.isEmpty { blocks.append(Block(metric: metric, dimension: dimension, figures: figures)) }
  }

  mutating func amount<Column>(
    _ metric: String, by groups: [Groups<Column>], _ value: (GroupRow<Column>) -> Int64
  ) {
    for group in groups { add(metric, group.dimension, .money, group.rows.map { ($0.key, value($0)) }) }
  }

  mutating func count<Column>(
    _ metric: String, by groups: [Groups<Column>], _ value: (GroupRow<Column>) -> Int64
  ) {
    for group in groups { add(metric, group.dimension, .count, group.rows.map { ($0.key, value($0)) }) }
  }

  /// Numerator / denominator; a group with denominator 0 has no row, except all.
  mutating func rate<Column>(
    _ metric: String, by groups: [Groups<Column>], in unit: FigureUnit = .count,
    _ numerator: (GroupRow<Column>) -> Int64, of denominator: (GroupRow<Column>) -> Int64
  ) {
    for group in groups {
      append(
        metric, group.dimension,
        group.rows.compactMap { row in
          let whole = denominator(row)
          if whole == 0 && group.dimension != "all" { return nil }
          return Self.rate(metric, group.dimension, row.key, unit, numerator(row), of: whole)
        })
    }
  }

  /// A rate of counts with its 95 % Wilson interval.
  mutating func share<Column>(
    _ metric: String, by groups: [Groups<Column>], _ numerator: (GroupRow<Column>) -> Int64,
    of denominator: (GroupRow<Column>) -> Int64
  ) {
    for group in groups {
      append(
        metric, group.dimension,
        group.rows.compactMap { row in
          let whole = denominator(row)
          if whole == 0 && group.dimension != "all" { return nil }
          let part = numerator(row)
          var figure = Self.rate(metric, group.dimension, row.key, .count, part, of: whole)
          if let bounds = Interval.wilson(part, of: whole) {
            figure.low = Millionths(bounds.low)
            figure.high = Millionths(bounds.high)
          }
          return figure
        })
    }
  }

  private static func rate(
    _ metric: String, _ dimension: String, _ key: String, _ unit: FigureUnit, _ numerator: Int64,
    of denominator: Int64
  ) -> Figure {
    Figure(
      metric: metric, dimension: dimension, key: key, numerator: unit.quantity(numerator),
      denominator: unit.quantity(denominator),
      value: Millionths(numerator: numerator, denominator: denominator))
  }

  // MARK: - Groups

  func all<Column>(_ cells: Cells<Column>) -> Groups<Column> {
    Groups(dimension: "all", rows: [GroupRow(key: "all", cells: cells.values)])
  }

  /// Groups that the data name: keys in bytewise order.
  func named<Column>(_ dimension: String, _ kind: AxisKind, _ cells: Cells<Column>) -> Groups<Column> {
    let rows = axes[kind].enumerated().map { row, label in
      GroupRow<Column>(key: key(label, kind), cells: cells.row(row))
    }
    return Groups(dimension: dimension, rows: sorted(rows))
  }

  /// Groups of a closed set: codes in bytewise order.
  func coded<Column, Code: Coded & RawRepresentable<UInt8>>(
    _ dimension: String, _ codes: Code.Type, _ cells: Cells<Column>
  ) -> Groups<Column> {
    let rows = Code.allCases.map { code in
      GroupRow<Column>(key: code.code, cells: cells.row(Int(code.rawValue)))
    }
    return Groups(dimension: dimension, rows: sorted(rows))
  }

  /// Groups in the order of their numbers.
  func numbered<Column>(
    _ dimension: String, _ cells: Cells<Column>, key: (Int) -> String
  ) -> Groups<Column> {
    Groups(
      dimension: dimension,
      rows: (0..<cells.rows).map { GroupRow(key: key($0), cells: cells.row($0)) })
  }

  /// A building's key is `project/building`, or the building alone where there is one project.
  private func key(_ label: Label, _ kind: AxisKind) -> String {
    let hasProject = kind == .building || kind == .buildingObjection
    let parts = hasProject && axes.count(.project) == 1 ? label.parts.dropFirst() : label.parts[...]
    return parts.joined(separator: "/")
  }

  /// Bytewise; two labels may read alike (`a/b` of `c`, `a` of `b/c`): such groups are one.
  private func sorted<Column>(_ rows: [GroupRow<Column>]) -> [GroupRow<Column>] {
    var result: [GroupRow<Column>] = []
    for row in rows.sorted(by: { isBytewise($0.key, before: $1.key) }) {
      if let last = result.last, last.key.utf8.elementsEqual(row.key.utf8) {
        for index in row.cells.indices { result[result.count - 1].cells[index] += row.cells[index] }
      } else {
        result.append(row)
      }
    }
    return result
  }
}
