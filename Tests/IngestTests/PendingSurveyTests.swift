import Model
import Testing

@testable import Ingest

@Suite("Large files are opened by their start")
struct PendingSurveyTests {
  private static let row = "A1,物业费,2026-11,2026-11-30,5.00,5.00,2026-11-03,0.00,R100001\n"

  /// More than `PendingSurvey.leastSize`.
  private func ledger(_ header: String = "") -> [UInt8] {
    var text =
      header + "unit_id,fee_item,period,due_date,amount_due,amount_paid,paid_date,amount_waived,ref\n"
    let rows = PendingSurvey.leastSize / Self.row.utf8.count + 100
    text.reserveCapacity(rows * Self.row.utf8.count)
    for number in 0..<rows { text += "A\(number % 3 + 1)" + Self.row.dropFirst(2) }
    return Array(text.utf8)
  }

  private func compare(_ bytes: [UInt8]) throws -> IngestResult {
    let given = [Given.units, Given(.ledger, bytes: bytes)]
    let exact = try ingest(given, takesShortWay: false)
    let result = try ingest(given, threads: 2, chunkSize: 1 << 18)
    #expect(result.inputs.map(\.digest) == exact.inputs.map(\.digest))
    #expect(result.account.files.map(\.encoding) == exact.account.files.map(\.encoding))
    #expect(result.account.files.map(\.used) == exact.account.files.map(\.used))
    #expect(result.account.files.map(\.amountUsed) == exact.account.files.map(\.amountUsed))
    #expect(result.account.rejects == exact.account.rejects)
    return result
  }

  @Test("A file that is what its start is has the digest and rows of one that is looked through first")
  func plain() throws {
    let result = try compare(ledger())
    #expect(result.account.files[1].encoding == "UTF-8")
    #expect(result.account.rejects.count > 1000, "all but a few rows repeat another")
  }

  @Test("So has one with titles and a byte-order mark before its header")
  func titles() throws {
    let result = try compare(ledger("\u{FEFF}收费台账\n,,\n"))
    #expect(result.account.files[1].headerLine == 3)
  }

  @Test("A broken byte far behind the start makes it read as if it had been known from the beginning")
  func brokenLate() throws {
    var bytes = ledger()
    bytes[bytes.count - Self.row.utf8.count + 4] = 0xFF
    let result = try compare(bytes)
    #expect(result.account.rejects.contains { $0.kind == .badEncoding })
  }

  @Test("ASCII at the start and GB18030 behind it is GB18030 throughout")
  func otherEncodingLate() throws {
    let header = "unit_id,fee_item,period,due_date,amount_due,amount_paid,paid_date,amount_waived,ref\n"
    let plain = "A1,fee,2026-11,2026-11-30,5.00,5.00,2026-11-03,0.00,R100001\n"
    var bytes = Array(header.utf8)
    for _ in 0..<(PendingSurvey.leastSize / plain.utf8.count + 10) { bytes += Array(plain.utf8) }
    bytes += encoded(Self.row, "GB18030")
    let result = try compare(bytes)
    #expect(result.account.files[1].encoding == "GB18030")
  }
}
