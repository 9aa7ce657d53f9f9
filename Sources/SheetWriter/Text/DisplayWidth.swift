/// How wide text stands in a cell, in the width of a digit of the standard font: the unit of column widths.
package enum DisplayWidth {
  /// The width of the longest line: East Asian wide characters and emoji count 2, combining marks and
  /// format characters 0, all others 1.
  package static func of(_ text: String) -> Int {
    var widest = 0
    var line = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        widest = max(widest, line)
        line = 0
      } else {
        line += of(scalar)
      }
    }
    return max(widest, line)
  }

  /// How many lines the text takes when wrapped at a width; at least 1.
  package static func lines(of text: String, wrappedAt width: Double) -> Int {
    guard width > 0 else { return 1 }
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, line in
      count + max(1, Int((Double(of(String(line))) / width).rounded(.up)))
    }
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  /// The blocks whose characters are East Asian Wide or Fullwidth (Unicode Standard Annex 11), whole blocks
  /// where nearly all of them are.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
