/// What findings are told apart by: a kind with a code, small enough to be kept for each of very many.
package protocol FindingKind: Coded, Hashable, RawRepresentable where RawValue == UInt8 {}
extension RejectKind: FindingKind {}
extension WarningKind: FindingKind {}

/// A list of findings, packed: of a file that is nothing but faults there are as many as it has lines, and each
/// would weigh many times its row.
package struct Findings<Kind: FindingKind>: RandomAccessCollection, Sendable {
  // Inlinable throughout, so that where the kind is known nothing is looked up for each finding.
  @usableFromInline package var packed: PackedFindings

  @inlinable package init() { packed = PackedFindings() }

  @inlinable package init(_ findings: some Sequence<Finding<Kind>>) {
    self.init()
    for finding in findings { append(finding) }
  }

  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { packed.count }

  @inlinable package subscript(position: Int) -> Finding<Kind> {
    let text = packed.text(at: position)
    var finding = Finding(
      place: packed.place(at: position), column: text.column, kind: kind(at: position),
      value: text.value, detail: text.detail)
    finding.cell = text.cell
    return finding
  }

  /// The place of a finding, without its texts.
  @inlinable package func place(at position: Int) -> RowPlace { packed.place(at: position) }

  /// The kind of a finding, without its texts.
  @inlinable package func kind(at position: Int) -> Kind {
    guard let kind = Kind(rawValue: packed.kind(at: position)) else {
      preconditionFailure("a finding keeps the kind it was given")
    }
    return kind
  }

  @inlinable package mutating func append(_ finding: Finding<Kind>) {
    packed.append(
      finding.place, finding.kind.rawValue,
      PackedFindings.Text(
        column: finding.column, value: finding.value, detail: finding.detail, cell: finding.cell))
  }

  /// - Parameter lines: added to the line of each.
  @inlinable package mutating func append(_ other: Findings, movedBy lines: Int = 0) {
    packed.append(other.packed, movedBy: lines)
  }

  @inlinable package mutating func removeAll(where isUnwanted: (_ place: RowPlace, _ kind: Kind) -> Bool) {
    packed.keep((0..<packed.count).filter { !isUnwanted(place(at: $0), kind(at: $0)) })
  }

  /// By file, then line, then as they were appended.
  @inlinable package mutating func sortByPlace() { packed.sortByPlace() }

  @inlinable package func all(of kind: Kind) -> [Finding<Kind>] {
    var found: [Finding<Kind>] = []
    for index in 0..<packed.count where packed.kind(at: index) == kind.rawValue { found.append(self[index]) }
    return found
  }

  /// How many there are of each kind that occurs.
  @inlinable package var counts: [Kind: Int] {
    let counts = packed.counts
    var result: [Kind: Int] = [:]
    for kind in Kind.allCases where counts[Int(kind.rawValue)] > 0 {
      result[kind] = counts[Int(kind.rawValue)]
    }
    return result
  }
}

extension Findings: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Finding<Kind>...) { self.init(elements) }
}

extension Findings: Equatable {
  package static func == (left: Findings, right: Findings) -> Bool { left.elementsEqual(right) }
}
