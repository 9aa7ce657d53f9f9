/// Everything that can go wrong while a workbook is made.
///
/// All of it is thrown before the first byte of the archive exists: a workbook is whole or it is not there.
package enum SheetError: Error, Hashable, Sendable {
  /// Empty, longer than 31 UTF-16 units, with one of `:\/?*[]` or a control character, with an apostrophe
  /// at an end, or `History`, which Excel keeps for itself.
  case illegalSheetName(String)
  /// Sheets are told apart without regard to case.
  case duplicateSheetName(String)
  /// Not a name that Excel takes for a table or a range: see ``WorkbookName``.
  case illegalName(String)
  /// Tables and defined names share one space, without regard to case.
  case duplicateName(String)
  /// A table without columns, or with two columns of one name, or with an empty or too long name.
  case illegalColumns(table: String)
  /// Beyond row 1,048,576 or column 16,384 (XFD), or before row or column 1.
  case outsideGrid(row: Int, column: Int)
  /// Merged ranges may overlap neither each other nor a table.
  case overlap(sheet: String, CellRange)
  /// More than 65,530 links on a sheet.
  case tooManyLinks(sheet: String)
  /// A link or a defined name points at a sheet that the workbook does not have.
  case unknownSheet(String)
  /// A scheme other than `http`, `https` and `mailto`, or a path that leaves the workbook's folder.
  case illegalLink(String)
  /// A series with more or fewer values than there are categories, or a chart without series.
  case raggedChart(title: String)
  /// A style of another workbook.
  case unknownStyle
  /// More than 64,000 different styles.
  case tooManyStyles
  /// A workbook needs at least one sheet.
  case noSheets
  /// libxml2, zlib or minizip refused a part: out of memory.
  case cannotWrite(part: String)
}
