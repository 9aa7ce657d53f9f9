import Testing

@Suite("dunning inspect beside settings, and what it skips")
struct InspectSettingsTests {
  private func office() -> Office {
    let office = Office()
    Files.makeFolder(office("十月"))
    office.put("十月/名册.csv", "房号,业主\n1,张三\n2,李四\n")
    office.put("十月/台账.csv", "房号,应收金额,到期日\n1,5,25/10/2026\n2,5,25/10/2026\n")
    office.put("十月/回访.csv", "房号,通话时间\n1,2026-10-28\n")
    office.put("十月/dunning.yml", "inputs:\n  roster: 名册.csv\n  ledger: {path: 台账.csv, date_order: dmy}\n")
    return office
  }

  @Test("with settings in force the command goes by them, and only what they lack is printed")
  func inForce() {
    let office = office()
    let text = office.run(["inspect", "十月", "--settings", "./十月/dunning.yml"]).text
    #expect(
      text.contains(
        """
        加进 ./十月/dunning.yml（同名的键合在一起，同一文件的替换原来的）：
          inputs:
            calls:
              - "回访.csv"
        然后运行：
        """))
    #expect(text.contains(" report --settings ./十月/dunning.yml --month 2026-10\n"))
    #expect(!text.contains("存为") && !text.contains("date_order"))
  }

  @Test(
    "files are the same however they are spelled", arguments: ["十月/台账.csv", "./十月/台账.csv", "十月/../十月/台账.csv"])
  func spelling(path: String) {
    let office = office()
    for path in [path, office("十月/台账.csv")] {
      for settings in ["十月/dunning.yml", "./十月/dunning.yml", office("十月/dunning.yml")] {
        let text = office.run(["inspect", path, "--settings", settings]).text
        #expect(text.contains("采用 2"), "\(path) \(settings)")
      }
    }
  }

  @Test("where the settings list none of the files, it is said")
  func noneListed() {
    let office = office()
    let text = office.run(["inspect", "十月/回访.csv", "--settings", "十月/dunning.yml"]).text
    #expect(text.contains("没有一个在这些文件中"))
  }

  @Test("a settings file that stands there is not to be written over")
  func taken() {
    let text = office().run(["inspect", "十月"]).text
    #expect(text.contains("已有 十月/dunning.yml，所以存为 十月/dunning-2.yml"))
    #expect(text.contains(" report --settings 十月/dunning-2.yml\n"))
  }

  @Test("what an option says of files is in the settings that are printed")
  func options() {
    let office = office()
    let text = office.run(["inspect", "十月/名册.csv", "十月/台账.csv", "十月/回访.csv", "--date-order", "dmy"]).text
    #expect(text.contains("  - path: \"十月/台账.csv\"\n        date_order: dmy\n"))
    #expect(text.contains(" report --settings dunning.yml\n"))
  }

  @Test("sheets of the same columns: all are in the settings; listed one by one, each is looked at")
  func sheets() {
    let office = office()
    func page(_ month: Int) -> String {
      "<table><tr><td>房号</td><td>应收金额</td><td>到期日</td></tr>"
        + "<tr><td>1</td><td>\(month)</td><td>2026-0\(month)-28</td></tr></table>"
    }
    office.put("十月/台账.csv", "<html>" + page(7) + page(8) + "</html>")
    office.put("十月/dunning.yml", "inputs: {ledger: {path: 台账.csv, fee_item: 物业费}}\n")
    let text = office.run(["inspect", "十月/台账.csv", "--settings", "十月/dunning.yml"]).text
    for line in ["fee_item: \"物业费\"", "sheet: "] {
      #expect(text.split(separator: "\n").count { $0.hasPrefix("        " + line) } == 2, "\(line)")
    }
    office.put("十月/dunning.yml", "inputs: {ledger: [{path: 台账.csv, sheet: 1}, {path: 台账.csv, sheet: 2}]}\n")
    let both = office.run(["inspect", "十月/台账.csv", "--settings", "十月/dunning.yml"]).text
    #expect(both.contains("2026-07-28") && both.contains("2026-08-28") && !both.contains("加进"))
  }

  @Test("a name that is not UTF-8, a pipe, a name of ours: each is told for what it is")
  func skipped() {
    let office = Office()
    let outcome = office.shell(
      """
      mkdir d e; cd d; mkfifo p.csv; printf '房号,业主\\n1,a\\n' > "$(printf 'b\\377.csv')"
      printf '房号,业主\\n1,a\\n' > counts.csv; printf '房号,业主\\n2,a\\n' > "$(printf 'x\\ny.csv')"
      cd ..; '\(Program.path)' inspect d; '\(Program.path)' inspect e; echo $?
      '\(Program.path)' inspect - - < /dev/null; echo $?
      '\(Program.path)' inspect "$(printf 'd/b\\377.csv')"
      """)
    #expect(outcome.contains("b\\xff.csv（文件名不是 UTF-8，请改名）、p.csv（不是普通文件）"))
    #expect(outcome.contains("  counts.csv  房屋名册") && outcome.contains("x␊y.csv"))
    #expect(outcome.contains("没有可以看的文件。\n65\n64\n"))
    #expect(outcome.contains("文件名不是 UTF-8，请先改名"))
  }

  @Test("what report wrote is skipped beside its manifest alone")
  func ownOutput() {
    let office = office()
    let sample = Office(Sample(units: 20, months: 3))
    sample.report()
    let text = sample.run(["inspect", "out"]).text
    #expect(text.contains("counts.csv（本程序输出的文件）"))
    office.put("十月/report.xlsx", "房号,报修日期\n1,2026-10-01\n")
    #expect(office.run(["inspect", "十月"]).text.contains("report.xlsx  工程问题台账"))
  }

  @Test("a damaged file beside good ones is said to be left out")
  func leftOut() {
    let office = office()
    office.put("十月/坏.xlsx", "PK\u{3}\u{4}")
    let outcome = office.run(["inspect", "十月", "--settings", "十月/dunning.yml"])
    #expect(outcome.status == 65 && outcome.text.contains("坏.xlsx 没有用上"))
  }

  @Test("an encoding that does not fit is said")
  func encoding() {
    let office = office()
    let text = office.run(["inspect", "十月/名册.csv", "--encoding", "gb18030"]).text
    #expect(text.contains("整个文件是合格的 UTF-8；请核对 --encoding"))
  }
}
