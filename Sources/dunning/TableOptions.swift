import ArgumentParser
import Glibc
import Model
import Pipeline
import Settings

/// The options by which every command that reads tables is told them.
struct TableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The settings file; options given beside it count before it.", valueName: "dunning.yml"))
  var settings: String?

  @Option(help: ArgumentHelp("The report month (default: the month before today).", valueName: "2026-10"))
  var month: Month?

  @Option(
    help: ArgumentHelp("The day as of which the month is seen (default: its last day).", valueName: "day"))
  var asOf: Day?

  @Option(parsing: .upToNextOption, help: ArgumentHelp("The owner roster.", valueName: "file"))
  var roster: [String] = []

  @Option(parsing: .upToNextOption, help: ArgumentHelp("The fee ledger.", valueName: "file"))
  var ledger: [String] = []

  @Option(parsing: .upToNextOption, help: ArgumentHelp("The call log.", valueName: "file"))
  var calls: [String] = []

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("The repair ledger; may be left out.", valueName: "file"))
  var repairs: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read all files so: UTF-8, GB18030, Big5, UTF-16LE or UTF-16BE (default: found from their bytes).",
      valueName: "encoding"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "Of workbooks read this sheet, by its name or number (default: the first with a header).",
      valueName: "name"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "Order of day, month and year where the year does not come first: dmy, mdy or ymd (26/11/3).",
      valueName: "order"))
  var dateOrder: DateOrder?

  @Flag(
    name: .customLong("no-match-unit-numbers"),
    help: "Take unit numbers only as the roster writes them: 1栋2单元301 is not 1-2-301.")
  var keepsUnitNumbers = false

  /// The settings file's settings, files given as options put in place of its own.
  func merged() throws -> Settings {
    var result = Settings.default
    if let path = settings {
      result = try Settings.load(bytes: SettingsFile.read(path), path: path) { table, path, pattern in
        // Files given as options take the place of these, whether there are any or not.
        given.contains { $0.table == table } ? [path] : PathPattern.files(path, pattern)
      }
    }
    for (table, paths) in given {
      result.inputs.removeAll { $0.table == table }
      result.inputs += paths.map { InputFile(table: table, path: $0) }
    }
    result.inputs = TableKind.allCases.flatMap { result.inputs(of: $0) }
    if let encoding {
      guard let name = EncodingName.canonical(encoding) else {
        throw Failure.usage(.unknownEncoding(encoding))
      }
      for index in result.inputs.indices { result.inputs[index].encoding = name }
    }
    for index in result.inputs.indices {
      if let sheet { result.inputs[index].ask(sheet) }
      if let dateOrder { result.inputs[index].dateOrder = dateOrder }
    }
    if keepsUnitNumbers { result.rules.matchUnitNumbers = false }
    if result.inputs.filter({ $0.path == "-" }).count > 1 { throw Failure.usage(.standardInputTwice) }
    return result
  }

  /// The files given as options, by table.
  private var given: [(table: TableKind, paths: [String])] {
    [(.roster, roster), (.ledger, ledger), (.calls, calls), (.repairs, repairs)].filter { !$0.1.isEmpty }
  }

  func dates(_ settings: Settings) throws -> ReportDates {
    let month = month ?? settings.month ?? Machine.today().month - 1
    guard let dates = ReportDates(month: month, asOf: asOf) else {
      throw Failure.usage(.asOfOutside(asOf ?? month.last, month))
    }
    return dates
  }

  /// The three tables without which there is no report.
  func checkTables(_ settings: Settings) throws {
    let missing = [TableKind.roster, .ledger, .calls].filter { settings.inputs(of: $0).isEmpty }
    if !missing.isEmpty { throw Failure.usage(.tablesMissing(missing)) }
  }
}

extension InputFile {
  /// Puts the sheet that is asked for of all files over the file's own.
  mutating func ask(_ sheet: String) {
    sheetIsForAll = self.sheet == nil
    self.sheet = sheet
  }
}

/// Reads the settings file: small, and read whole.
enum SettingsFile {
  static let limit = 4 << 20

  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.settingsFile(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += block[0..<count]
      } else if errno != EINTR {
        throw Failure.settingsFile(path: path, code: errno)
      }
    }
    throw Failure.settingsFile(path: path, code: EFBIG)
  }
}
