/// `xl/theme/theme1.xml`: the window's colours and fonts. Charts of a workbook without it are drawn without
/// bars by some programs.
enum ThemePart {
  static func part() throws(SheetError) -> Part {
    let part = try Part("xl/theme/theme1.xml", .theme)
    let xml = try XMLWriter.open(part)
    xml.element("a:theme", ["xmlns:a": Namespace.drawing, "name": "Plain"]) {
      xml.element("a:themeElements") {
        writeColours(xml)
        writeFonts(xml)
        writeFormats(xml)
      }
    }
    try xml.close()
    return part
  }

  private static func writeColours(_ xml: borrowing XMLWriter) {
    xml.element("a:clrScheme", ["name": "Plain"]) {
      xml.element("a:dk1") { xml.element("a:sysClr", ["val": "windowText", "lastClr": "000000"]) }
      xml.element("a:lt1") { xml.element("a:sysClr", ["val": "window", "lastClr": "FFFFFF"]) }
      colour("a:dk2", Colour(0x44546A), xml)
      colour("a:lt2", Colour(0xE7E6E6), xml)
      colour("a:accent1", Colour.palette[0], xml)
      colour("a:accent2", Colour.palette[1], xml)
      colour("a:accent3", Colour.palette[2], xml)
      colour("a:accent4", Colour.palette[3], xml)
      colour("a:accent5", Colour.palette[4], xml)
      colour("a:accent6", Colour.palette[5], xml)
      colour("a:hlink", Colour(0x0563C1), xml)
      colour("a:folHlink", Colour(0x954F72), xml)
    }
  }

  private static func colour(_ name: StaticString, _ colour: Colour, _ xml: borrowing XMLWriter) {
    xml.element(name) { xml.element("a:srgbClr", ["val": colour.hex]) }
  }

  private static func writeFonts(_ xml: borrowing XMLWriter) {
    xml.element("a:fontScheme", ["name": "Plain"]) {
      font("a:majorFont", xml)
      font("a:minorFont", xml)
    }
  }

  private static func font(_ name: StaticString, _ xml: borrowing XMLWriter) {
    xml.element(name) {
      xml.element("a:latin", ["typeface": "Calibri"])
      xml.element("a:ea", ["typeface": ""])
      xml.element("a:cs", ["typeface": ""])
      xml.element("a:font", ["script": "Hans", "typeface": "Microsoft YaHei"])
      xml.element("a:font", ["script": "Hant", "typeface": "Microsoft JhengHei"])
    }
  }

  /// The format wants three of each: subtle, moderate, intense. All are plain here.
  private static func writeFormats(_ xml: borrowing XMLWriter) {
    xml.element("a:fmtScheme", ["name": "Plain"]) {
      xml.element("a:fillStyleLst") { for _ in 0..<3 { placeholderFill(xml) } }
      xml.element("a:lnStyleLst") {
        for width in [6_350, 12_700, 19_050] {
          xml.element("a:ln", ["w": XMLText(width)]) { placeholderFill(xml) }
        }
      }
      xml.element("a:effectStyleLst") {
        for _ in 0..<3 { xml.element("a:effectStyle") { xml.element("a:effectLst") } }
      }
      xml.element("a:bgFillStyleLst") { for _ in 0..<3 { placeholderFill(xml) } }
    }
  }

  private static func placeholderFill(_ xml: borrowing XMLWriter) {
    xml.element("a:solidFill") { xml.element("a:schemeClr", ["val": "phClr"]) }
  }
}
