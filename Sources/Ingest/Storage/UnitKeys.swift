internal import Model

/// The units' project and number side by side in a few bytes, so that a look at a unit touches one place in
/// memory: in a call log units come in any order, and every further place is a wait.
struct UnitKeys: Sendable {
  /// A number of up to 16 bytes, padded with zeros; longer ones are looked up among the texts.
  struct Number: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length: UInt32

    static let most = 16

    @inline(__always)
    init(low: UInt64, high: UInt64, length: UInt32) {
      self.low = low
      self.high = high
      self.length = length
    }

    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer) {
      length = UInt32(truncatingIfNeeded: bytes.count)
      guard bytes.count <= Self.most else { return }
      if bytes.count >= 8 {
        low = bytes.loadUnaligned(as: UInt64.self)
        // The last eight bytes: with the length they say what the middle is.
        high = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      } else {
        for byte in bytes { low = low << 8 | UInt64(byte) }
      }
    }
  }

  private struct Key {
    var number: Number
    var project: TextID
  }

  private let keys: [Key]
  private let texts: TextTable
  private let units: [UnitRow]

  init(texts: TextTable, units: [UnitRow]) {
    self.texts = texts
    self.units = units
    keys = units.map { unit in
      Key(number: texts.withBytes(unit.unitID) { Number($0) }, project: unit.project)
    }
  }

  var count: Int { keys.count }

  @inline(__always)
  func project(_ unit: Int) -> TextID { keys[unit].project }

  /// Whether a unit has this number.
  /// - Parameter number: of `bytes`, made once for many units.
  @inline(__always)
  func isNumber(_ unit: Int, _ number: Number, _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard keys[unit].number == number else { return false }
    return bytes.count <= Number.most || texts.withBytes(units[unit].unitID) { equalBytes($0, bytes) }
  }
}
