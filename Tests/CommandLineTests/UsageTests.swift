import Testing

@Suite("Wrong usage ends with 64")
struct UsageTests {
  @Test(
    "of the command line's grammar",
    arguments: [
      ["report", "--bogus"],
      ["report", "--month", "2026-13"],
      ["report", "--month", "October"],
      ["report", "--as-of", "2026-02-30"],
      ["report", "--language", "de"],
      ["report", "--max-rejects", "101%"],
      ["report", "--max-rejects", "lots"],
      ["report", "--unmask", "--mask-all"],
      ["report", "--quiet", "--verbose"],
      ["report", "--log-format", "xml"],
      ["report", "--threads", "0"],
      ["report", "--threads", "257"],
      ["report", "--roster"],
      ["report", "stray.csv"],
      ["sample"],
      ["sample", "--out", "x", "--units", "0"],
      ["sample", "--out", "x", "--units", "99999999999999999999"],
      ["sample", "--out", "x", "--months", "-1"],
      ["sample", "--out", "x", "--mess", "1.5"],
      ["sample", "--out", "x", "--encoding", "ebcdic"],
      ["settings"],
      ["settings", "--print-default", "--check", "dunning.yml"],
      ["conjure"],
    ])
  func grammar(arguments: [String]) {
    expectFailure(Office().run(arguments), 64, lines: nil)
  }

  @Test("a missing table is named with its option")
  func missingTable() {
    let office = Office(Sample())
    let outcome = office.run(["report", "--month", "2026-10", "--roster", "roster.csv", "--out", "out"])
    expectFailure(outcome, 64, says: "--ledger", "--calls")
    #expect(!outcome.err.contains("--roster") && !outcome.err.contains("--repairs"))
    #expect(!Files.exists(office("out")))
  }

  @Test("as-of lies in the month", arguments: ["2026-09-30", "2026-11-01"])
  func asOf(day: String) {
    let office = Office(Sample())
    expectFailure(office.report(["--as-of", day]), 64, says: day, "2026-10")
    #expect(!Files.exists(office("out")))
  }

  @Test("no output folder")
  func noOutput() {
    expectFailure(Office(Sample()).run(["report", "--month", "2026-10"] + Office.tables), 64, says: "--out")
  }

  @Test("an encoding that does not exist")
  func encoding() {
    expectFailure(Office(Sample()).report(["--encoding", "utf-7"]), 64, says: "utf-7", "GB18030")
  }

  @Test("each language has its sentence", arguments: ["zh-Hans", "zh-Hant", "en"])
  func languages(language: String) {
    let outcome = Office(Sample()).run(["report", "--language", language] + Office.tables)
    expectFailure(outcome, 64, says: "--out")
    #expect(outcome.err.allSatisfy(\.isASCII) == (language == "en"))
  }
}
