import ArgumentParser
import Model
import Pipeline
import Sample

/// `dunning sample`.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write a make-believe company to try the report on.",
    discussion: "People, places and numbers are invented. The same options give the same bytes everywhere.")

  @Option(help: ArgumentHelp("How many units the roster has.", valueName: "n"))
  var units = 300

  @Option(help: ArgumentHelp("How many months of fees and calls there are.", valueName: "n"))
  var months = 24

  @Option(help: ArgumentHelp("The last of them.", valueName: "2026-10"))
  var month = Month(year: 2026, month: 10)

  @Option(
    help: ArgumentHelp(
      "Shape of the ledger: bill (a row a bill) or journal (a row an entry).", valueName: "shape"))
  var shape = SampleShape.bill

  @Option(help: ArgumentHelp("Another seed, another company.", valueName: "n"))
  var seed: UInt64 = 7

  @Option(help: ArgumentHelp("Share of odd and wrong rows, such as 0.02.", valueName: "share"))
  var mess = "0"

  @Option(help: "How the files are encoded.")
  var encoding = SampleEncoding.utf8

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var out: String

  @Flag(help: "Replace files that stand there.")
  var force = false

  @OptionGroup var console: ConsoleOptions

  mutating func validate() throws {
    guard SampleOptions.unitLimits.contains(units) else { throw ValidationError(.sampleUnits) }
    guard SampleOptions.monthLimits.contains(months) else { throw ValidationError(.sampleMonths) }
    guard SampleOptions.yearLimits.contains(month.year) else { throw ValidationError(.sampleMonth) }
    guard SampleOptions.millionths(of: mess) != nil else { throw ValidationError(.sampleMess) }
    try console.validate()
  }

  func run() throws {
    Failure.end(console: console, language: nil) { _ in
      let options = SampleOptions(
        units: units, months: months, lastMonth: month, shape: shape, seed: seed,
        messMillionths: SampleOptions.millionths(of: mess) ?? 0, encoding: encoding)
      let paths = try SampleRun.run(options, to: out, force: force)
      if !console.quiet { for path in paths { Terminal.note(path) } }
    }
  }
}

extension SampleShape: ExpressibleByArgument {}
extension SampleEncoding: ExpressibleByArgument {}
