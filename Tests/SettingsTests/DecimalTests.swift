import Testing

@testable import Settings

@Suite("Decimals")
struct DecimalTests {
  @Test(
    "what is no decimal",
    arguments: ["", ".", "1.", "-1", "+1", "1e3", "1,000", "1.2.3", "１", "1234567890123456"])
  func refused(_ text: String) {
    #expect(Decimal(text[...]) == nil)
  }

  @Test("units of a power of ten, exact or none")
  func units() throws {
    #expect(try #require(Decimal("12.50")).units(2) == 1250)
    #expect(try #require(Decimal("12.500")).units(2) == 1250)
    #expect(try #require(Decimal("12.505")).units(2) == nil)
    #expect(try #require(Decimal("7")).units(6) == 7_000_000)
    #expect(try #require(Decimal(share: "7%")).units(6) == 70_000)
    #expect(try #require(Decimal("999999999999999")).units(6) == nil)
  }

  @Test("shown without zeros at the end")
  func show() {
    #expect(Decimal.show(950_000, scale: 4) == "95")
    #expect(Decimal.show(871_234, scale: 4) == "87.1234")
    #expect(Decimal.show(5, scale: 4) == "0.0005")
    #expect(Decimal.show(0, scale: 4) == "0")
  }
}
