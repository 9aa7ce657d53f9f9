internal import CScan

/// Splits UTF-8 text into records and fields, RFC 4180 with the exceptions of docs/data.md.
///
/// Regular text goes through a block kernel; a record with an odd quote, and the last one of a block, go
/// through the exact reader, which is the definition of what a record is.
///
/// Public, so that the optimiser inlines the way to a field into other rooms.
public struct RecordReader: ~Copyable {
  public enum Step {
    /// `fields` has the record.
    case record
    /// A quote that never closes: the record is `recordBytes`, and has no fields.
    case unterminated
    /// Inside quotes at the end of a block that is not the last: read on from `recordStart` with more.
    case overrun
    case end
  }

  @usableFromInline let bytes: UnsafeRawBufferPointer
  private let delimiter: UInt8
  private let newline: UInt8
  private let isLast: Bool
  /// Start of the next record.
  private var position = 0
  private var window: Int
  @usableFromInline var ends: UnsafeMutableBufferPointer<UInt32>
  private var endCount = 0
  private var cursor = 0
  private var windowBase = 0
  private var windowHasInnerLines = false

  /// Offset of the record's first byte.
  public internal(set) var recordStart = 0
  /// Offset after its last byte, line end left out.
  public internal(set) var recordEnd = 0
  /// 0-based physical line of the block on which it starts.
  public internal(set) var line = 0
  private var nextLine = 0
  public internal(set) var fieldCount = 0
  @usableFromInline var firstEnd = 0
  @usableFromInline var endBase = 0
  /// The quote that was open where the block ended.
  private var openQuote: Int?

  /// - Parameters:
  ///   - bytes: starts at a record's start; outlives the reader; below 2 GiB.
  ///   - isLast: whether the text ends here, so that a record may end without a line end.
  ///   - window: how much is looked at in one go.
  public init(
    _ bytes: UnsafeRawBufferPointer, delimiter: UInt8, newline: UInt8 = 0x0A, isLast: Bool,
    window: Int = 1 << 16
  ) {
    precondition(bytes.count < 1 << 31)
    self.bytes = bytes
    self.delimiter = delimiter
    self.newline = newline
    self.isLast = isLast
    self.window = window
    ends = .allocate(capacity: window)
  }

  deinit { ends.deallocate() }

  /// Physical lines up to the end of the last record.
  public var lines: Int { nextLine }

  /// Goes on to the next record.
  public mutating func next() -> Step {
    while true {
      var index = cursor
      while index < endCount, ends[index] & CSCAN_NEWLINE == 0 { index += 1 }
      if index < endCount {
        take(throughEnd: index)
        return .record
      }
      guard position < bytes.count else { return .end }
      if let step = refill() { return step }
    }
  }

