internal import CXXHash

/// XXH3 with 128 bits, a block at a time: the digest of what the run reads. Quick, and no proof against
/// somebody who wants two files to look the same.
struct XXH128Digest: ~Copyable {
  private let state: OpaquePointer

  init() {
    // Nil only where memory is gone.
    state = XXH3_createState()!
    XXH3_128bits_reset(state)
  }

  deinit { XXH3_freeState(state) }

  func update(_ bytes: UnsafeRawBufferPointer) {
    XXH3_128bits_update(state, bytes.baseAddress, bytes.count)
  }

  /// Of all bytes so far: 32 hexadecimal digits, equal to what `xxh128sum` prints.
  func hex() -> String {
    let digest = XXH3_128bits_digest(state)
    return Self.hexadecimal(digest.high64) + Self.hexadecimal(digest.low64)
  }

  private static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
