import FoundationEssentials
import Model
import Testing

@testable import Transform

@Suite("Tallies on the way")
struct CodingTests {
  private func json(_ tally: Tally) throws -> String {
    String(decoding: try JSONEncoder().encode(tally), as: UTF8.self)
  }

  private func decoded(_ text: String) throws -> Tally {
    try JSONDecoder().decode(Tally.self, from: Data(text.utf8))
  }

  @Test("what is written is read again", arguments: [UInt64(1), 2, 3])
  func roundTrip(_ seed: UInt64) throws {
    let books = Books.random(seed)
    let tally = try books.result().tally
    let copy = try decoded(try json(tally))
    #expect(copy == tally)
    #expect(
      copy.figures(dates: books.dates, policy: books.policy).figures
        == tally.figures(dates: books.dates, policy: books.policy).figures)
    #expect(try decoded(try json(Tally())) == Tally())
  }

  @Test("a tally whose cells do not fit its groups is refused, not believed")
  func malformed() throws {
    var books = Books("2026-10")
    books.unit(project: "P", building: "1", steward: "Li")
    books.charge(due: "2026-10-01", 1_00, item: "fee")
    let text = try json(try books.result().tally)
    for (part, other) in [
      (#"["P"]"#, #"["P"],["Q"]"#), (#"["Li"]"#, #"["Li"],["Li"]"#), (#""axes":[["#, #""axes":[[],["#),
    ] {
      let broken = text.replacing(part, with: other, maxReplacements: 1)
      #expect(broken != text)
      #expect(throws: (any Error).self, "\(part)") { try decoded(broken) }
    }
  }

  @Test("numbers too large are refused before anything is added to them")
  func tooLarge() throws {
    var books = Books("2026-10")
    books.unit(project: "P")
    books.charge(due: "2026-10-01", 1_23)
    let text = try json(try books.result().tally)
    for number in ["9223372036854775807", "-9223372036854775808", "1152921504606846976"] {
      let broken = text.replacing("123", with: number)
      #expect(broken != text)
      #expect(throws: (any Error).self) { try decoded(broken) }
    }
  }
}

@Suite("A unit's story")
struct StoryTests {
  @Test("every charge with what went to it, from which row")
  func story() throws {
    var books = Books("2026-10")
    books.unit("100")
    books.unit("101", project: "P", building: "1")
    books.charge(unit: 1, due: "2026-09-30", 100_00, item: "fee", for: "2026-09")  // line 2
    books.charge(unit: 1, due: "2026-08-31", 50_00)  // line 3
    books.pay(unit: 1, "2026-10-01", 170_00)  // line 4
    books.refund(unit: 1, "2026-10-02", 60_00)  // line 5
    books.waive(unit: 1, "2026-10-03", 10_00)  // line 6
    books.call(unit: 1, "2026-09-01", promise: "2026-10-01", amount: 200_00)
    books.repair(unit: 1, "2026-09-01", done: "2026-09-02")
    let story = try Transform.story(of: 1, in: books.company, dates: books.dates, policy: books.policy)
    #expect(story.unit.unitID == "101")
    #expect(story.charges.map(\.place.line) == [3, 2])
    #expect(story.charges.map(\.feeItem) == ["", "fee"])
    #expect(story.charges.map(\.paid.fen) == [50_00, 60_00])
    #expect(story.charges.map(\.waived.fen) == [0, 10_00])
    #expect(story.charges.map(\.open.fen) == [0, 30_00])
    #expect(story.applications.map(\.place.line) == [4, 4, 5, 6])
    #expect(story.applications.map(\.charge) == [0, 1, 1, 1])
    #expect(story.applications.map(\.amount.fen) == [50_00, 100_00, -40_00, 10_00])
    #expect(story.applications.map(\.isWaiver) == [false, false, false, true])
    #expect(story.credit == .zero)
    #expect(story.overdue == Money(fen: 30_00))
    #expect(story.worst == 31)
    #expect(story.promises.map(\.status) == [.partial])
    #expect(story.promises.map(\.paid.fen) == [170_00])
    #expect(story.clearings == ["2026-09-02"])
    #expect(story.escalation == nil)
    #expect(story.workList.map(\.list) == [.brokenPromise])
  }
}
