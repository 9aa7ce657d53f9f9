import Model
import Testing

@testable import Ingest

@Suite("Quotes over many stretches")
struct QuoteTests {
  private let sizes = [1, 10, 64, 1000, 1 << 20]
  private let header = "房号,通话时间,备注\n"

  private func rows(_ count: Int, _ tail: String = "") -> String {
    (0..<count).map { "A1,2026-11-0\($0 % 9 + 1),x\($0)\(tail)\n" }.joined()
  }

  @Test("A stray quote costs its own line, wherever it stands in the file")
  func stray() throws {
    for before in [0, 1, 50, 99, 100] {
      let text = header + rows(before) + "A2,2026-11-03,\"stray\n" + rows(100 - before)
      for size in sizes {
        let result = try ingest([.units, Given(.calls, text)], chunkSize: size)
        #expect(result.rejects() == ["\(before + 2)  unterminated_quote A2,2026-11-03,\"stray"])
        #expect(result.counts() == [101, 100, 1, 0, 0, 0])
      }
    }
  }

  @Test("A field of very many lines is one field")
  func tall() throws {
    let note = "\"" + rows(200) + "\"\"quoted\"\"\n\""
    let text = header + rows(3) + "A2,2026-11-03," + note + "\nA3,2026-11-04,last\n"
    for size in sizes {
      let result = try ingest([.units, Given(.calls, text)], threads: 2, chunkSize: size)
      #expect(result.rejects() == [])
      #expect(result.calls.map(\.place.line) == [2, 3, 4, 5, 207])
      #expect(result.text(result.calls[3].note).hasSuffix("\"quoted\""))
    }
  }

  @Test("A record that opens quote after quote is one record")
  func quoteAfterQuote() throws {
    let cells = (0..<40).map { "\"a\($0)\nb\"" }.joined(separator: ",")
    let names = (0..<40).map { "n\($0)" }.joined(separator: ",")
    let text = "房号,通话时间,\(names)\nA1,2026-11-03,\(cells)\nA2,2026-11-04,\(cells)\n"
    for size in sizes {
      let result = try ingest([.units, Given(.calls, text)], chunkSize: size)
      #expect(result.calls.map(\.place.line) == [2, 43])
      #expect(result.counts() == [2, 2, 0, 0, 0, 0])
    }
  }

  @Test("A file that goes in and out of quotes for ever is one record that never ends")
  func inAndOut() throws {
    let text = header + String(repeating: "a\"b,\"c\n", count: 500)
    for size in sizes {
      let result = try ingest([.units, Given(.calls, text)], chunkSize: size)
      #expect(result.rejects().count == 1)
      #expect(result.counts() == [1, 0, 1, 0, 0, 0])
    }
  }

  @Test("Every record over two lines is whole in stretches of any size")
  func twoLines() throws {
    let text = header + (0..<100).map { "A1,2026-11-03,\"\($0)\n\"\"x\"\"\"\n" }.joined()
    for size in [1, 7, 20, 50, 300] {
      let result = try ingest([.units, Given(.calls, text)], threads: 2, chunkSize: size)
      #expect(result.calls.map(\.place.line) == (0..<100).map { UInt32(2 * $0 + 2) })
    }
  }

  @Test(
    "The same holds where bytes and characters are not one", arguments: ["GB18030", "UTF-16LE", "UTF-16BE"])
  func otherEncodings(name: String) throws {
    let text = header + rows(20, "备注") + "A2,2026-11-03,\"说\n\n话\"\nA3,2026-11-04,\"未完\n" + rows(20, "完")
    for size in sizes {
      let result = try ingest([.units, Given(.calls, bytes: encoded(text, name))], chunkSize: size)
      #expect(result.rejects() == ["25  unterminated_quote A3,2026-11-04,\"未完"])
      #expect(result.calls.count == 41)
      #expect(result.calls.last?.place.line == 22)
      #expect(
        String(decoding: try result.rejectedRows.text(file: 1), as: UTF8.self) == header
          + "A3,2026-11-04,\"未完\n")
    }
  }
}

@Suite("Broken bytes in rows")
struct BrokenRowTests {
  @Test(
    "A row with bytes that are no character is rejected, its neighbours are not", arguments: [16, 1 << 20])
  func brokenUTF8(chunkSize: Int) throws {
    let text =
      Array("房号,通话时间,备注\nA1,2026-11-03,好\nA2,2026-11-03,".utf8) + [0xB7, 0xFF]
      + Array("\nA3,2026-11-03,好\n".utf8)
    let result = try ingest([.units, Given(.calls, bytes: text)], chunkSize: chunkSize)
    #expect(result.account.files[1].encoding == "UTF-8")
    #expect(result.rejects() == ["3  bad_encoding A2,2026-11-03,\u{FFFD}\u{FFFD}"])
    #expect(result.counts() == [3, 2, 1, 0, 0, 0])
  }

  @Test("In GB18030 too; a broken row is told of before what else is wrong, and counts no amount")
  func brokenGB() throws {
    let text =
      encoded("房号,类型,日期,金额\nA1,收款,2026-11-03,5\n", "GB18030") + Array("合计,A2,2026-11-03,5".utf8.prefix(0))
      + [0xFF] + encoded(",转账,x,7\nA3,收款,2026-11-04,9\n", "GB18030")
    let result = try ingest([.units, Given(.ledger, bytes: text)])
    #expect(result.account.files[1].encoding == "GB18030")
    #expect(result.rejects().map { String($0.prefix(15)) } == ["3  bad_encoding"])
    #expect(result.amounts() == [1400, 1400, 0, 0])
  }

  @Test("A file's own account: encoding, delimiter, header line")
  func account() throws {
    let result = try ingest([
      .units, Given(.calls, bytes: [0xEF, 0xBB, 0xBF] + Array("title\n房号;通话时间\nA1;2026-11-03\n".utf8)),
    ])
    let file = result.account.files[1]
    #expect(file.encoding == "UTF-8 (BOM)")
    #expect(file.delimiter == ";")
    #expect(file.headerLine == 2)
    #expect(result.inputs[1].bytes == 43)
    #expect(result.inputs[1].digest.count == 32)
  }

  @Test("An encoding that is given is taken, right or wrong")
  func given() throws {
    let text = encoded("房号,通话时间\nA1,2026-11-03\n", "GB18030")
    #expect(try ingest([.units, Given(.calls, bytes: text, encoding: "gbk")]).calls.count == 1)
    #expect(throws: IngestError.self) { try ingest([.units, Given(.calls, bytes: text, encoding: "utf-8")]) }
  }
}
