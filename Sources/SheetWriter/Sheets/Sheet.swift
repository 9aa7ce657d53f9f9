/// A sheet that is being written, from top to bottom: see ``Workbook/addSheet(_:layout:_:)``.
///
/// Rows are written as they are appended and cannot be had back; their cells are not kept. What belongs to
/// the sheet as a whole (merged ranges, links, shades) may be said at any time.
package struct Sheet: ~Copyable {
  package let name: SheetName
  /// The row that the next ``append(_:from:)`` fills.
  package private(set) var nextRow = 1

  let layout: SheetLayout
  let book: BookState
  let part: Part
  let xml: XMLWriter
  private var buffer = XMLBuffer()

  var merges: [CellRange] = []
  var links: [PlacedLink] = []
  var scales: [PlacedScale] = []
  var tables: [PlacedTable] = []
  var charts: [PlacedChart] = []

  private static let bufferSize = 65_536
  private static let mostLinks = 65_530

  init(_ name: SheetName, number: Int, layout: SheetLayout, book: BookState) throws(SheetError) {
    let part = try Part("xl/worksheets/sheet\(number).xml", .sheet)
    xml = try XMLWriter.open(part)
    self.part = part
    self.name = name
    self.layout = layout
    self.book = book
    SheetHead(layout: layout, isFirst: number == 1).write(xml)
  }

  /// The id of a style of the workbook, registered if it is new.
  ///
  /// - Throws: ``SheetError/tooManyStyles``.
  package func style(_ style: Style) throws(SheetError) -> StyleID { try book.styles.id(of: style) }

  /// Writes the next row.
  ///
  /// - Parameter column: where its first cell stands.
  /// - Throws: ``SheetError/outsideGrid(row:column:)``, ``SheetError/unknownStyle``.
  package mutating func append(_ row: Row, from column: Int = 1) throws(SheetError) {
    try CellReference(row: nextRow, column: column).checked()
    try CellReference(row: nextRow, column: column + max(0, row.cells.count - 1)).checked()
    for cell in row.cells { try book.styles.checked(cell.style) }
    if !row.cells.isEmpty || row.height != nil {
      RowEncoder.append(
        row.cells, row: nextRow, from: column, height: row.height, book: book, to: &buffer)
      if buffer.count > Sheet.bufferSize { flush() }
    }
    nextRow += 1
  }

  /// Writes the next row; see ``append(_:from:)``.
  package mutating func append(_ cells: [Cell], height: Double? = nil) throws(SheetError) {
    try append(Row(cells, height: height))
  }

  /// Leaves rows empty.
  package mutating func skip(_ count: Int = 1) { nextRow += max(0, count) }

  /// Writes a row of one cell that is merged across columns, such as a title.
  package mutating func append(
    merged cell: Cell, across columns: Int, height: Double? = nil
  ) throws(SheetError) {
    let row = nextRow
    try append([cell], height: height)
    guard columns > 1 else { return }
    try merge(CellRange(rows: row...row, columns: 1...columns))
  }

  /// Shows a range as its upper left cell. Overlaps are found when the sheet is finished.
  ///
  /// - Throws: ``SheetError/outsideGrid(row:column:)``.
  package mutating func merge(_ range: CellRange) throws(SheetError) {
    try range.checked()
    if range.first != range.last { merges.append(range) }
  }

  /// Links a cell; its look is the cell's own, so give it a style that tells.
  ///
  /// - Throws: ``SheetError/tooManyLinks(sheet:)``, ``SheetError/outsideGrid(row:column:)``.
  package mutating func link(_ cell: CellReference, to target: LinkTarget) throws(SheetError) {
    try cell.checked()
    if case .sheet(_, let place) = target.place { try place.checked() }
    guard links.count < Sheet.mostLinks else { throw .tooManyLinks(sheet: name.text) }
    links.append(PlacedLink(cell: cell, target: target))
  }

  /// Shades the cells of the ranges by one scale.
  ///
  /// - Throws: ``SheetError/outsideGrid(row:column:)``.
  package mutating func shade(
    _ ranges: [CellRange], by scale: ColourScale = ColourScale()
  ) throws(SheetError) {
    for range in ranges { try range.checked() }
    if !ranges.isEmpty { scales.append(PlacedScale(ranges: ranges, scale: scale)) }
  }

  mutating func flush() {
    xml.write(buffer)
    buffer.removeAll()
  }
}
