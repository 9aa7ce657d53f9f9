internal import Testing

/// A run that failed as promised: this status, nothing on standard output, a sentence on standard error that says
/// what is meant, and nothing of a crash.
func expectFailure(
  _ outcome: Outcome, _ status: Int32, says words: String..., lines: Int? = 1,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let seen = "\(outcome.status): \(outcome.err)"
  #expect(outcome.status == status, "\(seen)", sourceLocation: sourceLocation)
  #expect(outcome.out.isEmpty, "\(outcome.text)", sourceLocation: sourceLocation)
  for word in words { #expect(outcome.err.contains(word), "\(seen)", sourceLocation: sourceLocation) }
  if let lines { #expect(outcome.lines.count == lines, "\(seen)", sourceLocation: sourceLocation) }
  for word in ["Fatal error", "Backtrace", "Stack dump", "Swift/", "Thread 0"] {
    #expect(!outcome.err.contains(word), "\(seen)", sourceLocation: sourceLocation)
  }
}

/// A run that went well.
func expectSuccess(_ outcome: Outcome, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(outcome.status == 0, "\(outcome.err)", sourceLocation: sourceLocation)
  #expect(outcome.out.isEmpty, "\(outcome.text)", sourceLocation: sourceLocation)
}

/// Compares folders; names what differs instead of printing pages.
func expectSame(
  _ left: [String: [UInt8]], _ right: [String: [UInt8]], sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!left.isEmpty, sourceLocation: sourceLocation)
  let differing = Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
  #expect(differing == [], sourceLocation: sourceLocation)
}
