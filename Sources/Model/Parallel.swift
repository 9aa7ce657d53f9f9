internal import Dispatch
internal import Synchronization

/// Runs work on several threads. Every stage uses this; no result of any depends on how many there are.
package enum Parallel {
  /// Calls `body` once on each of `threads` threads, and waits for all.
  package static func run(threads: Int, _ body: @Sendable () -> Void) {
    if threads <= 1 {
      body()
    } else {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in body() }
    }
  }

  /// The results of two pieces of work, side by side where there are threads for it.
  package static func both<First: Sendable, Second: Sendable>(
    threads: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    if threads <= 1 { return (first(), second()) }
    let left = Mutex<First?>(nil)
    let right = Mutex<Second?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let value = first()
        left.withLock { $0 = value }
      } else {
        let value = second()
        right.withLock { $0 = value }
      }
    }
    return (left.withLock { $0! }, right.withLock { $0! })
  }

  /// The results of `body` for 0..<count, in that order.
  package static func map<Value: Sendable>(
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
