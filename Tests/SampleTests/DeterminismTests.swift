import Model
import Testing

@testable import Sample

@Suite("The same options give the same bytes")
struct DeterminismTests {
  @Test("twice the same seed, twice the same bytes", arguments: SampleShape.allCases)
  func sameSeed(shape: SampleShape) throws {
    let options = SampleOptions(units: 60, months: 14, shape: shape, seed: 3, messMillionths: 50_000)
    let isSame = try Written(options).files == Written(options).files
    #expect(isSame)
  }

  @Test("another seed, other bytes in every file")
  func otherSeed() throws {
    let one = try Written(SampleOptions(units: 60, months: 14, seed: 3))
    let two = try Written(SampleOptions(units: 60, months: 14, seed: 4))
    for file in SampleFile.allCases {
      let differs = one.files[file] != two.files[file]
      #expect(differs)
    }
  }

  @Test("mess leaves the rows that it does not touch as they were")
  func messKeepsTheRest() throws {
    let tidy = try Written(SampleOptions(units: 100, months: 12, seed: 5))
    let messy = try Written(SampleOptions(units: 100, months: 12, seed: 5, messMillionths: 20_000))
    let kept = Set(messy.text(.ledger).split(separator: "\r\n"))
    let rows = tidy.lines(.ledger)
    let untouched = rows.count { kept.contains($0) }
    #expect(untouched > rows.count * 96 / 100)
    #expect(untouched < rows.count)
  }

  @Test("a stream begins alike each time, and unlike the next stream")
  func streams() {
    var one = Random(seed: 7, .life, 0)
    var two = Random(seed: 7, .life, 1)
    var same = Random(seed: 7, .life, 0)
    let first = one.next()
    #expect(first == same.next())
    #expect(first != two.next())
  }

  @Test("random numbers stay within their limits and reach them")
  func below() {
    var random = Random(seed: 1, .mess)
    var seen = [Int](repeating: 0, count: 6)
    for _ in 0..<600 { seen[random.below(6)] += 1 }
    #expect(seen.allSatisfy { $0 > 60 && $0 < 140 })
    #expect((0..<100).allSatisfy { _ in (3...5).contains(random.within(3...5)) })
  }
}
