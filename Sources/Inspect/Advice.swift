internal import DocumentModel
internal import Ingest
internal import Model
internal import Settings

/// The lines of `dunning.yml` that would help with some files.
struct Advice {
  /// A file under `inputs`.
  struct Input {
    var table: TableKind
    var path: String
    /// `key: value` lines, each with a remark or none.
    var members: [(line: String, remark: String)]
    /// Further sheets that may be of the table too.
    var sheets: [String] = []
  }

  var inputs: [Input] = []
  /// By table, the columns with the headers that they go by.
  var headers: [TableKind: [(column: String, header: String, isSure: Bool)]] = [:]
  /// Needed columns that no header is like.
  var blanks: [(TableKind, String)] = []
  /// Words of which only people know what they mean, by column of codes.
  var words: [(column: String, words: [String])] = []
  /// Whether something does not work without these lines.
  private(set) var isNeeded = false
  /// Whether there is any advice beyond the files' names.
  var isEmpty: Bool {
    headers.isEmpty && blanks.isEmpty && words.isEmpty
      && inputs.allSatisfy { $0.members.isEmpty && $0.sheets.isEmpty }
  }

  /// - Parameter base: what paths in the settings start from; nil: where the program was called.
  init(_ files: [FileInspection], base: String?, _ words: InspectWords) {
    for file in files where file.sameAs == nil {
      addInput(file, base, words)
      addHeaders(file)
      for unknown in file.unknownWords { add(unknown) }
    }
  }

  private mutating func addInput(_ file: FileInspection, _ base: String?, _ words: InspectWords) {
    let isGuessed = !file.guesses.isEmpty && file.guesses.allSatisfy { $0.header != nil }
    guard let table = file.table ?? (isGuessed ? file.input.table : nil) else { return }
    let path = base.map {
      file.input.path.hasPrefix($0) ? String(file.input.path.dropFirst($0.count)) : file.input.path
    }
    var input = Input(table: table, path: path ?? file.input.path, members: [])
    let given = file.input
    if let encoding = given.encoding { input.members.append(("encoding: " + encoding, "")) }
    if let sheet = given.sheet { input.members.append(("sheet: " + SettingsText.quoted(sheet), "")) }
    if given.sheet != nil || given.encoding != nil { isNeeded = true }
    if let order = given.dateOrder { input.members.append(("date_order: " + order.rawValue, "")) }
    if let project = given.project { input.members.append(("project: " + SettingsText.quoted(project), "")) }
    if let item = given.feeItem { input.members.append(("fee_item: " + SettingsText.quoted(item), "")) }
    if given.fillsDown { input.members.append(("fill_down: true", "")) }
    if let entry = given.entry {
      input.members.append(("entry: " + entry.code, ""))
    } else if file.account?.entry?.reason == .assumed, file.account?.entry != nil {
      input.members.append(("entry: charge", words.entryRemark))
    }
    if given.dateOrder == nil, let order = file.dateOrder, let first = order.possible.first {
      input.members.append(("date_order: " + first.rawValue, words.orderRemark(order)))
      isNeeded = true
    }
    input.sheets = file.sheets.filter(\.isAlike).map(\.name)
    inputs.append(input)
  }

  private mutating func addHeaders(_ file: FileInspection) {
    let keys: Set = ["unit_id", "project", "building", "section"]
    let isAnything = file.table != nil || file.fits.first.map { !keys.isSuperset(of: $0.columns) } ?? false
    guard isAnything || file.guesses.contains(where: { $0.header != nil }) else { return }
    for guess in file.guesses {
      guard let header = guess.header.flatMap(Self.oneLine) else {
        let key = (guess.table, guess.column)
        if !blanks.contains(where: { $0 == key }) { blanks.append(key) }
        continue
      }
      let known = headers[guess.table] ?? []
      if known.contains(where: { $0.column == guess.column && $0.header == header }) { continue }
      headers[guess.table, default: []].append((guess.column, header, guess.isNeeded))
      if guess.isNeeded { isNeeded = true }
    }
  }

  /// A header as settings take it: white space does not count in headers. Nil where it has signs that no text has.
  private static func oneLine(_ header: String) -> String? {
    let line = header.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.unicodeScalars.contains { $0.properties.generalCategory == .control } ? nil : line
  }

