import DocumentModel
import Model

/// How the input files were read, where that is not plain from the files themselves.
extension Reporter {
  /// What a file is, in a few words: its encoding, or its format and sheet.
  func format(_ file: FileAccount) -> String {
    if !file.sheet.isEmpty {
      return words.text(ReadingText.sheet, ["format": .text(file.format), "sheet": .text(file.sheet)])
    }
    return file.format == "CSV" ? file.encoding : "\(file.format), \(file.encoding)"
  }

  /// Sentences about what was found and decided, by file.
  func howRead() -> [String] { input.account.files.flatMap(howRead) }

  private func howRead(_ file: FileAccount) -> [String] {
    var lines: [String] = []
    func say(_ phrase: ReadingText, _ rows: Int) {
      if rows > 0 { lines.append(words.text(phrase, ["file": .text(file.path), "rows": .count(rows)])) }
    }
    if let entry = file.entry { lines += entryLines(file, entry) }
    if !file.unreadAmounts.isEmpty {
      lines.append(
        words.text(
          ReadingText.unreadAmounts,
          ["file": .text(file.path), "columns": .text(words.list(file.unreadAmounts))]))
    }
    if !file.otherSheets.isEmpty {
      let shown = file.otherSheets.prefix(12)
      let others = words.list(Array(shown)) + (shown.count < file.otherSheets.count ? " …" : "")
      lines.append(
        words.text(
          ReadingText.otherSheets,
          ["file": .text(file.path), "sheet": .text(file.sheet), "others": .text(others)]))
    }
    say(.hidden, file.hiddenRows)
    say(.filled, file.filledDown)
    say(.rewritten, file.rewrittenUnits)
    if file.endsInLine {
      lines.append(words.text(ReadingText.endsInLine, ["file": .text(file.path)]))
    }
    if let entry = file.unusedEntry {
      let arguments: [String: Inline] = ["file": .text(file.path), "entry": .text(entry.code)]
      lines.append(words.text(ReadingText.unusedEntry, arguments))
    }
    if !file.unusedSheet.isEmpty {
      let arguments: [String: Inline] = ["file": .text(file.path), "sheet": .text(file.unusedSheet)]
      lines.append(words.text(ReadingText.unusedSheet, arguments))
    }
    return lines
  }

  private func entryLines(_ file: FileAccount, _ entry: LedgerEntry) -> [String] {
    let name = words.name(entry.kind)
    let kind = input.language == .english ? name.lowercased() + "s" : name
    var arguments: [String: Inline] = ["file": .text(file.path), "kind": .text(kind)]
    let phrase: ReadingText
    switch entry.reason {
    case .given: phrase = .entryGiven
    case .named(let word):
      phrase = .entryNamed
      arguments["word"] = .text(word)
    case .rows: phrase = .entryByDates
    case .assumed: phrase = .entryAssumed
    }
    let wide = entry.isWide ? [words.text(ReadingText.wide, ["file": .text(file.path)])] : []
    return entry.isMixed ? wide : wide + [words.text(phrase, arguments)]
  }
}
