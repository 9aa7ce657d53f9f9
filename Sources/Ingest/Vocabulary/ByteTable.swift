/// A dictionary from short byte strings, filled once, then looked up without making a `String`.
///
/// Open addressing with linear probing over at most half full slots; the keys lie in one block of bytes. Its
/// order and cost do not change from run to run.
struct ByteTable<Value: Sendable>: Sendable {
  private var bytes: [UInt8] = []
  /// Where each key ends in `bytes`; it starts where the one before ends.
  private var ends: [Int] = []
  private var values: [Value] = []
  /// Index of an entry plus 1; 0 is a free slot. A power of two of them.
  private var slots: [Int32] = []

  /// The first of two equal keys counts, and empty keys are left out.
  init(_ entries: [(key: [UInt8], value: Value)]) {
    var capacity = 8
    while capacity < entries.count * 2 { capacity *= 2 }
    slots = [Int32](repeating: 0, count: capacity)
    for entry in entries where !entry.key.isEmpty {
      entry.key.withUnsafeBytes { insert($0, entry.value) }
    }
  }

  /// The value of a key: O(length of the key).
  subscript(key: UnsafeRawBufferPointer) -> Value? {
    let slot = slot(of: key)
    return slots[slot] == 0 ? nil : values[Int(slots[slot]) - 1]
  }

  private mutating func insert(_ key: UnsafeRawBufferPointer, _ value: Value) {
    let slot = slot(of: key)
    guard slots[slot] == 0 else { return }
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
    values.append(value)
    slots[slot] = Int32(values.count)
  }

  /// The slot that holds the key, or the free one where it would go.
  private func slot(of key: UnsafeRawBufferPointer) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(key)) & mask
    while slots[slot] != 0, !isEntry(Int(slots[slot]) - 1, equalTo: key) { slot = (slot + 1) & mask }
    return slot
  }

  private func isEntry(_ index: Int, equalTo key: UnsafeRawBufferPointer) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == key.count else { return false }
    return bytes.withUnsafeBytes { block in
      for offset in 0..<key.count where block[start + offset] != key[offset] { return false }
      return true
    }
  }

  /// FNV-1a, its high half mixed down into the bits that the mask keeps.
  private func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
