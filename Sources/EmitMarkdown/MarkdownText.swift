import DocumentModel

/// The one place where a document's text becomes Markdown.
enum MarkdownText {
  /// Text that shows as it is within a line: in a paragraph, a heading, a link or a table's cell. What only means
  /// something at the start of a line is `line`'s care.
  static func escape(_ text: String) -> String {
    let scalars = Array(Format.legible(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n", "\t": result.append(" ")
      default:
        if isActive(scalar, at: index, of: scalars) { result.append("\\") }
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isActive(_ scalar: Unicode.Scalar, at index: Int, of scalars: [Unicode.Scalar]) -> Bool
  {
    let before = index > 0 ? scalars[index - 1] : nil
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", "|", "~", "$": return true
    // Within a word, as in `collection_rate`, it never emphasises.
    case "_": return !(isAlphanumeric(before) && isAlphanumeric(after))
    case "&": return isAlphanumeric(after) || after == "#"
    // Before a link it would make it a picture.
    case "!": return after == nil
    // Readers link bare addresses; these are text.
    case ":": return after == "/"
    case ".": return index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    default: return false
    }
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": return true
    default: return false
    }
  }

  /// A whole line made of escaped parts: no outer space, and no start that makes it a heading, a list, a
  /// quotation or a rule.
  static func line(_ escaped: String) -> String {
    let text = trimmed(escaped)
    guard let first = text.unicodeScalars.first else { return "" }
    switch first {
    case "#", ">", "+", "-", "=": return "\\" + text
    case "0"..."9":
      let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
      let rest = text.unicodeScalars.dropFirst(digits.count)
      guard let next = rest.first, next == "." || next == ")" else { return text }
      return String(digits) + "\\" + String(rest)
    default: return text
    }
  }

  /// As code: between more backticks than it holds in a row.
  static func code(_ text: String) -> String {
    let content = trimmed(
      String(
        String.UnicodeScalarView(
          Format.legible(text).unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 })))
    if content.isEmpty { return "" }
    var longest = 0
    var run = 0
    for scalar in content.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let space = longest > 0 ? " " : ""
    return fence + space + content + space + fence
  }

  /// Without spaces at its ends.
  static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory == .spaceSeparator
  }
}
