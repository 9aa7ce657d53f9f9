import Glibc
import Model

@testable import Ingest

/// A file to be read, as its bytes.
struct Given: Sendable {
  var table: TableKind
  var bytes: [UInt8]
  var encoding: String?
  var entry: LedgerKind?
  var dateOrder: DateOrder?
  var project: String?
  var feeItem: String?
  var fillsDown = false
  var sheet: String?
  var sheetIsForAll = false

  init(_ table: TableKind, _ text: String, encoding: String? = nil, entry: LedgerKind? = nil) {
    self.init(table, bytes: Array(text.utf8), encoding: encoding, entry: entry)
  }

  init(_ table: TableKind, bytes: [UInt8], encoding: String? = nil, entry: LedgerKind? = nil) {
    self.table = table
    self.bytes = bytes
    self.encoding = encoding
    self.entry = entry
  }

  /// Units A1, A2 and A3.
  static let units = Given(.roster, "unit_id\nA1\nA2\nA3\n")
}

/// A folder of a test's own, removed with the test.
final class Scratch {
  let path: String
  private var files: [String] = []

  init() {
    var template = Array("/tmp/dunning-ingest-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template)!)
  }

  deinit {
    for file in files { unlink(file) }
    rmdir(path)
  }

  /// Writes a file and returns its path.
  func file(_ bytes: [UInt8], name: String) -> String {
    let path = path + "/" + name
    let file = fopen(path, "w")!
    _ = bytes.withUnsafeBytes { $0.isEmpty ? 0 : fwrite($0.baseAddress, 1, $0.count, file) }
    fclose(file)
    files.append(path)
    return path
  }
}

/// Reads files as of 30 November 2026.
func ingest(
  _ given: [Given], threads: Int = 1, chunkSize: Int = 4 << 20, rules: InputRules = InputRules(),
  takesShortWay: Bool = true
) throws(IngestError) -> IngestResult {
  let scratch = Scratch()
  defer { withExtendedLifetime(scratch) {} }
  var files: [InputFile] = []
  for (index, file) in given.enumerated() {
    let path = scratch.file(file.bytes, name: "\(index).csv")
    var input = InputFile(table: file.table, path: path, encoding: file.encoding, entry: file.entry)
    (input.dateOrder, input.project, input.feeItem) = (file.dateOrder, file.project, file.feeItem)
    (input.fillsDown, input.sheet, input.sheetIsForAll) = (file.fillsDown, file.sheet, file.sheetIsForAll)
    files.append(input)
  }
  var request = IngestRequest(
    files: files, rules: rules, asOf: Day(year: 2026, month: 11, day: 30)!, threads: threads)
  request.chunkSize = chunkSize
  request.takesShortWay = takesShortWay
  return try Ingest.run(request)
}

/// Reads one table beside the units A1, A2 and A3.
func ingest(_ table: TableKind, _ text: String, entry: LedgerKind? = nil) throws(IngestError) -> IngestResult
{
  try ingest([.units, Given(table, text, entry: entry)])
}

extension IngestResult {
  /// `line column kind value` of each reject of a file; the second is that beside the roster.
  func rejects(_ file: Int = 1) -> [String] { Self.lines(account.rejects, file) }

  func warnings(_ file: Int = 1) -> [String] { Self.lines(account.warnings, file) }

  private static func lines<Kind>(_ findings: Findings<Kind>, _ file: Int) -> [String] {
    findings.filter { Int($0.place.file) == file }.map {
      "\($0.place.line) \($0.column) \($0.kind.code) \($0.value)"
    }
  }

  /// `rows used rejected control blank after` of a file.
  func counts(_ file: Int = 1) -> [Int] {
    let account = account.files[file]
    return [
      account.rows, account.used, account.rejected, account.control, account.blank, account.afterAsOf,
    ]
  }

  /// `read used rejected after`, in fen.
  func amounts(_ file: Int = 1) -> [Int64] {
    let account = account.files[file]
    return [account.amountRead, account.amountUsed, account.amountRejected, account.amountAfterAsOf].map(
      \.fen)
  }

  var ledger: [LedgerRow] { rows(company.ledger) }
  var calls: [CallRow] { rows(company.calls) }
  var repairs: [RepairRow] { company.repairs.map { rows($0) } ?? [] }

  private func rows<Row>(_ table: GroupedRows<Row>) -> [Row] {
    company.units.indices.flatMap { Array(table.rows(of: $0)) }
  }

  func text(_ id: TextID) -> String { company.texts[id] }
}

/// A day written 2026-11-03.
func day(_ text: String) -> Day { Day(iso: text)! }
