internal import Dispatch
internal import Synchronization

/// Independent pieces of work on several threads.
enum SideBySide {
  /// The results in the order of the pieces.
  static func map<Piece: Sendable, Value: Sendable>(
    _ pieces: [Piece], threads: Int, _ body: @Sendable (Piece) -> Value
  ) -> [Value] {
    if threads <= 1 { return pieces.map(body) }
    let results = Mutex<[Value?]>(Array(repeating: nil, count: pieces.count))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, pieces.count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < pieces.count else { return }
        let value = body(pieces[index])
        results.withLock { $0[index] = value }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}

/// A value made by whoever asks first, while the others wait for it.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
