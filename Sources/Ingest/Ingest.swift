package import Model
package import Tabular

/// What is to be read, and how.
package struct IngestRequest: Sendable {
  /// In the order given; of each table the files are read in this order.
  package var files: [InputFile]
  package var rules: InputRules
  package var asOf: Day
  package var threads: Int
  /// How many bytes of a file a thread reads at a time; results do not depend on it.
  package var chunkSize = 1 << 19
  /// Whether common records may take the short way (`PlainReader`), and large files be opened by their start
  /// (`PendingSurvey`); results do not depend on it.
  package var takesShortWay = true
  /// Told, from any thread, how many bytes and rows more were read; nil: nobody looks.
  package var progress: (@Sendable (_ bytes: Int, _ rows: Int) -> Void)?

  package init(files: [InputFile], rules: InputRules = InputRules(), asOf: Day, threads: Int) {
    self.files = files
    self.rules = rules
    self.asOf = asOf
    self.threads = threads
  }
}

/// The tables taken in.
package struct IngestResult: Sendable {
  package var company: Company
  package var account: InputAccount
  /// In the order of `RowPlace.file`.
  package var inputs: [InputDescription]
  package var rejectedRows: RejectedRows
  /// Where the rows stand in the files.
  package var places: SourcePlaces
  package var files: InputFiles
}

/// One input file, for the manifest and the report's provenance.
package struct InputDescription: Hashable, Sendable {
  package var table: TableKind
  package var path: String
  package var bytes: Int
  /// XXH3-128, 32 hexadecimal digits.
  package var digest: String
  /// How the name of such a file ends: `csv`, `xlsx`, `xls`, `csv.gz`.
  package var suffix: String
  /// What was said of it.
  package var given: InputFile
}

/// The input files themselves, as they were opened: what came through a pipe cannot be opened again.
package struct InputFiles: Sendable {
  /// In the order of `IngestResult.inputs`.
  package let files: [ByteFile]
}

/// Tables → a `Company` and an account of every row.
package enum Ingest {
  /// Reads all files.
  /// - Throws: where a file cannot be read as its table at all. Bad rows never throw.
  package static func run(_ request: IngestRequest) throws(IngestError) -> IngestResult {
    try run(request, Vocabulary(request.rules))
  }

  /// - Parameter vocabulary: that of the request's rules; making it takes longer than reading a small file.
  static func run(
    _ request: IngestRequest, _ vocabulary: Vocabulary
  ) throws(IngestError) -> IngestResult {
    let files = TableKind.allCases.flatMap { table in request.files.filter { $0.table == table } }
    guard files.count <= 65_535 else { throw .tooManyFiles }
    let opened = try open(files, vocabulary, request)
    if let result = try takenByStart(opened, request, vocabulary) { return result }
    var surveyed: [OpenedTable] = []
    for table in opened { surveyed.append(try table.surveyed(vocabulary)) }
    return try run(surveyed, request, vocabulary)
  }

  /// Nil where a file turned out to be other than its start.
  private static func takenByStart(
    _ opened: [OpenedTable], _ request: IngestRequest, _ vocabulary: Vocabulary
  ) throws(IngestError) -> IngestResult? {
    do throws(IngestError) {
      let result = try run(opened, request, vocabulary)
      return opened.contains(where: \.isMistaken) ? nil : result
    } catch {
      if opened.contains(where: \.isMistaken) { return nil }
      throw error
    }
  }

  /// Reads files that were opened before, in the order of the tables.
  static func run(
    _ opened: [OpenedTable], _ request: IngestRequest, _ vocabulary: Vocabulary
  ) throws(IngestError) -> IngestResult {
    let interner = Interner()
    var ledgers = AccountKeeper(opened)

    var roster = try RosterStage.run(
      opened.filter { $0.input.table == .roster }, request, vocabulary, interner)
    try ledgers.add(&roster.files)
    roster.files = []
    guard !roster.units.isEmpty else { throw .noUnits }
    try ledgers.addRepeats(roster.repeats, .duplicateUnit, .unitID, opened)
    ledgers.addWarnings(roster.warnings)

    let index = UnitIndex(
      texts: interner.table, units: roster.units, hasProject: roster.hasProject, lost: roster.lost,
      numbers: request.rules.matchUnitNumbers ? roster.numbers : nil)
    let stage = RowStage(
      opened: opened, request: request, vocabulary: vocabulary, interner: interner, index: index,
      unitCount: roster.units.count)
    let tables = try stage.run(&ledgers)
    for table in opened { try table.checkUnchanged() }

    let company = Company(
      texts: interner.table, units: roster.units, ledger: tables.ledger, calls: tables.calls,
      repairs: tables.repairs,
      objectionCodes: vocabulary.objections.categories.map(\.code))
    return IngestResult(
      company: company, account: ledgers.account(opened),
      inputs: opened.map {
        InputDescription(
          table: $0.input.table, path: $0.input.path, bytes: $0.original.size, digest: $0.digest,
          suffix: $0.suffix, given: $0.input)
      },
      rejectedRows: RejectedRows(opened, ledgers, vocabulary), places: SourcePlaces(opened),
      files: InputFiles(files: opened.map(\.original)))
  }

  private static func open(
    _ files: [InputFile], _ vocabulary: Vocabulary, _ request: IngestRequest
  ) throws(IngestError) -> [OpenedTable] {
    let results = Parallel.map(files.count, threads: request.threads) { index in
      Result { () throws(IngestError) in
        try OpenedTable.open(files[index], index: index, vocabulary, byStart: request.takesShortWay)
      }
    }
    var opened: [OpenedTable] = []
    for result in results { opened.append(try result.get()) }
    return opened
  }
}
