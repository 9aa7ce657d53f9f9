/// How far personal data of owners is shown. Staff and keys are never masked.
package enum Masking: String, CaseIterable, Sendable {
  /// Masked in the report, the logs and the rejects; shown in the two working lists.
  case standard
  /// Shown everywhere.
  case none
  /// Masked everywhere.
  case all

  /// For the management report, logs, rejects and warnings.
  package var hidesInReport: Bool { self != .none }
  /// For the escalation and the work list.
  package var hidesInLists: Bool { self == .all }

  /// `张三丰` → `张*`; empty stays empty.
  package static func name(_ name: String) -> String {
    guard let first = name.first else { return "" }
    return "\(first)*"
  }

  /// `13812341234` → `138****1234`; of short or odd numbers only the last two characters stay.
  package static func phone(_ phone: String) -> String {
    if phone.isEmpty { return "" }
    let characters = Array(phone)
    if characters.count >= 11, characters.allSatisfy(\.isASCII) {
      return String(characters.prefix(3)) + "****" + String(characters.suffix(4))
    }
    return "****" + String(characters.suffix(characters.count > 4 ? 2 : 0))
  }

  /// A remark may hold anything: nothing of it is shown.
  package static func note(_ note: String) -> String { note.isEmpty ? "" : "***" }

  /// Beyond this a cell is not shown: more than a date, a code or an amount ever takes.
  private static let longestCell = 40

  /// A cell of an input table by its column (canonical; empty: a whole row). Keys and staff are never masked.
  /// What else a cell holds is shown, but not where it has plainly slipped or swallowed its neighbours: a value
  /// with line breaks or of great length may quote any cell, and eleven digits may be a telephone.
  package static func cell(_ value: String, of column: String) -> String {
    let scalars = value.unicodeScalars
    if scalars.contains(where: { $0 == "\n" || $0 == "\r" }) || scalars.count > longestCell {
      return note(value)
    }
    switch column {
    case "owner_name", "party": return name(value)
    case "phone": return phone(value)
    case "note", "tags", "": return note(value)
    case "unit_id", "project", "building", "section", "steward", "caller", "ref", "call_id", "repair_id":
      return value
    default:
      let digits = scalars.count { $0.properties.numericType == .decimal }
      guard digits >= 11 else { return value }
      return digits == scalars.count ? phone(value) : note(value)
    }
  }
}
