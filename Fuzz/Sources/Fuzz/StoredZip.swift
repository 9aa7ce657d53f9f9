/// A ZIP file whose parts are stored as they are, so that the fuzzer's bytes come through.
struct StoredZip {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var parts = 0

  mutating func add(_ name: String, _ content: [UInt8]) {
    let name = Array(name.utf8)
    let sizes = Self.four(Self.checksum(content)) + Self.four(content.count) + Self.four(content.count)
    // Version 2.0, no flags, stored, 1 January 2000.
    let common = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x28] + sizes + Self.two(name.count) + [0, 0]
    let offset = bytes.count
    bytes += [0x50, 0x4B, 3, 4] + common + name + content
    directory += [0x50, 0x4B, 1, 2, 20, 0] + common
    directory += [UInt8](repeating: 0, count: 10) + Self.four(offset) + name
    parts += 1
  }

  /// The parts, and the directory after them.
  var file: [UInt8] {
    let count = Self.two(parts)
    return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
      + Self.four(directory.count) + Self.four(bytes.count) + [0, 0]
  }

  private static func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
  private static func four(_ number: Int) -> [UInt8] { two(number & 0xFFFF) + two(number >> 16) }

  /// CRC-32, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
    }
    return Int(~sum)
  }
}
