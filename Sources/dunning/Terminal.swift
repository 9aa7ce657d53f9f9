import DocumentModel
import Glibc
import Model
import Pipeline
import Report
import RunStore
import Synchronization

/// Standard error: progress where it is a terminal, a summary, failures; and standard output, for results.
struct Terminal {
  private let console: ConsoleOptions
  private let language: Language

  init(_ console: ConsoleOptions, language: Language) {
    self.console = console
    self.language = language
  }

  /// A line of text. What it quotes of files and paths cannot act on the terminal.
  static func note(_ line: String) { _ = send(Format.legible(line) + "\n", to: STDERR_FILENO) }

  /// A line of the JSON log.
  static func log(_ members: KeyValuePairs<String, JSONValue>) {
    _ = send(String(decoding: JSONValue.members(members).line, as: UTF8.self) + "\n", to: STDERR_FILENO)
  }

  /// A result, to standard output.
  /// - Throws: `Failure.OutputError` where it does not take all of it.
  static func result(_ text: String) throws {
    if let code = send(text, to: STDOUT_FILENO) { throw Failure.OutputError(code: code) }
  }

  /// - Returns: why not all could be written.
  private static func send(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = write(descriptor, bytes.baseAddress! + done, bytes.count - done)
        if count < 0, errno != EINTR { return errno }
        done += max(count, 0)
      }
      return nil
    }
  }

  /// Shows how far the run is.
  var watcher: RunWatcher {
    if console.logFormat == .json, !console.quiet {
      return RunWatcher { progress in
        guard progress.isBeginning else { return }
        Terminal.log(["event": "stage", "stage": .string(progress.stage.rawValue)])
      }
    }
    guard !console.quiet, isatty(2) == 1 else { return RunWatcher { _ in } }
    let shown = Mutex(-1)
    let words = StageWords(language)
    return RunWatcher { progress in
      let share = progress.totalBytes > 0 ? progress.bytes * 100 / progress.totalBytes : 100
      let key = progress.stage == .reading ? share : 101 + (progress.stage == .writing ? 1 : 0)
      let isNew = shown.withLock { last in
        defer { last = key }
        return key != last
      }
      if isNew { Terminal.raw("\r\u{1B}[K" + words.line(progress, share: share)) }
    }
  }

  /// Takes away the line of progress.
  static func clearLine() { raw("\r\u{1B}[K") }

  private static func raw(_ text: String) { _ = send(text, to: STDERR_FILENO) }

  /// The headline figures, what was rejected, where the report lies.
  func finish(_ input: ReportInput, output: String) {
    if console.logFormat == .json {
      logEnd(input, output)
      return
    }
    if !console.quiet, isatty(2) == 1 { Self.clearLine() }
    let words = Catalogue(input.language, objections: input.objections)
    if console.verbose { for line in fileLines(input) { Self.note(line) } }
    if !console.quiet {
      for line in words.summaryLines(input) { Self.note(line) }
      Self.note(StageWords(language).lies(at: output))
    } else if !input.account.rejects.isEmpty {
      for line in words.accountLines(input) { Self.note(line) }
    }
    for (first, second) in Self.sameFiles(input) { Self.note(StageWords(language).same(first, second)) }
  }

  /// Files of one table, with rows, whose bytes are the same: rows without a number count twice then. Sheets of one
  /// workbook are the same bytes, but other rows.
  private static func sameFiles(_ input: ReportInput) -> [(String, String)] {
    var pairs: [(String, String)] = []
    var seen: [String: String] = [:]
    for (file, digest) in zip(input.account.files, input.inputDigests) where file.rows > 0 {
      let key = [file.table.code, digest.digest, file.sheet].joined(separator: " ")
      if let first = seen[key] { pairs.append((first, file.path)) } else { seen[key] = file.path }
    }
    return pairs
  }

  private func fileLines(_ input: ReportInput) -> [String] {
    input.account.files.map { file in
      let delimiter = file.delimiter == "\t" ? "TAB" : file.delimiter
      let ignored = file.ignoredColumns.isEmpty ? "" : "; – \(file.ignoredColumns.joined(separator: ", "))"
      let form = file.sheet.isEmpty ? "\(file.encoding), \(delimiter)" : "\(file.format) [\(file.sheet)]"
      return "\(file.path): \(form), \(file.headerLine): "
        + file.columns.joined(separator: ", ") + ignored
    }
  }

  private func logEnd(_ input: ReportInput, _ output: String) {
    let files = input.account.files
    Self.log([
      "event": "done", "month": .string(input.dates.month.description), "output": .string(output),
      "rows": .integer(Int64(files.reduce(0) { $0 + $1.rows })),
      "rejected": .integer(Int64(input.account.rejects.count)),
      "warnings": .integer(Int64(input.account.warnings.count)),
      "cases": .integer(Int64(input.cases.count)),
      "work_items": .integer(Int64(input.workList.count)),
    ])
  }
}

/// The few words of progress.
struct StageWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func line(_ progress: RunProgress, share: Int) -> String {
    let rows = Format.count(Int64(progress.rows))
    switch progress.stage {
    case .reading:
      return language.pick(
        "读取 \(share)%，\(rows) 行", "讀取 \(share)%，\(rows) 列", "reading \(share)%, \(rows) rows")
    case .reckoning:
      return language.pick("计算（\(rows) 行）", "計算（\(rows) 列）", "reckoning (\(rows) rows)")
    case .writing: return language.pick("写报告", "寫報告", "writing the report")
    }
  }

  func same(_ first: String, _ second: String) -> String {
    language.pick(
      "注意：\(first) 与 \(second) 内容完全相同，没有单号或编号的行会被算两次；请检查是否重复给出。",
      "注意：\(first) 與 \(second) 內容完全相同，沒有單號或編號的列會被算兩次；請檢查是否重複給出。",
      "Note: \(first) and \(second) hold the same bytes; rows without a number count twice. Was one given twice?"
    )
  }

  func lies(at path: String) -> String {
    language.pick("报告在 \(path)", "報告在 \(path)", "The report lies in \(path)")
  }
}
