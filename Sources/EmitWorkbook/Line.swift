internal import DocumentModel
internal import SheetWriter

/// What stands on a sheet, from top to bottom. All but tables and charts take one row.
enum Line {
  case blank
  case text(TextLine)
  case tile(Tile)
  case table(DocumentModel.Table, WorkbookName)
  case chart(DocumentModel.Chart)
  case heatMap(DocumentModel.Chart)
}

/// A row of text across the sheet.
struct TextLine {
  var runs: [TextRun]
  var look: Style
  var target: LinkTarget?

  init(_ text: String, _ look: Style, target: LinkTarget? = nil) {
    self.init([TextRun(text)], look, target: target)
  }

  init(_ runs: [TextRun], _ look: Style, target: LinkTarget? = nil) {
    self.runs = runs
    self.look = target == nil ? look : Looks.linked(look)
    self.target = target
  }

  var text: String { runs.map(\.text).joined() }
}

extension Inline {
  var run: TextRun {
    switch self {
    case .text(let text), .code(let text), .anchor(let text, _), .file(let text, _): TextRun(text)
    case .strong(let text): TextRun(text, bold: true)
    case .value(let value): TextRun(Format.text(value))
    }
  }
}
