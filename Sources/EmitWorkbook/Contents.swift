internal import DocumentModel
internal import SheetWriter

/// What the sheets and tables of the workbook are called and where definitions stand, known before the first
/// sheet is written so that all can link to all.
struct Contents {
  let cover: SheetName
  /// One a section.
  let sheets: [SheetName]
  private let bySection: [String: SheetName]
  /// By section, one a table of it.
  let tables: [[WorkbookName]]
  /// The id of the section whose tables define metrics: of each row, the first cell is the metric's code.
  private static let definitionsID = "definitions"
  /// Cells that define metrics, by code.
  private var definitions: [String: LinkTarget] = [:]

  init(_ document: Document) {
    let sections = document.sections
    let names = SheetName.unique(
      fitting: [document.title] + sections.map { $0.shortTitle.isEmpty ? $0.id : $0.shortTitle })
    cover = names[0]
    sheets = Array(names.dropFirst())
    // Ids are unique; should one come twice, the first counts.
    bySection = Dictionary(zip(sections.map(\.id), sheets)) { first, _ in first }
    tables = Contents.tableNames(sections)
    for (index, section) in sections.enumerated() where section.id == Contents.definitionsID {
      var lines = Lines(
        contents: self, columns: ColumnPlan(section.blocks), tables: tables[index])
      addDefinitions(of: lines.lines(of: section, in: document), on: sheets[index])
    }
  }

  private mutating func addDefinitions(of lines: [Line], on sheet: SheetName) {
    var row = 1
    for line in lines {
      if case .table(let table, _) = line {
        for (index, body) in table.rows(.body).enumerated() {
          guard case .text(let code)? = body.cells.first?.value, definitions[code] == nil else { continue }
          definitions[code] = .sheet(sheet, CellReference(row: row + 1 + index, column: 1))
        }
      }
      row += line.rowCount
    }
  }

  /// The row that defines a metric.
  func definition(of metric: String) -> LinkTarget? { definitions[metric] }

  private static func tableNames(_ sections: [Section]) -> [[WorkbookName]] {
    let ids = sections.map { section in
      section.blocks.compactMap { block -> String? in
        if case .table(let table) = block { table.id } else { nil }
      }
    }
    var names = WorkbookName.unique(fitting: ids.flatMap { $0 })[...]
    return ids.map { ids in
      defer { names = names.dropFirst(ids.count) }
      return Array(names.prefix(ids.count))
    }
  }

  /// Where a part of a text leads.
  func target(of inline: Inline) -> LinkTarget? {
    switch inline {
    case .anchor(_, let section): bySection[section].map { .sheet($0) }
    case .file(_, let name): try? LinkTarget.file(name)
    case .text, .strong, .code, .value: nil
    }
  }
}
