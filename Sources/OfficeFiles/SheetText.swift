package import Tabular

/// A sheet as text that `RecordReader` reads: a record for each of its rows, whether the row is there or not, so that
/// a record's physical line, counted from one, is the row's number; a field for each column.
package struct SheetText: Sendable {
  /// Bytes that cannot occur in XML.
  package static let delimiter: UInt8 = 0x1F
  package static let newline: UInt8 = 0x1E
  /// Stands before the text of an error (`#REF!`).
  package static let errorMark: UInt8 = 0x1D

  /// UTF-8, without a byte-order mark.
  package var file: ByteFile
  /// The last row with a value, 1-based; 0 where no row has one.
  package var rows: Int
  /// Rows that have values and are hidden, by hand or by a filter.
  package var hiddenRows: Int
  /// Formulas that have no value, since no spreadsheet program has reckoned them.
  package var formulasWithoutValue: Int
  /// Merged ranges of more than one row, in the order of the file. Empty where only the first rows were read.
  package var merges: [CellRange]
  /// Whether the workbook counts days from 1904: what a number means that has no date format and stands for a day.
  package var dates1904 = false

  package init(file: ByteFile, rows: Int, hiddenRows: Int, formulasWithoutValue: Int, merges: [CellRange]) {
    self.file = file
    self.rows = rows
    self.hiddenRows = hiddenRows
    self.formulasWithoutValue = formulasWithoutValue
    self.merges = merges
  }
}

/// A rectangle of cells, ends included.
package struct CellRange: Hashable, Sendable {
  private let first: (row: Int32, column: Int32)
  private let last: (row: Int32, column: Int32)

  /// - Parameters: rows are 1-based, columns 0-based.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    first = (Int32(clamping: rows.lowerBound), Int32(clamping: columns.lowerBound))
    last = (Int32(clamping: rows.upperBound), Int32(clamping: columns.upperBound))
  }

  /// 1-based.
  package var rows: ClosedRange<Int> { Int(first.row)...Int(last.row) }
  /// 0-based.
  package var columns: ClosedRange<Int> { Int(first.column)...Int(last.column) }

  package static func == (left: Self, right: Self) -> Bool {
    left.first == right.first && left.last == right.last
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rows)
    hasher.combine(columns)
  }
}

/// A sheet as its workbook lists it.
package struct SheetInfo: Hashable, Sendable {
  /// As its tab says; of a web page's tables "1", "2" …
  package var name: String
  /// Hidden from whoever opens the workbook, one way or the other.
  package var isHidden: Bool
  /// Whether it is a sheet of cells, rather than a chart, a dialogue or macros.
  package var hasCells: Bool

  package init(name: String, isHidden: Bool, hasCells: Bool = true) {
    self.name = name
    self.isHidden = isHidden
    self.hasCells = hasCells
  }
}
