import DocumentModel

/// A table whose columns line up in a monospace terminal, where a Chinese character takes two columns.
struct MarkdownTable {
  /// Longer cells run over instead of widening the whole column.
  private static let widestColumn = 60

  private var header: [String]
  private var rows: [[String]]
  private let isNumber: [Bool]
  /// Whether a rate of fewer than ten cases is among its cells.
  let hasThinRates: Bool

  init(_ table: Table, noRows: String) {
    header = table.columns.map { MarkdownText.trimmed(MarkdownText.escape($0.title)) }
    isNumber = table.columns.map { column in
      switch column.kind {
      case .text, .day, .month: false
      case .money, .count, .rate, .points: true
      }
    }
    rows = table.rows.map { row in
      table.columns.indices.map { index in
        row.cells.indices.contains(index)
          ? MarkdownText.trimmed(MarkdownLine.shown(row.cells[index].value)) : ""
      }
    }
    hasThinRates = table.rows.contains { row in
      row.cells.contains { cell in
        if case .rate(let rate) = cell.value { return rate.isThin && rate.value != nil }
        return false
      }
    }
    if rows.isEmpty && !header.isEmpty {
      rows = [[noRows] + [String](repeating: "", count: header.count - 1)]
    }
  }

  /// Nothing for a table without columns.
  var lines: [String] {
    if header.isEmpty { return [] }
    let widths = header.indices.map { column in
      let cells = [header[column]] + rows.map { $0[column] }
      return max(3, min(cells.map { Format.width($0) }.max() ?? 0, MarkdownTable.widestColumn))
    }
    let rule = zip(widths, isNumber).map { width, isNumber in
      String(repeating: "-", count: isNumber ? width - 1 : width) + (isNumber ? ":" : "")
    }
    return [line(header, widths), "| " + rule.joined(separator: " | ") + " |"] + rows.map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { column in
      let space = String(repeating: " ", count: max(widths[column] - Format.width(cells[column]), 0))
      return isNumber[column] ? space + cells[column] : cells[column] + space
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }
}
