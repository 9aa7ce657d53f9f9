import DocumentModel

@testable import CommandLineTests
@testable import dunning

/// A case being tried, in a folder of its own.
struct CaseRun {
  private let trial: Case
  private let language: Language
  private let office = Office()
  private var running: Program.Running?

  /// - Parameter more: further arguments.
  init(_ trial: Case, _ language: Language, more: [String] = []) {
    self.trial = trial
    self.language = language
    guard trial.look != .sentence else { return }
    for name in Files.names(Case.root + "company") where name != "command" {
      put(Case.root + "company/", name)
    }
    for name in trial.files { put(trial.folder, name) }
    if trial.script != nil { put(trial.folder, "prepare") }
    let arguments = trial.arguments.map { $0 == "{language}" ? language.rawValue : $0 }
    running = office.start(
      arguments + more, after: "ulimit -t 60" + (trial.script == nil ? "" : "; . ./prepare"))
  }

  private func put(_ folder: String, _ name: String) { office.put(name, Files.read(folder + name) ?? []) }

  /// The message as it was told, and the whole run.
  func end() -> (said: String, outcome: Outcome) {
    guard let running else {
      let failure = Failure(StandIn(), language: language)
      let said = failure.lines.joined(separator: "\n") + "\n"
      return (said, Outcome(status: failure.status.rawValue, out: [], err: said))
    }
    let outcome = running.wait()
    switch trial.look {
    case .standardError, .sentence: return (outcome.err, outcome)
    case .firstLine: return ((outcome.lines.first.map(String.init) ?? "") + "\n", outcome)
    case .rejects, .warnings:
      let folder = outcome.status == 0 ? "out/" : "out.rejected/"
      return (office.text(folder + trial.look.rawValue), outcome)
    }
  }
}

/// An error that the program does not know.
struct StandIn: Error {}
