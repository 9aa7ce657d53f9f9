import ArgumentParser
import DocumentModel
import Settings

/// `dunning settings`.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Print every setting with its default, or check a settings file.",
    discussion: "dunning settings --print-default > dunning.yml")

  @Flag(help: "Print every setting with its default and a comment.")
  var printDefault = false

  @Option(
    help: ArgumentHelp("Check a settings file, and say nothing where it is right.", valueName: "dunning.yml"))
  var check: String?

  @Option(help: ArgumentHelp("Language of the comments: zh-Hans, zh-Hant or en.", valueName: "language"))
  var language: Language?

  @OptionGroup var console: ConsoleOptions

  mutating func validate() throws {
    guard printDefault != (check != nil) else {
      throw ValidationError(.settingsAction)
    }
  }

  func run() throws {
    Failure.end(console: console, language: language) { _ in
      if let check {
        _ = try Settings.load(bytes: SettingsFile.read(check), path: check)
      } else {
        try Terminal.result(Settings.printDefault(language ?? .simplifiedChinese))
      }
    }
  }
}
