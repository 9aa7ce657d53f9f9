internal import Model
internal import Synchronization

/// Gives every distinct text of a company one number. Shared by all readers; each asks its own `CellCache`
/// first, so that the lock is taken about once for a text and reader.
final class Interner: Sendable {
  private struct State {
    var table = TextTable()
    /// Text number, 0 for a free slot; a power of two of them, at most half full.
    var slots = [UInt32](repeating: 0, count: 1 << 10)
    var hashes: [UInt32] = [0]
  }

  private let state = Mutex(State())

  func id(of text: UnsafeRawBufferPointer) -> TextID {
    if text.isEmpty { return .empty }
    let hash = ByteHash.of(text)
    // It is held for some ten nanoseconds: to sleep and be woken takes a hundred times as long.
    for _ in 0..<Self.patience {
      if let id = state.withLockIfAvailable({ Self.find(text, hash, &$0) }) { return id }
    }
    return state.withLock { Self.find(text, hash, &$0) }
  }

  private static let patience = 200

  private static func find(_ text: UnsafeRawBufferPointer, _ hash: UInt64, _ state: inout State) -> TextID {
    var slot = Int(truncatingIfNeeded: hash) & (state.slots.count - 1)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    while state.slots[slot] != 0 {
      let number = state.slots[slot]
      if state.hashes[Int(number)] == tag,
        state.table.withBytes(TextID(index: number), { equalBytes($0, text) })
      {
        return TextID(index: number)
      }
      slot = (slot + 1) & (state.slots.count - 1)
    }
    let id = state.table.append(text)
    state.slots[slot] = id.index
    state.hashes.append(tag)
    if state.table.count * 2 > state.slots.count { grow(&state) }
    return id
  }

  /// Twice the slots; the low bits of the hashes are found again from the texts.
  private static func grow(_ state: inout State) {
    let count = state.slots.count * 2
    var slots = [UInt32](repeating: 0, count: count)
    for number in 1..<state.table.count {
      let id = TextID(index: UInt32(number))
      var slot = Int(truncatingIfNeeded: state.table.withBytes(id) { ByteHash.of($0) }) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = id.index
    }
    state.slots = slots
  }

  func text(_ id: TextID) -> String { state.withLock { $0.table[id] } }

  /// The texts so far.
  var table: TextTable { state.withLock { $0.table } }
}
