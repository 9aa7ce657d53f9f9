internal import Tabular

/// Which parts a part refers to.
final class Relations: XMLHandler {
  struct Relation {
    /// The last word of the type's address, which is all that differs between transitional and strict files.
    var kind: String
    /// As a path in the archive.
    var target: String
  }

  private(set) var byID: [String: Relation] = [:]
  private var firsts: [String: String] = [:]
  private let base: [Substring]

  private init(base: [Substring]) { self.base = base }

  /// - Parameter part: empty for the archive itself. One without relations has an empty list.
  static func of(_ part: String, in zip: ZipFile) throws(FileProblem) -> Relations {
    let steps = part.split(separator: "/")
    let relations = Relations(base: Array(steps.dropLast()))
    let name = (steps.dropLast() + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
    if zip.contains(name) { try zip.parse(name, relations) }
    return relations
  }

  /// The first target of a kind.
  func first(_ kind: String) -> String? { firsts[kind] }

  override func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
    guard name.equals("Relationship") else { return }
    guard let id = attributes.text("Id"), let type = attributes.text("Type"),
      let target = attributes.text("Target")
    else { return failDamaged() }
    guard attributes.text("TargetMode") != "External" else { return }
    let kind = type.split(separator: "/").last.map { String($0) } ?? ""
    let path = resolve(target)
    byID[id] = Relation(kind: kind, target: path)
    if firsts[kind] == nil { firsts[kind] = path }
  }

  private func resolve(_ target: String) -> String {
    let unified = target.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
    var steps = unified.hasPrefix("/") ? [] : base
    for step in unified.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
