/// A stream of pseudo-random numbers, the same on every machine: SplitMix64 (Steele, Lea, Flood 2014).
struct Random {
  private var state: UInt64

  /// Streams of different names or numbers are independent of each other, so that what is drawn for one
  /// unit never shifts what is drawn for the next.
  init(seed: UInt64, _ stream: Stream, _ number: Int = 0) {
    let label = UInt64(stream.rawValue) << 48 | UInt64(truncatingIfNeeded: number) & 0xFFFF_FFFF_FFFF
    state = Random.mixed(Random.mixed(seed &+ 0x9E37_79B9_7F4A_7C15) ^ label)
  }

  enum Stream: UInt16 {
    case estate = 1, roster, life, mess, stewards
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Random.mixed(state)
  }

  /// 0 ..< limit; the bias of less than limit / 2³² does not matter here. The limit is at least 1.
  mutating func below(_ limit: Int) -> Int {
    Int(((next() >> 32) &* UInt64(limit)) >> 32)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True in so many of a hundred.
  mutating func percent(_ chance: Int) -> Bool { below(100) < chance }

  mutating func perMille(_ chance: Int) -> Bool { below(1000) < chance }

  /// An index, as often as its weight says.
  mutating func pick(weights: [Int]) -> Int {
    var total = 0
    for weight in weights { total += weight }
    var left = below(max(total, 1))
    for (index, weight) in weights.enumerated() {
      if left < weight { return index }
      left -= weight
    }
    return 0
  }
}
