/// The names of a table's columns: Excel wants each there, short and different from the others.
enum ColumnNames {
  static let limit = 255

  /// Whether a table can bear them: not empty, within 255 UTF-16 units, without control characters,
  /// different without regard to case.
  static func areLegal(_ names: [String]) -> Bool {
    var taken: Set<String> = []
    return !names.isEmpty
      && names.allSatisfy { name in
        !name.isEmpty && name.utf16.count <= limit && name == oneLine(name)
          && taken.insert(name.lowercased()).inserted
      }
  }

  /// The nearest legal names, column by column: one line, cut to length, numbered where they come again;
  /// an empty one is named after its column's number.
  static func unique(fitting names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.enumerated().map { index, name in
      let line = CutText.prefix(of: oneLine(name), limit: limit - 12)
      let base = line.isEmpty ? String(index + 1) : line
      var unique = base
      var number = 1
      while !taken.insert(unique.lowercased()).inserted {
        number += 1
        unique = base + " \(number)"
      }
      return unique
    }
  }

  /// Control characters become spaces, and spaces at the ends go.
  private static func oneLine(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isControl = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      scalars.append(isControl ? " " : scalar)
    }
    guard let first = scalars.firstIndex(where: { $0 != " " }),
      let last = scalars.lastIndex(where: { $0 != " " })
    else { return "" }
    return String(scalars[first...last])
  }
}
