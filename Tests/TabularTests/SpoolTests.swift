import Glibc
import Testing

@testable import Tabular

@Suite("Bytes put together before they are read")
struct SpoolTests {
  @Test("what is put in is read again, in memory and beyond it", arguments: [0, 10, 99, 100, 101, 1 << 20])
  func spool(room: Int) throws {
    var spool = ByteSpool(roomInMemory: room)
    let piece: [UInt8] = (0..<20).map { UInt8($0) }
    for _ in 0..<5 { #expect(append(piece, to: &spool)) }
    #expect(spool.count == 100)
    let file = ByteFile(spool: spool, path: "made.csv")
    #expect(file.size == 100)
    #expect(file.path == "made.csv")
    var buffer = ByteBuffer()
    try file.read(15..<45, into: &buffer)
    #expect(Array(buffer.bytes) == Array(piece[15...]) + piece + Array(piece[..<5]))
    try file.checkUnchanged()
  }

  @Test("an empty one is an empty file")
  func empty() { #expect(ByteFile(spool: ByteSpool(), path: "x").size == 0) }

  private func append(_ bytes: [UInt8], to spool: inout ByteSpool) -> Bool {
    bytes.withUnsafeBytes { block in
      do throws(FileProblem) {
        try spool.append(block)
        return true
      } catch {
        return false
      }
    }
  }
}
