import Glibc
import Synchronization

/// Hands out the units of a company in ranges, to whichever walk asks next.
final class UnitQueue: Sendable {
  private let next = Atomic<Int>(0)
  private let count: Int
  private let step: Int

  /// - Parameter walks: how many will ask; the ranges are small enough for all to be busy to the end.
  init(count: Int, walks: Int) {
    self.count = count
    step = min(max(count / (walks * 16), 1), 2048)
  }

  /// Nil when there are no more.
  func take() -> Range<Int>? {
    let start = next.wrappingAdd(step, ordering: .relaxed).oldValue
    return start < count ? start..<min(start + step, count) : nil
  }
}

/// Runs a body so many times at once, one of them on this thread, and waits for all.
///
/// The system may refuse a thread: then the body runs fewer times at once, but no fewer times.
func concurrently(_ count: Int, _ body: @escaping @Sendable () -> Void) {
  final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var threads: [pthread_t] = []
  var missing = 0
  for _ in 1..<max(count, 1) {
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    if status == 0 {
      threads.append(thread)
    } else {
      work.release()
      missing += 1
    }
  }
  for _ in 0...missing { body() }
  for thread in threads { pthread_join(thread, nil) }
}
