internal import DocumentModel
internal import Ingest
internal import Model
internal import Tabular

extension InspectReport {
  /// For people: about 100 columns wide, in the report's language, ending in a line feed.
  package var text: String {
    let words = InspectWords(language)
    var lines: [String] = []
    if let folder {
      lines += FolderText(report: self, folder: folder, words: words).lines
    } else {
      for (index, file) in files.enumerated() {
        if index > 0 { lines.append("") }
        lines += FileText(report: self, file: file, words: words).lines
      }
    }
    lines += NextText(report: self, words: words).lines
    return lines.map { Format.legible(InspectWords.oneLine($0)) + "\n" }.joined()
  }

  /// Why a file cannot be read; its name stands above.
  func sentence(_ path: String, _ problem: FileProblem) -> String {
    let sentence = failure(path, problem)
    for mark in ["：", ": "] where sentence.hasPrefix(path + mark) {
      return String(sentence.dropFirst(path.count + mark.count))
    }
    return sentence
  }

  var roster: String? { files.first { $0.table == .roster }?.input.path }
}

/// A file, whole.
struct FileText {
  let report: InspectReport
  let file: FileInspection
  let words: InspectWords

  private var mask: CellMask { CellMask(showsAll: report.showsAll) }

  var lines: [String] {
    var lines = [file.input.path]
    lines += facts
    if !file.columns.isEmpty { lines += [""] + columns }
    let problems = self.problems
    if !problems.isEmpty { lines += [""] + problems }
    return lines
  }

  // MARK: What it is

  private var facts: [String] {
    var rows: [(InspectWords.Label, String)] = [(.table, what)]
    if !file.format.isEmpty, !isFailed { rows.append((.format, format)) }
    if file.sheets.count > 1 { rows.append((.sheets, sheets)) }
    if file.headerLine > 0, !file.columns.isEmpty { rows.append((.header, words.header(file))) }
    if let account = file.account {
      rows.append((.rows, words.account(account)))
      if let entry = account.entry, file.table == .ledger { rows.append((.entry, words.entry(entry))) }
      if let units = words.units(file.unitCheck, roster: report.roster) { rows.append((.units, units)) }
    }
    for note in words.notes(file) { rows.append((.note, note)) }
    let width = InspectWords.Label.allCases.map { Format.width(words.label($0)) }.max() ?? 0
    return rows.flatMap { label, text in
      var lines = Layout.wrapped(text, indent: width + 4)
      let first = lines[0].drop { $0 == " " }
      lines[0] = "  " + Layout.padded(words.label(label), width) + "  " + first
      return lines
    }
  }

  private var isFailed: Bool {
    if case .failed = file.outcome { return true }
    return false
  }

  private var what: String {
    switch file.outcome {
    case .table(let table):
      let shape = file.shape.map { words.comma + words.shape($0, file.account?.entry) } ?? ""
      return words.table(table) + shape
    case .noTable: return words.noTable
    case .failed(let problem): return report.sentence(file.input.path, problem)
    case .amountsTooLarge: return words.tooLarge
    case .noUnits: return words.noUnits
    }
  }

  private var format: String {
    var parts = [file.format]
    if let encoding = file.encoding {
      let bracketed = words.pick(
        "（\(words.certainty(encoding))）", "（\(words.certainty(encoding))）", " (\(words.certainty(encoding)))")
      parts.append(encoding.encoding.rawValue + bracketed)
    }
    if let delimiter = file.delimiter { parts.append(words.delimiter(delimiter)) }
    if let newline = file.newline { parts.append(newline.rawValue.uppercased()) }
    parts.append(words.size(file.bytes))
    return parts.joined(separator: words.comma)
  }

  private static let mostSheets = 50

  private var sheets: String {
    let shown = file.sheets.prefix(Self.mostSheets)
    let more = file.sheets.count > shown.count ? words.moreSheets(file.sheets.count) : ""
    return shown.map { sheet in
      let hidden = sheet.isHidden ? words.pick("（隐藏）", "（隱藏）", " (hidden)") : ""
      let chosen = sheet.isChosen ? words.pick("（读取这一张）", "（讀取這一張）", " (the one read)") : ""
      return sheet.name + hidden + chosen
    }.joined(separator: words.list) + more
  }

  // MARK: Columns

  /// More are only counted; JSON has all.
  private static let mostColumns = 200

  private var columns: [String] {
    let isKnown = file.table != nil
    let shown = file.columns.filter { !$0.header.isEmpty || $0.read > 0 }
    let rows = shown.prefix(Self.mostColumns).map { column in
      [
        column.header, words.use(column.use), words.count(column.read), words.count(column.empty),
        column.unreadable > 0 ? words.count(column.unreadable) : "",
        column.samples.map { mask.text($0, of: column, isRead: true) }.joined(separator: words.list),
      ]
    }
    guard isKnown || !rows.isEmpty else { return [] }
    let more = shown.count - rows.count
    return Layout.table([words.columnTitles] + rows, indent: 2, right: [2, 3, 4], widest: 28)
      + (more > 0 ? ["  " + words.moreColumns(more)] : [])
  }

  // MARK: Problems

  /// What is wrong, each kind with its first places.
  var problems: [String] {
    var lines: [String] = []
    if file.lacksEntry {
      lines += item(words.lacksEntry)
    } else if file.table == nil, file.yearlessMonths == 0, let fit = file.fits.first {
      lines += item(words.lacks(fit))
    }
    for guess in file.guesses where !file.lacksEntry || guess.header != nil {
      lines += item(words.guess(guess))
    }
    if let order = file.dateOrder { lines += item(dates(order)) }
    for group in file.problems { lines += lines_(of: group) }
    return lines.isEmpty ? [] : ["  " + words.problemsTitle] + lines
  }

  private func item(_ text: String) -> [String] {
    var lines = Layout.wrapped(text, indent: 4)
    lines[0] = "  - " + lines[0].dropFirst(4)
    return lines
  }

  private func dates(_ order: DateOrderFinding) -> String {
    let place = words.place(line: order.sample.line, cell: order.sample.cell)
    return words.order(order) + words.pick("（", "（", " (") + place + words.colon
      + order.sample.value
      + words.pick("）", "）", ")")
  }

  private func lines_(of group: ProblemGroup) -> [String] {
    guard let first = group.first.first else { return [] }
    var lines = item(words.problem(group))
    let places = group.first.map(place).joined(separator: words.pick("；", "；", "; "))
    let more = group.count > group.first.count ? words.pick("……", "……", " …") : ""
    lines += Layout.wrapped(places + more, indent: 4)
    lines += Layout.wrapped(words.kind(first).message, indent: 4)
    return lines
  }

  private func place(_ kind: ProblemGroup.Kind) -> String {
    let (line, cell, column, value) =
      switch kind {
      case .reject(let reject): (reject.place.line, reject.cell, reject.column, reject.value)
      case .warning(let warning): (warning.place.line, warning.cell, warning.column, warning.value)
      }
    let place = words.place(line: Int(line), cell: cell)
    return value.isEmpty ? place : place + words.colon + mask.text(value, of: column)
  }
}
