package import Model

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
