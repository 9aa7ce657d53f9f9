internal import DocumentModel
internal import Ingest
internal import Model
internal import Report
internal import Tabular

/// A folder: which file is which table, and what is wrong with each.
struct FolderText {
  let report: InspectReport
  let folder: String
  let words: InspectWords

  var lines: [String] {
    var lines = [folder, ""]
    let rows = report.files.map(row)
    if !rows.isEmpty {
      lines += Layout.table([words.folderTitles] + rows, indent: 2, right: [2, 3, 4], widest: 36)
    }
    for file in report.files { lines += problems(file) }
    if !report.skipped.isEmpty {
      let skipped = report.skipped.map {
        $0.name + words.pick("（", "（", " (") + words.skipped($0.reason) + words.pick("）", "）", ")")
      }
      lines += [""] + Layout.wrapped(words.skippedTitle + skipped.joined(separator: words.list), indent: 2)
    }
    return lines
  }

  private func name(_ file: FileInspection) -> String {
    file.input.path.split(separator: "/").last.map(String.init) ?? file.input.path
  }

  private func row(_ file: FileInspection) -> [String] {
    let account = file.account
    let warnings = file.problems.reduce(0) { sum, group in
      if case .warning? = group.first.first { return sum + group.count }
      return sum
    }
    return [
      name(file), table(file), account.map { words.count($0.rows) } ?? "",
      account.map { words.count($0.rejected) } ?? "", account == nil ? "" : words.count(warnings),
      reading(file),
    ]
  }

  private func table(_ file: FileInspection) -> String {
    switch file.outcome {
    case .table(let table): words.catalogue.name(table)
    case .noTable: words.noTable
    case .failed: words.unreadable
    case .amountsTooLarge: words.tooLarge
    case .noUnits: words.noUnits
    }
  }

  private func reading(_ file: FileInspection) -> String {
    var parts = [file.format]
    if let encoding = file.encoding { parts.append(encoding.encoding.rawValue) }
    if let sheet = file.sheets.first(where: \.isChosen), file.sheets.count > 1 {
      parts.append(words.pick("工作表“\(sheet.name)”", "工作表「\(sheet.name)」", "sheet “\(sheet.name)”"))
    }
    if file.headerLine > 0, !file.columns.isEmpty {
      parts.append(
        words.pick(
          "表头第 \(file.headerLine) 行", "表頭第 \(file.headerLine) 列", "header on line \(file.headerLine)"))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: words.comma)
  }

  private func problems(_ file: FileInspection) -> [String] {
    var lines: [String] = []
    if case .failed(let problem) = file.outcome {
      lines += Layout.wrapped(report.sentence(name(file), problem), indent: 4)
    }
    for note in words.notes(file) { lines += Layout.wrapped(note, indent: 4) }
    let used = FileText(report: report, file: file, words: words).problems
    lines += used.dropFirst()
    return lines.isEmpty ? [] : ["", "  " + name(file)] + lines
  }
}

/// What to do next: settings, and the command.
struct NextText {
  let report: InspectReport
  let words: InspectWords

  /// Above this share of rejected rows a run stops where nothing else is said; and from so many on.
  private static let share = 100
  private static let fewest = 5

  var lines: [String] {
    let command = NextCommand(program: report.program, files: report.files)
    let base = report.folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    let advice = Advice(report.files, base: base, words)
    let isWhole = command.missing.isEmpty
    let isRun = isWhole || report.folder != nil
    var lines: [String] = []
    if isRun, !isWhole { lines += [""] + Layout.wrapped(words.missing(command.missing), indent: 0) }
    if isWhole, !advice.isNeeded {
      lines += ["", words.nextTitle] + command.lines(command.month).map { "  " + $0 }
      lines += Layout.wrapped(words.month(command.month), indent: 2)
    }
    let isGuessed = report.files.contains { $0.table == nil && $0.guesses.contains { $0.header != nil } }
    if isGuessed {
      let path = (base ?? "") + "dunning.yml"
      lines += ["", words.saveAs(path)]
      lines += AdviceWriter.lines(advice, month: nil, withFiles: false, words).map { "  " + $0 }
      return lines + [
        words.lookAgain,
        "  " + command.inspect(settings: path, report.folder.map { [$0] } ?? report.files.map(\.input.path)),
      ]
    }
    if !advice.isEmpty || isWhole && report.folder != nil {
      lines += settings(advice, command, base, isWhole)
    }
    let failing = report.files.filter { Self.stops($0) }.map(name)
    if !failing.isEmpty { lines += [""] + Layout.wrapped(words.willFail(failing), indent: 0) }
    return lines
  }

  private func settings(
    _ advice: Advice, _ command: NextCommand, _ base: String?, _ isWhole: Bool
  ) -> [String] {
    let month = command.month
    let block = AdviceWriter.lines(advice, month: month, withFiles: isWhole, words)
    let path = (base ?? "") + "dunning.yml"
    var lines = [""]
    if isWhole, advice.isNeeded {
      lines.append(words.saveAs(path))
    } else if isWhole, advice.isEmpty {
      lines.append(words.alsoAs + words.pick("（存为 \(path)）：", "（存為 \(path)）：", " (save it as \(path)):"))
    } else {
      lines.append(Layout.trimmed(words.settingsTitle + words.colon))
    }
    lines += block.map { "  " + $0 }
    if isWhole { lines += [words.thenTitle, "  " + command.line(settings: path)] }
    if isWhole, advice.isNeeded { lines += Layout.wrapped(words.month(month), indent: 2) }
    return lines
  }

  private func name(_ file: FileInspection) -> String {
    file.input.path.split(separator: "/").last.map(String.init) ?? file.input.path
  }

  private static func stops(_ file: FileInspection) -> Bool {
    guard let account = file.account, file.sameAs == nil else { return false }
    let bad = account.rejected - account.duplicates
    return bad >= fewest && bad * share > account.used + account.rejected
  }
}
