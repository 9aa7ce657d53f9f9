/// What a unit number says, however it is written: its groups of digits or letters in order, and what the words
/// between them say that a group is. `1栋2单元301`, `1#2-301` and `01-02-0301` have the same groups.
struct UnitForm: Equatable {
  /// What a group is.
  enum Part: UInt8 {
    /// Nothing says it.
    case unsaid
    case building
    /// 单元.
    case section
    /// 楼 that may mean a storey: `3楼301`.
    case storey
    /// Not the building, which stands elsewhere; a section, a storey or a room.
    case inner
  }

  /// Each group, in `WordForm` and without leading zeros, and 0x1F after it: so one form's bytes start with
  /// another's only where its groups do.
  private(set) var bytes: [UInt8] = []
  /// By group.
  private(set) var parts: [Part] = []
  /// By group: whether nothing stands between it and the group before it, one of Latin letters, the other of
  /// digits: `P1`, not `P-1`.
  private(set) var isJoined: [Bool] = []

  static let end: UInt8 = 0x1F

  var isEmpty: Bool { parts.isEmpty }

  mutating func append(_ group: some Collection<UInt8>, isJoined: Bool = false) {
    bytes.append(contentsOf: group)
    bytes.append(Self.end)
    parts.append(.unsaid)
    self.isJoined.append(isJoined)
  }

  mutating func mark(_ groups: Range<Int>, _ part: Part) {
    for group in groups { parts[group] = part }
  }

  /// One form after another.
  static func + (left: UnitForm, right: UnitForm) -> UnitForm {
    var sum = left
    sum.bytes += right.bytes
    sum.parts += right.parts
    sum.isJoined += right.isJoined
    return sum
  }

  /// With all groups being of a part.
  func marked(_ part: Part) -> UnitForm {
    var marked = self
    marked.mark(parts.indices, part)
    return marked
  }

  /// With the first group being a part where nothing says what it is.
  func beginning(with part: Part) -> UnitForm {
    guard parts.first == .unsaid else { return self }
    var marked = self
    marked.mark(0..<1, part)
    return marked
  }

  /// What is left behind a form that this one begins with and whose groups are a part; nil where it does not.
  func rest(after start: UnitForm, being part: Part) -> UnitForm? {
    let count = start.parts.count
    guard !start.isEmpty, parts.count > count, bytes.starts(with: start.bytes),
      parts[..<count].allSatisfy({ $0 == .unsaid || $0 == part })
    else { return nil }
    var rest = UnitForm()
    rest.bytes = Array(bytes[start.bytes.count...])
    rest.parts = Array(parts[count...])
    rest.isJoined = Array(isJoined[count...])
    rest.isJoined[0] = false
    return rest
  }

  /// The groups that are said to be the building at its start, and the rest; nil where none are, or all.
  var splitByWord: (building: UnitForm, rest: UnitForm)? {
    let count = parts.prefix { $0 == .building }.count
    return split(after: count)
  }

  /// Without its first group; nil where that is all.
  var withoutFirst: UnitForm? { split(after: 1)?.rest }

  private func split(after count: Int) -> (building: UnitForm, rest: UnitForm)? {
    guard count > 0, count < parts.count else { return nil }
    var first = UnitForm()
    first.parts = Array(parts[..<count])
    first.isJoined = Array(isJoined[..<count])
    var left = count
    first.bytes = Array(
      bytes.prefix { byte in
        if left == 0 { return false }
        if byte == Self.end { left -= 1 }
        return true
      })
    var rest = UnitForm()
    rest.parts = Array(parts[count...])
    rest.isJoined = Array(isJoined[count...])
    rest.isJoined[0] = false
    rest.bytes = Array(bytes[first.bytes.count...])
    return (first, rest)
  }

  /// Whether it holds no digit and no Latin letter: a name, such as 翠园, rather than a number such as A3.
  var isName: Bool { bytes.allSatisfy { $0 >= 0x80 || $0 == Self.end } }

  var hash: UInt64 { bytes.withUnsafeBytes { ByteHash.of($0) } }
}

extension UnitForm {
  enum Fit { case fits, contradicts, unclear }

  /// Whether a row's form can be that of a unit with the same groups.
  func fit(_ unit: UnitForm) -> Fit {
    // A section without a room is no unit, unless the roster says so.
    if parts.last == .section, unit.parts.last != .section { return .contradicts }
    if isParted(otherwiseThan: unit) || isPhased(otherwiseThan: unit) { return .contradicts }
    var result = Fit.fits
    for (mine, other) in zip(parts, unit.parts) where mine != other {
      switch (mine, other) {
      case (.storey, _), (_, .storey): result = .unclear
      case (.building, .section), (.section, .building), (.building, .inner), (.inner, .building):
        return .contradicts
      default: break
      }
    }
    return result
  }

  /// P-1-05 is not P1-05: its 1 may be a storey. Where no group follows, nothing can be meant but the same.
  private func isParted(otherwiseThan unit: UnitForm) -> Bool {
    zip(isJoined, unit.isJoined).dropLast().contains { $0 != $1 }
  }

  /// `3-2栋301` is in building 2 of a phase 3, or in 3-2, and not in section 2 of building 3.
  private func isPhased(otherwiseThan unit: UnitForm) -> Bool {
    for group in parts.indices.dropFirst() where parts[group] == .building && unit.parts[group] != .building {
      if !isJoined[group], isNumber(group - 1) { return true }
    }
    return false
  }

  private func isNumber(_ group: Int) -> Bool {
    let groups = bytes.split(separator: Self.end, omittingEmptySubsequences: false)
    return groups[group].first.map { $0 &- 0x30 < 10 } ?? false
  }
}
