import Glibc
import Model
import Testing

@testable import Sample

@Suite("Encodings")
struct EncodingTests {
  private func written(_ encoding: SampleEncoding) throws -> Written {
    try Written(SampleOptions(units: 120, months: 14, seed: 2, messMillionths: 60_000, encoding: encoding))
  }

  @Test("with a byte order mark the text is the same", arguments: SampleFile.allCases)
  func mark(file: SampleFile) throws {
    let plain = try #require(written(.utf8).files[file])
    let isSame = try written(.utf8WithMark).files[file] == [0xEF, 0xBB, 0xBF] + plain
    #expect(isSame)
  }

  @Test("UTF-16 of both byte orders begins with its mark and decodes to the same text")
  func utf16() throws {
    let plain = try written(.utf8).text(.calls)
    for (encoding, mark, high) in [
      (SampleEncoding.utf16, [0xFE, 0xFF], 0), (.utf16LittleEndian, [0xFF, 0xFE], 1),
    ] {
      let bytes = try #require(written(encoding).files[.calls])
      #expect(bytes.prefix(2).map(Int.init) == mark)
      let units = stride(from: 2, to: bytes.count, by: 2).map { index in
        UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
      }
      let isSame = String(decoding: units, as: UTF16.self) == plain
      #expect(isSame)
    }
  }

  @Test("GB18030 decodes to the same text", arguments: SampleFile.allCases)
  func gb18030(file: SampleFile) throws {
    let bytes = try #require(written(.gb18030).files[file])
    let isSame = try decoded(bytes, "GB18030") == written(.utf8).text(file)
    #expect(isSame)
  }

  @Test("Big5 is a company in Traditional script; nothing is lost", arguments: SampleFile.allCases)
  func big5(file: SampleFile) throws {
    let bytes = try written(.big5).files[file] ?? []
    let text = try #require(decoded(bytes, "BIG5"))
    let characters = Set(text)
    #expect(!characters.contains("?"))
    #expect(characters.contains("號"))
    #expect(!characters.contains("号"))
    // Both companies are the same but for the words.
    let simplified = try written(.utf8).text(file).count { $0.isNewline }
    #expect(abs(text.count { $0.isNewline } - simplified) <= simplified / 100 + 2)
  }

  @Test("a character that Big5 lacks becomes a question mark, and the rest stays")
  func lacking() throws {
    var encoder = try BlockEncoder(.big5)
    var bytes: [UInt8] = []
    try Array("a号b".utf8).withUnsafeBytes { block in
      try encoder.encode(block) { bytes.append(contentsOf: $0) }
    }
    #expect(bytes == Array("a?b".utf8))
  }

  private func decoded(_ bytes: [UInt8], _ name: String) -> String? {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4)
    let used: Int? = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var fromLeft = source.count
        var to = target.baseAddress
        var toLeft = target.count
        guard iconv(converter, &from, &fromLeft, &to, &toLeft) != -1 else { return nil }
        return target.count - toLeft
      }
    }
    return used.map { String(decoding: output.prefix($0).map { UInt8(bitPattern: $0) }, as: UTF8.self) }
  }
}
