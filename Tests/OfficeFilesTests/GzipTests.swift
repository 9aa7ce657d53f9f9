import CMinizip
import Testing

@testable import OfficeFiles
@testable import Tabular

@Suite("Files packed by gzip")
struct GzipTests {
  private func packed(_ text: [UInt8]) -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    defer { stream.deallocate() }
    stream.initialize(to: z_stream())
    deflateInit2_(stream, 6, Z_DEFLATED, 31, 8, 0, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    var input = text
    var output = [UInt8](repeating: 0, count: text.count + 1000)
    let room = output.count
    let left = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.pointee.next_in = source.baseAddress
        stream.pointee.avail_in = UInt32(source.count)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(target.count)
        deflate(stream, Z_FINISH)
        return Int(stream.pointee.avail_out)
      }
    }
    deflateEnd(stream)
    return Array(output[..<(room - left)])
  }

  private func unpacked(_ bytes: [UInt8]) throws(FileProblem) -> [UInt8] {
    let text = try Gzip.text(of: file(bytes))
    var buffer = ByteBuffer()
    try text.read(0..<text.size, into: &buffer)
    return Array(buffer.bytes)
  }

  @Test("is recognised and unpacked, all members of it, zeros after them left alone")
  func members() throws {
    let (one, two) = (Array("房号,金额\n".utf8), (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) })
    let bytes = packed(one) + packed(two) + packed([])
    #expect(try Gzip.isGzip(file(bytes)))
    #expect(try unpacked(bytes) == one + two)
    #expect(try unpacked(bytes + [0, 0, 0]) == one + two)
    #expect(try !Gzip.isGzip(file(one)))
  }

  @Test("what follows the zeros is not lost unseen: it is damage")
  func afterZeros() throws {
    let member = packed(Array("1,2\n".utf8))
    let far = [UInt8](repeating: 0, count: 70_000)
    for zeros in [[0], far] {
      #expect(throws: FileProblem.damagedGzip) { try unpacked(member + zeros + member) }
    }
    #expect(try unpacked(member + far).count == 4)
  }

  @Test("cut off or changed anywhere it is refused")
  func damage() throws {
    let text = Array("房号,金额\n1,2\n".utf8)
    let bytes = packed(text)
    for end in 0..<bytes.count {
      #expect(throws: FileProblem.damagedGzip) { try unpacked(Array(bytes[..<end])) }
    }
    // The header's time, its system and the level of packing say nothing of the text.
    for at in bytes.indices where !(4..<10).contains(at) {
      var changed = bytes
      changed[at] ^= 0x10
      let read = try? unpacked(changed)
      #expect(read == nil || read == text, "\(at)")
    }
    #expect(throws: FileProblem.damagedGzip) { try unpacked(bytes + [1]) }
  }

  @Test("what unpacks to far more than it is, is refused")
  func bomb() {
    let bytes = packed([UInt8](repeating: 0x30, count: 4_000_000))
    #expect(throws: FileProblem.overLimit(.ratio)) { try unpacked(bytes) }
  }
}
