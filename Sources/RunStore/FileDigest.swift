internal import CNettle
internal import CXXHash

/// Digests of files, as hexadecimal text.
package enum FileDigest {
  /// Equal to what `sha256sum` prints.
  package static func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
    var digest = SHA256Digest()
    digest.update(bytes)
    return digest.hex()
  }

  /// Equal to what `xxh128sum` prints.
  package static func xxh128(_ bytes: UnsafeRawBufferPointer) -> String {
    let digest = XXH128Digest()
    digest.update(bytes)
    return digest.hex()
  }
}

/// SHA-256, a block at a time: the digest of what the run writes.
package struct SHA256Digest {
  private var context = sha256_ctx()

  package init() { nettle_sha256_init(&context) }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    nettle_sha256_update(&context, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
  }

  /// Of all bytes so far; the digest starts anew after it.
  package mutating func hex() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return hexadecimal(digest)
  }
}

/// XXH3 with 128 bits, a block at a time: the digest of what the run reads. Quick, and no proof against
/// somebody who wants two files to look the same.
package struct XXH128Digest: ~Copyable {
  private let state: OpaquePointer

  package init() {
    // Nil only where memory is gone.
    state = XXH3_createState()!
    XXH3_128bits_reset(state)
  }

  deinit { XXH3_freeState(state) }

  package func update(_ bytes: UnsafeRawBufferPointer) {
    XXH3_128bits_update(state, bytes.baseAddress, bytes.count)
  }

  /// Of all bytes so far.
  package func hex() -> String {
    let digest = XXH3_128bits_digest(state)
    return hexadecimal(bigEndian(digest.high64) + bigEndian(digest.low64))
  }

  private func bigEndian(_ word: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
  }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  return String(decoding: text, as: UTF8.self)
}
