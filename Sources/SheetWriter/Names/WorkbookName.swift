/// A name that a table or a range can bear: it begins with a letter or `_`, goes on with letters, digits,
/// `_` and `.`, has at most 255 UTF-16 units, and cannot be read as a cell (`A1`, `R1C1`) or as one of
/// Excel's own names (`_xl…`).
package struct WorkbookName: Hashable, Sendable {
  package let text: String

  /// - Throws: ``SheetError/illegalName(_:)``.
  package init(_ text: String) throws(SheetError) {
    guard WorkbookName.isLegal(text) else { throw .illegalName(text) }
    self.text = text
  }

  private init(legal text: String) { self.text = text }

  /// The nearest legal names, all different.
  ///
  ///     WorkbookName.unique(fitting: ["rates", "Rates", "a b", "A1"])  // rates, Rates_2, a_b, _A1
  package static func unique(fitting texts: [String]) -> [WorkbookName] {
    var taken: Set<String> = []
    return texts.map { text in
      let base = legal(text)
      var name = base
      var number = 1
      while !taken.insert(name.lowercased()).inserted {
        number += 1
        name = base + "_\(number)"
      }
      return WorkbookName(legal: name)
    }
  }

  var folded: String { text.lowercased() }

  private static func legal(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    // Short enough for any number behind it.
    for scalar in CutText.prefix(of: text, limit: 200).unicodeScalars {
      scalars.append(isInner(scalar) ? scalar : "_")
    }
    let name = String(scalars)
    return isLegal(name) ? name : "_" + (name.lowercased().hasPrefix("_xl") ? "_" : "") + name
  }

  private static func isLegal(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isFirst(first), text.utf16.count <= 255 else {
      return false
    }
    return text.unicodeScalars.allSatisfy(isInner) && !text.lowercased().hasPrefix("_xl")
      && !looksLikeCell(text)
  }

  private static func isFirst(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.generalCategory.isLetter
  }

  private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
    isFirst(scalar) || scalar == "." || scalar.properties.generalCategory == .decimalNumber
  }

  /// Letters then digits (`AB12`), or `R`, `C`, `R1`, `C1`, `R1C1`; rather too many than too few.
  private static func looksLikeCell(_ text: String) -> Bool {
    var rest = Substring(text.lowercased())
    let letters = rest.prefix { ("a"..."z").contains($0) }
    let digits = rest.dropFirst(letters.count)
    if letters.count <= 3, !letters.isEmpty, !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) {
      return true
    }
    guard rest.first == "r" || rest.first == "c" else { return false }
    if rest.first == "r" { rest = rest.dropFirst().drop(while: \.isASCIIDigit) }
    if rest.first == "c" { rest = rest.dropFirst().drop(while: \.isASCIIDigit) }
    return rest.isEmpty
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isLetter: Bool {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
