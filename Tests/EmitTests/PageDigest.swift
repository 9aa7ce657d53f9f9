/// SHA-256 (FIPS 180-4) and base64, slow and independent of the code under test.
enum PageDigest {
  static func base64(_ text: String) -> String {
    let digest = sha256(Array(text.utf8))
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var bits: [Int] = []
    for byte in digest { for place in 0..<8 { bits.append(Int(byte) >> (7 - place) & 1) } }
    bits += [0, 0]
    let sextets: [Int] = stride(from: 0, to: bits.count, by: 6).map { start in
      bits[start..<start + 6].reduce(0) { $0 * 2 + $1 }
    }
    return String(sextets.map { alphabet[$0] }) + "="
  }

  private static func sha256(_ message: [UInt8]) -> [UInt8] {
    var state = primes(8).map { fraction(Double($0).squareRoot()) }
    let constants = primes(64).map { fraction(cubeRoot(Double($0))) }
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let length = UInt64(message.count * 8)
    padded += (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * $0)) }
    for start in stride(from: 0, to: padded.count, by: 64) {
      state = block(Array(padded[start..<start + 64]), state, constants)
    }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
  }

  private static func block(_ bytes: [UInt8], _ state: [UInt32], _ constants: [UInt32]) -> [UInt32] {
    var words = (0..<16).map { index in bytes[index * 4..<index * 4 + 4].reduce(0) { $0 << 8 | UInt32($1) } }
    for index in 16..<64 {
      let early = words[index - 15]
      let late = words[index - 2]
      let mixed =
        (turn(early, 7) ^ turn(early, 18) ^ early >> 3) &+ (turn(late, 17) ^ turn(late, 19) ^ late >> 10)
      words.append(words[index - 16] &+ words[index - 7] &+ mixed)
    }
    var s = state
    for index in 0..<64 {
      let high = turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)
      let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
      let first = s[7] &+ high &+ choice &+ constants[index] &+ words[index]
      let low = turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)
      let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
      s = [first &+ low &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    return zip(state, s).map { $0 &+ $1 }
  }

  private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  private static func primes(_ count: Int) -> [Int] {
    var primes: [Int] = []
    var candidate = 2
    while primes.count < count {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }

  private static func fraction(_ root: Double) -> UInt32 {
    UInt32((root - root.rounded(.down)) * 4_294_967_296)
  }

  private static func cubeRoot(_ number: Double) -> Double {
    var root = number / 2
    for _ in 0..<100 { root -= (root * root * root - number) / (3 * root * root) }
    return root
  }
}
