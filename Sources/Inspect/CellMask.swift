internal import Ingest
internal import Model

/// Cells as they are shown: a terminal is seen by others.
struct CellMask {
  let showsAll: Bool
  /// How many characters are shown at the most.
  static let longest = 24

  /// A cell of a column of the file.
  /// - Parameter isRead: it could be read as what the column takes.
  func text(_ value: String, of column: InspectedColumn, isRead: Bool = false) -> String {
    cut(showsAll || isRead && Self.isHarmless(column.type) ? value : masked(value, column))
  }

  /// Dates, amounts and known words tell nothing of anybody.
  private static func isHarmless(_ type: ColumnType?) -> Bool {
    switch type {
    case .date, .dateTime, .period, .money, .decimal, .integer, .code: true
    case .key, .text, .list, nil: false
    }
  }

  /// A cell of a canonical column; empty: of a whole row.
  func text(_ value: String, of column: String) -> String {
    guard !showsAll else { return cut(value) }
    // What was to be a repair's description may be a note.
    if column == "description" { return Masking.note(value) }
    return cut(Masking.cell(value, of: column))
  }

  private func masked(_ value: String, _ column: InspectedColumn) -> String {
    switch column.use {
    case .column(let name):
      return name == .description ? Masking.note(value) : Masking.cell(value, of: name.name)
    case .repeats(let name): return Masking.cell(value, of: name.name)
    case .month: return Masking.cell(value, of: "amount")
    case .leftOver: return Self.unknown(value)
    }
  }

  /// A cell of which nothing is known may be anybody's name or number: only short numbers and dates are shown.
  private static func unknown(_ value: String) -> String {
    let digits = value.unicodeScalars.count { $0.properties.numericType == .decimal }
    let isNumber = value.unicodeScalars.allSatisfy {
      $0.properties.numericType == .decimal || "-/.,:% ¥￥年月日".unicodeScalars.contains($0)
    }
    if isNumber { return digits < 7 || looksLikeDate(value) ? value : Masking.phone(value) }
    return Masking.name(value)
  }

  private static func looksLikeDate(_ value: String) -> Bool {
    let parts = value.split { "-/.年月日 :".contains($0) }
    return parts.count >= 3 && parts.allSatisfy { $0.count <= 4 }
  }

  private func cut(_ value: String) -> String {
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > Self.longest ? String(line.prefix(Self.longest)) + "…" : line
  }
}
