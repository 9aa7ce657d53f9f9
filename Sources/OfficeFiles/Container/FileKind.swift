internal import Tabular

/// What a file is, by its bytes.
enum FileKind: Equatable {
  case text, workbook, spreadsheetML, html
  case foreign(ForeignFormat)

  /// How much of a file's start tells it.
  private static let look = 1 << 16

  static func find(_ file: ByteFile) throws(FileProblem) -> FileKind {
    var head = ByteBuffer()
    try file.read(0..<min(file.size, look), into: &head)
    let bytes = head.bytes
    func starts(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
    if starts([0x50, 0x4B, 3, 4]) || starts([0x50, 0x4B, 5, 6]) { return try package(file) }
    if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return .foreign(try CompoundFile.format(file))
    }
    // A workbook stream without a container, as Excel 2 to 5 wrote it.
    if starts([9, 8]) && bytes.count > 4 && bytes[3] == 0 || starts([9, 4, 6, 0]) || starts([9, 2, 6, 0])
      || starts([9, 0, 4, 0])
    {
      return .foreign(.oldWorkbook)
    }
    return markup(MarkupHead(bytes))
  }

  private static func package(_ file: ByteFile) throws(FileProblem) -> FileKind {
    let zip = try ZipFile(file)
    if zip.contains("mimetype"), zip.contains("content.xml") { return .foreign(.openDocument) }
    guard zip.contains("_rels/.rels") || zip.contains("xl/workbook.xml") else {
      if zip.contains("Index/Document.iwa") || zip.contains("Index.zip") { return .foreign(.otherOffice) }
      return .foreign(.zip)
    }
    return .workbook
  }

  private static func markup(_ head: MarkupHead) -> FileKind {
    if head.isWebArchive { return .foreign(.webArchive) }
    guard let root = head.root else { return .text }
    if head.mentions("urn:schemas-microsoft-com:office:spreadsheet"), MarkupHead.local(root) == "workbook" {
      return .spreadsheetML
    }
    if MarkupHead.pageElements.contains(root) { return .html }
    if head.isXML {
      if root == "office:document" { return .foreign(.openDocument) }
      return .foreign(root.hasPrefix("pkg:") || root.hasPrefix("w:") ? .otherOffice : .otherXML)
    }
    // An element that is not known may well be the text of a table.
    return head.mentions("<table") ? .html : .text
  }
}

/// The start of a file that may be markup, as ASCII in small letters.
struct MarkupHead {
  static let pageElements: Set<String> = [
    "html", "head", "body", "table", "meta", "style", "div", "center", "font", "form", "title", "thead",
    "tbody",
    "tr", "span", "p", "script", "link", "base", "h1", "h2", "h3", "frameset",
  ]

  private let text: [UInt8]
  private(set) var isXML = false
  /// The name of the first element; nil where none stands at the start.
  private(set) var root: String?

  init(_ bytes: UnsafeRawBufferPointer) {
    let mark = TextEncoding.byteOrderMark(bytes)
    let body = bytes.dropFirst(mark?.length ?? 0)
    let isWide =
      mark.map { $0.encoding.unit == 2 } ?? (TextEncoding.unmarkedUTF16(bytes) != nil)
    text = (isWide ? Array(body.lazy.filter { $0 != 0 }) : Array(body)).map {
      $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0
    }
    findRoot()
  }

  func mentions(_ words: String) -> Bool {
    let wanted = Array(words.utf8)
    guard text.count >= wanted.count else { return false }
    return text.indices.dropLast(wanted.count - 1).contains { at in
      text[at] == wanted[0] && text[at..<at + wanted.count].elementsEqual(wanted)
    }
  }

  /// Header lines as of a mail, in which a browser saves a page and its pictures.
  var isWebArchive: Bool {
    let start = String(decoding: text.prefix(4096), as: UTF8.self)
    let first = start.drop { $0.isWhitespace }
    return (first.hasPrefix("mime-version:") || first.hasPrefix("from:") || first.hasPrefix("content-type:"))
      && start.contains("multipart/related")
  }

  /// An element's name without its prefix.
  static func local(_ name: String) -> String {
    name.split(separator: ":").last.map { String($0) } ?? name
  }

  private mutating func findRoot() {
    var at = 0
    while true {
      while at < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[at]) { at += 1 }
      guard at + 1 < text.count, text[at] == 0x3C else { return }
      if starts("<?xml", at) { isXML = true }
      if starts("<!--", at) {
        guard let end = find("-->", from: at + 4) else { return }
        at = end
      } else if text[at + 1] == 0x3F || text[at + 1] == 0x21 {
        guard var end = find(">", from: at) else { return }
        // A document type with declarations of its own.
        if starts("<!doctype", at), text[at..<end].contains(0x5B), let inner = find("]", from: at) {
          end = find(">", from: inner) ?? text.count
        }
        at = end
      } else {
        let name = text[(at + 1)...].prefix { byte in
          byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x3A || byte == 0x2D || byte == 0x5F
        }
        if !name.isEmpty, name.count < 100 { root = String(decoding: name, as: UTF8.self) }
        return
      }
    }
  }

  private func starts(_ words: String, _ at: Int) -> Bool { text[at...].starts(with: words.utf8) }

  private func find(_ words: String, from start: Int) -> Int? {
    let wanted = Array(words.utf8)
    var at = start
    while at + wanted.count <= text.count {
      if text[at] == wanted[0], text[at..<at + wanted.count].elementsEqual(wanted) {
        return at + wanted.count
      }
      at += 1
    }
    return nil
  }
}
