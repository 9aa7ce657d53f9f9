#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Bytes that are written over and over: growing never clears or copies more than it holds.
///
/// Public, so that the optimiser inlines the way to the bytes into other rooms.
public struct ByteBuffer: ~Copyable {
  @usableFromInline var storage: UnsafeMutableRawPointer
  public internal(set) var capacity: Int
  /// How many bytes are in use.
  public var count = 0

  public init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    storage = .allocate(byteCount: self.capacity, alignment: 64)
  }

  deinit { storage.deallocate() }

  /// Makes room for `capacity` bytes in all; what is in use stays.
  public mutating func reserve(_ capacity: Int) {
    guard capacity > self.capacity else { return }
    let larger = max(capacity, self.capacity * 2)
    let fresh = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 64)
    fresh.copyMemory(from: storage, byteCount: count)
    storage.deallocate()
    storage = fresh
    self.capacity = larger
  }

  /// All of the room, used or not.
  @inlinable public var room: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: storage, count: capacity)
  }

  /// The bytes in use; valid until the buffer is next changed.
  @inlinable public var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: storage, count: count)
  }

  public mutating func append(_ more: UnsafeRawBufferPointer) {
    guard let start = more.baseAddress else { return }
    reserve(count + more.count)
    (storage + count).copyMemory(from: start, byteCount: more.count)
    count += more.count
  }
}
