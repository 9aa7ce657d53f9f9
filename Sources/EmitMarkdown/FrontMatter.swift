import DocumentModel

/// The head of the file for programs: title, month, language and the headline figures, as YAML.
enum FrontMatter {
  static func lines(_ document: Document) -> [String] {
    var lines = ["---", "title: " + quoted(document.title)]
    if !document.subtitle.isEmpty { lines.append("subtitle: " + quoted(document.subtitle)) }
    if let month = document.month { lines.append("month: " + quoted(Format.text(.month(month)))) }
    lines.append("language: " + quoted(document.language.rawValue))
    let tiles = document.sections.flatMap(\.blocks).flatMap { block in
      if case .tiles(let tiles) = block { return tiles }
      return []
    }
    if !tiles.isEmpty { lines += ["figures:"] + tiles.flatMap(figure) }
    return lines + ["---"]
  }

  private static func figure(_ tile: Tile) -> [String] {
    var lines = ["  - label: " + quoted(tile.label), "    value: " + quoted(Format.text(tile.value))]
    if case .rate(let rate) = tile.value { lines.append("    fraction: " + quoted(Format.fraction(rate))) }
    if let origin = tile.origin { lines.append("    metric: " + quoted(origin.metric)) }
    return lines
  }

  /// The one place where text becomes YAML: always in double quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in Format.legible(text).unicodeScalars {
      switch scalar {
      case "\n", "\t": result += " "
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
