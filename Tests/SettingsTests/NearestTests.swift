import Testing

@testable import Settings

@Suite("Nearest name")
struct NearestTests {
  @Test(
    "distance: inserted, left out, changed, swapped",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ab", 1),
      ("abc", "xabc", 1), ("abc", "acb", 1), ("ca", "abc", 3), ("kitten", "sitting", 3),
    ])
  func distance(_ first: String, _ second: String, _ expected: Int) {
    #expect(Nearest.distance(Array(first), Array(second)) == expected)
  }

  @Test("the nearest within a third of the letters, the first of equals, ignoring case")
  func nearest() {
    #expect(Nearest.name(to: "refusal", among: ["refusals", "refusal_days"]) == "refusals")
    #expect(Nearest.name(to: "ab", among: ["ac", "aa"]) == "ac")
    #expect(Nearest.name(to: "Roster", among: ["roster"]) == "roster")
    #expect(Nearest.name(to: "colour", among: ["company", "month"]) == nil)
    #expect(Nearest.name(to: "", among: []) == nil)
  }
}
