internal import Model
internal import Tabular

/// A ledger in one of the shapes that offices have besides, above a header that the contract knows: its rows are no
/// titles, and are not to be passed over.
struct TableAbove {
  let search: TableSearch
  let found: FoundTable

  /// The line of its header; nil where there is none.
  var line: Int? {
    guard search.input.table == .ledger, holdsRows(), let dialect = try? relaxed() else { return nil }
    return dialect.headerLine < found.dialect.headerLine ? dialect.headerLine : nil
  }

  private func relaxed() throws(FileProblem) -> Dialect {
    let fit = search.fit(search.reader(found.sheet?.name ?? ""), false)
    if found.sheet != nil { return try TableSearch.dialect(ofSheet: found.text, fit) }
    return try DialectSearch.find(
      found.text, survey: search.source.survey, encoding: found.dialect.encoding, fit: fit)
  }

  private func holdsRows() -> Bool {
    let above = found.dialect.candidate.above
    let reader = search.reader(found.sheet?.name ?? "")
    for index in above.indices.dropLast() {
      let candidate = HeaderCandidate(
        cells: above[index], next: above[index + 1], above: Array(above[..<index]))
      guard let header = reader.relaxed(candidate).header else { continue }
      return above[(index + header.records)...].contains { isRow($0, header) }
    }
    return false
  }

  /// Whether a row has a unit number, which has a digit, and an amount.
  private func isRow(_ cells: [[UInt8]], _ header: TableHeader) -> Bool {
    let unit = header.layout.field(.unitID)
    guard cells.indices.contains(unit), !SecondHeader.admits(cells[unit]) else { return false }
    var buffer: [UInt8] = []
    return (header.wide.map(\.field) + [header.layout.field(.amount)]).contains { field in
      guard cells.indices.contains(field) else { return false }
      return cells[field].withUnsafeBytes { Folding.withFolded($0, &buffer, MoneyParser.money) } != nil
    }
  }
}
