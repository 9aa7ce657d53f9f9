import DocumentModel
import Model
import Testing

@Suite("Values as characters")
struct FormatTests {
  @Test(
    "money: groups of three, two decimals, a true minus",
    arguments: [
      (0, "0.00"), (5, "0.05"), (-5, "−0.05"), (99_999, "999.99"), (100_000, "1,000.00"),
      (123_456_780, "1,234,567.80"),
      (-100_000_000, "−1,000,000.00"), (Int64.min, "−92,233,720,368,547,758.08"),
    ] as [(Int64, String)])
  func money(fen: Int64, text: String) { #expect(Format.money(Money(fen: fen)) == text) }

  @Test(
    "counts",
    arguments: [
      (0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "−1,234,567"),
      (Int64.min, "−9,223,372,036,854,775,808"),
    ] as [(Int64, String)])
  func count(count: Int64, text: String) { #expect(Format.count(count) == text) }

  @Test(
    "percent: one decimal, half away from zero",
    arguments: [
      (0, "0.0%"), (834_499, "83.4%"), (834_500, "83.5%"), (-834_500, "−83.5%"), (-400, "0.0%"),
      (-500, "−0.1%"),
      (1_000_000, "100.0%"), (999_500, "100.0%"), (999_499, "99.9%"), (12_345_678_900, "1,234,567.9%"),
    ] as [(Int64, String)])
  func percent(value: Int64, text: String) { #expect(Format.percent(Millionths(value)) == text) }

  @Test(
    "points: with their sign, zero without",
    arguments: [
      (12_000, "+1.2"), (-4_000, "−0.4"), (0, "0.0"), (400, "0.0"), (-400, "0.0"), (500, "+0.1"),
      (-500, "−0.1"),
    ] as [(Int64, String)])
  func points(value: Int64, text: String) { #expect(Format.points(Millionths(value)) == text) }

  @Test("each kind of value")
  func values() throws {
    #expect(Format.text(.none) == "–" && Format.text(.text("a|b")) == "a|b")
    #expect(Format.text(.day(try #require(Day(iso: "2026-11-03")))) == "2026-11-03")
    #expect(Format.text(.month(Month(year: 2026, month: 11))) == "2026-11")
    let none = Rate(numerator: .count(0), denominator: .count(0), value: nil)
    #expect(Format.text(.rate(none)) == "–" && Format.percent(nil) == "–" && Format.fraction(none) == "0 / 0")
  }

  @Test("a rate's parts; of an estimate how many cases it rests on")
  func fractions() {
    let rate = Rate(numerator: .money(Money(fen: 123_456)), denominator: .count(1_000), value: Millionths(1))
    #expect(Format.fraction(rate) == "1,234.56 / 1,000" && !rate.isEstimate)
    let estimate = Rate(estimate: Millionths(500_000), cases: 1_000)
    #expect(estimate.isEstimate && Format.fraction(estimate) == "n = 1,000")
    #expect(Format.fraction(Rate(estimate: Millionths(1), cases: nil)) == "")
  }

  @Test("fewer than ten cases are thin; an amount has no cases")
  func thin() {
    func rate(_ denominator: Quantity, cases: Int64? = nil) -> Rate {
      Rate(numerator: .count(0), denominator: denominator, value: Millionths(0), cases: cases)
    }
    #expect(rate(.count(9)).isThin && !rate(.count(10)).isThin)
    #expect(!rate(.money(Money(fen: 1))).isThin && rate(.money(Money(fen: 1)), cases: 9).isThin)
    #expect(!rate(.count(1), cases: 10).isThin && !Rate(estimate: Millionths(1), cases: nil).isThin)
  }

  @Test(
    "width in a terminal",
    arguments: [
      ("", 0), ("abc", 3), ("收缴率", 6), ("（％）", 6), ("e\u{301}", 1), ("😀", 2), ("ｱ", 1), ("𠮷", 2),
      ("\u{200B}", 0),
    ])
  func width(text: String, width: Int) { #expect(Format.width(text) == width) }

  @Test(
    "a file's reference is never anything else",
    arguments: [
      ("report.md", "report.md"), ("rejected/a.csv", "rejected/a.csv"),
      ("javascript:alert(1)", "javascript%3Aalert%281%29"),
      ("/etc/passwd", "%2Fetc/passwd"), ("a b#?.csv", "a%20b%23%3F.csv"), ("名", "%E5%90%8D"), ("\n", "%0A"),
    ])
  func references(name: String, reference: String) { #expect(Format.reference(toFile: name) == reference) }
}
