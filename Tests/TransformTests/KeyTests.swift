import Model
import Testing

@testable import Transform

@Suite("Keys of groups")
struct KeyTests {
  private func books(_ places: [(project: String, building: String)]) -> Books {
    var books = Books("2026-10")
    for (index, place) in places.enumerated() {
      let unit = books.unit(String(index), project: place.project, building: place.building)
      books.charge(unit: unit, due: "2026-10-01", 1_00)
    }
    return books
  }

  private func keys(_ books: Books, _ dimension: String) throws -> [String] {
    try books.figures().by(dimension, "open.overdue").map(\.key)
  }

  @Test("a building's key is the building alone where the roster has one project")
  func oneProject() throws {
    #expect(try keys(books([("P", "2"), ("P", "10"), ("P", "")]), "building") == ["(none)", "10", "2"])
    #expect(try keys(books([("", "1")]), "building") == ["1"])
  }

  @Test("with several projects it has its project before it; one without a name is one more")
  func severalProjects() throws {
    #expect(
      try keys(books([("P", "1"), ("", "1"), ("Q", "")]), "building") == ["(none)/1", "P/1", "Q/(none)"])
    #expect(try keys(books([("P", "1"), ("", "1"), ("Q", "")]), "project") == ["(none)", "P", "Q"])
  }

  @Test("a project whose units owe nothing is a project too")
  func silentProject() throws {
    var books = books([("P", "1")])
    books.unit("x", project: "Q", building: "1")
    #expect(try keys(books, "building") == ["P/1"])
    #expect(try books.rows("ageing.amount", by: "building/bucket") == ["P/1/1-30 1.00"])
  }

  @Test("keys are sorted and told apart by their bytes, not by what they look like")
  func bytes() throws {
    // é in one letter and in two, and two that Swift would sort the other way round.
    let places = ["e\u{301}", "\u{e9}", "\u{FF5E}", "\u{10000}"].map { (project: "P", building: $0) }
    #expect(
      try keys(books(places), "building").map { Array($0.utf8) }
        == ["e\u{301}", "\u{e9}", "\u{FF5E}", "\u{10000}"].map { Array($0.utf8) })
  }

  @Test("labels that read alike are one group")
  func alike() throws {
    #expect(try books([("a", "b/c"), ("a/b", "c")]).rows("open.overdue", by: "building") == ["a/b/c 2.00"])
    #expect(try books([("P", ""), ("P", "(none)")]).rows("open.overdue", by: "building") == ["(none) 2.00"])
  }

  @Test("figures stand in the order of metric and dimension, each once")
  func order() throws {
    var books = books([("P", "1"), ("Q", "2")])
    books.repair("2026-01-01", done: "2026-02-01")
    books.call("2026-10-02", at: 900, by: "An", objections: ["defect"])
    let names = try books.figures().figures.map { "\($0.metric) \($0.dimension)" }
    var seen: [String] = []
    for name in names where name != seen.last { seen.append(name) }
    #expect(Set(seen).count == seen.count)
    let pairs = seen.map { $0.split(separator: " ").map(String.init) }
    for (left, right) in zip(pairs, pairs.dropFirst()) {
      #expect(left[0] == right[0] ? left[1] < right[1] : left[0] < right[0])
    }
  }
}

@Suite("Building blocks")
struct BuildingBlockTests {
  @Test("blocks of cells are as wide as their columns are many")
  func widths() {
    func check<Column: ColumnSet>(_ column: Column.Type) {
      #expect(Column.width == Column.allCases.count, "\(column)")
      #expect(Column.allCases.map(\.rawValue) == Array(0..<Column.width) as [Int], "\(column)")
    }
    check(CollectionColumn.self)
    check(TrendColumn.self)
    check(AgeBucket.self)
    check(LimitationColumn.self)
    check(BalanceStep.self)
    check(CallColumn.self)
    check(FunnelStep.self)
    check(PenetrationColumn.self)
    check(FrequencyColumn.self)
    check(PromiseStatus.self)
    check(KeptColumn.self)
    check(ObjectionColumn.self)
    check(ConnectedColumn.self)
    check(EpisodeColumn.self)
    check(RepairColumn.self)
    check(RepairMonthColumn.self)
    check(SurvivalColumn.self)
    check(ChainStep.self)
    check(CaseColumn.self)
    check(CountColumn.self)
  }

  @Test(
    "the open set finds the next place, whichever are in it", arguments: [1, 63, 64, 65, 4096, 4097, 10_000])
  func openSet(_ count: Int) {
    var set = OpenSet()
    var model = Set<Int>()
    var random = Random(seed: UInt64(count))
    set.reset(count: count)
    #expect(set.next(from: 0) == nil)
    for _ in 0..<2000 {
      let place = random.below(count)
      if random.below(3) == 0 {
        set.remove(place)
        model.remove(place)
      } else if random.below(4) == 0 {
        set.insert(place)
        model.insert(place)
      }
      let start = random.below(count + 1)
      #expect(set.next(from: start) == (start..<count).first(where: model.contains))
    }
  }

  @Test("the index map keeps every key")
  func indexMap() {
    var map = IndexMap()
    for key in 0..<5000 { map.insert(UInt64(key) << 32 | UInt64(key % 7), key) }
    for key in 0..<5000 { #expect(map[UInt64(key) << 32 | UInt64(key % 7)] == key) }
    #expect(map[77] == nil)
  }

  @Test("few keys or many, sorted they are")
  func sortKeys() {
    var random = Random(seed: 3)
    for count in [0, 1, 2, 63, 64, 65, 300] {
      var keys = Scratch<UInt64>()
      for _ in 0..<count { keys.append(random.next()) }
      let expected = keys.all.sorted()
      sortFew(&keys)
      #expect(keys.map { $0 } == expected)
    }
    #expect(sortable(-5) < sortable(0))
    #expect(sortable(0) < sortable(20_000))
  }
}

/// A small generator, so that a failing test fails again (splitmix64).
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
