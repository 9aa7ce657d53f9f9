internal import DocumentModel
internal import Ingest
package import Model
package import Report
internal import RunStore
package import Settings
internal import Transform

/// The monthly run: tables in, a whole report folder out, or nothing changed.
package struct ReportRun: Sendable {
  /// What holds for this run: the settings file with the command line's options put over it.
  package var settings: Settings
  package var dates: ReportDates
  /// The report's folder.
  package var output: String
  /// Of the program.
  package var version: String
  /// How many threads work; no result depends on it.
  package var threads: Int
  /// The two lists alone, and what belongs to any report folder; not the pages and the workbook.
  package var listsOnly = false

  package init(
    settings: Settings, dates: ReportDates, output: String, version: String, threads: Int
  ) {
    self.settings = settings
    self.dates = dates
    self.output = output
    self.version = version
    self.threads = threads
  }

  /// Runs all stages.
  /// - Parameter watcher: is told how far the run is.
  /// - Throws: `IngestError`, `RunStoreError`, `TransformError`, `TooManyRejects`; the report that stood
  ///   before then stands as it was.
  package func run(_ watcher: RunWatcher) throws -> ReportInput {
    let folder = try OutputFolder(output)
    watcher.begin(.reading, bytes: inputBytes)
    let ingested = try ingest(watcher)
    try checkRejects(ingested, folder)
    watcher.begin(.reckoning)
    let result = try Transform.run(
      ingested.company, dates: dates, policy: settings.policy, threads: threads)
    let input = reportInput(ingested, result)
    watcher.begin(.writing)
    let files = try ReportFiles(input, settings: settings, listsOnly: listsOnly)
    try files.write(to: folder, threads: threads)
    try RejectedFolder.write(ingested.rejectedRows, account: input.account, to: folder)
    if settings.archive { try Archive.write(ingested.inputs, ingested.files, to: folder) }
    try folder.commit(manifest: Manifest(self, ingested, input).members)
    try OutputFolder.remove(OutputFolder.failedTryPath(of: output))
    return input
  }

  private var inputBytes: Int {
    settings.inputs.reduce(0) { $0 + (FileSize.of($1.path) ?? 0) }
  }

  private func ingest(_ watcher: RunWatcher) throws -> IngestResult {
    var request = IngestRequest(
      files: settings.inputs, rules: settings.rules, asOf: dates.asOf, threads: threads)
    request.progress = { watcher.read(bytes: $0, rows: $1) }
    return try Ingest.run(request)
  }

  /// Too many rejects: the old report stays, and what was found out is written beside it.
  private func checkRejects(_ ingested: IngestResult, _ folder: OutputFolder) throws {
    let limit = settings.maxRejects
    let files = ingested.account.files.filter { RejectLimit.isExceeded(by: $0, limit) }
    guard !files.isEmpty else { return }
    folder.abort()
    let path = try OutputFolder.failedTryPath(of: output)
    let input = reportInput(ingested, nil)
    let failed = try OutputFolder(path)
    for file in ReportFiles.accounts(input, settings: settings) { try file.write(to: failed) }
    try RejectedFolder.write(ingested.rejectedRows, account: input.account, to: failed)
    try failed.commit(manifest: Manifest(self, ingested, input).members)
    throw TooManyRejects(files: files, limit: limit, folder: path, account: ingested.account)
  }

  /// - Parameter result: nil where the run ends before figures.
  private func reportInput(_ ingested: IngestResult, _ result: TransformResult?) -> ReportInput {
    var account = ingested.account
    if let result { account.add(result.refundWarnings, ingested.places) }
    return ReportInput(
      company: settings.company, dates: dates,
      figures: result.map { $0.tally.figures(dates: dates, policy: settings.policy) } ?? FigureTable([]),
      cases: result?.cases ?? [], workList: result?.workList ?? [], account: account,
      hasRepairs: ingested.company.repairs != nil, policy: settings.policy, targets: settings.targets,
      objections: settings.rules.objections, language: settings.language, masking: settings.masking,
      version: version, settingsDigest: Manifest.settingsDigest(settings),
      inputDigests: ingested.inputs.map { InputDigest(path: $0.path, digest: $0.digest) })
  }
}

/// A file has more rejected rows than the run may have.
package struct TooManyRejects: Error {
  /// The files that are over the limit.
  package var files: [FileAccount]
  package var limit: Millionths
  /// Where rejects, warnings and counts of this try lie.
  package var folder: String
  package var account: InputAccount
}

/// `--max-rejects`: the share above which the run fails.
enum RejectLimit {
  /// From how many rows on.
  static let rows = 5

  /// Repeats say nothing bad of a file and are left out.
  static func isExceeded(by file: FileAccount, _ limit: Millionths) -> Bool {
    let rejected = file.rejected - file.duplicates
    let all = file.used + file.rejected
    return rejected >= rows && Double(rejected) * 1_000_000 > Double(limit.count) * Double(all)
  }
}

extension InputAccount {
  /// Puts in what only the allocation of payments could find.
  fileprivate mutating func add(_ refunds: [RefundExcess], _ places: SourcePlaces) {
    guard !refunds.isEmpty else { return }
    for refund in refunds {
      let isBill = files[Int(refund.place.file)].isBillShape
      let warning = Warning(
        place: refund.place, column: isBill ? "amount_paid" : "amount", kind: .refundExceedsPayments,
        value: "", detail: refund.excess.description)
      warnings.append(places.finding(warning))
    }
    warnings.sortByPlace()
  }
}
