import Model
import Tabular
import Testing

@testable import Ingest

/// A small table of each kind: quotes, a line end inside them, odd and bad cells, a totals row.
private struct CutTable: Sendable, CustomTestStringConvertible {
  var table: TableKind
  var encoding: String
  var text: String
  var testDescription: String { "\(table), \(encoding)" }
  var bytes: [UInt8] { marked(text, encoding) }

  static let all = [
    CutTable(table: .roster, encoding: "UTF-8", text: "房号,业主\r\nA1,\"张\n三\"\r\n,x\r\nA1,y\r\nB,李\r\n"),
    CutTable(
      table: .ledger, encoding: "UTF-8",
      text: "房号,类型,日期,金额\nA1,收款,2026-11-03,\"1,2\"\nA2,应收,x,5\n合计,,,6\nA2,收款,46329,(.5)\n"),
    CutTable(
      table: .calls, encoding: "GB18030",
      text: "房号,通话时间,备注\nA1,2026-11-03,\"一\n\"\"二\"\"\"\nA2,明天,\nA3,2026-11-05,三\n"),
    CutTable(table: .repairs, encoding: "UTF-16LE", text: "房号,报修日期\nA1,2026-11-03\n\nA9,2026/1/2\nA2,46329"),
  ]
}

/// In another encoding, with a mark where it is UTF-16: too short a text without one says nothing of it.
private func marked(_ text: String, _ encoding: String) -> [UInt8] {
  encoded((encoding.hasPrefix("UTF-16") ? "\u{FEFF}" : "") + text, encoding)
}

/// A file that is written over and over, beside three units.
private final class CutFile {
  private let scratch = Scratch()

  func read(_ table: TableKind, _ bytes: [UInt8]) throws(IngestError) -> IngestResult {
    var files = [InputFile(table: table, path: scratch.file(bytes, name: "cut.csv"))]
    if table != .roster {
      files.append(InputFile(table: .roster, path: scratch.file(Given.units.bytes, name: "units.csv")))
    }
    let request = IngestRequest(files: files, asOf: day("2026-11-30"), threads: 1)
    return try Ingest.run(request, vocabulary)
  }
}

extension IngestResult {
  /// The account of the file that was cut.
  fileprivate var cut: FileAccount { account.files.first { $0.path.hasSuffix("cut.csv") }! }

  /// All that is said of it, however its last line ends.
  fileprivate var said: [String] {
    var copy = self
    for index in copy.account.files.indices { copy.account.files[index].endsInLine = false }
    return described(copy)
  }

  /// What is said of the rows above a line of it.
  fileprivate func said(above line: Int) -> [String] {
    let file = account.files.firstIndex { $0.path.hasSuffix("cut.csv") }!
    return described(self).filter { text in
      (1..<line).contains { text.contains("RowPlace(file: \(file), line: \($0))") }
    }
  }
}

@Suite("Files that were cut short")
struct CutTests {
  @Test("A table cut at any byte: the rows above the cut are what they were", arguments: CutTable.all)
  private func everyCut(given: CutTable) throws {
    let file = CutFile()
    let bytes = given.bytes
    let records = Self.records(bytes, unit: given.encoding == "UTF-16LE" ? 2 : 1)
    let whole = try file.read(given.table, bytes)
    for cut in records[0].end..<bytes.count {
      let line = records.first { $0.end > cut }!.line
      // A roster without a unit is refused.
      guard let result = try? file.read(given.table, Array(bytes[..<cut])) else {
        #expect(given.table == .roster && line <= 3, "cut at \(cut)")
        continue
      }
      #expect(result.said(above: line) == whole.said(above: line), "cut at \(cut)")
      let account = result.cut
      #expect(
        account.rows
          == account.used + account.rejected + account.control + account.blank + account.afterAsOf)
      #expect(
        account.amountRead == account.amountUsed + account.amountRejected + account.amountAfterAsOf)
      let isCutInLine = !records.contains { $0.end == cut } && !Self.endsLine(bytes[..<cut], given.encoding)
      #expect(account.endsInLine == isCutInLine, "cut at \(cut)")
    }
  }

  @Test("A last line reads the same with a line end and without one", arguments: CutTable.all.prefix(2))
  private func lastLine(given: CutTable) {
    let file = CutFile()
    for cut in 1..<given.bytes.count where given.bytes[cut - 1] != 0x0A {
      let bytes = Array(given.bytes[..<cut])
      let open = try? file.read(given.table, bytes).said
      let ended = try? file.read(given.table, bytes + [0x0A]).said
      #expect(open == ended, "cut at \(cut)")
    }
  }

  @Test("A table cut inside its header is read or refused", arguments: CutTable.all)
  private func header(given: CutTable) {
    let file = CutFile()
    let end = Self.records(given.bytes, unit: given.encoding == "UTF-16LE" ? 2 : 1)[0].end
    for cut in 0..<end { _ = try? file.read(given.table, Array(given.bytes[..<cut])) }
  }

  @Test(
    "Whether the last line has an end is seen in any encoding",
    arguments: [
      ("房号,日期\nA1,1\n", false), ("房号,日期\nA1,1", true), ("房号,日期\nA1,1\r\n", false), ("房号,日期\nA1,1\r", true),
      ("房号\rA1\r", false), ("房号\rA1", true), ("房号\nA1\n\n", false), ("房号\nA1\n ", true),
      ("房号\nB\n\"A1\n", false),
      ("房号\nA1\n上", true), ("房号\nA1\n\u{0A0A}", true),
    ])
  func ends(text: String, endsInLine: Bool) throws {
    let file = CutFile()
    for encoding in ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"] {
      #expect(try file.read(.roster, marked(text, encoding)).cut.endsInLine == endsInLine, "\(encoding)")
    }
  }

  @Test("A header alone, without a line end, is a last line without one")
  func headerAlone() throws {
    let file = CutFile()
    #expect(try file.read(.repairs, Array("房号,报修日期".utf8)).cut.endsInLine)
    #expect(try !file.read(.repairs, Array("房号,报修日期\n".utf8)).cut.endsInLine)
  }

  @Test("Half a character of UTF-16 at the end is no line end")
  func halfCharacter() throws {
    let file = CutFile()
    let text = marked("房号,日期\nA1,1\nA2,2\n", "UTF-16LE")
    #expect(try !file.read(.roster, text).cut.endsInLine)
    #expect(try file.read(.roster, text + [0x0A]).cut.endsInLine)
    #expect(try file.read(.roster, Array(text.dropLast())).cut.endsInLine)
  }

  private static func endsLine(_ bytes: ArraySlice<UInt8>, _ encoding: String) -> Bool {
    encoding == "UTF-16LE" ? bytes.suffix(2) == [0x0A, 0x00] && bytes.count % 2 == 0 : bytes.last == 0x0A
  }

  /// Of each record of a regular text, the line on which it starts and where the one after it does.
  private static func records(_ bytes: [UInt8], unit: Int) -> [(line: Int, end: Int)] {
    var records: [(line: Int, end: Int)] = []
    var line = 1
    var start = 1
    var isInside = false
    for at in stride(from: 0, to: bytes.count, by: unit) {
      let isHigh = unit == 2 && bytes[at + 1] != 0
      if bytes[at] == 0x22, !isHigh { isInside.toggle() }
      guard bytes[at] == 0x0A, !isHigh else { continue }
      line += 1
      if !isInside {
        records.append((start, at + unit))
        start = line
      }
    }
    return records + [(start, bytes.count + 1)]
  }
}
