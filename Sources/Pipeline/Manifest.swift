internal import DocumentModel
internal import Ingest
internal import Model
internal import Report
internal import RunStore
internal import Settings

/// What `manifest.json` says of a run besides its files. No clock is read: the same inputs, settings and
/// version give the same bytes.
struct Manifest {
  let members: [JSONValue.Member]

  init(_ run: ReportRun, _ ingested: IngestResult, _ input: ReportInput) {
    members = [
      .init("version", .string(run.version)),
      .init("format", .integer(1)),
      .init("month", .string(run.dates.month.description)),
      .init("as_of", .string(run.dates.asOf.description)),
      .init("language", .string(input.language.rawValue)),
      .init("masking", .string(input.masking.rawValue)),
      .init(
        "settings",
        .members([
          "sha256": .string(input.settingsDigest), "text": .string(run.settings.canonicalText),
        ])),
      .init("inputs", .array(ingested.inputs.map(Self.input))),
      .init("counts", .array(input.account.files.map(Self.counts))),
      .init("rejects", .object(Self.byKind(input.account.rejects))),
      .init("warnings", .object(Self.byKind(input.account.warnings))),
    ]
  }

  static func settingsDigest(_ settings: Settings) -> String {
    var text = settings.canonicalText
    return text.withUTF8 { FileDigest.sha256(UnsafeRawBufferPointer($0)) }
  }

  private static func input(_ input: InputDescription) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("table", .string(input.table.code)), .init("path", .string(input.path)),
      .init("bytes", .integer(Int64(input.bytes))), .init("xxh128", .string(input.digest)),
    ]
    let told = told(input.given)
    if !told.isEmpty { members.append(.init("told", .object(told))) }
    return .object(members)
  }

  /// What settings or options say of how a file is to be read.
  private static func told(_ file: InputFile) -> [JSONValue.Member] {
    var told: [JSONValue.Member] = []
    func add(_ name: String, _ value: String?) {
      if let value { told.append(.init(name, .string(value))) }
    }
    add("encoding", file.encoding)
    add("entry", file.entry?.code)
    add("sheet", file.sheet)
    add("date_order", file.dateOrder?.rawValue)
    add("project", file.project)
    add("fee_item", file.feeItem)
    if file.fillsDown { told.append(.init("fill_down", .bool(true))) }
    return told
  }

  private static func counts(_ file: FileAccount) -> JSONValue {
    .members([
      "table": .string(file.table.code), "path": .string(file.path),
      "format": .string(file.format), "sheet": .string(file.sheet),
      "encoding": .string(file.encoding), "header_line": .integer(Int64(file.headerLine)),
      "rows": .integer(Int64(file.rows)), "used": .integer(Int64(file.used)),
      "rejected": .integer(Int64(file.rejected)), "control": .integer(Int64(file.control)),
      "blank": .integer(Int64(file.blank)), "after_as_of": .integer(Int64(file.afterAsOf)),
    ])
  }

  private static func byKind<Kind>(_ findings: Findings<Kind>) -> [JSONValue.Member] {
    let counts = findings.counts
    return Kind.allCases.compactMap { kind in
      counts[kind].map { JSONValue.Member(kind.code, .integer(Int64($0))) }
    }
  }
}
