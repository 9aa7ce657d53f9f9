/// Turns a block of a file into UTF-8. What is no character becomes the byte 0xFF, which no UTF-8 holds, so
/// that the record around it can be rejected and its neighbours kept.
package struct Decoder: ~Copyable {
  package let encoding: TextEncoding
  private let table: LegacyTable?
  private var fourByte: Iconv?

  package static let broken: UInt8 = 0xFF

  package init(_ encoding: TextEncoding) {
    self.encoding = encoding
    switch encoding {
    case .gb18030: table = .gb18030
    case .big5: table = .big5
    default: table = nil
    }
  }

  /// - Parameter output: gets the UTF-8 of all of `input`; its bytes before are dropped.
  /// - Returns: how many places were no character (0 for UTF-8, which is checked record by record).
  package mutating func decode(_ input: UnsafeRawBufferPointer, into output: inout ByteBuffer) -> Int {
    output.count = 0
    switch encoding {
    case .utf8:
      output.append(input)
      return 0
    case .gb18030, .big5:
      return decodeLegacy(input, &output)
    case .utf16LittleEndian, .utf16BigEndian:
      return decodeUTF16(input, &output)
    }
  }

  private mutating func decodeLegacy(_ input: UnsafeRawBufferPointer, _ output: inout ByteBuffer) -> Int {
    guard let table else { return 0 }
    output.reserve(input.count * 3 + 16)
    let target = output.room
    var from = 0
    var to = 0
    var broken = 0
    let isGB = encoding == .gb18030
    while from < input.count {
      while from + 8 <= input.count {
        let word = input.loadUnaligned(fromByteOffset: from, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 != 0 { break }
        target.storeBytes(of: word, toByteOffset: to, as: UInt64.self)
        from += 8
        to += 8
      }
      guard from < input.count else { break }
      let lead = input[from]
      if lead < 0x80 {
        target[to] = lead
        from += 1
        to += 1
        continue
      }
      let trail = from + 1 < input.count ? input[from + 1] : 0
      let packed = table.packed[Int(lead) << 8 | Int(trail)]
      if packed != 0 {
        target.storeBytes(of: packed.littleEndian, toByteOffset: to, as: UInt32.self)
        to += Int(packed >> 24)
        from += 2
      } else if isGB, lead == 0x80 {
        to = Self.put([0xE2, 0x82, 0xAC], target, to)
        from += 1
      } else if isGB, let text = fourBytes(input, from) {
        to = Self.put(text, target, to)
        from += 4
      } else {
        target[to] = Self.broken
        to += 1
        from += 1
        broken += 1
      }
    }
    output.count = to
    return broken
  }

  private static func put(_ bytes: [UInt8], _ target: UnsafeMutableRawBufferPointer, _ at: Int) -> Int {
    for (index, byte) in bytes.enumerated() { target[at + index] = byte }
    return at + bytes.count
  }

  /// A four-byte character of GB18030.
  private mutating func fourBytes(_ input: UnsafeRawBufferPointer, _ at: Int) -> [UInt8]? {
    guard at + 4 <= input.count, (0x81...0xFE).contains(input[at]), (0x30...0x39).contains(input[at + 1]),
      (0x81...0xFE).contains(input[at + 2]), (0x30...0x39).contains(input[at + 3])
    else { return nil }
    if fourByte == nil { fourByte = Iconv(from: "GB18030") }
    return fourByte?.convert(Array(input[at..<at + 4]))
  }

  private func decodeUTF16(_ input: UnsafeRawBufferPointer, _ output: inout ByteBuffer) -> Int {
    output.reserve(input.count * 2 + 16)
    let target = output.room
    let isLittle = encoding == .utf16LittleEndian
    func unit(_ offset: Int) -> UInt16 {
      let value = input.loadUnaligned(fromByteOffset: offset, as: UInt16.self)
      return isLittle ? UInt16(littleEndian: value) : UInt16(bigEndian: value)
    }
    var from = 0
    var to = 0
    var broken = 0
    while from + 1 < input.count {
      let first = unit(from)
      from += 2
      var scalar = UInt32(first)
      if first & 0xFC00 == 0xD800, from + 1 < input.count, unit(from) & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(unit(from)) & 0x3FF
        from += 2
      }
      if let valid = Unicode.Scalar(scalar) {
        for byte in UTF8.encode(valid).unsafelyUnwrapped {
          target[to] = byte
          to += 1
        }
      } else {
        target[to] = Self.broken
        to += 1
        broken += 1
      }
    }
    if from < input.count {
      target[to] = Self.broken
      to += 1
      broken += 1
    }
    output.count = to
    return broken
  }
}
