import DocumentModel
import Model

/// The unit of amounts, said once a table and once a chart.
extension Reporter {
  func withUnits(_ section: Section) -> Section {
    var section = section
    section.blocks = section.blocks.map { block in
      switch block {
      case .table(let table): .table(withUnit(table))
      case .chart(let chart): .chart(withUnit(chart))
      default: block
      }
    }
    return section
  }

  private func withUnit(_ table: Table) -> Table {
    guard table.columns.contains(where: { $0.kind == .money }) else { return table }
    var table = table
    table.caption = words.text(CommonText.amountsInYuan, ["name": .text(table.caption)])
    return table
  }

  private func withUnit(_ chart: Chart) -> Chart {
    let isMoney = chart.series.flatMap(\.values).contains { value in
      if case .money = value { return true }
      return false
    }
    guard isMoney else { return chart }
    var chart = chart
    chart.valueTitle = words.text(CommonText.inYuan, ["name": .text(chart.valueTitle)])
    return chart
  }
}
