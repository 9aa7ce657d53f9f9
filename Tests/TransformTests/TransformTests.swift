import Model
import Testing

@testable import Transform

@Suite struct TransformTests {
  @Test("a company without units has neither cases nor work")
  func emptyCompany() throws {
    let company = Company(
      texts: TextTable(), units: [], ledger: GroupedRows([], unitCount: 0) { _ in nil },
      calls: GroupedRows([], unitCount: 0) { _ in nil }, repairs: nil, objectionCodes: [])
    let dates = try #require(ReportDates(month: Month(year: 2026, month: 10)))
    let result = try Transform.run(company, dates: dates, policy: Policy(), threads: 2)
    #expect(result.cases.isEmpty)
    #expect(result.workList.isEmpty)
  }
}
