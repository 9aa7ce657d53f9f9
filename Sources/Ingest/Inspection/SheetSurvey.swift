internal import Model
internal import OfficeFiles
internal import Tabular

/// The sheets of a workbook beside the one that was read.
extension Inspector {
  static func addSheets(_ inspection: inout FileInspection, _ source: InputSource, _ sheet: String?) {
    let infos = source.book?.sheets ?? []
    // Two may have the same name; what was asked for by its number is that one.
    let asked = inspection.input.sheet.flatMap { Int($0) }.map { $0 - 1 }
    let chosen =
      asked.flatMap { infos.indices.contains($0) && infos[$0].name == sheet ? $0 : nil }
      ?? infos.firstIndex { $0.name == sheet }
    inspection.sheets = infos.enumerated().map { index, info in
      InspectedSheet(name: info.name, isHidden: info.isHidden, isChosen: index == chosen, isAlike: false)
    }
  }

  /// Finds other sheets with the same table's header, of which only the first is read, and such as cannot be read.
  func markAlike(_ looked: inout LookedAt, _ input: InputFile) {
    guard let source = looked.source, let book = source.book, input.sheet == nil,
      looked.inspection.sheets.count > 1
    else { return }
    let chosen = looked.inspection.columns.compactMap { column -> Column? in
      if case .column(let name) = column.use { return name }
      return nil
    }
    for index in looked.inspection.sheets.indices where !looked.inspection.sheets[index].isChosen {
      guard book.sheets[index].hasCells else { continue }
      do throws(FileProblem) {
        _ = try source.sheets.head(book, index)
      } catch {
        looked.inspection.sheets[index].isDamaged = true
        continue
      }
      var other = input
      other.sheet = looked.inspection.sheets[index].name
      let search = TableSearch(source: source, input: other, vocabulary: vocabulary)
      // Nearly every sheet has what a roster needs; one of the same columns is meant.
      looked.inspection.sheets[index].isAlike =
        search.columnsOfHead(index).map { Set(chosen).isSubset(of: $0) } ?? false
    }
  }

  /// Columns named after months, in a file that names no year for them.
  static func yearlessMonths(_ columns: [InspectedColumn]) -> Int {
    let months = columns.count { column in
      guard case .leftOver = column.use else { return false }
      guard let month = MonthHeader(HeaderText.form(Array(column.header.utf8))) else { return false }
      return month.year == nil
    }
    return months > 1 ? months : 0
  }
}
