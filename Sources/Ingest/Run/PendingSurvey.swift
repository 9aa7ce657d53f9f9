internal import Dispatch
internal import Synchronization
internal import Tabular

/// What a large file as a whole has to be asked before its rows count: its digest, and whether it is the UTF-8 that
/// its start was taken for. It is asked while the rows are read, so that no byte is fetched twice; where the answer
/// is no, all that was read is thrown away and the files are read the long way.
final class PendingSurvey: Sendable {
  /// From which size on a file's start alone is looked at first, and how much of it.
  static let leastSize = 4 << 20
  static let head = 1 << 20

  // Unsafe: `take` is called by one thread at a time, in the order of the bytes (`SurveyTurns`), and `digest` after
  // the last of them.
  nonisolated(unsafe) private let sum = XXH128Digest()
  private let mistaken = Atomic(false)

  /// Adds the next bytes of the file.
  /// - Parameter isAsTaken: whether they are what the file was taken for.
  func take(_ bytes: UnsafeRawBufferPointer, isAsTaken: Bool) {
    sum.update(bytes)
    if !isAsTaken { mistaken.store(true, ordering: .relaxed) }
  }

  /// Whether the file turned out to be no UTF-8.
  var isMistaken: Bool { mistaken.load(ordering: .relaxed) }

  /// XXH3-128, when all bytes are taken.
  var digest: String { sum.hex() }
}

/// Lets the stretches of files be added to their surveys one after the other, while several threads read them.
struct SurveyTurns: Sendable {
  /// By task: whether those before it in its file are added.
  private let turns: [DispatchSemaphore]

  /// - Parameter isFirst: of each task, whether it is the first of its file.
  init(isFirst: [Bool]) {
    turns = (0...isFirst.count).map { task in
      let turn = DispatchSemaphore(value: 0)
      if task < isFirst.count, isFirst[task] { turn.signal() }
      return turn
    }
  }

  /// Waits until it is a task's turn, and gives the turn on after `body`. Every task that is begun has to take its
  /// turn, whatever becomes of it.
  func take(_ task: Int, _ body: () -> Void) {
    turns[task].wait()
    body()
    turns[task + 1].signal()
  }
}
