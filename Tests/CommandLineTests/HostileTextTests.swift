import SheetWriterTests
import Testing

@Suite("Hostile text in every column")
struct HostileTextTests {
  @Test("the page shows it and runs nothing of it")
  func page() {
    let page = HostileCompany.report["report.html"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    let tame = HostileCompany.tameReport["report.html"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(page.contains("&lt;script&gt;alert(1)"))
    #expect(!page.contains("<script>alert"))
    #expect(Self.tags(page).isSubset(of: Self.tags(tame)))
    #expect(page.split(separator: "<script").count == tame.split(separator: "<script").count)
    #expect(Self.links(page).allSatisfy { $0.hasPrefix("#") || !$0.contains(":") && !$0.hasPrefix("/") })
    #expect(page.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 })
  }

  @Test("no table of the Markdown breaks")
  func markdown() {
    let text = HostileCompany.report["report.md"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    var width: Int?
    var tables = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let cells = Self.pipes(line)
      if width == nil { tables += 1 }
      #expect(cells == width ?? cells, "\(line.prefix(200))")
      width = cells
    }
    #expect(tables > 10)
    let body = text.split(separator: "\n---\n", maxSplits: 1).last ?? ""
    #expect(body.contains("\\<script"))
    #expect(!body.replacing("\\<script", with: "").contains("<script"))
    #expect(text.contains("alert(1)") || text.contains("alert\\(1\\)"))
  }

  @Test("the workbook is sound and holds no formula")
  func workbook() throws {
    let bytes = try #require(HostileCompany.report["report.xlsx"])
    #expect(try Integrity.problems(of: bytes) == [])
    let reader = try WorkbookReader(bytes)
    #expect(reader.sheets.flatMap { $0.node.descendants("f") }.isEmpty)
    #expect(reader.strings.contains { $0.contains("<script>alert(1)</script>") })
    #expect(reader.strings.contains { $0.hasPrefix("=cmd") })
  }

  @Test("in the CSV files a formula begins with an apostrophe")
  func csv() {
    for (name, bytes) in HostileCompany.report where name.hasSuffix(".csv") && !name.contains("/") {
      let table = CSVTable(String(decoding: bytes, as: UTF8.self))
      #expect(table.rows.allSatisfy { $0.count == table.header.count }, "\(name)")
      for cell in table.rows.joined() where "=+-@\t\r".contains(cell.prefix(1)) && !cell.isEmpty {
        #expect(cell.dropFirst().allSatisfy { $0.isNumber || $0 == "." }, "\(name): \(cell.prefix(80))")
      }
    }
    let escalation = HostileCompany.report["escalation.csv"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(escalation.contains("'=cmd") && escalation.contains("'+1+1"))
  }

  @Test("every unit is in the lists, its texts whole")
  func lists() {
    let cases = CSVTable(String(decoding: HostileCompany.report["escalation.csv"] ?? [], as: UTF8.self))
    #expect(cases.rows.count == HostileCompany.texts.count)
    let owners = Set(cases["owner_name"])
    #expect(owners.contains("'=cmd|'/c calc'!A1") && owners.contains("<script>alert(1)</script>"))
    #expect(owners.contains { $0.unicodeScalars.count == 40_000 })
  }

  @Test("nothing of it acts on the terminal, even where all is told")
  func terminal() {
    let err = HostileCompany.verbose
    #expect(
      err.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) || $0 == "\n" })
    #expect(err.contains("␛[31m"))
  }

  @Test("masked, nothing of it is in the report")
  func masked() {
    for (name, bytes) in HostileCompany.maskedReport where name.hasPrefix("report.") {
      let text =
        name == "report.xlsx"
        ? (try? WorkbookReader(bytes).strings.joined(separator: "\n")) ?? ""
        : String(decoding: bytes, as: UTF8.self)
      #expect(!text.isEmpty && !text.contains("OWNER") && !text.contains("NOTE"), "\(name)")
    }
  }

  /// The names of all elements.
  private static func tags(_ page: String) -> Set<Substring> {
    Set(
      page.split(separator: "<").dropFirst().map {
        $0.prefix { $0.isLetter || $0 == "/" || $0 == "!" || $0.isNumber }
      })
  }

  private static func links(_ page: String) -> [Substring] {
    page.split(separator: " href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
  }

  /// Delimiters of a row: bars that no backslash takes the meaning from.
  private static func pipes(_ line: Substring) -> Int {
    var count = 0
    var isEscaped = false
    for byte in line.utf8 {
      if byte == UInt8(ascii: "|"), !isEscaped { count += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return count
  }
}
