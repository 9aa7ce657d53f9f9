/// Which of a unit's charges are open, by their place in due order: a bit each, and above them a bit for
/// each word with a bit, so that the next open charge is found at once even among a hundred thousand.
struct OpenSet: ~Copyable {
  private var words = Scratch<UInt64>()
  private var summary = Scratch<UInt64>()

  /// Makes room for places below `count`, all of them in the set.
  mutating func fill(count: Int) {
    reset(count: count, to: ~0)
    Self.trim(&words, to: count)
    Self.trim(&summary, to: words.count)
  }

  /// Makes room for places below `count`, none of them in the set.
  mutating func reset(count: Int) { reset(count: count, to: 0) }

  private mutating func reset(count: Int, to bits: UInt64) {
    words.reset(to: bits, count: (count + 63) / 64)
    summary.reset(to: bits, count: (words.count + 63) / 64)
  }

  /// Clears the bits beyond the last place.
  private static func trim(_ words: inout Scratch<UInt64>, to count: Int) {
    if count & 63 != 0 { words[count >> 6] = 1 << UInt64(count & 63) - 1 }
  }

  mutating func insert(_ place: Int) {
    words[place >> 6] |= 1 << UInt64(place & 63)
    summary[place >> 12] |= 1 << UInt64((place >> 6) & 63)
  }

  @inline(__always)
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
