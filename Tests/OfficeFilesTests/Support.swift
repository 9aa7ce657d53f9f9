import CMinizip
import Glibc

@testable import OfficeFiles
@testable import Tabular

/// A file of these bytes.
func file(_ bytes: [UInt8], name: String = "book.xlsx") throws(FileProblem) -> ByteFile {
  var spool = ByteSpool()
  let appended: Result<Void, FileProblem> = bytes.withUnsafeBytes { block in
    do throws(FileProblem) { return .success(try spool.append(block)) } catch { return .failure(error) }
  }
  try appended.get()
  return ByteFile(spool: spool, path: name)
}

/// Parts of a ZIP archive, by name.
func zip(_ parts: [(name: String, text: [UInt8])], stored: Bool = false) -> [UInt8] {
  var template = Array("/tmp/dunning-office-XXXXXX".utf8CString)
  close(mkstemp(&template))
  defer { unlink(template) }
  let archive = zipOpen64(template, APPEND_STATUS_CREATE)
  for part in parts {
    var info = zip_fileinfo()
    info.dosDate = 33 << 16
    zipOpenNewFileInZip64(
      archive, part.name, &info, nil, 0, nil, 0, nil, stored ? 0 : Z_DEFLATED, 6, 0)
    zipWriteInFileInZip(archive, part.text, UInt32(part.text.count))
    zipCloseFileInZip(archive)
  }
  zipClose(archive, nil)
  let handle = fopen(template, "r")!
  defer { fclose(handle) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 65_536)
  while true {
    let got = fread(&block, 1, block.count, handle)
    if got == 0 { return bytes }
    bytes += block[0..<got]
  }
}

private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

/// A workbook put together from XML, each part of which a test may replace.
struct BookParts {
  var rootRelations =
    #"<Relationships><Relationship Id="r1" Type="\#(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
  var properties = ""
  var sheetList = #"<sheet name="一" sheetId="1" r:id="s1"/>"#
  var relations = """
    <Relationship Id="s1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="st" Type="\(office)/styles" Target="styles.xml"/>\
    <Relationship Id="ss" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/>
    """
  /// Number formats by code, from 164 on; the cells' styles: 0 is general, 1 … are these.
  var formats: [String] = []
  /// Styles after those, by a built-in number.
  var builtIn: [Int] = []
  /// What is inside each `<si>`.
  var strings: [String] = []
  /// What is inside `<sheetData>`.
  var rows = ""
  var afterData = ""
  var more: [(name: String, text: String)] = []
  var stored = false

  init(_ rows: String = "") { self.rows = rows }

  var workbook: String {
    #"<workbook xmlns="\#(main)" xmlns:r="\#(office)">\#(properties)<sheets>\#(sheetList)</sheets></workbook>"#
  }

  var sheet: String {
    #"<worksheet xmlns="\#(main)"><sheetData>\#(rows)</sheetData>\#(afterData)</worksheet>"#
  }

  var styles: String {
    let codes = formats.enumerated().map { #"<numFmt numFmtId="\#(164 + $0)" formatCode="\#($1)"/>"# }
    let ids = [0] + formats.indices.map { 164 + $0 } + builtIn
    return
      #"<styleSheet xmlns="\#(main)"><numFmts>\#(codes.joined())</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>"#
      + ids.map { #"<xf numFmtId="\#($0)"/>"# }.joined() + "</cellXfs></styleSheet>"
  }

  var parts: [(name: String, text: String)] {
    var parts = [
      ("_rels/.rels", rootRelations), ("xl/workbook.xml", workbook),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"),
      ("xl/worksheets/sheet1.xml", sheet),
    ]
    if relations.contains("styles.xml") { parts.append(("xl/styles.xml", styles)) }
    if relations.contains("sharedStrings.xml") {
      let items = strings.map { "<si>\($0)</si>" }.joined()
      parts.append(("xl/sharedStrings.xml", #"<sst xmlns="\#(main)">\#(items)</sst>"#))
    }
    let replaced = Set(more.map(\.name))
    return parts.filter { !replaced.contains($0.0) } + more
  }

  var bytes: [UInt8] { zip(parts.map { ($0.name, Array($0.text.utf8)) }, stored: stored) }
}

/// The text of a file's sheet, its cells parted by `|` and its rows by line ends, errors marked by `!`.
func shown(_ bytes: [UInt8], sheet: Int = 0, firstRows: Int? = nil) throws(FileProblem) -> String {
  guard let book = try SheetBook.open(try file(bytes)) else { return "no workbook" }
  return try shown(book.text(ofSheet: sheet, firstRows: firstRows).file)
}

func shown(_ file: ByteFile) throws(FileProblem) -> String {
  var buffer = ByteBuffer()
  try file.read(0..<file.size, into: &buffer)
  let text = buffer.bytes.map { byte -> UInt8 in
    switch byte {
    case SheetText.delimiter: UInt8(ascii: "|")
    case SheetText.newline: UInt8(ascii: "\n")
    case SheetText.errorMark: UInt8(ascii: "!")
    case 0x0A: UInt8(ascii: "/")
    default: byte
    }
  }
  return String(decoding: text, as: UTF8.self)
}

func shown(_ parts: BookParts, sheet: Int = 0, firstRows: Int? = nil) throws(FileProblem) -> String {
  try shown(parts.bytes, sheet: sheet, firstRows: firstRows)
}

/// What is wrong with a file; nil where its first sheet is read.
func problem(_ bytes: [UInt8]) -> FileProblem? {
  do throws(FileProblem) {
    _ = try shown(bytes)
    return nil
  } catch {
    return error
  }
}
