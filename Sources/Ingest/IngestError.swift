package import Model
package import Tabular

/// Why the tables cannot be taken in. A sentence is made of it where errors become text.
package enum IngestError: Error, Sendable, Hashable {
  case file(path: String, table: TableKind, FileProblem)
  /// The file has another table's columns.
  case wrongTable(path: String, given: TableKind, fits: TableKind)
  /// No roster row can be used.
  case noUnits
  /// The amounts of a table add up to more than can be counted.
  case amountsTooLarge(path: String)
  /// More input files than places can name.
  case tooManyFiles
}
