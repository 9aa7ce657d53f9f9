import Model
import Testing

@testable import Ingest

@Suite("Keys filled down, and where they are not")
struct FillDownTests {
  private func ledger(_ bytes: [UInt8]) -> Given {
    var given = Given(.ledger, bytes: bytes)
    given.fillsDown = true
    return given
  }

  /// `unit amount` of each entry, and the rejects.
  private func read(_ ledger: Given, _ roster: Given = .units) throws -> (used: [String], rejects: [String]) {
    let result = try ingest([roster, ledger])
    return (
      result.ledger.map { "\(result.text(result.company.units[Int($0.unit)].unitID)) \($0.amount)" },
      result.rejects().map { $0.split(separator: " ").prefix(3).joined(separator: " ") }
    )
  }

  private static let header = Array("房号,收费项目,账期,应收金额\n".utf8)

  @Test("Nothing is carried over a row of broken bytes, until a key stands again")
  func brokenBytes() throws {
    let rows =
      Array("A1,物业费,2026-01,100\nA2,物".utf8) + [0xFF, 0xFE]
      + Array(",2026-01,200\n,停车费,2026-01,50\n,水费,2026-01,5\nA3,物业费,2026-01,100\n,停车费,2026-01,7\n".utf8)
    let (used, rejects) = try read(ledger(Self.header + rows))
    #expect(used == ["A1 10000", "A3 10000", "A3 700"])
    #expect(
      rejects == [
        "3 bad_encoding A2,物\u{FFFD}\u{FFFD},2026-01,200", "4 unit_id missing_value",
        "5 unit_id missing_value",
      ])
  }

  @Test("Nor over a row of an open quote")
  func openQuote() throws {
    let rows = "A1,物业费,2026-01,100\nA2,\"物业费,2026-01,200\n,停车费,2026-01,50\nA3,物业费,2026-01,100\n"
    let (used, rejects) = try read(ledger(Self.header + Array(rows.utf8)))
    #expect(used == ["A1 10000", "A3 10000"])
    #expect(rejects.last == "4 unit_id missing_value")
  }

  @Test("Nor a unit number that lost its digits, nor one of a row with more fields than the header")
  func unreadableKeys() throws {
    let rows = "A1,物业费,2026-01,100\n1.2E+17,物业费,2026-01,1\n,停车费,2026-01,2\nA2,物,业,2026-01,3\n,停车费,2026-01,4\n"
    let (used, rejects) = try read(ledger(Self.header + Array(rows.utf8)))
    #expect(used == ["A1 10000"])
    #expect(
      rejects == [
        "3 unit_id bad_key", "4 unit_id missing_value", "5 too_many_fields", "6 unit_id missing_value",
      ])
  }

  @Test(
    "A totals row is not filled, however it is spaced, and ends what is carried",
    arguments: ["合 计", "合计：", "小　计:"])
  func totals(word: String) throws {
    let text =
      "房号,收费项目,2026-01,2026-02\nA1,物业费,100,100\n,停车费,50,50\n,\(word),150,150\n,制表：李四,,\nA2,物业费,1,2\n"
    let (used, rejects) = try read(ledger(Array(text.utf8)))
    #expect(used == ["A1 10000", "A1 10000", "A1 5000", "A1 5000", "A2 100", "A2 200"])
    #expect(rejects == Array(repeating: "4 unit_id missing_value", count: 2) + ["5 unit_id missing_value"])
  }

  @Test("A unit is not carried into another building")
  func otherBuilding() throws {
    let roster = Given(.roster, "楼栋,房号\n1栋,A1\n2栋,A1\n2栋,A2\n")
    let text = "楼栋,房号,账期,应收金额\n1栋,A1,2026-01,1\n,,2026-02,2\n1栋,,2026-03,3\n2栋,,2026-01,4\n,A2,2026-01,5\n"
    let (used, rejects) = try read(ledger(Array(text.utf8)), roster)
    #expect(used == ["A1 100", "A1 200", "A1 300", "A2 500"])
    #expect(rejects == ["5 unit_id missing_value"])
  }
}
