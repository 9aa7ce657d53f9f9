import CScan
import Testing

/// What the kernel has to answer, byte by byte.
private struct PlainScan: Equatable {
  var ends: [UInt32] = []
  var isIrregular = false
  var hasInnerLines = false

  private enum Place { case fieldStart, unquoted, quoted, closed }

  init(_ text: [UInt8], delimiter: UInt8, newline: UInt8) {
    var place = Place.fieldStart
    for (offset, byte) in text.enumerated() {
      let isEnd = byte == delimiter || byte == newline
      switch place {
      case .quoted:
        if byte == newline { hasInnerLines = true }
        if byte == UInt8(ascii: "\"") { place = .closed }
        continue
      case .closed where byte == UInt8(ascii: "\""):
        place = .quoted
        continue
      case .fieldStart where byte == UInt8(ascii: "\""):
        place = .quoted
        continue
      case .closed where !isEnd && byte != UInt8(ascii: "\r"), .unquoted where byte == UInt8(ascii: "\""):
        isIrregular = true
        return
      default: break
      }
      if isEnd { ends.append(UInt32(offset) | (byte == newline ? CSCAN_NEWLINE : 0)) }
      place = isEnd ? .fieldStart : .unquoted
    }
  }
}

private typealias Kernel =
  @Sendable (
    UnsafePointer<UInt8>?, Int, UInt8, UInt8, UnsafeMutablePointer<UInt32>?, Int,
    UnsafeMutablePointer<cscan_stop>?
  ) -> Int

/// The chosen one is that for AVX2 where the processor has it.
private let kernels: [(name: String, scan: Kernel)] = {
  #if arch(x86_64)
    [("chosen", cscan_fields), ("plain", cscan_fields_plain), ("SSE2", cscan_fields_sse2)]
  #else
    [("chosen", cscan_fields), ("plain", cscan_fields_plain)]
  #endif
}()

private func scan(
  _ text: [UInt8], _ kernel: Kernel, delimiter: UInt8 = 0x2C, newline: UInt8 = 0x0A, capacity: Int? = nil
) -> (ends: [UInt32], stop: cscan_stop) {
  // One byte further than the text is a quote that must not be looked at.
  let padded = text + [0x22]
  var ends = [UInt32](repeating: 7, count: max(capacity ?? text.count, 1))
  var stop = cscan_stop()
  let count = kernel(padded, text.count, delimiter, newline, &ends, capacity ?? text.count, &stop)
  return (Array(ends[0..<count]), stop)
}

@Suite("The block kernel")
struct KernelTests {
  @Test(
    "It finds what a walk over the bytes finds, however the text is cut",
    arguments: [
      "\",\n", "\",\na", "\",\n\ra", "\"\"\"\",\naaaaaaaa", ",\naaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", "\"\r",
      "a,\n",
      "\"\"\"\"\"\"\n", ";\"\r\n,",
    ])
  func random(alphabet: String) {
    var dice = Dice(alphabet.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    for round in 0..<120 {
      let text = dice.bytes(of: alphabet, upTo: round < 100 ? 80 : 300)
      check(text, newline: round % 4 == 3 ? 0x0D : 0x0A)
      check(regular(&dice), newline: 0x0A)
    }
  }

  /// Text without odd quotes, since random bytes soon hold one.
  private func regular(_ dice: inout Dice) -> [UInt8] {
    var text: [UInt8] = []
    while text.count < 150 {
      let inner = dice.bytes(of: "abcdefghij", upTo: 12)
      switch dice.next() % 4 {
      case 0: text += [0x22] + dice.bytes(of: "a,\n\r", upTo: 30) + [0x22]
      case 1: text += [0x22] + inner + [0x22, 0x22] + inner + [0x22]
      default: text += inner
      }
      text += dice.next() % 3 == 0 ? [0x0D, 0x0A] : [0x2C]
    }
    return text
  }

  private func check(_ text: [UInt8], newline: UInt8) {
    let wanted = PlainScan(text, delimiter: 0x2C, newline: newline)
    for (name, kernel) in kernels {
      let (ends, stop) = scan(text, kernel, newline: newline)
      let isSame = ends == wanted.ends && (stop.why == Int32(CSCAN_IRREGULAR)) == wanted.isIrregular
      #expect(isSame, "\(name) on \(String(decoding: text, as: UTF8.self).debugDescription)")
      if wanted.hasInnerLines { #expect(stop.inner_newlines != 0) }
      if !wanted.isIrregular { #expect((stop.inner_newlines != 0) == wanted.hasInnerLines) }
    }
  }

  @Test("Every cut of a text gives what the text up to there holds")
  func everyCut() {
    var dice = Dice(5)
    for _ in 0..<3 {
      let text = regular(&dice)
      for length in 0...text.count { check(Array(text[0..<length]), newline: 0x0A) }
    }
  }

  @Test("Where there is no room for the ends it says so, and those it gave are right", arguments: 0...70)
  func full(capacity: Int) {
    let text = Array(repeating: UInt8(ascii: ","), count: 70) + Array("a\n".utf8)
    let all = PlainScan(text, delimiter: 0x2C, newline: 0x0A).ends
    for (_, kernel) in kernels {
      let (ends, stop) = scan(text, kernel, capacity: capacity)
      #expect(stop.why == Int32(CSCAN_FULL))
      #expect(ends.count <= capacity)
      #expect(ends == Array(all.prefix(ends.count)))
    }
  }

  @Test("Bytes are counted at any length", arguments: [0, 1, 63, 64, 65, 1000])
  func count(length: Int) {
    let text = (0..<length).map { UInt8($0 % 3 == 0 ? 0x0A : 0x61) }
    #expect(cscan_count(text, text.count, 0x0A) == (length + 2) / 3)
  }
}

@Suite("Strict UTF-8")
struct StrictUTF8Tests {
  private func prefix(_ bytes: [UInt8]) -> Int { cscan_utf8_prefix(bytes, bytes.count) }

  @Test(
    "Characters of every length are taken whole",
    arguments: [
      "", "a", "é", "房", "😀", "abcdefgh", "abcdefg房", "\u{7FF}\u{800}\u{FFFF}\u{10FFFF}", "\u{D7FF}\u{E000}",
    ])
  func good(text: String) { #expect(prefix(Array(text.utf8)) == text.utf8.count) }

  @Test(
    "Overlong forms, surrogates, cut and stray bytes end the prefix",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF], [0xE4, 0xB8],
      [0xE4, 0x41, 0x41],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x9F, 0x98], [0xFE], [0xFF],
    ] as [[UInt8]])
  func bad(bytes: [UInt8]) {
    for before in 0..<10 { #expect(prefix(Array(repeating: 0x61, count: before) + bytes) == before) }
  }

  @Test("It agrees with the standard library on random bytes")
  func random() {
    var dice = Dice(11)
    let parts: [[UInt8]] = [
      [0x41], [0xE6, 0x88, 0xBF], [0xF0, 0x9F, 0x98, 0x80], [0xC3, 0xA9], [0xED, 0x9F, 0xBF], [0xED], [0xA0],
      [0xF4],
      [0x8F], [0xBF],
    ]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<9, using: &dice)).flatMap { _ in parts.randomElement(using: &dice)!
      }
      #expect((prefix(bytes) == bytes.count) == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }
}
