import DocumentModel
import Ingest
import Inspect
import Model
import RunStore
import Testing

@Suite("The columns of a file")
struct ColumnTests {
  @Test("how many cells were read, are empty, could not be read; totals and blank rows do not count")
  func counts() throws {
    let shelf = Shelf([
      "x.csv": """
      收费表
      房号,应收金额,到期日,备用
      1-101,100,2026-10-01,x
      1-102,一百,,y
      1-103,,10/31/2026,
      ,,,
      合计,100,,
      """
    ])
    let file = try one(shelf.inspect("x.csv"))
    #expect(file.headerLine == 2)
    #expect(file.columns.map(\.header) == ["房号", "应收金额", "到期日", "备用"])
    #expect(file.columns.map(\.read) == [3, 1, 1, 2])
    #expect(file.columns.map(\.empty) == [0, 1, 1, 1])
    #expect(file.columns.map(\.unreadable) == [0, 1, 1, 0])
    #expect(file.columns[1].unreadableCells == [InspectedCell(line: 4, cell: "", value: "一百")])
    #expect(file.columns[3].use == .leftOver)
    #expect(file.account?.control == 1 && file.account?.blank == 1)
  }

  @Test("so many distinct samples as are asked for")
  func samples() throws {
    let shelf = Shelf(["x.csv": "房号,业主\n1,张三\n2,张三\n3,李四\n"])
    #expect(
      try one(shelf.inspect("x.csv", samples: 2)).columns.map(\.samples) == [["1", "2"], ["张三", "李四"]])
    #expect(try one(shelf.inspect("x.csv", samples: 0)).columns.map(\.samples) == [[], []])
  }

  @Test("words of codes that nothing names, from every row, rejected ones too")
  func words() throws {
    let shelf = Shelf([
      "x.csv": "房号,通话时间,沟通结果\n1,2026-10-01,再看看\n2,昨天,同意交费\n3,2026-10-02,再看看\n4,2026-10-02,拒缴\n"
    ])
    #expect(
      try one(shelf.inspect("x.csv")).unknownWords == [
        UnknownWords(column: "outcome", words: ["再看看", "同意交费"])
      ])
  }

  @Test("without a roster all but the units' being is checked; with one that too")
  func units() throws {
    let shelf = Shelf([
      "roster.csv": "房号,业主\n1-101,张三\n",
      "x.csv": "房号,应收金额,账期\n1-101,5,2026-10\n9-999,5,2026-10\n1-101,,2026-10\n",
    ])
    let alone = try one(shelf.inspect("x.csv"))
    #expect(alone.unitCheck == .none)
    #expect(alone.account?.rejected == 1)
    let both = shelf.inspect("roster.csv", "x.csv")
    #expect(both.map(\.unitCheck) == [.isRoster, .roster])
    #expect(both[1].account?.rejected == 2)
    #expect(both[1].problems.map(\.count) == [1, 1])
  }
}

@Suite("The order of dates")
struct DateOrderTests {
  private func order(_ dates: [String]) throws -> DateOrderFinding? {
    let rows = dates.map { "1,\($0)\n" }.joined()
    let shelf = Shelf(["x.csv": "房号,通话时间\n" + rows])
    return try one(shelf.inspect("x.csv")).dateOrder
  }

  @Test("a day above 12 decides; else people must; and some fit no order")
  func decided() throws {
    #expect(try order(["2026-10-01"]) == nil)
    #expect(try order(["03/11/2026", "25/11/2026"])?.possible == [.dmy])
    #expect(try order(["11/03/2026", "11/25/2026 9:30"])?.possible == [.mdy])
    #expect(try order(["03/11/2026", "05/11/2026"])?.possible == [.dmy, .mdy])
    #expect(try order(["25/11/2026", "11/25/2026"])?.possible == [])
    #expect(try order(["26-11-25"])?.possible == [.ymd, .dmy])
  }

  @Test("of two digits for a year the file's other dates tell; else it stays open, the year first last")
  func twoDigits() throws {
    let alone = try order(["03/04/26", "05/06/26"])
    #expect(alone?.possible == [.dmy, .mdy, .ymd])
    #expect(alone?.isOpen == true)
    let beside = try order(["03/04/26", "2026-10-01"])
    #expect(beside?.possible == [.dmy, .mdy])
    #expect(beside?.isOpen == false)
    #expect(try order(["03/04/26", "2003-10-01"])?.possible == [.ymd])
  }

  @Test("the sample is the date alone, whatever stands behind it")
  func sample() throws {
    #expect(try order(["25/11/2026 张三 13800001111"])?.sample.value == "25/11/2026")
  }

  @Test("an order that is given is used")
  func given() throws {
    let shelf = Shelf(["x.csv": "房号,通话时间\n1,25/11/2026\n"])
    let file = try one(shelf.inspect("x.csv") { $0.dateOrder = .dmy })
    #expect(file.dateOrder == nil)
    #expect(file.account?.used == 1)
  }
}

@Suite("A ledger with a column a month")
struct WideTests {
  @Test("its columns of amounts that are not read are told, in three languages and as JSON")
  func unreadAmounts() throws {
    let shelf = Shelf(["应收.csv": "房号,2026-01,2026-02,上年欠费,合计,备注\n1-1,100,100,20,200,x\n"])
    let files = shelf.inspect("应收.csv")
    #expect(try one(files).account?.unreadAmounts == ["上年欠费", "合计"])
    let told: [(Language, String)] = [
      (.simplifiedChinese, "这些月份或金额列没有读：上年欠费、合计"), (.traditionalChinese, "這些月份或金額欄沒有讀：上年欠费、合计"),
      (.english, "these columns of months or amounts are not read: 上年欠费, 合计"),
    ]
    for (language, sentence) in told { #expect(shelf.report(files, language).text.contains(sentence)) }
    let json = String(decoding: shelf.report(files).json.bytes, as: UTF8.self)
    #expect(json.filter { !$0.isWhitespace }.contains(#""unread_amounts":["上年欠费","合计"]"#))
  }

  @Test("of many the first are told, and how many there are")
  func manyUnread() {
    let headers = (1...20).map { "欠费\($0)" }.joined(separator: ",")
    let shelf = Shelf(["应收.csv": "房号,2026-01,2026-02,\(headers)\n1-1,100,100\n"])
    let text = shelf.report(shelf.inspect("应收.csv")).text.filter { !$0.isWhitespace }
    #expect(text.contains("欠费11、欠费12等20列"))
  }

  @Test("its months are columns, and a bad amount is told with line and column")
  func months() throws {
    let shelf = Shelf(["2026年应收.csv": "房号,1月,2月\n1-101,100,x\n1-102,100,\n"])
    let file = try one(shelf.inspect("2026年应收.csv"))
    let month = Month(year: 2026, month: 1)
    #expect(file.columns[1].use == .month(Period(from: month, to: month), .charge))
    #expect(file.columns.map(\.read) == [2, 2, 0])
    #expect(file.columns.map(\.unreadable) == [0, 0, 1])
    let text = shelf.report([file]).text
    #expect(text.contains("第 2 行 2月：x"))
    #expect(text.contains("3 行（按月展开）：采用 2"))
  }
}
