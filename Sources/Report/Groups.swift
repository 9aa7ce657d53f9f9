import DocumentModel
import Model

/// A table of the groups of one dimension, a column a measure.
struct GroupTable {
  var id: String
  var caption: String
  var dimension: String
  /// The title of the first column; the dimension's name where nil.
  var title: String?
  var measures: [Measure]
  /// By which to choose groups where there are too many for the report.
  var weight: Metric?
}

/// No table of the report has more groups than this; `metrics.csv` has all.
let groupLimit = 60

extension Reporter {
  /// Nil where there are no groups, or only those for which the data does not say which they are.
  func table(_ spec: GroupTable) -> Table? {
    let all = keys(spec.dimension, of: spec.measures.map(\.metric))
    guard all.contains(where: { isNamed($0, of: spec.dimension) }) else { return nil }
    // A single project is the whole company, which stands elsewhere already.
    if spec.dimension == "project", all.count == 1 { return nil }
    let shown = capped(all, by: spec.weight, dimension: spec.dimension)
    var rows = rows(spec, keys: shown)
    // The total of a single group would only repeat it.
    if all.count > 1, let total = totalRow(spec) { rows.append(total) }
    let title = spec.title ?? words.dimension(spec.dimension)
    return Table(
      id: spec.id, caption: spec.caption,
      columns: [Table.Column(title, .text)] + spec.measures.map(column), rows: rows,
      truncated: truncation(shown: shown.count, total: all.count, byOverdue: spec.weight == .openOverdue))
  }

  /// Whether a key says which group it is, rather than that the data does not say.
  func isNamed(_ key: String, of dimension: String) -> Bool {
    switch dimension {
    case "unit_type": key != "other"
    case "occupancy": key != "unknown"
    // Units without a building are no building, in whichever project.
    case "building": key != "(none)" && !key.hasSuffix("/(none)")
    default: key != "(none)"
    }
  }

  private func rows(_ spec: GroupTable, keys: [String]) -> [Table.Row] {
    keys.map { key in
      Table.Row(
        [Cell(.text(words.key(key, of: spec.dimension)))]
          + spec.measures.map { cell($0, of: figure($0.metric, spec.dimension, key)) })
    }
  }

  private func totalRow(_ spec: GroupTable) -> Table.Row? {
    let figures = spec.measures.map { figure($0.metric) }
    guard figures.contains(where: { $0 != nil }) else { return nil }
    let cells = zip(spec.measures, figures).map { $1 == nil ? Cell(.none) : cell($0, of: $1) }
    return Table.Row([Cell(.text(words.text(CodeName.total)))] + cells, role: .total)
  }

  /// The figures of a metric by their keys.
  func index(_ metric: Metric, by dimension: String) -> ByKey<Figure> {
    var index = ByKey<Figure>()
    for figure in figures(metric, by: dimension) { index[figure.key] = figure }
    return index
  }

  /// Every key that the metrics have in the dimension, in the order of their codes where the dimension
  /// is a closed set, else in the order of names.
  func keys(_ dimension: String, of metrics: [Metric]) -> [String] {
    let found = distinctKeys(metrics.map { figures($0, by: dimension) })
    guard let order = codes(of: dimension) else { return found.sorted(by: naturallyBefore) }
    return order.filter(found.contains)
      + found.filter { !order.contains($0) }.sorted(by: naturallyBefore)
  }

  /// Each key once. Metrics of one chapter mostly have the same groups: those are not hashed again.
  private func distinctKeys(_ lists: [ArraySlice<Figure>]) -> [String] {
    guard let first = lists.max(by: { $0.count < $1.count }) else { return [] }
    let others = lists.filter { !$0.elementsEqual(first) { Bytewise($0.key) == Bytewise($1.key) } }
    var keys = first.map(\.key)
    guard !others.isEmpty else { return keys }
    var found = Set(keys.map(Bytewise.init))
    for figure in others.joined() where found.insert(Bytewise(figure.key)).inserted {
      keys.append(figure.key)
    }
    return keys
  }

  /// The closed sets in the order in which tables show them; nil for the data's own values.
  private func codes(of dimension: String) -> [String]? {
    switch dimension {
    case "unit_type": UnitType.allCases.map(\.code)
    case "occupancy": Occupancy.allCases.map(\.code)
    case "topic": Topic.allCases.filter { $0 != .none }.map(\.code) + ["(none)"]
    case "party": Party.allCases.filter { $0 != .none }.map(\.code) + ["(none)"]
    case "direction": Direction.allCases.map(\.code)
    case "result": CallResult.allCases.map(\.code)
    case "outcome": CallOutcome.allCases.filter { $0 != .none }.map(\.code) + ["none"]
    case "reminded", "followed_up": ["yes", "no"]
    default: nil
    }
  }

  /// At most `groupLimit` keys, still in their order: the heaviest ones where a weight is given.
  func capped(_ keys: [String], by weight: Metric?, dimension: String) -> [String] {
    guard keys.count > groupLimit else { return keys }
    guard let weight else { return Array(keys.prefix(groupLimit)) }
    let weights = index(weight, by: dimension)
    let heaviest = keys.enumerated().map { (-(weights[$1]?.numerator?.raw ?? 0), $0) }.sorted(by: <)
    return heaviest.prefix(groupLimit).map(\.1).sorted().map { keys[$0] }
  }

  func truncation(
    shown: Int, total: Int, byOverdue: Bool = false, file: String = "metrics.csv"
  ) -> Table.Truncation? {
    guard shown < total else { return nil }
    let phrase: CommonText = byOverdue ? .cappedByOverdue : .capped
    return Table.Truncation(
      total: total, file: file,
      sentence: words.inlines(
        phrase,
        ["total": .count(total), "shown": .count(shown), "file": .file(text: file, name: file)]))
  }
}

/// Names with numbers in them in the order of the numbers: 2 before 10. Ties bytewise, `(none)` last.
func naturallyBefore(_ left: String, _ right: String) -> Bool {
  let (leftNone, rightNone) = (left == "(none)", right == "(none)")
  if leftNone != rightNone { return rightNone }
  return naturallyBefore(left.utf8Span.span, right.utf8Span.span)
}

private func naturallyBefore(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
  var (i, j) = (0, 0)
  while i < a.count, j < b.count {
    if isDigit(a[i]), isDigit(b[j]) {
      let (m, n) = (digits(a, &i), digits(b, &j))
      if m.count != n.count { return m.count < n.count }
      for place in 0..<m.count where a[m.lowerBound + place] != b[n.lowerBound + place] {
        return a[m.lowerBound + place] < b[n.lowerBound + place]
      }
    } else {
      if a[i] != b[j] { return a[i] < b[j] }
      i += 1
      j += 1
    }
  }
  if a.count - i != b.count - j { return a.count - i < b.count - j }
  // Alike but for leading zeros.
  for place in 0..<min(a.count, b.count) where a[place] != b[place] { return a[place] < b[place] }
  return a.count < b.count
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Where the run of digits at a position stands, without leading zeros.
private func digits(_ bytes: Span<UInt8>, _ position: inout Int) -> Range<Int> {
  var start = position
  while position < bytes.count, isDigit(bytes[position]) { position += 1 }
  while start < position, bytes[start] == 0x30 { start += 1 }
  return start..<position
}
