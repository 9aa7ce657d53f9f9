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
    if report.files.isEmpty { lines += Layout.wrapped(words.nothingHere, indent: 2) }
    if !report.skipped.isEmpty {
      let skipped = report.skipped.map {
        InspectWords.oneLine($0.name) + words.pick("（", "（", " (") + words.skipped($0.reason)
          + words.pick("）", "）", ")")
      }
      lines += [""] + Layout.wrapped(words.skippedTitle + skipped.joined(separator: words.list), indent: 2)
    }
    return lines
  }

  private func name(_ file: FileInspection) -> String { words.name(file) }

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
