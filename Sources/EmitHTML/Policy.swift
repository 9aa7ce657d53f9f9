internal import CNettle

/// What the page may load and run: its own style and its own script, known by their digests, and nothing else.
enum Policy {
  static var content: String {
    "default-src 'none'; style-src '\(source(Style.sheet))'; script-src '\(source(Script.code))'; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// As a policy names an inline element: the digest of all bytes between its tags.
  private static func source(_ content: StaticString) -> String {
    "sha256-" + base64(content.withUTF8Buffer { sha256($0) })
  }

  private static func sha256(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes.baseAddress)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for sextet in 0..<4 {
        result.append(
          sextet <= group.count ? alphabet[bits >> (18 - 6 * sextet) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
