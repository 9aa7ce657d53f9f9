internal import CLibXML2
internal import Tabular

/// A web page, which many programs save under the name of a workbook: its tables are the sheets.
final class HTMLBook: SheetSource {
  let sheets: [SheetInfo]
  private let file: ByteFile
  private let encoding: TextEncoding
  /// The numbers of the tables that are sheets, as the page opens them.
  private let tables: [Int]
  private let heads = SheetHeads()

  /// - Parameter encoding: nil where the page tells it.
  init(_ file: ByteFile, encoding: TextEncoding?) throws(FileProblem) {
    self.file = file
    if let encoding { self.encoding = encoding } else { self.encoding = try PageEncoding.find(file) }
    let stock = TableReader { _ in TableCells(firstRows: nil, limit: 0) }
    try stock.parse(file, self.encoding)
    guard !stock.found.isEmpty else { throw .notText(.webPage) }
    tables = stock.found.indices.filter { stock.found[$0].isSheet }
    sheets = (1...tables.count).map { SheetInfo(name: String($0), isHidden: false) }
  }

  func text(ofSheet index: Int, firstRows: Int?) throws(FileProblem) -> SheetText {
    if let head = try heads.head(index, firstRows, takeHeads) { return head }
    let table = tables[index]
    let reader = TableReader(wanted: [table], sheets: Set(tables)) {
      [limit = Limits.text(fileSize: file.size)] _ in
      TableCells(firstRows: firstRows, limit: limit)
    }
    try reader.parse(file, encoding)
    guard let cells = reader.read[table] else { throw .damagedWorkbook(part: "") }
    return try cells.text(path: file.path)
  }

  private func takeHeads() throws(FileProblem) -> [Int: SheetText] {
    let wanted = tables.prefix(Limits.heads)
    let reader = TableReader(wanted: Set(wanted), sheets: Set(tables)) { _ in
      TableCells(firstRows: Limits.headRows, limit: Limits.headText)
    }
    try reader.parse(file, encoding)
    var heads: [Int: SheetText] = [:]
    for (index, table) in wanted.enumerated() {
      if let cells = reader.read[table] { heads[index] = try? cells.text(path: file.path) }
    }
    return heads
  }
}

extension TableReader {
  private static let ready: Void = xmlInitParser()

  func parse(_ file: ByteFile, _ encoding: TextEncoding) throws(FileProblem) {
    _ = Self.ready
    var calls = Self.calls
    let user = Unmanaged.passUnretained(self).toOpaque()
    guard let context = htmlCreatePushParserCtxt(&calls, user, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
      throw .unreadable(code: 12)
    }
    defer { htmlFreeParserCtxt(context) }
    // The bytes are UTF-8 by now, whatever the page says.
    let options = [
      HTML_PARSE_RECOVER, HTML_PARSE_NONET, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_IGNORE_ENC,
    ].reduce(0) { $0 | $1.rawValue }
    htmlCtxtUseOptions(context, Int32(bitPattern: options))
    // libxml2 hears nothing more after the end of the page's body, but some programs write several pages into a
    // file. Begun beforehand, and over and over, the body does not end before the file.
    let start = Array("<html>".utf8) + Array(repeatElement(Array("<body>".utf8), count: 64).joined())
    start.withUnsafeBytes { Self.feed(context, $0) }
    var page = try PageText(file, encoding)
    var tags = TagScan(isXML: false)
    while !isDone {
      let block = try page.next()
      if block.isEmpty { break }
      guard tags.take(block) else { throw .overLimit(.attributes) }
      Self.feed(context, block)
    }
    if !isDone { htmlParseChunk(context, nil, 0, 1) }
    if !isDone { finish() }
    if let problem { throw problem }
  }

  private static func feed(_ context: htmlParserCtxtPtr, _ block: UnsafeRawBufferPointer) {
    htmlParseChunk(context, block.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(block.count), 0)
  }

  private static var calls: htmlSAXHandler {
    var calls = htmlSAXHandler()
    calls.startElement = { user, name, attributes in
      if let name { TableReader.of(user).start(name, HTMLAttributes(pointers: attributes)) }
    }
    calls.endElement = { user, name in
      if let name { TableReader.of(user).end(name) }
    }
    calls.characters = { user, text, count in
      if let text { TableReader.of(user).text(UnsafeRawBufferPointer(start: text, count: Int(count))) }
    }
    calls.ignorableWhitespace = calls.characters
    // Scripts and styles come as such, and are no text of the page.
    calls.cdataBlock = { _, _, _ in }
    return calls
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> TableReader {
    Unmanaged<TableReader>.fromOpaque(user!).takeUnretainedValue()
  }
}

/// An HTML element's attributes: names and values in turn, ended by nothing.
struct HTMLAttributes {
  let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  func value(_ name: StaticString) -> String? {
    guard let pointers else { return nil }
    var at = 0
    while let found = pointers[at] {
      if found.equals(name) { return pointers[at + 1].map { String(cString: $0) } }
      at += 2
    }
    return nil
  }

  /// A whole number within limits; 1 where there is none.
  func span(_ name: StaticString, upTo limit: Int) -> Int {
    guard let text = value(name) else { return 1 }
    let digits = text.drop { $0 == " " }.prefix { $0 >= "0" && $0 <= "9" }.prefix(9)
    return min(max(Int(digits) ?? 1, 1), limit)
  }
}
