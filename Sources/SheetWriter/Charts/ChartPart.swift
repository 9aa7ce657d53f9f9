/// `xl/charts/chartN.xml`.
struct ChartPart {
  let placed: PlacedChart
  let sheet: SheetName

  var chart: Chart { placed.chart }

  init(_ placed: PlacedChart, on sheet: SheetName) {
    self.placed = placed
    self.sheet = sheet
  }

  func part() throws(SheetError) -> Part {
    let part = try Part("xl/charts/" + placed.file, .chart)
    let xml = try XMLWriter.open(part)
    xml.element(
      "c:chartSpace",
      [
        "xmlns:c": Namespace.chart, "xmlns:a": Namespace.drawing, "xmlns:r": Namespace.relationships,
      ]
    ) {
      xml.element("c:roundedCorners", ["val": "0"])
      writeChart(xml)
      // Without a fill of its own the chart is as dark as the sheet in a dark window.
      ChartText.writeFill(Colour(0xFFFFFF), line: nil, xml)
    }
    try xml.close()
    return part
  }

  private func writeChart(_ xml: borrowing XMLWriter) {
    xml.element("c:chart") {
      ChartText.writeTitle(chart.title, size: 12, bold: true, xml)
      xml.element("c:autoTitleDeleted", ["val": "0"])
      xml.element("c:plotArea") {
        xml.element("c:layout")
        writePlots(xml)
        ChartAxes(chart: chart).write(xml)
      }
      if chart.columns.count > 1 { writeLegend(xml) }
      xml.element("c:plotVisOnly", ["val": "0"])
      xml.element("c:dispBlanksAs", ["val": "gap"])
    }
  }

  private func writeLegend(_ xml: borrowing XMLWriter) {
    xml.element("c:legend") {
      xml.element("c:legendPos", ["val": "b"])
      xml.element("c:overlay", ["val": "0"])
    }
  }

  private func writePlots(_ xml: borrowing XMLWriter) {
    let series = ChartSeries(placed: placed, sheet: sheet)
    let own = chart.series.indices
    switch chart.plot {
    case .bars: writeBars("bar", "clustered", overlap: nil, series, own, xml)
    case .stackedBars(_, let proportional):
      writeBars("bar", proportional ? "percentStacked" : "stacked", overlap: "100", series, own, xml)
    case .columns(_, let reference):
      writeBars("col", "clustered", overlap: nil, series, own, xml)
      if reference != nil { writeLines(series, own.upperBound..<own.upperBound + 1, xml) }
    case .line: writeLines(series, chart.columns.indices, xml)
    case .scatter: writeScatter(series, own, xml)
    }
  }

  private func writeBars(
    _ direction: XMLText, _ grouping: XMLText, overlap: XMLText?, _ series: ChartSeries,
    _ indices: Range<Int>, _ xml: borrowing XMLWriter
  ) {
    xml.element("c:barChart") {
      xml.element("c:barDir", ["val": direction])
      xml.element("c:grouping", ["val": grouping])
      xml.element("c:varyColors", ["val": "0"])
      for index in indices { series.writeBar(index, xml) }
      xml.element("c:gapWidth", ["val": "50"])
      if let overlap { xml.element("c:overlap", ["val": overlap]) }
      ChartAxes.writeIDs(xml)
    }
  }

  private func writeLines(_ series: ChartSeries, _ indices: Range<Int>, _ xml: borrowing XMLWriter) {
    xml.element("c:lineChart") {
      xml.element("c:grouping", ["val": "standard"])
      xml.element("c:varyColors", ["val": "0"])
      for index in indices { series.writeLine(index, xml) }
      xml.element("c:marker", ["val": "1"])
      ChartAxes.writeIDs(xml)
    }
  }

  private func writeScatter(_ series: ChartSeries, _ indices: Range<Int>, _ xml: borrowing XMLWriter) {
    xml.element("c:scatterChart") {
      xml.element("c:scatterStyle", ["val": "lineMarker"])
      xml.element("c:varyColors", ["val": "0"])
      for index in indices { series.writeScatter(index, xml) }
      ChartAxes.writeIDs(xml)
    }
  }
}
