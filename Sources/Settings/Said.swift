internal import DocumentModel

/// A part of a message in the three languages.
package struct Said: Hashable, Sendable {
  let simplified: String
  let traditional: String
  let english: String

  init(_ simplified: String, _ traditional: String, _ english: String) {
    self.simplified = simplified
    self.traditional = traditional
    self.english = english
  }

  /// What is the same in all, such as names of keys.
  init(_ text: String) { self.init(text, text, text) }

  subscript(language: Language) -> String {
    switch language {
    case .simplifiedChinese: simplified
    case .traditionalChinese: traditional
    case .english: english
    }
  }

  /// `write 5`, for what can be told.
  static func write(_ text: String) -> Said { Said("请写 \(text)", "請寫 \(text)", "write \(text)") }

  /// `a, b or c`.
  static func choice(_ words: [String]) -> Said {
    let (first, last) = (words.dropLast(), words.last ?? "")
    let names = first.joined(separator: "、")
    return Said(
      "\(names) 或 \(last)", "\(names) 或 \(last)", first.joined(separator: ", ") + " or " + last)
  }
}
