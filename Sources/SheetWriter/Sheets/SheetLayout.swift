/// What a sheet must know before its first row.
package struct SheetLayout: Hashable, Sendable {
  /// From the first column on, in digits of the standard font (see ``DisplayWidth``); nil and the columns
  /// beyond have the program's usual width.
  package var columnWidths: [Double?]
  /// So many rows at the top stay when the sheet scrolls.
  package var frozenRows: Int
  /// So many columns at the left stay.
  package var frozenColumns: Int
  package var showsGridLines: Bool
  package var tabColour: Colour?
  package var print: PrintSetup

  package init(
    columnWidths: [Double?] = [], frozenRows: Int = 0, frozenColumns: Int = 0,
    showsGridLines: Bool = true, tabColour: Colour? = nil, print: PrintSetup = PrintSetup()
  ) {
    self.columnWidths = columnWidths
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.showsGridLines = showsGridLines
    self.tabColour = tabColour
    self.print = print
  }
}

/// How a sheet comes out on paper: A4, as wide as one page, as many pages long as it takes, with the page's
/// number at the foot.
package struct PrintSetup: Hashable, Sendable {
  package var isLandscape: Bool
  /// Rows that stand at the top of every page; nil for none.
  package var repeatedRows: ClosedRange<Int>?
  /// At the foot, to the left; cut at 100 UTF-16 units.
  package var footer: String

  package init(landscape: Bool = true, repeatedRows: ClosedRange<Int>? = nil, footer: String = "") {
    self.isLandscape = landscape
    self.repeatedRows = repeatedRows
    self.footer = footer
  }

  /// In the notation of headers and footers, where `&` begins a code.
  var footerCode: String {
    let text = CutText.prefix(of: footer, limit: 100)
    let escaped = text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    return (text.isEmpty ? "" : "&L" + escaped) + "&R&P / &N"
  }
}
