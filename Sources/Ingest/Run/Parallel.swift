internal import Dispatch
internal import Synchronization

/// Runs work on several threads.
enum Parallel {
  /// Calls `body` once on each of `threads` threads, and waits for all.
  static func run(threads: Int, _ body: @Sendable () -> Void) {
    if threads <= 1 {
      body()
    } else {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in body() }
    }
  }

  /// The results of `body` for 0..<count, in that order.
  static func map<Value: Sendable>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) -> Value
  ) -> [Value] {
    let results = Mutex<[Value?]>(Array(repeating: nil, count: count))
    let next = Atomic<Int>(0)
    run(threads: min(threads, count)) {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let value = body(index)
        results.withLock { $0[index] = value }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
