internal import Glibc

/// Turns blocks of UTF-8, cut at line ends, into the wanted encoding.
struct BlockEncoder: ~Copyable {
  private let encoding: SampleEncoding
  private let converter: iconv_t?
  private var converted: [UInt8] = []
  private var hasStarted = false

  /// - Throws: `SampleError.noConverter` where the C library cannot write the encoding.
  init(_ encoding: SampleEncoding) throws {
    self.encoding = encoding
    switch encoding {
    case .gb18030: converter = try BlockEncoder.open("GB18030", encoding)
    case .big5: converter = try BlockEncoder.open("BIG5", encoding)
    default: converter = nil
    }
  }

  private static func open(_ name: String, _ encoding: SampleEncoding) throws -> iconv_t {
    guard let converter = iconv_open(name, "UTF-8"), converter != iconv_t(bitPattern: -1) else {
      throw SampleError.noConverter(encoding)
    }
    return converter
  }

  deinit {
    if let converter { iconv_close(converter) }
  }

  /// The byte order mark, where the encoding has one.
  private var mark: [UInt8] {
    switch encoding {
    case .utf8, .gb18030, .big5: []
    case .utf8WithMark: [0xEF, 0xBB, 0xBF]
    case .utf16: [0xFE, 0xFF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    }
  }

  mutating func encode(
    _ block: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    if !hasStarted {
      hasStarted = true
      if !mark.isEmpty { try mark.withUnsafeBytes(body) }
    }
    switch encoding {
    case .utf8, .utf8WithMark: return try body(block)
    case .gb18030, .big5: try convert(block)
    case .utf16: convertToUTF16(block, high: 0)
    case .utf16LittleEndian: convertToUTF16(block, high: 1)
    }
    try converted.withUnsafeBytes(body)
  }

  /// A character that the encoding lacks becomes a question mark.
  private mutating func convert(_ block: UnsafeRawBufferPointer) throws {
    guard let converter, let start = block.baseAddress else { return converted.removeAll() }
    // No character of UTF-8 grows by more than 4 / 2 in GB18030.
    let capacity = block.count * 2 + 16
    converted = [UInt8](unsafeUninitializedCapacity: capacity) { target, used in
      var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
        mutating: start.assumingMemoryBound(to: CChar.self))
      var inputLeft = block.count
      var output: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(target.baseAddress!)
        .assumingMemoryBound(to: CChar.self)
      var outputLeft = capacity
      while inputLeft > 0, iconv(converter, &input, &inputLeft, &output, &outputLeft) == -1 {
        guard inputLeft > 0, outputLeft > 0 else { break }
        repeat {
          input = input.map { $0 + 1 }
          inputLeft -= 1
        } while inputLeft > 0 && (input.map { UInt8(bitPattern: $0.pointee) & 0xC0 == 0x80 } ?? false)
        output?.pointee = CChar(UInt8(ascii: "?"))
        output = output.map { $0 + 1 }
        outputLeft -= 1
      }
      used = capacity - outputLeft
    }
  }

  /// - Parameter high: which byte of a unit's two is the high one.
  private mutating func convertToUTF16(_ block: UnsafeRawBufferPointer, high: Int) {
    converted.removeAll(keepingCapacity: true)
    converted.reserveCapacity(block.count * 2)
    let units = String(decoding: block, as: UTF8.self).utf16
    for unit in units {
      let pair = (UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit))
      converted.append(high == 0 ? pair.0 : pair.1)
      converted.append(high == 0 ? pair.1 : pair.0)
    }
  }
}

/// Why no company could be made.
package enum SampleError: Error, Hashable {
  /// The C library lacks a converter (minimal systems leave them out).
  case noConverter(SampleEncoding)
}
