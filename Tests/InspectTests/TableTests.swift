import Ingest
import Model
import Tabular
import Testing

@Suite("A sheet asked for of all files") struct SheetForAllTests {
  private let shelf = Shelf([
    "名册.csv": "房号,业主,电话\n1-1,张三,138\n",
    "calls.xls": """
    <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
     xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="回访"><Table>
    <Row><Cell><Data ss:Type="String">房号</Data></Cell><Cell><Data ss:Type="String">通话时间</Data></Cell></Row>
    <Row><Cell><Data ss:Type="String">1-1</Data></Cell><Cell><Data ss:Type="String">2026-10-03</Data></Cell></Row>
    </Table></Worksheet></Workbook>
    """,
  ])

  private func unused(_ names: String..., isForAll: Bool = true) -> [String?] {
    let files = names.map { name in
      var input = InputFile(table: .roster, path: shelf(name))
      (input.sheet, input.sheetIsForAll) = ("回访", isForAll)
      return InspectRequest.File(input: input, table: nil)
    }
    return Ingest.inspect(InspectRequest(files: files, threads: 1)).map { $0.account?.unusedSheet }
  }

  @Test(
    "is not missed in a text beside a workbook, but in texts alone, or where a file's own settings say it")
  func unused() {
    #expect(unused("名册.csv", "calls.xls") == ["", ""])
    #expect(unused("名册.csv") == ["回访"])
    #expect(unused("名册.csv", "calls.xls", isForAll: false) == ["回访", ""])
  }

  @Test("is offered for the settings of workbooks alone")
  func advice() throws {
    let files = shelf.inspect("名册.csv", "calls.xls") { ($0.sheet, $0.sheetIsForAll) = ("回访", true) }
    let lines = settingsLines(shelf.report(files))
    #expect(lines.split(separator: "\n").filter { $0.contains("sheet:") }.count == 1)
    #expect(lines.contains("path: \"calls.xls\"\n      sheet: \"回访\""))
  }
}

@Suite("A file with a second header of other columns") struct OtherHeaderTests {
  @Test(
    "cannot be read, whatever else its first header is like; the others are looked up in the roster all the same"
  )
  func refused() throws {
    let shelf = Shelf([
      "名册.csv": "房号,业主,电话\nA1,张三,1\n", "calls.csv": "房号,通话时间\nA1,2026-11-03\nA9,2026-11-03\n",
      "bills.csv": "房号,业主,账期,应收金额,实收金额\nA1,张三,2026-10,5,0\n房号,业主,账期,实收金额,应收金额\nA1,张三,2026-09,0,5\n",
      "wide.csv": "房号,业主,2026-01\nA1,张三,5\n房号,业主,2026-02\nA1,张三,6\n",
      "above.csv": "房号,业主,2026-01\nA1,张三,5\n房号,业主,账期,应收金额\nA1,张三,2026-09,5\n",
    ])
    let files = shelf.inspect("名册.csv", "calls.csv", "bills.csv", "wide.csv", "above.csv")
    for file in files[2...] {
      #expect(file.outcome == .failed(.otherHeader(line: 3, first: 1)), "\(file.input.path)")
    }
    #expect(files[1].unitCheck == .roster)
    #expect(files[1].account?.rejected == 1)
    #expect(try #require(files[1].account).used == 1)
  }
}

@Suite("Bare serials") struct SerialTests {
  @Test("A workbook that counts from 1904 has its days in the months that it means")
  func from1904() throws {
    let cells = ["房号", "通话时间"].map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined()
    let shelf = Shelf([
      "calls.xls": """
      <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Date1904/><Worksheet ss:Name="1"><Table>
      <Row>\(cells)</Row><Row><Cell><Data ss:Type="String">A1</Data></Cell><Cell><Data ss:Type="Number">44867</Data></Cell></Row>
      </Table></Worksheet></Workbook>
      """
    ])
    // Day 46329 of the 1900 system: 3 November 2026.
    #expect(try #require(shelf.inspect("calls.xls").first).months.keys.map { "\($0)" } == ["2026-11"])
  }
}

@Suite("Which table a file is")
struct TableTests {
  static let headers: [(header: String, table: TableKind?)] = [
    ("房号,业主姓名,联系电话", .roster),
    ("房号,楼栋,业主,电话,面积,应收,实收,账期", .ledger),
    ("房号,类型,金额,记账日期", .ledger),
    ("房号,收款金额,收款日期", .ledger),
    ("房号,业主,2026-01,2026-02,2026-03", .ledger),
    ("房号,通话时间,管家", .calls),
    ("编号,房号,报修日期,完成日期", .repairs),
    // Owners with what they owe in all: no date, so that no row could be a bill.
    ("房号,业主姓名,联系电话,面积,管家,应收", .roster),
    ("房号,车位号", nil),
    ("姓名,电话", nil),
  ]

