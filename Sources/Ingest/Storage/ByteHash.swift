internal import Glibc

/// A quick 64-bit hash of short texts: eight bytes at a time, multiplied to 128 bits and folded.
///
/// The same on every machine and in every run. Good enough that equal hashes of two receipt numbers of one
/// unit mean equal numbers (2⁻⁶⁴ a pair); no defence against someone who forges collisions.
enum ByteHash {
  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  @inline(__always)
  static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    let count = bytes.count
    var hash = seed ^ 0x9E37_79B9_7F4A_7C15 &+ UInt64(count) &* 0xA076_1D64_78BD_642F
    var index = 0
    while index + 8 <= count {
      hash = mix(
        hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self), 0xE703_7ED1_A0B4_28DB)
      index += 8
    }
    if index < count {
      var rest: UInt64 = 0
      if count >= 8 {
        rest = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      } else {
        while index < count {
          rest = rest << 8 | UInt64(bytes[index])
          index += 1
        }
      }
      hash = mix(hash ^ rest, 0x8EBC_6AF0_9C88_C6E3)
    }
    return mix(hash ^ 0x5895_65BA_1D8B_4C1F, 0xD6E8_FEB8_6659_FD93)
  }

  /// For columns where 0 means that there is no value.
  @inline(__always)
  static func ofValue(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    bytes.isEmpty ? 0 : max(of(bytes), 1)
  }
}

/// Whether two texts are the same bytes.
@inline(__always)
func equalBytes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
  guard left.count == right.count else { return false }
  guard let start = left.baseAddress, let other = right.baseAddress else { return true }
  return memcmp(start, other, left.count) == 0
}
