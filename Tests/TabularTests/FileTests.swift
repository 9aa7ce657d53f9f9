import Glibc
import Testing

@testable import Tabular

@Suite("Files that are no table")
struct FileTests {
  @Test("A file that is not there, or below a file")
  func missing() {
    let scratch = Scratch()
    #expect(throws: FileProblem.missing) { try ByteFile(path: scratch.path + "/none.csv") }
    let file = scratch.file([0x61])
    #expect(throws: FileProblem.missing) { try ByteFile(path: file + "/below.csv") }
  }

  @Test("A folder")
  func folder() {
    let scratch = Scratch()
    #expect(throws: FileProblem.isFolder) { try ByteFile(path: scratch.path) }
  }

  @Test("A file that may not be read", .enabled(if: geteuid() != 0))
  func notPermitted() {
    let scratch = Scratch()
    let file = scratch.file([0x61])
    chmod(file, 0)
    #expect(throws: FileProblem.notPermitted) { try ByteFile(path: file) }
  }

  @Test("An empty file")
  func empty() { #expect(throws: FileProblem.empty) { try dialect([]) } }

  @Test(
    "A file of a byte-order mark alone has no header",
    arguments: [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]])
  func markAlone(mark: [UInt8]) {
    #expect(throws: FileProblem.noHeader(line: 0, lacking: ["id", "n"])) { try dialect(mark) }
  }

  @Test(
    "Formats that are no text are named",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], ForeignFormat.image),
      ([0xFF, 0xD8, 0xFF, 0xE0], .image),
      ([0x50, 0x4B, 3, 4] + Array("....[Content_Types].xml".utf8), .workbook),
      ([0x50, 0x4B, 3, 4] + Array("....xl/workbook.xml".utf8), .workbook), ([0x50, 0x4B, 3, 4, 0, 0], .zip),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .oldWorkbook), ([0x1F, 0x8B, 8], .gzip),
      (Array("%PDF-1.7".utf8), .pdf),
      ([0x7F, 0x45, 0x4C, 0x46], .program), (Array("abc\u{0}def\n".utf8), .binary),
    ] as [([UInt8], ForeignFormat)])
  func foreign(bytes: [UInt8], format: ForeignFormat) {
    #expect(throws: FileProblem.notText(format)) { try dialect(bytes) }
  }

  @Test("A zero byte in a table is a character of it")
  func zeroByte() throws {
    let dialect = try dialect("id,n\n1\u{0},2\n")
    #expect(dialect.encoding == .utf8)
    #expect(dialect.dataOffset == 5)
  }

  @Test("A file that shrinks or changes while it is read is told of")
  func changed() throws {
    let scratch = Scratch()
    let path = scratch.file(Array("id,n\n1,2\n".utf8))
    let file = try ByteFile(path: path)
    try file.checkUnchanged()
    truncate(path, 3)
    #expect(throws: FileProblem.changedWhileRead) { try file.checkUnchanged() }
    var buffer = ByteBuffer()
    do throws(FileProblem) {
      try file.read(0..<9, into: &buffer)
      Issue.record("read past the end")
    } catch {
      #expect(error == .changedWhileRead)
    }
  }

  @Test("What comes through a pipe is read like a file")
  func pipe() throws {
    var ends: [Int32] = [0, 0]
    #expect(Glibc.pipe(&ends) == 0)
    _ = write(ends[1], "id,n\n", 5)
    close(ends[1])
    let file = try ByteFile(path: "/dev/fd/\(ends[0])")
    close(ends[0])
    #expect(file.size == 5)
    var buffer = ByteBuffer()
    try file.read(1..<4, into: &buffer)
    #expect(Array(buffer.bytes) == Array("d,n".utf8))
  }

  @Test("Stretches end after a line end and cover the file, whatever their size")
  func stretches() throws {
    let text = Array("id,n\n\n1,2\r\n333,4444\n5,6".utf8)
    let file = try opened(text)
    for size in 1...30 {
      let ranges = try file.chunks(from: 5, size: size, encoding: .utf8, newline: 0x0A)
      #expect(ranges.first?.lowerBound == 5)
      #expect(ranges.last?.upperBound == text.count)
      for (left, right) in zip(ranges, ranges.dropFirst()) {
        #expect(left.upperBound == right.lowerBound)
        #expect(text[left.upperBound - 1] == 0x0A)
      }
    }
    #expect(try file.chunks(from: text.count, size: 9, encoding: .utf8, newline: 0x0A).isEmpty)
  }

  @Test("In UTF-16 stretches keep to whole characters", arguments: ["UTF-16LE", "UTF-16BE"])
  func utf16Stretches(name: String) throws {
    // 上 and 一 hold the byte of a line feed, in either place: U+4E0A, U+0A13.
    let text = encoded("上\u{A13}上\n上\u{A13}\u{0A41}\n1\n", name)
    let file = try opened(text)
    let encoding = TextEncoding(rawValue: name)!
    for size in 1...20 {
      let ranges = try file.chunks(from: 0, size: size, encoding: encoding, newline: 0x0A)
      let ends = ranges.map(\.upperBound)
      #expect(Set(ends).isSubset(of: [8, 16, 20]))
      #expect(ends.last == 20)
    }
  }
}
