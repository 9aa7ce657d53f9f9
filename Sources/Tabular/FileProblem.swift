/// Why a file cannot be read as a table. `Pipeline` makes a sentence of it.
package enum FileProblem: Error, Hashable, Sendable {
  case missing
  case isFolder
  case notPermitted
  /// errno of the call that failed.
  case unreadable(code: Int32)
  /// Another size or time of change than when reading began.
  case changedWhileRead
  case empty
  /// Recognised from its first bytes as something that is no text.
  case notText(ForeignFormat)
  /// No record on the first 50 lines has all the columns that are needed.
  /// - line: the line that comes nearest, 0 where no line has any; lacking: canonical names it lacks.
  case noHeader(line: Int, lacking: [String])
  /// Columns of months, whose year neither they nor a title nor a name says.
  case monthsWithoutYear(line: Int)
  /// A header of other columns stands among the rows, or one under a title that makes them others.
  /// - first: the line of the header that was found first.
  case otherHeader(line: Int, first: Int)
  /// A workbook or page of which a part cannot be read: cut off, changed, or not as its format says.
  /// - part: its name in the container, empty for the container itself.
  case damagedWorkbook(part: String)
  /// The part declares a document type, as no spreadsheet program writes.
  case documentType(part: String)
  /// Beyond what a table can be, or unpacked far larger than it is.
  case overLimit(SizeLimit)
  /// A workbook has no such sheet.
  case noSheet(String, names: [String])
  /// The sheet is a chart, a dialogue or macros, and has no cells.
  case sheetWithoutCells(String)
  /// A gz file that ends too soon, or whose checksum is not that of its text.
  case damagedGzip
  /// No temporary file can be made or written; errno.
  case noTemporarySpace(code: Int32)
  /// `--encoding` names none that is known.
  case unknownEncoding(String)
}

/// Which limit a file goes beyond. They keep a file that is made to do harm from filling memory or disk.
package enum SizeLimit: String, CaseIterable, Hashable, Sendable {
  /// 1 GiB unpacked in all (a gz file: 4 GiB).
  case unpacked
  /// 200 times its packed size.
  case ratio
  /// 2,000 parts.
  case parts
  /// 1,048,576 rows, 16,384 columns.
  case cells
  /// 32,767 characters a cell.
  case cellLength
  /// Elements nested more than 32 deep (a web page: 256).
  case depth
  /// 1,000 attributes of an element.
  case attributes
  /// The text made from a sheet: 64 MiB, or 200 times the file's size where that is more.
  case text
  /// Distinct texts of a workbook: 24 MiB and four times the file's size.
  case strings
  /// 500,000 merged ranges.
  case merges
}

/// What a file is that cannot be read as a table.
package enum ForeignFormat: String, CaseIterable, Hashable, Sendable {
  /// XLSX, where it is met by a reader of text.
  case workbook
  /// BIFF: .xls before 2007, .et.
  case oldWorkbook
  /// .xlsb
  case binaryWorkbook
  case encryptedWorkbook
  /// Sheets of charts, dialogues or macros alone.
  case workbookOfCharts
  /// .ods and its kin
  case openDocument
  /// A text document, slides, or a database.
  case otherOffice
  /// A page and its pictures in one file (MHTML).
  case webArchive
  /// A web page without a table.
  case webPage
  /// XML of a kind that is no workbook.
  case otherXML
  case zip, gzip, pdf, image, program
  /// Bytes that are no text, and tell nothing.
  case binary
}

extension ForeignFormat {
  /// Nil where the bytes may be text.
  package init?(head: UnsafeRawBufferPointer) {
    func starts(_ signature: [UInt8]) -> Bool { head.starts(with: signature) }
    if starts([0x50, 0x4B, 0x03, 0x04]) {
      self = Self.mentionsWorkbook(head) ? .workbook : .zip
    } else if starts([0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldWorkbook
    } else if starts([0x1F, 0x8B]) {
      self = .gzip
    } else if starts(Array("%PDF".utf8)) {
      self = .pdf
    } else if starts([0x89, 0x50, 0x4E, 0x47]) || starts([0xFF, 0xD8, 0xFF]) || starts(Array("GIF8".utf8)) {
      self = .image
    } else if starts([0x7F, 0x45, 0x4C, 0x46]) {
      self = .program
    } else {
      return nil
    }
  }

  private static func mentionsWorkbook(_ head: UnsafeRawBufferPointer) -> Bool {
    let text = String(decoding: head.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    return text.contains("[Content_Types].xml") || text.contains("xl/")
  }
}