  @Test("by the columns that it names", arguments: headers)
  func byColumns(header: String, table: TableKind?) throws {
    let cells = header.split(separator: ",").count
    let row = ["1-101"] + [String](repeating: "", count: cells - 1)
    let shelf = Shelf(["x.csv": header + "\n" + row.joined(separator: ",") + "\n"])
    #expect(try one(shelf.inspect("x.csv")).table == table)
  }

  @Test("its name settles what its columns leave open")
  func byName() throws {
    let shelf = Shelf(["业主名册.csv": "房号,车位号\n1-101,7\n", "车位.csv": "房号,车位号\n1-101,7\n"])
    #expect(try one(shelf.inspect("业主名册.csv")).table == .roster)
    #expect(try one(shelf.inspect("车位.csv")).table == nil)
  }

  @Test("what is asked for is taken")
  func asked() throws {
    let shelf = Shelf(["x.csv": "房号,通话时间\n1-101,2026-10-01\n"])
    #expect(try one(shelf.inspect("x.csv", table: .roster)).table == .roster)
    #expect(try one(shelf.inspect("x.csv", table: .repairs)).table == nil)
  }

  @Test("a ledger's shape")
  func shapes() throws {
    let shelf = Shelf([
      "a.csv": "房号,应收金额,账期\n1,5,2026-10\n", "b.csv": "房号,类型,金额,日期\n1,应收,5,2026-10-01\n",
      "c.csv": "房号,收款金额,收款日期\n1,5,2026-10-01\n", "d.csv": "房号,2026年1月,2026年2月\n1,5,6\n",
    ])
    let files = shelf.inspect("a.csv", "b.csv", "c.csv", "d.csv")
    let months = (Month(year: 2026, month: 1), Month(year: 2026, month: 2))
    #expect(
      files.map(\.shape) == [.bill, .journal, .oneKind, .wide(columns: 2, from: months.0, to: months.1)])
    #expect(files[2].account?.entry?.kind == .payment)
  }

  @Test("the same bytes twice are said")
  func same() {
    let shelf = Shelf(["a.csv": "房号,业主\n1,张三\n", "b.csv": "房号,业主\n1,张三\n"])
    let files = shelf.inspect("a.csv", "b.csv")
    #expect(files.map(\.sameAs) == [nil, shelf("a.csv")])
  }

  @Test("what cannot be read is a finding too")
  func unreadable() {
    let shelf = Shelf(["empty.csv": "", "gone.csv": ""])
    let files = shelf.inspect("empty.csv", "none.csv")
    #expect(files.map(\.outcome) == [.failed(.empty), .failed(.missing)])
  }
}

@Suite("How sure the encoding is")
struct EncodingTests {
  private func certainty(_ bytes: [UInt8]) throws -> EncodingFinding? {
    let shelf = Shelf()
    shelf.put("x.csv", bytes)
    return try one(shelf.inspect("x.csv")).encoding
  }

  @Test("a mark, ASCII, UTF-8, only GB18030, or none")
  func kinds() throws {
    let utf8 = Array("房号,业主\n1,张三\n".utf8)
    #expect(try certainty([0xEF, 0xBB, 0xBF] + utf8)?.certainty == .mark)
    #expect(try certainty(utf8)?.certainty == .valid)
    #expect(try certainty(Array("unit_id,owner\n1,x\n".utf8))?.certainty == .ascii)
    // 房号 and 业主 in GB18030; 0xA8 0xA1 is no Big5 pair with 0xFE 0x30.
    let header: [UInt8] = [0xB7, 0xBF, 0xBA, 0xC5, 0x2C, 0xD2, 0xB5, 0xD6, 0xF7, 0x0A]
    let onlyGB: [UInt8] = header + [0x31, 0x2C, 0x81, 0x30, 0x84, 0x36, 0x0A]
    let found = try certainty(onlyGB)
    #expect(found?.encoding == .gb18030)
    #expect(found?.certainty == .onlyFit)
    let broken = try certainty(utf8 + [0x32, 0x2C, 0xFF, 0xFF, 0x0A])
    #expect(broken?.encoding == .utf8)
    #expect(broken?.certainty == .fewestBroken)
  }
}
