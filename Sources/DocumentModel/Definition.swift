package import Model

/// Where the definition of a metric stands, so that titles of columns can link to it.
package enum DefinitionAnchor {
  /// Id of the section that holds the definitions.
  package static let section = "definitions"

  /// `collection_rate.month` → `def-collection_rate-month`: the anchor of its row in that section.
  package static func of(_ metric: String) -> String {
    "def-" + String(metric.map { $0 == "." ? "-" : $0 })
  }
}

extension Rate {
  /// A share that is no plain fraction, such as a Kaplan–Meier estimate, a target, or the end of an
  /// interval.
  /// - Parameter cases: how many stand behind it; nil where that means nothing, as with a target.
  package init(
    estimate: Millionths?, low: Millionths? = nil, high: Millionths? = nil, cases: Int64?
  ) {
    self.init(
      numerator: .count(0), denominator: .count(0), value: estimate, low: low, high: high,
      cases: cases)
  }

  /// Whether it has a value but no numerator and denominator to show.
  package var isEstimate: Bool { value != nil && denominator.raw == 0 }
}
