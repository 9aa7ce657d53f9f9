internal import DocumentModel
internal import EmitCSV
internal import EmitHTML
internal import EmitMarkdown
internal import EmitWorkbook
internal import Model
internal import Report
internal import RunStore
internal import Settings

/// A file of the report folder before it is written.
struct ReportFile: Sendable {
  var name: String
  var bytes: [UInt8] = []
  var access = FileAccess.umask
  /// Of a file that may be long: makes it in parts, when it is written.
  var parts: (@Sendable (_ put: ([UInt8]) throws(RunStoreError) -> Void) throws(RunStoreError) -> Void)?

  func write(to folder: OutputFolder) throws(RunStoreError) {
    guard let parts else { return try folder.write(name, bytes, access: access) }
    try folder.write(name, access: access) { (sink: inout FileSink) throws(RunStoreError) in
      try parts { (bytes) throws(RunStoreError) in try sink.write(bytes) }
    }
  }
}

/// The files that a report consists of, each made by its emitter.
struct ReportFiles {
  private let input: ReportInput
  private let settings: Settings
  private let listsOnly: Bool

  init(_ input: ReportInput, settings: Settings, listsOnly: Bool) throws {
    self.input = input
    self.settings = settings
    self.listsOnly = listsOnly
  }

  /// Makes the files side by side, and writes them one after the other.
  func write(to folder: OutputFolder, threads: Int) throws {
    let input = input
    let settings = settings
    // What needs no document is made beside it.
    let tables: @Sendable () throws -> [ReportFile] = {
      Self.lists(input, settings: settings) + Self.accounts(input, settings: settings)
    }
    if listsOnly {
      try write([Result { try tables() }], to: folder)
      return
    }
    let metrics: @Sendable () throws -> [ReportFile] = {
      [ReportFile(name: "metrics.csv", bytes: EmitCSV.metrics(input.figures, mark: settings.excelCSV))]
    }
    let document = Once { ReportBuilder.document(input) }
    let makers: [@Sendable () throws -> [ReportFile]] = [
      { [ReportFile(name: "report.xlsx", bytes: try WorkbookEmitter.emit(document.value))] },
      tables,
      metrics,
      { [ReportFile(name: "report.html", bytes: HTMLEmitter.emit(document.value))] },
      { [ReportFile(name: "report.md", bytes: MarkdownEmitter.emit(document.value))] },
    ]
    let made = Parallel.map(makers.count, threads: threads) { index in Result { try makers[index]() } }
    try write(made, to: folder)
  }

  private func write(_ made: [Result<[ReportFile], any Error>], to folder: OutputFolder) throws {
    for result in made {
      for file in try result.get() { try file.write(to: folder) }
    }
  }

  /// The two working lists: for their owner's eyes only, since they show names and phones.
  private static func lists(_ input: ReportInput, settings: Settings) -> [ReportFile] {
    let words = Catalogue(input.language, objections: input.objections)
    let masking = input.masking
    return [
      ReportFile(
        name: "escalation.csv",
        bytes: EmitCSV.escalation(input.cases, masking: masking, mark: settings.excelCSV),
        access: .ownerOnly),
      ReportFile(
        name: "worklist.csv",
        bytes: EmitCSV.worklist(input.workList, masking: masking, mark: settings.excelCSV) {
          words.reason($0, masked: masking.hidesInLists)
        }, access: .ownerOnly),
    ]
  }

  /// What became of every row read.
  static func accounts(_ input: ReportInput, settings: Settings) -> [ReportFile] {
    let words = Catalogue(input.language, objections: input.objections)
    let account = input.account
    let paths = account.files.map(\.path)
    let (masking, mark) = (input.masking, settings.excelCSV)
    return [
      ReportFile(name: "rejects.csv") { (put) throws(RunStoreError) in
        let messages = FindingMessages(words)
        try EmitCSV.rejects(
          account.rejects, files: paths, masking: masking, mark: mark, message: messages.message, put: put)
      },
      ReportFile(name: "warnings.csv") { (put) throws(RunStoreError) in
        let messages = FindingMessages(words)
        try EmitCSV.warnings(
          account.warnings, files: paths, masking: masking, mark: mark, message: messages.message, put: put)
      },
      ReportFile(name: "counts.csv", bytes: EmitCSV.counts(account.files, mark: mark)),
    ]
  }
}
