import Model

/// A unit's calls in order: by day, then time (unknown first), then input.
struct CallLog {
  var calls: [CallRow] = []
  /// Sum of the promised amounts.
  var volume: UInt64 = 0

  mutating func gather(_ rows: borrowing GroupedRows<CallRow>, of unit: Int, asOf: Int32) {
    calls.removeAll(keepingCapacity: true)
    volume = 0
    var isSorted = true
    rows.forEachRow(of: unit) { row in
      guard row.day.number <= asOf else { return }
      if let last = calls.last, Self.isBefore(row, last) { isSorted = false }
      calls.append(row)
      let (sum, overflow) = volume.addingReportingOverflow(row.promiseAmount.magnitude)
      volume = overflow ? .max : sum
    }
    if !isSorted { sort() }
  }

  private static func isBefore(_ left: CallRow, _ right: CallRow) -> Bool {
    left.day != right.day ? left.day < right.day : left.second < right.second
  }

  private mutating func sort() {
    let input = calls
    let order = input.indices.sorted { left, right in
      if Self.isBefore(input[left], input[right]) { return true }
      return Self.isBefore(input[right], input[left]) ? false : left < right
    }
    for (place, index) in order.enumerated() { calls[place] = input[index] }
  }

  /// The place of the first call of that day or later.
  func first(from day: Int32) -> Int { calls.partitioningIndex { $0.day.number >= day } }

  /// Whether an outbound connected call is dated in [from, to].
  func hasOutboundConnected(from: Int32, to: Int32) -> Bool {
    firstOutboundConnected(from: from).map { $0 <= to } ?? false
  }

  /// The day of the first outbound connected call from a day on.
  func firstOutboundConnected(from day: Int32) -> Int32? {
    calls[first(from: day)...].first { $0.isOutbound && $0.isConnected }?.day.number
  }
}
