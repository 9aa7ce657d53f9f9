internal import Model
internal import Tabular

/// Which table a file is.
struct TableGuess: Sendable {
  /// What a table needs to be looked for in a file.
  struct Look: Sendable {
    var table: TableKind
    var found: FoundTable?
    var problem: FileProblem?
  }

  var input: InputFile
  /// Nil where no table fits.
  var found: FoundTable?
  var looks: [Look]

  /// - Parameter table: nil where it is to be found out.
  static func make(
    _ input: InputFile, table: TableKind?, _ source: InputSource, _ vocabulary: Vocabulary
  ) -> TableGuess {
    // The roster first: nearly every file has its one column, which settles the encoding for the others.
    let tables = table.map { [$0] } ?? [.roster, .ledger, .calls, .repairs]
    var input = input
    var looks: [Look] = []
    for table in tables {
      input.table = table
      var asked = input
      if table != .ledger { asked.entry = nil }
      do throws(FileProblem) {
        let found = try TableSearch(source: source, input: asked, vocabulary: vocabulary).find()
        looks.append(Look(table: table, found: found))
        if source.book == nil, input.encoding == nil { input.encoding = found.dialect.encoding.rawValue }
      } catch {
        looks.append(Look(table: table, problem: error))
      }
    }
    return choose(input, looks)
  }

  /// A workbook may hold several tables, each on a sheet of its own: then a guess for each of these sheets.
  func bySheet() -> [TableGuess] {
    let sheets = looks.compactMap { $0.found?.sheet?.name }
    guard Set(sheets).count > 1, input.sheet == nil else { return [self] }
    let guesses = Set(sheets).sorted().map { sheet in
      Self.choose(input, looks.filter { $0.found?.sheet?.name == sheet })
    }
    let found = guesses.filter { $0.found != nil }
    return found.isEmpty ? [self] : found.sorted { $0.input.table.rawValue < $1.input.table.rawValue }
  }

  private static func choose(_ input: InputFile, _ looks: [Look]) -> TableGuess {
    var input = input
    let words = NameWords.table(of: input.path)
    func rank(_ look: Look) -> (Int, Int, Int, Int) {
      guard let found = look.found else { return (0, 0, 0, 0) }
      return (
        isComplete(look.table, found) ? 1 : 0, found.header.columnCount, look.table == words ? 1 : 0,
        look.table == .roster ? 0 : 4 - Int(look.table.rawValue)
      )
    }
    let isAsked = looks.count == 1 && looks[0].table == input.table
    let best = looks.filter { $0.found != nil && (isAsked || !isBareList($0, words)) }.max {
      rank($0) < rank($1)
    }
    if let best { input.table = best.table }
    return TableGuess(input: input, found: best?.found, looks: looks)
  }

  /// Whether a file has a unit number and nothing else that is known: a list of something, but hardly the roster.
  private static func isBareList(_ look: Look, _ words: TableKind?) -> Bool {
    guard look.table == .roster, words != .roster, let header = look.found?.header else {
      return false
    }
    let filled = header.cells.count { !HeaderText.isBlank($0) }
    return filled > 1
      && header.layout.columns.allSatisfy { [.unitID, .project, .building, .section].contains($0) }
  }

  /// Whether the file has the columns that tell this table from a list of units: a date at the least.
  private static func isComplete(_ table: TableKind, _ found: FoundTable) -> Bool {
    switch table {
    case .roster: return false
    case .calls, .repairs: return true
    case .ledger:
      let layout = found.header.layout
      return !found.header.wide.isEmpty
        || [Column.period, .dueDate, .entryDate, .paidDate].contains(where: layout.has)
    }
  }
}

/// What a file's name says of it; it only settles what the columns leave open.
enum NameWords {
  private static let words: [(TableKind, [String])] = [
    (.roster, ["名册", "业主资料", "业主信息", "房屋资料", "房产资料", "roster", "owners", "units"]),
    (.calls, ["回访", "通话", "电话", "催缴记录", "calls"]),
    (.repairs, ["报修", "维修", "工程", "工单", "repair", "defect"]),
    (.ledger, ["台账", "收费", "应收", "实收", "账单", "缴费", "收款", "明细", "ledger", "bills", "receipts"]),
    (.roster, ["业主"]),
  ]

  static func table(of path: String) -> TableKind? {
    let name = path.split(separator: "/").last.map { HeaderText.form(Array($0.utf8)) } ?? ""
    return words.first { $0.1.contains(where: name.contains) }?.0
  }
}
