/// A row of cells.
package struct Row: Hashable, Sendable {
  package var cells: [Cell]
  /// In points; nil leaves it to the program that shows the sheet, which fits it to text that is not merged.
  package var height: Double?

  package init(_ cells: [Cell], height: Double? = nil) {
    self.cells = cells
    self.height = height
  }
}
