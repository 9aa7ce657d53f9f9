internal import DocumentModel
internal import SheetWriter

/// Lays blocks out as lines.
struct Lines {
  let contents: Contents
  let columns: ColumnPlan
  /// Of the section's tables, in their order.
  private var names: ArraySlice<WorkbookName>

  init(contents: Contents, columns: ColumnPlan, tables: [WorkbookName]) {
    self.contents = contents
    self.columns = columns
    names = tables[...]
  }

  /// Of a section's sheet: its title, a way back to the cover, its blocks in order.
  mutating func lines(of section: Section, in document: Document) -> [Line] {
    let back = "← " + WorkbookEmitter.footer(of: document)
    return [
      .text(TextLine(section.title, Looks.title)),
      .text(TextLine(back, Looks.subtitle, target: .sheet(contents.cover))), .blank,
    ] + lines(of: section.blocks)
  }

  private mutating func lines(of blocks: [Block]) -> [Line] {
    blocks.flatMap { block in
      let lines = lines(of: block)
      return lines.isEmpty ? [] : lines + [.blank]
    }
  }

  private mutating func lines(of block: Block) -> [Line] {
    switch block {
    case .heading(let text): [.text(TextLine(text, Looks.heading))]
    case .paragraph(let inlines): text(inlines, Looks.paragraph)
    case .note(let inlines): text(inlines, Looks.note)
    case .bullets(let items): items.flatMap { text([.text("• ")] + $0, Looks.paragraph) }
    case .tiles(let tiles): tiles.map { .tile($0) }
    case .table(let table): lines(of: table)
    case .chart(let chart): lines(of: chart)
    }
  }

  private mutating func lines(of table: DocumentModel.Table) -> [Line] {
    var lines: [Line] = []
    if !table.caption.isEmpty { lines.append(.text(TextLine(table.caption, Looks.caption))) }
    if let name = names.popFirst(), !table.columns.isEmpty { lines.append(.table(table, name)) }
    if let truncated = table.truncated { lines += text(truncated.linkedSentence, Looks.note) }
    return lines
  }

  private func lines(of chart: DocumentModel.Chart) -> [Line] {
    let title = Line.text(TextLine(chart.title, Looks.caption))
    let description = Line.text(TextLine(chart.description, Looks.note))
    if chart.kind == .heatMap { return [title, .heatMap(chart), description] }
    // Without series there is nothing to draw.
    if chart.series.isEmpty || chart.categories.isEmpty { return [title, description] }
    return [.chart(chart)]
  }

  /// A row of text that is itself the link it holds, or text and beneath it a row for each of its links: a
  /// cell can lead to one place only.
  private func text(_ inlines: [Inline], _ look: Style) -> [Line] {
    guard !inlines.isEmpty else { return [] }
    let line = TextLine(inlines.map(\.run), look)
    let links = inlines.compactMap { inline in
      contents.target(of: inline).map { TextLine("→ " + inline.run.text, look, target: $0) }
    }
    if links.count == 1, let target = links[0].target, columns.fits(line.text, size: look.size) {
      return [.text(TextLine(line.runs, look, target: target))]
    }
    return ([line] + links).map { .text($0) }
  }
}
