import DocumentModel

/// The file under construction, block by block with an empty line between.
struct MarkdownPage {
  private(set) var bytes: [UInt8] = []
  /// Of the list that was the last block, if it was one.
  private var lastMark = ""
  private let slugs: Slugs
  private let words: MarkdownWords

  init(_ document: Document) {
    bytes.reserveCapacity(1 << 17)
    slugs = Slugs(document)
    words = MarkdownWords(document.language)
  }

  mutating func emit(_ document: Document) {
    block(FrontMatter.lines(document))
    heading("# ", document.title)
    paragraph([.text(document.subtitle)])
    for section in document.sections {
      heading("## ", section.title)
      for part in section.blocks { block(part) }
    }
    provenance(document.provenance)
  }

  private mutating func block(_ lines: [String]) {
    if lines.isEmpty { return }
    lastMark = ""
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    for line in lines {
      bytes.append(contentsOf: line.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func heading(_ level: String, _ title: String) {
    let text = MarkdownText.trimmed(MarkdownText.escape(title))
    // A heading may end in number signs, which close it: they are text here.
    let isClosed = text.hasSuffix("#")
    if !text.isEmpty { block([level + (isClosed ? text.dropLast() + "\\#" : text)]) }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .paragraph(let inlines): paragraph(inlines)
    case .heading(let title): heading("### ", title)
    case .bullets(let items): list(items.map(line))
    case .tiles(let tiles): list(tiles.map(tile))
    case .table(let table): self.table(table)
    case .chart(let chart): self.chart(chart)
    case .note(let inlines): note(inlines)
    }
  }

  /// Two lists one behind the other keep apart by their marks.
  private mutating func list(_ items: [String]) {
    let mark = lastMark == "- " ? "* " : "- "
    block(items.map { mark + $0 })
    if !items.isEmpty { lastMark = mark }
  }

  private func line(_ inlines: [Inline]) -> String { MarkdownText.line(MarkdownLine(inlines, slugs).text) }

  private mutating func paragraph(_ inlines: [Inline]) {
    let text = line(inlines)
    if !text.isEmpty { block([text]) }
  }

  private mutating func note(_ inlines: [Inline]) {
    let text = line(inlines)
    if !text.isEmpty { block(["> " + text]) }
  }

  private func tile(_ tile: Tile) -> String {
    let value = MarkdownLine.shown(tile.value)
    let label = MarkdownText.trimmed(MarkdownText.escape(tile.label))
    let figure = (label.isEmpty ? "" : label + words.colon) + MarkdownLine.bold(value)
    let details = tile.details.map { MarkdownLine($0, slugs).text }.filter { !$0.isEmpty }
    return MarkdownText.line(figure + details.map { words.separator + $0 }.joined())
  }

  private mutating func table(_ table: Table) {
    caption(table.caption)
    grid(table)
    if let truncated = table.truncated { note(truncated.linkedSentence) }
  }

  private mutating func grid(_ table: Table) {
    let grid = MarkdownTable(table, noRows: words.noRows)
    block(grid.lines)
    if grid.hasThinRates { note([.text(words.thin)]) }
  }

  private mutating func caption(_ text: String) {
    paragraph([.strong(text)])
  }

  /// The finding, what it is measured against, and the figures.
  private mutating func chart(_ chart: Chart) {
    caption(chart.title)
    paragraph([.text(chart.description)])
    if let reference = chart.reference {
      paragraph([.text(reference.label + words.colon), .value(reference.value)])
    }
    grid(chart.dataTable)
  }

  private mutating func provenance(_ facts: [Document.Fact]) {
    if facts.isEmpty { return }
    heading("## ", words.about)
    list(facts.map { line([.text($0.name + words.colon + $0.value)]) })
  }
}
