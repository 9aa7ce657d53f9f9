import Model

/// A unit's calls in order: by day, then time (unknown first), then input.
struct CallLog: ~Copyable {
  /// The calls of some units, this one's among them.
  var batch = RowBatch<CallRow>()
  private var range = 0..<0
  /// Sum of the promised amounts.
  var volume: UInt64 = 0

  /// To look at; not to be kept over the next unit.
  @inline(__always)
  var calls: UnsafeBufferPointer<CallRow> { batch.rows.part(range) }

  /// Takes up one of the units that were fetched together.
  mutating func gather(_ index: Int, asOf: Int32) {
    range = batch.range(index)
    volume = 0
    var isSorted = true
    var lastDay = Int32.min
    var lastSecond = Int32.min
    for call in calls {
      let day = call.day.number
      if day < lastDay || day == lastDay && call.second < lastSecond { isSorted = false }
      lastDay = day
      lastSecond = call.second
      if day > asOf { continue }
      let (sum, overflow) = volume.addingReportingOverflow(call.promiseAmount.magnitude)
      volume = overflow ? .max : sum
    }
    if !isSorted {
      batch.reorder(range) { ($0.day.number, $0.second) < ($1.day.number, $1.second) }
    }
    // What came after as_of is no matter of this run: it stands at the end now.
    if let last = calls.last, last.day.number > asOf {
      range = range.lowerBound..<range.lowerBound + first(from: asOf + 1)
    }
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
