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
