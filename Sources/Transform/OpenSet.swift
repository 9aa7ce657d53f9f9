/// Which of a unit's charges are open, by their place in due order: a bit each, and above them a bit for
/// each word with a bit, so that the next open charge is found at once even among a hundred thousand.
struct OpenSet: Sendable {
  private var words: [UInt64] = []
  private var summary: [UInt64] = []

  /// Empties the set and makes room for places below `count`.
  mutating func reset(count: Int) {
    let wordCount = (count + 63) / 64
    words.removeAll(keepingCapacity: true)
    words.append(contentsOf: repeatElement(0, count: wordCount))
    summary.removeAll(keepingCapacity: true)
    summary.append(contentsOf: repeatElement(0, count: (wordCount + 63) / 64))
  }

  mutating func insert(_ place: Int) {
    words[place >> 6] |= 1 << UInt64(place & 63)
    summary[place >> 12] |= 1 << UInt64((place >> 6) & 63)
  }

  mutating func remove(_ place: Int) {
    words[place >> 6] &= ~(1 << UInt64(place & 63))
    if words[place >> 6] == 0 { summary[place >> 12] &= ~(1 << UInt64((place >> 6) & 63)) }
  }

  /// The first place in the set from `start` on.
  func next(from start: Int) -> Int? {
    var index = start >> 6
    guard index < words.count else { return nil }
    let here = words[index] & (~0 << UInt64(start & 63))
    if here != 0 { return index << 6 + here.trailingZeroBitCount }
    index += 1
    var group = index >> 6
    guard group < summary.count else { return nil }
    var bits = summary[group] & (~0 << UInt64(index & 63))
    while bits == 0 {
      group += 1
      guard group < summary.count else { return nil }
      bits = summary[group]
    }
    index = group << 6 + bits.trailingZeroBitCount
    return index << 6 + words[index].trailingZeroBitCount
  }
}
