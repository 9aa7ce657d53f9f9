internal import DocumentModel
internal import SheetWriter

/// How the parts of the report look in cells.
enum Looks {
  private static let grey = Colour(0x8C8C8C)
  private static let blue = Colour(0x0563C1)
  private static let band = Colour(0xE8EEF4)
  /// Dark enough to be read on white, and apart for readers who do not tell red from green.
  private static let good = Colour(0x00664F)
  private static let bad = Colour(0xB3440E)

  static let title = Style(bold: true, size: 16, vertical: .center)
  static let subtitle = Style(colour: Colour(0x595959), vertical: .top, wraps: true)
  static let heading = Style(bold: true, size: 13, vertical: .bottom)
  static let caption = Style(bold: true, vertical: .bottom, wraps: true)
  static let paragraph = Style(vertical: .top, wraps: true)
  static let note = Style(size: 9, colour: Colour(0x595959), vertical: .top, wraps: true)
  static let label = Style(vertical: .top, wraps: true)

  static func linked(_ style: Style) -> Style {
    var style = style
    style.colour = blue
    style.isUnderlined = true
    return style
  }

  /// Of a table: bold on a band, at the side on which its column stands.
  ///
  /// - Parameter isLink: to the definition of what the column holds.
  static func header(isNumber: Bool, isFirst: Bool = true, isLink: Bool = false) -> Style {
    Style(
      bold: true, colour: isLink ? blue : nil, fill: band, horizontal: isNumber ? .right : .left,
      vertical: .bottom, wraps: true, indent: isNumber || isFirst ? 0 : 1, border: .bottom)
  }

  /// Of a value: a thin rate is greyed, whatever its tone.
  static func value(_ value: Value, tone: Tone = .neutral, role: DocumentModel.Table.Role = .body) -> Style {
    var style = Style(format: CellValue(value).format)
    if case .text = value { style.wraps = true } else { style.horizontal = .right }
    switch tone {
    case .neutral: break
    case .good: style.colour = good
    case .bad: style.colour = bad
    }
    if value.isThin { style.colour = grey }
    if role == .total {
      style.isBold = true
      style.border = .top
    }
    return style
  }

  /// Of a table's cell: text keeps its distance from a number on its left, and where a row has several
  /// lines all begin with the first.
  static func cell(
    _ cell: DocumentModel.Cell, role: DocumentModel.Table.Role, isFirst: Bool, isTall: Bool
  ) -> Style {
    var style = value(cell.value, tone: cell.tone, role: role)
    if style.wraps, !isFirst {
      style.horizontal = .left
      style.indent = 1
    }
    if isTall { style.vertical = .top }
    return style
  }

  /// Of a headline figure.
  static func tile(_ value: Value, tone: Tone) -> Style {
    var style = Looks.value(value, tone: tone)
    style.isBold = true
    style.size = 14
    style.horizontal = .left
    style.vertical = .top
    return style
  }
}

extension Value {
  /// Whether it is a rate with fewer than 10 cases behind it.
  var isThin: Bool {
    if case .rate(let rate) = self { rate.isThin } else { false }
  }
}

extension DocumentModel.Table.ColumnKind {
  var isNumber: Bool { self != .text }
}
