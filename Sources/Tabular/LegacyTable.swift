#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The two-byte characters of GB18030 or Big5 as UTF-8, looked up by both bytes.
///
/// Made once, by the system's iconv, when the first such file is met.
final class LegacyTable: Sendable {
  /// Of lead × 256 + trail: the UTF-8 bytes, first byte lowest, and their number in the top byte; 0 where
  /// the two are no character.
  let packed: [UInt32]

  static let gb18030 = LegacyTable(Iconv(from: "GB18030"))
  /// As Windows writes it, with ETEN's additions.
  ///
  /// Of its two slashes and backslashes one each is the full-width form in other mappings: a date written
  /// ２０２６／１１／３ has to be read in either.
  static let big5 = LegacyTable(Iconv(from: "CP950"), overrides: [0xA241: "／", 0xA242: "＼"])

  private init(_ converter: Iconv, overrides: KeyValuePairs<Int, String> = [:]) {
    var table = [UInt32](repeating: 0, count: 65536)
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F {
        guard let text = converter.convert([lead, trail]), (2...3).contains(text.count) else { continue }
        var value = UInt32(text.count) << 24
        for (index, byte) in text.enumerated() { value |= UInt32(byte) << (8 * UInt32(index)) }
        table[Int(lead) << 8 | Int(trail)] = value
      }
    }
    for (pair, text) in overrides {
      table[pair] = text.utf8.enumerated().reduce(3 << 24) {
        $0 | UInt32($1.element) << (8 * UInt32($1.offset))
      }
    }
    packed = table
  }
}

/// A converter to UTF-8 of the C library, for one character at a time. Not to be shared between threads.
final class Iconv {
  private let handle: iconv_t?

  init(from name: String) {
    let opened = iconv_open("UTF-8", name)
    handle = opened == iconv_t(bitPattern: -1) ? nil : opened
  }

  deinit {
    if let handle { iconv_close(handle) }
  }

  /// Nil where the bytes are not one whole character.
  func convert(_ bytes: [UInt8]) -> [UInt8]? {
    guard let handle else { return nil }
    var input = bytes
    var output = [UInt8](repeating: 0, count: 16)
    let written: Int? = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var room = target.count
        iconv(handle, nil, nil, nil, nil)
        let status = iconv(handle, &from, &left, &to, &room)
        return status == Int(bitPattern: UInt.max) || left != 0 ? nil : target.count - room
      }
    }
    return written.map { Array(output[0..<$0]) }
  }
}
