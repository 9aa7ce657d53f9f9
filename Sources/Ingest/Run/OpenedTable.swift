internal import Model
internal import Tabular

/// An input file, opened and understood: how its bytes are text, where its columns are.
struct OpenedTable: Sendable {
  let input: InputFile
  /// Index into the run's files.
  let index: Int
  let file: ByteFile
  let dialect: Dialect
  let layout: TableLayout
  /// Whether the bytes of each record have to be checked, since the file as a whole does not fit.
  let mayBeBroken: Bool
  let digest: String

  init(_ input: InputFile, index: Int, vocabulary: Vocabulary) throws(IngestError) {
    let path = input.path
    let digest = XXH128Digest()
    let file: ByteFile
    let survey: ByteSurvey
    let encoding: TextEncoding?
    do throws(FileProblem) {
      file = try ByteFile(path: path)
      survey = try ByteSurvey(of: file) { digest.update($0) }
      encoding = try Self.encoding(input)
    } catch {
      throw .file(path: path, table: input.table, error)
    }
    do throws(FileProblem) {
      dialect = try DialectSearch.find(file, survey: survey, encoding: encoding) {
        TableLayout.fit(input.table, $0, fixedEntry: input.entry, vocabulary: vocabulary)
      }
    } catch {
      if case .noHeader = error {
        try Self.checkOtherTables(input, file, survey, encoding, vocabulary)
      }
      throw .file(path: path, table: input.table, error)
    }
    self.file = file
    self.digest = digest.hex()
    mayBeBroken = dialect.encoding != .utf8 || !survey.isUTF8
    self.input = input
    self.index = index
    layout = TableLayout.layout(
      input.table, dialect.header, fixedEntry: input.entry, vocabulary: vocabulary)
  }

  private static func encoding(_ input: InputFile) throws(FileProblem) -> TextEncoding? {
    guard let name = input.encoding else { return nil }
    guard let encoding = TextEncoding(name: name) else { throw .unknownEncoding(name) }
    return encoding
  }

  /// Tells where a file fits another table than the one it was given as, and names more of its columns: nearly
  /// every table has all that a roster needs.
  private static func checkOtherTables(
    _ input: InputFile, _ file: ByteFile, _ survey: ByteSurvey, _ encoding: TextEncoding?,
    _ vocabulary: Vocabulary
  ) throws(IngestError) {
    // The roster last: nearly every table has its one required column.
    for table in [TableKind.ledger, .calls, .repairs, .roster] where table != input.table {
      func fit(_ table: TableKind, _ header: [[UInt8]]) -> HeaderFit {
        TableLayout.fit(table, header, fixedEntry: nil, vocabulary: vocabulary)
      }
      let other = try? DialectSearch.find(file, survey: survey, encoding: encoding) { fit(table, $0) }
      if let header = other?.header, fit(table, header).columns > fit(input.table, header).columns {
        throw .wrongTable(path: input.path, given: input.table, fits: table)
      }
    }
  }

  /// An account of the file's rows, with no row in it yet.
  var account: FileAccount {
    var account = FileAccount(
      table: input.table, path: input.path,
      encoding: dialect.encoding.rawValue + (dialect.isMarked ? " (BOM)" : ""),
      delimiter: String(UnicodeScalar(dialect.delimiter)), headerLine: dialect.headerLine,
      isBillShape: layout.shape == .bill)
    account.columns = layout.columns.map(\.name)
    account.ignoredColumns = layout.ignored.map { headerText($0) }.filter { !$0.isEmpty }
    return account
  }

  /// Throws where the file is no longer what was read.
  func checkUnchanged() throws(IngestError) {
    do throws(FileProblem) {
      try file.checkUnchanged()
    } catch {
      throw failure(error)
    }
  }

  /// What a problem with the file's bytes is to whoever asked for its rows.
  func failure(_ problem: FileProblem) -> IngestError {
    .file(path: input.path, table: input.table, problem)
  }

  func headerText(_ field: Int) -> String { String(decoding: dialect.header[field], as: UTF8.self) }
}
