import Testing

@testable import OfficeFiles
@testable import Tabular

@Suite("Web pages saved as workbooks")
struct PageTests {
  private func shownPage(_ html: String, sheet: Int = 0) throws -> String {
    try shown(Array(html.utf8), sheet: sheet)
  }

  @Test("rows and cells, white space as a browser shows it, line breaks kept")
  func cells() throws {
    let html = """
      <html><head><title>x</title><style>td { a: b }</style></head><body>head<table border=1>
      <tr><th> 房号 </th><th>金额<br>元</th><td>&nbsp;</td></tr>
      <tr><td>1-101<td>1,234.50&#20803;<td>a  &amp;
       b</tr>
      <tr><td><p>x</p><p>y</p></td><td></td><td>&lt;"q"</td></tr></table></body></html>
      """
    #expect(try shownPage(html) == "房号|金额/元\n1-101|1,234.50元|a & b\nx/y||<\"q\"\n")
  }

  @Test("cells over several columns or rows leave the others free")
  func spans() throws {
    let html = """
      <table><tr><td colspan=2>a</td><td>b</td></tr><tr><td rowspan="2">c</td><td>d</td><td>e</td></tr>\
      <tr><td>f</td><td>g</td></tr><tr><td>h</td></tr></table>
      """
    #expect(try shownPage(html) == "a||b\nc|d|e\n|f|g\nh\n")
    let text = try SheetBook.open(file(Array(html.utf8)))!.text(ofSheet: 0)
    #expect(text.merges == [CellRange(rows: 2...3, columns: 0...0)])
  }

  @Test("each table is a sheet; one inside another is text of its cell")
  func tables() throws {
    let html =
      "<!-- saved --><table><tr><td>1</td></tr></table><div><table><tr><td>2<table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table></div>"
    let book = try SheetBook.open(file(Array(html.utf8)))!
    #expect(book.format == "HTML")
    #expect(book.sheets.map(\.name) == ["1", "2"])
    #expect(try shownPage(html) == "1\n")
    #expect(try shownPage(html, sheet: 1) == "2/a b|c\n")
  }

  @Test("what follows the end of a page is read as well")
  func severalPages() throws {
    let page = "<html><head></head><body><table><tr><td>1</td></tr></table></body></html>"
    #expect(try SheetBook.open(file(Array((page + page + "</body></html>" + page).utf8)))!.sheets.count == 3)
  }

  @Test("hidden rows are counted")
  func hidden() throws {
    let html = "<table><tr><td>1</td></tr><tr style='display: none'><td>2</td></tr></table>"
    #expect(try SheetBook.open(file(Array(html.utf8)))!.text(ofSheet: 0).hiddenRows == 1)
  }

  @Test("only the first rows")
  func firstRows() throws {
    let html = "<table>" + (1...9).map { "<tr><td>\($0)</td></tr>" }.joined() + "</table>"
    #expect(try shown(Array(html.utf8), firstRows: 2) == "1\n2\n")
  }

