package import DocumentModel
package import Model

/// All that a report is made of: figures, lists and what is known of the run. No rows.
package struct ReportInput: Sendable {
  /// The company's name; may be empty.
  package var company: String
  package var dates: ReportDates
  package var figures: FigureTable
  /// In rank order.
  package var cases: [EscalationCase]
  /// In the order of `worklist.csv`.
  package var workList: [WorkItem]
  package var account: InputAccount
  /// Whether a repair ledger was given.
  package var hasRepairs: Bool
  package var policy: Policy
  /// What was aimed at, by metric, such as `collection_rate.month`.
  package var targets: [String: Millionths]
  package var objections: [ObjectionCategory]
  package var language: Language
  package var masking: Masking
  /// Of the program.
  package var version: String
  /// Digest of the settings that the run was made with.
  package var settingsDigest: String
  package var inputDigests: [InputDigest]
  /// How many cases and work items the report shows; the files have all.
  package var listLimit: Int

  package init(
    company: String, dates: ReportDates, figures: FigureTable, cases: [EscalationCase],
    workList: [WorkItem], account: InputAccount, hasRepairs: Bool, policy: Policy,
    targets: [String: Millionths], objections: [ObjectionCategory], language: Language,
    masking: Masking, version: String, settingsDigest: String, inputDigests: [InputDigest],
    listLimit: Int = 50
  ) {
    self.company = company
    self.dates = dates
    self.figures = figures
    self.cases = cases
    self.workList = workList
    self.account = account
    self.hasRepairs = hasRepairs
    self.policy = policy
    self.targets = targets
    self.objections = objections
    self.language = language
    self.masking = masking
    self.version = version
    self.settingsDigest = settingsDigest
    self.inputDigests = inputDigests
    self.listLimit = listLimit
  }
}

/// An input file and the digest of its bytes.
package struct InputDigest: Hashable, Sendable {
  /// As given.
  package var path: String
  package var digest: String

  package init(path: String, digest: String) {
    self.path = path
    self.digest = digest
  }
}
