/// Tells from a cell's first and third byte that it is no control word: nearly every cell of a file is looked
/// at, and nearly none is one.
///
/// Unsafe within: the table is written in `init` alone, lives as long as the object, and its index is a byte.
final class ControlFilter: Sendable {
  // Of each first byte, a bit for the low six bits of the third. Never written after `init`.
  nonisolated(unsafe) private let masks: UnsafeMutablePointer<UInt64>

  /// Bytes of the longest spelling of a word. A full-width letter takes three bytes where its ASCII form takes
  /// one, and so do the signs of `="…"`.
  let longest: Int

  /// For `RecordReader.firstField`; 256 of them, valid as long as the filter.
  var table: UnsafePointer<UInt64> { UnsafePointer(masks) }

  init(words: [[UInt8]]) {
    longest = ((words.map(\.count).max() ?? 0) + 3) * 3
    masks = .allocate(capacity: 256)
    masks.initialize(repeating: 0, count: 256)
    // White space, `="` and whatever takes two or four bytes may come before or stand for a word.
    for byte in [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x22, 0x3D] { masks[byte] = .max }
    for byte in 0x80..<0xE0 { masks[byte] = .max }
    for byte in 0xF0...0xFF { masks[byte] = .max }
    // Full-width letters and spaces.
    for byte in [0xE1, 0xE2, 0xE3, 0xEF] { masks[byte] = .max }
    var firsts: Set<UInt32> = []
    for word in words {
      guard let scalar = String(decoding: word, as: UTF8.self).unicodeScalars.first else { continue }
      if scalar.isASCII {
        add(ascii: word)
      } else {
        firsts.insert(scalar.value)
        add(scalar)
      }
    }
    // Whatever a first character is written as in the other script.
    ScriptFolding.withTable { table in
      for (value, target) in table.targets.enumerated()
      where target != 0 && firsts.contains(UInt32(target)) {
        if let scalar = Unicode.Scalar(UInt32(value)) { add(scalar) }
      }
    }
  }

  deinit { masks.deallocate() }

  /// A word that begins with a letter or digit of ASCII, in either case; of its further letters each may be
  /// full-width.
  private func add(ascii word: [UInt8]) {
    func upper(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte }
    // The third byte is the third letter, or one of a full-width second (EF BC …, EF BD …) or third one.
    var thirds: [UInt8] = [0xBC, 0xBD, 0xEF]
    if word.count >= 3 { thirds += [word[2], upper(word[2])] }
    for first in [word[0], upper(word[0])] {
      for third in thirds { masks[Int(first)] |= 1 << UInt64(third & 63) }
      // A word of fewer bytes, or of other than letters, such as a space that may be U+3000, is looked at
      // whatever comes third.
      let isLetters = word.prefix(3).allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
      if word.count < 3 || !isLetters { masks[Int(first)] = .max }
    }
  }

  private func add(_ scalar: Unicode.Scalar) {
    let bytes = Array(String(Character(scalar)).utf8)
    if bytes.count == 3 {
      masks[Int(bytes[0])] |= 1 << UInt64(bytes[2] & 63)
    } else {
      masks[Int(bytes[0])] = .max
    }
  }

  /// Whether a cell that begins as a number does may be one.
  var admitsNumbers: Bool { masks[0x2D] != 0 || (0x30...0x39).contains { masks[$0] != 0 } }

  /// Whether a cell has to be looked at more closely.
  @inline(__always)
  func admits(_ cell: UnsafeRawBufferPointer) -> Bool {
    guard let first = cell.first else { return false }
    let mask = masks[Int(first)]
    return cell.count < 3 ? mask != 0 : mask >> UInt64(cell[2] & 63) & 1 == 1
  }
}
