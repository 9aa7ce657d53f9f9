/// A growing row of plain values that is emptied and filled again for every unit.
///
/// An array would ask before every write whether somebody shares it; nobody does, and that was a tenth of a walk.
///
/// Unsafe inside, safe from outside: `base` leads to room for `capacity` elements, of which the first `count` are
/// initialized; every subscript is checked against `count`. Only the view `all` is not, and must not outlive a change.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 16
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  @inline(__always)
  var isEmpty: Bool { count == 0 }

  @inline(__always)
  var indices: Range<Int> { 0..<count }

  /// All elements, to look at; not to be kept over a change.
  @inline(__always)
  var all: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  /// Some of them, to look at; not to be kept over a change.
  @inline(__always)
  func part(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "outside the scratch")
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  @inline(__always)
  var last: Element? { count == 0 ? nil : base[count - 1] }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside the scratch")
      return base[index]
    }
    _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside the scratch")
      yield &base[index]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { enlarge(to: capacity * 2) }
    (base + count).initialize(to: element)
    count += 1
  }

  /// Makes room for so many more, for `appendReserved`.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count + more > capacity { enlarge(to: max(capacity * 2, count + more)) }
  }

  /// Appends where room was made: without a call on the way, a loop keeps its numbers in registers.
  @inline(__always)
  mutating func appendReserved(_ element: Element) {
    precondition(count < capacity, "no room made")
    (base + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func removeLast() {
    precondition(count > 0, "nothing to remove")
    count -= 1
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// Empties it and fills it with so many of one element.
  mutating func reset(to element: Element, count newCount: Int) {
    if newCount > capacity { enlarge(to: newCount) }
    base.initialize(repeating: element, count: newCount)
    count = newCount
  }

  @inline(never)
  private mutating func enlarge(to newCapacity: Int) {
    let room = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    room.moveInitialize(from: base, count: count)
    base.deallocate()
    base = room
    capacity = newCapacity
  }

  /// Sorts in place.
  mutating func sort(by isBefore: (Element, Element) -> Bool) {
    var elements = UnsafeMutableBufferPointer(start: base, count: count)
    elements.sort(by: isBefore)
  }
}

extension Scratch {
  func map<Result>(_ transform: (Element) -> Result) -> [Result] { all.map(transform) }
}
