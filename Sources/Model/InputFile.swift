/// One input file as the command line or the settings name it.
package struct InputFile: Hashable, Sendable {
  package var table: TableKind
  /// As given; relative to the working folder, or already resolved against the settings file's folder.
  package var path: String
  /// Overrides what is found from the bytes; nil: find it.
  package var encoding: String?
  /// All rows of this ledger file are of this kind, where it has no column that says so.
  package var entry: LedgerKind?

  package init(table: TableKind, path: String, encoding: String? = nil, entry: LedgerKind? = nil) {
    self.table = table
    self.path = path
    self.encoding = encoding
    self.entry = entry
  }
}
