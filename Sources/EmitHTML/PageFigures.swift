import DocumentModel

/// A chart's frame: the finding as its headline, the key, the drawing and the data under it.
extension Page {
  mutating func figure(_ chart: Chart) {
    let anchor = anchors.claim(chart.id)
    out.raw("<figure")
    out.attribute("id", anchor)
    out.raw("><figcaption>")
    out.text(chart.title)
    out.raw("</figcaption>\n")
    axes(chart)
    if chart.categories.isEmpty || chart.series.isEmpty {
      out.raw("<p class=\"note\">")
      out.text(words.noRows)
      out.raw("</p>\n")
    } else {
      draw(chart)
      data(chart)
    }
    out.raw("</figure>\n")
  }

  private mutating func axes(_ chart: Chart) {
    let extra = chart.kind == .bars ? BarSeries(chart).texts.map(\.name) : []
    let value = ([chart.valueTitle] + extra).filter { !$0.isEmpty }.joined(separator: " · ")
    if value.isEmpty && chart.categoryTitle.isEmpty { return }
    out.raw("<p class=\"axes\">")
    out.text(words.by(value, chart.categoryTitle))
    out.raw("</p>\n")
  }

  private mutating func draw(_ chart: Chart) {
    switch chart.kind {
    case .bars: bars(chart)
    case .line: line(chart)
    case .stackedBar: stack(chart)
    case .steps: steps(chart)
    case .heatMap: heatMap(chart)
    }
  }

  /// Opens the drawing: as wide as its place, so that text keeps its size on every screen.
  mutating func openDrawing(_ chart: Chart, height: Double) {
    out.raw("<svg class=\"chart\" width=\"100%\"")
    out.attribute("height", height)
    describe(chart)
  }

  /// Ends the drawing's start tag and names it for readers who do not see it.
  mutating func describe(_ chart: Chart) {
    let titleID = anchors.claim(chart.id + "-title")
    let descriptionID = anchors.claim(chart.id + "-desc")
    out.raw(" role=\"img\" paint-order=\"stroke\"")
    out.attribute("aria-labelledby", titleID + " " + descriptionID)
    out.raw("><title")
    out.attribute("id", titleID)
    out.raw(">")
    out.text(chart.title)
    out.raw("</title><desc")
    out.attribute("id", descriptionID)
    out.raw(">")
    out.text(chart.description)
    out.raw("</desc>\n")
  }

  private mutating func data(_ chart: Chart) {
    let table = chart.dataTable
    out.raw("<details><summary>")
    out.text(words.data)
    out.raw("</summary><div class=\"scroll\" role=\"region\" tabindex=\"0\"")
    out.attribute("aria-label", words.data + words.separator + chart.title)
    out.raw("><table>\n")
    header(table.columns, isSortable: false)
    rows(table, defines: false)
    out.raw("</table></div></details>\n")
  }

  /// The names of several series, each with a sample of how it is drawn.
  mutating func key(_ names: [String], _ sample: (inout Markup, Int) -> Void) {
    out.raw("<ul class=\"key\">")
    for (index, name) in names.enumerated() {
      out.raw("<li><svg width=\"28\" height=\"12\" aria-hidden=\"true\">")
      sample(&out, index)
      out.raw("</svg>")
      out.text(name)
      out.raw("</li>")
    }
    out.raw("</ul>\n")
  }

  /// A text of the drawing; `dx` moves it by pixels from a place that is a share of the width.
  mutating func label(_ text: String, x: Double, y: Double, dx: Double = 0, class name: String = "") {
    out.raw("<text")
    out.attribute("x", percent: x)
    out.attribute("y", y)
    if dx != 0 { out.attribute("dx", dx) }
    if !name.isEmpty { out.attribute("class", name) }
    out.raw(">")
    out.text(text)
    out.raw("</text>")
  }

  mutating func rule(x1: Double, y1: Double, x2: Double, y2: Double, class name: String) {
    out.raw("<line")
    out.attribute("x1", percent: x1)
    out.attribute("y1", y1)
    out.attribute("x2", percent: x2)
    out.attribute("y2", y2)
    out.attribute("class", name)
    out.raw("/>")
  }

  mutating func box(x: Double, y: Double, width: Double, height: Double, class name: String) {
    out.raw("<rect")
    out.attribute("x", percent: x)
    out.attribute("y", y)
    out.attribute("width", percent: max(width, 0))
    out.attribute("height", height)
    out.attribute("class", name)
    out.raw("/>")
  }
}

/// Classes of fills and lines, told apart six times over.
enum Series {
  static func fill(_ index: Int) -> String { "f" + String(index % 6) }
  static func line(_ index: Int) -> String { "l" + String(index % 6) }
}
