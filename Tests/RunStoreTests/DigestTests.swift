import Testing

@testable import RunStore

@Suite("Digests")
struct DigestTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(
    "SHA-256 is what sha256sum prints",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func sha256(_ text: String, _ digest: String) {
    #expect(bytes(text).withUnsafeBytes { FileDigest.sha256($0) } == digest)
  }

  @Test("in parts it is the same as whole")
  func parts() {
    let data = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let whole = data.withUnsafeBytes { FileDigest.sha256($0) }
    var sha256 = SHA256Digest()
    var start = 0
    var step = 1
    while start < data.count {
      data[start..<min(start + step, data.count)].withUnsafeBytes {
        sha256.update($0)
      }
      start += step
      step = step * 3 + 1
    }
    #expect(sha256.hex() == whole)
  }
}
