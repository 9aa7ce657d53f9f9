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
      files += readFile(node, table, keys, &reading)
    }
    let others = reading.settings.inputs
    reading.settings.inputs = TableKind.allCases.flatMap { kind in
      kind == table ? files : others.filter { $0.table == kind }
    }
  }

  /// One file, or those that a pattern names.
  private static func readFile(
    _ node: Node, _ table: TableKind, _ keys: [String], _ reading: inout Reading
  ) -> [InputFile] {
    var file = InputFile(table: table, path: "")
    guard case .mapping(let mapping) = node else {
      return paths(node, table, keys, &reading).map {
        file.path = $0; return file
      }
    }
    var paths: [String] = []
    for (key, value) in mapping {
      let name = text(of: key) ?? ""
      if name == "path" {
        paths = Self.paths(value, table, keys + [name], &reading)
      } else if let member = fileMembers(table).first(where: { $0.name == name }) {
        member.read(value, keys + [name], &file, &reading)
      } else {
        let near = Nearest.name(to: name, among: fileKeys(table))
        reading.report(.unknownKey(near: near, elsewhere: nil), at: key, keys + [name])
      }
    }
    if !mapping.contains(where: { text(of: $0.key) == "path" }) {
      reading.expected(Said("路径", "路徑", "a path"), at: node, keys, hint: .write("{path: FILE}"))
    }
    return paths.map {
      file.path = $0; return file
    }
  }

  private static func paths(
    _ node: Node, _ table: TableKind, _ keys: [String], _ reading: inout Reading
  ) -> [String] {
    guard let given = ValueKind.file.read(node, keys, &reading) else { return [] }
    guard let expand = reading.expand, given.contains(where: { "*?[".contains($0) }) else {
      return [reading.resolved(given)]
    }
    let paths = expand(table, reading.resolved(given), reading.pattern(given))
    if paths.isEmpty { reading.report(.noMatch(given), at: node, keys) }
    return paths
  }

  /// What the mapping of one file may hold.
  static func fileKeys(_ table: TableKind) -> [String] { ["path"] + fileMembers(table).map(\.name) }

  private static func show(_ file: InputFile) -> String {
    let parts = fileMembers(file.table).compactMap { member in
      member.show(file).map { member.name + ": " + $0 }
    }
    if parts.isEmpty { return quoted(file.path) }
    return "{" + (["path: " + quoted(file.path)] + parts).joined(separator: ", ") + "}"
  }
}

/// What can be said of an input file beside its path.
struct FileMember {
  let name: String
  let read: (Node, [String], inout InputFile, inout Reading) -> Void
  /// As YAML; nil where nothing is set.
  let show: (InputFile) -> String?

  init<Item>(_ name: String, _ place: WritableKeyPath<InputFile, Item?>, _ kind: ValueKind<Item>) {
    self.name = name
    read = { $2[keyPath: place] = kind.read($0, $1, &$3) }
    show = { $0[keyPath: place].map(kind.show) }
  }

  /// A member that is false where it is not set.
  init(_ name: String, _ place: WritableKeyPath<InputFile, Bool>) {
    self.name = name
    read = { node, keys, file, reading in
      if let isSet = ValueKind.bool.read(node, keys, &reading) { file[keyPath: place] = isSet }
    }
    show = { $0[keyPath: place] ? "true" : nil }
  }
}

extension Catalogue {
  fileprivate static func fileMembers(_ table: TableKind) -> [FileMember] {
    var members = [FileMember("encoding", \.encoding, .encoding)]
    if table == .ledger { members.append(FileMember("entry", \.entry, .entry)) }
    members += [
      FileMember(
        "sheet", \.sheet, .filled(Said("工作表的名称或序号", "工作表的名稱或序號", "the name of a sheet, or its number"))),
      FileMember("date_order", \.dateOrder, .choice),
      FileMember("project", \.project, .filled(Said("项目名称", "項目名稱", "the name of a project"))),
    ]
    if table == .ledger {
      members.append(
        FileMember("fee_item", \.feeItem, .filled(Said("收费项目名称", "收費項目名稱", "the name of a fee item"))))
    }
    return members + [FileMember("fill_down", \.fillsDown)]
  }
}

extension ValueKind<String> {
  fileprivate static var file: ValueKind { filled(Said("文件的路径", "檔案的路徑", "a path of a file")) }

  /// A text on one line that is not empty.
  fileprivate static func filled(_ name: Said) -> ValueKind {
    ValueKind(
      name: name, parse: { $0.isEmpty ? .unreadable() : ValueKind.line(name).parse($0) }, show: quoted)
  }

  fileprivate static var encoding: ValueKind {
    ValueKind(
      name: Said(
        "编码：" + EncodingName.all.joined(separator: "、"), "編碼：" + EncodingName.all.joined(separator: "、"),
        "an encoding: " + EncodingName.all.joined(separator: ", ")),
      parse: { EncodingName.canonical($0).map { .item($0) } ?? .unreadable() }, show: { $0 })
  }
}

extension ValueKind<LedgerKind> {
  fileprivate static var entry: ValueKind {
    let kinds = LedgerKind.allCases.filter { $0 != .bill }
    return ValueKind(
      name: Said(
        kinds.map(\.code).joined(separator: "、") + " 之一", kinds.map(\.code).joined(separator: "、") + " 之一",
        "one of " + kinds.map(\.code).joined(separator: ", ")),
      parse: { text in kinds.first { $0.code == text }.map { .item($0) } ?? .unreadable() },
      show: { $0.code })
  }
}
