import DocumentModel

/// Running text, tiles and values.
extension Page {
  mutating func block(_ block: Block, of section: Section) {
    switch block {
    case .paragraph(let inlines):
      out.raw("<p>")
      self.inlines(inlines)
      out.raw("</p>\n")
    case .heading(let title):
      out.raw("<h3>")
      out.text(title)
      out.raw("</h3>\n")
    case .bullets(let items): bullets(items)
    case .tiles(let tiles): self.tiles(tiles)
    case .table(let table): self.table(table, defines: section.id == Anchors.definitionsID)
    case .chart(let chart): figure(chart)
    case .note(let inlines):
      out.raw("<p class=\"note\">")
      self.inlines(inlines)
      out.raw("</p>\n")
    }
  }

  private mutating func bullets(_ items: [[Inline]]) {
    if items.isEmpty { return }
    out.raw("<ul>")
    for item in items {
      out.raw("<li>")
      inlines(item)
      out.raw("</li>")
    }
    out.raw("</ul>\n")
  }

  mutating func inlines(_ inlines: [Inline]) {
    for inline in inlines { self.inline(inline) }
  }

  private mutating func inline(_ inline: Inline) {
    switch inline {
    case .text(let text): out.text(text)
    case .strong(let text):
      out.raw("<strong>")
      out.text(text)
      out.raw("</strong>")
    case .code(let text):
      out.raw("<code>")
      out.text(text)
      out.raw("</code>")
    case .value(let value): span(value)
    case .anchor(let text, let section): link(text, anchors.section(section).map { "#" + $0 })
    case .file(let text, let name): link(text, Format.reference(toFile: name))
    }
  }

  /// A link, or its text alone where it leads nowhere.
  private mutating func link(_ text: String, _ target: String?) {
    guard let target else { return out.text(text) }
    out.raw("<a")
    out.attribute("href", target)
    out.raw(">")
    out.text(text)
    out.raw("</a>")
  }

  private mutating func span(_ value: Value) {
    if case .text(let text) = value { return out.text(text) }
    out.raw("<span")
    valueAttributes(value, class: "num")
    out.raw(">")
    out.text(Format.text(value))
    out.raw("</span>")
  }

  /// Class, and for a rate what it was made of.
  mutating func valueAttributes(_ value: Value, class name: String, isBesideBase: Bool = false) {
    guard case .rate(let rate) = value else {
      if !name.isEmpty { out.attribute("class", name) }
      return
    }
    let names = classes(name, rate.isThin ? "thin" : "")
    if !names.isEmpty { out.attribute("class", names) }
    let remark = remark(on: rate, isBesideBase: isBesideBase)
    if !remark.isEmpty { out.attribute("title", remark) }
  }

  /// Those that are not empty, as an attribute holds them.
  func classes(_ names: String...) -> String { names.filter { !$0.isEmpty }.joined(separator: " ") }

  private func remark(on rate: Rate, isBesideBase: Bool) -> String {
    var parts = isBesideBase ? [] : [Format.fraction(rate)].filter { !$0.isEmpty }
    if let low = rate.low, let high = rate.high {
      parts.append(words.interval + " " + Format.percent(low) + "–" + Format.percent(high))
    }
    if rate.isThin { parts.append(words.thin) }
    return parts.joined(separator: words.separator)
  }

  private mutating func tiles(_ tiles: [Tile]) {
    if tiles.isEmpty { return }
    out.raw("<dl class=\"tiles\">")
    for tile in tiles { self.tile(tile) }
    out.raw("</dl>\n")
  }

  private mutating func tile(_ tile: Tile) {
    let width = Format.width(Format.text(tile.value))
    let tone = tile.tone == .neutral ? "" : tile.tone.rawValue
    out.raw("<div")
    out.attribute("class", classes("tile", tone, width > 14 ? "broad" : ""))
    out.raw("><dt>")
    out.text(tile.label)
    definitionLink(tile.origin?.metric, of: tile.label)
    out.raw("</dt><dd")
    valueAttributes(tile.value, class: classes("big", width > 9 ? "long" : ""))
    out.raw(">")
    out.text(Format.text(tile.value))
    toneWord(tile.tone)
    out.raw("</dd>")
    for detail in tile.details {
      out.raw("<dd>")
      inlines(detail)
      out.raw("</dd>")
    }
    out.raw("</div>")
  }

  /// For readers to whom colour says nothing.
  private mutating func toneWord(_ tone: Tone) {
    let word: String
    switch tone {
    case .neutral: return
    case .good: word = words.good
    case .bad: word = words.bad
    }
    out.raw(" <span class=\"tone\">")
    out.text(word)
    out.raw("</span>")
  }

  /// A small link to how a figure is computed, where the page says so.
  mutating func definitionLink(_ metric: String?, of title: String) {
    guard let metric, let anchor = anchors.definition(metric) else { return }
    out.raw(" <a class=\"def\"")
    out.attribute("href", "#" + anchor)
    out.attribute("aria-label", words.definition + " " + title)
    out.raw(">?</a>")
  }
}
