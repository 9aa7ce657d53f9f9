import Testing

@testable import OfficeFiles
@testable import Tabular

@Suite("Cells of a workbook")
struct CellTests {
  @Test("shared and inline strings, texts of formulas, booleans and errors")
  func kinds() throws {
    var book = BookParts(
      """
      <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>内</t></is></c>\
      <c r="C1" t="str"><f>A1</f><v>甲</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c>\
      <c r="F1" t="e"><v>#REF!</v></c></row>
      """)
    book.strings = ["<t>zero</t>", "<t>one</t>"]
    #expect(try shown(book) == "one|内|甲|TRUE|FALSE|!#REF!\n")
  }

  @Test("rich text is joined, phonetic text left out")
  func rich() throws {
    var book = BookParts(
      #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c></row>"#
    )
    book.strings = [
      #"<r><rPr><b/></rPr><t>物业</t></r><r><t>费</t></r><rPh sb="0" eb="2"><t>ブツ</t></rPh><phoneticPr fontId="1"/>"#
    ]
    #expect(try shown(book) == "物业费|a b\n")
  }

  @Test("escapes of characters are undone once, and line breaks are all alike")
  func escapes() throws {
    var book = BookParts(
      #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>"#
    )
    book.strings = [
      "<t>a_x000D_\nb&#13;c_x000D__x000A_d</t>", "<t>_x005F_x000D_</t>", "<t>x_x001F_y_x12_</t>",
      "<t>_xD83D__xDE00__xD83D_&amp;&lt;</t>",
    ]
    #expect(try shown(book) == "a/b/c/d|_x000D_|x y_x12_|😀\u{FFFD}&<\n")
  }

  @Test("a text that begins with a quote is quoted; another is not")
  func quotes() throws {
    let book = BookParts(
      #"<row r="1"><c t="str"><v>"a" b</v></c><c t="str"><v>12" c</v></c><c t="str"><v>x,y;z</v></c></row>"#)
    #expect(try shown(book) == "\"\"\"a\"\" b\"|12\" c|x,y;z\n")
  }

  @Test("rows and cells that are not there are empty; nothing follows the last value")
  func sparse() throws {
    let book = BookParts(
      #"<row r="3"><c r="B3"><v>1</v></c><c r="D3"/></row><row r="4"/><row r="6"><c r="A6"><v>2</v></c><c r="AA6" t="str"><v></v></c></row><row r="9"><c r="A9" s="0"/></row>"#
    )
    #expect(try shown(book) == "\n\n|1\n\n\n2\n")
  }

  @Test("rows and cells without a place come after those before them")
  func unplaced() throws {
    let book = BookParts(
      #"<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="3"><c><v>4</v></c></row><row><c><v>5</v></c></row>"#
    )
    #expect(try shown(book) == "1||2|3\n\n4\n5\n")
  }

  @Test(
    "rows or cells out of order are damage",
    arguments: [
      #"<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>"#,
      #"<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#,
      #"<row r="1"><c r="A2"><v>1</v></c></row>"#, #"<row r="1"><c r="1A"><v>1</v></c></row>"#,
      #"<row r="1"><c r="XFE1"><v>1</v></c></row>"#, #"<row r="1048577"/><row/>"#,
    ])
  func disorder(rows: String) throws {
    if rows.contains("1048577") {
      #expect(try shown(BookParts(rows)) == "")
    } else {
      #expect(problem(BookParts(rows).bytes) == .damagedWorkbook(part: "xl/worksheets/sheet1.xml"))
    }
  }

  @Test("a shared string that is not there is damage", arguments: ["1", "-1", "x", "99999999999999999999"])
  func index(index: String) {
    var book = BookParts(#"<row r="1"><c r="A1" t="s"><v>\#(index)</v></c></row>"#)
    book.strings = ["<t>a</t>"]
    #expect(problem(book.bytes) == .damagedWorkbook(part: "xl/worksheets/sheet1.xml"))
  }

  @Test("a formula's value is read; one without is counted")
  func formulas() throws {
    let book = BookParts(
      #"<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+2</f></c><c r="C1" t="str"><f>""</f><v></v></c></row>"#
    )
    let text = try SheetBook.open(file(book.bytes))!.text(ofSheet: 0)
    #expect(text.formulasWithoutValue == 1)
    #expect(try shown(text.file) == "2\n")
  }

  @Test("hidden rows are read and counted, those without values are not")
  func hidden() throws {
    let book = BookParts(
      #"<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c><c r="B2"><v>2</v></c></row><row r="3" hidden="1"/>"#
    )
    let text = try SheetBook.open(file(book.bytes))!.text(ofSheet: 0)
    #expect(text.hiddenRows == 1)
    #expect(text.rows == 2)
    #expect(try shown(text.file) == "1\n2|2\n")
  }

  @Test("merged ranges of more than one row are told")
  func merges() throws {
    var book = BookParts(#"<row r="1"><c r="A1"><v>1</v></c></row>"#)
    book.afterData =
      #"<mergeCells count="9"><mergeCell ref="A1:C1"/><mergeCell ref="B2:C5"/><mergeCell ref="A9"/></mergeCells>"#
    let text = try SheetBook.open(file(book.bytes))!.text(ofSheet: 0)
    #expect(text.merges == [CellRange(rows: 2...5, columns: 1...2)])
  }

  @Test("only the first rows, where no more is wanted")
  func firstRows() throws {
    var book = BookParts((1...9).map { #"<row r="\#($0)"><c><v>\#($0)</v></c></row>"# }.joined())
    #expect(try shown(book, firstRows: 3) == "1\n2\n3\n")
    book.rows += "<broken"
    #expect(try shown(book, firstRows: 3) == "1\n2\n3\n")
  }

  @Test("far columns are drawn together after the first fifty rows")
  func farColumns() throws {
    let book = BookParts(
      #"<row r="51"><c r="A51"><v>1</v></c><c r="IV51"><v>2</v></c><c r="ZZ51"><v>3</v></c><c r="XFD51"><v>4</v></c></row>"#
    )
    let row = try shown(book).drop { $0 == "\n" }
    #expect(row == "1" + String(repeating: "|", count: 255) + "2|3|4\n")
    let wide = BookParts(
      #"<row r="50"><c r="KN50"><v>1</v></c></row><row r="51"><c r="KN51"><v>2</v></c><c r="XFD51"><v>3</v></c></row>"#
    )
    let bars = String(repeating: "|", count: 299)
    #expect(try shown(wide).drop { $0 == "\n" } == "\(bars)1\n\(bars)2|3\n")
  }
}
