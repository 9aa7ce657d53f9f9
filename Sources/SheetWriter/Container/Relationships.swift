/// How a part refers to others: by ids that its `.rels` part resolves.
struct Relationships {
  enum Kind: String {
    case officeDocument, worksheet, styles, sharedStrings, theme, table, drawing, chart, hyperlink
    case extendedProperties = "extended-properties"
    case coreProperties

    var type: XMLText {
      let root =
        self == .coreProperties
        ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + rawValue
      return XMLText(plain: root)
    }
  }

  private struct Entry {
    var kind: Kind
    var target: String
    var isExternal: Bool
  }

  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  /// - Parameter target: relative to the part's folder, or an address outside of the archive.
  /// - Returns: the id to refer to it by.
  mutating func add(_ kind: Kind, _ target: String, external: Bool = false) -> XMLText {
    entries.append(Entry(kind: kind, target: target, isExternal: external))
    return XMLText(plain: "rId\(entries.count)")
  }

  /// - Parameter path: of the `.rels` part.
  func part(at path: String) throws(SheetError) -> Part {
    let part = try Part(path, .relationships)
    let xml = try XMLWriter.open(part)
    xml.element(
      "Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]
    ) {
      for (index, entry) in entries.enumerated() {
        xml.element(
          "Relationship",
          [
            "Id": XMLText(plain: "rId\(index + 1)"), "Type": entry.kind.type,
            "Target": XMLText(plain: entry.target), "TargetMode": entry.isExternal ? "External" : nil,
          ])
      }
    }
    try xml.close()
    return part
  }
}
