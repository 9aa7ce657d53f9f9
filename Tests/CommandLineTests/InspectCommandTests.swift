import Testing

@Suite("dunning inspect")
struct InspectCommandTests {
  /// Four exports under Chinese names, and what lies beside them.
  private func office() -> Office {
    let office = Office()
    let files = Sample(units: 20, months: 3).files
    Files.makeFolder(office("十月 导出"))
    let title = Array("荷塘花园收费台账\n制表：财务部\n".utf8)
    office.put("十月 导出/业主名册.csv", files["roster.csv"] ?? [])
    office.put("十月 导出/收费台账.csv", title + (files["ledger.csv"] ?? []))
    office.put("十月 导出/回访.csv", files["calls.csv"] ?? [])
    office.put("十月 导出/维修.csv", files["repairs.csv"] ?? [])
    office.put("十月 导出/~$业主名册.xlsx", "locked")
    office.put("十月 导出/.DS_Store", "\u{1}")
    office.put("十月 导出/说明.txt", "请先看这里。\n")
    office.put("十月 导出/照片.jpg", "x")
    return office
  }

  @Test("a folder: the tables, and a command that makes the report; nothing is written")
  func firstContact() {
    let office = office()
    let before = Files.tree(office("."))
    let outcome = office.run(["inspect", "十月 导出"])
    #expect(outcome.status == 0 && outcome.err.isEmpty)
    #expect(Files.tree(office(".")) == before)
    for word in ["房屋名册", "收费台账", "回访记录", "工程问题台账", "~$业主名册.xlsx", "照片.jpg"] {
      #expect(outcome.text.contains(word), "\(word)")
    }
    let lines = outcome.text.split(separator: "\n")
    let start = lines.firstIndex { $0.contains(" report --month 2026-10") } ?? 0
    let command =
      lines[start...].prefix { $0.hasSuffix("\\") } + [lines[start...].first { $0.contains("--out") } ?? ""]
    #expect(office.shell(command.joined(separator: "\n") + " 2>&1; echo $?").hasSuffix("0\n"))
    #expect(Files.exists(office("reports/2026-10/report.html")))
    #expect(Files.text(office("reports/2026-10/rejects.csv")).split(separator: "\n").count == 1)
  }

  @Test("a folder: the settings that it prints make the report too")
  func settings() {
    let office = office()
    let lines = office.run(["inspect", "十月 导出"]).text.split(separator: "\n")
    let start = lines.firstIndex { $0.hasPrefix("  month: ") } ?? 0
    let settings = lines[start...].prefix { $0.hasPrefix("  ") }.map { $0.dropFirst(2) + "\n" }.joined()
    office.put("十月 导出/dunning.yml", settings)
    expectSuccess(office.run(["report", "--settings", "十月 导出/dunning.yml", "--quiet"]))
    #expect(Files.exists(office("十月 导出/reports/2026-10/report.html")))
  }

  @Test("statuses: 0 understood, 65 no table, 66 missing, 64 usage, 78 settings")
  func statuses() {
    let office = Office()
    office.put("good.csv", "房号,业主\n1,张三\n")
    office.put("bad.csv", "x,y\n1,2\n")
    office.put("dunning.yml", "nonsense: 1\n")
    #expect(office.run(["inspect", "good.csv"]).status == 0)
    #expect(office.run(["inspect", "good.csv", "bad.csv"]).status == 65)
    #expect(office.run(["inspect", "gone.csv"]).status == 66)
    #expect(office.run(["inspect"]).status == 64)
    #expect(office.run(["inspect", "good.csv", "."]).status == 64)
    #expect(office.run(["inspect", "good.csv", "--encoding", "x"]).status == 64)
    #expect(office.run(["inspect", "good.csv", "--settings", "dunning.yml"]).status == 78)
  }

  @Test("JSON, and files whose settings are known")
  func json() {
    let office = Office()
    office.put("回访.csv", "房号,通话时间\n1,25/10/2026\n")
    office.put("dunning.yml", "inputs: {calls: {path: 回访.csv, date_order: dmy}}\n")
    let outcome = office.run(["inspect", "--json", "回访.csv", "--settings", "dunning.yml"])
    #expect(outcome.status == 0 && outcome.err.isEmpty)
    for word in ["\"table\": \"calls\"", "\"used\": 1", "\"date_order\": null", "\"missing_tables\": ["] {
      #expect(outcome.text.contains(word), "\(word)")
    }
    #expect(office.run(["inspect", "--json", "回访.csv", "--date-order", "mdy"]).text.contains("\"used\": 0"))
  }

  @Test("standard input can be looked at")
  func standardInput() {
    let office = Office()
    office.put("x.csv", "房号,业主\n1,张三\n")
    let outcome = office.shell("'\(Program.path)' inspect - < x.csv")
    #expect(outcome.contains("房屋名册"))
  }
}
