internal import CMinizip

/// Reads an archive the hard way, header by header, so that what a lenient reader forgives shows.
package struct ZipReader {
  package struct Entry {
    package var path: String
    package var bytes: [UInt8]
    package var flags: Int
    package var neededVersion: Int
    package var extraLength: Int
    package var dosDate: Int
    package var dosTime: Int
  }

  package struct Malformed: Error { var what: String }

  /// In the order of the central directory.
  package let entries: [Entry]

  package init(_ bytes: [UInt8]) throws {
    let end = bytes.count - 22
    guard end >= 0, ZipReader.number(bytes, end, 4) == 0x0605_4b50 else {
      throw Malformed(what: "no end record")
    }
    let count = ZipReader.number(bytes, end + 10, 2)
    var position = ZipReader.number(bytes, end + 16, 4)
    var entries: [Entry] = []
    for _ in 0..<count { entries.append(try ZipReader.entry(bytes, &position)) }
    guard position == end else { throw Malformed(what: "a gap before the end record") }
    self.entries = entries
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> Int {
    guard offset >= 0, offset + width <= bytes.count else { return -1 }
    return (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  private static func entry(_ bytes: [UInt8], _ position: inout Int) throws -> Entry {
    let central = position
    guard number(bytes, central, 4) == 0x0201_4b50 else { throw Malformed(what: "central header") }
    let local = number(bytes, central + 42, 4)
    guard number(bytes, local, 4) == 0x0403_4b50 else { throw Malformed(what: "local header") }
    // Flags, method, time, date, checksum and both sizes stand in the two headers alike.
    guard bytes[central + 6..<central + 30].elementsEqual(bytes[local + 4..<local + 28]) else {
      throw Malformed(what: "the two headers differ")
    }
    let nameLength = number(bytes, local + 26, 2)
    let extra = number(bytes, local + 28, 2) + number(bytes, central + 30, 2)
    let start = local + 30 + nameLength + number(bytes, local + 28, 2)
    let compressed = number(bytes, local + 18, 4)
    let data = try inflated(
      Array(bytes[start..<start + compressed]), size: number(bytes, local + 22, 4),
      checksum: number(bytes, local + 14, 4))
    position = central + 46 + nameLength + number(bytes, central + 30, 2) + number(bytes, central + 32, 2)
    return Entry(
      path: String(decoding: bytes[local + 30..<local + 30 + nameLength], as: UTF8.self), bytes: data,
      flags: number(bytes, local + 6, 2), neededVersion: number(bytes, local + 4, 2), extraLength: extra,
      dosDate: number(bytes, local + 12, 2), dosTime: number(bytes, local + 10, 2))
  }

  private static func inflated(_ input: [UInt8], size: Int, checksum: Int) throws -> [UInt8] {
    var input = input
    var stream = z_stream()
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw Malformed(what: "zlib") }
    defer { inflateEnd(&stream) }
    let output = [UInt8](unsafeUninitializedCapacity: size + 1) { room, used in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = room.baseAddress
        stream.avail_out = UInt32(size + 1)
        used = inflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
      }
    }
    guard output.count == size, Int(crc32(0, output, UInt32(output.count))) == checksum else {
      throw Malformed(what: "size or checksum")
    }
    return output
  }
}
