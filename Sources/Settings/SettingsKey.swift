internal import Yams

/// A key of the settings: how it is read, and how it is written.
///
/// All that is said about keys (what is unknown, what is near, the printed defaults, whether the
/// documentation is complete) follows from one tree of these.
struct SettingsKey {
  let name: String
  let content: Content

  enum Content {
    case value(Value)
    case group([SettingsKey])
    /// Keys that the user names.
    case open(Open)
  }

  struct Value {
    let read: (Node, [String], inout Reading) -> Void
    /// As YAML on one line.
    let show: (Settings) -> String
  }

  struct Open {
    /// What stands for the user's names in the documentation, such as `CODE`.
    let placeholder: String
    /// The key of that name; nil where it cannot be one, and why.
    let member: (String) -> Result<SettingsKey, Unfit>
    /// Those that stand in the settings.
    let names: (Settings) -> [String]
  }

  struct Unfit: Error {
    let reason: Said
  }

  init(_ name: String, _ content: Content) {
    self.name = name
    self.content = content
  }

  static func group(_ name: String, _ keys: [SettingsKey]) -> SettingsKey { SettingsKey(name, .group(keys)) }
}

extension SettingsKey {
  /// - Parameter keys: the names that led here.
  func read(_ node: Node, at keys: [String], _ reading: inout Reading) {
    switch content {
    case .value(let value): value.read(node, keys, &reading)
    case .group(let children):
      readMembers(of: node, at: keys, &reading) { name in
        children.first { $0.name == name }.map { .success($0) }
          ?? .failure(
            .unknownKey(
              near: Nearest.name(to: name, among: children.map(\.name)),
              elsewhere: Catalogue.path(ofKeyNamed: name)))
      }
    case .open(let open):
      readMembers(of: node, at: keys, &reading) { name in
        open.member(name).mapError { .badName(name, because: $0.reason) }
      }
    }
  }

  private enum Missing: Error {
    case unknownKey(near: String?, elsewhere: String?)
    case badName(String, because: Said)

    var reason: SettingsProblem.Reason {
      switch self {
      case .unknownKey(let near, let elsewhere): .unknownKey(near: near, elsewhere: elsewhere)
      case .badName(let name, let because): .badName(name, because: because)
      }
    }
  }

  /// An empty group is a group in which nothing is set.
  private func readMembers(
    of node: Node, at keys: [String], _ reading: inout Reading, find: (String) -> Result<SettingsKey, Missing>
  ) {
    if isNothing(node) { return }
    guard case .mapping(let mapping) = node else {
      return reading.expected(Said("下级的键和值", "下級的鍵和值", "keys with values"), at: node, keys)
    }
    for (keyNode, value) in mapping {
      guard case .scalar(let scalar) = keyNode else {
        reading.expected(Said("键", "鍵", "a key"), at: keyNode, keys)
        continue
      }
      let path = keys + [scalar.string]
      reading.noteValue(value, of: path)
      switch find(scalar.string) {
      case .success(let key): key.read(value, at: path, &reading)
      case .failure(let missing): reading.report(missing.reason, at: keyNode, path)
      }
    }
  }
}

extension SettingsKey {
  /// A key with one value.
  static func leaf<Item>(
    _ name: String, _ place: WritableKeyPath<Settings, Item>, _ kind: ValueKind<Item>
  ) -> SettingsKey {
    SettingsKey(
      name,
      .value(
        Value(
          read: { node, keys, reading in
            if let item = kind.read(node, keys, &reading) { reading.settings[keyPath: place] = item }
          },
          show: { kind.show($0[keyPath: place]) })))
  }

  /// A key whose value may be left out.
  static func leaf<Item>(
    _ name: String, optional place: WritableKeyPath<Settings, Item?>, _ kind: ValueKind<Item>
  ) -> SettingsKey {
    SettingsKey(
      name,
      .value(
        Value(
          read: { node, keys, reading in
            if isNothing(node) {
              reading.settings[keyPath: place] = nil
            } else if let item = kind.read(node, keys, &reading) {
              reading.settings[keyPath: place] = item
            }
          },
          show: { $0[keyPath: place].map(kind.show) ?? "~" })))
  }

  /// A key with a list of values; a single value is a list of one.
  static func leaf<Item>(
    _ name: String, list place: WritableKeyPath<Settings, [Item]>, _ kind: ValueKind<Item>
  ) -> SettingsKey {
    SettingsKey(
      name,
      .value(
        Value(
          read: { node, keys, reading in
            if let items = kind.readList(node, keys, &reading) { reading.settings[keyPath: place] = items }
          },
          show: { "[" + $0[keyPath: place].map(kind.show).joined(separator: ", ") + "]" })))
  }
}
