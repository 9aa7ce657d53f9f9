import Testing

@testable import OfficeFiles
@testable import Tabular

@Suite("Containers of workbooks")
struct ContainerTests {
  private let one = BookParts(#"<row r="1"><c r="A1"><v>1</v></c></row>"#)
  private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  @Test("sheets in the workbook's order, with their names and whether they are hidden")
  func sheets() throws {
    var book = one
    book.sheetList =
      #"<sheet name="甲&amp;乙" sheetId="7" state="hidden" r:id="s2"/><sheet name="b" sheetId="1" r:id="s1"/><sheet name="图" sheetId="3" state="veryHidden" r:id="s3"/>"#
    book.relations +=
      #"<Relationship Id="s2" Type="\#(office)/worksheet" Target="/xl/worksheets/../x/Z.xml"/><Relationship Id="s3" Type="\#(office)/chartsheet" Target="chartsheets/c.xml"/>"#
    book.more = [
      (
        "xl/x/z.XML",
        #"<worksheet><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>"#
      )
    ]
    let opened = try SheetBook.open(file(book.bytes))!
    #expect(opened.format == "XLSX")
    #expect(
      opened.sheets == [
        SheetInfo(name: "甲&乙", isHidden: true), SheetInfo(name: "b", isHidden: false),
        SheetInfo(name: "图", isHidden: true, hasCells: false),
      ])
    #expect(try shown(book, sheet: 0) == "2\n")
    #expect(try shown(book, sheet: 1) == "1\n")
    #expect(throws: FileProblem.sheetWithoutCells("图")) { try opened.text(ofSheet: 2) }
    #expect(throws: FileProblem.noSheet("4", names: ["甲&乙", "b", "图"])) { try opened.text(ofSheet: 3) }
  }

  @Test("strict workbooks, other names of parts, and no styles or shared strings")
  func strict() throws {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let bytes = zip(
      [
        (
          "_rels/.rels",
          #"<Relationships><Relationship Id="a" Type="\#(strict)/officeDocument" Target="/Book/Main.xml"/></Relationships>"#
        ),
        (
          "Book/Main.xml",
          #"<x:workbook xmlns:x="u" xmlns:r="\#(strict)"><x:sheets><x:sheet name="s" sheetId="1" r:id="q"/></x:sheets></x:workbook>"#
        ),
        (
          "Book/_rels/Main.xml.rels",
          #"<Relationships><Relationship Id="q" Type="\#(strict)/worksheet" Target="t.xml"/></Relationships>"#
        ),
        (
          "Book\\t.xml",
          #"<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c s="1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"#
        ),
      ].map { ($0.0, Array($0.1.utf8)) })
    #expect(try shown(bytes) == "5\n")
  }

