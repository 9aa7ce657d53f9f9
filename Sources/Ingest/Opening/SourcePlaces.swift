package import Model
internal import Tabular

/// Where the rows of a file that was put into another form stand in the file itself.
package struct SourcePlaces: Sendable {
  private let tables: [OpenedTable]

  init(_ tables: [OpenedTable]) { self.tables = tables }

  /// The place in the file, as people find it: for a workbook the sheet's row.
  package func place(_ place: RowPlace) -> RowPlace {
    guard let origin = origin(place) else { return place }
    return RowPlace(file: Int(place.file), line: Int(origin.line))
  }

  /// A finding with its place in the file, and the cell's address where there is one.
  package func finding<Kind>(_ finding: Finding<Kind>) -> Finding<Kind> {
    let table = tables[Int(finding.place.file)]
    guard table.isSheetLike, !Self.isOfHeader(finding.kind) else { return finding }
    var moved = finding
    let origin = origin(finding.place)
    moved.place = place(finding.place)
    let field = table.sourceField(finding.column, origin)
    guard field >= 0 else { return moved }
    if table.isSheet {
      moved.cell = Self.letters(field) + "\(moved.place.line)"
    } else if let origin, origin.field >= 0, field == Int(origin.field) {
      moved.cell = table.sourceHeader(field)
    }
    return moved
  }

  /// All of them, where any stands in a file that was put into another form.
  func findings<Kind>(_ findings: Findings<Kind>) -> Findings<Kind> {
    tables.contains(where: \.isSheetLike) ? Findings(findings.lazy.map(finding)) : findings
  }

  /// Whether a finding is about the file as a whole, and its place already that in the file.
  private static func isOfHeader<Kind>(_ kind: Kind) -> Bool {
    switch kind as? WarningKind {
    case .duplicateHeader, .entryAssumed, .wideReceiptDated: true
    default: false
    }
  }

  private func origin(_ place: RowPlace) -> Reshaped.Origin? {
    guard let origins = tables[Int(place.file)].reshaped?.origins else { return nil }
    let index = Int(place.line) - 1
    return origins.indices.contains(index) ? origins[index] : nil
  }

  /// `A`, `B` … `Z`, `AA`.
  static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    while true {
      letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
      rest = rest / 26 - 1
      if rest < 0 { return letters }
    }
  }
}
