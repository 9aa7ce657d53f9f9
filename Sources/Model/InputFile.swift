/// A file to be read as one of the four tables.
package struct InputFile: Hashable, Sendable {
  package var table: TableKind
  /// As given, or as it follows from a path given in the settings.
  package var path: String
  /// Overrides what is found: `UTF-8`, `GB18030`, `Big5`, `UTF-16LE`, `UTF-16BE`.
  package var encoding: String?
  /// What every row of a ledger without an `entry` column is.
  package var entry: LedgerKind?

  package init(table: TableKind, path: String, encoding: String? = nil, entry: LedgerKind? = nil) {
    self.table = table
    self.path = path
    self.encoding = encoding
    self.entry = entry
  }
}
