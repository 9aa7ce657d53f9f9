/// Traditional script to Simplified, character by character, so that a word matches in either.
///
/// Many to one and one way: 裏, 裡 and 里 become 里. Where usage differs by word (乾坤 keeps 乾 in Simplified script)
/// the letter that merges more wins, since both sides of a comparison go through here and nobody reads the result.
package enum ScriptFolding {
  /// Replaces the buffer by the text (UTF-8) in Simplified script; same length, other characters as they are.
  package static func simplify(_ text: UnsafeRawBufferPointer, into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: text)
    guard text.contains(where: { $0 >= 0x80 }) else { return }
    buffer.withUnsafeMutableBytes { bytes in withTable { simplify(bytes, $0) } }
  }

  private static func simplify(_ bytes: UnsafeMutableRawBufferPointer, _ table: Table) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0xE0, bytes[index] < 0xF0, index + 2 < bytes.count else {
        index += 1
        continue
      }
      (bytes[index], bytes[index + 1], bytes[index + 2]) =
        table.simplified((bytes[index], bytes[index + 1], bytes[index + 2]))
      index += 3
    }
  }

  /// The Simplified form of a scalar; itself where it has none, or lies beyond U+FFFF.
  package static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value <= 0xFFFF else { return scalar }
    let target = targets[Int(scalar.value)]
    return target == 0 ? scalar : Unicode.Scalar(target) ?? scalar
  }

  /// Calls `body` with the table, so that a loop over a text fetches it once.
  @inline(__always)
  static func withTable<Result>(_ body: (Table) -> Result) -> Result {
    targets.withUnsafeBufferPointer { body(Table(targets: $0)) }
  }

  /// For each scalar up to U+FFFF its Simplified form, 0 where it keeps its own.
  struct Table {
    let targets: UnsafeBufferPointer<UInt16>

    /// The form of a character of three bytes, which stays one of three bytes.
    @inline(__always)
    func simplified(_ character: (UInt8, UInt8, UInt8)) -> (UInt8, UInt8, UInt8) {
      // At most FFFF whatever the bytes are, so that a text that is not UTF-8 does no harm.
      let target = targets[Int(ScriptFolding.scalar(character.0, character.1, character.2))]
      if target == 0 { return character }
      return (
        0xE0 | UInt8(target >> 12), 0x80 | UInt8(target >> 6 & 0x3F), 0x80 | UInt8(target & 0x3F)
      )
    }
  }

  @inline(__always)
  private static func scalar(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt16 {
    UInt16(first & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F)
  }

  private static let targets: [UInt16] = {
    var targets = [UInt16](repeating: 0, count: 0x1_0000)
    add(ScriptPairs.all, to: &targets)
    return targets
  }()

  /// Each pair is three bytes and three bytes.
  private static func add(_ pairs: StaticString, to targets: inout [UInt16]) {
    let bytes = UnsafeBufferPointer(start: pairs.utf8Start, count: pairs.utf8CodeUnitCount)
    var index = 0
    while index + 6 <= bytes.count {
      let from = scalar(bytes[index], bytes[index + 1], bytes[index + 2])
      targets[Int(from)] = scalar(bytes[index + 3], bytes[index + 4], bytes[index + 5])
      index += 6
    }
  }
}
