/// A file to be read as one of the four tables.
package struct InputFile: Hashable, Sendable {
  package var table: TableKind
  /// As given, or as it follows from a path given in the settings; `-` is standard input.
  package var path: String
  /// Overrides what is found: `UTF-8`, `GB18030`, `Big5`, `UTF-16LE`, `UTF-16BE`.
  package var encoding: String?
  /// What every row of a ledger without an `entry` column is.
  package var entry: LedgerKind?
  /// Of a workbook: the sheet's name, or its place from 1 on; nil: the first with a header.
  package var sheet: String?
  /// Whether `sheet` was asked for of all files at once: then it says nothing of those that are no workbooks.
  package var sheetIsForAll = false
  /// In which order day, month and year stand where the year does not come first; nil: such dates are bad.
  package var dateOrder: DateOrder?
  /// The project of every row that names none.
  package var project: String?
  /// The fee item of every row of a ledger that names none.
  package var feeItem: String?
  /// Whether an empty key column (unit, project, building) means what the row above it has.
  package var fillsDown = false

  package init(table: TableKind, path: String, encoding: String? = nil, entry: LedgerKind? = nil) {
    self.table = table
    self.path = path
    self.encoding = encoding
    self.entry = entry
  }
}

/// The order of day, month and year in dates such as 03/11/2026.
package enum DateOrder: String, CaseIterable, Hashable, Sendable {
  /// 2026/11/3, as always; with it, 26/11/3 is read too.
  case ymd
  case dmy
  case mdy
}
