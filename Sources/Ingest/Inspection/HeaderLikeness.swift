internal import Model
internal import Tabular

/// How alike two headers are.
enum HeaderLikeness {
  /// From 0 to 1: by the letters that differ, or the part of the longer that the shorter is.
  static func of(_ first: String, _ second: String) -> Double {
    let (left, right) = (letters(first), letters(second))
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    if left == right { return 1 }
    let longest = Double(max(left.count, right.count))
    let apart = 1 - Double(distance(left, right)) / longest
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard short.count >= 2, contains(long, short) else { return apart }
    return max(apart, 0.5 + 0.5 * Double(short.count) / longest)
  }

  /// In the form in which headers are compared; letters that offices use for one another made one.
  private static func letters(_ header: String) -> [Character] {
    String(decoding: HeaderForm.bytes(header), as: UTF8.self).map { same[$0] ?? $0 }
  }

  private static let same: [Character: Character] = [
    "交": "缴", "帐": "账", "幢": "栋", "座": "栋", "户": "房", "室": "房",
  ]

  private static func contains(_ text: [Character], _ part: [Character]) -> Bool {
    (0...(text.count - part.count)).contains { Array(text[$0..<$0 + part.count]) == part }
  }

  /// Letters inserted, left out or changed.
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        current.append(
          min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1))
      }
      last = current
    }
    return last[second.count]
  }
}

/// Guesses which headers of a file may be columns that it needs and does not name. It is only offered.
struct HeaderGuesser {
  let vocabulary: Vocabulary
  let headers: [String]
  /// Fields that nothing names.
  let free: [Int]
  /// The first rows' cells, by field.
  let cells: [[[UInt8]]]

  /// Below this two headers are not alike. Two Latin words share letters by chance; a column that can be done
  /// without is not worth a doubtful guess.
  private static func least(_ header: String, isNeeded: Bool) -> Double {
    header.utf8.allSatisfy { $0 < 0x80 } ? 0.75 : isNeeded ? 0.5 : 0.6
  }

  /// No table that people keep has so many columns that nothing names.
  private static let most = 200

  /// Numbers of rows.
  private static let never: Set<String> = ["序号", "行号", "序", "no", "no.", "#", "id"]

  /// Of each column the header it may be, no header for two; nil where none is like it.
  func guesses(_ columns: [ColumnSpec], needed: Set<Column>) -> [(column: Column, header: String?)] {
    var pairs: [(likeness: Double, column: Int, field: Int)] = []
    for (index, spec) in columns.enumerated() {
      for field in free.prefix(Self.most) where mayBe(spec, field) {
        let likeness = ([spec.column.name] + spec.aliases).map { HeaderLikeness.of(headers[field], $0) }.max()
        let least = Self.least(headers[field], isNeeded: needed.contains(spec.column))
        if let likeness, likeness >= least { pairs.append((likeness, index, field)) }
      }
    }
    pairs.sort { ($1.likeness, $0.column, $0.field) < ($0.likeness, $1.column, $1.field) }
    var byColumn: [Int: Int] = [:]
    for pair in pairs where byColumn[pair.column] == nil && !byColumn.values.contains(pair.field) {
      byColumn[pair.column] = pair.field
    }
    return columns.indices.map { (columns[$0].column, byColumn[$0].map { headers[$0] }) }
  }

  /// Whether most of a column's cells can be what the column takes.
  private func mayBe(_ spec: ColumnSpec, _ field: Int) -> Bool {
    let form = HeaderText.form(Array(headers[field].utf8))
    guard !form.isEmpty, !Self.never.contains(form) else { return false }
    let filled = field < cells.count ? cells[field].filter { !HeaderText.isBlank($0) } : []
    guard !filled.isEmpty else { return true }
    let fitting = filled.count { fits($0, spec.type) }
    return fitting * 5 >= filled.count * 4
  }

  private func fits(_ cell: [UInt8], _ type: ColumnType) -> Bool {
    var folded: [UInt8] = []
    return cell.withUnsafeBytes { cell in
      Folding.withFolded(cell, &folded) { text in
        switch type {
        case .money: MoneyParser.money(text) != nil
        case .date, .dateTime, .period: LooseDate.isDate(text) || PeriodParser.period(text) != nil
        case .decimal, .integer: NumberParser.centis(text) != nil
        case .key, .text, .code, .list: true
        }
      }
    }
  }
}
