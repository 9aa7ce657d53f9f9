import Model
import Testing

@testable import Sample

@Suite("Numbers as bytes")
struct RowBufferTests {
  private func text(_ body: (inout RowBuffer) -> Void) -> String {
    var buffer = RowBuffer(capacity: 2)
    body(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test("whole numbers", arguments: [0, 7, 10, 99, 100, 12_345_678, -3, Int.max])
  func numbers(number: Int) {
    #expect(text { $0.append(number: number) } == String(number))
  }

  @Test(
    "hundredths",
    arguments: [(0, "0.00"), (5, "0.05"), (123_450, "1234.50"), (-5, "-0.05"), (-123_456, "-1234.56")])
  func hundredths(fen: Int, expected: String) {
    #expect(text { $0.append(hundredths: fen) } == expected)
  }

  @Test("clocks and days")
  func clocks() {
    #expect(text { $0.append(clock: 9 * 60 + 5) } == "09:05")
    #expect(text { $0.append(day: Day(year: 2026, month: 2, day: 3)!) } == "2026-02-03")
  }

  @Test("a buffer grows, and can be cut back")
  func grows() {
    var buffer = RowBuffer(capacity: 1)
    buffer.append("物业费")
    let mark = buffer.count
    buffer.append("车位费")
    buffer.cut(to: mark)
    buffer.comma()
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "物业费,")
  }
}
