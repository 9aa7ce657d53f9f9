import DocumentModel

/// The whole document as text, to look for what must or must not be in it.
func plainText(_ document: Document) -> String {
  ([document.title, document.subtitle] + document.sections.map(plainText)
    + document.provenance.map { $0.name + ": " + $0.value }).joined(separator: "\n")
}

func plainText(_ section: Section) -> String {
  (["## " + section.title] + section.blocks.map(plainText)).joined(separator: "\n")
}

func plainText(_ block: Block) -> String {
  switch block {
  case .paragraph(let inlines), .note(let inlines): plainText(inlines)
  case .heading(let text): "### " + text
  case .bullets(let items): items.map { "- " + plainText($0) }.joined(separator: "\n")
  case .tiles(let tiles):
    tiles.map { tile in
      "[" + tile.label + " = " + Format.text(tile.value) + " | "
        + tile.details.map { plainText($0) }.joined(separator: " | ") + "]"
    }.joined(separator: "\n")
  case .table(let table): plainText(table)
  case .chart(let chart): plainText(chart)
  }
}

func plainText(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text), .strong(let text), .code(let text): text
    case .value(let value): Format.text(value)
    case .anchor(let text, _), .file(let text, _): text
    }
  }.joined()
}

private func plainText(_ table: Table) -> String {
  let rows = table.rows.map { row in
    row.cells.map { Format.text($0.value) }.joined(separator: " | ")
  }
  return
    (["= " + table.caption, table.columns.map(\.title).joined(separator: " | ")] + rows
    + [table.truncated.map { plainText($0.sentence) } ?? ""]).joined(separator: "\n")
}

private func plainText(_ chart: Chart) -> String {
  let series = chart.series.map { series in
    series.name + ": "
      + zip(chart.categories, series.values)
      .map { $0 + "=" + Format.text($1) }.joined(separator: ", ")
  }
  return (["* " + chart.title, chart.description] + series).joined(separator: "\n")
}

extension Document {
  var tables: [Table] {
    sections.flatMap(\.blocks).compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
  var charts: [Chart] {
    sections.flatMap(\.blocks).compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }
  func table(_ id: String) -> Table? { tables.first { $0.id == id } }
  func chart(_ id: String) -> Chart? { charts.first { $0.id == id } }
  func section(_ id: String) -> Section? { sections.first { $0.id == id } }
}
