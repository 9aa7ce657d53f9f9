internal import Synchronization

/// What a run is busy with.
package enum RunStage: String, Sendable, CaseIterable {
  case reading, reckoning, writing
}

/// How far a run is.
package struct RunProgress: Sendable, Hashable {
  package var stage: RunStage
  /// Whether the stage has only just begun.
  package var isBeginning: Bool
  /// Bytes of the inputs read, of how many.
  package var bytes = 0
  package var totalBytes = 0
  /// Rows read.
  package var rows = 0
}

/// Is told how far a run is. What is shown of it, and where, is the command line's business.
package final class RunWatcher: Sendable {
  private let show: @Sendable (RunProgress) -> Void
  private let state = Mutex(RunProgress(stage: .reading, isBeginning: true))

  /// - Parameter show: called at every step, one call at a time.
  package init(_ show: @escaping @Sendable (RunProgress) -> Void) { self.show = show }

  func begin(_ stage: RunStage, bytes: Int? = nil) {
    state.withLock { state in
      state.stage = stage
      state.isBeginning = true
      if let bytes { state.totalBytes = bytes }
      show(state)
    }
  }

  func read(bytes: Int, rows: Int) {
    state.withLock { state in
      state.isBeginning = false
      state.bytes = min(state.bytes + bytes, state.totalBytes)
      state.rows += rows
      show(state)
    }
  }
}
