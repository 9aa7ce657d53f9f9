import Model
import Testing

@testable import Ingest

@Suite("Headers of two lines, and keys filled down")
struct ShapeHeaderTests {
  @Test("Groups over columns: a ledger of bills")
  func bills() throws {
    let result = try ingest(
      .ledger, "收费明细\n房号,账期,应收,,实收,\n,,日期,金额,金额,日期\nA1,2026-10,2026-10-31,5,4,2026-11-03\n")
    #expect(result.ledger.map(\.kind) == [.bill])
    #expect(result.ledger[0].amount == 500)
    #expect(result.ledger[0].paid == 400)
    #expect(result.ledger[0].date.day == day("2026-11-03"))
    #expect(result.account.files[1].headerLine == 2)
  }

  @Test("A second line that names further columns, below a first that would do")
  func roster() throws {
    let result = try ingest(
      [Given(.roster, "房号,业主信息,,房屋\n,姓名,电话,面积\nA1,张三,13800000000,80\n")])
    #expect(result.company.units.map { result.text($0.ownerName) } == ["张三"])
    #expect(result.company.units.map(\.areaCentis) == [8000])
    #expect(result.rejects(0) == [])
  }

  @Test("A row without a unit below the header is no second line")
  func noSecondLine() throws {
    let result = try ingest([Given(.roster, "房号,业主,电话\n,张三,13800000000\nA1,李四,\n")])
    #expect(result.rejects(0) == ["2 unit_id missing_value "])
    #expect(result.company.units.count == 1)
  }

  @Test("Either line of it once more, in a pasted file, is no data")
  func again() throws {
    let header = "房号,账期,应收,,实收,\n,,日期,金额,金额,日期\n"
    let row = "A1,2026-10,2026-10-31,5,4,2026-11-03\n"
    let result = try ingest(.ledger, header + row + header + row)
    #expect(result.counts() == [4, 2, 0, 2, 0, 0])
  }

  @Test("Empty keys take the value above where the settings say so, and are counted")
  func filledDown() throws {
    let scratch = Scratch()
    let text = "房号,类型,账期,金额,收费项目\nA1,应收,2026-09,5,物业费\n,应收,2026-10,6,\n小计,,,11,\nA2,应收,2026-10,7,\n"
    let path = scratch.file(Array(text.utf8), name: "l.csv")
    let roster = scratch.file(Given.units.bytes, name: "r.csv")
    var ledger = InputFile(table: .ledger, path: path)
    func run() throws -> IngestResult {
      try Ingest.run(
        IngestRequest(
          files: [InputFile(table: .roster, path: roster), ledger], asOf: day("2026-11-30"), threads: 1))
    }
    #expect(try run().rejects() == ["3 unit_id missing_value "])
    ledger.fillsDown = true
    let result = try run()
    #expect(result.ledger.map(\.amount) == [500, 600, 700])
    // The fee item is no key.
    #expect(result.ledger.map { result.text($0.feeItem) } == ["物业费", "", ""])
    #expect(result.account.files[1].filledDown == 1)
    #expect(result.counts() == [4, 3, 0, 1, 0, 0])
  }
}
