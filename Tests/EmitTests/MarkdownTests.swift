import DocumentModel
import EmitMarkdown
import Model
import Testing

@Suite("Markdown")
struct MarkdownTests {
  private func lines(_ document: Document) -> [Substring] {
    String(decoding: MarkdownEmitter.emit(document), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  /// The lines that a block becomes, without those of the document around it.
  private func lines(_ blocks: [Block]) -> [Substring] {
    let section = Section(id: "s", title: "s", shortTitle: "s", blocks: blocks)
    let document = Document(
      language: .english, title: "t", subtitle: "", sections: [section], provenance: [])
    let all = lines(document)
    return all.drop { $0 != "## s" }.dropFirst(2).dropLast()
  }

  private func paragraph(_ inlines: Inline...) -> String {
    lines([.paragraph(inlines)]).joined(separator: "\n")
  }

  @Test("The head of the file holds title, month, language and the headline figures")
  func frontMatter() {
    #expect(
      lines(PageSample.rich).prefix(9) == [
        "---", "title: \"物业费收缴与催收月报\"", "subtitle: \"和谐物业 · 2026 年 10 月 · 截至 2026-10-31\"",
        "month: \"2026-10\"",
        "language: \"zh-Hans\"", "figures:", "  - label: \"当月收缴率\"", "    value: \"83.4%\"",
        "    fraction: \"83,412.00 / 100,000.00\"",
      ])
  }

  @Test("Quotes, backslashes and line ends stay within their YAML string")
  func yaml() {
    let document = Document(
      language: .english, title: "a \"b\" \\ c\n---", subtitle: "", sections: [], provenance: [])
    #expect(lines(document)[1] == #"title: "a \"b\" \\ c ---""#)
  }

  @Test("An empty document is its head alone")
  func empty() {
    #expect(lines(PageSample.empty) == ["---", "title: \"\"", "language: \"en\"", "---", ""])
  }

  @Test("The same document gives the same bytes")
  func deterministic() {
    #expect(MarkdownEmitter.emit(PageSample.rich) == MarkdownEmitter.emit(PageSample.rich))
  }

  @Test(
    "Text that would be markup is escaped",
    arguments: [
      ("a*b", #"a\*b"#), ("_c_", #"\_c\_"#), ("collection_rate", "collection_rate"), ("<b>", #"\<b>"#),
      ("[x](y)", #"\[x\](y)"#), ("`q`", #"\`q\`"#), ("a|b", #"a\|b"#), ("# h", "\\# h"), ("- x", #"\- x"#),
      ("+ x", #"\+ x"#), ("> x", #"\> x"#), ("=", #"\="#), ("1. x", #"1\. x"#), ("12) x", #"12\) x"#),
      ("1.5", #"1\.5"#),
      ("~~x~~", #"\~\~x\~\~"#), ("&lt;", #"\&lt;"#), ("A & B", "A & B"), ("a\\", #"a\\"#), ("$x$", #"\$x\$"#),
      ("http://x.y", #"http\://x.y"#), ("www.x.y", #"www\.x.y"#), ("a\n# b", "a # b"), ("    code", "code"),
      ("a\u{0}b", "a␀b"), ("x!", #"x\!"#),
    ])
  func escaping(_ text: String, _ expected: String) {
    #expect(paragraph(.text(text)) == expected)
  }

  @Test("What is harmless alone does not become a list by standing together")
  func joined() {
    #expect(paragraph(.value(.count(1)), .text(". x")) == #"1\. x"#)
    #expect(paragraph(.text("see!"), .file(text: "f", name: "f.csv")) == #"see\![f](f.csv)"#)
  }

  @Test("Bold text is bold in Chinese sentences too")
  func strong() {
    #expect(paragraph(.text("共"), .strong("83.4%"), .text("，好")) == "共**83.4%**，好")
    #expect(paragraph(.text("共"), .strong("83.4%"), .text("的")) == "共**83.4%** 的")
    #expect(paragraph(.text("在"), .strong("“乙”"), .text("处")) == "在 **“乙”** 处")
    #expect(paragraph(.strong("a"), .strong("b")) == "**a** **b**")
    #expect(paragraph(.strong(" a ")) == "**a**")
    #expect(paragraph(.text("x"), .strong("")) == "x")
  }

  @Test("Code is fenced by more backticks than it holds")
  func code() {
    #expect(paragraph(.code("a_b|c")) == "`a_b|c`")
    #expect(paragraph(.code("a``b`")) == "``` a``b` ```")
    #expect(paragraph(.code("a"), .code("b")) == "`a` `b`")
  }

  @Test("Links lead to headings and to files of the folder, and to nothing else")
  func links() {
    let text = String(decoding: MarkdownEmitter.emit(PageSample.rich), as: UTF8.self)
    #expect(text.contains("详见[收缴](#收缴)与[需决策的个案](#需决策的个案)。"))
    #expect(text.contains("\n## 需决策的个案\n"))
    #expect(text.contains("[metrics.csv](metrics.csv)"))
    #expect(paragraph(.anchor(text: "a", section: "gone")) == "a")
    #expect(paragraph(.file(text: "a", name: "javascript:x(1) y")) == "[a](javascript%3Ax%281%29%20y)")
  }

  @Test("Headings that are the same have anchors that are not")
  func slugs() {
    let sections = ["One, two!", "One two"].enumerated().map { index, title in
      Section(
        id: "s\(index)", title: title, shortTitle: "s",
        blocks: [.paragraph([.anchor(text: "a", section: "s0"), .anchor(text: "b", section: "s1")])])
    }
    let document = Document(language: .english, title: "t", subtitle: "", sections: sections, provenance: [])
    #expect(lines(document).contains("[a](#one-two)[b](#one-two-1)"))
  }

  @Test("Columns line up where a Chinese character takes two columns, numbers at the right")
  func alignment() {
    let table = Table(
      id: "t", caption: "表", columns: [.init("楼栋", .text), .init("n", .count)],
      rows: [.init([Cell(.text("a|b")), Cell(.count(1234))]), .init([Cell(.text("三栋"))])])
    #expect(
      lines([.table(table)]) == [
        "**表**", "", "| 楼栋 |     n |", "| ---- | ----: |", #"| a\|b | 1,234 |"#, "| 三栋 |       |",
      ])
  }

  @Test("All lines of every table are equally wide and have equally many cells")
  func widths() {
    for document in [PageSample.rich, PageSample.large, PageSample.hostile] {
      var previous: (cells: Int, width: Int)?
      for line in lines(document) {
        guard line.hasPrefix("|") else {
          previous = nil
          continue
        }
        let cells = MarkdownTests.cells(line)
        let width = Format.width(String(line))
        if let previous {
          #expect(previous.cells == cells)
          // A cell of more than sixty columns runs over.
          if width <= 130 && previous.width <= 130 { #expect(previous.width == width) }
        }
        previous = (cells, width)
      }
    }
  }

  /// The bars of a line that no backslash escapes, less one.
  private static func cells(_ line: Substring) -> Int {
    var isEscaped = false
    var bars = -1
    for scalar in line.unicodeScalars {
      if scalar == "|" && !isEscaped { bars += 1 }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return bars
  }

  @Test("A rate of fewer than ten cases stands in brackets, with a word on why")
  func thin() {
    let table = Table(
      id: "t", caption: "", columns: [.init("r", .rate)],
      rows: [.init([Cell(PageSample.rate(1, 2))]), .init([Cell(PageSample.rate(10, 20))])])
    #expect(
      lines([.table(table)]) == [
        "|       r |", "| ------: |", "| (50.0%) |", "|   50.0% |", "",
        "> Rates in brackets rest on fewer than 10 cases: for orientation only.",
      ])
  }

  @Test("A chart is its finding in bold, what it shows, the reference and a table with gaps as dashes")
  func chart() {
    let chart = Chart(
      id: "c", kind: .line, title: "It falls", description: "Two months.", categoryTitle: "month",
      valueTitle: "n",
      categories: ["1", "2"], series: [.init(name: "n", values: [.count(5), .none])],
      reference: .init(label: "target", value: .count(6)))
    #expect(
      lines([.chart(chart)]) == [
        "**It falls**", "", "Two months.", "", "target: 6", "", "| month |   n |", "| ----- | --: |",
        "| 1     |   5 |",
        "| 2     |   – |",
      ])
  }

  @Test("A table without rows says so")
  func noRows() {
    let table = Table(id: "t", caption: "", columns: [.init("a", .text), .init("b", .count)], rows: [])
    #expect(lines([.table(table)]).last == "| No rows |     |")
  }

  @Test("Two lists one behind the other stay two")
  func lists() {
    #expect(lines([.bullets([[.text("a")]]), .bullets([[.text("b")]])]) == ["- a", "", "* b"])
  }

  @Test("Hostile text never leaves its line, and no control reaches the file", arguments: 0..<40)
  func hostile(_ seed: UInt64) {
    let plain = lines(PageSample.document(everyText: "plain")).count
    let lines = lines(PageSample.document(everyText: "x" + PageFuzz.text(seed) + "x"))
    #expect(lines.count == plain)
    for scalar in lines.joined().unicodeScalars {
      #expect(scalar.value >= 0x20 && scalar.value != 0x7F && !(0x202A...0x202E).contains(scalar.value))
    }
  }
}
