internal import DocumentModel
internal import SheetWriter

/// The sheet of a section: its title, a way back to the cover, its blocks in order.
struct SectionSheet {
  private let document: Document
  private let columns: ColumnPlan
  private let contents: Contents
  private let lines: [Line]

  /// Frozen with the title if it comes so early that enough of the window is left.
  private static let lastFrozenHeader = 8

  init(section: Section, index: Int, document: Document, contents: Contents) {
    self.document = document
    self.contents = contents
    columns = ColumnPlan(section.blocks)
    var blocks = Lines(contents: contents, columns: columns, tables: contents.tables[index])
    lines = blocks.lines(of: section, in: document)
  }

  var layout: SheetLayout {
    SheetLayout(
      columnWidths: columns.widths, frozenRows: top, showsGridLines: false,
      print: PrintSetup(repeatedRows: 1...top, footer: WorkbookEmitter.footer(of: document)))
  }

  /// The rows that stay: down to the header where the sheet has one table, else the title and the way back.
  private var top: Int {
    let large = lines.indices.filter { index in
      switch lines[index] {
      case .table, .chart, .heatMap: true
      case .blank, .text, .tile: false
      }
    }
    guard large.count == 1, let index = large.first, case .table = lines[index],
      index + 1 <= SectionSheet.lastFrozenHeader
    else { return 2 }
    return index + 1
  }

  func write(_ sheet: inout Sheet) throws(SheetError) {
    let writer = LineWriter(columns: columns, contents: contents)
    for line in lines { try writer.write(line, to: &sheet) }
  }
}
