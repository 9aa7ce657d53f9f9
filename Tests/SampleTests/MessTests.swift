import Model
import Testing

@testable import Sample

@Suite("Odd and wrong rows")
struct MessTests {
  private func messy(_ shape: SampleShape) throws -> Written {
    try Written(SampleOptions(units: 400, months: 24, shape: shape, seed: 4, messMillionths: 50_000))
  }

  @Test("about the share of rows that was asked for is odd")
  func share() throws {
    let tidy = try Written(SampleOptions(units: 400, months: 24, seed: 4))
    let kept = Set(try messy(.bill).text(.ledger).split(separator: "\r\n"))
    let rows = tidy.lines(.ledger)
    let odd = rows.count { !kept.contains($0) }
    // Some odd rows are whole themselves: a line stands before them, or they come twice.
    #expect((25...50).contains(odd * 1_000 / rows.count))
  }

  @Test("the usual spellings turn up", arguments: SampleShape.allCases)
  func spellings(shape: SampleShape) throws {
    let written = try Written(
      SampleOptions(units: 400, months: 24, shape: shape, seed: 4, messMillionths: 300_000))
    let text = written.text(.ledger)
    for token in [
      "=\"", "¥", "￥", "元,", "年", "20261", "合计", "本页小计", "1.23E+17", "#REF!", "2026-02-30", "99-9-99", ",-",
    ] {
      let isThere = text.contains(token)
      #expect(isThere, "\(token)")
    }
    #expect(text.unicodeScalars.contains { (0xFF10...0xFF19).contains($0.value) })
    #expect(text.split(separator: "\r\n").count { $0.hasPrefix("房号,小区") } > 1)
    let calls = written.text(.calls)
    for token in ["承諾繳費", "promised", "\n已登记\"", "心情不好", "邻居", "路过拜访"] {
      let isThere = calls.contains(token)
      #expect(isThere, "\(token)")
    }
  }

  @Test("the last call of a rather messy log has a quote that never closes, and no quote follows")
  func openQuote() throws {
    let text = try messy(.bill).text(.calls)
    let isOpen = text.hasSuffix(",\"还没说完\r\n")
    #expect(isOpen)
    #expect(text.utf8.count { $0 == UInt8(ascii: "\"") } > 1)
  }

  @Test("title lines stand above the header, but for the roster")
  func titles() throws {
    let written = try messy(.bill)
    #expect(written.text(.ledger).prefix(24) == "物业收费台账\r\n制表日期：2026-11-20\r\n房")
    #expect(written.lines(.repairs)[0] == "工程问题台账")
    #expect(written.lines(.roster)[0].prefix(3) == "房号,")
  }

  @Test("the last total is the sum of the amounts above it")
  func total() throws {
    let lines = try messy(.bill).text(.ledger).split(separator: "\r\n")
    let total = try #require(lines.last?.split(separator: ",", omittingEmptySubsequences: false))
    #expect(total[0] == "合计")
    // What is plain adds up to nearly all of it.
    var sum = 0
    for line in lines.dropLast() where !line.contains("计") {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      if cells.count >= 10 { sum += Spelling.fen(String(cells[5])) ?? 0 }
    }
    #expect(abs(total[5].fen - sum) < sum / 50)
  }

  @Test("a lost unit would take its bills along: each unit keeps a good row in the roster")
  func roster() throws {
    let tidy = try Written(SampleOptions(units: 300, months: 3, seed: 4))
    let messy = try Written(SampleOptions(units: 300, months: 3, seed: 4, messMillionths: 200_000))
    #expect(messy.lines(.roster).count > tidy.lines(.roster).count)
    let first = messy.rows(.roster).map { row in
      row[0].filter { $0 != "=" && $0 != "\"" && $0 != " " && $0 != "\u{3000}" }
    }
    let plain = Set(first.map { key in String(key.unicodeScalars.map { Character(half($0)) }) })
    #expect(tidy.rows(.roster).allSatisfy { plain.contains(String($0[0])) })
  }

  private func half(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0)! : scalar
  }

  @Test(
    "spellings", arguments: [("1234567.80", "1,234,567.80"), ("999.00", "999.00"), ("-1234.50", "-1,234.50")])
  func grouped(plain: String, grouped: String) {
    #expect(Spelling.grouped(plain) == grouped)
  }

  @Test("amounts are read and written in fen", arguments: [("1234.50", 123_450), ("-0.05", -5), ("0.00", 0)])
  func fen(text: String, fen: Int) {
    #expect(Spelling.fen(text) == fen)
    #expect(Spelling.money(fen: fen) == text)
  }

  @Test("a cell with a comma, a quote or a line end is quoted")
  func quoted() {
    #expect(Spelling.quoted("a,b") == "\"a,b\"")
    #expect(Spelling.quoted("a \"b\"") == "\"a \"\"b\"\"\"")
    #expect(Spelling.quoted("ab") == "ab")
  }
}
