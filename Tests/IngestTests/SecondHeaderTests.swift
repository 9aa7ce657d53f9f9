import Model
import Tabular
import Testing

@testable import Ingest

@Suite("A header that stands in a file once more")
struct SecondHeaderTests {
  /// The problem that a ledger is refused for; nil where it is read.
  private func problem(
    _ text: String, _ table: TableKind = .ledger, roster: Given = .units, chunkSize: Int = 4 << 20
  ) throws -> FileProblem? {
    do throws(IngestError) {
      _ = try ingest(
        table == .roster ? [Given(.roster, text)] : [roster, Given(table, text)], chunkSize: chunkSize)
      return nil
    } catch {
      guard case .file(_, _, let problem) = error else { throw error }
      return problem
    }
  }

  // MARK: A column a month

  private func rows(_ text: String) throws -> [String] {
    try ingest(.ledger, text).ledger.map { "\($0.unit) \($0.period.from) \($0.amount)" }
  }

  @Test(
    "The amounts below a header of other months are never read as those of the first",
    arguments: [
      "房号,2026-03,2026-04", "房号,2026年3月,2026年4月", "房号,2026-01,2026-03", "房号,2026-02,2026-01",
      "房号,2026-01,2026-02,2026-03", "房号,2026-01", "2026-01,房号,2026-02", "房号,2026-03,2026-04,合计",
      "房号,业主,电话", "房号,类型,日期,金额", "房号,收费项目,2026-01,2026-02", "房号,2026-01应收,2026-01实收",
      "房号,202603,202604", ",2026-03,2026-04", "序号,房号,2026-01", "业主,2026-03,房号",
    ])
  func otherMonths(header: String) throws {
    let text = "应收\n房号,2026-01,2026-02\nA1,100,100\n\n\(header)\nA1,300,300\n"
    #expect(try problem(text) == .otherHeader(line: 5, first: 2))
  }

  @Test("A ledger above a header that is found first is not passed over as titles")
  func tableAbove() throws {
    let journal = "房号,类型,日期,金额\nA1,收款,2026-11-03,5\n"
    #expect(try problem("房号,收款日期,实收金额\nA1,2026-11-03,5\n" + journal) == .otherHeader(line: 3, first: 1))
    #expect(try problem("荷塘收费\n房号,2026-01,2026-02\nA1,5,\n\n" + journal) == .otherHeader(line: 5, first: 2))
    #expect(try problem("荷塘收费\n房号,2026-01,2026-02\n" + journal) == nil)
    #expect(try problem("2026年10月,收费\n房号：,A1,金额：,5\n" + journal) == nil)
  }

  @Test(
    "One of the same months is no data, however it is written",
    arguments: [
      "房号,2026-01,2026-02", "房号,2026年1月,2026/2", "房号,202601,202602", "房 号,2026-01-01,2026-02-01,,",
      "室号,2026-01,2026-02,备注",
    ])
  func sameMonths(header: String) throws {
    let text = "应收\n房号,2026-01,2026-02\nA1,100,100\n\n\(header)\nA2,300,300\n"
    #expect(try rows(text) == ["0 2026-01 10000", "0 2026-02 10000", "1 2026-01 30000", "1 2026-02 30000"])
    #expect(try ingest(.ledger, text).rejects() == [])
  }

  @Test("Months without a year are others under the title of another year")
  func otherYear() throws {
    let first = "2025年物业费\n房号,1月,2月\nA1,100,100\n"
    #expect(try problem(first + "\n2026年物业费\n房号,1月,2月\nA1,120,120\n") == .otherHeader(line: 6, first: 2))
    #expect(try problem(first + "\n2025年物业费\n房号,1月,2月\nA2,120,120\n") == nil)
    #expect(try problem(first + "\n第2页\n房号,1月,2月\nA2,120,120\n") == nil)
    #expect(try problem(first + "房号,1月,2月\nA2,120,120\n") == nil)
  }

  @Test("Charges are not read as receipts, nor arrears as charges, for a title in between")
  func otherKind() throws {
    let first = "2025年应收\n房号,1月,2月\nA1,100,100\n"
    for title in ["2025年实收", "2025年欠费"] {
      #expect(try problem(first + "\(title)\n房号,1月,2月\nA1,90,90\n") == .otherHeader(line: 5, first: 2))
    }
    #expect(try problem(first + "2025年应收（续）\n房号,1月,2月\nA2,90,90\n") == nil)
  }

  @Test("Of a header of two lines either line may be another")
  func twoLines() throws {
    let first = "房号,应收,,实收,\n,2026-01,2026-02,2026-01,2026-02\nA1,100,100,90,90\n"
    func again(_ top: String, _ bottom: String) throws -> FileProblem? {
      try problem(first + top + "\n" + bottom + "\nA2,1,2,3,4\n")
    }
    let (top, bottom) = ("房号,应收,,实收,", ",2026-01,2026-02,2026-01,2026-02")
    #expect(try again(top, bottom) == nil)
    #expect(try again(top, ",2026-03,2026-04,2026-03,2026-04") == .otherHeader(line: 5, first: 1))
    #expect(try again("房号,实收,,应收,", bottom) == .otherHeader(line: 4, first: 1))
    #expect(try again("房号,减免,,退款,", bottom) == .otherHeader(line: 4, first: 1))
    let grouped = ",应收,,实收,\n房号,2026-01,2026-02,2026-01,2026-02\nA1,100,100,90,90\n"
    let names = "房号,2026-01,2026-02,2026-01,2026-02\nA2,1,2,3,4\n"
    #expect(try problem(grouped + ",应收,,实收,\n" + names) == nil)
    #expect(try problem(grouped + names) == nil)
    #expect(try problem(grouped + ",实收,,应收,\n" + names) == .otherHeader(line: 5, first: 1))
  }

