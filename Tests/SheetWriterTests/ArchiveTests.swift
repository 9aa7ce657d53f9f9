@testable import SheetWriter
import Testing

@Suite("The archive")
struct ArchiveTests {
  private func example() throws -> [UInt8] {
    var book = try Workbook()
    try book.addSheet(SheetName("S")) { sheet throws(SheetError) in
      try Feature.table.write(&sheet, "a")
      try Feature.line.write(&sheet, "b")
    }
    return try book.finish()
  }

  @Test("lists its parts from the outside to the inside")
  func order() throws {
    #expect(
      try ZipReader(example()).entries.map(\.path) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels", "xl/theme/theme1.xml", "xl/styles.xml", "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/drawings/drawing1.xml",
        "xl/drawings/_rels/drawing1.xml.rels", "xl/charts/chart1.xml", "xl/tables/table1.xml",
      ])
  }

  @Test("has neither ZIP64 fields nor data descriptors, and a fixed date")
  func headers() throws {
    for entry in try ZipReader(example()).entries {
      #expect(entry.flags & 0b1000 == 0)
      #expect(entry.neededVersion == 20)
      #expect(entry.extraLength == 0)
      #expect(entry.dosDate == 33)
    }
  }

  @Test("holds parts larger than every buffer on their way")
  func large() throws {
    let reader = try sound { book throws(SheetError) in
      try book.addSheet(SheetName("S")) { sheet throws(SheetError) in
        for row in 0..<20_000 {
          try sheet.append([.number(Number(row)), .text("row \(row)"), .text("常")])
        }
      }
    }
    #expect(reader.strings.count == 20_001)
    #expect(reader.cells(of: "S")["B20000"] == .text("row 19999"))
    #expect(reader.cells(of: "S")["C20000"] == .text("常"))
  }
}

@Suite("The checker")
struct CheckerTests {
  /// Part, what is there, what takes its place.
  static let breakages: [(String, String, String)] = [
    ("xl/worksheets/sheet1.xml", #"<row r="2">"#, #"<row r="1">"#),
    ("xl/worksheets/sheet1.xml", #"<c r="B2""#, #"<c r="A2""#),
    ("xl/worksheets/sheet1.xml", #" t="s"><v>0<"#, #" t="s"><v>99<"#),
    ("xl/worksheets/sheet1.xml", #"<v>1</v>"#, #"<v>NaN</v>"#),
    ("xl/worksheets/sheet1.xml", #"<c r="B2""#, #"<c r="B2" s="9""#),
    ("xl/worksheets/sheet1.xml", #"<drawing r:id="rId1"/>"#, ""),
    ("xl/worksheets/sheet1.xml", #"<drawing r:id="rId1"/>"#, #"<drawing r:id="rId7"/>"#),
    ("[Content_Types].xml", "/xl/charts/chart1.xml", "/xl/charts/chart2.xml"),
    ("xl/drawings/_rels/drawing1.xml.rels", "chart1.xml", "chart2.xml"),
    ("xl/tables/table1.xml", #"name="值""#, #"name="name""#),
    ("xl/tables/table1.xml", #"ref="A1:B4""#, #"ref="A1:C4""#),
    ("xl/tables/table1.xml", #"ref="A1:B4""#, #"ref="A1:B1""#),
    ("xl/charts/chart1.xml", #"<c:crossAx val="111111111"/>"#, #"<c:crossAx val="3"/>"#),
    ("xl/charts/chart1.xml", "<c:v>s1</c:v>", "<c:v>s9</c:v>"),
    (
      "xl/charts/chart1.xml", #"<c:smooth val="0"/></c:ser>"#,
      #"<c:smooth val="0"/><c:order val="0"/></c:ser>"#
    ),
    ("xl/styles.xml", #"fontId="0""#, #"fontId="3""#),
    ("xl/workbook.xml", #"sheetId="2""#, #"sheetId="1""#),
    ("xl/workbook.xml", #"name="B""#, #"name="a""#),
    ("xl/worksheets/sheet2.xml", "'A'!A1", "'C'!A1"),
    ("xl/worksheets/sheet2.xml", #"<mergeCell ref="A1:D1"/>"#, #"<mergeCell ref="A1:A1"/>"#),
  ]

  @Test("finds what is broken", arguments: breakages.indices)
  func finds(index: Int) throws {
    let (path, old, new) = Self.breakages[index]
    let entries = try ZipReader(example()).entries
    var parts: [Part] = []
    var isFound = false
    for entry in entries {
      var text = String(decoding: entry.bytes, as: UTF8.self)
      if entry.path == path, let start = text.firstRange(of: old) {
        text.replaceSubrange(start, with: new)
        isFound = true
      }
      let part = try Part(entry.path, .sheet)
      text.withUTF8 { _ = part.write(UnsafeRawBufferPointer($0)) }
      try part.finish()
      parts.append(part)
    }
    #expect(isFound, "\(old) is not in \(path)")
    #expect(try !Integrity.problems(of: Archive.bytes(of: parts)).isEmpty, "\(new) in \(path)")
  }

  private func example() throws -> [UInt8] {
    var book = try Workbook()
    try book.addSheet(SheetName("A")) { sheet throws(SheetError) in
      try Feature.table.write(&sheet, "a")
      try Feature.line.write(&sheet, "b")
    }
    try book.addSheet(SheetName("B")) { sheet throws(SheetError) in
      try Feature.merge.write(&sheet, "a")
      try sheet.link(CellReference(row: 1, column: 1), to: .sheet(SheetName("A")))
    }
    return try book.finish()
  }
}
