/// `xl/styles.xml`: fonts, fills, borders and formats once each, and the styles that combine them.
struct StylesPart {
  private struct Look {
    var style: Style
    var format: Int
    var font: Int
    var fill: Int
    var border: Int
  }

  /// The first number that is free for formats of one's own.
  private static let firstFormat = 164

  private let fontName: XMLText
  private var formats = Numbered<String>([])
  private var fonts = Numbered<Font>([])
  private var fills = Numbered<Colour>([])
  private var borders = Numbered<Style.Border>([.none])
  private var looks: [Look] = []

  init(_ table: StyleTable, fontName: XMLText) {
    self.fontName = fontName
    for style in table.styles { looks.append(look(of: style)) }
  }

  private mutating func look(of style: Style) -> Look {
    return Look(
      style: style,
      format: style.format.builtIn ?? StylesPart.firstFormat + formats.number(of: style.format.code),
      font: fonts.number(of: style.font),
      // The first two fills are fixed by the format: none and a grey pattern.
      fill: style.fill.map { 2 + fills.number(of: $0) } ?? 0,
      border: borders.number(of: style.border))
  }

  func part() throws(SheetError) -> Part {
    let part = try Part("xl/styles.xml", .styles)
    let xml = try XMLWriter.open(part)
    xml.element("styleSheet", ["xmlns": Namespace.main]) {
      writeFormats(xml)
      writeFonts(xml)
      writeFills(xml)
      writeBorders(xml)
      xml.element("cellStyleXfs", ["count": "1"]) {
        xml.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
      }
      xml.element("cellXfs", ["count": XMLText(looks.count)]) {
        for look in looks { write(look, xml) }
      }
      xml.element("cellStyles", ["count": "1"]) {
        xml.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
      }
      xml.element("dxfs", ["count": "0"])
      xml.element(
        "tableStyles",
        [
          "count": "0", "defaultTableStyle": "TableStyleMedium2", "defaultPivotStyle": "PivotStyleLight16",
        ])
    }
    try xml.close()
    return part
  }

  private func writeFormats(_ xml: borrowing XMLWriter) {
    guard !formats.elements.isEmpty else { return }
    xml.element("numFmts", ["count": XMLText(formats.elements.count)]) {
      for (index, code) in formats.elements.enumerated() {
        xml.element(
          "numFmt",
          ["numFmtId": XMLText(StylesPart.firstFormat + index), "formatCode": XMLText(cell: code)])
      }
    }
  }

  private func writeFonts(_ xml: borrowing XMLWriter) {
    xml.element("fonts", ["count": XMLText(fonts.elements.count)]) {
      for font in fonts.elements {
        xml.element("font") {
          if font.isBold { xml.element("b") }
          if font.isItalic { xml.element("i") }
          if font.isUnderlined { xml.element("u") }
          xml.element("sz", ["val": XMLText(font.size)])
          if let colour = font.colour {
            xml.element("color", ["rgb": colour.argb])
          } else {
            xml.element("color", ["theme": "1"])
          }
          xml.element("name", ["val": fontName])
          xml.element("family", ["val": "2"])
        }
      }
    }
  }

  private func writeFills(_ xml: borrowing XMLWriter) {
    xml.element("fills", ["count": XMLText(fills.elements.count + 2)]) {
      xml.element("fill") { xml.element("patternFill", ["patternType": "none"]) }
      xml.element("fill") { xml.element("patternFill", ["patternType": "gray125"]) }
      for colour in fills.elements {
        xml.element("fill") {
          xml.element("patternFill", ["patternType": "solid"]) {
            xml.element("fgColor", ["rgb": colour.argb])
            xml.element("bgColor", ["indexed": "64"])
          }
        }
      }
    }
  }

  private func writeBorders(_ xml: borrowing XMLWriter) {
    xml.element("borders", ["count": XMLText(borders.elements.count)]) {
      for border in borders.elements {
        xml.element("border") {
          xml.element("left")
          xml.element("right")
          edge("top", border == .top, xml)
          edge("bottom", border == .bottom, xml)
          xml.element("diagonal")
        }
      }
    }
  }

  private func edge(_ name: StaticString, _ isDrawn: Bool, _ xml: borrowing XMLWriter) {
    xml.element(name, ["style": isDrawn ? "thin" : nil]) {
      if isDrawn { xml.element("color", ["rgb": Colour(0x8C8C8C).argb]) }
    }
  }

  private func write(_ look: Look, _ xml: borrowing XMLWriter) {
    let style = look.style
    let isAligned = style.horizontal != nil || style.vertical != nil || style.wraps || style.indent > 0
    xml.element(
      "xf",
      [
        "numFmtId": XMLText(look.format), "fontId": XMLText(look.font), "fillId": XMLText(look.fill),
        "borderId": XMLText(look.border), "xfId": "0",
        "applyNumberFormat": look.format != 0 ? "1" : nil, "applyFont": look.font != 0 ? "1" : nil,
        "applyFill": look.fill != 0 ? "1" : nil, "applyBorder": look.border != 0 ? "1" : nil,
        "applyAlignment": isAligned ? "1" : nil,
      ]
    ) {
      guard isAligned else { return }
      xml.element(
        "alignment",
        [
          "horizontal": style.horizontal.map { XMLText(plain: $0.rawValue) },
          "vertical": style.vertical.map { XMLText(plain: $0.rawValue) },
          "wrapText": style.wraps ? "1" : nil,
          "indent": style.indent > 0 ? XMLText(style.indent) : nil,
        ])
    }
  }
}
