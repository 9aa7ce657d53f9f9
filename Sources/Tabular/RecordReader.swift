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

  @usableFromInline let state: UnsafeMutablePointer<State>

  /// Offset of the record's first byte.
  @inlinable public var recordStart: Int { state.pointee.recordStart }
  /// Offset after its last byte, line end left out.
  @inlinable public var recordEnd: Int { state.pointee.recordEnd }
  /// 0-based physical line of the block on which it starts.
  @inlinable public var line: Int { state.pointee.line }
  @inlinable public var fieldCount: Int { state.pointee.fieldCount }

  /// - Parameters:
  ///   - bytes: starts at a record's start; outlives the reader; below 2 GiB.
  ///   - isLast: whether the text ends here, so that a record may end without a line end.
  ///   - window: how much is looked at in one go.
  public init(
    _ bytes: UnsafeRawBufferPointer, delimiter: UInt8, newline: UInt8 = 0x0A, isLast: Bool,
    window: Int = 1 << 16
  ) {
    precondition(bytes.count < 1 << 31)
    state = .allocate(capacity: 1)
    state.initialize(
      to: State(
        bytes: bytes, delimiter: delimiter, newline: newline, isLast: isLast, window: window,
        ends: .allocate(capacity: window)))
  }

  deinit {
    state.pointee.ends.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Physical lines up to the end of the last record.
  public var lines: Int { state.pointee.nextLine }

  /// Goes on to the next record.
  public mutating func next() -> Step { state.pointee.next() }

  /// Goes on to the next record where it is one of `count` fields that the kernel has found; else nothing is done.
  @inlinable @inline(__always)
  public mutating func nextPlain(fields count: Int) -> PlainRecord? { state.pointee.nextPlain(count) }

  /// After `overrun`: makes an unterminated record of the one whose quote is open, as at the text's end, since
  /// the quote is known not to close; the record is then read, and `next` goes on at the next line.
  package mutating func giveUpOpenQuote() { state.pointee.giveUpOpenQuote() }

  /// The bytes of a field as they stand, quotes and all.
  @inlinable @inline(__always)
  public func rawField(_ index: Int) -> UnsafeRawBufferPointer { state.pointee.rawField(index) }

  /// The first field, from one on, whose first and third byte a table admits: of each first byte a bit for the
  /// low six bits of the third, or any bit for a field of fewer than three bytes. Nil: none.
  @inlinable @inline(__always)
  public func firstField(from start: Int, admittedBy masks: UnsafePointer<UInt64>) -> Int? {
    state.pointee.firstField(from: start, admittedBy: masks)
  }

  /// All of the record, line end left out.
  public var recordBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: state.pointee.bytes[recordStart..<recordEnd])
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
