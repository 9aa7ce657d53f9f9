internal import Model

/// Sections compared however they are spelled: `1单元`, `01` and `一单元` are the same, `2` is another.
struct SectionForms {
  private struct Pair: Hashable {
    var left: TextID
    var right: TextID
  }

  private let text: (TextID) -> String
  private var forms: [TextID: [UInt8]] = [:]
  private var answers: [Pair: Bool] = [:]

  /// - Parameter text: of a cell, folded.
  init(text: @escaping (TextID) -> String) { self.text = text }

  /// Whether two cells, neither of them empty, name different sections.
  mutating func differ(_ left: TextID, _ right: TextID) -> Bool {
    if left == right { return false }
    let pair = Pair(left: left, right: right)
    if let known = answers[pair] { return known }
    let differ = !Self.agree(form(left), form(right))
    answers[pair] = differ
    return differ
  }

  /// Equal for two spellings of one section.
  mutating func form(_ section: TextID) -> [UInt8] {
    if let known = forms[section] { return known }
    let form = Self.form(text(section))
    forms[section] = form
    return form
  }

  /// One may have the building before it: `1栋2单元`, `2`.
  private static func agree(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if left == right { return true }
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    return !short.isEmpty && long.count > short.count && long.suffix(short.count).elementsEqual(short)
      && long[long.count - short.count - 1] == UnitForm.end
  }

  private static func form(_ text: String) -> [UInt8] {
    let words = WordForm.bytes(text)
    var name = String(decoding: words, as: UTF8.self)
    if name.hasSuffix("单元"), name.count > 2 { name.removeLast(2) }
    let form = Array((number(name) ?? name).utf8).withUnsafeBytes { UnitFormReader.form($0) }
    return form.isEmpty ? words : form.bytes
  }

  /// 一 to 九十九 in digits; nil for any other text.
  private static func number(_ text: String) -> String? {
    let digits: [Character] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    func digit(_ part: Substring, empty: Int) -> Int? {
      if part.isEmpty { return empty }
      return part.count == 1 ? digits.firstIndex(of: part.first!) : nil
    }
    switch parts.count {
    case 1: return text.isEmpty ? nil : digit(parts[0], empty: 0).map(String.init)
    case 2:
      guard let tens = digit(parts[0], empty: 1), let ones = digit(parts[1], empty: 0) else { return nil }
      return String(tens * 10 + ones)
    default: return nil
    }
  }
}
