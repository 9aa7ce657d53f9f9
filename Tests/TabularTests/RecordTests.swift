import Testing

@testable import Tabular

@Suite("Records and fields")
struct RecordTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    /// Nil: unterminated.
    var records: [[String]?]
    var lines: [Int]
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ records: [[String]?], lines: [Int]? = nil) {
      self.text = text
      self.records = records
      self.lines = lines ?? Array(0..<records.count)
    }
  }

  @Test(
    "RFC 4180, and docs/data.md where texts break it",
    arguments: [
      Case("", []),
      Case("a", [["a"]]),
      Case("a\n", [["a"]]),
      Case("\n", [[""]]),
      Case("\n\n", [[""], [""]]),
      Case("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
      Case("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      Case("a,\n,b", [["a", ""], ["", "b"]]),
      Case(",", [["", ""]]),
      Case("a,b,", [["a", "b", ""]]),
      Case(#""a","b""#, [["a", "b"]]),
      Case(#""""#, [[""]]),
      Case(#""","""#, [["", ""]]),
      Case(#""a,b",c"#, [["a,b", "c"]]),
      Case("\"a\nb\",c\nd", [["a\nb", "c"], ["d"]], lines: [0, 2]),
      Case("\"a\r\nb\"\r\nd", [["a\r\nb"], ["d"]], lines: [0, 2]),
      Case("\"\n\n\n\",x\ny\n", [["\n\n\n", "x"], ["y"]], lines: [0, 4]),
      Case(#""say ""hi""",b"#, [[#"say "hi""#, "b"]]),
      Case(#""""""#, [[#"""#]]),
      Case(#"""""""#, [nil]),
      Case(#""a""","b""#, [[#"a""#, "b"]]),
      // A quote inside an unquoted field is a character.
      Case(#"12" pipe,b"#, [[#"12" pipe"#, "b"]]),
      Case(#"a"b"c,d"#, [[#"a"b"c"#, "d"]]),
      Case(#" "a",b"#, [[#" "a""#, "b"]]),
      Case("a\",\"b\n", [nil]),
      // Text after a closing quote is kept.
      Case(#""a"b,c"#, [["ab", "c"]]),
      Case(#""a" ,c"#, [["a ", "c"]]),
      Case(#""a"b"c",d"#, [[#"ab"c""#, "d"]]),
      Case(#""a"" b""c",d"#, [[#"a" b"c"#, "d"]]),
      Case("\"a\"x\n\"b\"\n", [["ax"], ["b"]]),
      // A quote that never closes costs its own line, and no more.
      Case("\"a", [nil]),
      Case("\"", [nil]),
      Case("\"\n", [nil]),
      Case("x,\"a\nb,c\nd,e\n", [nil, ["b", "c"], ["d", "e"]]),
      Case("a,\"b\nc\",\"d\ne\nf\n", [nil, ["e"], ["f"]], lines: [0, 2, 3]),
      Case("a\n\"b\nc\nd", [["a"], nil, ["c"], ["d"]]),
      Case("\"a\r\nb\r\n", [nil, ["b"]]),
      // A carriage return alone is a character where line feeds end lines.
      Case("a\rb\n", [["a\rb"]]),
      Case("\"a\"\rb\n", [["a\rb"]]),
      Case("a\r\r\n", [["a\r"]]),
      Case("\r\n", [[""]]),
      Case("a\u{0},\u{0}\n", [["a\u{0}", "\u{0}"]]),
    ])
  func exact(_ given: Case) {
    let expected = given.records
    for window in [1, 2, 3, 7, 64, 1 << 16] {
      let records = read(Array(given.text.utf8), window: window)
      #expect(records.map(\.fields) == expected)
      #expect(records.map(\.line) == given.lines)
    }
    #expect(PlainReader(text: Array(given.text.utf8), delimiter: 0x2C).records().map(\.fields) == expected)
  }

  @Test(
    "Every window gives the records that the plain reader gives",
    arguments: ["\",\n", "\",\na", "\",\n\ra", "\",\naaaaaaaaaaaa", "\"\",\n\n", "a,\n\r"])
  func windows(alphabet: String) {
    var dice = Dice(UInt64(alphabet.utf8.count) &* 77)
    for round in 0..<8 {
      let text = dice.bytes(of: alphabet, upTo: 120)
      let newline: UInt8 = round == 7 ? 0x0D : 0x0A
      let expected = PlainReader(text: text, delimiter: 0x2C, newline: newline).records()
      for window in 1...80 {
        let isSame = read(text, newline: newline, window: window) == expected
        #expect(isSame, "window \(window), \(String(decoding: text, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test("A text cut anywhere gives the same records when it is read on from where it asks to be")
  func everyCut() {
    var dice = Dice(3)
    for alphabet in ["\",\n", "\",\nab", "\",\n\raaaa"] {
      for _ in 0..<12 {
        let text = dice.bytes(of: alphabet, upTo: 60)
        let expected = PlainReader(text: text, delimiter: 0x2C).records()
        for cut in 0...text.count {
          #expect(
            readInTwo(text, cut) == expected,
            "cut \(cut), \(String(decoding: text, as: UTF8.self).debugDescription)")
        }
      }
    }
  }

  @Test("So do hostile bytes, whatever the window, the delimiter and the line end")
  func hostileCuts() {
    var dice = Dice(4)
    let bytes: [UInt8] = [0x22, 0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D, 0x00, 0x1E, 0x1F, 0x7F, 0x80, 0xE5, 0xFF]
    for round in 0..<60 {
      let text = (0..<Int.random(in: 0...90, using: &dice)).map { _ in bytes.randomElement(using: &dice)! }
      let delimiter = ([0x2C, 0x3B, 0x09, 0x1F] as [UInt8])[round % 4]
      let newline = ([0x0A, 0x0D, 0x1E] as [UInt8])[round % 3]
      let expected = PlainReader(text: text, delimiter: delimiter, newline: newline).records()
      for window in [1, 5, 64, 1 << 10] {
        #expect(read(text, delimiter: delimiter, newline: newline, window: window) == expected, "\(text)")
      }
      for cut in 0...text.count {
        let records = readInTwo(text, cut, delimiter: delimiter, newline: newline)
        #expect(records == expected, "cut \(cut), \(text)")
      }
    }
  }

  private func readInTwo(
    _ text: [UInt8], _ cut: Int, delimiter: UInt8 = 0x2C, newline: UInt8 = 0x0A
  ) -> [PlainRecord] {
    text.withUnsafeBytes { bytes in
      let head = UnsafeRawBufferPointer(rebasing: bytes[0..<cut])
      var first = RecordReader(head, delimiter: delimiter, newline: newline, isLast: false, window: 16)
      let (records, restart) = take(&first)
      let start = restart ?? cut
      let lines = text[0..<start].count { $0 == newline }
      var second = RecordReader(
        UnsafeRawBufferPointer(rebasing: bytes[start...]), delimiter: delimiter, newline: newline,
        isLast: true, window: 16)
      return records
        + take(&second).records.map { PlainRecord(values: $0.values, line: $0.line + lines, bytes: $0.bytes) }
    }
  }

  @Test("An open quote may be given up, and reading goes on at the next line")
  func givingUp() {
    Array("a\nb,\"c\nd\ne\n".utf8).withUnsafeBytes { bytes in
      var reader = RecordReader(bytes, delimiter: 0x2C, isLast: false)
      let before = take(&reader)
      #expect(before.records.map(\.fields) == [["a"]])
      #expect(before.restart == 2)
      #expect(reader.lines == 1)
      reader.giveUpOpenQuote()
      #expect(Array(reader.recordBytes) == Array("b,\"c".utf8))
      #expect(reader.line == 1)
      let after = take(&reader)
      #expect(after.records.map(\.fields) == [["d"], ["e"]])
      #expect(after.records.map(\.line) == [2, 3])
    }
  }

  @Test("Other delimiters split, and commas do not", arguments: [";", "\t", "|"])
  func delimiters(delimiter: String) {
    let text = "a,b\(delimiter)\"c\(delimiter)\"\(delimiter)d\n"
    #expect(
      read(Array(text.utf8), delimiter: Array(delimiter.utf8)[0]).map(\.fields) == [
        ["a,b", "c\(delimiter)", "d"]
      ])
  }

  @Test("Where carriage returns end lines, line feeds are no part of it")
  func carriageReturns() {
    let records = read(Array("a,b\r\"c\rd\",e\rf".utf8), newline: 0x0D)
    #expect(records.map(\.fields) == [["a", "b"], ["c\rd", "e"], ["f"]])
    #expect(records.map(\.line) == [0, 1, 3])
  }

  @Test("A hundred thousand fields are all there")
  func manyFields() {
    let text = Array(repeating: UInt8(ascii: ","), count: 99_999) + Array("x\n".utf8)
    #expect(read(text)[0].fields?.count == 100_000)
    #expect(read(text, window: 100)[0].fields?.last == "x")
  }

  @Test("A field far longer than the window is whole")
  func longField() {
    let long = String(repeating: "x", count: 300_000)
    #expect(
      read(Array("a,\"\(long)\n\"\nb\n".utf8), window: 64).map(\.fields) == [["a", long + "\n"], ["b"]])
    #expect(read(Array("a,\(long)\nb\n".utf8), window: 64).map(\.fields) == [["a", long], ["b"]])
  }

  @Test("Many odd quotes cost no more than many fair ones")
  func oddQuotesAreLinear() {
    let line = Array("a\"b,\"c\"d,e\n".utf8)
    let text = Array(repeating: line, count: 20_000).flatMap { $0 }
    #expect(read(text).count == 20_000)
  }
}
