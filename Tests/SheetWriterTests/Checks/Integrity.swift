/// Finds what makes Excel offer to repair a workbook and what no schema catches.
package struct Integrity {
  let reader: WorkbookReader
  var problems: [String] = []

  /// What is wrong with a workbook; empty where it is sound.
  package static func problems(of bytes: [UInt8]) throws -> [String] {
    var check = Integrity(reader: try WorkbookReader(bytes))
    check.checkArchive()
    check.checkContentTypes()
    check.checkRelationships()
    check.checkBook()
    check.checkStyles()
    check.checkStrings()
    for sheet in check.reader.sheets { check.check(sheet: sheet.node, at: sheet.path, named: sheet.name) }
    check.checkTables()
    check.checkDrawings()
    check.checkCharts()
    return check.problems
  }

  mutating func require(_ condition: Bool, _ problem: @autoclosure () -> String) {
    if !condition { problems.append(problem()) }
  }

  mutating func requireUnique(_ values: [String], _ what: String) {
    require(Set(values).count == values.count, "\(what): not unique in \(values)")
  }

  /// Children must come in the order of the list, and be in it.
  mutating func requireOrder(_ node: XMLNode, _ order: String, at path: String) {
    let order = order.split(separator: " ").map(String.init)
    var last = 0
    for child in node.children {
      guard let index = order.firstIndex(of: child.name) else {
        problems.append("\(path): <\(child.name)> does not belong in <\(node.name)>")
        continue
      }
      require(index >= last, "\(path): <\(child.name)> comes too late in <\(node.name)>")
      last = max(last, index)
    }
  }

  /// `count`, where it is given, tells how many children there are.
  mutating func requireCounts(_ node: XMLNode, at path: String) {
    for element in node.descendants {
      guard let count = element["count"], element.name != "sst" else { continue }
      require(Int(count) == element.children.count, "\(path): <\(element.name)> count \(count)")
    }
  }
}
