import ArgumentParser
import DocumentModel
import Model
import Pipeline
import Report
import Settings

/// `dunning report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of a month.",
    discussion: """
      dunning report --month 2026-10 --roster 名册.csv --ledger 台账.csv --calls 回访.csv --out report
      dunning report --settings dunning.yml --month 2026-10
      """)

  @OptionGroup var tables: TableOptions
  @OptionGroup var console: ConsoleOptions

  @Option(
    help: ArgumentHelp(
      "The folder of the report; replaced whole (default: the settings' output, else reports/MONTH beside them).",
      valueName: "folder"))
  var out: String?

  @Option(help: ArgumentHelp("Language of the report: zh-Hans, zh-Hant or en.", valueName: "language"))
  var language: Language?

  @Option(
    help: ArgumentHelp(
      "Above this share of rejected rows in any file, and from 5 rows on, the run fails (default: 1%).",
      valueName: "share"))
  var maxRejects: Share?

  @Flag(help: "Show owners' names, phones and notes in the report and the rejects too.")
  var unmask = false

  @Flag(help: "Mask owners' names and phones in the working lists too.")
  var maskAll = false

  @Flag(name: .customLong("excel-csv"), help: "Begin CSV files with a byte order mark, as Excel wants it.")
  var excelCSV = false

  @Flag(help: "Write the two lists and the account of the inputs alone, no pages and no figures.")
  var listsOnly = false

  @Option(
    help: ArgumentHelp(
      "How many threads work (default: one a core). Results do not depend on it.", valueName: "n"))
  var threads: Int?

  mutating func validate() throws {
    if unmask, maskAll { throw ValidationError(.unmaskAndMaskAll) }
    if let threads, !(1...256).contains(threads) { throw ValidationError(.threads) }
    try console.validate()
  }

  func run() throws {
    Failure.end(console: console, language: language) { language in
      var settings = try tables.merged()
      if let given = self.language { settings.language = given }
      language = settings.language
      if unmask { settings.masking = .none }
      if maskAll { settings.masking = .all }
      if excelCSV { settings.excelCSV = true }
      if let maxRejects { settings.maxRejects = maxRejects.value }
      let dates = try tables.dates(settings)
      let output = try folder(settings, dates)
      try tables.checkTables(settings)
      var run = ReportRun(
        settings: settings, dates: dates, output: output, version: Version.text,
        threads: threads ?? Machine.cores)
      run.listsOnly = listsOnly
      let terminal = Terminal(console, language: language)
      let input = try run.run(terminal.watcher)
      terminal.finish(input, output: output)
    }
  }

  /// Where the report goes. The two lists alone go beside it, so that they never take a whole report's place.
  private func folder(_ settings: Settings, _ dates: ReportDates) throws -> String {
    if let out { return out }
    var path: String
    if let output = settings.outputPath(for: dates.month) {
      path = output
    } else if let file = tables.settings {
      let parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      path = (parts + ["reports", Substring(dates.month.description)]).joined(separator: "/")
    } else {
      throw Failure.usage(.noOutput)
    }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return Paths.simplified(listsOnly ? path + "-lists" : path)
  }
}
