import DocumentModel

/// The anchors that renderers make of headings, so that a section can be linked without markup that spoils the
/// plain text: lower case, punctuation dropped, spaces as dashes, a number behind one that is taken.
struct Slugs {
  private var used: [String: Int] = [:]
  private var bySection: [String: String] = [:]

  init(_ document: Document) {
    _ = take(document.title)
    for section in document.sections {
      let slug = take(section.title)
      if bySection[section.id] == nil, !slug.isEmpty { bySection[section.id] = slug }
      for case .heading(let title) in section.blocks { _ = take(title) }
    }
  }

  func section(_ id: String) -> String? { bySection[id] }

  private mutating func take(_ title: String) -> String {
    let slug = Slugs.slug(title)
    let earlier = used[slug, default: 0]
    used[slug] = earlier + 1
    return earlier == 0 ? slug : slug + "-" + String(earlier)
  }

  private static func slug(_ title: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in MarkdownText.trimmed(Format.legible(title)).lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark,
        .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
        result.append(scalar)
      default:
        if scalar == " " || scalar == "-" || scalar == "\n" { result.append("-") }
      }
    }
    return String(result)
  }
}
