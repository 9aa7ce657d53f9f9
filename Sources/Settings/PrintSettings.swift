package import DocumentModel
internal import Model

extension Settings {
  /// Every setting with its default and a comment, as a file that loads back to the default.
  package static func printDefault(_ language: Language = .simplifiedChinese) -> String {
    Settings.default.text(comments: language)
  }

  /// The settings as a file, every key written out.
  /// - Parameter comments: nil for none.
  package func text(comments: Language? = nil) -> String {
    var writer = SettingsWriter(settings: self, comments: comments.map(Comments.all))
    if case .group(let keys) = Catalogue.root.content {
      for key in keys { writer.write(key, at: [key.name], of: [key.name]) }
    }
    return writer.text
  }

  /// The settings that bear on what a report says, always in the same words: for a digest, and for the
  /// manifest. Where the files lie and where the report goes is left out.
  package var canonicalText: String {
    var writer = SettingsWriter(settings: self, comments: nil)
    if case .group(let keys) = Catalogue.root.content {
      for key in keys where !["inputs", "output"].contains(key.name) {
        writer.write(key, at: [key.name], of: [key.name])
      }
    }
    return writer.text
  }
}

/// Writes keys as YAML: a comment, then the key and its value on one line.
private struct SettingsWriter {
  let settings: Settings
  /// By the key's name in the documentation.
  let comments: [String: String]?
  private(set) var text = ""

  init(settings: Settings, comments: [String: String]?) {
    self.settings = settings
    self.comments = comments
  }

  /// - Parameters:
  ///   - path: the names that lead to the key.
  ///   - documented: the same with the placeholder for names of the user's.
  mutating func write(_ key: SettingsKey, at path: [String], of documented: [String]) {
    let indent = String(repeating: "  ", count: path.count - 1)
    writeComment(documented, indent)
    text += indent + key.name + ":"
    switch key.content {
    case .value(let value): text += " " + value.show(settings) + "\n"
    case .group(let children):
      text += "\n"
      for child in children { write(child, at: path + [child.name], of: documented + [child.name]) }
    case .open(let open):
      text += "\n"
      for (index, name) in open.names(settings).enumerated() {
        guard case .success(let member) = open.member(name) else { continue }
        // What is the same for each is said once.
        let placeholder = index == 0 ? open.placeholder : ""
        write(member, at: path + [name], of: documented + [placeholder])
      }
    }
  }

  private mutating func writeComment(_ documented: [String], _ indent: String) {
    guard let comments else { return }
    if documented.count == 1, !text.isEmpty { text += "\n" }
    guard let comment = comments[documented.joined(separator: ".")] else { return }
    for line in comment.split(separator: "\n") { text += indent + "# " + line + "\n" }
  }
}
