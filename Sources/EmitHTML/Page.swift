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
      subtitle(document.subtitle)
    }
    out.raw("</header>\n")
  }

  /// Its parts stand on one line each where they are short, so that no date is torn apart.
  private mutating func subtitle(_ text: String) {
    out.raw("<p class=\"sub\">")
    var isFirst = true
    for part in parts(of: text) {
      if !isFirst { out.raw(" · ") }
      isFirst = false
      let isShort = Format.width(part) <= 30
      if isShort { out.raw("<span class=\"num\">") }
      out.text(part)
      if isShort { out.raw("</span>") }
    }
    out.raw("</p>")
  }

  private func parts(of text: String) -> [String] {
    var parts: [String] = [""]
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if scalars[index...].starts(with: " · ".unicodeScalars) {
        parts.append("")
        index += 3
      } else {
        parts[parts.count - 1].unicodeScalars.append(scalars[index])
        index += 1
      }
    }
    return parts
  }

  /// The first section stands before the contents: what happened and what to do come before where to look.
  private mutating func sections(_ sections: [Section]) {
    for (index, each) in sections.enumerated() {
      section(each, anchor: anchors.sections[index], isOpening: index == 0)
      if index == 0 { contents(sections) }
    }
  }

  private mutating func section(_ section: Section, anchor: String, isOpening: Bool) {
    out.raw(isOpening ? "<section class=\"lead\"" : "<section")
    out.attribute("id", anchor)
    out.raw("><h2>")
    out.text(section.title)
    out.raw("</h2>\n")
    for part in section.blocks { block(part, of: section) }
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
