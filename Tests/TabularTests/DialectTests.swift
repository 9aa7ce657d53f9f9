import Testing

@testable import Tabular

/// A table with the required columns `id` and `n`, and the further columns `x`, `名` and `號`.
func fit(_ candidate: HeaderCandidate) -> HeaderFit {
  let cells = candidate.cells
  let names = Set(cells.map { String(decoding: $0, as: UTF8.self) })
  let columns = names.intersection(["id", "n", "x", "名", "號"]).count
  return HeaderFit(columns: columns, lacking: ["id", "n"].filter { !names.contains($0) })
}

func dialect(_ bytes: [UInt8], encoding: TextEncoding? = nil) throws(FileProblem) -> Dialect {
  let file = try opened(bytes)
  let survey = try ByteSurvey(of: file) { _ in }
  return try DialectSearch.find(file, survey: survey, encoding: encoding, fit: fit)
}

func dialect(_ text: String) throws(FileProblem) -> Dialect { try dialect(Array(text.utf8)) }

@Suite("Which encoding")
struct EncodingChoiceTests {
  @Test("A byte-order mark decides, and is no part of the header")
  func marks() throws {
    let marks: [([UInt8], TextEncoding, String)] = [
      ([0xEF, 0xBB, 0xBF], .utf8, "UTF-8"), ([0xFF, 0xFE], .utf16LittleEndian, "UTF-16LE"),
      ([0xFE, 0xFF], .utf16BigEndian, "UTF-16BE"), ([0x84, 0x31, 0x95, 0x33], .gb18030, "GB18030"),
    ]
    for (mark, encoding, name) in marks {
      let dialect = try dialect(mark + encoded("id,n,名\n1,2,3\n", name))
      #expect(dialect.encoding == encoding)
      #expect(dialect.isMarked)
      #expect(dialect.header == ["id", "n", "名"].map { Array($0.utf8) })
      #expect(dialect.dataLine == 2)
      #expect(dialect.dataOffset == mark.count + encoded("id,n,名\n", name).count)
    }
  }

  @Test("A marked file is what its mark says even where some of its bytes are not")
  func brokenMarked() throws {
    #expect(try dialect([0xEF, 0xBB, 0xBF] + Array("id,n\n".utf8) + [0xB7, 0xBF, 0x0A]).encoding == .utf8)
  }

  @Test("UTF-16 without a mark is known by its zeros", arguments: ["UTF-16LE", "UTF-16BE"])
  func unmarkedUTF16(name: String) throws {
    let dialect = try dialect(encoded("id,n\r\n1,2\r\n", name))
    #expect(dialect.encoding.rawValue == name)
    #expect(!dialect.isMarked)
    #expect(dialect.dataOffset == 12)
  }

