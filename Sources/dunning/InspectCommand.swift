import ArgumentParser
import DocumentModel
import Ingest
import Inspect
import Model
import Pipeline
import RunStore
import Settings
import Tabular

/// `dunning inspect`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Say what files are, how they are read and what is wrong with them. Writes nothing.",
    discussion: """
      dunning inspect 导出文件夹          which file is which table, and the command to run
      dunning inspect 收费台账.xlsx       each column, with samples and problems
      """)

  @Argument(help: ArgumentHelp("Files, or one folder.", valueName: "file"))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "Take the files for this table: roster, ledger, calls or repairs (default: found from their columns).",
      valueName: "table"))
  var table: TableKind?

  @Option(help: ArgumentHelp("Read the files so (default: found from their bytes).", valueName: "encoding"))
  var encoding: String?

  @Option(help: ArgumentHelp("Of workbooks: the sheet's name, or its number from 1.", valueName: "sheet"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "Order of day, month and year where the year does not come first: dmy, mdy or ymd.", valueName: "order")
  )
  var dateOrder: DateOrder?

  @Option(
    help: ArgumentHelp("A settings file, whose headers, codes and rules count.", valueName: "dunning.yml"))
  var settings: String?

  @Option(help: ArgumentHelp("How many samples of each column are shown.", valueName: "n"))
  var samples = 3

  @Flag(help: "Write JSON.")
  var json = false

  @Flag(help: "Show owners' names, phones and notes.")
  var unmask = false

  @Option(help: ArgumentHelp("Language: zh-Hans, zh-Hant or en.", valueName: "language"))
  var language: Language?

  @OptionGroup var console: ConsoleOptions

  mutating func validate() throws {
    guard (0...20).contains(samples) else { throw ValidationError(.inspectSamples) }
    if paths.count > 1, paths.contains(where: FolderListing.isFolder) {
      throw ValidationError(.inspectFolder)
    }
    try console.validate()
  }

  func run() throws {
    var verdict = InspectReport.Verdict.understood
    Failure.end(console: console, language: language) { language in
      if paths.count(where: { $0 == "-" }) > 1 { throw Failure.usage(.standardInputTwice) }
      var settings = Settings.default
      if let path = self.settings {
        settings = try Settings.load(bytes: SettingsFile.read(path), path: path) { _, path, pattern in
          PathPattern.files(path, pattern)
        }
      }
      if let given = self.language { settings.language = given }
      language = settings.language
      let report = try report(settings)
      try Terminal.result(json ? String(decoding: report.json.bytes, as: UTF8.self) : report.text)
      verdict = report.verdict
    }
    if let status = Self.status(verdict) { throw ExitCode(status.rawValue) }
  }

  private func report(_ settings: Settings) throws -> InspectReport {
    var (names, folder, skipped) = (paths, String?.none, [InspectReport.Skipped]())
    if let path = paths.first, paths.count == 1, FolderListing.isFolder(path) {
      let contents = try contents(path)
      let base = path.hasSuffix("/") ? path : path + "/"
      (names, folder, skipped) = (contents.names.map { base + $0 }, path, contents.skipped)
    }
    let files = try names.flatMap { try entries($0, settings) }
    let request = InspectRequest(
      files: files, rules: settings.rules, threads: Machine.cores, samples: samples)
    let words = FailureWords(settings.language)
    var report = InspectReport(files: Ingest.inspect(request), language: settings.language) {
      words.sentence($0, $1)
    }
    report.settings = self.settings.map {
      InspectReport.SettingsInForce(path: $0, inputs: settings.inputs, hasMonth: settings.month != nil)
    }
    report.currentFolder = Paths.current
    report.exists = Paths.exists
    report.folder = folder
    report.skipped = skipped
    report.showsAll = unmask
    report.program = CommandLine.arguments.first ?? "dunning"
    return report
  }

  private func contents(_ folder: String) throws -> FolderContents {
    do {
      return try FolderContents(of: folder)
    } catch {
      throw Failure.FolderError(path: folder, problem: error)
    }
  }

  /// A file with what the settings say of it: for each entry there, as of a workbook's sheets.
  private func entries(_ path: String, _ settings: Settings) throws -> [InspectRequest.File] {
    let known = settings.inputs.filter { Paths.leadToOne($0.path, path) }
    return known.isEmpty ? [try file(path, nil)] : try known.map { try file(path, $0) }
  }

  private func file(_ path: String, _ known: InputFile?) throws -> InspectRequest.File {
    var input = known ?? InputFile(table: table ?? .roster, path: path)
    input.path = path
    if let table { input.table = table }
    if let sheet { input.ask(sheet) }
    if let dateOrder { input.dateOrder = dateOrder }
    if let encoding {
      guard let name = EncodingName.canonical(encoding) else {
        throw Failure.usage(.unknownEncoding(encoding))
      }
      input.encoding = name
    }
    return InspectRequest.File(input: input, table: table ?? known?.table, known: known)
  }

  private static func status(_ verdict: InspectReport.Verdict) -> Failure.Status? {
    switch verdict {
    case .understood: nil
    case .bad: .badData
    case .missing: .noInput
    }
  }
}
