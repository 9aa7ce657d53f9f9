import DocumentModel
import Testing

@testable import CommandLineTests
@testable import dunning

@Suite("Messages that cannot escape the catalogue")
struct GrammarTests {
  @Test("a command says that its options do not fit by a GrammarProblem alone")
  func validation() {
    let folder = Case.repository + "Sources/dunning/"
    let files = Files.names(folder)
    #expect(files.contains("GrammarProblem.swift"))
    for file in files { #expect(!Files.text(folder + file).contains("ValidationError(\""), "\(file)") }
  }

  @Test("what the system says of a failed call has words in each language", arguments: Language.allCases)
  func reasons(language: Language) {
    let texts = SystemReason.allCases.map { $0.words(language) }
    #expect(texts.allSatisfy { !$0.isEmpty } && Set(texts).count == texts.count)
    #expect(FailureWords(language).reason(4095).contains("4095"))
  }

  @Test("a file of the staging folder is told by the path that it was to have")
  func unstaged() {
    #expect(Paths.unstaged("./.out.staging/new/report.xlsx") == "out/report.xlsx")
    #expect(Paths.unstaged("/srv/.2026-10.staging/new/archive/a.gz") == "/srv/2026-10/archive/a.gz")
    #expect(Paths.unstaged("./.out.staging") == "out")
    #expect(Paths.unstaged("reports/out") == "reports/out")
  }
}
