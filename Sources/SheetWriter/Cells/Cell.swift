/// What stands in a cell, and how it looks.
///
/// Nothing is inferred from text: a text that begins with `=` is text, and so is `00123`.
package struct Cell: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case empty
    /// Cut with the workbook's mark where it is longer than the 32,767 UTF-16 units that Excel keeps.
    case text(String)
    /// Text of which parts are bold.
    case runs([TextRun])
    case number(Number)
  }

  package var content: Content
  package var style: StyleID

  package init(_ content: Content, style: StyleID = .standard) {
    self.content = content
    self.style = style
  }

  /// Nothing; a style shows all the same (a fill, a border).
  package static func empty(_ style: StyleID = .standard) -> Cell { Cell(.empty, style: style) }

  package static func text(_ text: String, _ style: StyleID = .standard) -> Cell {
    Cell(.text(text), style: style)
  }

  package static func runs(_ runs: [TextRun], _ style: StyleID = .standard) -> Cell {
    Cell(.runs(runs), style: style)
  }

  package static func number(_ number: Number, _ style: StyleID = .standard) -> Cell {
    Cell(.number(number), style: style)
  }
}

/// A part of a cell's text.
package struct TextRun: Hashable, Sendable {
  package var text: String
  package var isBold: Bool

  package init(_ text: String, bold: Bool = false) {
    self.text = text
    self.isBold = bold
  }
}
