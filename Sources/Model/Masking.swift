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
}
