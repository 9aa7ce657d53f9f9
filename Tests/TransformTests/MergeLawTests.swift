import Model
import Testing

@testable import Transform

/// What a result says, in full and comparable.
private struct Answer: Equatable {
  var figures: [Figure]
  var cases: [EscalationCase]
  var workList: [WorkItem]
  var warnings: [RefundExcess]

  init(_ result: TransformResult, _ books: Books) {
    figures = result.tally.figures(dates: books.dates, policy: books.policy).figures
    cases = result.cases
    workList = result.workList
    warnings = result.refundWarnings
  }
}

private let seeds: [UInt64] = Array(0..<12)

@Suite("Merging")
struct MergeLawTests {
  @Test("any way to share out the units, in any order, with empty parts, gives the whole", arguments: seeds)
  func partitions(_ seed: UInt64) throws {
    let books = Books.random(seed)
    let whole = try books.part(0..<books.units.count)
    let expected = Answer(TransformResult(whole), books)
    var random = Random(seed: seed &+ 99)
    for _ in 0..<8 {
      var cuts = (0..<random.below(6)).map { _ in random.below(books.units.count + 1) }
      cuts = ([0, books.units.count] + cuts).sorted()
      var ranges = zip(cuts, cuts.dropFirst()).map { $0..<$1 }
      ranges.sort { _, _ in random.below(2) == 0 }
      var merged = TransformPart()
      for range in ranges { try merged.merge(try books.part(range)) }
      #expect(merged.tally == whole.tally)
      #expect(Answer(TransformResult(merged), books) == expected)
    }
  }

  @Test("no result depends on the number of threads", arguments: seeds)
  func threads(_ seed: UInt64) throws {
    let books = Books.random(seed, units: 40)
    let expected = Answer(try books.result(threads: 1), books)
    for threads in [2, 3, 100] { #expect(Answer(try books.result(threads: threads), books) == expected) }
  }

  @Test("the empty tally changes nothing, on either side", arguments: seeds)
  func identity(_ seed: UInt64) throws {
    let tally = try Books.random(seed).result().tally
    var left = Tally()
    try left.merge(tally)
    var right = tally
    try right.merge(Tally())
    #expect(left == tally)
    #expect(right == tally)
    #expect(tally != Tally())
  }

  @Test("across companies with other groups: commutative and associative", arguments: seeds)
  func acrossCompanies(_ seed: UInt64) throws {
    let tallies = try (0..<3).map { try Books.random(seed * 3 + $0, units: 6).result().tally }
    func merged(_ order: [Int]) throws -> Tally {
      var result = tallies[order[0]]
      for index in order.dropFirst() { try result.merge(tallies[index]) }
      return result
    }
    let expected = try merged([0, 1, 2])
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(try merged(order) == expected)
    }
    var nested = tallies[1]
    try nested.merge(tallies[2])
    var outer = tallies[0]
    try outer.merge(nested)
    #expect(outer == expected)
    let books = Books()
    #expect(
      outer.figures(dates: books.dates, policy: books.policy).figures
        == expected.figures(dates: books.dates, policy: books.policy).figures)
  }

  @Test("two companies add up: sums, units, and groups of one name")
  func sums() throws {
    var one = Books("2026-10")
    one.charge(unit: one.unit(project: "P", building: "1"), due: "2026-10-01", 1_00)
    one.call(by: "An", objections: ["defect"])
    var two = Books("2026-10")
    two.objectionCodes = ["noise", "defect"]
    two.charge(unit: two.unit(project: "Q", building: "1"), due: "2026-10-01", 2_00)
    two.charge(unit: two.unit(project: "P", building: "1"), due: "2026-10-01", 4_00)
    two.call(by: "An", objections: ["noise"])
    two.repair("2026-10-01")
    var tally = try one.result().tally
    try tally.merge(try two.result().tally)
    let table = tally.figures(dates: one.dates, policy: one.policy)
    func lines(_ metric: String, _ dimension: String) -> [String] { table.by(dimension, metric).map(\.line) }
    #expect(lines("open.overdue", "building") == ["P/1 5.00", "Q/1 2.00"])
    #expect(lines("calls.attempts", "caller") == ["An 2"])
    #expect(
      lines("objections.calls", "category").prefix(3) == [
        "defect 1/2 0.500000", "hardship 0/2 0.000000", "noise 1/2 0.500000",
      ])
    #expect(lines("objections.units", "building/category") == ["P/1/defect 1", "Q/1/noise 1"])
    #expect(lines("repair.open", "all") == ["all 1"])
  }

  @Test("amounts whose sum could not be held exactly are refused, alone and together")
  func overflow() throws {
    var books = Books("2026-10")
    books.unit()
    books.charge(due: "2026-10-01", 1 << 55)
    let tally = try books.result().tally
    var twice = tally
    try twice.merge(tally)
    #expect(throws: TransformError.amountsBeyondRange) { try twice.merge(tally) }
    books.charge(due: "2026-10-01", .max)
    books.charge(due: "2026-10-01", .min)
    #expect(throws: TransformError.amountsBeyondRange) { try books.result(threads: 2) }
    var promises = Books("2026-10")
    promises.unit()
    promises.call("2026-10-01", promise: "2026-10-02", amount: .max)
    #expect(throws: TransformError.amountsBeyondRange) { try promises.result() }
  }
}

extension Books {
  fileprivate mutating func call(by caller: String, objections: [String]) {
    call("2026-10-05", by: caller, objections: objections)
  }
}
