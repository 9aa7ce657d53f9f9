import DocumentModel
import EmitHTML
import Model
import Testing

@Suite("HTML: nothing of a document acts")
struct HTMLSafetyTests {
  private let page = PageMarkup(HTMLEmitter.emit(PageSample.hostile))

  @Test("Hostile text in every place leaves the page well formed")
  func wellFormed() {
    #expect(page.faults == [])
  }

  @Test("Hostile text makes no element that the emitter does not make for plain text")
  func sameElements() {
    let plain = PageMarkup(HTMLEmitter.emit(PageSample.document(everyText: "plain")))
    #expect(Set(page.elements.map(\.name)) == Set(plain.elements.map(\.name)))
    #expect(page.all("script").count == 1)
    #expect(page.all("img").isEmpty)
  }

  @Test("No attribute styles, handles an event or loads; links stay on the page or in its folder")
  func attributes() {
    for element in page.elements {
      for (name, value) in element.attributes {
        #expect(name != "style" && name != "src" && !name.hasPrefix("on"))
        guard name == "href" else { continue }
        #expect(value.hasPrefix("#") || !value.contains(":") && !value.hasPrefix("/"))
      }
    }
  }

  @Test("The page names no address of any network")
  func noRequests() {
    let rich = String(decoding: HTMLEmitter.emit(PageSample.rich), as: UTF8.self)
    for address in ["http:", "https:", "=\"//", "url(", "@import"] { #expect(!rich.contains(address)) }
  }

  @Test(
    "The text stands as it is in title, headers, cells, captions, links, labels and tiles",
    arguments: [
      "title", "h1", "h2", "h3", "p", "li", "strong", "code", "a", "dt", "dd", "caption", "th", "td",
      "figcaption",
      "desc", "text",
    ])
  func textSurvives(_ name: String) {
    let text = #"<b>"x" & 'y'</b>"#
    let page = PageMarkup(HTMLEmitter.emit(PageSample.document(everyText: text)))
    #expect(
      page.all(name).contains { $0.text.contains(text) || (name == "text" && $0.text == "<b>\"x\" & 'y'") })
  }

  @Test("Control characters, noncharacters and marks that turn the direction never reach the page")
  func noControls() {
    let scalars = String(decoding: HTMLEmitter.emit(PageSample.hostile), as: UTF8.self).unicodeScalars
    for scalar in scalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
      #expect(!(0x202A...0x202E).contains(scalar.value) && scalar.value & 0xFFFE != 0xFFFE)
    }
  }

  @Test("The policy's digests are those of the style and the script on the page")
  func policy() throws {
    let policy = try #require(
      page.all("meta").first { $0["http-equiv"] == "Content-Security-Policy" }?["content"])
    let style = try #require(page.all("style").first).text
    let script = try #require(page.all("script").first).text
    #expect(
      policy == "default-src 'none'; style-src 'sha256-\(PageDigest.base64(style))'; "
        + "script-src 'sha256-\(PageDigest.base64(script))'; base-uri 'none'; form-action 'none'")
  }

  @Test("The digest of the tests knows the standard's example")
  func digest() {
    #expect(PageDigest.base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test("A file's name is encoded until it can only be a name")
  func fileNames() {
    let names = ["javascript:alert(1)", "//evil.example/x", "a b.csv", "rejected/通.csv"]
    let document = Document(
      language: .english, title: "t", subtitle: "",
      sections: [
        Section(
          id: "s", title: "s", shortTitle: "s", blocks: [.paragraph(names.map { .file(text: $0, name: $0) })])
      ], provenance: [])
    let links = PageMarkup(HTMLEmitter.emit(document)).all("a").compactMap { $0["href"] }
    #expect(
      links.filter { !$0.hasPrefix("#") } == [
        "javascript%3Aalert%281%29", "%2F/evil.example/x", "a%20b.csv", "rejected/%E9%80%9A.csv",
      ])
  }

  @Test("Texts put together by chance never break the page", arguments: 0..<40)
  func fuzz(_ seed: UInt64) {
    let text = PageFuzz.text(seed)
    #expect(PageMarkup(HTMLEmitter.emit(PageSample.document(everyText: text))).faults == [])
  }
}

/// Nasty texts, the same ones on every run.
enum PageFuzz {
  private static let parts = [
    "<", ">", "&", "\"", "'", "&lt;", "<!--", "-->", "</script>", "</title>", "</svg>", "]]>", "\u{0}",
    "\u{202E}",
    "\u{2066}", "\u{2069}", "\u{5D0}", "\u{FFFF}", "\r", "\n", "\t", " ", "`", "``", "|", "\\", "*", "_", "[",
    "](", ")",
    "#", "- ", "1. ", "> ", "~", "=", "http://a.b", "中", "文", "a", "1", "\u{301}", "😀", "!",
  ]

  static func text(_ seed: UInt64) -> String {
    var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    return (0..<12).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return parts[Int(state >> 33) % parts.count]
    }.joined()
  }
}
