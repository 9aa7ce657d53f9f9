/// A native table: a header with filters, banded rows, a name for formulas.
package struct Table: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package var name: String
    /// Of the header's cell.
    package var style: StyleID

    package init(_ name: String, style: StyleID = .standard) {
      self.name = name
      self.style = style
    }
  }

  /// Excel's own looks; the bands stay where a reader sorts.
  package enum Look: String, Sendable {
    case plain = "TableStyleLight1"
    case blue = "TableStyleLight9"
    case banded = "TableStyleMedium2"
  }

  package let name: WorkbookName
  package let columns: [Column]
  package let look: Look

  /// - Throws: ``SheetError/illegalColumns(table:)`` where there is no column, or two have one name, or a
  ///   name is empty, has more than 255 UTF-16 units, spaces at its ends or control characters.
  package init(_ name: WorkbookName, columns: [Column], look: Look = .plain) throws(SheetError) {
    guard ColumnNames.areLegal(columns.map(\.name)) else { throw .illegalColumns(table: name.text) }
    self.name = name
    self.columns = columns
    self.look = look
  }

  /// Names that ``init(_:columns:look:)`` takes, as near as may be to those given: in one line, cut, numbered
  /// where they come again; an empty one is named after its column's number.
  package static func columnNames(fitting names: [String]) -> [String] {
    ColumnNames.unique(fitting: names)
  }
}

/// A table that has its rows.
struct PlacedTable {
  let table: Table
  let range: CellRange
  /// Counted through the workbook, from 1.
  let number: Int

  var path: String { "xl/tables/table\(number).xml" }

  func part() throws(SheetError) -> Part {
    let part = try Part(path, .table)
    let xml = try XMLWriter.open(part)
    let reference = XMLText(plain: range.description)
    xml.element(
      "table",
      [
        "xmlns": Namespace.main, "id": XMLText(number), "name": XMLText(cell: table.name.text),
        "displayName": XMLText(cell: table.name.text), "ref": reference, "totalsRowShown": "0",
      ]
    ) {
      xml.element("autoFilter", ["ref": reference])
      xml.element("tableColumns", ["count": XMLText(table.columns.count)]) {
        for (index, column) in table.columns.enumerated() {
          xml.element("tableColumn", ["id": XMLText(index + 1), "name": XMLText(cell: column.name)])
        }
      }
      xml.element(
        "tableStyleInfo",
        [
          "name": XMLText(plain: table.look.rawValue), "showFirstColumn": "0", "showLastColumn": "0",
          "showRowStripes": "1", "showColumnStripes": "0",
        ])
    }
    try xml.close()
    return part
  }
}
