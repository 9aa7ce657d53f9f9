package import Model

/// Sorts what owners object to into categories: docs/metrics.md, objections.
package struct Objections: Sendable {
  /// The categories by bit; the last of docs/metrics.md, `other`, is among them whatever a configuration says.
  package let categories: [ObjectionCategory]
  /// The bit of `other`.
  package let other: UInt64
  private let whole: ByteTable<Int>
  private let keywords: KeywordMatcher

  /// What a call's cells say.
  package struct Reading: Hashable, Sendable {
    /// A bit for each category, by its place in `Objections.categories`.
    package var bits: UInt64 = 0
    /// Where in the cell the items stand that nothing names, each of which counts as `other`.
    package var unknownItems: [Range<Int>] = []

    /// No objection.
    package init() {}
  }

  /// - Parameter configured: at most 64, or 63 without `other`; what is beyond has no bit and is left out.
  init(_ configured: [ObjectionCategory]) {
    let categories = Self.withOther(configured)
    let position = categories.firstIndex { $0.code == Self.otherCode } ?? 0
    self.categories = categories
    other = 1 << UInt64(position)
    whole = Self.wholeNames(categories)
    keywords = KeywordMatcher(Self.keywords(categories))
  }

  /// The objections of a connected call.
  ///
  /// - Parameters:
  ///   - cell: the `objection` column (UTF-8), empty where it reads as nothing.
  ///   - note: the `note` column, looked at only where the cell has no item.
  ///   - outcome: as the call has it in the end, after what a promise date makes of it.
  ///   - buffer: scratch.
  package func read(
    cell: UnsafeRawBufferPointer, note: UnsafeRawBufferPointer, outcome: CallOutcome, _ buffer: inout [UInt8]
  ) -> Reading {
    var reading = items(cell, &buffer)
    guard reading.bits == 0 else { return reading }
    switch outcome {
    case .disputed, .refused:
      reading.bits = mentions(note, &buffer)
      if reading.bits == 0 { reading.bits = other }
    case .none:
      reading.bits = mentions(note, &buffer)
    case .promised, .reschedule, .paidAlready:
      break
    }
    return reading
  }

  /// The categories that the items of a cell name.
  package func items(_ cell: UnsafeRawBufferPointer, _ buffer: inout [UInt8]) -> Reading {
    var reading = Reading()
    guard !cell.isEmpty else { return reading }
    ListItems.forEach(in: cell) { range in
      WordForm.make(UnsafeRawBufferPointer(rebasing: cell[range]), into: &buffer)
      let bits = buffer.withUnsafeBytes(bits(ofItem:))
      if bits == 0 { reading.unknownItems.append(range) }
      reading.bits |= bits == 0 ? other : bits
    }
    return reading
  }

  /// The categories one of whose keywords occurs in a text.
  package func mentions(_ text: UnsafeRawBufferPointer, _ buffer: inout [UInt8]) -> UInt64 {
    guard !text.isEmpty else { return 0 }
    WordForm.makeRunning(text, into: &buffer)
    return buffer.withUnsafeBytes { keywords.bits(in: $0) }
  }

  private func bits(ofItem item: UnsafeRawBufferPointer) -> UInt64 {
    if let position = whole[item] { return 1 << UInt64(position) }
    return keywords.bits(in: item)
  }

  private static let otherCode = "other"

  private static func withOther(_ configured: [ObjectionCategory]) -> [ObjectionCategory] {
    let categories = configured.prefix(64)
    if categories.contains(where: { $0.code == otherCode }) { return Array(categories) }
    let fallback =
      ObjectionCategory.defaults.first { $0.code == otherCode }
      ?? ObjectionCategory(code: otherCode, names: [], keywords: [])
    return Array(categories.prefix(63)) + [fallback]
  }

  /// Codes come before names, and a name that two categories have is the first one's.
  private static func wholeNames(_ categories: [ObjectionCategory]) -> ByteTable<Int> {
    var entries: [(key: [UInt8], value: Int)] = []
    for (position, category) in categories.enumerated() {
      entries.append((WordForm.bytes(category.code), position))
    }
    for (position, category) in categories.enumerated() {
      for name in category.names + category.wholeNames { entries.append((WordForm.bytes(name), position)) }
    }
    return ByteTable(entries)
  }

  private static func keywords(_ categories: [ObjectionCategory]) -> [(word: [UInt8], bit: Int)] {
    var keywords: [(word: [UInt8], bit: Int)] = []
    for (position, category) in categories.enumerated() {
      // 其他 in a note says nothing; words that a configuration gives `other` itself do.
      let names =
        category.code == otherCode ? [] : category.names.filter { !category.wholeNames.contains($0) }
      for word in names + category.keywords { keywords.append((WordForm.bytes(word), position)) }
    }
    return keywords
  }
}
