/// Drawings and charts.
extension Integrity {
  mutating func checkDrawings() {
    for (path, drawing) in reader.parts.sorted(by: { $0.key < $1.key }) where drawing.name == "xdr:wsDr" {
      requireUnique(drawing.descendants("xdr:cNvPr").compactMap { $0["id"] }, path)
      for anchor in drawing.children {
        requireOrder(anchor, "xdr:from xdr:ext xdr:graphicFrame xdr:clientData", at: path)
        for shape in anchor.descendants("xdr:cNvPr") {
          require(shape["descr"]?.isEmpty == false, "\(path): no alternative text")
        }
      }
    }
  }

  mutating func checkCharts() {
    for (path, chart) in reader.parts.sorted(by: { $0.key < $1.key }) where chart.name == "c:chartSpace" {
      require(reader.parts["xl/theme/theme1.xml"] != nil, "a chart without a theme")
      requireOrder(chart, "c:date1904 c:roundedCorners c:chart c:spPr c:txPr", at: path)
      checkOrder(chart, at: path)
      checkAxes(chart, at: path)
      let series = chart.descendants("c:ser")
      require(!series.isEmpty, "\(path): no series")
      requireUnique(series.compactMap { $0.first("c:idx")?["val"] }, "\(path): idx")
      requireUnique(series.compactMap { $0.first("c:order")?["val"] }, "\(path): order")
      for one in series {
        require(!one.descendants("a:srgbClr").isEmpty, "\(path): a series without a colour")
      }
      for reference in chart.descendants("c:strRef") + chart.descendants("c:numRef") {
        checkCache(reference, at: path)
      }
      for bars in chart.descendants("c:barChart")
      where (bars.first("c:grouping")?["val"] ?? "").lowercased().hasSuffix("stacked") {
        require(bars.first("c:overlap")?["val"] == "100", "\(path): stacked bars that do not overlap")
      }
    }
  }

  private mutating func checkOrder(_ chart: XMLNode, at path: String) {
    let axis = """
      c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt \
      c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses
      """
    let orders = [
      "c:chart": "c:title c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs",
      "c:plotArea": "c:layout c:barChart c:lineChart c:scatterChart c:catAx c:valAx c:spPr",
      "c:barChart": "c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:axId",
      "c:lineChart": "c:grouping c:varyColors c:ser c:dLbls c:marker c:axId",
      "c:scatterChart": "c:scatterStyle c:varyColors c:ser c:dLbls c:axId",
      "c:ser": """
      c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dLbls c:cat c:val c:xVal c:yVal c:smooth
      """,
      "c:catAx": axis + " c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl",
      "c:valAx": axis + " c:crossBetween",
    ]
    for node in chart.descendants {
      if let order = orders[node.name] { requireOrder(node, order, at: path) }
    }
  }

  private mutating func checkAxes(_ chart: XMLNode, at path: String) {
    guard let area = chart.first("c:chart")?.first("c:plotArea") else { return }
    let axes = area.children.filter { $0.name.hasSuffix("Ax") }
    let ids = axes.compactMap { $0.first("c:axId")?["val"] }
    requireUnique(ids, "\(path): axes")
    for axis in axes {
      let other = axis.first("c:crossAx")?["val"] ?? ""
      require(
        ids.contains(other) && other != axis.first("c:axId")?["val"], "\(path): crosses axis \(other)")
    }
    for plot in area.children where plot.name.hasSuffix("Chart") {
      let used = plot.all("c:axId").compactMap { $0["val"] }
      require(used.count == 2 && Set(used) == Set(ids), "\(path): \(plot.name) uses axes \(used)")
    }
  }

  /// The copy must be what the cells hold.
  private mutating func checkCache(_ reference: XMLNode, at path: String) {
    let formula = reference.first("c:f")?.text ?? ""
    guard let target = Grid.formula(formula), let range = target.range,
      reader.sheets.contains(where: { $0.name == target.sheet })
    else { return problems.append("\(path): shows \(formula)") }
    let cells = reader.cells(of: target.sheet)
    guard let cache = reference.children.first(where: { $0.name.hasSuffix("Cache") }) else {
      return problems.append("\(path): no copy of \(formula)")
    }
    require(
      cache.first("c:ptCount")?["val"] == String(range.count)
        || (cache.first("c:ptCount")?["val"] == "0" && range.count == 1), "\(path): ptCount of \(formula)")
    var points: [Int: String] = [:]
    for point in cache.all("c:pt") {
      points[point["idx"].flatMap { Int($0) } ?? -1] = point.first("c:v")?.text
    }
    for (index, cell) in range.cells.enumerated() {
      let place = Integrity.letters(cell.column) + String(cell.row)
      switch cells[place] {
      case .text(let text) where cache.name == "c:strCache":
        require(points[index].map(WorkbookReader.decoded) == text, "\(path): \(place) differs")
      case .number(let number): require(points[index] == number, "\(path): \(place) differs")
      default: require(points[index] == nil, "\(path): \(place) is empty")
      }
    }
  }
}
