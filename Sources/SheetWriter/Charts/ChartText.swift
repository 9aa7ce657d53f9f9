/// Titles, fills and lines of charts.
enum ChartText {
  /// Of titles and labels.
  private static let ink = Colour(0x333333)

  static func writeTitle(_ text: String, size: Int, bold: Bool, _ xml: borrowing XMLWriter) {
    xml.element("c:title") {
      xml.element("c:tx") {
        xml.element("c:rich") {
          xml.element("a:bodyPr")
          xml.element("a:lstStyle")
          xml.element("a:p") {
            xml.element("a:pPr") { writeProperties("a:defRPr", size, bold, xml) }
            xml.element("a:r") {
              writeProperties("a:rPr", size, bold, xml)
              xml.element("a:t", text: XMLText(plain: text))
            }
          }
        }
      }
      xml.element("c:overlay", ["val": "0"])
    }
  }

  /// Of an axis's labels.
  static func writeLabelStyle(_ xml: borrowing XMLWriter) {
    xml.element("c:txPr") {
      xml.element("a:bodyPr")
      xml.element("a:lstStyle")
      xml.element("a:p") {
        xml.element("a:pPr") { writeProperties("a:defRPr", 9, false, xml) }
        xml.element("a:endParaRPr")
      }
    }
  }

  private static func writeProperties(
    _ name: StaticString, _ size: Int, _ bold: Bool, _ xml: borrowing XMLWriter
  ) {
    xml.element(name, ["sz": XMLText(size * 100), "b": XMLText(bold)]) {
      xml.element("a:solidFill") { xml.element("a:srgbClr", ["val": ink.hex]) }
    }
  }

  static func writeFill(_ fill: Colour, line: Colour?, _ xml: borrowing XMLWriter) {
    xml.element("c:spPr") {
      xml.element("a:solidFill") { xml.element("a:srgbClr", ["val": fill.hex]) }
      xml.element("a:ln") {
        if let line {
          xml.element("a:solidFill") { xml.element("a:srgbClr", ["val": line.hex]) }
        } else {
          xml.element("a:noFill")
        }
      }
    }
  }

  /// - Parameter width: in points.
  static func writeLine(_ colour: Colour, width: Double, dashed: Bool, _ xml: borrowing XMLWriter) {
    xml.element("c:spPr") {
      xml.element("a:ln", ["w": XMLText(Int(width * 12_700)), "cap": "rnd"]) {
        xml.element("a:solidFill") { xml.element("a:srgbClr", ["val": colour.hex]) }
        if dashed { xml.element("a:prstDash", ["val": "dash"]) }
        xml.element("a:round")
      }
    }
  }
}