  @Test("Valid UTF-8 with a header is UTF-8")
  func utf8() throws { #expect(try dialect("id,n,名\n").encoding == .utf8) }

  @Test("ASCII is UTF-8")
  func ascii() throws { #expect(try dialect("id,n\n1,2\n").encoding == .utf8) }

  @Test("Where no header is found in valid UTF-8, and one is in GB18030 or Big5, it is that")
  func accidentallyUTF8() throws {
    // 模 is C4 A3 in GB18030, which is valid UTF-8: U+0123.
    #expect(encoded("模", "GB18030") == [0xC4, 0xA3])
    let file = try opened([0xC4, 0xA3, 0x2C, 0x61, 0x0A])
    let survey = try ByteSurvey(of: file) { _ in }
    #expect(survey.isUTF8)
    let dialect = try DialectSearch.find(file, survey: survey, encoding: nil) {
      HeaderFit(columns: 1, lacking: $0.cells.contains(Array("模".utf8)) ? [] : ["模"])
    }
    #expect(dialect.encoding == .gb18030)
  }

  @Test("Of GB18030 and Big5 the one that fits")
  func oneFits() throws {
    #expect(try dialect(encoded("id,n,號\n碁,2,3\n", "CP950")).encoding == .big5)
    #expect(try dialect(encoded("id,n,名\n业主张三,2,3\n", "GB18030")).encoding == .gb18030)
    // A four-byte character is none of Big5.
    #expect(try dialect(encoded("id,n\n😀,2\n", "GB18030")).encoding == .gb18030)
  }

  @Test("Both fit: the one in which more columns have a name, then GB18030")
  func bothFit() throws {
    #expect(try dialect(encoded("id,n,名\n名,2,3\n", "GB18030")).encoding == .gb18030)
    #expect(try dialect(encoded("id,n,號\n號,2,3\n", "CP950")).encoding == .big5)
    #expect(try dialect(encoded("id,n\n中,2\n", "CP950")).encoding == .gb18030)
  }

  @Test("Nothing fits: the one with the fewest broken lines")
  func leastBroken() throws {
    let broken: [UInt8] = [0xFF, 0x0A]
    #expect(try dialect(encoded("id,n,名\n名,2,3\n", "GB18030") + broken).encoding == .gb18030)
    #expect(try dialect(Array("id,n,名\n名名,2,3\n名,1,2\n".utf8) + broken).encoding == .utf8)
  }

  @Test("A UTF-8 file of which a byte is broken is that, even if GB18030 has a character for it")
  func brokenUTF8() throws {
    // 名字 is six bytes, three characters of GB18030; 一 without its last byte is one more.
    let bytes = Array("名字\n".utf8) + [0xE4, 0xB8, 0x0A]
    #expect(decoded(bytes, .gb18030).broken == 0)
    let file = try opened(bytes)
    let survey = try ByteSurvey(of: file) { _ in }
    #expect(!survey.isUTF8)
    let dialect = try DialectSearch.find(file, survey: survey, encoding: nil) {
      HeaderFit(columns: 1, lacking: $0.cells.contains(Array("名字".utf8)) ? [] : ["名字"])
    }
    #expect(dialect.encoding == .utf8)
  }

  @Test("An encoding that is given is taken")
  func given() throws {
    #expect(try dialect(encoded("id,n\n中,2\n", "CP950"), encoding: .big5).encoding == .big5)
    #expect(try dialect(Array("id,n\n".utf8), encoding: .gb18030).encoding == .gb18030)
    #expect(try dialect(encoded("id,n\n", "UTF-16BE"), encoding: .utf16BigEndian).dataOffset == 10)
  }

  @Test("A character that a block of the survey cuts is whole")
  func blockBorders() throws {
    for length in (1 << 20) - 4..<(1 << 20) + 2 {
      let bytes = Array(repeating: UInt8(0x61), count: length) + Array("房😀".utf8)
      let survey = try ByteSurvey(of: opened(bytes)) { _ in }
      #expect(survey.isUTF8)
      #expect(!survey.hasLineFeed)
      let cut = try ByteSurvey(of: opened(bytes.dropLast())) { _ in }
      #expect(!cut.isUTF8)
    }
  }
}

@Suite("Delimiter and header")
struct HeaderTests {
  private func place(_ text: String) throws -> [Int] {
    let dialect = try dialect(text)
    return [Int(dialect.delimiter), dialect.headerLine, dialect.dataLine, dialect.dataOffset]
  }

  @Test("The delimiter is that with which a header is found", arguments: [",", ";", "\t", "|"])
  func delimiters(delimiter: String) throws {
    #expect(try place("id\(delimiter)n\n1\(delimiter)2\n") == [Int(Array(delimiter.utf8)[0]), 1, 2, 5])
  }

  @Test("Of several the one with the earliest header")
  func earliest() throws { #expect(try place("id;n\nid,n,x\n") == [0x3B, 1, 2, 5]) }

  @Test("Then the one with the most columns")
  func mostColumns() throws {
    func twoWays(_ candidate: HeaderCandidate) -> HeaderFit {
      HeaderFit(columns: candidate.cells.count, lacking: [])
    }
    var search = HeaderSearch(newline: 0x0A, fit: twoWays)
    Array("a,b;c;d\n".utf8).withUnsafeBytes { search.search($0) }
    #expect(search.found?.delimiter == 0x3B)
  }

  @Test("Then comma, semicolon, tab, bar")
  func order() throws {
    func anyWay(_: HeaderCandidate) -> HeaderFit { HeaderFit(columns: 1, lacking: []) }
    for (text, delimiter) in [("a,b;c\n", 0x2C), ("a;b\tc|d\n", 0x2C), ("a", 0x2C)] as [(String, UInt8)] {
      var search = HeaderSearch(newline: 0x0A, fit: anyWay)
      Array(text.utf8).withUnsafeBytes { search.search($0) }
      #expect(search.found?.delimiter == delimiter)
    }
  }

  @Test("Lines before the header are skipped, quoted line breaks and all")
  func titles() throws {
    #expect(try place("报表\n,,制表人\n\nid,n\n1,2\n") == [0x2C, 4, 5, 25])
    #expect(try place("\"一\n二\n三\"\nid,n\n1,2\n") == [0x2C, 4, 5, 19])
  }

  @Test("A header of several lines is one record")
  func tallHeader() throws { #expect(try place("id,\"n\",\"a\nb\"\n1,2\n") == [0x2C, 1, 3, 13]) }

  @Test("The first record with every required column is the header, even if a later one has more")
  func first() throws { #expect(try place("id,n\nid,n,x\n")[1] == 1) }

  @Test("A header on line 50 is found, one on line 51 is not")
  func fiftyLines() throws {
    #expect(try place(String(repeating: "\n", count: 49) + "id,n\n1,2")[1] == 50)
    #expect(throws: FileProblem.noHeader(line: 0, lacking: ["id", "n"])) {
      try place(String(repeating: "\n", count: 50) + "id,n\n1,2")
    }
  }

  @Test("Fifty lines are looked at even where they are long")
  func longLines() throws {
    let title = String(repeating: String(repeating: "x", count: 20_000) + "\n", count: 49)
    #expect(try place(title + "id,n\n")[1] == 50)
  }

  @Test("A header that a block of reading cuts is whole", arguments: [1, 3, 5, 6, 7, 8])
  func cutHeader(offset: Int) throws {
    let title = String(repeating: "x", count: (1 << 18) - offset - 1) + "\n"
    let dialect = try dialect(title + "id,n,x,y\n1,2\n")
    #expect(dialect.header.count == 4)
    #expect(dialect.headerLine == 2)
  }

  @Test("A header may have very many columns")
  func wideHeader() throws {
    let header = "id,n" + String(repeating: ",", count: 20_000)
    #expect(try dialect(header + "\n").header.count == 20_002)
  }

  @Test("What the nearest line lacks is told")
  func lacking() {
    #expect(throws: FileProblem.noHeader(line: 2, lacking: ["n"])) { try dialect("title\nid,x\nx\n") }
    #expect(throws: FileProblem.noHeader(line: 0, lacking: ["id", "n"])) { try dialect("a,b\n") }
  }

  @Test("A quote that never closes before the header costs its own line")
  func openQuoteBefore() throws { #expect(try place("\"报表\nid,n\n1,2\n") == [0x2C, 2, 3, 13]) }

  @Test("A file without a line end has its header, and no data")
  func noLineEnd() throws { #expect(try place("id,n") == [0x2C, 1, 2, 4]) }

  @Test("Carriage returns end lines where there is no line feed")
  func carriageReturns() throws {
    let dialect = try dialect("t\rid,n\r1,2\r")
    #expect(dialect.newline == 0x0D)
    #expect(dialect.headerLine == 2)
    #expect(dialect.dataOffset == 7)
  }

  @Test(
    "In UTF-16 the byte of a line feed inside another character is none", arguments: ["UTF-16LE", "UTF-16BE"])
  func utf16CarriageReturns(name: String) throws {
    // 上 is U+4E0A.
    let mark: [UInt8] = name == "UTF-16LE" ? [0xFF, 0xFE] : [0xFE, 0xFF]
    let dialect = try dialect(mark + encoded("上\rid,n\r1,2\r", name))
    #expect(dialect.newline == 0x0D)
    #expect(dialect.headerLine == 2)
    let feeds = try TabularTests.dialect(mark + encoded("上\nid,n\n1,2\r\n", name))
    #expect(feeds.newline == 0x0A)
    #expect(feeds.dataOffset == 16)
  }
}
