package import DocumentModel

/// One text in the three languages, side by side, so that none can be left out.
///
/// `{name}` stands for an argument; `{name|case|cases}` for the first word where the argument is the
/// count 1, else for the second (English needs it).
package struct Wording: Hashable, Sendable {
  package var simplified: String
  package var traditional: String
  package var english: String

  package init(_ simplified: String, _ traditional: String, _ english: String) {
    self.simplified = simplified
    self.traditional = traditional
    self.english = english
  }

  package subscript(language: Language) -> String {
    switch language {
    case .simplifiedChinese: simplified
    case .traditionalChinese: traditional
    case .english: english
    }
  }
}

/// A closed set of texts: what no `switch` words does not compile.
protocol Phrase: CaseIterable, Hashable, Sendable {
  var wording: Wording { get }
}

/// A piece of a template.
enum TemplatePiece: Equatable {
  case text(String)
  case argument(String)
  case plural(String, one: String, other: String)

  /// Cuts a template at its placeholders. A brace that never closes is text.
  static func parse(_ template: String) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = []
    var rest = Substring(template)
    // By bytes: a message is made for each of what may be very many rows.
    while let open = rest.utf8.firstIndex(of: 0x7B) {
      guard let close = rest.utf8[open...].firstIndex(of: 0x7D) else { break }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(placeholder(rest[rest.utf8.index(after: open)..<close]))
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  private static func placeholder(_ inner: Substring) -> TemplatePiece {
    guard inner.utf8.contains(0x7C) else { return .argument(String(inner)) }
    let parts = inner.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return .argument(String(inner)) }
    return .plural(parts[0], one: parts[1], other: parts[2])
  }
}