  private mutating func add(_ unknown: UnknownWords) {
    if let index = words.firstIndex(where: { $0.column == unknown.column }) {
      words[index].words += unknown.words.filter { !words[index].words.contains($0) }
    } else {
      words.append((unknown.column, unknown.words))
    }
  }
}

/// Writes advice as a settings file that loads.
struct AdviceWriter {
  let words: InspectWords
  private(set) var lines: [String] = []

  init(words: InspectWords) { self.words = words }

  static func lines(
    _ advice: Advice, month: Month?, withFiles: Bool, _ words: InspectWords
  ) -> [String] {
    var writer = AdviceWriter(words: words)
    if withFiles {
      if let month { writer.lines.append("month: \(month)  # " + oneLine(words.monthRemark)) }
      writer.lines.append("output: \"reports/{month}\"")
    }
    writer.putInputs(advice, all: withFiles)
    writer.putHeaders(advice)
    writer.putCodes(advice)
    return writer.lines
  }

  private mutating func putInputs(_ advice: Advice, all: Bool) {
    let inputs = advice.inputs.filter { all || !$0.members.isEmpty || !$0.sheets.isEmpty }
    guard !inputs.isEmpty else { return }
    lines.append("inputs:")
    for table in TableKind.allCases {
      let files = inputs.filter { $0.table == table }
      guard !files.isEmpty else { continue }
      lines.append("  \(table.code):")
      for file in files { put(file) }
    }
  }

  private mutating func put(_ file: Advice.Input) {
    let path = SettingsText.quoted(file.path)
    defer {
      for sheet in file.sheets {
        lines.append("    # - {path: \(path), sheet: \(SettingsText.quoted(sheet))}")
      }
    }
    guard !file.members.isEmpty else { return lines.append("    - \(path)") }
    lines.append("    - path: \(path)")
    for (line, remark) in file.members {
      lines.append("      " + line + (remark.isEmpty ? "" : "  # " + Self.oneLine(remark)))
    }
  }

  private mutating func putHeaders(_ advice: Advice) {
    let isSure = advice.headers.values.contains { $0.contains(where: \.isSure) }
    guard !advice.headers.isEmpty || !advice.blanks.isEmpty else { return }
    lines.append((isSure ? "" : "# ") + "headers:")
    for table in TableKind.allCases {
      let headers = advice.headers[table] ?? []
      let blanks = advice.blanks.filter { $0.0 == table }.map(\.1)
      guard !headers.isEmpty || !blanks.isEmpty else { continue }
      let isSure = headers.contains(where: \.isSure)
      lines.append((isSure ? "" : "# ") + "  \(table.code):")
      for (column, header, isSure) in headers {
        // What is not needed is only a guess: it stays a remark until somebody looks at it.
        let title = words.column(column)
        let remark = title == header ? "" : "  # " + Self.oneLine(title)
        lines.append((isSure ? "" : "# ") + "    \(column): [\(SettingsText.quoted(header))]" + remark)
      }
      for column in blanks { lines.append("#     \(column): []  # " + Self.oneLine(words.fillIn(column))) }
    }
  }

  private mutating func putCodes(_ advice: Advice) {
    let coded = advice.words.filter { $0.column != "objection" }
    if !coded.isEmpty { lines.append("codes:") }
    for (column, found) in coded {
      lines.append("  \(column):")
      let list = found.map { SettingsText.quoted($0) }.joined(separator: ", ")
      lines.append("    # " + Self.oneLine(words.sortWords(list)))
      for (code, name) in words.codes(of: column) {
        lines.append("    \(code): []" + (name == code ? "" : "  # " + Self.oneLine(name)))
      }
    }
    for (_, found) in advice.words.filter({ $0.column == "objection" }) {
      let list = found.map { SettingsText.quoted($0) }.joined(separator: ", ")
      lines.append("# " + Self.oneLine(words.sortObjections(list)))
      lines.append("# objections:")
      lines.append("#   other:")
      lines.append("#     names: [\(list)]")
    }
  }

  /// A remark ends with its line; what it quotes of files cannot end it sooner.
  private static func oneLine(_ text: String) -> String {
    Format.legible(text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
