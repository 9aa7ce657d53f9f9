/// The layer of a sheet on which its charts lie.
struct Drawing {
  let number: Int
  let charts: [PlacedChart]

  /// English Metric Units in a point.
  private static let unitsPerPoint = 12_700.0

  var file: String { "drawing\(number).xml" }

  /// The drawing and its relationships.
  func parts() throws(SheetError) -> [Part] {
    var relationships = Relationships()
    let part = try Part("xl/drawings/" + file, .drawing)
    let xml = try XMLWriter.open(part)
    xml.start("xdr:wsDr", ["xmlns:xdr": Namespace.sheetDrawing, "xmlns:a": Namespace.drawing])
    for (index, chart) in charts.enumerated() {
      write(chart, id: index + 2, relationships.add(.chart, "../charts/\(chart.file)"), xml)
    }
    xml.end()
    try xml.close()
    return [part, try relationships.part(at: "xl/drawings/_rels/\(file).rels")]
  }

  private func write(
    _ placed: PlacedChart, id: Int, _ relationship: XMLText, _ xml: borrowing XMLWriter
  ) {
    let size: XMLWriter.Attributes = [
      "cx": Drawing.units(placed.width), "cy": Drawing.units(placed.height),
    ]
    xml.element("xdr:oneCellAnchor") {
      xml.element("xdr:from") {
        xml.element("xdr:col", text: "0")
        xml.element("xdr:colOff", text: "0")
        xml.element("xdr:row", text: XMLText(placed.anchorRow - 1))
        xml.element("xdr:rowOff", text: "0")
      }
      xml.element("xdr:ext", size)
      xml.element("xdr:graphicFrame", ["macro": ""]) {
        writeIdentity(placed, id, xml)
        xml.element("xdr:xfrm") {
          xml.element("a:off", ["x": "0", "y": "0"])
          xml.element("a:ext", ["cx": "0", "cy": "0"])
        }
        writeGraphic(relationship, xml)
      }
      xml.element("xdr:clientData")
    }
  }

  private func writeIdentity(_ placed: PlacedChart, _ id: Int, _ xml: borrowing XMLWriter) {
    xml.element("xdr:nvGraphicFramePr") {
      xml.element(
        "xdr:cNvPr",
        [
          "id": XMLText(id), "name": XMLText(plain: "Chart \(placed.number)"),
          "descr": XMLText(plain: placed.chart.description),
        ])
      xml.element("xdr:cNvGraphicFramePr")
    }
  }

  private func writeGraphic(_ relationship: XMLText, _ xml: borrowing XMLWriter) {
    xml.element("a:graphic") {
      xml.element("a:graphicData", ["uri": Namespace.chart]) {
        xml.element(
          "c:chart",
          [
            "xmlns:c": Namespace.chart, "xmlns:r": Namespace.relationships, "r:id": relationship,
          ])
      }
    }
  }

  private static func units(_ points: Double) -> XMLText {
    let points = points.isFinite ? min(max(points, 72), 4_000) : 640
    return XMLText(Int((points * unitsPerPoint).rounded()))
  }
}
