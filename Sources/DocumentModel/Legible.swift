extension Format {
  /// Text of the tables as it may be shown: no control character acts, no direction leaks.
  ///
  /// * Control characters become their pictures (`␛`), code points that are no characters `U+FFFD`.
  /// * Line ends of every kind become a line feed; tabs stay.
  /// * Marks that embed, override or isolate a direction become `U+FFFD`; text that holds letters written
  ///   from right to left is isolated, so that it cannot reorder its neighbours.
  ///
  /// Emitters call it in the one function that escapes for their format.
  package static func legible(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8 { bytes in !bytes.contains(where: mayNeedCare) }
    return isPlain ? text : spelled(text)
  }

  /// Whether a byte begins or is a scalar that `spelled` may have to look at: controls, and the leads of the
  /// blocks that hold C1 controls, right-to-left scripts, marks and noncharacters.
  private static func mayNeedCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F, 0xC2, 0xD6...0xDF, 0xE0, 0xE2, 0xEF...0xFF: true
    default: false
    }
  }

  private static func spelled(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isRightToLeft = false
    var afterReturn = false
    for scalar in text.unicodeScalars {
      let visible = shown(scalar)
      if !(afterReturn && scalar == "\n") { result.append(visible) }
      afterReturn = scalar == "\r"
      isRightToLeft = isRightToLeft || runsRightToLeft(visible.value)
    }
    return isRightToLeft ? "\u{2068}" + String(result) + "\u{2069}" : String(result)
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: scalar
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: "\n"
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: "\u{FFFD}"
    default: scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar
    }
  }

  private static func runsRightToLeft(_ value: UInt32) -> Bool {
    switch value {
    case 0x0590...0x08FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
