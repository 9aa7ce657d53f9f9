internal import Synchronization
internal import Tabular

/// An XLSX workbook (ECMA-376, transitional or strict).
final class Workbook: SheetSource {
  let sheets: [SheetInfo]
  private let file: ByteFile
  private let parts: [String]
  private let dates1904: Bool
  private let stylesPart: String?
  private let stringsPart: String?
  private let shared = Mutex(Shared())

  /// What all sheets refer to, read when it is first needed.
  private struct Shared {
    var styles: Styles?
    var strings: SharedStrings?
  }

  init(_ file: ByteFile) throws(FileProblem) {
    self.file = file
    let zip = try ZipFile(file)
    let main = try Self.mainPart(zip)
    let list = SheetList()
    try zip.parse(main, list)
    let relations = try Relations.of(main, in: zip)
    var sheets: [SheetInfo] = []
    var parts: [String] = []
    for sheet in list.sheets {
      // Modules of macros of older programs are listed, and stand nowhere.
      let relation = relations.byID[sheet.relation]
      sheets.append(
        SheetInfo(name: sheet.name, isHidden: sheet.isHidden, hasCells: relation?.kind == "worksheet"))
      parts.append(relation?.target ?? "")
    }
    guard !sheets.isEmpty else { throw .damagedWorkbook(part: main) }
    self.sheets = sheets
    self.parts = parts
    dates1904 = list.dates1904
    stylesPart = relations.first("styles")
    stringsPart = relations.first("sharedStrings")
  }

  func text(ofSheet index: Int, firstRows: Int?) throws(FileProblem) -> SheetText {
    let zip = try ZipFile(file)
    let (styles, strings) = try shared(zip)
    let reader = SheetReader(
      part: parts[index], styles: styles, strings: strings, dates1904: dates1904,
      lines: CellWriter(limit: Limits.text(fileSize: file.size)), firstRows: firstRows)
    try zip.parse(parts[index], reader)
    return try reader.text(path: file.path)
  }

  private func shared(_ zip: ZipFile) throws(FileProblem) -> (Styles, SharedStrings) {
    let result: Result<(Styles, SharedStrings), FileProblem> = shared.withLock { shared in
      do throws(FileProblem) {
        if let styles = shared.styles, let strings = shared.strings { return .success((styles, strings)) }
        let styles = try Styles.read(stylesPart, in: zip)
        let strings = try SharedStrings.read(stringsPart, in: zip, fileSize: file.size)
        shared.styles = styles
        shared.strings = strings
        return .success((styles, strings))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func mainPart(_ zip: ZipFile) throws(FileProblem) -> String {
    guard zip.contains("_rels/.rels") else { return "xl/workbook.xml" }
    guard let main = try Relations.of("", in: zip).first("officeDocument") else {
      throw .notText(.otherOffice)
    }
    if main.lowercased().hasSuffix(".bin") { throw .notText(.binaryWorkbook) }
    guard zip.contains(main) else { throw .damagedWorkbook(part: main) }
    return main
  }
}

/// The sheets as `workbook.xml` lists them.
private final class SheetList: XMLHandler {
  struct Sheet {
    var name: String
    var isHidden: Bool
    var relation: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var dates1904 = false
  private var isInList = false
  private var isWorkbook = false

  override func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes) {
    if !isWorkbook {
      // The root of a text document or of slides is another.
      guard name.equals("workbook") else { return fail(.notText(.otherOffice)) }
      isWorkbook = true
    } else if name.equals("sheets") {
      isInList = true
    } else if name.equals("workbookPr") {
      // Extensions have one of their own, which says nothing of it.
      if attributes.isTrue("date1904") { dates1904 = true }
    } else if isInList, name.equals("sheet") {
      guard let title = attributes.text("name") else { return failDamaged() }
      guard sheets.count < Limits.sheets else { return fail(.overLimit(.parts)) }
      let state = attributes.text("state")
      sheets.append(
        Sheet(
          name: title, isHidden: state == "hidden" || state == "veryHidden",
          relation: attributes.text("id") ?? ""))
    }
  }

  override func end(_ name: UnsafePointer<UInt8>) {
    if name.equals("sheets") { isInList = false }
  }
}
