/// A record whose fields the kernel has found and counted, as a few addresses: what the quick ways into typed
/// values read from.
///
/// Unsafe within: valid as long as the reader's block and until its next record. Eight bytes before each of its
/// cells and 32 after belong to the block, so that a cell can be loaded in words.
public struct PlainRecord {
  /// What `ends` are counted from.
  @usableFromInline let base: UnsafePointer<UInt8>
  /// End of the first field, and of those after it.
  @usableFromInline let ends: UnsafePointer<UInt32>
  @usableFromInline let start: Int
  /// End of the last field.
  @usableFromInline let end: Int
  @usableFromInline let last: Int

  @inlinable init(
    base: UnsafePointer<UInt8>, ends: UnsafePointer<UInt32>, start: Int, end: Int, last: Int
  ) {
    self.base = base
    self.ends = ends
    self.start = start
    self.end = end
    self.last = last
  }

  /// An empty cell.
  @inlinable @inline(__always)
  public var noCell: PlainCell { PlainCell(start: base, count: 0) }

  /// The bytes of a field; where they stand in quotes, those between them. Doubled quotes are left as they are.
  /// - Precondition: the record has the field.
  @inlinable @inline(__always)
  public func cell(_ field: Int) -> PlainCell {
    let begin = field == 0 ? start : Int(ends[field - 1]) + 1
    let stop = field == last ? end : Int(ends[field])
    let cell = PlainCell(start: base + begin, count: stop - begin)
    return cell.count >= 2 && cell.start[0] == 0x22 ? cell.withoutQuotes : cell
  }
}

/// A cell of a plain record. Unsafe as its record is.
public struct PlainCell {
  public let start: UnsafePointer<UInt8>
  public let count: Int

  @inlinable @inline(__always)
  init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  /// - Precondition: not empty.
  @inlinable @inline(__always)
  public var dropFirst: PlainCell { PlainCell(start: start + 1, count: count - 1) }

  @inlinable @inline(__always)
  public var isEmpty: Bool { count == 0 }

  @inlinable @inline(__always)
  public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  @usableFromInline var withoutQuotes: PlainCell {
    start[count - 1] == 0x22 ? PlainCell(start: start + 1, count: count - 2) : self
  }
}

extension RecordReader.State {
  /// - Parameter count: at least one.
  @inlinable @inline(__always)
  mutating func nextPlain(_ count: Int) -> PlainRecord? {
    let index = cursor + count - 1
    guard index < endCount, let base = bytes.baseAddress, let first = ends.baseAddress else { return nil }
    let own = first + cursor
    let mark: UInt32 = 0x8000_0000
    guard own[count - 1] >= mark, !windowHasInnerLines else { return nil }
    for field in 0..<count - 1 where own[field] >= mark { return nil }
    let window = base.assumingMemoryBound(to: UInt8.self) + windowBase
    var end = Int(own[count - 1] & ~mark)
    guard position >= 8, windowBase + end + 32 <= bytes.count else { return nil }
    let start = position - windowBase
    line = nextLine
    nextLine += 1
    recordStart = position
    position = windowBase + end + 1
    fieldCount = count
    firstEnd = cursor
    endBase = windowBase
    cursor = index + 1
    if end > start, window[end - 1] == 0x0D, newline == 0x0A { end -= 1 }
    recordEnd = windowBase + end
    return PlainRecord(base: window, ends: own, start: start, end: end, last: count - 1)
  }
}
