internal import Tabular

/// A workbook as Excel 2003 saves it as XML ("XML Spreadsheet"), and many programs since, often named `.xls`.
final class XMLWorkbook: SheetSource {
  let sheets: [SheetInfo]
  private let file: ByteFile
  private let heads = SheetHeads()

  init(_ file: ByteFile) throws(FileProblem) {
    self.file = file
    let list = XMLSheetList()
    try Self.parse(file, list)
    guard !list.sheets.isEmpty else { throw .damagedWorkbook(part: "") }
    sheets = list.sheets
  }

  func text(ofSheet index: Int, firstRows: Int?) throws(FileProblem) -> SheetText {
    if let head = try heads.head(index, firstRows, takeHeads) { return head }
    let reader = XMLSheetReader(
      sheet: index, lines: CellWriter(limit: Limits.text(fileSize: file.size)), firstRows: firstRows)
    try Self.parse(file, reader)
    return try reader.text(path: file.path)
  }

  private func takeHeads() throws(FileProblem) -> [Int: SheetText] {
    let taker = XMLHeads(path: file.path)
    try Self.parse(file, taker)
    taker.keep()
    return taker.heads
  }

  private static func parse(_ file: ByteFile, _ handler: XMLHandler) throws(FileProblem) {
    let part = try XMLPart("", handler, isOfWorkbook: false)
    var buffer = ByteBuffer()
    var offset = 0
    while offset < file.size {
      let end = min(offset + 1 << 16, file.size)
      try file.read(offset..<end, into: &buffer)
      guard try part.parse(buffer.bytes) else { return }
      offset = end
    }
    try part.finish()
  }
}

/// The names of the sheets, and which are hidden.
private final class XMLSheetList: XMLHandler {
  private(set) var sheets: [SheetInfo] = []
  private var isVisible = false

  override func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
    if name.equals("Worksheet") {
      guard sheets.count < Limits.sheets else { return fail(.overLimit(.parts)) }
      sheets.append(SheetInfo(name: attributes.text("Name") ?? "", isHidden: false))
    } else if name.equals("Visible") {
      isVisible = true
    }
  }

  override func text(_ bytes: UnsafeRawBufferPointer) {
    // SheetHidden, SheetVeryHidden
    if isVisible, bytes.starts(with: "Sheet".utf8), !sheets.isEmpty {
      sheets[sheets.count - 1].isHidden = true
    }
  }

  override func end(_ name: UnsafePointer<UInt8>) {
    if name.equals("Visible") { isVisible = false }
  }
}