  @Test("Rows that only look alike are data, or rejected as such")
  func noHeaders() throws {
    let text =
      "应收\n房号,2026-01,2026-02,备注\nA1,100,100,房号\n,2026-01-15,2026-02-15,\n,202601,202602,\n,2026-01-31到期,,\n业主,1,2,电话\n"
    #expect(try problem(text) == nil)
    #expect(try rows(text) == ["0 2026-01 10000", "0 2026-02 10000"])
  }

  // MARK: A row an entry

  private let journal = "房号,类型,日期,应收日期,金额\nA1,收款,2026-11-03,,5\n"

  @Test(
    "Rows below a header of other columns are not read by the first",
    arguments: [
      "房号,类型,应收日期,日期,金额", "类型,房号,日期,应收日期,金额", "序号,房号,类型,日期,金额", "房号,类型,日期,应收日期",
      "房号,类型,日期,应收日期,金额,账期", "房号,业主,电话", "房号,账期,应收金额,实收金额,收款日期", "房号,2026-01,2026-02",
      "房号,类型,应收日期,日期,金额,合计", "房号,通话时间",
    ],
    [8, 4 << 20])
  func otherColumns(header: String, chunkSize: Int) throws {
    let text = journal + "\(header)\nA1,收款,2026-11-04,2026-11-05,6\n"
    #expect(try problem(text, chunkSize: chunkSize) == .otherHeader(line: 3, first: 1))
  }

  @Test(
    "A header of the same columns is no data, however it is written",
    arguments: ["房号,类型,日期,应收日期,金额", "房间号,记账类型,收款日期,到期日,发生额(元)", "房号,类型,日期,应收日期,金额,备注"])
  func sameColumns(header: String) throws {
    let result = try ingest(.ledger, journal + "\(header)\nA1,收款,2026-11-04,,6\n")
    #expect(result.counts() == [3, 2, 0, 1, 0, 0])
  }

  @Test("Receipts and charges that have the same columns under other names are two files")
  func otherAmounts() throws {
    let receipts = "房号,收款日期,实收金额\nA1,2026-11-03,5\n"
    #expect(try problem(receipts + "房号,退款日期,退款金额\nA1,2026-11-04,6\n") == .otherHeader(line: 3, first: 1))
    #expect(try problem(receipts + "房号,收款日期,实收金额(元)\nA1,2026-11-04,6\n") == nil)
    let bills = "房号,账期,应收金额,实收金额,收款日期\nA1,2026-10,5,5,2026-11-03\n"
    #expect(
      try problem(bills + "房号,账期,实收金额,应收金额,收款日期\nA1,2026-09,5,5,2026-11-03\n")
        == .otherHeader(line: 3, first: 1))
    #expect(try problem(bills + "房号,账期,应缴金额,已缴金额,缴费日期\nA1,2026-09,5,5,2026-11-03\n") == nil)
  }

  @Test("In a roster, where any text is a unit number, and in the other tables")
  func otherTables() throws {
    let roster = "房号,业主,电话\nA1,张三,1\n天天便利店,李四,2\n"
    #expect(try problem(roster + "业主,房号,电话\n王五,A2,3\n", .roster) == .otherHeader(line: 4, first: 1))
    #expect(try problem(roster + "房间号,业主姓名,手机\nA2,王五,3\n", .roster) == nil)
    #expect(
      try ingest([Given(.roster, roster + "房间号,业主姓名,手机\nA2,王五,3\n")]).company.units.count == 3)
    #expect(
      try problem("房号,通话时间,备注\nA1,2026-11-03,房号\n房号,备注,通话时间\n", .calls)
        == .otherHeader(line: 3, first: 1))
    #expect(
      try problem("房号,报修日期,完成日期\nA1,2026-11-03,\n房号,完成日期,报修日期\n", .repairs)
        == .otherHeader(line: 3, first: 1))
  }

  @Test("Of a header of two lines, too")
  func twoLineColumns() throws {
    let first = "房号,实收,,备注\n,日期,金额,\nA1,2026-11-03,5,\n"
    #expect(try problem(first + "房号,实收,,备注\n,日期,金额,\nA1,2026-11-04,5,\n") == nil)
    #expect(try problem(first + "房号,实收,,备注\n,金额,日期,\nA1,5,2026-11-04,\n") == .otherHeader(line: 5, first: 1))
  }

  @Test("The line is that of the file where rows are filled down")
  func filledDown() throws {
    var ledger = Given(.ledger, "标题\n" + journal + "\"a\nb\",收款,x,,1\n房号,类型,应收日期,日期,金额\n")
    ledger.fillsDown = true
    do throws(IngestError) {
      _ = try ingest([.units, ledger])
      Issue.record("read")
    } catch {
      guard case .file(_, .ledger, .otherHeader(let line, let first)) = error else { throw error }
      #expect((line, first) == (6, 2))
    }
  }

  @Test("Rows that only look alike are rejected as such")
  func noOtherColumns() throws {
    let text = journal + "业主,应收,,,1\n房号,应收,,,1\n,应收,金额,,5\nA9,房号,日期,金额,类型\n"
    #expect(try problem(text) == nil)
    #expect(try ingest(.ledger, text).counts() == [5, 1, 4, 0, 0, 0])
    // A text in the place of a header that decides nothing.
    #expect(try ingest(.calls, "房号,通话时间,备注\nA1,2026-11-03,\n房号,通话时间,x\n").counts() == [2, 1, 1, 0, 0, 0])
  }
}
