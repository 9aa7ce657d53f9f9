import Ingest
import Inspect
import Model
import Settings
import Testing

@Suite("What would help")
struct AdviceTests {
  @Test("headers that are alike are offered, by name and by what stands below them")
  func headers() throws {
    let shelf = Shelf(["物业费.csv": "房间编号,业主,应交费用,交费截止\n1-101,张三,100,03/11/2026\n"])
    let file = try one(shelf.inspect("物业费.csv"))
    #expect(file.outcome == .noTable)
    #expect(file.fits.first?.table == .ledger)
    #expect(file.fits.first?.lacking == ["unit_id", "amount_due"])
    let guesses = Dictionary(uniqueKeysWithValues: file.guesses.map { ($0.column, $0.header) })
    #expect(guesses["unit_id"] == "房间编号")
    #expect(guesses["amount_due"] == "应交费用")
    #expect(guesses["due_date"] == "交费截止")
  }

  @Test("with the lines that are offered the file can be read")
  func circle() throws {
    let shelf = Shelf(["物业费.csv": "房间编号,业主,应交费用,交费截止\n1-101,张三,100,2026-11-03\n"])
    let lines = settingsLines(shelf.report(shelf.inspect("物业费.csv")))
    let settings = try Settings.load(text: lines, path: "dunning.yml")
    let file = try one(shelf.inspect("物业费.csv", rules: settings.rules))
    #expect(file.table == .ledger)
    #expect(file.account?.used == 1)
  }

  @Test("a number of the row is no building, and two Latin words are not alike by chance")
  func notAlike() throws {
    let shelf = Shelf([
      "x.csv": "序号,房号,报修日期\n1,1-101,2026-10-01\n", "y.csv": "rows,amount_used\n5,6\n",
    ])
    let files = shelf.inspect("x.csv", "y.csv")
    #expect(files.flatMap(\.guesses).filter { $0.header != nil } == [])
  }

  @Test("settings lines of all kinds load, and say what was found")
  func load() throws {
    let shelf = Shelf([
      "业主: 'x'.csv": "房号,业主\n1,张三\n",
      "a.csv": "房号,应收金额,到期日\n1,5,25/11/2026\n",
      "b.csv": "房号,通话时间,沟通结果,异议类型\n1,2026-10-31,再看看,\n1,2026-10-31,拒缴,天气: \"不好\"\n",
      "c.csv": "房号,金额,日期,到期日\n1,5,2026-10-01,2026-10-01\n",
    ])
    let files = shelf.inspect("业主: 'x'.csv", "a.csv", "b.csv", "c.csv")
    let lines = settingsLines(shelf.report(files))
    let settings = try Settings.load(text: lines, path: "dunning.yml")
    #expect(settings.inputs(of: .roster).map(\.path) == ["业主: 'x'.csv"])
    #expect(settings.inputs(of: .ledger).map(\.dateOrder) == [.dmy, nil])
    #expect(settings.inputs(of: .ledger).map(\.entry) == [nil, .charge])
    #expect(settings.inputs(of: .calls).map(\.path) == ["b.csv"])
    #expect(settings.month == Month(year: 2026, month: 10))
    #expect(settings.outputPath(for: Month(year: 2026, month: 10)) == "reports/2026-10")
    #expect(lines.contains("\"再看看\"") && lines.contains("天气: \\\"不好\\\""))
    #expect(lines.contains("    refused: []"))
  }

  @Test("a header cannot break out of its line")
  func hostile() throws {
    let shelf = Shelf(["x.csv": "\"房间号码\nmasking: none\",应收金额,账期\n1,5,2026-10\n"])
    let lines = settingsLines(shelf.report(shelf.inspect("x.csv")))
    #expect(!lines.contains("\nmasking"))
    _ = try Settings.load(text: lines, path: "dunning.yml")
  }
}
