import Testing

@Suite("What is said of input files, in the settings and by options")
struct InputSettingTests {
  /// Unit 1-2-301 and what it was charged and called, in three small files.
  private func office() -> Office {
    let office = Office()
    for folder in ["名册", "台账", "台账/子"] { Files.makeFolder(office(folder)) }
    office.put("名册/名册.csv", "房号\n1-2-301\n1-2-302\n")
    office.put("台账/b.csv", "房号,应收日期,应收金额\n1-2-301,2026-10-31,7\n")
    office.put("台账/a.csv", "房号,应收日期,应收金额\n1-2-302,2026-10-31,5\n")
    office.put("台账/~$a.csv", "locked")
    office.put("台账/子/c.csv", "房号\n")
    office.put("通话.csv", "房号,通话时间\n1栋2单元301,31/10/2026 9:30\n")
    return office
  }

  private let settings = """
    inputs:
      roster: 名册/*.csv
      ledger: {path: "台账/*", fee_item: 物业费}
      calls: {path: 通话.csv, date_order: dmy}
    output: out
    month: 2026-10
    """

  @Test("patterns start from the settings file, and name files in the order of their names")
  func patterns() {
    let office = office()
    office.put("dunning.yml", settings)
    expectSuccess(office.run(["report", "--settings", office("dunning.yml")], in: "/"))
    let counts = office.table("out/counts.csv")
    #expect(counts["file"].map { $0.split(separator: "/").last! } == ["名册.csv", "a.csv", "b.csv", "通话.csv"])
    #expect(counts["used"] == ["2", "1", "1", "1"])
    #expect(office.table("out/warnings.csv")["kind"] == ["unit_rewritten"])
    let manifest = office.text("out/manifest.json")
    #expect(manifest.contains("\"fee_item\": \"物业费\"") && manifest.contains("\"date_order\": \"dmy\""))
    #expect(manifest.contains("match_unit_numbers: true"))
  }

  @Test("66: a pattern that no file fits, unless an option gives the table")
  func noMatch() {
    let office = office()
    office.put("dunning.yml", settings.replacing("通话.csv", with: "'*.tsv'"))
    expectFailure(
      office.run(["report", "--settings", "dunning.yml"]), 66, says: "dunning.yml:4:17: inputs.calls.path",
      "*.tsv")
    expectSuccess(
      office.run(["report", "--settings", "dunning.yml", "--calls", "通话.csv", "--date-order", "dmy"]))
    #expect(office.run(["settings", "--check", "dunning.yml"]).status == 0)
  }

  @Test("a file whose own name holds brackets is that file")
  func brackets() {
    let office = office()
    office.put("通话[1].csv", "房号,通话时间\n1-2-301,2026-10-30\n")
    office.put("dunning.yml", settings.replacing("通话.csv", with: "'通话[1].csv'"))
    expectSuccess(office.run(["report", "--settings", "dunning.yml"]))
  }

  @Test("options hold for all files")
  func options() {
    let office = office()
    let run = [
      "report", "--month", "2026-10", "--roster", "名册/名册.csv", "--ledger", "台账/a.csv", "--calls", "通话.csv",
      "--out", "out",
    ]
    expectSuccess(office.run(run))
    #expect(office.table("out/rejects.csv")["kind"] == ["bad_datetime"])
    expectSuccess(office.run(run + ["--date-order", "dmy"]))
    #expect(office.table("out/rejects.csv")["kind"] == [])
    expectSuccess(office.run(run + ["--date-order", "dmy", "--no-match-unit-numbers"]))
    #expect(office.table("out/rejects.csv")["kind"] == ["unknown_unit"])
    expectFailure(office.run(run + ["--date-order", "myd"]), 64, lines: nil)
  }

  @Test("64: standard input for two tables")
  func standardInput() {
    let office = office()
    let outcome = office.run([
      "report", "--month", "2026-10", "--roster", "-", "--ledger", "台账/a.csv", "--calls", "-", "--out", "out",
    ])
    expectFailure(outcome, 64, says: "-")
  }

  @Test("two sheets of one workbook are not the same file twice; one sheet twice is")
  func sheets() {
    func page(_ unit: String) -> String {
      "<table><tr><td>房号</td><td>应收日期</td><td>应收金额</td></tr>"
        + "<tr><td>\(unit)</td><td>2026-10-31</td><td>7</td></tr></table>"
    }
    let office = office()
    office.put("账.xls", "<html>" + page("1-2-301") + page("1-2-302") + "</html>")
    func ledger(_ sheets: String...) -> String {
      settings.replacing(
        "{path: \"台账/*\", fee_item: 物业费}",
        with: "[" + sheets.map { "{path: 账.xls, sheet: \($0)}" }.joined(separator: ", ") + "]")
    }
    office.put("two.yml", ledger("1", "2"))
    office.put("twice.yml", ledger("2", "2"))
    let two = office.run(["report", "--settings", "two.yml"])
    expectSuccess(two)
    #expect(!two.err.contains("内容完全相同"))
    #expect(office.run(["report", "--settings", "twice.yml"]).err.contains("内容完全相同"))
  }
}
