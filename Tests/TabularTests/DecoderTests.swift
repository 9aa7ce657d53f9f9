import Testing

@testable import Tabular

@Suite("Decoding")
struct DecoderTests {
  @Test("UTF-8 is passed on as it is, broken or not")
  func utf8() {
    let (text, broken) = decoded([0x41, 0xFF, 0xE6], .utf8)
    #expect(text == [0x41, 0xFF, 0xE6])
    #expect(broken == 0)
  }

  @Test(
    "GB18030: one, two and four bytes",
    arguments: [
      ([0x41], "A"), ([0xB7, 0xBF, 0xBA, 0xC5], "房号"), ([0x80], "€"), ([0xA2, 0xE3], "€"),
      ([0x94, 0x39, 0xFC, 0x36], "😀"), ([0x81, 0x39, 0xEE, 0x39], "㐀"), ([0x81, 0x30, 0x81, 0x30], "\u{80}"),
      ([0xA1, 0xA1], "\u{3000}"), ([0x81, 0x7C], "亅"), ([0xC9, 0x7C], "蓔"),
    ] as [([UInt8], String)])
  func gb18030(bytes: [UInt8], text: String) {
    // Beside ASCII on both sides too, for the path that takes eight bytes at a time.
    for (before, after) in [("", ""), ("1234567", "x"), ("12345678", "123456789")] {
      let (result, broken) = decoded(Array(before.utf8) + bytes + Array(after.utf8), .gb18030)
      #expect(String(decoding: result, as: UTF8.self) == before + text + after)
      #expect(broken == 0)
    }
  }

  @Test(
    "Big5 as Windows writes it, with the letters of ETEN",
    arguments: [
      ([0xA9, 0xD0, 0xB8, 0xB9], "房號"), ([0xA1, 0x40], "\u{3000}"), ([0xF9, 0xD6], "碁"), ([0xA2, 0x41], "／"),
      ([0xB3, 0x5C], "許"), ([0xA5, 0x7C], "四"),
    ] as [([UInt8], String)])
  func big5(bytes: [UInt8], text: String) {
    let (result, broken) = decoded(Array("a,".utf8) + bytes + [0x0A], .big5)
    #expect(String(decoding: result, as: UTF8.self) == "a," + text + "\n")
    #expect(broken == 0)
  }

  @Test(
    "A byte that starts no character is one broken place, and what follows it stays",
    arguments: [
      (TextEncoding.gb18030, [0x81, 0x0A], [0xFF, 0x0A]), (.gb18030, [0xFF], [0xFF]),
      (.gb18030, [0x81], [0xFF]),
      (.gb18030, [0xB7, 0x22], [0xFF, 0x22]), (.big5, [0xA9, 0x2C], [0xFF, 0x2C]), (.big5, [0x80], [0xFF]),
      (.big5, [0xA9], [0xFF]), (.gb18030, [0x81, 0x30], [0xFF, 0x30]),
      (.gb18030, [0x81, 0x30, 0x81], [0xFF, 0x30, 0xFF]),
    ] as [(TextEncoding, [UInt8], [UInt8])])
  func broken(encoding: TextEncoding, bytes: [UInt8], expected: [UInt8]) {
    let (text, broken) = decoded(bytes, encoding)
    #expect(text == expected)
    #expect(broken == expected.count { $0 == 0xFF })
  }

  @Test("UTF-16 of either order, astral characters too")
  func utf16() {
    #expect(
      decoded([0x3F, 0x62, 0x3D, 0xD8, 0x00, 0xDE, 0x0A, 0x00], .utf16LittleEndian).text == Array("房😀\n".utf8)
    )
    #expect(
      decoded([0x62, 0x3F, 0xD8, 0x3D, 0xDE, 0x00, 0x00, 0x0A], .utf16BigEndian).text == Array("房😀\n".utf8))
  }

  @Test(
    "Half a pair and an odd byte at the end are broken places",
    arguments: [
      ([0x3D, 0xD8], 1), ([0x00, 0xDE, 0x41, 0x00], 1), ([0x3D, 0xD8, 0x3D, 0xD8], 2),
      ([0x41, 0x00, 0x42], 1),
      ([0x41], 1), ([], 0),
    ] as [([UInt8], Int)])
  func utf16Broken(bytes: [UInt8], broken: Int) {
    #expect(decoded(bytes, .utf16LittleEndian).broken == broken)
  }

  @Test("What the C library encodes is decoded to the same text")
  func roundTrip() {
    let simplified = "房号,业主;实收金额（元）“备注”…\r\n张三|￥1,234.50\t—～、。㎡①"
    for (name, encoding) in [
      ("GB18030", TextEncoding.gb18030), ("UTF-16LE", .utf16LittleEndian), ("UTF-16BE", .utf16BigEndian),
    ] {
      #expect(decoded(encoded(simplified, name), encoding).text == Array(simplified.utf8))
    }
    let traditional = "房號,業主;實收金額（元）「備註」…\r\n張三|$1,234.50\t、。裏銹恒"
    #expect(decoded(encoded(traditional, "CP950"), .big5).text == Array(traditional.utf8))
  }

  @Test("Any bytes at all decode, without a trap, to no more than three bytes each")
  func hostile() {
    var dice = Dice(9)
    for encoding in TextEncoding.allCases {
      for _ in 0..<300 {
        let bytes = (0..<Int.random(in: 0..<40, using: &dice)).map { _ in
          [0x22, 0x0A, 0x30, 0x81, 0x80, 0xA1, 0xFE, 0xFF, 0xD8, UInt8.random(in: 0...255, using: &dice)]
            .randomElement(using: &dice)!
        }
        #expect(decoded(bytes, encoding).text.count <= bytes.count * 3)
      }
    }
  }

  @Test("Names that people write for encodings are known")
  func names() {
    #expect(TextEncoding(name: "utf-8-sig") == .utf8)
    #expect(TextEncoding(name: "GBK") == .gb18030)
    #expect(TextEncoding(name: "CP 936") == .gb18030)
    #expect(TextEncoding(name: "big5") == .big5)
    #expect(TextEncoding(name: "UTF_16BE") == .utf16BigEndian)
    #expect(TextEncoding(name: "latin1") == nil)
    for encoding in TextEncoding.allCases { #expect(TextEncoding(name: encoding.rawValue) == encoding) }
  }
}
