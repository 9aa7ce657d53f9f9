/// The part of a style that concerns its letters.
struct Font: Hashable {
  var isBold: Bool
  var isItalic: Bool
  var isUnderlined: Bool
  /// In points.
  var size: Int
  var colour: Colour?
}

extension Style {
  var font: Font {
    Font(isBold: isBold, isItalic: isItalic, isUnderlined: isUnderlined, size: size, colour: colour)
  }
}
