internal import CScan

extension RecordReader {
  /// What a reader knows, in one place that never moves: handing on a reader hands on a pointer, where the
  /// compiler would copy all of this on to the stack at every call.
  ///
  /// Unsafe within: made in `init`, used through the one owner, freed in `deinit`.
  @usableFromInline struct State {
    @usableFromInline let bytes: UnsafeRawBufferPointer
    let delimiter: UInt8
    @usableFromInline let newline: UInt8
    let isLast: Bool
    /// Start of the next record.
    @usableFromInline var position = 0
    var window: Int
    /// Of the window in hand: offsets of delimiters and line ends, the latter marked.
    @usableFromInline var ends: UnsafeMutableBufferPointer<UInt32>
    @usableFromInline var endCount = 0
    /// The first of `ends` that is not yet of a record.
    @usableFromInline var cursor = 0
    @usableFromInline var windowBase = 0
    @usableFromInline var windowHasInnerLines = false
    @usableFromInline var recordStart = 0
    @usableFromInline var recordEnd = 0
    @usableFromInline var line = 0
    @usableFromInline var nextLine = 0
    @usableFromInline var fieldCount = 0
    @usableFromInline var firstEnd = 0
    @usableFromInline var endBase = 0
    /// The quote that was open where the block ended.
    var openQuote: Int?
  }
}

extension RecordReader.State {
  /// Goes on to the next record.
  mutating func next() -> RecordReader.Step {
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

  @inlinable @inline(__always)
  func rawField(_ index: Int) -> UnsafeRawBufferPointer {
    let start = index == 0 ? recordStart : endBase + Int(ends[firstEnd + index - 1] & 0x7FFF_FFFF) + 1
    let end = index == fieldCount - 1 ? recordEnd : endBase + Int(ends[firstEnd + index] & 0x7FFF_FFFF)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  @inlinable @inline(__always)
  func firstField(from start: Int, admittedBy masks: UnsafePointer<UInt64>) -> Int? {
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

  mutating func take(throughEnd index: Int) {
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
  private mutating func refill() -> RecordReader.Step? {
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
  private mutating func exactRecord() -> RecordReader.Step {
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

  private mutating func unterminated(_ quote: Int) -> RecordReader.Step {
    guard isLast else {
      openQuote = quote
      return .overrun
    }
    endRecordAtLineEnd(after: quote)
    return .unterminated
  }

  mutating func giveUpOpenQuote() {
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
