/// The vocabularies of the parts.
enum Namespace {
  static let main: XMLText = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships: XMLText =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let drawing: XMLText = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let sheetDrawing: XMLText =
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
  static let chart: XMLText = "http://schemas.openxmlformats.org/drawingml/2006/chart"
}
