/// Sort keys of a unit's rows: a day in the upper 32 bits, then what decides on one day, then the place
/// in the input, so that no two are equal and any sort is stable.

/// A day so that the order of its bits is the order of days.
@inline(__always)
func sortable(_ day: Int32) -> UInt64 { UInt64(UInt32(bitPattern: day) ^ 0x8000_0000) << 32 }

/// The day of a key.
@inline(__always)
func sortedDay(_ key: UInt64) -> Int32 {
  Int32(bitPattern: UInt32(truncatingIfNeeded: key >> 32) ^ 0x8000_0000)
}

/// Most units have few rows, and theirs are nearly in order: insertion is quickest there, and takes no memory. Where it
/// turns out to be much work, the rest is left to a sort that never is.
func sortFew(_ keys: inout Scratch<UInt64>) {
  var budget = 8 * keys.count + 512
  for end in keys.indices.dropFirst() where keys[end] < keys[end - 1] {
    let key = keys[end]
    var index = end
    while index > 0, keys[index - 1] > key {
      keys[index] = keys[index - 1]
      index -= 1
    }
    keys[index] = key
    budget -= end - index
    if budget < 0 { return keys.sort(by: <) }
  }
}
