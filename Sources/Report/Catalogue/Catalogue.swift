package import DocumentModel
package import Model

/// Every sentence of the program in one language. The texts stand in the `Phrase` types beside it.
package struct Catalogue: Sendable {
  package let language: Language
  private let objectionLabels: [String: String]

  /// - Parameter objections: the configured categories, whose own labels come before the catalogue's.
  package init(_ language: Language, objections: [ObjectionCategory] = []) {
    self.language = language
    var labels: [String: String] = [:]
    for category in objections {
      labels[category.code] = Catalogue.objectionLabel(of: category, in: language)
    }
    objectionLabels = labels
  }

  private static func objectionLabel(of category: ObjectionCategory, in language: Language) -> String {
    if !category.label.isEmpty { return category.label }
    if let known = CodeName(rawValue: "objection." + category.code) { return known.wording[language] }
    return category.names.first ?? category.code
  }

  /// What an objection category is called: its configured label, else the catalogue's text, else its
  /// first name, else its code.
  package func objection(_ code: String) -> String {
    objectionLabels[code] ?? name("objection", code)
  }

  /// Several things in one sentence: `A、B`, `A, B`.
  package func list(_ items: [String]) -> String {
    items.joined(separator: language == .english ? ", " : "、")
  }

  /// Sentences one after the other.
  package func joined(_ sentences: [String]) -> String {
    sentences.joined(separator: language == .english ? " " : "")
  }

  func text(_ phrase: some Phrase) -> String { phrase.wording[language] }

  func text(_ phrase: some Phrase, _ arguments: [String: Inline]) -> String {
    inlines(phrase, arguments).map(Catalogue.plain).joined()
  }

  /// The phrase with its arguments in place, typed values kept as values.
  func inlines(_ phrase: some Phrase, _ arguments: [String: Inline] = [:]) -> [Inline] {
    inlines(phrase.wording, arguments)
  }

  func inlines(_ wording: Wording, _ arguments: [String: Inline] = [:]) -> [Inline] {
    TemplatePiece.parse(wording[language]).map { piece in
      switch piece {
      case .text(let text): .text(text)
      case .argument(let name): arguments[name] ?? .text("{\(name)}")
      case .plural(let name, let one, let other):
        .text(Catalogue.isOne(arguments[name]) ? one : other)
      }
    }
  }

  private static func isOne(_ inline: Inline?) -> Bool { inline == .value(.count(1)) }

  /// A run of text as characters, for titles and lists that hold no values.
  static func plain(_ inline: Inline) -> String {
    switch inline {
    case .text(let text), .strong(let text), .code(let text): text
    case .value(let value): Format.text(value)
    case .anchor(let text, _), .file(let text, _): text
    }
  }
}

extension Inline {
  static func count(_ count: Int) -> Inline { .value(.count(Int64(count))) }
  static func count(_ count: Int64) -> Inline { .value(.count(count)) }
  static func money(_ amount: Money) -> Inline { .value(.money(amount)) }
  static func day(_ day: Day) -> Inline { .value(.day(day)) }
  static func month(_ month: Month) -> Inline { .value(.month(month)) }
  static func rate(_ rate: Rate) -> Inline { .value(.rate(rate)) }
}
