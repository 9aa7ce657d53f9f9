/// The four tables, in the order of every listing.
package enum TableKind: UInt8, CaseIterable, Sendable, Hashable {
  case roster, ledger, calls, repairs
}
extension TableKind: Coded {
  package var code: String { "\(self)" }
}

/// Why a row was not used (docs/data.md).
package enum RejectKind: UInt8, CaseIterable, Sendable {
  case missingValue, badDate, badDatetime, badPeriod, badMoney, badKey, unknownCode, unknownUnit
  case ambiguousUnit, duplicateUnit, duplicateRow, duplicateID, tooFewFields, tooManyFields
  case unterminatedQuote, badEncoding

  /// Repeats say nothing bad of a file; they do not count towards `--max-rejects`.
  package var isDuplicate: Bool { self == .duplicateUnit || self == .duplicateRow || self == .duplicateID }
}
extension RejectKind: Coded {
  package var code: String {
    switch self {
    case .duplicateID: "duplicate_id"
    default: snakeCase("\(self)")
    }
  }
}

/// What was odd about a row that was used, or about a file.
package enum WarningKind: UInt8, CaseIterable, Sendable {
  case unreadableIgnored, moneyRounded, unknownParty, unknownTopic, unknownObjection, duplicateHeader
  case controlTotal, refundExceedsPayments, completedBeforeReported, promiseBeforeCall
  case unitRewritten, wideReceiptDated, entryAssumed
}
extension WarningKind: Coded {
  package var code: String { snakeCase("\(self)") }
}

/// A row of `rejects.csv` or `warnings.csv`.
package struct Finding<Kind: FindingKind>: Hashable, Sendable {
  package var place: RowPlace
  /// Canonical name of the column; empty where it concerns the whole row.
  package var column: String
  package var kind: Kind
  /// What was there.
  package var value: String
  /// What a sentence about it needs beyond the value, such as a count or a sum; language-free.
  package var detail: String
  /// Of a workbook: the cell's address, such as `C17`; empty elsewhere.
  package var cell = ""

  @inlinable package init(place: RowPlace, column: String, kind: Kind, value: String, detail: String = "") {
    self.place = place
    self.column = column
    self.kind = kind
    self.value = value
    self.detail = detail
  }
}
package typealias Reject = Finding<RejectKind>
package typealias Warning = Finding<WarningKind>

/// What became of one file's rows: a row of `counts.csv`.
/// rows = used + rejected + control + blank + afterAsOf; the amounts, of ledgers only, tie likewise.
package struct FileAccount: Hashable, Sendable {
  package var table: TableKind
  /// As given on the command line or in the settings.
  package var path: String
  /// How the file was read, such as `UTF-8`, `GB18030`.
  package var encoding: String
  /// `,` `;` tab or `|`.
  package var delimiter: String
  /// Physical line of the header, 1-based.
  package var headerLine: Int
  /// Ledgers: whether in bill shape.
  package var isBillShape: Bool
  package var rows = 0
  package var used = 0
  package var rejected = 0
  package var control = 0
  package var blank = 0
  package var afterAsOf = 0
  package var amountRead = Money.zero
  package var amountUsed = Money.zero
  package var amountRejected = Money.zero
  package var amountAfterAsOf = Money.zero
  /// Rejected rows that only repeat another.
  package var duplicates = 0
  /// Rows rejected since their unit's own roster row was rejected.
  package var lostUnits = 0
  /// Headers that nothing names, as written.
  package var ignoredColumns: [String] = []
  /// Canonical names of the columns found.
  package var columns: [String] = []
  /// What the file is, such as `CSV`, `XLSX`, `HTML`.
  package var format = "CSV"
  /// Of a workbook: the sheet that was read.
  package var sheet = ""
  /// Other sheets of the workbook that have the table's columns too, and were not read.
  package var otherSheets: [String] = []
  /// Of a ledger with a column a month: headers that name a month, charges or receipts, and were not read.
  package var unreadAmounts: [String] = []
  /// Rows of the sheet that are hidden; they are read like others.
  package var hiddenRows = 0
  /// Empty key cells that were filled from the row above, in merged ranges or where a setting says so.
  package var filledDown = 0
  /// Rows whose unit number was matched to the roster's way of writing it.
  package var rewrittenUnits = 0
  /// Of a ledger without a column for it: what its rows were taken for, and why.
  package var entry: LedgerEntry?
  /// Whether the text ends without a line end, as a file that was cut short does.
  package var endsInLine = false
  /// The kind of its rows that the settings say, where the file's own columns say it and count.
  package var unusedEntry: LedgerKind?
  /// The sheet that was asked for of a file that is no workbook; empty where none was, or where it was asked for of
  /// all files and some of them are workbooks.
  package var unusedSheet = ""

  package init(
    table: TableKind, path: String, encoding: String, delimiter: String, headerLine: Int,
    isBillShape: Bool = false
  ) {
    self.table = table
    self.path = path
    self.encoding = encoding
    self.delimiter = delimiter
    self.headerLine = headerLine
    self.isBillShape = isBillShape
  }
}

/// What the rows of a ledger are where no column says it.
package struct LedgerEntry: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The settings say so.
    case given
    /// Its columns, title, sheet or file name, which is this word.
    case named(String)
    /// Which dates it has, in its columns or in its rows: that of an entry for payments, a due date for charges.
    case rows
    /// Nothing says so: a ledger has charges.
    case assumed
  }

  package var kind: LedgerKind
  package var reason: Reason
  /// Whether one column a month stands in the file.
  package var isWide: Bool
  /// Whether some of those columns are of another kind.
  package var isMixed = false

  package init(kind: LedgerKind, reason: Reason, isWide: Bool) {
    self.kind = kind
    self.reason = reason
    self.isWide = isWide
  }
}

/// Every row of every input accounted for.
package struct InputAccount: Sendable {
  /// In the order of `RowPlace.file`.
  package var files: [FileAccount]
  /// In the order of `rejects.csv`.
  package var rejects: Findings<RejectKind>
  package var warnings: Findings<WarningKind>

  package init(
    files: [FileAccount], rejects: Findings<RejectKind>, warnings: Findings<WarningKind>
  ) {
    self.files = files
    self.rejects = rejects
    self.warnings = warnings
  }
}

/// `badDate` → `bad_date`.
func snakeCase(_ name: String) -> String {
  var result: [UInt8] = []
  for byte in name.utf8 {
    let isCapital = byte &- 0x41 < 26
    if isCapital { result.append(0x5F) }
    result.append(isCapital ? byte | 0x20 : byte)
  }
  return String(decoding: result, as: UTF8.self)
}
