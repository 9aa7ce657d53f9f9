import Model
import Sample
import Testing

@Suite("What a sample may be asked for")
struct OptionsTests {
  @Test(
    "a share is read exactly, in millionths",
    arguments: [
      ("0.02", 20_000), ("0.000001", 1), (".5", 500_000), ("1", 1_000_000), ("0", 0), ("0.005", 5_000),
      ("1.000000", 1_000_000),
    ])
  func share(text: String, millionths: Int) {
    #expect(SampleOptions.millionths(of: text) == millionths)
  }

  @Test(
    "what is no share is refused",
    arguments: ["", ".", "1.1", "-0.1", "2%", "0.0000001", "0,02", "1e-2", "٣"])
  func noShare(text: String) {
    #expect(SampleOptions.millionths(of: text) == nil)
  }

  @Test("numbers outside the limits are brought to the nearest limit")
  func limits() {
    let options = SampleOptions(
      units: 0, months: 9_999, lastMonth: Month(year: 9, month: 3), messMillionths: 2_000_000)
    #expect(options.units == 1)
    #expect(options.months == 240)
    #expect(options.lastMonth == Month(year: 1990, month: 3))
    #expect(options.messMillionths == 1_000_000)
  }

  @Test("the smallest and the oddest companies can be written", arguments: [1, 2, 3, 7, 13])
  func small(units: Int) throws {
    for shape in SampleShape.allCases {
      for months in [1, 2, 3, 40] {
        let written = try Written(
          SampleOptions(units: units, months: months, shape: shape, seed: 1, messMillionths: 300_000))
        #expect(written.files.count == 4)
      }
    }
  }
}
