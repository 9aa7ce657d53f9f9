/// What stands in a sheet's part before its rows.
struct SheetHead {
  let layout: SheetLayout
  let isFirst: Bool

  /// Leaves `sheetData` open for the rows.
  func write(_ xml: borrowing XMLWriter) {
    xml.start("worksheet", ["xmlns": Namespace.main, "xmlns:r": Namespace.relationships])
    xml.element("sheetPr") {
      if let colour = layout.tabColour { xml.element("tabColor", ["rgb": colour.argb]) }
      xml.element("pageSetUpPr", ["fitToPage": "1"])
    }
    writeView(xml)
    xml.element("sheetFormatPr", ["defaultRowHeight": "15"])
    writeColumns(xml)
    xml.start("sheetData")
  }

  private func writeView(_ xml: borrowing XMLWriter) {
    xml.element("sheetViews") {
      xml.element(
        "sheetView",
        [
          "showGridLines": layout.showsGridLines ? nil : "0", "tabSelected": isFirst ? "1" : nil,
          "workbookViewId": "0",
        ]
      ) {
        writePane(xml)
      }
    }
  }

  private func writePane(_ xml: borrowing XMLWriter) {
    let rows = max(0, min(layout.frozenRows, CellReference.lastRow - 1))
    let columns = max(0, min(layout.frozenColumns, CellReference.lastColumn - 1))
    guard rows + columns > 0 else { return }
    let pane: XMLText = rows == 0 ? "topRight" : columns == 0 ? "bottomLeft" : "bottomRight"
    let corner = CellReference(row: rows + 1, column: columns + 1)
    xml.element(
      "pane",
      [
        "xSplit": columns > 0 ? XMLText(columns) : nil, "ySplit": rows > 0 ? XMLText(rows) : nil,
        "topLeftCell": XMLText(plain: corner.description), "activePane": pane, "state": "frozen",
      ])
    xml.element("selection", ["pane": pane])
  }

  private func writeColumns(_ xml: borrowing XMLWriter) {
    let widths = layout.columnWidths.prefix(CellReference.lastColumn)
    guard widths.contains(where: { $0 != nil }) else { return }
    xml.element("cols") {
      for (index, width) in widths.enumerated() {
        guard let width, width.isFinite else { continue }
        xml.element(
          "col",
          [
            "min": XMLText(index + 1), "max": XMLText(index + 1), "width": SheetHead.stored(width),
            "customWidth": "1",
          ])
      }
    }
  }

  /// The file's width: with 5 pixels of padding, at 7 pixels a digit, in whole 256ths (ECMA-376, 18.3.1.13).
  /// At most 255 digits.
  private static func stored(_ digits: Double) -> XMLText {
    let pixels = min(max(digits, 0), 254) * 7 + 5
    return XMLText(plain: ((pixels / 7 * 256).rounded(.down) / 256).description)
  }
}