  /// The bytes of a field as they stand, quotes and all.
  @inlinable @inline(__always)
  public func rawField(_ index: Int) -> UnsafeRawBufferPointer {
    let start = index == 0 ? recordStart : endBase + Int(ends[firstEnd + index - 1] & 0x7FFF_FFFF) + 1
    let end = index == fieldCount - 1 ? recordEnd : endBase + Int(ends[firstEnd + index] & 0x7FFF_FFFF)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  /// The first field, from one on, whose first and third byte a table admits: of each first byte a bit for the
  /// low six bits of the third, or any bit for a field of fewer than three bytes. Nil: none.
  @inlinable @inline(__always)
  public func firstField(from start: Int, admittedBy masks: UnsafePointer<UInt64>) -> Int? {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    var begin =
      start == 0 ? recordStart : endBase + Int(ends[firstEnd + start - 1] & 0x7FFF_FFFF) + 1
    var field = start
    while field < fieldCount {
      let end = field == fieldCount - 1 ? recordEnd : endBase + Int(ends[firstEnd + field] & 0x7FFF_FFFF)
      if end > begin {
        let first = base[begin]
        let mask = masks[Int(first)]
        if mask != 0, end - begin < 3 || mask >> UInt64(base[begin + 2] & 63) & 1 == 1 {
          return field
        }
      }
      begin = end + 1
      field += 1
    }
    return nil
  }

  /// All of the record, line end left out.
  public var recordBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[recordStart..<recordEnd])
  }

  private mutating func take(throughEnd index: Int) {
    let end = windowBase + Int(ends[index] & ~CSCAN_NEWLINE)
    recordStart = position
    fieldCount = index - cursor + 1
    firstEnd = cursor
    endBase = windowBase
    cursor = index + 1
    finish(end: end, next: end + 1, inner: windowHasInnerLines)
  }

  private mutating func finish(end: Int, next: Int, inner: Bool) {
    line = nextLine
    nextLine += 1
    if inner {
      nextLine += cscan_count(
        bytes.baseAddress!.assumingMemoryBound(to: UInt8.self) + recordStart, end - recordStart, newline)
    }
    recordEnd = end > recordStart && newline == 0x0A && bytes[end - 1] == 0x0D ? end - 1 : end
    position = next
  }

  /// Looks at the next window; nil where it holds a whole record.
  private mutating func refill() -> Step? {
    let length = min(window, bytes.count - position)
    var stop = cscan_stop()
    let start = bytes.baseAddress!.assumingMemoryBound(to: UInt8.self) + position
    endCount = cscan_fields(start, length, delimiter, newline, ends.baseAddress!, ends.count, &stop)
    cursor = 0
    windowBase = position
    windowHasInnerLines = stop.inner_newlines != 0
    // Only whole records of the window count: look backwards for its last line end.
    if ends[0..<endCount].contains(where: { $0 & CSCAN_NEWLINE != 0 }) { return nil }
    endCount = 0
    if stop.why == CSCAN_IRREGULAR || position + length == bytes.count { return exactRecord() }
    window *= 2
    if ends.count < window {
      ends.deallocate()
      ends = .allocate(capacity: window)
    }
    return refill()
  }

  private mutating func push(_ offset: Int) {
    if endCount == ends.count {
      let larger = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: ends.count * 2)
      _ = larger.update(fromContentsOf: ends)
      ends.deallocate()
      ends = larger
    }
    ends[endCount] = UInt32(truncatingIfNeeded: offset - windowBase)
    endCount += 1
  }

  /// The exact reader: one record from `position`, byte by byte.
  private mutating func exactRecord() -> Step {
    recordStart = position
    windowBase = position
    endCount = 0
    firstEnd = 0
    endBase = position
    var at = position
    var openingQuote: Int? = nil
    var atFieldStart = true
    while at < bytes.count {
      let byte = bytes[at]
      if let _ = openingQuote {
        if byte == 0x22 {
          if at + 1 < bytes.count, bytes[at + 1] == 0x22 {
            at += 1
          } else {
            openingQuote = nil
          }
        }
      } else if byte == 0x22, atFieldStart {
        openingQuote = at
        atFieldStart = false
      } else if byte == newline {
        break
      } else if byte == delimiter {
        push(at)
        atFieldStart = true
      } else {
        atFieldStart = false
      }
      at += 1
    }
    if let quote = openingQuote { return unterminated(quote) }
    if at == bytes.count, !isLast { return .overrun }
    push(at)
    fieldCount = endCount
    endCount = 0
    cursor = 0
    finish(end: at, next: min(at + 1, bytes.count), inner: true)
    return .record
  }

  private mutating func unterminated(_ quote: Int) -> Step {
    guard isLast else {
      openQuote = quote
      return .overrun
    }
    endRecordAtLineEnd(after: quote)
    return .unterminated
  }

  /// After `overrun`: makes an unterminated record of the one whose quote is open, as at the text's end, since
  /// the quote is known not to close; the record is then read, and `next` goes on at the next line.
  package mutating func giveUpOpenQuote() {
    guard let quote = openQuote else { return }
    openQuote = nil
    endRecordAtLineEnd(after: quote)
  }

  private mutating func endRecordAtLineEnd(after quote: Int) {
    let end = bytes[quote...].firstIndex(of: newline) ?? bytes.count
    fieldCount = 0
    endCount = 0
    cursor = 0
    finish(end: end, next: min(end + 1, bytes.count), inner: true)
  }
}

extension RecordReader {
  /// What a field reads, its quotes taken off.
  /// - Parameter scratch: holds the text where doubled quotes had to be undone; valid until its next use.
  package static func unquote(
    _ raw: UnsafeRawBufferPointer, scratch: inout ByteBuffer
  ) -> UnsafeRawBufferPointer {
    guard raw.count >= 1, raw[0] == 0x22 else { return raw }
    let inner = UnsafeRawBufferPointer(rebasing: raw[1...])
    if let quote = inner.firstIndex(of: 0x22), quote == inner.count - 1 {
      return UnsafeRawBufferPointer(rebasing: inner[0..<quote])
    }
    scratch.count = 0
    scratch.reserve(raw.count)
    let target = scratch.room
    var at = 0
    var to = 0
    while at < inner.count {
      if inner[at] == 0x22 {
        if at + 1 < inner.count, inner[at + 1] == 0x22 {
          at += 1
        } else {
          at += 1
          break
        }
      }
      target[to] = inner[at]
      at += 1
      to += 1
    }
    while at < inner.count {
      target[to] = inner[at]
      at += 1
      to += 1
    }
    scratch.count = to
    return scratch.bytes
  }
}
