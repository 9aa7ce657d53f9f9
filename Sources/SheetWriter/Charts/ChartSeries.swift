/// The series of a chart: what they show by reference, and a copy of it for programs that do not look.
struct ChartSeries {
  let placed: PlacedChart
  let sheet: SheetName

  private var chart: Chart { placed.chart }

  func writeBar(_ index: Int, _ xml: borrowing XMLWriter) {
    xml.element("c:ser") {
      writeName(index, xml)
      // A white edge keeps stacked parts apart.
      ChartText.writeFill(chart.columns[index].colour, line: Colour(0xFFFFFF), xml)
      xml.element("c:invertIfNegative", ["val": "0"])
      xml.element("c:cat") { writeCategories(xml) }
      xml.element("c:val") { writeValues(index, xml) }
    }
  }

  func writeLine(_ index: Int, _ xml: borrowing XMLWriter) {
    let column = chart.columns[index]
    let isReference = index >= chart.series.count
    xml.element("c:ser") {
      writeName(index, xml)
      ChartText.writeLine(
        column.colour, width: isReference || column.isDashed ? 1.5 : 2.25, dashed: column.isDashed, xml)
      if column.isDashed {
        xml.element("c:marker") { xml.element("c:symbol", ["val": "none"]) }
      } else {
        writeMarker(column.colour, xml)
      }
      xml.element("c:cat") { writeCategories(xml) }
      xml.element("c:val") { writeValues(index, xml) }
      xml.element("c:smooth", ["val": "0"])
    }
  }

  func writeScatter(_ index: Int, _ xml: borrowing XMLWriter) {
    let column = chart.columns[index]
    xml.element("c:ser") {
      writeName(index, xml)
      ChartText.writeLine(
        column.colour, width: column.isDashed ? 1.25 : 2.25, dashed: column.isDashed, xml)
      xml.element("c:marker") { xml.element("c:symbol", ["val": "none"]) }
      xml.element("c:xVal") { writeCategories(xml) }
      xml.element("c:yVal") { writeValues(index, xml) }
      xml.element("c:smooth", ["val": "0"])
    }
  }

  private func writeMarker(_ colour: Colour, _ xml: borrowing XMLWriter) {
    xml.element("c:marker") {
      xml.element("c:symbol", ["val": "circle"])
      xml.element("c:size", ["val": "5"])
      ChartText.writeFill(colour, line: colour, xml)
    }
  }

  private func writeName(_ index: Int, _ xml: borrowing XMLWriter) {
    let cell = CellReference(row: placed.headerRow, column: index + 2)
    xml.element("c:idx", ["val": XMLText(index)])
    xml.element("c:order", ["val": XMLText(index)])
    xml.element("c:tx") {
      writeStrings([chart.columns[index].name], CellRange(cell, cell), xml)
    }
  }

  private func writeCategories(_ xml: borrowing XMLWriter) {
    switch chart.plot {
    case .bars(let categories), .columns(let categories, _), .line(let categories, _),
      .stackedBars(let categories, _):
      writeStrings(categories, column(1), xml)
    case .scatter(let x):
      writeNumbers(x, column(1), format: .general, xml)
    }
  }

  private func writeValues(_ index: Int, _ xml: borrowing XMLWriter) {
    let numbers = chart.columns[index].values.map { cell -> Number? in
      guard case .number(let number) = cell.content else { return nil }
      return number
    }
    writeNumbers(numbers, column(index + 2), format: chart.format, xml)
  }

  /// A chart without categories points at the row beneath its header, which is empty.
  private func column(_ column: Int) -> CellRange {
    let first = placed.headerRow + 1
    return CellRange(
      rows: first...max(first, placed.headerRow + chart.plot.count), columns: column...column)
  }

  private func writeStrings(_ texts: [String], _ range: CellRange, _ xml: borrowing XMLWriter) {
    xml.element("c:strRef") {
      xml.element("c:f", text: XMLText(plain: range.formula(on: sheet)))
      xml.element("c:strCache") {
        xml.element("c:ptCount", ["val": XMLText(texts.count)])
        for (index, text) in texts.enumerated() {
          xml.element("c:pt", ["idx": XMLText(index)]) {
            xml.element("c:v", text: XMLText(cell: text))
          }
        }
      }
    }
  }

  private func writeNumbers(
    _ numbers: [Number?], _ range: CellRange, format: NumberFormat, _ xml: borrowing XMLWriter
  ) {
    xml.element("c:numRef") {
      xml.element("c:f", text: XMLText(plain: range.formula(on: sheet)))
      xml.element("c:numCache") {
        xml.element("c:formatCode", text: XMLText(cell: format.code))
        xml.element("c:ptCount", ["val": XMLText(numbers.count)])
        for (index, number) in numbers.enumerated() {
          guard let number else { continue }
          xml.element("c:pt", ["idx": XMLText(index)]) {
            xml.element("c:v", text: XMLText(plain: number.description))
          }
        }
      }
    }
  }
}
