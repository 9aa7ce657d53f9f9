import DocumentModel

/// Runs of text joined to one line.
struct MarkdownLine {
  private(set) var text = ""
  private let slugs: Slugs
  /// Set where what was appended last ends in `**` that only closes before a space or punctuation.
  private var needsSpace = false

  init(_ inlines: [Inline], _ slugs: Slugs) {
    self.slugs = slugs
    for inline in inlines { append(inline) }
  }

  private mutating func append(_ inline: Inline) {
    switch inline {
    case .text(let text): append(MarkdownText.escape(text))
    case .strong(let text): appendStrong(text)
    case .code(let text): append(MarkdownText.code(text))
    case .value(let value): append(MarkdownLine.shown(value))
    case .anchor(let text, let section): appendLink(text, slugs.section(section).map { "#" + $0 })
    case .file(let text, let name): appendLink(text, Format.reference(toFile: name))
    }
  }

  /// A value as every emitter shows it; a rate of fewer than ten cases in brackets.
  static func shown(_ value: Value) -> String {
    let text = MarkdownText.escape(Format.text(value))
    if case .rate(let rate) = value, rate.isThin, rate.value != nil { return "(" + text + ")" }
    return text
  }

  /// Text that is escaped already, emphasised; nothing stays nothing.
  static func bold(_ escaped: String) -> String { escaped.isEmpty ? "" : "**" + escaped + "**" }

  private mutating func append(_ escaped: String) {
    guard let first = escaped.unicodeScalars.first else { return }
    let joinsCode = first == "`" && text.unicodeScalars.last == "`"
    if joinsCode || (needsSpace && MarkdownLine.isWord(first)) { text += " " }
    needsSpace = false
    text += escaped
  }

  /// `**` opens and closes by the characters on both its sides: where a word meets it outside and punctuation
  /// inside, as in Chinese sentences that have no spaces, it would be shown as asterisks without a space.
  private mutating func appendStrong(_ strong: String) {
    let inner = MarkdownText.trimmed(MarkdownText.escape(strong))
    guard let first = inner.unicodeScalars.first, let last = inner.unicodeScalars.last else { return }
    let meetsWord = text.unicodeScalars.last.map { MarkdownLine.isWord($0) || $0 == "*" } ?? false
    if meetsWord && (!MarkdownLine.isWord(first) || text.unicodeScalars.last == "*") { text += " " }
    needsSpace = false
    text += MarkdownLine.bold(inner)
    needsSpace = !MarkdownLine.isWord(last)
  }

  private mutating func appendLink(_ label: String, _ target: String?) {
    let label = MarkdownText.escape(label)
    guard let target, !label.isEmpty else { return append(label) }
    append("[" + label + "](" + target + ")")
  }

  /// Neither space nor punctuation, as CommonMark has it.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .control, .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol,
      .otherSymbol:
      false
    default: true
    }
  }
}
