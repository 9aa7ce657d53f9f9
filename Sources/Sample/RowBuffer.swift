import Model

/// A reusable block of bytes that rows are appended to. Grows when a row needs it.
struct RowBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    base = UnsafeMutablePointer.allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// The bytes so far, until the next change.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  mutating func removeAll() { count = 0 }

  /// Drops what was appended after `length` bytes.
  mutating func cut(to length: Int) { count = length }

  @inline(__always)
  private mutating func need(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    fresh.update(from: base, count: count)
    base.deallocate()
    base = fresh
    capacity = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    need(1)
    base[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func comma() { append(UInt8(ascii: ",")) }

  mutating func commas(_ number: Int) {
    for _ in 0..<number { comma() }
  }

  @inline(__always)
  mutating func append(_ block: borrowing TextBlock, _ index: Int) {
    let range = block.range(index)
    need(range.count)
    block.bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      (base + count).update(from: start + range.lowerBound, count: range.count)
    }
    count += range.count
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { source in
      need(source.count)
      guard let start = source.baseAddress else { return }
      (base + count).update(from: start, count: source.count)
      count += source.count
    }
  }

  mutating func append(contentsOf more: UnsafeRawBufferPointer) {
    need(more.count)
    guard let start = more.baseAddress else { return }
    UnsafeMutableRawPointer(base + count).copyMemory(from: start, byteCount: more.count)
    count += more.count
  }

  /// In decimal, without leading zeros.
  mutating func append(number: Int) {
    need(20)
    if number < 0 { append(UInt8(ascii: "-")) }
    var left = number.magnitude
    var length = 1
    var power: UInt = 10
    while left >= power && length < 19 {
      length += 1
      power &*= 10
    }
    var place = count + length
    count = place
    repeat {
      place -= 1
      base[place] = UInt8(truncatingIfNeeded: left % 10) + UInt8(ascii: "0")
      left /= 10
    } while left > 0
  }

  /// Two digits, 0 to 99.
  @inline(__always)
  mutating func append(twoDigits number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Hundredths with two decimals: fen as yuan, or square metres.
  mutating func append(hundredths: Int) {
    if hundredths < 0 { append(UInt8(ascii: "-")) }
    let magnitude = Int(hundredths.magnitude)
    append(number: magnitude / 100)
    append(UInt8(ascii: "."))
    append(twoDigits: magnitude % 100)
  }

  /// `09:21` from minutes since midnight.
  mutating func append(clock minute: Int) {
    append(twoDigits: minute / 60)
    append(UInt8(ascii: ":"))
    append(twoDigits: minute % 60)
  }

  mutating func append(day: Day) {
    let parts = day.civil
    append(number: parts.year)
    append(UInt8(ascii: "-"))
    append(twoDigits: parts.month)
    append(UInt8(ascii: "-"))
    append(twoDigits: parts.day)
  }
}
