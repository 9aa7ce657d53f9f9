internal import Synchronization
internal import Tabular

/// An XLSX workbook (ECMA-376, transitional or strict).
final class Workbook: SheetSource {
  let sheets: [SheetInfo]
  private let path: String
  private let fileSize: Int
  private let parts: [String]
  private let dates1904: Bool
  private let stylesPart: String?
  private let stringsPart: String?
  private let shared: Mutex<Shared>

  /// What all sheets refer to, read when it is first needed, and the archive: its list may be long.
  private struct Shared {
    let zip: ZipFile
    var styles: Styles?
    var strings: SharedStrings?
  }

  init(_ file: ByteFile) throws(FileProblem) {
    path = file.path
    fileSize = file.size
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
    try Self.check(sheets, parts, main)
    self.sheets = sheets
    self.parts = parts
    dates1904 = list.dates1904
    stylesPart = relations.first("styles")
    stringsPart = relations.first("sharedStrings")
    shared = Mutex(Shared(zip: zip))
  }

  /// Throws where no sheet can be read, or one part stands for several sheets.
  private static func check(
    _ sheets: [SheetInfo], _ parts: [String], _ main: String
  ) throws(FileProblem) {
    guard sheets.contains(where: \.hasCells) else {
      // Of charts alone nothing is lost; where it is not known what the sheets are, something is.
      let isKnown = parts.allSatisfy { !$0.isEmpty }
      throw isKnown ? .notText(.workbookOfCharts) : .damagedWorkbook(part: main)
    }
    var used: Set<String> = []
    for (sheet, part) in zip(sheets, parts) where sheet.hasCells && !used.insert(part.lowercased()).inserted {
      throw .damagedWorkbook(part: part)
    }
  }

  func text(ofSheet index: Int, firstRows: Int?) throws(FileProblem) -> SheetText {
    let result: Result<SheetText, FileProblem> = shared.withLock { shared in
      do throws(FileProblem) {
        let (styles, strings) = try load(&shared)
        let reader = SheetReader(
          part: parts[index], styles: styles, strings: strings, dates1904: dates1904,
          lines: CellWriter(limit: Limits.text(fileSize: fileSize)), firstRows: firstRows)
        try shared.zip.parse(parts[index], reader)
        return .success(try reader.text(path: path))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func load(_ shared: inout Shared) throws(FileProblem) -> (Styles, SharedStrings) {
    if let styles = shared.styles, let strings = shared.strings { return (styles, strings) }
    let styles = try Styles.read(stylesPart, in: shared.zip)
    let strings = try SharedStrings.read(stringsPart, in: shared.zip, fileSize: fileSize)
    shared.styles = styles
    shared.strings = strings
    return (styles, strings)
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
