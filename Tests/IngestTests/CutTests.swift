import Model
import Testing

@testable import Ingest

@Suite("Files that were cut short")
struct CutTests {
  @Test("time") func time() throws {
    let clock = ContinuousClock()
    print("vocab", clock.measure { for _ in 0..<20 { _ = Vocabulary() } } / 20)
    print("ingest", try clock.measure { for _ in 0..<20 { _ = try ingest(.calls, "房号,通话时间\nA1,2026-11-03\n") } } / 20)
  }
}
