/// How a cell looks. Register it with the workbook and give the cells the ``StyleID``.
package struct Style: Hashable, Sendable {
  package enum Horizontal: String, Sendable { case left, center, right }
  package enum Vertical: String, Sendable { case top, center, bottom }
  package enum Border: Sendable { case none, top, bottom }

  package var format: NumberFormat
  package var isBold: Bool
  package var isItalic: Bool
  package var isUnderlined: Bool
  /// In points.
  package var size: Int
  /// Of the text; nil for the window's own.
  package var colour: Colour?
  /// Behind the text.
  package var fill: Colour?
  package var horizontal: Horizontal?
  package var vertical: Vertical?
  package var wraps: Bool
  /// From the side at which the text stands, in steps of some three spaces, 0 to 15.
  package var indent: Int
  package var border: Border

  package init(
    format: NumberFormat = .general, bold: Bool = false, italic: Bool = false, underlined: Bool = false,
    size: Int = 11, colour: Colour? = nil, fill: Colour? = nil, horizontal: Horizontal? = nil,
    vertical: Vertical? = nil, wraps: Bool = false, indent: Int = 0, border: Border = .none
  ) {
    self.format = format
    self.isBold = bold
    self.isItalic = italic
    self.isUnderlined = underlined
    self.size = size
    self.colour = colour
    self.fill = fill
    self.horizontal = horizontal
    self.vertical = vertical
    self.wraps = wraps
    self.indent = min(max(indent, 0), 15)
    self.border = border
  }
}

/// A style of one workbook.
package struct StyleID: Hashable, Sendable {
  let index: Int

  /// The plain look.
  package static let standard = StyleID(index: 0)
}
