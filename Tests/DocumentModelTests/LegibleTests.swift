import DocumentModel
import Testing

@Suite("Text as it may be shown")
struct LegibleTests {
  @Test("plain text stays", arguments: ["", "abc", "张三\t丰\n", "–−…“”", "é", "😀", "£"])
  func plain(text: String) { #expect(Format.legible(text) == text) }

  @Test(
    "control characters become their pictures or a mark of what cannot be shown",
    arguments: [
      ("\u{1B}[31m", "␛[31m"), ("\u{0}", "␀"), ("\u{7F}", "␡"), ("\u{8}x", "␈x"),
      ("\u{9B}31m", "\u{FFFD}31m"),
    ])
  func controls(text: String, shown: String) { #expect(Format.legible(text) == shown) }

  @Test(
    "code points that are no characters",
    arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1_FFFF, 0x10_FFFE])
  func noncharacters(value: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(value)))
    #expect(Format.legible("a\(scalar)b") == "a\u{FFFD}b")
  }

  @Test(
    "line ends of every kind become one",
    arguments: ["a\r\nb", "a\rb", "a\nb", "a\u{85}b", "a\u{2028}b", "a\u{2029}b"])
  func lineEnds(text: String) { #expect(Format.legible(text) == "a\nb") }

  @Test("marks that turn the direction do not act", arguments: 0x202A...0x202E)
  func overrides(value: Int) throws {
    let mark = try #require(Unicode.Scalar(UInt32(value)))
    #expect(Format.legible("a\(mark)b") == "a\u{FFFD}b")
  }

  @Test("what is written from right to left stays among itself", arguments: ["שלום", "مرحبا", "a\u{200F}b"])
  func rightToLeft(text: String) { #expect(Format.legible(text) == "\u{2068}\(text)\u{2069}") }
}
