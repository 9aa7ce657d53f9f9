/// The two axes of a chart.
struct ChartAxes {
  let chart: Chart

  private static let category: XMLText = "111111111"
  private static let value: XMLText = "222222222"

  private var isHorizontal: Bool {
    switch chart.plot {
    case .bars, .stackedBars: true
    case .columns, .line, .scatter: false
    }
  }

  private var isScatter: Bool {
    if case .scatter = chart.plot { true } else { false }
  }

  private var valueFormat: NumberFormat {
    if case .stackedBars(_, true) = chart.plot { NumberFormat(code: "0%") } else { chart.format }
  }

  /// Bars are read by their length, so they begin at zero, whatever a program would choose; lines need not.
  private var startsAtZero: Bool {
    if case .line = chart.plot { return false }
    return !chart.columns.flatMap(\.values).contains { cell in
      if case .number(let number) = cell.content { number.isNegative } else { false }
    }
  }

  /// Shares that come near 100 % end there, where a program would go on to 120 %.
  private var endsAtOne: Bool {
    guard chart.format == .percent else { return false }
    let numbers = chart.columns.flatMap(\.values).compactMap { cell in
      if case .number(let number) = cell.content { number.approximation } else { nil }
    }
    guard let most = numbers.max() else { return false }
    return most > 0.8 && most <= 1
  }

  static func writeIDs(_ xml: borrowing XMLWriter) {
    xml.element("c:axId", ["val": category])
    xml.element("c:axId", ["val": value])
  }

  func write(_ xml: borrowing XMLWriter) {
    if isScatter {
      xml.element("c:valAx") {
        writeStart(ChartAxes.category, "minMax", "b", chart.categoryTitle, .general, grid: false, xml)
        xml.element("c:crossAx", ["val": ChartAxes.value])
        xml.element("c:crosses", ["val": "min"])
        xml.element("c:crossBetween", ["val": "midCat"])
      }
    } else {
      xml.element("c:catAx") { writeCategoryAxis(xml) }
    }
    xml.element("c:valAx") { writeValueAxis(xml) }
  }

  /// Horizontal bars count from the top, as a reader does.
  private func writeCategoryAxis(_ xml: borrowing XMLWriter) {
    writeStart(
      ChartAxes.category, isHorizontal ? "maxMin" : "minMax", isHorizontal ? "l" : "b",
      chart.categoryTitle, .general, grid: false, xml)
    xml.element("c:crossAx", ["val": ChartAxes.value])
    xml.element("c:crosses", ["val": "autoZero"])
    xml.element("c:auto", ["val": "0"])
    xml.element("c:lblAlgn", ["val": "ctr"])
    xml.element("c:lblOffset", ["val": "100"])
    xml.element("c:noMultiLvlLbl", ["val": "1"])
  }

  private func writeValueAxis(_ xml: borrowing XMLWriter) {
    writeStart(
      ChartAxes.value, "minMax", isHorizontal ? "b" : "l", chart.valueTitle, valueFormat, grid: true, xml)
    xml.element("c:crossAx", ["val": ChartAxes.category])
    // Where categories run downwards, the bottom is at the last of them.
    xml.element("c:crosses", ["val": isHorizontal ? "max" : isScatter ? "min" : "autoZero"])
    xml.element("c:crossBetween", ["val": isScatter ? "midCat" : "between"])
  }

  /// What both kinds of axis begin with.
  private func writeStart(
    _ id: XMLText, _ orientation: XMLText, _ side: XMLText, _ title: String, _ format: NumberFormat,
    grid: Bool, _ xml: borrowing XMLWriter
  ) {
    xml.element("c:axId", ["val": id])
    xml.element("c:scaling") {
      xml.element("c:orientation", ["val": orientation])
      if grid, endsAtOne { xml.element("c:max", ["val": "1"]) }
      if grid, startsAtZero { xml.element("c:min", ["val": "0"]) }
    }
    xml.element("c:delete", ["val": "0"])
    xml.element("c:axPos", ["val": side])
    if grid {
      xml.element("c:majorGridlines") {
        ChartText.writeLine(Colour(0xE0E0E0), width: 0.75, dashed: false, xml)
      }
    }
    if !title.isEmpty { ChartText.writeTitle(title, size: 10, bold: false, xml) }
    xml.element("c:numFmt", ["formatCode": XMLText(cell: format.code), "sourceLinked": "0"])
    xml.element("c:majorTickMark", ["val": "none"])
    xml.element("c:minorTickMark", ["val": "none"])
    // Labels of categories stay at the edge where bars go below zero.
    xml.element("c:tickLblPos", ["val": grid ? "nextTo" : "low"])
    ChartText.writeLine(Colour(0xA0A0A0), width: 0.75, dashed: false, xml)
    ChartText.writeLabelStyle(xml)
  }
}
