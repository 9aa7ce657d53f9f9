/// A CSV file as any reader of RFC 4180 sees it.
struct CSVTable {
  var header: [String]
  var rows: [[String]]

  init(_ text: String) {
    var records = Self.records(text)
    header = records.isEmpty ? [] : records.removeFirst()
    rows = records
  }

  /// The cells of a column, row by row.
  subscript(column: String) -> [String] {
    guard let index = header.firstIndex(of: column) else { return [] }
    return rows.map { $0.indices.contains(index) ? $0[index] : "" }
  }

  /// The rows as dictionaries.
  var records: [[String: String]] {
    rows.map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if scalars.first == "\"" {
          field.append(scalars.removeFirst())
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"" where field.isEmpty: isQuoted = true
      case ",", "\n":
        if scalar == "\n", field.last == "\r" { field.removeLast() }
        record.append(String(field))
        field.removeAll()
        if scalar == "\n" {
          records.append(record)
          record = []
        }
      default: field.append(scalar)
      }
    }
    if !field.isEmpty || !record.isEmpty { records.append(record + [String(field)]) }
    return records
  }
}

/// `metrics.csv`, to be looked up.
struct Metrics {
  private var rows: [String: [String: String]] = [:]

  init(_ table: CSVTable) {
    for record in table.records { rows[Self.name(record)] = record }
  }

  static func name(_ record: [String: String]) -> String {
    ["metric", "dimension", "key"].map { record[$0] ?? "" }.joined(separator: "|")
  }

  /// One cell of a figure; nil where there is no such figure.
  subscript(metric: String, column: String, dimension: String = "all", key: String = "all") -> String? {
    rows["\(metric)|\(dimension)|\(key)"]?[column]
  }

  var count: Int { rows.count }
}
