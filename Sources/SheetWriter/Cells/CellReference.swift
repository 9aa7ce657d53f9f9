/// A cell's place on its sheet, counted from 1: row 1, column 1 is `A1`.
package struct CellReference: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package static let lastRow = 1_048_576
  package static let lastColumn = 16_384

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  var isOnGrid: Bool {
    (1...CellReference.lastRow).contains(row) && (1...CellReference.lastColumn).contains(column)
  }

  func checked() throws(SheetError) {
    guard isOnGrid else { throw .outsideGrid(row: row, column: column) }
  }
}

extension CellReference: CustomStringConvertible {
  /// `AB12`.
  package var description: String { CellReference.letters(column) + String(row) }

  /// `$AB$12`.
  var absolute: String { "$" + CellReference.letters(column) + "$" + String(row) }

  private static func letters(_ column: Int) -> String {
    var letters: [Character] = []
    var rest = column
    while rest > 0 {
      letters.append(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))))
      rest = (rest - 1) / 26
    }
    return String(letters.reversed())
  }
}

/// A rectangle of cells, both corners included.
package struct CellRange: Hashable, Sendable {
  package var first: CellReference
  package var last: CellReference

  /// - Parameters:
  ///   - first: the upper left corner.
  ///   - last: the lower right corner.
  package init(_ first: CellReference, _ last: CellReference) {
    self.first = first
    self.last = last
  }

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    first = CellReference(row: rows.lowerBound, column: columns.lowerBound)
    last = CellReference(row: rows.upperBound, column: columns.upperBound)
  }

  func checked() throws(SheetError) {
    try first.checked()
    try last.checked()
    guard first.row <= last.row, first.column <= last.column else {
      throw .outsideGrid(row: last.row, column: last.column)
    }
  }

  func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row
      && first.column <= other.last.column && other.first.column <= last.column
  }

  /// With its sheet, as formulas write it: `'Rates'!$A$1:$B$9`.
  func formula(on sheet: SheetName) -> String {
    sheet.quoted + "!" + first.absolute + (first == last ? "" : ":" + last.absolute)
  }
}

extension CellRange: CustomStringConvertible {
  /// `A1:B9`, or `A1` for a single cell.
  package var description: String {
    first == last ? first.description : "\(first):\(last)"
  }
}
