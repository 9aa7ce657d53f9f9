import SheetWriter
import Testing

@Suite("Numbers")
struct NumberTests {
  @Test("are written exactly")
  func exact() {
    #expect(Number(0).description == "0")
    #expect(Number(Int64.min).description == "-9223372036854775808")
    #expect(Number(units: 123_450, .hundredths).description == "1234.5")
    #expect(Number(units: -5, .hundredths).description == "-0.05")
    #expect(Number(units: -100, .hundredths).description == "-1")
    #expect(Number(units: 861_896, .millionths).description == "0.861896")
    #expect(Number(units: 0, .millionths).description == "0")
    #expect(Number(units: Int64.min, .hundredths).description == "-92233720368547758.08")
    #expect(Number(0.1)?.description == "0.1")
  }

  @Test("that no cell can hold cannot be made")
  func impossible() {
    #expect(Number(Double.nan) == nil)
    #expect(Number(Double.infinity) == nil)
  }

  @Test("of days follow the 1900 system, from where it is unambiguous")
  func days() {
    // 1970-01-01 is day 25,569; 1900-03-01 is day 61; 9999-12-31 is day 2,958,465.
    #expect(Number(daysSince1970: 0)?.description == "25569")
    #expect(Number(daysSince1970: 20_759)?.description == "46328")
    #expect(Number(daysSince1970: -25_508)?.description == "61")
    #expect(Number(daysSince1970: -25_509) == nil)
    #expect(Number(daysSince1970: 2_932_896)?.description == "2958465")
    #expect(Number(daysSince1970: 2_932_897) == nil)
    #expect(Number(daysSince1970: Int.max) == nil)
  }

  @Test("and places come out as written")
  func places() throws {
    let reader = try sound { book throws(SheetError) in
      let money = try book.style(Style(format: .money))
      try book.addSheet(SheetName("S")) { sheet throws(SheetError) in
        try sheet.append(Row([.number(Number(units: 1, .hundredths), money)]), from: 27)
        sheet.skip(2)
        try sheet.append([.empty(), .number(Number(7)), .empty(money)])
        try sheet.append(Row([.number(Number(8))]), from: 16_384)
      }
    }
    #expect(
      reader.cells(of: "S") == ["AA1": .number("0.01"), "B4": .number("7"), "XFD5": .number("8")])
  }
}
