/// What a part is, as `[Content_Types].xml` says it.
enum ContentType: String {
  case contentTypes = ""
  case relationships = "application/vnd.openxmlformats-package.relationships+xml"
  case coreProperties = "application/vnd.openxmlformats-package.core-properties+xml"
  case extendedProperties = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
  case workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
  case sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
  case styles = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
  case sharedStrings = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
  case table = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"
  case theme = "application/vnd.openxmlformats-officedocument.theme+xml"
  case drawing = "application/vnd.openxmlformats-officedocument.drawing+xml"
  case chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
}

extension ContentType {
  /// The first part of the archive: the type of every other one.
  static func part(for parts: [Part]) throws(SheetError) -> Part {
    let part = try Part("[Content_Types].xml", .contentTypes)
    let xml = try XMLWriter.open(part)
    xml.element("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) {
      xml.element(
        "Default", ["Extension": "rels", "ContentType": XMLText(plain: ContentType.relationships.rawValue)])
      xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for part in parts where part.contentType != .relationships {
        xml.element(
          "Override",
          [
            "PartName": XMLText(plain: "/" + part.path),
            "ContentType": XMLText(plain: part.contentType.rawValue),
          ])
      }
    }
    try xml.close()
    return part
  }
}
