import ArgumentParser

@main
struct Dunning: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dunning",
    abstract: "Fee-collection reports for property management: four tables in, a whole report out.",
    discussion: """
      Reads the owner roster, the fee ledger, the call log and the repair ledger of a community and writes the \
      monthly report: page, workbook, figures, the escalation list and the work list.
      """,
    version: Version.text,
    subcommands: [ReportCommand.self, InspectCommand.self, SampleCommand.self, SettingsCommand.self])
}

enum Version {
  static let text = "0.1.0"
}
