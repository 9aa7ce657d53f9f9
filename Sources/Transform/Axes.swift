/// The dimensions whose keys the data name.
enum AxisKind: Int, CaseIterable, Sendable {
  case project, building, steward, feeItem, caller, repairCategory, objection, buildingObjection
}

/// The groups of each such dimension, in the order in which a walk met them: the rows of the cells.
struct Axes: Equatable, Sendable {
  private var labels: [[Label]]

  init() { labels = AxisKind.allCases.map { _ in [] } }

  subscript(kind: AxisKind) -> [Label] { labels[kind.rawValue] }

  func count(_ kind: AxisKind) -> Int { labels[kind.rawValue].count }

  mutating func append(_ label: Label, to kind: AxisKind) { labels[kind.rawValue].append(label) }

  /// Takes in the groups of others and says for each at which place it now stands; nil where both are alike.
  mutating func merge(_ other: Axes) -> AxisMaps? {
    if self == other { return nil }
    var maps = AxisMaps()
    for kind in AxisKind.allCases {
      var places = Dictionary(uniqueKeysWithValues: zip(self[kind], 0...))
      maps[kind] = other[kind].map { label in
        if let place = places[label] { return place }
        places[label] = count(kind)
        append(label, to: kind)
        return count(kind) - 1
      }
    }
    return maps
  }

  /// The same groups, each dimension in bytewise order.
  var sorted: Axes {
    var result = Axes()
    for kind in AxisKind.allCases { result.labels[kind.rawValue] = self[kind].sorted() }
    return result
  }
}

extension Axes: Codable {
  init(from decoder: any Decoder) throws {
    labels = try decoder.singleValueContainer().decode([[Label]].self)
    let isSound = labels.count == AxisKind.allCases.count && labels.allSatisfy { Set($0).count == $0.count }
    if !isSound { throw TransformError.malformedTally }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(labels)
  }
}

/// For each dimension, where the groups of one tally stand in another.
struct AxisMaps: Sendable {
  private var places = AxisKind.allCases.map { _ in [Int]() }

  subscript(kind: AxisKind) -> [Int] {
    get { places[kind.rawValue] }
    set { places[kind.rawValue] = newValue }
  }
}
