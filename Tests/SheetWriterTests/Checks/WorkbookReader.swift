/// A workbook's parts as the checker sees them.
package struct WorkbookReader {
  package let entries: [ZipReader.Entry]
  package let parts: [String: XMLNode]
  /// The shared strings, decoded.
  package let strings: [String]

  package init(_ bytes: [UInt8]) throws {
    entries = try ZipReader(bytes).entries
    var parts: [String: XMLNode] = [:]
    for entry in entries { parts[entry.path] = try XMLNode(parsing: entry.bytes) }
    self.parts = parts
    strings = parts["xl/sharedStrings.xml"]?.children.map { WorkbookReader.decoded($0.text) } ?? []
  }

  /// Name and part of each sheet.
  package var sheets: [(name: String, path: String, node: XMLNode)] {
    guard let book = parts["xl/workbook.xml"], let list = book.first("sheets") else { return [] }
    let targets = relationships(of: "xl/workbook.xml")
    return list.children.compactMap { sheet in
      guard let name = sheet["name"], let id = sheet["r:id"], let path = targets[id],
        let node = parts[path]
      else { return nil }
      return (WorkbookReader.decoded(name), path, node)
    }
  }

  package enum Value: Hashable {
    case text(String)
    case number(String)
  }

  /// What stands in the cells of a sheet, by `A1`.
  package func cells(of name: String) -> [String: Value] {
    guard let sheet = sheets.first(where: { $0.name == name }) else { return [:] }
    var cells: [String: Value] = [:]
    for cell in sheet.node.descendants("c") {
      guard let place = cell["r"], let value = cell.first("v")?.text else { continue }
      if cell["t"] == "s", let index = Int(value), strings.indices.contains(index) {
        cells[place] = .text(strings[index])
      } else {
        cells[place] = .number(value)
      }
    }
    return cells
  }

  /// The targets of a part's relationships within the archive, by id.
  func relationships(of path: String) -> [String: String] {
    var targets: [String: String] = [:]
    for relationship in parts[WorkbookReader.relationshipsPath(of: path)]?.children ?? []
    where relationship["TargetMode"] != "External" {
      if let id = relationship["Id"], let target = relationship["Target"] {
        targets[id] = WorkbookReader.resolved(target, from: path)
      }
    }
    return targets
  }

  static func relationshipsPath(of path: String) -> String {
    var steps = path.split(separator: "/").map(String.init)
    let file = steps.popLast() ?? ""
    return (steps + ["_rels", file + ".rels"]).joined(separator: "/")
  }

  private static func resolved(_ target: String, from path: String) -> String {
    var steps = path.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }

  /// Turns `_xHHHH_` back, from left to right as Excel does.
  package static func decoded(_ text: String) -> String {
    var units: [UInt16] = []
    let source = Array(text.utf16)
    var index = 0
    while index < source.count {
      if index + 6 < source.count, source[index] == 0x5F, source[index + 1] == 0x78,
        source[index + 6] == 0x5F,
        let unit = UInt16(String(decoding: source[index + 2..<index + 6], as: UTF16.self), radix: 16)
      {
        units.append(unit)
        index += 7
      } else {
        units.append(source[index])
        index += 1
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
