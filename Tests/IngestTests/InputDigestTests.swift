import Testing

@testable import Ingest

@Suite("The digest of an input")
struct InputDigestTests {
  private func digest(_ bytes: [UInt8]) -> String {
    let digest = XXH128Digest()
    bytes.withUnsafeBytes { digest.update($0) }
    return digest.hex()
  }

  @Test(
    "XXH3-128 is what xxh128sum prints",
    arguments: [
      ("", "99aa06d3014798d86001c324468d497f"),
      ("abc", "06b05ab6733a618578af5f94892f3950"),
    ])
  func xxh128(_ text: String, _ expected: String) {
    #expect(digest(Array(text.utf8)) == expected)
  }

  @Test("in parts it is the same as whole")
  func parts() {
    let data = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let inParts = XXH128Digest()
    var start = 0
    var step = 1
    while start < data.count {
      data[start..<min(start + step, data.count)].withUnsafeBytes { inParts.update($0) }
      start += step
      step = step * 3 + 1
    }
    #expect(inParts.hex() == digest(data))
  }
}
