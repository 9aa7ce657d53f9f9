import Glibc
import SheetWriterTests
import Testing

@Suite("Personal data")
struct PersonalDataTests {
  private static let sample = Sample(units: 300, months: 24, mess: "0.003")

  /// What is personal in the tables: owners' names, phones, and notes of some length.
  private static let secrets: (names: Set<String>, phones: Set<String>, notes: Set<String>) = {
    let office = Office(sample)
    let roster = office.table("roster.csv").rows
    let calls = office.table("calls.csv").rows
    let phones = roster.map { $0.indices.contains(4) ? $0[4] : "" }.filter { $0.count >= 11 }
    return (
      Set(roster.map { $0.indices.contains(3) ? $0[3] : "" }.filter { $0.count >= 3 }), Set(phones),
      Set(calls.map { $0.last ?? "" }.filter { $0.count >= 6 })
    )
  }()

  private static func run(_ options: [String]) -> (texts: [String: String], err: String) {
    let office = Office(sample)
    let outcome = office.report(options + ["--max-rejects", "100%", "--verbose"])
    expectSuccess(outcome)
    var texts = Files.tree(office("out")).mapValues { String(decoding: $0, as: UTF8.self) }
    let book = try? WorkbookReader(Files.read(office("out/report.xlsx")) ?? [])
    texts["report.xlsx"] = book?.strings.joined(separator: "\n")
    return (texts, outcome.err)
  }

  private static let masked = run([])
  private static let allMasked = run(["--mask-all"])
  private static let shown = run(["--unmask"])

  private static let publicFiles = [
    "report.html", "report.md", "report.xlsx", "rejects.csv", "warnings.csv", "metrics.csv", "counts.csv",
    "manifest.json",
  ]
  private static let lists = ["escalation.csv", "worklist.csv"]

  private func found(in text: String, _ secrets: Set<String>) -> [String] {
    // By bytes: comparing characters takes seconds here.
    text.withCString { text in
      secrets.filter { secret in secret.withCString { strstr(text, $0) } != nil }.sorted()
    }
  }

  @Test("none of it is in the report, the rejects and the messages", arguments: publicFiles)
  func hidden(file: String) {
    for run in [Self.masked, Self.allMasked] {
      let text = run.texts[file] ?? ""
      #expect(!text.isEmpty)
      #expect(found(in: text, Self.secrets.names) == [])
      #expect(found(in: text, Self.secrets.phones) == [])
      #expect(found(in: text, Self.secrets.notes) == [])
    }
  }

  @Test("nor in what is said while it runs")
  func messages() {
    for run in [Self.masked, Self.allMasked] {
      #expect(
        found(in: run.err, Self.secrets.names.union(Self.secrets.phones).union(Self.secrets.notes)) == [])
    }
  }

  @Test("the two lists show it", arguments: lists)
  func inLists(file: String) {
    let text = Self.masked.texts[file] ?? ""
    #expect(!found(in: text, Self.secrets.names).isEmpty && !found(in: text, Self.secrets.phones).isEmpty)
  }

  @Test("with --mask-all they do not either", arguments: lists)
  func allMasked(file: String) {
    let text = Self.allMasked.texts[file] ?? ""
    #expect(text.split(separator: "\n").count > 1)
    let secrets = Self.secrets.names.union(Self.secrets.phones).union(Self.secrets.notes)
    #expect(found(in: text, secrets) == [])
  }

  @Test("with --unmask the report shows it: the search would find it")
  func unmasked() {
    for file in ["report.html", "report.md", "report.xlsx"] {
      let text = Self.shown.texts[file] ?? ""
      #expect(
        !found(in: text, Self.secrets.names).isEmpty && !found(in: text, Self.secrets.phones).isEmpty,
        "\(file)")
    }
    #expect(!found(in: Self.shown.texts["worklist.csv"] ?? "", Self.secrets.notes).isEmpty)
  }

  @Test("the manifest says which was chosen")
  func manifest() {
    for (run, masking) in [(Self.masked, "standard"), (Self.allMasked, "all"), (Self.shown, "none")] {
      #expect(run.texts["manifest.json"]?.contains("\"masking\": \"\(masking)\"") == true)
    }
  }

  @Test("staff and keys are never masked")
  func staff() {
    let office = Office(Self.sample)
    let stewards = Set(office.table("roster.csv").rows.map { $0.indices.contains(9) ? $0[9] : "" })
    #expect(
      !found(in: Self.allMasked.texts["escalation.csv"] ?? "", stewards.filter { $0.count > 1 }).isEmpty)
  }
}