  @Test("extensions, modules without a part, and formats of conditions do not mislead")
  func misleading() throws {
    var book = BookParts(
      #"<row r="1"><c s="1"><v>1</v></c><c t="inlineStr"><v>7</v><is><t>a</t></is></c></row>"#)
    book.builtIn = [14]
    book.properties =
      #"<workbookPr date1904="1"/><extLst><ext><x15:workbookPr xmlns:x15="u" chartTrackingRefBase="1"/></ext></extLst>"#
    book.sheetList += #"<sheet name="Module1" sheetId="2" r:id=""/>"#
    book.more = [
      (
        "xl/styles.xml",
        book.styles.split(separator: "</styleSheet>").joined()
          + #"<dxfs><dxf><numFmt numFmtId="14" formatCode="0.00"/></dxf></dxfs></styleSheet>"#
      )
    ]
    #expect(try shown(book) == "1904-01-02|a\n")
    #expect(try SheetBook.open(file(book.bytes))!.sheets.map(\.hasCells) == [true, false])
  }

  @Test("styles or texts that are named and not there are damage where they are needed")
  func lost() {
    var book = BookParts(#"<row r="1"><c s="1"><v>1</v></c></row>"#)
    book.relations = book.relations.split(separator: "styles.xml").joined(separator: "lost.xml")
    #expect(problem(book.bytes) == .damagedWorkbook(part: "xl/lost.xml"))
    var texts = BookParts(#"<row r="1"><c t="s"><v>0</v></c></row>"#)
    texts.relations = texts.relations.split(separator: "sharedStrings.xml").joined(separator: "lost.xml")
    #expect(problem(texts.bytes) == .damagedWorkbook(part: "xl/worksheets/sheet1.xml"))
  }

  @Test("what is no XLSX is named")
  func foreign() {
    func archive(_ names: [String]) -> FileProblem? { problem(zip(names.map { ($0, Array("x".utf8)) })) }
    #expect(archive(["a.csv"]) == .notText(.zip))
    #expect(archive(["mimetype", "content.xml"]) == .notText(.openDocument))
    #expect(archive(["Index/Document.iwa"]) == .notText(.otherOffice))
    var binary = one
    binary.rootRelations = binary.rootRelations.split(separator: "workbook.xml").joined(
      separator: "workbook.bin")
    #expect(problem(binary.bytes) == .notText(.binaryWorkbook))
    var text = one
    text.more = [("xl/workbook.xml", "<w:document xmlns:w='u'/>")]
    #expect(problem(text.bytes) == .notText(.otherOffice))
    #expect(problem([9, 8, 8, 0, 0, 5]) == .notText(.oldWorkbook))
  }

  @Test(
    "old containers are told apart by their streams",
    arguments: [
      ("Workbook", ForeignFormat.oldWorkbook), ("Book", .oldWorkbook),
      ("EncryptedPackage", .encryptedWorkbook),
      ("WordDocument", .otherOffice),
    ])
  func compound(stream: String, format: ForeignFormat) {
    // A header, a table of sectors of which the first is the table and the second the directory, the directory.
    var bytes = [UInt8](repeating: 0, count: 1536)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    bytes[30] = 9
    bytes[48] = 1
    for at in 80..<512 { bytes[at] = 0xFF }
    bytes.replaceSubrange(512..<520, with: [0xFD, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0xFF, 0xFF])
    for (entry, name) in ["Root Entry", stream].enumerated() {
      let units = Array(name.utf16)
      for (at, unit) in units.enumerated() { bytes[1024 + 128 * entry + 2 * at] = UInt8(unit) }
      bytes[1024 + 128 * entry + 64] = UInt8(2 * units.count + 2)
    }
    #expect(problem(bytes) == .notText(format))
    for end in 8..<1024 { #expect(problem(Array(bytes[..<end])) == .notText(.oldWorkbook)) }
  }

  @Test(
    "a part that says to be of Western letters is UTF-8 all the same, as the format has it, or damaged",
    arguments: ["ISO-8859-1", "iso-8859-15", "windows-1252", "US-ASCII"])
  func latinParts(label: String) throws {
    var book = BookParts(#"<row r="1"><c r="A1" t="inlineStr"><is><t>房号é</t></is></c></row>"#)
    let declared = #"<?xml version="1.0" encoding="\#(label)"?>"# + book.sheet
    book.more = [("xl/worksheets/sheet1.xml", declared)]
    #expect(try shown(book) == "房号é\n")
    let parts = book.parts.map { part in
      (
        part.name,
        part.text == declared
          ? Array(declared.replacing("房号é", with: "@").utf8).map { $0 == 0x40 ? 0xE9 : $0 }
          : Array(part.text.utf8)
      )
    }
    #expect(problem(zip(parts)) == .damagedWorkbook(part: "xl/worksheets/sheet1.xml"))
  }

  @Test("what a workbook in one file of XML says of its bytes is believed")
  func latinFile() throws {
    let text = #"""
      <?xml version="1.0" encoding="ISO-8859-1"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="1"><Table><Row><Cell>
      <Data ss:Type="String">@</Data></Cell></Row></Table></Worksheet></Workbook>
      """#
    #expect(try shown(Array(text.utf8).map { $0 == 0x40 ? 0xE9 : $0 }) == "é\n")
  }
}
