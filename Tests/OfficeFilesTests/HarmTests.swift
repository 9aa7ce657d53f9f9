import Testing

@testable import OfficeFiles
@testable import Tabular

@Suite("Files that are damaged or made to do harm")
struct HarmTests {
  private var small: BookParts {
    var book = BookParts(
      #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46329</v></c></row><row r="3"><c r="A3"><v>1.5</v></c></row>"#
    )
    book.strings = ["<t>房号</t>"]
    book.formats = ["yyyy-mm-dd"]
    return book
  }

  @Test("a workbook that is cut off anywhere is refused", arguments: [false, true])
  func cut(stored: Bool) throws {
    var book = small
    book.stored = stored
    let bytes = book.bytes
    #expect(try shown(bytes) == "房号|2026-11-03\n\n1.5\n")
    for end in 0..<bytes.count {
      let head = Array(bytes[..<end])
      do throws(FileProblem) {
        // Of fewer than four bytes nothing tells that they are of a workbook.
        let opened = try SheetBook.open(file(head))
        #expect(opened == nil && end < 4, "\(end)")
      } catch {
        #expect(error == .damagedWorkbook(part: ""), "\(end)")
      }
    }
  }

  @Test("a byte that is flipped gives an error or the same cells", arguments: [false, true])
  func flipped(stored: Bool) throws {
    var book = small
    book.stored = stored
    let bytes = book.bytes
    let expected = try shown(bytes)
    for at in bytes.indices {
      for mask in [stored ? 0xFF : 1 << UInt8(at % 8)] as [UInt8] {
        var changed = bytes
        changed[at] ^= mask
        do throws(FileProblem) {
          let read = try shown(changed)
          #expect(read == expected || read == "no workbook" && at < 4, "byte \(at), \(mask)")
        } catch {}
      }
    }
  }

  @Test("what unpacks to far more than it is, is refused")
  func bomb() {
    var book = small
    book.rows = String(repeating: "<row/>", count: 2_000_000)
    #expect(problem(book.bytes) == .overLimit(.ratio))
  }

  @Test(
    "a document type is refused, in any part",
    arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
  func documentType(part: String) {
    var book = small
    let text = book.parts.first { $0.name == part }!.text
    book.more = [(part, #"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>"# + text)]
    #expect(problem(book.bytes) == .documentType(part: part))
  }

  @Test(
    "entities that are not declared, and XML that is none, are damage",
    arguments: ["&a;", "<", "</row>", "\u{1F}", "&#31;", "&#0;"])
  func notXML(text: String) {
    let book = BookParts(#"<row r="1"><c t="str"><v>\#(text)</v></c></row>"#)
    #expect(problem(book.bytes) == .damagedWorkbook(part: "xl/worksheets/sheet1.xml"))
  }

  @Test("elements nested too deeply are refused")
  func deep() {
    let book = BookParts(String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40))
    #expect(problem(book.bytes) == .overLimit(.depth))
  }

  @Test("an element with more attributes than any has is refused, in UTF-16 as well")
  func attributes() {
    let many = (0...1000).map { " a\($0)='>'" }.joined()
    var book = small
    book.rows = "<row\(many)/>"
    #expect(problem(book.bytes) == .overLimit(.attributes))
    book.rows = String(repeating: "<row a='x y z' b = '1'/>", count: 2000)
    #expect(problem(book.bytes) == nil)
    var scan = TagScan(isXML: true)
    let wide = "<row\(many)/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let isTaken = wide.withUnsafeBytes { scan.take($0) }
    #expect(!isTaken)
  }

  @Test("one part for two sheets is damage: it would be read over and over")
  func samePart() {
    var book = small
    book.sheetList += #"<sheet name="二" sheetId="2" r:id="s1"/>"#
    #expect(problem(book.bytes) == .damagedWorkbook(part: "xl/worksheets/sheet1.xml"))
  }

  @Test("a workbook of whose sheets nothing is known is damaged; one of charts alone has no cells")
  func noSheets() {
    var book = small
    book.sheetList = #"<sheet name="一" sheetId="1" r:id="lost"/>"#
    #expect(problem(book.bytes) == .damagedWorkbook(part: "xl/workbook.xml"))
    book = small
    book.relations = book.relations.replacing("/worksheet\"", with: "/chartsheet\"")
    #expect(problem(book.bytes) == .notText(.workbookOfCharts))
  }

  @Test("a format's code without end costs nothing")
  func longCode() {
    #expect(NumberKind(code: String(repeating: "[", count: 1_000_000)) == .number)
    #expect(NumberKind(code: "yyyy" + String(repeating: "x", count: 10_000_000)) == .date)
  }

  @Test("more parts than any workbook has are refused")
  func parts() {
    let many = (0...2000).map { (name: "p\($0)", text: [UInt8(0)]) }
    #expect(problem(zip(many)) == .overLimit(.parts))
  }

  @Test("two parts of one name are damage: which one would count?")
  func twice() {
    let sheet = small.parts.first { $0.name.hasSuffix("sheet1.xml") }!.text
    let parts = small.parts + [("XL/worksheets/sheet1.xml", sheet)]
    let bytes = zip(parts.map { ($0.name, Array($0.text.utf8)) })
    #expect(problem(bytes) == .damagedWorkbook(part: "XL/worksheets/sheet1.xml"))
  }

  @Test("a text longer than a cell's is refused; characters are counted, not bytes")
  func long() throws {
    let row = { (text: String) in #"<row r="1"><c t="str"><v>\#(text)</v></c></row>"# }
    #expect(try shown(BookParts(row(String(repeating: "房", count: 32_767)))).count == 32_768)
    #expect(problem(BookParts(row(String(repeating: "房", count: 32_768))).bytes) == .overLimit(.cellLength))
    #expect(problem(BookParts(row(String(repeating: "x", count: 400_000))).bytes) == .overLimit(.cellLength))
    #expect(try shown(BookParts(row(String(repeating: "_x0041_", count: 32_767)))).count == 32_768)
  }

  @Test("too many merged ranges are refused")
  func merges() {
    var book = BookParts("")
    book.stored = true
    book.afterData =
      "<mergeCells>" + String(repeating: #"<mergeCell ref="A1:A2"/>"#, count: 500_001) + "</mergeCells>"
    #expect(problem(book.bytes) == .overLimit(.merges))
  }

  @Test("rows beyond a sheet's edge are refused")
  func rows() {
    let book = BookParts(#"<row r="1048576"><c><v>1</v></c></row><row><c><v>1</v></c></row>"#)
    #expect(problem(book.bytes) == .overLimit(.cells))
  }
}
