internal import Model
internal import Yams

extension Catalogue {
  /// Further header names, by table and column.
  static var headers: SettingsKey {
    .group(
      "headers",
      TableKind.allCases.map { table in
        .group(
          table.code,
          Columns.names(of: table).map { column in
            .names(
              column, scopes: Columns.shapes(of: column, in: table).map { "headers.\(table.code).\($0)" },
              get: { $0.rules.headerNames[table]?[column] ?? [] },
              set: { $0.rules.headerNames[table, default: [:]][column] = $1 })
          })
      })
  }

  /// Further names of codes, by column and code.
  static var codes: SettingsKey {
    .group(
      "codes",
      Columns.codes.map { column, codes in
        .group(
          column,
          codes.map { code in
            .names(
              code, scopes: ["codes.\(column)"],
              get: { $0.rules.codeNames[column]?[code] ?? [] },
              set: { $0.rules.codeNames[column, default: [:]][code] = $1 })
          })
      })
  }
}

extension SettingsKey {
  /// A list of names that add to the built-in ones.
  /// - Parameter scopes: a name may stand for one key only within each.
  static func names(
    _ name: String, scopes: [String], get: @escaping (Settings) -> [String],
    set: @escaping (inout Settings, [String]) -> Void
  ) -> SettingsKey {
    SettingsKey(
      name,
      .value(
        Value(
          read: { node, keys, reading in
            guard let names = ValueKind.word.readList(node, keys, &reading), !names.isEmpty else { return }
            for name in names { reading.claim(name, in: scopes, by: keys, at: node) }
            set(&reading.settings, get(reading.settings).adding(names))
          },
          show: { "[" + get($0).map(quoted).joined(separator: ", ") + "]" })))
  }
}

extension [String] {
  /// With what is not in it yet.
  func adding(_ names: [String]) -> [String] {
    names.reduce(into: self) { if !$0.contains($1) { $0.append($1) } }
  }
}
