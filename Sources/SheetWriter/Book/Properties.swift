/// What a workbook says of itself.
///
/// The dates of its making are fixed (1 January 1980), so that the same content gives the same bytes.
package struct Properties: Hashable, Sendable {
  package var title: String
  package var subject: String
  package var author: String
  package var keywords: String
  package var comments: String
  /// As BCP 47 has it, such as `en`.
  package var language: String
  /// The program that wrote it.
  package var application: String

  package init(
    title: String = "", subject: String = "", author: String = "", keywords: String = "",
    comments: String = "", language: String = "", application: String = "SheetWriter"
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.keywords = keywords
    self.comments = comments
    self.language = language
    self.application = application
  }
}

extension Properties {
  private static let moment: XMLText = "1980-01-01T00:00:00Z"

  func corePart() throws(SheetError) -> Part {
    let part = try Part("docProps/core.xml", .coreProperties)
    let xml = try XMLWriter.open(part)
    xml.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ]
    ) {
      write("dc:title", title, xml)
      write("dc:subject", subject, xml)
      write("dc:creator", author, xml)
      write("cp:keywords", keywords, xml)
      write("dc:description", comments, xml)
      write("dc:language", language, xml)
      xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], text: Properties.moment)
      xml.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"], text: Properties.moment)
    }
    try xml.close()
    return part
  }

  private func write(_ name: StaticString, _ text: String, _ xml: borrowing XMLWriter) {
    if !text.isEmpty { xml.element(name, text: XMLText(plain: text)) }
  }

  func extendedPart() throws(SheetError) -> Part {
    let part = try Part("docProps/app.xml", .extendedProperties)
    let xml = try XMLWriter.open(part)
    xml.element(
      "Properties",
      ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"]
    ) {
      xml.element("Application", text: XMLText(plain: application))
    }
    try xml.close()
    return part
  }
}
