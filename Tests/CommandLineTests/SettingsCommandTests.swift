import Testing

@Suite("Settings from the command line")
struct SettingsCommandTests {
  @Test("78: every wrong setting with file, line, column and what was meant")
  func problems() {
    let office = Office(Sample())
    let old = office.standingReport()
    office.put("dunning.yml", "escalation:\n  refusels: 3\nmonth: 三\n")
    for command in [["report", "--settings", "dunning.yml"], ["settings", "--check", "dunning.yml"]] {
      let outcome = office.run(command)
      expectFailure(outcome, 78, says: "dunning.yml:2:3: escalation.refusels", "refusals？", lines: 2)
      #expect(outcome.err.contains("dunning.yml:3:8: month"))
    }
    expectSame(old, Files.tree(office("out")))
  }

  @Test(
    "78: no YAML at all",
    arguments: ["\t- [", "a: b: c", "{", "roster：x\n- y", "&a [*a]", "%YAML 9", "\u{0}"])
  func notYAML(text: String) {
    let office = Office()
    office.put("dunning.yml", text)
    expectFailure(office.run(["settings", "--check", "dunning.yml"]), 78, says: "dunning.yml:", lines: nil)
  }

  @Test("the printed default loads back and changes nothing", arguments: ["zh-Hans", "zh-Hant", "en"])
  func printDefault(language: String) {
    let office = Office(Sample())
    let printed = office.run(["settings", "--print-default", "--language", language])
    #expect(printed.status == 0 && printed.err.isEmpty)
    office.put("dunning.yml", printed.out)
    let check = office.run(["settings", "--check", "dunning.yml"])
    #expect(check.status == 0 && check.err.isEmpty && check.out.isEmpty)
    let old = office.standingReport()
    expectSuccess(office.report(["--settings", "dunning.yml"]))
    expectSame(old, Files.tree(office("out")))
  }

  @Test("a settings file is enough for the month's run, from any working folder")
  func settingsAlone() {
    let office = Office(Sample())
    office.put(
      "dunning.yml",
      "inputs:\n  roster: roster.csv\n  ledger: ledger.csv\n  calls: calls.csv\n  repairs: repairs.csv\n"
        + "output: \"报告 {month}\"\nmonth: 2026-10\n")
    expectSuccess(office.run(["report", "--settings", office("dunning.yml")], in: "/"))
    let first = Files.tree(office("报告 2026-10"))
    #expect(first["report.html"] != nil)
    expectSuccess(office.run(["report", "--settings", "dunning.yml", "--month", "2026-09"]))
    #expect(office.text("报告 2026-09/manifest.json").contains("\"month\": \"2026-09\""))
  }

  @Test("an option beats the settings")
  func optionsFirst() {
    let office = Office(Sample())
    office.put(
      "dunning.yml", "inputs:\n  ledger: nowhere.csv\nlanguage: en\nmonth: 2026-08\noutput: elsewhere\n")
    expectSuccess(office.report(["--settings", "dunning.yml", "--language", "zh-Hant"]))
    let manifest = office.text("out/manifest.json")
    #expect(manifest.contains("\"language\": \"zh-Hant\"") && manifest.contains("\"month\": \"2026-10\""))
    #expect(!Files.exists(office("elsewhere")))
  }
}
