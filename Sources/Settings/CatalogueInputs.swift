internal import Model
internal import Yams

extension Catalogue {
  /// The files of each table: a path, or a mapping with a path, or a list of these.
  static var inputs: SettingsKey {
    .group(
      "inputs",
      TableKind.allCases.map { table in
        SettingsKey(
          table.code,
          .value(
            .init(
              read: { node, keys, reading in readFiles(node, table, keys, &reading) },
              show: { settings in
                "[" + settings.inputs(of: table).map(show).joined(separator: ", ") + "]"
              })))
      })
  }

  private static func readFiles(
    _ node: Node, _ table: TableKind, _ keys: [String], _ reading: inout Reading
  ) {
    if isNothing(node) { return }
    var nodes = [node]
    if case .sequence(let sequence) = node { nodes = Array(sequence) }
    var files: [InputFile] = []
    for node in nodes {
      if let file = readFile(node, table, keys, &reading) { files.append(file) }
    }
    let others = reading.settings.inputs
    reading.settings.inputs = TableKind.allCases.flatMap { kind in
      kind == table ? files : others.filter { $0.table == kind }
    }
  }

  private static func readFile(
    _ node: Node, _ table: TableKind, _ keys: [String], _ reading: inout Reading
  ) -> InputFile? {
    guard case .mapping(let mapping) = node else {
      return ValueKind.file.read(node, keys, &reading)
        .map { InputFile(table: table, path: reading.resolved($0)) }
    }
    var file = InputFile(table: table, path: "")
    for (key, value) in mapping {
      let name = text(of: key) ?? ""
      let keys = keys + [name]
      switch name {
      case "path":
        if let path = ValueKind.file.read(value, keys, &reading) { file.path = reading.resolved(path) }
      case "encoding":
        file.encoding = ValueKind.encoding.read(value, keys, &reading)
      case "entry" where table == .ledger:
        file.entry = ValueKind.entry.read(value, keys, &reading)
      default:
        let near = Nearest.name(to: name, among: fileKeys(table))
        reading.report(.unknownKey(near: near, elsewhere: nil), at: key, keys)
      }
    }
    if !mapping.contains(where: { text(of: $0.key) == "path" }) {
      reading.expected("a path", at: node, keys, hint: "write {path: FILE}")
    }
    return file
  }

  /// What the mapping of one file may hold.
  static func fileKeys(_ table: TableKind) -> [String] {
    table == .ledger ? ["path", "encoding", "entry"] : ["path", "encoding"]
  }

  private static func show(_ file: InputFile) -> String {
    guard file.encoding != nil || file.entry != nil else { return quoted(file.path) }
    var parts = ["path: " + quoted(file.path)]
    if let encoding = file.encoding { parts.append("encoding: " + encoding) }
    if let entry = file.entry { parts.append("entry: " + entry.code) }
    return "{" + parts.joined(separator: ", ") + "}"
  }
}

extension ValueKind<String> {
  fileprivate static var file: ValueKind {
    ValueKind(
      name: "a path of a file",
      parse: { $0.isEmpty ? .unreadable() : ValueKind.line().parse($0) }, show: quoted)
  }

  fileprivate static var encoding: ValueKind {
    ValueKind(
      name: "an encoding: " + EncodingName.all.joined(separator: ", "),
      parse: { EncodingName.canonical($0).map { .item($0) } ?? .unreadable() }, show: { $0 })
  }
}

extension ValueKind<LedgerKind> {
  fileprivate static var entry: ValueKind {
    let kinds = LedgerKind.allCases.filter { $0 != .bill }
    return ValueKind(
      name: "one of " + kinds.map(\.code).joined(separator: ", "),
      parse: { text in kinds.first { $0.code == text }.map { .item($0) } ?? .unreadable() },
      show: { $0.code })
  }
}
