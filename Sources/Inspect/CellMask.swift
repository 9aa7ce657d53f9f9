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

  /// A year, a month and a day, first or last the year; with a time behind it or none. Card numbers are written in
  /// groups of four, and telephones with hyphens.
  private static func looksLikeDate(_ value: String) -> Bool {
    let parts = value.split { "-/.年月日 :".contains($0) }
    guard (3...6).contains(parts.count), parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else {
      return false
    }
    let digits = parts.reduce(0) { $0 + $1.count }
    guard digits <= (parts.count == 3 ? 8 : 14) else { return false }
    let years = [0, 2].filter {
      parts[$0].count == 4 && (Int(parts[$0]).map { (1900...2199) ~= $0 } ?? false)
    }
    return years.count == 1 && parts.indices.allSatisfy { years.contains($0) || parts[$0].count <= 2 }
  }

  /// No word of a column of codes is longer, nor has so many digits; what is may tell of somebody.
  private static let longestWord = 8
  private static let mostDigits = 7

  /// Whether a word of a column of codes may be shown, where it is told what is to be named.
  func mayShow(word: String, of column: String) -> Bool {
    if showsAll { return true }
    let digits = word.unicodeScalars.count { $0.properties.numericType == .decimal }
    // Whoever picked up the telephone may stand there by name.
    return column != "party" && digits < Self.mostDigits && word.count <= Self.longestWord
      && Masking.cell(word, of: column) == word
  }

  private func cut(_ value: String) -> String {
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > Self.longest ? String(line.prefix(Self.longest)) + "…" : line
  }
}
