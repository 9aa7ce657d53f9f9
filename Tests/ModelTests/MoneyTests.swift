import Model
import Testing

@Suite("Exact numbers")
struct MoneyTests {
  @Test(
    "money is written with two decimals",
    arguments: [
      (0, "0.00"), (1, "0.01"), (-1, "-0.01"), (10, "0.10"), (-123_450, "-1234.50"), (100, "1.00"),
      (-99, "-0.99"),
      (Int64.max, "92233720368547758.07"), (Int64.min, "-92233720368547758.08"),
    ] as [(Int64, String)])
  func description(fen: Int64, text: String) { #expect(Money(fen: fen).description == text) }

  @Test("sums, differences, signs, order")
  func arithmetic() {
    var sum = Money(fen: 150) + Money(fen: -200)
    #expect(sum == Money(fen: -50) && -sum == Money(fen: 50) && sum < .zero)
    sum += Money(fen: 75)
    sum -= Money(fen: 5)
    #expect(sum - Money(fen: 20) == .zero)
  }

  @Test(
    "a quotient is rounded half away from zero, on both sides",
    arguments: [
      (1, 3, 333_333), (2, 3, 666_667), (-1, 3, -333_333), (-2, 3, -666_667), (1, 1, 1_000_000), (0, 7, 0),
      (1, 2_000_000, 1), (-1, 2_000_000, -1), (3, 2_000_000, 2), (-3, 2_000_000, -2),
      (1, 2_000_001, 0), (-1, 2_000_001, 0), (5, 4_000_000, 1), (7, 4_000_000, 2), (-5, 2, -2_500_000),
    ] as [(Int64, Int64, Int64)])
  func quotients(numerator: Int64, denominator: Int64, count: Int64) {
    #expect(Millionths(numerator: numerator, denominator: denominator)?.count == count)
  }

  @Test(
    "quotients of huge numbers are exact",
    arguments: [
      (Int64.max, Int64.max, 1_000_000), (Int64.min, Int64.max, -1_000_000),
      (Int64.max - 1, Int64.max, 1_000_000),
      (Int64.max / 2, Int64.max, 500_000), (9_000_000_000_000_000_000, 9_000_000_000, 1_000_000_000_000_000),
      (1, Int64.max, 0), (-9_000_000_000_000, 1, -9_000_000_000_000_000_000),
    ] as [(Int64, Int64, Int64)])
  func hugeQuotients(numerator: Int64, denominator: Int64, count: Int64) {
    #expect(Millionths(numerator: numerator, denominator: denominator)?.count == count)
  }

  @Test(
    "what has no quotient, or one too large",
    arguments: [
      (1, 0), (0, 0), (1, -1), (Int64.max, 1), (Int64.min, 1), (Int64.max, Int64.min), (9_223_372_036_855, 1),
    ] as [(Int64, Int64)])
  func noQuotient(numerator: Int64, denominator: Int64) {
    #expect(Millionths(numerator: numerator, denominator: denominator) == nil)
  }

  /// Against plain long division in 128 bits.
  @Test("quotients against long division")
  func quotientsByOracle() {
    var faults: [String] = []
    let edges: [Int64] = [
      1, 2, 3, 7, 999, 1_000_000, 2_000_000, 123_456_789, 1 << 40, (1 << 53) + 1, Int64.max,
    ]
    for numerator in edges {
      for denominator in edges {
        let scaled = Int128(numerator) * 1_000_000
        var expected = scaled / Int128(denominator)
        if scaled % Int128(denominator) * 2 >= Int128(denominator) { expected += 1 }
        let fits = Int64(exactly: expected)
        if Millionths(numerator: numerator, denominator: denominator)?.count != fits
          || Millionths(numerator: -numerator, denominator: denominator)?.count != fits.map({ -$0 })
        {
          faults.append("\(numerator) / \(denominator)")
        }
      }
    }
    #expect(faults == [])
  }

  @Test(
    "of a floating-point number",
    arguments: [
      (0.5, 500_000), (-0.5, -500_000), (1e-6, 1), (0.4e-6, 0), (-0.6e-6, -1),
      (1e12, 1_000_000_000_000_000_000),
    ] as [(Double, Int64)])
  func doubles(number: Double, count: Int64) { #expect(Millionths(number)?.count == count) }

  @Test("not of what is no number", arguments: [Double.nan, .infinity, -.infinity, 1e13, -1e13])
  func noNumbers(number: Double) { #expect(Millionths(number) == nil) }

  @Test(
    "six decimals",
    arguments: [
      (0, "0.000000"), (861_896, "0.861896"), (-1, "-0.000001"), (1_000_000, "1.000000"),
      (-12_345_678, "-12.345678"),
      (Int64.min, "-9223372036854.775808"),
    ] as [(Int64, String)])
  func sixDecimals(count: Int64, text: String) { #expect(Millionths(count).description == text) }

  @Test("numbers are padded, never cut")
  func padding() { #expect(padded(7, 2) == "07" && padded(123, 2) == "123" && padded(0, 4) == "0000") }

  @Test("an amount and a count, as metrics.csv has them")
  func quantities() {
    #expect(Quantity.money(Money(fen: 1_234_567)).description == "12345.67")
    #expect(Quantity.count(1_234_567).description == "1234567")
    #expect(Quantity.money(Money(fen: 5)).raw == 5 && Quantity.count(-5).raw == -5)
  }
}
