internal import Glibc
internal import Tabular

/// A quick 64-bit hash of short texts: eight bytes at a time, multiplied to 128 bits and folded.
///
/// The same on every machine and in every run. Good enough that equal hashes of two receipt numbers of one
/// unit mean equal numbers (2⁻⁶⁴ a pair); no defence against someone who forges collisions.
enum ByteHash {
  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    foldedProduct(left, right)
  }

  @inline(__always)
  static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    let count = bytes.count
    var hash = seed ^ start(count)
    var index = 0
    while index + 8 <= count {
      hash = add(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self), to: hash)
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
      hash = addRest(rest, to: hash)
    }
    return end(hash)
  }

  // Its steps, for whoever has the bytes as words.

  @inline(__always)
  static func start(_ count: Int) -> UInt64 {
    0x9E37_79B9_7F4A_7C15 &+ UInt64(count) &* 0xA076_1D64_78BD_642F
  }

  @inline(__always)
  static func add(_ word: UInt64, to hash: UInt64) -> UInt64 { mix(hash ^ word, 0xE703_7ED1_A0B4_28DB) }

  @inline(__always)
  static func addRest(_ rest: UInt64, to hash: UInt64) -> UInt64 { mix(hash ^ rest, 0x8EBC_6AF0_9C88_C6E3) }

  @inline(__always)
  static func end(_ hash: UInt64) -> UInt64 { mix(hash ^ 0x5895_65BA_1D8B_4C1F, 0xD6E8_FEB8_6659_FD93) }

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
