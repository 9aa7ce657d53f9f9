import DocumentModel
import Model

extension Page {
  mutating func table(_ table: Table, defines: Bool) {
    let anchor = anchors.claim(table.id)
    let captionID = anchors.claim(anchor + "-caption")
    out.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"")
    out.attribute("aria-labelledby", captionID)
    out.raw("><table")
    out.attribute("id", anchor)
    let size = PrintWidth.name(of: table)
    if !size.isEmpty { out.attribute("class", size) }
    out.raw("><caption><span")
    out.attribute("id", captionID)
    out.raw(">")
    out.text(table.caption)
    out.raw("</span></caption>\n")
    header(table.columns, isSortable: table.rows.count > 1)
    rows(table, defines: defines)
    out.raw("</table></div>\n")
    if let truncated = table.truncated { truncation(truncated) }
  }

  mutating func header(_ columns: [Table.Column], isSortable: Bool) {
    out.raw("<thead><tr>")
    for column in columns {
      let hasLink = column.metric.flatMap(anchors.definition) != nil
      let names = classes(column.kind == .text ? "t" : "", hasLink ? "d" : "")
      out.raw("<th scope=\"col\"")
      if !names.isEmpty { out.attribute("class", names) }
      out.raw(">")
      if isSortable && !column.title.isEmpty { out.raw("<button type=\"button\">") }
      out.text(column.title)
      if isSortable && !column.title.isEmpty { out.raw("</button>") }
      definitionLink(column.metric, of: column.title)
      out.raw("</th>")
    }
    out.raw("</tr></thead>\n")
  }

  mutating func rows(_ table: Table, defines: Bool) {
    out.raw("<tbody>\n")
    for row in table.rows {
      out.raw("<tr")
      if defines, case .text(let metric)? = row.cells.first?.value,
        let anchor = anchors.takeDefinition(metric)
      {
        out.attribute("id", anchor)
      }
      if row.role == .total { out.raw(" class=\"total\"") }
      out.raw(">")
      for index in table.columns.indices { cell(row, index, of: table.columns[index]) }
      out.raw("</tr>\n")
    }
    if table.rows.isEmpty { emptyRow(table.columns.count) }
    out.raw("</tbody>")
  }

  private mutating func emptyRow(_ columns: Int) {
    out.raw("<tr><td class=\"t\"")
    out.attribute("colspan", max(columns, 1))
    out.raw(">")
    out.text(words.noRows)
    out.raw("</td></tr>\n")
  }

  /// A row that is too short ends in empty cells.
  private mutating func cell(_ row: Table.Row, _ index: Int, of column: Table.Column) {
    let cell = row.cells.indices.contains(index) ? row.cells[index] : Cell(.text(""))
    let isHeader = index == 0 && column.kind == .text
    out.raw(isHeader ? "<th scope=\"row\"" : "<td")
    let text = Format.text(cell.value)
    let tone = cell.tone == .neutral ? "" : cell.tone.rawValue
    valueAttributes(
      cell.value, class: classes(alignment(column.kind, text, isHeader: isHeader), tone),
      isBesideBase: isBesideBase(cell.value, in: row))
    out.raw(">")
    out.text(text)
    out.raw(isHeader ? "</th>" : "</td>")
  }

  /// Numbers are the rule and need no class; short text stays on one line, longer text may wrap where the
  /// place is narrow, long text does.
  private func alignment(_ kind: Table.ColumnKind, _ text: String, isHeader: Bool) -> String {
    guard kind == .text else { return "" }
    if Format.width(text) > 24 { return "w" }
    return classes(isHeader ? "" : "t", Format.width(text) > 12 ? "m" : "")
  }

  /// Whether what a rate is out of stands in the same row, so that it need not be said again.
  private func isBesideBase(_ value: Value, in row: Table.Row) -> Bool {
    guard case .rate(let rate) = value, !rate.isEstimate else { return false }
    let base: Value =
      switch rate.denominator {
      case .money(let amount): .money(amount)
      case .count(let count): .count(count)
      }
    return row.cells.contains { $0.value == base }
  }

  private mutating func truncation(_ truncated: Table.Truncation) {
    out.raw("<p class=\"note\">")
    inlines(truncated.linkedSentence)
    out.raw("</p>\n")
  }
}