  @Test("the encoding is as the page says, or as its bytes tell")
  func encodings() throws {
    // 房号, 金额 in GB18030; 房號 in Big5.
    let words: [UInt8] = [0xB7, 0xBF, 0xBA, 0xC5]
    let page =
      Array("<html><meta charset=\"gb2312\"><table><tr><td>".utf8) + words + Array("</td></tr></table>".utf8)
    #expect(try shown(page) == "房号\n")
    let plain = Array("<table><tr><td>".utf8) + words + Array("</td></tr></table>".utf8)
    #expect(try shown(plain) == "房号\n")
    let big5 =
      Array("<META CONTENT='text/html; charset=Big5'><table><tr><td>".utf8) + [0xA9, 0xD0, 0xB8, 0xB9]
    #expect(try shown(big5) == "房號\n")
    // One that says UTF-8 and is not.
    let wrong = Array("<meta charset=utf-8><table><tr><td>".utf8) + words
    #expect(try shown(wrong) == "房号\n")
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "<table><tr><td>房号😀".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try shown(wide) == "房号😀\n")
  }

  @Test("what a page says of its encoding is not believed against its bytes")
  func encodingLies() throws {
    let cell = "<table><tr><td>"
    #expect(try shownPage("<meta charset=gb2312>\(cell)房号，收楼日期") == "房号，收楼日期\n")
    // 房号, 建筑面积 in GB18030.
    let words: [UInt8] = [0xB7, 0xBF, 0xBA, 0xC5, 0x2C, 0xBD, 0xA8, 0xD6, 0xFE, 0xC3, 0xE6, 0xBB, 0xFD]
    let page = Array("<meta charset=big5>\(cell)".utf8) + words
    #expect(try shown(page) == "房号,建筑面积\n")
    // 房號 in Big5, of a page that says UTF-8: told by whoever reads it.
    let big5 = Array("<meta charset=utf-8>\(cell)".utf8) + [0xA9, 0xD0, 0xB8, 0xB9]
    let book = try SheetBook.open(file(big5), encoding: .big5)!
    #expect(try shown(book.text(ofSheet: 0).file) == "房號\n")
  }

  @Test("a table that is not closed before the next, and rows that come after that one, are kept")
  func unclosedTables() throws {
    let row = { (text: String) in "<tr><td>\(text)</td></tr>" }
    let unclosed = "<table>\(row("1"))<table>\(row("2"))"
    #expect(try shownPage(unclosed) == "1\n")
    #expect(try shownPage(unclosed, sheet: 1) == "2\n")
    let among = "<table>\(row("1"))<table>\(row("2"))</table>\(row("3"))</table><table>\(row("4"))</table>"
    let texts = try (0..<4).map { try shownPage(among, sheet: $0) }
    #expect(texts == ["1\n", "2\n", "3\n", "4\n"])
  }

  @Test("a table of rows and columns in a cell is a sheet of its own, and not text of that cell")
  func tableInCell() throws {
    let inner = "<table><tr><td>房号<td>面积<tr><td>1-1<td>9</table>"
    let html = "<table><tr><td>名册\(inner)<td>b</table>"
    #expect(try shownPage(html) == "名册|b\n")
    #expect(try shownPage(html, sheet: 1) == "房号|面积\n1-1|9\n")
    let book = try SheetBook.open(file(Array(html.utf8)))!
    #expect(
      try book.sheets.indices.map { try shown(book.text(ofSheet: $0, firstRows: 60).file) }
        == ["名册|b\n", "房号|面积\n1-1|9\n"])
  }

  @Test("elements that are never closed do not make the rows nested")
  func unclosedElements() throws {
    let rows = (1...300).map { "<tr><td><font>\($0)<td><font>x" }.joined()
    #expect(try shownPage("<table>\(rows)</table>") == (1...300).map { "\($0)|x\n" }.joined())
  }

  @Test("the first rows of many tables, and of those beyond")
  func heads() throws {
    let tables = (0..<300).map { number in
      "<table>" + (0..<70).map { "<tr><td>\(number)-\($0)" }.joined() + "</table>"
    }
    let book = try SheetBook.open(file(Array(tables.joined().utf8)))!
    for index in [0, 7, 255, 256, 299] {
      let expected = (0..<60).map { "\(index)-\($0)\n" }.joined()
      #expect(try shown(book.text(ofSheet: index, firstRows: 60).file) == expected)
    }
    #expect(try book.text(ofSheet: 7).rows == 70)
  }

  @Test("a row's many attributes are refused, many rows' are not")
  func attributes() throws {
    let many = (0..<2000).map { " a\($0)=1" }.joined()
    #expect(problem(Array("<table><tr\(many)><td>1".utf8)) == .overLimit(.attributes))
    let bare = (0..<2000).map { " a\($0)" }.joined()
    #expect(problem(Array("<table><tr\(bare)><td>1".utf8)) == .overLimit(.attributes))
    let few = String(repeating: "<tr style='a: b; c: d' title=\"x > y\"><td>1</tr>", count: 2000)
    #expect(try shownPage("<table>\(few)</table>") == String(repeating: "1\n", count: 2000))
  }

  @Test("long pages are read whole, wherever their blocks end")
  func long() throws {
    let cell = String(repeating: "房号", count: 700)
    let rows = (0..<40).map { "<tr><td>\(cell)\($0)</td></tr>" }.joined()
    let expected = (0..<40).map { "\(cell)\($0)\n" }.joined()
    #expect(try shownPage("<table>\(rows)</table>") == expected)
  }

  @Test("a page without a table, a web archive, and text that is no page")
  func others() throws {
    #expect(problem(Array("<!DOCTYPE html><html><body>登录</body></html>".utf8)) == .notText(.webPage))
    let archive = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n"
    #expect(problem(Array(archive.utf8)) == .notText(.webArchive))
    #expect(try SheetBook.open(file(Array("房号,金额\n1,2\n".utf8))) == nil)
    #expect(try SheetBook.open(file(Array("<5,x\n".utf8))) == nil)
    #expect(try SheetBook.open(file([])) == nil)
    #expect(problem(Array("<?xml version='1.0'?><data/>".utf8)) == .notText(.otherXML))
  }

  @Test("nesting without end is refused")
  func deep() {
    let html = "<table><tr><td>" + String(repeating: "<div>", count: 100_000)
    #expect(problem(Array(html.utf8)) == .overLimit(.depth))
  }
}
