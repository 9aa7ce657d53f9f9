internal import DocumentModel
internal import Ingest
internal import Model
internal import Report

@testable internal import Transform

extension Parts {
  /// From typed rows to figures and lists.
  func reckoning(_ company: Company, _ dates: ReportDates) throws -> TransformResult {
    grouping(company)
    let policy = Policy()
    let frame = Frame(dates: dates, policy: policy)
    let rows = company.ledger.count
    let ledger = self.company.ledger
    let scan = { Spent.on { ledger.scan(ledger.dataStart..<ledger.bytes.count, threads: 1) } }
    measure("reckoning", "accounts gathered unit by unit", rows: rows, bytes: 0, scan: scan) {
      var account = Account()
      for unit in company.units.indices {
        account.gather(company.ledger, of: unit, frame)
        keep(account.charges.count)
      }
    }
    measure("reckoning", "accounts gathered, payments allocated", rows: rows, bytes: 0, scan: scan) {
      var account = Account()
      for unit in company.units.indices {
        account.gather(company.ledger, of: unit, frame)
        account.allocate(frame)
        keep(account.credit)
      }
    }
    let all = rows + company.calls.count + (company.repairs?.count ?? 0)
    for threads in [1, 2] {
      try measure(
        "reckoning", "all chapters' tallies and lists, \(threads) thread\(threads == 1 ? "" : "s")",
        rows: all,
        bytes: 0, scan: { self.company.scan(threads: threads) }
      ) {
        let result = try Transform.run(company, dates: dates, policy: policy, threads: threads)
        keep(result.cases.count)
      }
    }
    let result = try Transform.run(company, dates: dates, policy: policy, threads: 2)
    let figures = result.tally.figures(dates: dates, policy: policy)
    measure("reckoning", "figures of the tally", rows: figures.figures.count, bytes: 0, scan: companyScan) {
      keep(result.tally.figures(dates: dates, policy: policy).figures.count)
    }
    return result
  }

  static func reportInput(
    _ ingested: IngestResult, _ result: TransformResult, _ dates: ReportDates
  ) -> ReportInput {
    let policy = Policy()
    return ReportInput(
      company: "和苑物业", dates: dates, figures: result.tally.figures(dates: dates, policy: policy),
      cases: result.cases, workList: result.workList, account: ingested.account,
      hasRepairs: ingested.company.repairs != nil, policy: policy, targets: [:],
      objections: ObjectionCategory.defaults, language: .simplifiedChinese, masking: .standard, version: "",
      settingsDigest: "",
      inputDigests: ingested.inputs.map { InputDigest(path: $0.path, digest: $0.digest) })
  }
}
