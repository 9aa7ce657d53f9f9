import Ingest
import Inspect
import Model
import RunStore
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

@Suite("What is never offered, and what is offered only as a remark")
struct OpenAdviceTests {
  @Test("amounts and days of a list that may be receipts are no charges", arguments: ["流水.csv", "mixed.csv"])
  func receipts(name: String) throws {
    let shelf = Shelf([
      "流水.csv": "房号,日期,金额,单号\n1-101,2026-10-01,200,A1\n1-102,,180,A3\n",
      "mixed.csv": "房号,日期,金额\n1-101,2026-10-01,5\n1-102,,6\n",
    ])
    let file = try one(shelf.inspect(name))
    #expect(file.lacksEntry && file.input.table == .ledger)
    let report = shelf.report([file])
    #expect(
      settingsLines(report) == """
        # inputs:
        #   ledger:
        #     - {path: "\(name)", entry: payment}  # 请选一种：应收 charge，实收 payment

        """)
    #expect(report.text.contains("entry: charge（应收）或 entry: payment（实收）"))
  }

  @Test("of a bill too they are not offered")
  func bill() throws {
    let shelf = Shelf(["x.csv": "房号,应收金额,日期\n1-101,5,2026-10-01\n"])
    #expect(try one(shelf.inspect("x.csv")).guesses.filter { $0.header != nil } == [])
  }

  @Test("months without a year are told, not taken for amounts", arguments: ["房号,1月,2月,3月", "房号,业主,1月,2月"])
  func months(header: String) throws {
    let cells = header.split(separator: ",").count
    let shelf = Shelf(["wide.csv": header + "\n1-101" + String(repeating: ",5", count: cells - 1) + "\n"])
    let file = try one(shelf.inspect("wide.csv"))
    #expect(file.yearlessMonths == header.split(separator: "月").count)
    #expect(shelf.report([file]).text.contains("没有年份"))
    #expect(settingsLines(shelf.report([file])).contains("amount") == false)
  }

  @Test("words that settings refuse, and words that may tell of somebody, are counted")
  func words() throws {
    let shelf = Shelf([
      "x.csv": """
      房号,通话时间,沟通结果,接听人,切入点
      1,2026-10-01,"答应，交",王小明13911112222,x
      1,2026-10-01,"未
      知",张三丰,找李四13922223333
      1,2026-10-01,王五13900001111说不交,张三丰,y
      1,2026-10-01,再看看,,y

      """
    ])
    let report = shelf.report(shelf.inspect("x.csv"))
    let lines = settingsLines(report)
    _ = try Settings.load(text: lines, path: "dunning.yml")
    #expect(lines.contains("\"再看看\"\n") && lines.contains("另有 2 个词含全角逗号或换行"))
    for output in [report.text, String(decoding: report.json.bytes, as: UTF8.self)] {
      for word in ["13911112222", "张三丰", "李四", "王五"] { #expect(!output.contains(word), "\(word)") }
    }
    var open = report
    open.showsAll = true
    #expect(settingsLines(open).contains("张三丰"))
  }
}
