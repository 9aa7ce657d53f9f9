import DocumentModel
import Glibc
import Testing

@testable import CommandLineTests

@Suite("Error catalogue")
struct CatalogueTests {
  /// Set, the texts are written rather than compared, and the tests fail: see `make catalogue`.
  static let isRecording = getenv("UPDATE_CATALOGUE") != nil

  @Test("every message has one case, and every case is of a message")
  func complete() {
    let names = Names.all
    #expect(Set(names).count == names.count)
    let cases = Set(Case.all.map(\.id))
    #expect(
      Set(names).subtracting(cases).sorted() == [], "messages without a case: CONTRIBUTING.md, a message")
    #expect(cases.subtracting(names).sorted() == [], "cases of no message")
  }

  @Test("is said as written down, in each language", arguments: Case.all)
  func said(trial: Case) {
    if trial.needsRoot, geteuid() != 0 { return }
    let runs = Language.allCases.map { ($0, CaseRun(trial, $0)) }
    let log = hasLog(trial) ? CaseRun(trial, .english, more: ["--log-format", "json"]) : nil
    for (language, run) in runs {
      let (said, outcome) = run.end()
      #expect(outcome.status == trial.status, "\(language.rawValue): \(outcome.err)")
      compare(said, trial.expected(language.rawValue))
      if let kind = kind(trial) { #expect(CSVTable(said)["kind"].last == kind) }
    }
    if let log {
      let said = log.end().said
      #expect(said.contains("\"id\":\"\(trial.id)\"") || said.contains("\"id\": \"\(trial.id)\""), "\(said)")
    }
  }

  /// Whether a run tells the message's name.
  private func hasLog(_ trial: Case) -> Bool {
    trial.look == .standardError && trial.status != 0 && !Names.grammar.contains(trial.id)
  }

  /// The kind of finding that the case is of.
  private func kind(_ trial: Case) -> String? {
    let parts = trial.id.split(separator: ".")
    return ["reject", "warning"].contains(parts[0]) ? String(parts[1]) : nil
  }

  private func compare(_ said: String, _ path: String) {
    let name = path.dropFirst(Case.root.count)
    if Self.isRecording {
      Files.write(path, said)
      Issue.record("\(name): recorded")
      return
    }
    let expected = Files.text(path)
    #expect(
      said == expected,
      "\(name) differs. It should be:\n\(expected)\nbut is:\n\(said)\nIf that is right: make catalogue")
  }

  @Test("the texts: whole sentences, no folder of this machine, no word of the system's own")
  func texts() {
    for trial in Case.all {
      for language in Language.allCases {
        let text = Files.text(trial.expected(language.rawValue))
        #expect(text.hasSuffix("\n"), "\(trial.id)")
        for word in ["/tmp/", "/home", "errno", "No such file", "Permission denied", "(null)", "Optional("] {
          #expect(!text.contains(word), "\(trial.id): \(text)")
        }
      }
    }
  }
}
