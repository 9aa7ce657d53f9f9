/// A name that a sheet can bear.
package struct SheetName: Hashable, Sendable {
  package let text: String

  static let limit = 31
  private static let forbidden = Set<Character>(#":\/?*[]"#)

  /// - Throws: ``SheetError/illegalSheetName(_:)``.
  package init(_ text: String) throws(SheetError) {
    guard SheetName.isLegal(text) else { throw .illegalSheetName(text) }
    self.text = text
  }

  private init(legal text: String) { self.text = text }

  /// The nearest legal names, all different: forbidden characters become `-`, what is too long is cut, and
  /// a name that comes again gets a number, within the 31 UTF-16 units.
  ///
  ///     SheetName.unique(fitting: ["a/b", "A/B", ""])  // a-b, A-B 2, Sheet
  package static func unique(fitting texts: [String]) -> [SheetName] {
    var taken: Set<String> = []
    return texts.map { text in
      let base = legal(text)
      var name = base
      var number = 1
      while !taken.insert(folded(name)).inserted {
        number += 1
        let suffix = " \(number)"
        name = CutText.prefix(of: base, limit: limit - suffix.utf16.count) + suffix
      }
      return SheetName(legal: name)
    }
  }

  private static func isLegal(_ text: String) -> Bool {
    !text.isEmpty && text.utf16.count <= limit && folded(text) != "history"
      && text.first != "'" && text.last != "'"
      && text.unicodeScalars.allSatisfy { !isForbidden($0) }
  }

  private static func legal(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isForbidden(scalar) ? "-" : scalar) }
    let cut = CutText.prefix(of: trimmed(String(scalars)), limit: limit)
    let name = trimmed(cut)
    return isLegal(name) ? name : name.isEmpty ? "Sheet" : CutText.prefix(of: name + "-", limit: limit)
  }

  /// Without spaces and apostrophes at the ends.
  private static func trimmed(_ text: String) -> String {
    let isLoose = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar == "'" }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isLoose($0) }),
      let last = scalars.lastIndex(where: { !isLoose($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      || forbidden.contains(Character(scalar))
  }

  static func folded(_ text: String) -> String { text.lowercased() }

  /// How two names are compared.
  var folded: String { SheetName.folded(text) }

  /// As formulas write it: `'O''Brien'`.
  var quoted: String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
