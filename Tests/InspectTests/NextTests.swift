import Ingest
import Inspect
import Model
import RunStore
import Testing

@Suite("What to do next")
struct NextTests {
  private func command(_ files: KeyValuePairs<String, String>) -> String {
    let shelf = Shelf(files)
    let inspected = files.flatMap { shelf.inspect($0.key) }
    let lines = shelf.report(inspected).text.split(separator: "\n")
    let start = lines.firstIndex { $0.contains("dunning report") } ?? lines.endIndex
    return lines[start...].prefix { $0.hasPrefix("  ") }.joined(separator: "\n")
  }

  private let roster = "房号,业主\n1,张三\n"
  private let ledger = "房号,应收金额,到期日\n1,5,2026-10-31\n"

  @Test("one line a table, quoted for the shell, with the last whole month")
  func quoted() {
    let calls = "房号,通话时间\n1,2026-09-30\n1,2026-10-28\n1,2026-11-02\n"
    #expect(
      command(["业主 名册.csv": roster, "it's.csv": ledger, "-回访（十月）.csv": calls]) == """
          dunning report --month 2026-10 \\
            --roster '业主 名册.csv' \\
            --ledger 'it'\\''s.csv' \\
            --calls ./-回访（十月）.csv \\
            --out reports/2026-10
          月份取数据中最后一个完整的月：2026-10，可以改。
        """)
  }

  @Test("where a file needs a setting, the command goes by the settings file")
  func settings() {
    let calls = "房号,通话时间\n1,25/10/2026\n1,2026-10-28\n"
    #expect(
      command(["a.csv": roster, "b.csv": ledger, "c.csv": calls]).hasPrefix(
        "  dunning report --settings dunning.yml"))
  }

  @Test("files that are no whole set give no command")
  func notWhole() { #expect(command(["a.csv": roster, "b.csv": ledger]) == "") }

  @Test("a file of which more than 1% of the rows are rejected is told, since the run will stop")
  func willStop() {
    let shelf = Shelf(["c.csv": "房号,通话时间\n" + String(repeating: "1,昨天\n", count: 5)])
    #expect(shelf.report(shelf.inspect("c.csv")).text.contains("--max-rejects 100%"))
  }

  @Test("how well files were understood")
  func verdict() {
    let shelf = Shelf(["a.csv": roster, "b.csv": "x,y\n1,2\n"])
    #expect(shelf.report(shelf.inspect("a.csv")).verdict == .understood)
    #expect(shelf.report(shelf.inspect("a.csv", "b.csv")).verdict == .bad)
    #expect(shelf.report(shelf.inspect("b.csv", "none.csv")).verdict == .missing)
  }
}

@Suite("Personal data is masked")
struct MaskTests {
  private let text = "房号,业主,电话,身份证号,紧急联系人,标签\n1-101,张三丰,13812341234,110101199001011234,李四光,独居\n"

  @Test("names, phones, tags, and what nothing names; shown when asked for")
  func masked() {
    let shelf = Shelf(["x.csv": text])
    var report = shelf.report(shelf.inspect("x.csv"))
    let personal = ["张三丰", "13812341234", "110101199001011234", "李四光", "独居"]
    for output in [report.text, String(decoding: report.json.bytes, as: UTF8.self)] {
      for word in personal { #expect(!output.contains(word), "\(word)") }
      #expect(output.contains("张*") && output.contains("138****1234") && output.contains("1-101"))
    }
    report.showsAll = true
    for word in personal { #expect(report.text.contains(word), "\(word)") }
  }

  @Test(
    "cards and telephones in groups are no dates",
    arguments: [
      ("6222 0212 3456 7890", "622****7890"), ("139 0000 2222", "139****2222"),
      ("138-0000-1111", "138****1111"),
      ("2026-10-03", "2026-10-03"), ("3/11/2026", "3/11/2026"),
      ("2026年10月3日 09:30:00", "2026年10月3日 09:30:00"),
      ("1234-56-78", "****78"),
    ])
  func groups(cell: String, shown: String) {
    let shelf = Shelf(["x.csv": "房号,业主,备用栏\n1,张三,\(cell)\n"])
    let text = shelf.report(shelf.inspect("x.csv")).text
    #expect(text.contains(shown) && (shown == cell || !text.contains(cell)))
  }

  @Test("dates, amounts and known words tell nothing of anybody")
  func harmless() {
    let shelf = Shelf(["x.csv": "房号,通话时间,接听人,承诺金额\n1,2026-10-01 09:30:00,业主,1234567.50\n"])
    let text = shelf.report(shelf.inspect("x.csv")).text
    for word in ["2026-10-01 09:30:00", "业主", "1234567.50"] { #expect(text.contains(word)) }
  }
}
