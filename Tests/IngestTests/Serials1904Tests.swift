import Model
import Testing

@testable import Ingest

/// 3 November 2026 is day 46329 of the 1900 system, and day 44867 of the 1904 system.
@Suite("Bare serials in workbooks that count days from 1904")
struct Serials1904Tests {
  /// - Parameter rows: cells between `|`; all digits are numbers without a format.
  private func book(_ rows: String..., from1904: Bool = true) -> [UInt8] {
    var text = """
      <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\(from1904 ? "<Date1904/>" : "")
      <Worksheet ss:Name="1"><Table>
      """
    for row in rows {
      text += "<Row>"
      for (index, cell) in row.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
        let type = cell.allSatisfy { $0.isNumber || $0 == "." } ? "Number" : "String"
        if !cell.isEmpty {
          text += "<Cell ss:Index=\"\(index + 1)\"><Data ss:Type=\"\(type)\">\(cell)</Data></Cell>"
        }
      }
      text += "</Row>"
    }
    return Array((text + "</Table></Worksheet></Workbook>").utf8)
  }

  private let journal = "房号|类型|日期|应收日期|账期|金额"

  @Test("Dates, periods and moments count from the workbook's own day")
  func read() throws {
    let ledger = book(journal, "A1|收款|44867.5|||5", "A1|应收||44867|44838~44867|6")
    let calls = book("房号|通话时间|约定回访时间", "A1|44866.75|44867")
    let result = try ingest([.units, Given(.ledger, bytes: ledger), Given(.calls, bytes: calls)])
    #expect(result.rejects() == [])
    #expect(result.ledger.compactMap(\.date.day) == [day("2026-11-03")])
    #expect(result.ledger.compactMap(\.due.day) == [day("2026-11-03")])
    #expect(
      result.ledger.map { "\($0.period)" }.last
        == "\(Period(from: Month(iso: "2026-10")!, to: Month(iso: "2026-11")!))")
    #expect(result.calls.map(\.day) == [day("2026-11-02")])
    #expect(result.calls.map(\.second) == [64_800])
    #expect(result.calls.map(\.callbackDay.day) == [day("2026-11-03")])
  }

  @Test("Of other workbooks they count from 1900, and dates written out are the same in both")
  func others() throws {
    for from1904 in [true, false] {
      let ledger = book(journal, "A1|收款|2026-11-03|||5", from1904: from1904)
      #expect(
        try ingest([.units, Given(.ledger, bytes: ledger)]).ledger.map(\.date.day) == [day("2026-11-03")])
    }
    let ledger = book(journal, "A1|收款|46329|||5", from1904: false)
    #expect(
      try ingest([.units, Given(.ledger, bytes: ledger)]).ledger.map(\.date.day) == [day("2026-11-03")])
  }

  @Test("A merged key makes no difference")
  func reshaped() throws {
    let ledger = String(decoding: book(journal, "A1|收款|44867|||5", "|收款|44867|||6"), as: UTF8.self)
      .replacing(
        "<Cell ss:Index=\"1\"><Data ss:Type=\"String\">A1",
        with: "<Cell ss:Index=\"1\" ss:MergeDown=\"1\"><Data ss:Type=\"String\">A1")
    let result = try ingest([.units, Given(.ledger, ledger)])
    #expect(result.ledger.map(\.date.day) == [day("2026-11-03"), day("2026-11-03")])
  }

  @Test("What is no serial in one system is none in the other, so that the limits are the same")
  func limits() throws {
    let ledger = book(journal, "A1|收款|20000|||5", "A1|收款|80000|||5", "A1|收款|80001|||5", "A1|收款|19999|||5")
    let result = try ingest([.units, Given(.ledger, bytes: ledger)])
    #expect(result.rejects() == ["4 entry_date bad_date 80001", "5 entry_date bad_date 19999"])
    // 1462 days later than 1954-10-03.
    #expect(result.ledger.first?.date.day == day("1958-10-04"))
  }

  @Test("Given back, a rejected row says the same days without the workbook")
  func givenBack() throws {
    let ledger = book(
      journal, "X9|收款|44867|||5", "X9|应收||44867.25|44838~44867|6", "X9|收款|2026-11-03||44867|7",
      "X9|收款|80001|||8")
    let calls = book("房号|通话时间|约定回访时间", "X9|44866.75|44867")
    let result = try ingest([.units, Given(.ledger, bytes: ledger), Given(.calls, bytes: calls)])
    func text(_ file: Int) throws -> String {
      String(decoding: try result.rejectedRows.text(file: file), as: UTF8.self)
    }
    #expect(
      try text(1) == """
        房号,类型,日期,应收日期,账期,金额
        X9,收款,2026-11-03,,,5
        X9,应收,,2026-11-03,2026-10~2026-11,6
        X9,收款,2026-11-03,,2026-11,7
        X9,收款,80001,,,8

        """)
    #expect(try text(2) == "房号,通话时间,约定回访时间\nX9,2026-11-02 18:00:00,2026-11-03\n")
  }
}
