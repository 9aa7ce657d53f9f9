import Testing

@Suite("Bad data ends with 65, and the old report stays")
struct RefusedInputTests {
  @Test("more than one row in a hundred rejected: what was found out lies beside the report")
  func tooManyRejects() {
    let office = Office(Sample())
    let old = office.standingReport()
    let good = office.text("ledger.csv")
    office.put("ledger.csv", good + String(repeating: "no such unit,,物业费,2026-09,,100,0,,0,\n", count: 9))
    let outcome = office.report(["--language", "en"])
    expectFailure(outcome, 65, says: "ledger.csv: 9 of", "1.0%", "out.rejected/rejects.csv", lines: 2)
    expectSame(old, Files.tree(office("out")))
    let found = Files.names(office("out.rejected"))
    #expect(found == ["counts.csv", "manifest.json", "rejected", "rejects.csv", "warnings.csv"])
    let rejects = office.table("out.rejected/rejects.csv")
    #expect(rejects["kind"] == [String](repeating: "unknown_unit", count: 9))
    let header = good.split(separator: "\n", maxSplits: 1)[0]
    #expect(office.text("out.rejected/rejected/ledger-1.csv").hasPrefix(header + "\nno such unit,"))
    #expect(Files.mode(office("out.rejected/rejected/ledger-1.csv")) == 0o600)

    office.put("ledger.csv", good)
    expectSuccess(office.report())
    #expect(!Files.exists(office("out.rejected")))
  }

  @Test("four rejects never fail a run, and the limit can be raised")
  func belowTheLimit() {
    let office = Office(Sample())
    let good = office.text("calls.csv")
    let header = "unit_id,called_at\n"
    office.put("few.csv", header + String(repeating: "nobody,2026-10-01\n", count: 4))
    office.put("many.csv", header + String(repeating: "nobody,2026-10-01\n", count: 5))
    office.put("calls.csv", good)
    expectSuccess(office.report(["--calls", "few.csv"]))
    expectFailure(office.report(["--calls", "many.csv"]), 65, lines: 2)
    let outcome = office.report(["--calls", "many.csv", "--max-rejects", "100%", "--quiet"])
    expectSuccess(outcome)
    #expect(outcome.lines.count == 1 && outcome.err.contains("5"))
  }

  @Test("no header: the nearest line and the columns that it lacks")
  func noHeader() {
    refuses("ledger.csv", "房号,应交,日期\n1,2,2026-01-01\n", says: "ledger.csv", "(amount)", "headers")
  }

  @Test("a table given as another: the right option is named")
  func wrongTable() {
    let office = Office(Sample())
    let old = office.standingReport()
    let outcome = office.run([
      "report", "--month", "2026-10", "--roster", "roster.csv", "--ledger", "calls.csv", "--calls",
      "calls.csv", "--out",
      "out",
    ])
    expectFailure(outcome, 65, says: "calls.csv", "--ledger", "--calls")
    expectSame(old, Files.tree(office("out")))
    let second = office.run([
      "report", "--month", "2026-10", "--roster", "roster.csv", "--ledger", "roster.csv", "--calls",
      "calls.csv", "--out",
      "out",
    ])
    expectFailure(second, 65, says: "roster.csv", "--roster")
  }

  @Test("an empty file") func empty() { refuses("calls.csv", "", says: "calls.csv") }

  @Test("a file of white space") func blank() { refuses("calls.csv", "\n \n\r\n", says: "calls.csv") }

  @Test("a byte order mark and nothing else")
  func markAlone() { refuses("calls.csv", "\u{FEFF}", says: "calls.csv") }

  @Test("a picture that is named .csv")
  func picture() {
    let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    refuses("roster.csv", bytes, says: "roster.csv")
  }

  @Test("a workbook without a roster that is named .csv")
  func workbook() {
    let office = Office(Sample())
    let old = office.standingReport()
    office.put("roster.csv", Files.read(office("out/report.xlsx")) ?? [])
    expectFailure(office.report(), 65, says: "roster.csv", "unit_id")
    expectSame(old, Files.tree(office("out")))
  }

  @Test("a workbook of the old format that is named .csv: save it as .xlsx")
  func oldWorkbook() {
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    refuses("roster.csv", bytes, says: ".xlsx")
  }

  @Test("a roster of a header alone")
  func noUnits() {
    let office = Office(Sample())
    let header = office.text("roster.csv").split(separator: "\n")[0]
    refuses("roster.csv", header + "\n", says: "名册")
  }

  @Test("amounts that no 64 bits hold")
  func tooLarge() {
    let office = Office(Sample())
    let old = office.standingReport()
    let unit = office.table("roster.csv").rows[0][0]
    let row = "\(unit),2026-10,10000000000000\n"
    office.put("ledger.csv", "unit_id,period,amount_due\n" + String(repeating: row, count: 9_300))
    expectFailure(office.report(), 65)
    expectSame(old, Files.tree(office("out")))
  }

  private func refuses(_ name: String, _ content: some StringProtocol, says words: String...) {
    refuses(name, Array(content.utf8), says: words)
  }

  private func refuses(_ name: String, _ content: [UInt8], says words: String...) {
    refuses(name, content, says: words)
  }

  private func refuses(_ name: String, _ content: [UInt8], says words: [String]) {
    let office = Office(Sample())
    let old = office.standingReport()
    office.put(name, content)
    let outcome = office.report()
    expectFailure(outcome, 65)
    for word in words { #expect(outcome.err.contains(word), "\(outcome.err)") }
    expectSame(old, Files.tree(office("out")))
    #expect(Files.names(office(".")).filter { $0.hasPrefix(".") } == [])
  }
}
