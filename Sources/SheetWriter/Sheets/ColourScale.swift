/// Shades cells by their numbers, from the least to the greatest: a heat map that follows the cells.
package struct ColourScale: Hashable, Sendable {
  package var least: Colour
  package var greatest: Colour

  /// - Parameters: colours on which the cells' text stays readable.
  package init(least: Colour = Colour(0xF7FBFF), greatest: Colour = Colour(0x6BAED6)) {
    self.least = least
    self.greatest = greatest
  }
}

/// Cells that share a scale.
struct PlacedScale {
  let ranges: [CellRange]
  let scale: ColourScale

  /// - Parameter priority: counted through the sheet, from 1.
  func write(_ xml: borrowing XMLWriter, priority: Int) {
    let cells = ranges.map(\.description).joined(separator: " ")
    xml.element("conditionalFormatting", ["sqref": XMLText(plain: cells)]) {
      xml.element("cfRule", ["type": "colorScale", "priority": XMLText(priority)]) {
        xml.element("colorScale") {
          xml.element("cfvo", ["type": "min"])
          xml.element("cfvo", ["type": "max"])
          xml.element("color", ["rgb": scale.least.argb])
          xml.element("color", ["rgb": scale.greatest.argb])
        }
      }
    }
  }
}
