internal import OfficeFiles
internal import Tabular

/// Bytes as a whole office file, or as one part of a workbook: refused, or sheets whose text has a record for each row.
@Sendable func checkWorkbook(_ bytes: [UInt8]) {
  var choices = Choices(bytes)
  let mode = choices.byte()
  let content = Array(choices.rest.prefix(1 << 16))
  let file = mode % 6 == 0 ? content : workbook(mode % 6, content)
  do throws(FileProblem) {
    var spool = ByteSpool()
    try append(file, to: &spool)
    let opened = ByteFile(spool: spool, path: "book.xlsx")
    guard let book = try SheetBook.open(opened) else { return }
    for index in book.sheets.indices.prefix(3) where book.sheets[index].hasCells {
      let head = try book.text(ofSheet: index, firstRows: 5)
      let whole = try book.text(ofSheet: index)
      check(head, rows: 0...5)
      check(whole, rows: 0...1_048_576)
      hold(head.rows <= whole.rows, "\(head.rows) rows at the head of \(whole.rows)")
    }
  } catch {
    switch error {
    case .missing, .isFolder, .notPermitted, .unreadable, .changedWhileRead, .unknownEncoding,
      .noTemporarySpace:
      fatalError("\(error)")
    default: break
    }
  }
}

private func append(_ bytes: [UInt8], to spool: inout ByteSpool) throws(FileProblem) {
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
  defer { buffer.deallocate() }
  buffer.copyBytes(from: bytes)
  try spool.append(UnsafeRawBufferPointer(buffer))
}

/// Every row has a record, on the line of its number; all of it is UTF-8.
private func check(_ text: SheetText, rows: ClosedRange<Int>) {
  hold(rows.contains(text.rows), "\(text.rows) rows")
  // What is large costs time alone.
  guard text.file.size <= 1 << 20 else { return }
  var buffer = ByteBuffer()
  try! text.file.read(0..<text.file.size, into: &buffer)
  hold(isStrictUTF8(buffer.bytes), "no UTF-8")
  var reader = RecordReader(
    buffer.bytes, delimiter: SheetText.delimiter, newline: SheetText.newline, isLast: true)
  var line = 0
  while true {
    switch reader.next() {
    case .record:
      same(reader.line, line, "a record's line")
      hold(reader.fieldCount <= 16_384, "\(reader.fieldCount) columns")
      line += 1
    case .end:
      hold(line >= text.rows, "\(line) records for \(text.rows) rows")
      return
    default: fatalError("a quote that does not close")
    }
  }
}

// MARK: A workbook around one part

private func workbook(_ part: Int, _ content: [UInt8]) -> [UInt8] {
  var zip = StoredZip()
  for (index, (name, text)) in parts.enumerated() {
    zip.add(name, index == part - 1 ? content : Array(text.utf8))
  }
  for (name, text) in around { zip.add(name, Array(text.utf8)) }
  return zip.file
}

private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let package = "http://schemas.openxmlformats.org/package/2006/relationships"

/// What the fuzzer's bytes may stand for, by their number from 1 on.
private let parts: [(String, String)] = [
  (
    "xl/worksheets/sheet1.xml",
    """
    <worksheet xmlns="\(main)"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46329</v></c></row>\
    <row r="3"><c r="C3" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>
    """
  ),
  (
    "xl/sharedStrings.xml",
    #"<sst xmlns="\#(main)"><si><t>房号</t></si><si><r><t>a</t></r><r><t>b</t></r></si></sst>"#
  ),
  (
    "xl/styles.xml",
    """
    <styleSheet xmlns="\(main)"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
    <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>
    """
  ),
  (
    "xl/workbook.xml",
    """
    <workbook xmlns="\(main)" xmlns:r="\(office)"><workbookPr date1904="0"/><sheets>\
    <sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
  ),
  (
    "xl/_rels/workbook.xml.rels",
    """
    <Relationships xmlns="\(package)"><Relationship Id="rId1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="rId2" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/>\
    <Relationship Id="rId3" Type="\(office)/styles" Target="styles.xml"/></Relationships>
    """
  ),
]

private let around: [(String, String)] = [
  (
    "[Content_Types].xml",
    """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
    """
  ),
  (
    "_rels/.rels",
    """
    <Relationships xmlns="\(package)">\
    <Relationship Id="rId1" Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
    """
  ),
]
