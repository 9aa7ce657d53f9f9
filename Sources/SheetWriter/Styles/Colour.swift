/// An opaque colour.
package struct Colour: Hashable, Sendable {
  /// `0xRRGGBB`.
  package var rgb: UInt32

  package init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

  /// Colours that stay apart for readers who see fewer of them, in their usual order (after M. Okabe and
  /// K. Ito, "Color Universal Design", 2008).
  package static let palette: [Colour] = [
    0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0xCC79A7, 0x56B4E9, 0x555555,
  ]
  .map { Colour($0) }

  /// `RRGGBB`, as drawings write it.
  var hex: XMLText { XMLText(plain: digits) }
  /// `FFRRGGBB`, as sheets write it.
  var argb: XMLText { XMLText(plain: "FF" + digits) }

  private var digits: String {
    let hex = String(rgb, radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - hex.utf8.count) + hex
  }
}
