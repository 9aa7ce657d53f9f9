import DocumentModel

/// The page's frame: head, first screen, contents, sections, foot. Its extensions write the blocks.
struct Page {
  var out = Markup()
  var anchors: Anchors
  let words: Words

  init(_ document: Document) {
    anchors = Anchors(document)
    words = Words(document.language)
  }

  mutating func emit(_ document: Document) {
    out.raw("<!DOCTYPE html>\n<html")
    out.attribute("lang", document.language.rawValue)
    out.raw(">\n")
    head(document)
    body(document)
    out.raw("</html>\n")
  }

  private mutating func head(_ document: Document) {
    out.raw("<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
    out.attribute("content", Policy.content)
    out.raw(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
    out.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
    out.text(document.title.isEmpty ? "dunning" : document.title)
    out.raw("</title>\n<style>")
    out.raw(Style.sheet)
    out.raw("</style>\n</head>\n")
  }

  private mutating func body(_ document: Document) {
    out.raw("<body")
    out.attribute("data-filter", words.filter)
    out.raw(">\n")
    header(document)
    out.raw("<main>\n")
    sections(document.sections)
    out.raw("</main>\n")
    foot(document.provenance)
    out.raw("<script>")
    out.raw(Script.code)
    out.raw("</script>\n</body>\n")
  }

  private mutating func header(_ document: Document) {
    if document.title.isEmpty && document.subtitle.isEmpty { return }
    out.raw("<header>")
    if !document.title.isEmpty {
      out.raw("<h1>")
      out.text(document.title)
      out.raw("</h1>")
    }
    if !document.subtitle.isEmpty {
      out.raw("<p class=\"sub\">")
      out.text(document.subtitle)
      out.raw("</p>")
    }
    out.raw("</header>\n")
  }

  /// The first section's opening stands before the contents: what a hurried reader sees without scrolling.
  private mutating func sections(_ sections: [Section]) {
    guard let first = sections.first else { return }
    let opening = first.blocks.prefix(while: opensPage)
    section(first, anchor: anchors.sections[0], blocks: opening, isOpening: true)
    contents(sections)
    let rest = first.blocks.dropFirst(opening.count)
    if !rest.isEmpty {
      out.raw("<div>\n")
      for part in rest { block(part, of: first) }
      out.raw("</div>\n")
    }
    for (index, other) in sections.enumerated().dropFirst() {
      section(other, anchor: anchors.sections[index], blocks: other.blocks[...], isOpening: false)
    }
  }

  private func opensPage(_ block: Block) -> Bool {
    switch block {
    case .paragraph, .bullets, .tiles, .note: true
    case .heading, .table, .chart: false
    }
  }

  private mutating func section(
    _ section: Section, anchor: String, blocks: ArraySlice<Block>, isOpening: Bool
  ) {
    out.raw(isOpening ? "<section class=\"lead\"" : "<section")
    out.attribute("id", anchor)
    out.raw("><h2>")
    out.text(section.title)
    out.raw("</h2>\n")
    for part in blocks { block(part, of: section) }
    out.raw("</section>\n")
  }

  private mutating func contents(_ sections: [Section]) {
    out.raw("<nav")
    out.attribute("aria-label", words.contents)
    out.raw("><strong>")
    out.text(words.contents)
    out.raw("</strong><ol>")
    for (section, anchor) in zip(sections, anchors.sections) {
      out.raw("<li><a")
      out.attribute("href", "#" + anchor)
      out.raw(">")
      out.text(section.title)
      out.raw("</a></li>")
    }
    out.raw("</ol></nav>\n")
  }

  private mutating func foot(_ facts: [Document.Fact]) {
    if facts.isEmpty { return }
    out.raw("<footer><h2>")
    out.text(words.about)
    out.raw("</h2><dl>")
    for fact in facts {
      out.raw("<div><dt>")
      out.text(fact.name)
      out.raw("</dt><dd>")
      out.text(fact.value)
      out.raw("</dd></div>")
    }
    out.raw("</dl></footer>\n")
  }
}
