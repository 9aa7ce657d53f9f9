import DocumentModel
import Glibc
import Ingest
import Model
import Tabular

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

  /// A text that stands for a container is packed.
  private func put(_ folder: String, _ name: String) {
    let bytes = Files.read(folder + name) ?? []
    if let container = Container(name, String(decoding: bytes, as: UTF8.self)) {
      office.put(container.name, container.bytes)
    } else {
      office.put(name, bytes)
    }
  }

  /// How many lines of figures a run says first.
  private static let figures = 7

  /// What no file provokes: the sentence alone is asked for.
  private static let errors: [String: any Error] = [
    "file.workbook": IngestError.file(path: "ledger.csv", table: .ledger, .notText(.workbook)),
    "file.changed_while_read": IngestError.file(
      path: "ledger.csv", table: .ledger, .changedWhileRead),
    "file.no_temporary_space": IngestError.file(
      path: "ledger.xlsx", table: .ledger, .noTemporarySpace(code: ENOSPC)),
  ]

  /// The message as it was told, and the whole run.
  func end() -> (said: String, outcome: Outcome) {
    guard let running else {
      let failure = Failure(Self.errors[trial.id] ?? StandIn(), language: language)
      let said = failure.lines.joined(separator: "\n") + "\n"
      return (said, Outcome(status: failure.status.rawValue, out: [], err: said))
    }
    let outcome = running.wait()
    switch trial.look {
    case .standardError, .sentence: return (outcome.err, outcome)
    case .notes:
      let lines = outcome.lines.dropFirst(Self.figures).dropLast()
      return (lines.map { $0 + "\n" }.joined(), outcome)
    case .firstLine: return ((outcome.lines.first.map(String.init) ?? "") + "\n", outcome)
    case .rejects, .warnings:
      let folder = outcome.status == 0 ? "out/" : "out.rejected/"
      return (office.text(folder + trial.look.rawValue), outcome)
    }
  }
}

/// An error that the program does not know.
struct StandIn: Error {}
