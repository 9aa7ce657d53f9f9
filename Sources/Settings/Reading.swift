internal import Model
internal import Yams

/// The settings as far as they are read, and what was wrong so far.
struct Reading {
  /// The settings file.
  let path: String
  /// Finds the files that a pattern names; nil: patterns stay as they are.
  let expand: Settings.Expansion?
  var settings = Settings()
  private(set) var problems: [SettingsProblem] = []
  /// Who has a name already: scope, then name.
  private var owners: [String: [String: String]] = [:]

  /// Where the value of each key stands.
  private var places: [String: Place] = [:]

  private struct Place {
    var line: Int
    var column: Int
  }

  init(path: String, expand: Settings.Expansion?) {
    self.path = path
    self.expand = expand
  }

  mutating func noteValue(_ node: Node, of keys: [String]) {
    guard let mark = node.mark else { return }
    places[keys.joined(separator: ".")] = Place(line: mark.line, column: mark.column)
  }

  /// The folder that relative paths start from, with its slash; empty for the current one.
  var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  /// A path of the settings as seen from where the program runs.
  func resolved(_ given: String) -> String {
    // A file so called; standard input is for the command line to give.
    if given == "-", folder.isEmpty { return "./-" }
    return given.hasPrefix("/") ? given : folder + given
  }

  /// The same of a pattern: in the folder's own name nothing stands for anything else.
  func pattern(_ given: String) -> String {
    if given.hasPrefix("/") { return given }
    return folder.reduce(into: "") { $0 += "*?[\\".contains($1) ? "\\\($1)" : "\($1)" } + given
  }

  mutating func report(_ reason: SettingsProblem.Reason, line: Int, column: Int, key: String = "") {
    problems.append(SettingsProblem(path: path, line: line, column: column, key: key, reason: reason))
  }

  /// At the place of a key that was read, or else of another.
  mutating func report(_ reason: SettingsProblem.Reason, atKey key: String, or other: String) {
    let key = places[key] == nil ? other : key
    let place = places[key] ?? Place(line: 1, column: 1)
    report(reason, line: place.line, column: place.column, key: key)
  }

  mutating func report(_ reason: SettingsProblem.Reason, at node: Node, _ keys: [String]) {
    report(
      reason, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, key: keys.joined(separator: "."))
  }

  mutating func expected(_ what: Said, at node: Node, _ keys: [String], hint: Said? = nil) {
    report(.expected(what, found: described(node), hint: hint), at: node, keys)
  }

  /// A better account of a line than the YAML parser's.
  mutating func replaceProblems(with problem: SettingsProblem, where isReplaced: (SettingsProblem) -> Bool) {
    problems.removeAll(where: isReplaced)
    problems.append(problem)
  }

  var sortedProblems: [SettingsProblem] { problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) } }

  /// Notes that a name means this key; a problem where it means another in one of the scopes.
  mutating func claim(_ name: String, in scopes: [String], by keys: [String], at node: Node) {
    let key = keys.joined(separator: ".")
    if let owner = scopes.compactMap({ owners[$0]?[name] }).first(where: { $0 != key }) {
      return report(.alreadyNamed(name, other: owner), at: node, keys)
    }
    for scope in scopes { owners[scope, default: [:]][name] = key }
  }
}

/// What a node is, for messages.
func described(_ node: Node) -> Said {
  switch node {
  case .scalar(let scalar):
    isNothing(node)
      ? Said("空白", "空白", "nothing")
      : Said("“\(scalar.string)”", "「\(scalar.string)」", "\"\(scalar.string)\"")
  case .mapping: Said("一组键值", "一組鍵值", "a mapping")
  case .sequence: Said("列表", "列表", "a list")
  case .alias: Said("别名", "別名", "an alias")
  }
}

/// Whether nothing is given: `key:` or `key: ~`.
func isNothing(_ node: Node) -> Bool {
  guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
  return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
}

/// The text of a scalar; nil for anything else, and for nothing.
func text(of node: Node) -> String? {
  guard case .scalar(let scalar) = node, !isNothing(node) else { return nil }
  return scalar.string
}
