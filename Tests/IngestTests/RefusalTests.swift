import Glibc
import Model
import Tabular
import Testing

@testable import Ingest

@Suite("Files that are refused")
struct RefusalTests {
  private func problem(_ table: TableKind, _ bytes: [UInt8], encoding: String? = nil) -> FileProblem? {
    do throws(IngestError) {
      let roster: [Given] = table == .roster ? [] : [.units]
      _ = try ingest(roster + [Given(table, bytes: bytes, encoding: encoding)])
      return nil
    } catch {
      if case .file(_, table, let problem) = error { return problem }
      Issue.record(error)
      return nil
    }
  }

  @Test("A file that is not there")
  func missing() {
    let file = InputFile(table: .roster, path: "/no/such/roster.csv")
    let request = IngestRequest(files: [file], asOf: day("2026-11-30"), threads: 2)
    #expect(throws: IngestError.file(path: "/no/such/roster.csv", table: .roster, .missing)) {
      try Ingest.run(request)
    }
  }

  @Test("A folder")
  func folder() {
    let scratch = Scratch()
    let request = IngestRequest(
      files: [InputFile(table: .roster, path: scratch.path)], asOf: day("2026-11-30"), threads: 1)
    #expect(throws: IngestError.file(path: scratch.path, table: .roster, .isFolder)) {
      try Ingest.run(request)
    }
  }

  @Test("Files that are no text, or empty")
  func notText() {
    #expect(problem(.roster, []) == .empty)
    #expect(problem(.roster, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]) == .notText(.image))
    #expect(problem(.ledger, [0x50, 0x4B, 3, 4] + Array("xl/".utf8)) == .damagedWorkbook(part: ""))
    #expect(problem(.ledger, [0, 1, 2, 3]) == .notText(.binary))
  }

  @Test("A header without a required column: which, and on which line")
  func lacking() {
    #expect(
      problem(.ledger, Array("明细\n房号,类型,日期\nA1,收款,2026-11-03\n".utf8))
        == .noHeader(line: 2, lacking: ["amount"]))
    #expect(problem(.ledger, Array("房号,金额\n".utf8)) == .noHeader(line: 1, lacking: ["entry"]))
    #expect(problem(.calls, Array("房号\n".utf8)) == .noHeader(line: 1, lacking: ["called_at"]))
    #expect(
      problem(.repairs, Array("问题,时间\n".utf8)) == .noHeader(line: 0, lacking: ["unit_id", "reported_at"]))
    #expect(problem(.roster, Array("姓名\n".utf8)) == .noHeader(line: 1, lacking: ["unit_id"]))
  }

  @Test("An encoding that nobody knows")
  func unknownEncoding() {
    #expect(problem(.roster, Array("房号\n".utf8), encoding: "klingon") == .unknownEncoding("klingon"))
  }

  @Test(
    "A file that has another table's columns",
    arguments: [
      (TableKind.ledger, "房号,业主\nA1,张三\n", TableKind.roster), (.roster, "姓名\n", nil),
      (.calls, "房号,类型,金额\n", .ledger), (.repairs, "房号,通话时间\n", .calls), (.ledger, "房号,报修日期\n", .repairs),
      (.calls, "房号,应收金额\n", .ledger),
    ] as [(TableKind, String, TableKind?)])
  func wrongTable(given: TableKind, text: String, fits: TableKind?) {
    do throws(IngestError) {
      _ = try ingest((given == .roster ? [] : [.units]) + [Given(given, text)])
      Issue.record("not refused")
    } catch {
      if case .wrongTable(_, let table, let other) = error {
        #expect(table == given)
        #expect(other == fits)
      } else {
        #expect(fits == nil)
      }
    }
  }
}
