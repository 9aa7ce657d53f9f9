import Testing

@testable import OfficeFiles
@testable import Tabular

@Suite("Workbooks in XML of 2003")
struct XMLWorkbookTests {
  private func book(_ table: String, more: String = "") -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?>
      <?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
       <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="g"><NumberFormat ss:Format="General Date"/></Style></Styles>
       <Worksheet ss:Name="表&amp;一"><Table>\(table)</Table></Worksheet>\(more)
      </Workbook>
      """.utf8)
  }

  @Test("types of data")
  func types() throws {
    let row = """
      <Row><Cell><Data ss:Type="String">房&#10;号</Data><Comment><ss:Data>note</ss:Data></Comment></Cell>\
      <Cell><Data ss:Type="Number">1234.50</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="DateTime">2026-11-03T00:00:00.000</Data></Cell>\
      <Cell ss:StyleID="g"><Data ss:Type="DateTime">2026-11-03T00:00:00.000</Data></Cell>\
      <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell>\
      <Cell ss:StyleID="d"><Data ss:Type="Number">46329</Data></Cell>\
      <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>a</B>b</ss:Data></Cell></Row>
      """
    #expect(try shown(book(row)) == "房/号|1234.5|2026-11-03|2026-11-03 00:00:00|TRUE|!#N/A|2026-11-03|ab\n")
  }

  @Test("rows and cells stand where they say, or after those before them")
  func places() throws {
    let rows = """
      <Row ss:Index="2"><Cell ss:Index="2" ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">a</Data></Cell>\
      <Cell><Data ss:Type="String">b</Data></Cell></Row><Row ss:Hidden="1"><Cell><Data ss:Type="String">c</Data></Cell></Row>\
      <Row ss:Span="1"/><Row><Cell><Data ss:Type="String">d</Data></Cell></Row>
      """
    let text = try SheetBook.open(file(book(rows)))!.text(ofSheet: 0)
    #expect(try shown(text.file) == "\n|a||b\nc\n\n\nd\n")
    #expect(text.merges == [CellRange(rows: 2...3, columns: 1...2)])
    #expect(text.hiddenRows == 1)
  }

  @Test("sheets, and which are hidden")
  func sheets() throws {
    let more = """
      <Worksheet ss:Name="二"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>\
      <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
      """
    let bytes = book("", more: more)
    let opened = try SheetBook.open(file(bytes))!
    #expect(opened.format == "XML")
    #expect(opened.sheets == [SheetInfo(name: "表&一", isHidden: false), SheetInfo(name: "二", isHidden: true)])
    #expect(try shown(bytes, sheet: 1) == "x\n")
    #expect(try shown(bytes) == "")
  }

  @Test("one that is cut off is refused, wherever it is")
  func cut() throws {
    let bytes = book(#"<Row><Cell><Data ss:Type="String">a</Data></Cell></Row>"#)
    let start = 230
    for end in start..<bytes.count - 1 {
      #expect(problem(Array(bytes[..<end])) != nil, "\(end)")
    }
  }

  @Test("the first rows of all sheets are taken together")
  func heads() throws {
    let sheets = (0..<260).map { number in
      let rows = (0..<61).map {
        "<Row><Cell ss:StyleID='d'><Data ss:Type='Number'>\($0)</Data></Cell></Row>"
      }
      return "<Worksheet ss:Name='s\(number)'><Table>\(rows.joined())</Table></Worksheet>"
    }
    let text = """
      <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Date1904/><Styles><Style ss:ID="d">\
      <NumberFormat ss:Format="yyyy-mm-dd"/></Style></Styles>\(sheets.joined())</Workbook>
      """
    let book = try SheetBook.open(file(Array(text.utf8)))!
    for index in [0, 255, 256] {
      let lines = try shown(book.text(ofSheet: index, firstRows: 60).file).split(separator: "\n")
      #expect(lines.count == 60)
      #expect(lines.first == "1904-01-01")
      #expect(lines.last == "1904-02-29")
    }
    #expect(try book.text(ofSheet: 0).rows == 61)
  }

  @Test("one with a document type is refused")
  func documentType() {
    let text = String(decoding: book(""), as: UTF8.self)
      .split(separator: "\n").enumerated().map { $0 == 1 ? "<!DOCTYPE x [<!ENTITY a 'b'>]>" : String($1) }
    #expect(problem(Array(text.joined(separator: "\n").utf8)) == .documentType(part: ""))
  }
}
