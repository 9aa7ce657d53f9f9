import Model
import Testing

@testable import Ingest

@Suite("Rejected rows, given back")
struct RejectedRowsTests {
  private func text(_ result: IngestResult, _ file: Int = 1) throws -> String {
    String(decoding: try result.rejectedRows.text(file: file), as: UTF8.self)
  }

  @Test(
    "The header and the rejected rows as they stand, each ended by a line feed", arguments: [16, 1 << 20])
  func whole(chunkSize: Int) throws {
    let ledger =
      "标题\n房号;类型;日期;\"金额;元\";说明\nX9;收款;2026-11-03;5;\"a;\"\"b\"\"\nc\"\r\nA1;收款;2026-11-03;5;\nA1;转账;2026-11-03;6"
    let result = try ingest(
      [.units, Given(.ledger, ledger.replacing("\"金额;元\"", with: "\"金额(;)\""))], chunkSize: chunkSize)
    #expect(result.rejectedRows.files == [1])
    #expect(
      try text(result) == "房号;类型;日期;\"金额(;)\";说明\nX9;收款;2026-11-03;5;\"a;\"\"b\"\"\nc\"\nA1;转账;2026-11-03;6\n"
    )
  }

  @Test("Repeats, rows of an open quote and of broken bytes are among them", arguments: [8, 1 << 20])
  func allKinds(chunkSize: Int) throws {
    let calls =
      Array("编号,房号,通话时间\nC,A1,2026-11-03\nC,A1,2026-11-03\nD,A1,2026-11-04\n".utf8) + [0xFF]
      + Array(",A1,2026-11-05\n\"E,A1,2026-11-06\nF,A1,2026-11-07\n".utf8)
    let result = try ingest([.units, Given(.calls, bytes: calls)], chunkSize: chunkSize)
    #expect(result.rejects().map { $0.split(separator: " ")[0] } == ["3", "5", "6"])
    #expect(
      try text(result) == "编号,房号,通话时间\nC,A1,2026-11-03\n\u{FFFD},A1,2026-11-05\n\"E,A1,2026-11-06\n")
    #expect(result.calls.count == 3)
  }

  @Test("They are UTF-8 whatever the file is")
  func legacy() throws {
    // 房号,通话时间 in GB18030, then X9.
    let header: [UInt8] = [
      0xB7, 0xBF, 0xBA, 0xC5, 0x2C, 0xCD, 0xA8, 0xBB, 0xB0, 0xCA, 0xB1, 0xBC, 0xE4, 0x0D, 0x0A,
    ]
    let result = try ingest([
      .units, Given(.calls, bytes: header + [0xB7, 0xBF] + Array(",2026-11-03\r\n".utf8)),
    ])
    #expect(try text(result) == "房号,通话时间\n房,2026-11-03\n")
  }

  @Test("Rows corrected and given as a further file are taken in")
  func feedingBack() throws {
    let first = Given(.ledger, "房号,类型,日期,金额\nA1,收款,2026-11-03,5\nX9,收款,2026-11-04,6\nA3,收款,x,7\n")
    let result = try ingest([.units, first])
    let corrected = try text(result).replacing("X9", with: "A2").replacing(",x,", with: ",2026-11-05,")
    let both = try ingest([.units, first, Given(.ledger, corrected)])
    #expect(both.rejects(2) == [])
    #expect(both.ledger.map(\.amount) == [500, 600, 700])
  }

  @Test("A file without rejects gives none")
  func none() throws {
    let result = try ingest(.calls, "房号,通话时间\nA1,2026-11-03\n")
    #expect(result.rejectedRows.files == [])
    #expect(try text(result) == "房号,通话时间\n")
  }
}
