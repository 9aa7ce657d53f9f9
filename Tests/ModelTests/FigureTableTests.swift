import Model
import Testing

@Suite("Figures, looked up")
struct FigureTableTests {
  private let table = FigureTable([
    Figure(metric: "a", dimension: "all", key: "all", numerator: .count(1)),
    Figure(metric: "a", dimension: "building", key: "1", numerator: .count(2)),
    Figure(metric: "a", dimension: "building", key: "2", numerator: .count(3)),
    Figure(metric: "b", dimension: "building", key: "1", numerator: .count(4)),
  ])

  @Test("by metric, dimension and key")
  func one() {
    #expect(table["a"]?.numerator == .count(1))
    #expect(table["a", "building", "2"]?.numerator == .count(3))
    #expect(table["b", "building", "1"]?.numerator == .count(4))
  }

  @Test("nothing where metrics.csv has no such row")
  func none() {
    #expect(table["b"] == nil && table["a", "building", "3"] == nil && table["c"] == nil)
    #expect(FigureTable([])["a"] == nil && FigureTable([]).figures.isEmpty)
  }

  @Test("all of a dimension, in order")
  func group() {
    #expect(table.by("building", "a").map(\.key) == ["1", "2"])
    #expect(table.by("steward", "a").isEmpty && table.by("building", "z").isEmpty)
  }
}
