internal import Ingest
internal import Model

/// What is to be done next with some files: which settings to save where, and which command to run.
struct NextStep {
  let command: NextCommand
  let advice: Advice
  let month: Month?
  /// Whether the tables of a report are all there, here or in the settings in force.
  let isWhole: Bool
  /// Where the settings are, or are to be saved.
  let settingsPath: String
  /// Whether settings are in force, so that only what they lack is told.
  let isAddition: Bool
  /// A file that stands in the way of the usual name.
  let taken: String?
  let isGuessed: Bool
  private let hasMonth: Bool
  private let words: InspectWords

  init(_ report: InspectReport, _ words: InspectWords) {
    self.words = words
    command = NextCommand(
      program: report.program, files: report.files, known: report.settings?.inputs.map(\.table) ?? [])
    month = command.month
    isWhole = command.missing.isEmpty
    isAddition = report.settings != nil
    hasMonth = report.settings?.hasMonth ?? true
    let folder = report.folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    let usual = folder + "dunning.yml"
    taken = report.settings == nil && report.exists(usual) ? usual : nil
    settingsPath = report.settings?.path ?? Self.free(folder, report.exists)
    let parts = settingsPath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let base = parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
    advice = Advice(
      report.files, SettingsPlace(base: base, current: report.currentFolder), words,
      CellMask(showsAll: report.showsAll))
    isGuessed = report.files.contains { file in
      file.lacksEntry || file.table == nil && file.guesses.contains { $0.header != nil }
    }
  }

  /// A name that no file has.
  private static func free(_ folder: String, _ exists: (String) -> Bool) -> String {
    var (path, number) = (folder + "dunning.yml", 2)
    while exists(path), number < 1_000 {
      path = "\(folder)dunning-\(number).yml"
      number += 1
    }
    return path
  }

  var lines: [String] {
    if isAddition { return advice.addsNothing ? [] : AdviceWriter.lines(advice, .additions, words) }
    return AdviceWriter.lines(advice, isWhole ? .whole(month) : .advice, words)
  }

  /// By a settings file.
  var lineBySettings: String {
    command.line(settings: settingsPath, month: hasMonth ? nil : month)
  }

  /// Whether the command works by options alone.
  var isByOptions: Bool { !isAddition && !advice.isNeeded }
}

/// The same for people.
struct NextText {
  let report: InspectReport
  let words: InspectWords

  /// Above this share of rejected rows a run stops where nothing else is said; and from so many on.
  private static let share = 100
  private static let fewest = 5

  var lines: [String] {
    let next = NextStep(report, words)
    var lines = notes(next)
    if next.isGuessed {
      let paths = report.folder.map { [$0] } ?? report.files.map(\.input.path)
      lines += ["", title(next)]
      let extent = next.isAddition ? AdviceWriter.Extent.additions : .advice
      lines += AdviceWriter.lines(next.advice, extent, words).map { "  " + $0 }
      return lines + [words.lookAgain, "  " + next.command.inspect(settings: next.settingsPath, paths)]
    }
    if next.isWhole, next.isByOptions {
      lines += ["", words.nextTitle] + next.command.lines(next.month).map { "  " + $0 }
      lines += Layout.wrapped(words.month(next.month), indent: 2)
    }
    lines += settings(next)
    return lines + cautions(next)
  }

  private func notes(_ next: NextStep) -> [String] {
    var lines: [String] = []
    if let settings = report.settings, !settings.inputs.isEmpty, !report.files.isEmpty,
      report.files.allSatisfy({ $0.known == nil })
    {
      lines += [""] + Layout.wrapped(words.noneListed(settings.path), indent: 0)
    }
    if report.folder != nil, !report.files.isEmpty, !next.isWhole {
      lines += [""] + Layout.wrapped(words.missing(next.command.missing), indent: 0)
    }
    return lines
  }

  private func settings(_ next: NextStep) -> [String] {
    if next.isAddition {
      var lines: [String] = []
      if !next.lines.isEmpty { lines += ["", title(next)] + next.lines.map { "  " + $0 } }
      guard next.isWhole else { return lines }
      return lines + (lines.isEmpty ? ["", words.nextTitle] : [words.thenTitle]) + [
        "  " + next.lineBySettings
      ]
    }
    guard !next.advice.isEmpty || next.isWhole && report.folder != nil else { return [] }
    var lines = [""]
    if next.isWhole, next.advice.isNeeded {
      lines.append(title(next))
    } else if next.isWhole, next.advice.isEmpty {
      lines.append(words.alsoAs(title(next)))
    } else {
      lines.append(Layout.trimmed(words.settingsTitle + words.colon))
    }
    lines += next.lines.map { "  " + $0 }
    if next.isWhole { lines += [words.thenTitle, "  " + next.lineBySettings] }
    if next.isWhole, next.advice.isNeeded { lines += Layout.wrapped(words.month(next.month), indent: 2) }
    return lines
  }

  private func title(_ next: NextStep) -> String {
    if next.isAddition { return words.addTo(next.settingsPath) }
    return words.saveAs(next.settingsPath, taken: next.taken)
  }

  /// What the report will lack, and what will stop it.
  private func cautions(_ next: NextStep) -> [String] {
    var lines: [String] = []
    let left = report.files.filter { $0.table == nil && $0.known == nil && !InspectReport.isProse($0) }
    if next.isWhole, !left.isEmpty {
      lines += [""] + Layout.wrapped(words.leftOut(left.map(words.name)), indent: 0)
    }
    let failing = report.files.filter { Self.stops($0) }.map(words.name)
    if !failing.isEmpty { lines += [""] + Layout.wrapped(words.willFail(failing), indent: 0) }
    return lines
  }

  private static func stops(_ file: FileInspection) -> Bool {
    guard let account = file.account, file.sameAs == nil else { return false }
    let bad = account.rejected - account.duplicates
    return bad >= fewest && bad * share > account.used + account.rejected
  }
}
