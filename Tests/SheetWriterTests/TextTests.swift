@testable import SheetWriter
import Testing

@Suite("Text")
struct TextTests {
  static let hostile = [
    "=1+1", "+1", "-1", "@SUM(A1)", "00123", " both ends ", "", "_x0041_", "_x0041_x0042_", "__x0041__",
    "_x005F_x0041_", "_X0041_", "_x00e9_", "_x0041\u{1}", "_x0041\r", "\u{1}x0041_", "_x004", "_xGGGG_",
    "\u{0}", "a\u{0}b", "\u{7}\u{1B}[31m", "tab\tline\nreturn\rboth\r\n", "\u{FFFE}\u{FFFF}", "\u{7F}\u{85}",
    "\u{2028}", "😀👩‍👩‍👧‍👦🇨🇳", "\u{202E}abc\u{202C}\u{200F}", "|`<script>alert(\"1\")</script>&amp;'",
    "]]>", "<!--", "&#0;", "张三", "ｆｕｌｌ", "\u{10FFFF}\u{1FFFE}", "\u{FEFF}bom", "e\u{301}", "\u{E9}",
  ]

  @Test("comes back from a cell as it went in", arguments: hostile)
  func roundTrip(text: String) throws {
    let reader = try sound { book throws(SheetError) in
      try book.addSheet(SheetName("S")) { sheet throws(SheetError) in
        try sheet.append([.text(text), .runs([TextRun(text, bold: true), TextRun("|")])])
      }
    }
    let cells = reader.cells(of: "S")
    #expect(scalars(cells["A1"]) == Array(text.unicodeScalars))
    #expect(scalars(cells["B1"]) == Array((text + "|").unicodeScalars))
  }

  @Test("all of it in one workbook, where equal-looking strings stay apart")
  func together() throws {
    let reader = try sound { book throws(SheetError) in
      try book.addSheet(SheetName("S")) { sheet throws(SheetError) in
        for text in Self.hostile { try sheet.append([.text(text)]) }
      }
    }
    let cells = reader.cells(of: "S")
    for (index, text) in Self.hostile.enumerated() {
      #expect(scalars(cells["A\(index + 1)"]) == Array(text.unicodeScalars))
    }
  }

  @Test("comes back from names, formats, footers and descriptions", arguments: hostile)
  func elsewhere(text: String) throws {
    let name = SheetName.unique(fitting: [text])[0]
    let column = Table.columnNames(fitting: [text])[0]
    _ = try sound { book throws(SheetError) in
      let style = try book.style(Style(format: NumberFormat(code: "0" + text)))
      let layout = SheetLayout(print: PrintSetup(repeatedRows: 1...1, footer: text))
      try book.addSheet(name, layout: layout) { sheet throws(SheetError) in
        try sheet.append(Table(WorkbookName.unique(fitting: [text])[0], columns: [.init(column)]), rows: [])
        try sheet.append(
          Chart(
            title: text, description: text + ".", plot: .bars(categories: [text]), categoryTitle: text,
            valueTitle: text,
            series: [.init(text, values: [.number(Number(1), style)], colour: Colour.palette[0])]))
        try sheet.link(CellReference(row: 1, column: 1), to: .sheet(name))
        try sheet.link(CellReference(row: 2, column: 1), to: .web("https://example.org/" + text))
      }
    }
  }

  private func scalars(_ value: WorkbookReader.Value?) -> [Unicode.Scalar] {
    switch value {
    case .text(let text): Array(text.unicodeScalars)
    default: ["?", "?"]
    }
  }

  @Test("is escaped to the letter")
  func escapes() {
    #expect(
      String(decoding: XMLText(cell: "a<b>&\"c\"").bytes, as: UTF8.self) == "a&lt;b&gt;&amp;&quot;c&quot;")
    #expect(String(decoding: XMLText(cell: "\u{1}\r").bytes, as: UTF8.self) == "_x0001__x000D_")
    #expect(String(decoding: XMLText(cell: "_x0041_").bytes, as: UTF8.self) == "_x005F_x0041_")
    #expect(String(decoding: XMLText(plain: "_x0041_\u{1}\r").bytes, as: UTF8.self) == "_x0041_\u{FFFD}&#13;")
  }

  @Test("longer than a cell is cut with a mark, never within a character")
  func long() throws {
    let reader = try sound { book throws(SheetError) in
      try book.addSheet(SheetName("S")) { sheet throws(SheetError) in
        try sheet.append([
          .text(String(repeating: "x", count: 40_000)), .text(String(repeating: "😀", count: 20_000)),
          .text(String(repeating: "收", count: 32_767)),
          .runs([TextRun(String(repeating: "y", count: 40_000), bold: true)]),
        ])
      }
    }
    let cells = reader.cells(of: "S")
    #expect(cells["A1"] == .text(String(repeating: "x", count: 32_764) + "[…]"))
    #expect(cells["B1"] == .text(String(repeating: "😀", count: 16_382) + "[…]"))
    #expect(cells["C1"] == .text(String(repeating: "收", count: 32_767)))
    #expect(cells["D1"] == .text(String(repeating: "y", count: 32_764) + "[…]"))
  }

  @Test("is as wide as it looks")
  func width() {
    #expect(DisplayWidth.of("abc") == 3)
    #expect(DisplayWidth.of("物业费") == 6)
    #expect(DisplayWidth.of("e\u{301}") == 1)
    #expect(DisplayWidth.of("one\n三二一") == 6)
    #expect(DisplayWidth.of("ＡＢ，。") == 8)
    #expect(DisplayWidth.of("\u{202E}a") == 1)
    #expect(DisplayWidth.lines(of: "aaaa bbbb\n\nc", wrappedAt: 5) == 4)
  }
}
