import DocumentModel

/// The ids of the page: each once, and those of the sections and definitions known before they are written,
/// so that a link is only made where its target will be.
struct Anchors {
  private var taken: Set<String> = []
  /// In the order of the document's sections.
  private(set) var sections: [String] = []
  private var sectionByID: [String: String] = [:]
  private var definitionByMetric: [String: String] = [:]
  private var written: Set<String> = []

  /// The section whose tables define the metrics: a row each, the metric's code first.
  static let definitionsID = "definitions"

  init(_ document: Document) {
    for section in document.sections {
      let anchor = claim(section.id)
      sections.append(anchor)
      if sectionByID[section.id] == nil { sectionByID[section.id] = anchor }
    }
    for section in document.sections where section.id == Anchors.definitionsID {
      for case .table(let table) in section.blocks { claimDefinitions(table) }
    }
  }

  private mutating func claimDefinitions(_ table: Table) {
    for row in table.rows {
      guard case .text(let metric)? = row.cells.first?.value, definitionByMetric[metric] == nil else {
        continue
      }
      definitionByMetric[metric] = claim("def-" + Anchors.dashed(metric))
    }
  }

  func section(_ id: String) -> String? { sectionByID[id] }
  func definition(_ metric: String) -> String? { definitionByMetric[metric] }

  /// The id for the row that defines a metric; nil if an earlier row had it.
  mutating func takeDefinition(_ metric: String) -> String? {
    guard let anchor = definitionByMetric[metric], written.insert(anchor).inserted else { return nil }
    return anchor
  }

  /// An id that nothing else on the page has: the one wanted, or that with a number.
  mutating func claim(_ wanted: String) -> String {
    var stem = String(String.UnicodeScalarView(wanted.unicodeScalars.map { isIDScalar($0) ? $0 : "-" }))
    if stem.isEmpty { stem = "x" }
    var anchor = stem
    var number = 2
    while !taken.insert(anchor).inserted {
      anchor = stem + "-" + String(number)
      number += 1
    }
    return anchor
  }

  private func isIDScalar(_ scalar: Unicode.Scalar) -> Bool {
    Anchors.isAlphanumeric(scalar) || scalar == "-" || scalar == "_" || scalar == "."
  }

  /// Everything but ASCII letters and digits as a dash.
  private static func dashed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isAlphanumeric($0) ? $0 : "-" }))
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
