/// Sort keys of a unit's rows: a day in the upper 32 bits, then what decides on one day, then the place
/// in the input, so that no two are equal and any sort is stable.

/// A day so that the order of its bits is the order of days.
@inline(__always)
func sortable(_ day: Int32) -> UInt64 { UInt64(UInt32(bitPattern: day) ^ 0x8000_0000) << 32 }

/// Most units have few rows, in order or nearly so: insertion is quickest there, and takes no memory.
func sortFew(_ keys: inout Scratch<UInt64>) {
  guard keys.count <= 64 else { return keys.sort(by: <) }
  for end in keys.indices.dropFirst() where keys[end] < keys[end - 1] {
    let key = keys[end]
    var index = end
    while index > 0, keys[index - 1] > key {
      keys[index] = keys[index - 1]
      index -= 1
    }
    keys[index] = key
  }
}

func isSorted(_ keys: borrowing Scratch<UInt64>) -> Bool {
  for index in keys.indices.dropFirst() where keys[index] < keys[index - 1] { return false }
  return true
}
