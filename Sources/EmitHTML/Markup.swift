import DocumentModel

/// The page under construction: one buffer of UTF-8 to which markup and text are appended.
///
/// Markup is `StaticString`, so that nothing of a document can become markup: every text of it goes through
/// `text` or an `attribute`, which escape.
struct Markup {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(1 << 18) }

  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text between tags.
  mutating func text(_ text: String) {
    var text = Format.legible(text)
    text.withUTF8 { source in
      for byte in source {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        default: bytes.append(byte)
        }
      }
    }
  }

  /// A space and an attribute with its value in double quotes.
  mutating func attribute(_ name: StaticString, _ value: String) {
    open(name)
    var value = Format.legible(value)
    value.withUTF8 { source in
      for byte in source {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\""): raw("&quot;")
        case UInt8(ascii: "\n"): raw("&#10;")
        default: bytes.append(byte)
        }
      }
    }
    raw("\"")
  }

  mutating func attribute(_ name: StaticString, _ value: Int) {
    open(name)
    bytes.append(contentsOf: String(value).utf8)
    raw("\"")
  }

  /// A length in the pixels of the drawing.
  mutating func attribute(_ name: StaticString, _ length: Double) {
    open(name)
    number(length)
    raw("\"")
  }

  /// A length as a share of the drawing's width.
  mutating func attribute(_ name: StaticString, percent: Double) {
    open(name)
    number(percent)
    raw("%\"")
  }

  /// With at most two decimals, halves away from zero; 0 for what is no number.
  mutating func number(_ value: Double) {
    let hundredths = (value * 100).rounded(.toNearestOrAwayFromZero)
    guard hundredths.isFinite, abs(hundredths) < 1e15 else { return raw("0") }
    let magnitude = Int64(hundredths).magnitude
    if hundredths < 0 { raw("-") }
    bytes.append(contentsOf: String(magnitude / 100).utf8)
    let rest = magnitude % 100
    if rest == 0 { return }
    raw(".")
    bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 != 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  private mutating func open(_ name: StaticString) {
    raw(" ")
    raw(name)
    raw("=\"")
  }
}
