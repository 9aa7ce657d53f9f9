import DocumentModel
import Model
import Testing

@testable import Report

@Suite("Document")
struct DocumentTests {
  private static let chapters = [
    "summary", "collection", "trend", "ageing", "limitation", "calls", "promises", "objections",
    "repairs", "escalation", "worklist", "balance", "quality", "definitions", "provenance",
  ]

  /// Full, first month without calls or repairs, one building, many buildings.
  private static func inputs(_ language: Language) -> [ReportInput] {
    var policy = Policy()
    policy.dailyLateFee = ExactFraction(numerator: 1, denominator: 2000)
    let lists = WorkListKind.allCases.enumerated().map { workItem($1, number: $0) }
    return [
      input(
        everyFigure(), language: language,
        targets: ["collection_rate.month": millionths(501_000)],
        cases: [escalationCase(1), escalationCase(2, lastCall: nil)], workList: lists,
        account: fullAccount(), policy: policy),
      input(language: language), input(language: language, hasRepairs: false),
      input(everyFigure(buildings: 1, units: 5), asOf: october.first + 9, language: language),
      input(everyFigure(buildings: 400), language: language),
    ]
  }

  private static let documents = Language.allCases.flatMap { language in
    zip(["full", "empty", "no repairs", "one building", "400 buildings"], inputs(language)).map {
      SampleDocument(name: "\($0), \(language.rawValue)", document: ReportBuilder.document($1))
    }
  }

  @Test("every chapter is there, in order, and none is empty", arguments: documents)
  func chapters(sample: SampleDocument) {
    let document = sample.document
    #expect(document.sections.map(\.id) == Self.chapters)
    for section in document.sections { #expect(!section.blocks.isEmpty, "\(section.id)") }
  }

  @Test("no placeholder is left", arguments: documents)
  func placeholders(sample: SampleDocument) {
    let document = sample.document
    let text = plainText(document)
    #expect(!text.contains("{") && !text.contains("}"))
  }

  @Test("ids are ASCII and unique", arguments: documents)
  func ids(sample: SampleDocument) {
    let document = sample.document
    let ids =
      document.sections.map(\.id) + document.tables.map(\.id) + document.charts.map(\.id)
    // A table may not share its id with its chapter either: both are anchors of one page.
    let repeated = Dictionary(grouping: ids, by: \.self).filter { $1.count > 1 }.keys
    #expect(repeated.isEmpty, "\(repeated)")
    for id in ids {
      #expect(!id.isEmpty && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(id)")
    }
  }

  @Test("short titles fit a workbook's tabs and are unique", arguments: documents)
  func tabs(sample: SampleDocument) {
    let document = sample.document
    let tabs = document.sections.map(\.shortTitle)
    #expect(Set(tabs.map { $0.lowercased() }).count == tabs.count)
    for tab in tabs {
      #expect((1...31).contains(tab.utf16.count) && !tab.contains { ":\\/?*[]".contains($0) })
      #expect(!tab.hasPrefix("'") && !tab.hasSuffix("'") && tab.lowercased() != "history")
    }
  }

  @Test(
    "tables have rows, as many cells as columns, and titles that tell columns apart", arguments: documents)
  func tables(sample: SampleDocument) {
    let document = sample.document
    for table in document.tables {
      #expect(!table.rows.isEmpty && !table.caption.isEmpty, "\(table.id)")
      for row in table.rows { #expect(row.cells.count == table.columns.count, "\(table.id)") }
      let titles = table.columns.map(\.title)
      #expect(Set(titles).count == titles.count, "\(table.id): \(titles)")
    }
  }

  @Test("cells hold what their column says", arguments: documents)
  func cellKinds(sample: SampleDocument) {
    let document = sample.document
    for table in document.tables {
      for row in table.rows {
        for (cell, column) in zip(row.cells, table.columns) where cell.value != .none {
          let kind = kind(of: cell.value)
          #expect(kind == column.kind, "\(table.id), \(column.title): \(cell.value)")
        }
      }
    }
  }

  private func kind(of value: Value) -> Table.ColumnKind {
    switch value {
    case .none, .text: .text
    case .money: .money
    case .count: .count
    case .rate: .rate
    case .points: .points
    case .day: .day
    case .month: .month
    }
  }

  @Test("charts have a finding, a description and a value a category", arguments: documents)
  func charts(sample: SampleDocument) {
    let document = sample.document
    for chart in document.charts {
      #expect(!chart.title.isEmpty && !chart.description.isEmpty && !chart.categories.isEmpty)
      #expect(!chart.series.isEmpty, "\(chart.id)")
      for series in chart.series {
        #expect(series.values.count == chart.categories.count, "\(chart.id)")
      }
    }
  }

  @Test("columns and origins name metrics that are defined; links lead to chapters", arguments: documents)
  func references(sample: SampleDocument) {
    let document = sample.document
    for table in document.tables {
      for metric in table.columns.compactMap(\.metric) { #expect(everyMetric.contains(metric)) }
      for cell in table.rows.flatMap(\.cells) {
        if let origin = cell.origin { #expect(everyMetric.contains(origin.metric)) }
      }
    }
    for block in document.sections.flatMap(\.blocks) {
      for case .anchor(_, let section) in inlines(of: block) {
        #expect(Self.chapters.contains(section))
      }
    }
  }

  private func inlines(of block: Block) -> [Inline] {
    switch block {
    case .paragraph(let inlines), .note(let inlines): inlines
    case .bullets(let items): items.flatMap(\.self)
    default: []
    }
  }

  @Test("a rate in a table stands beside a number that it is out of", arguments: documents)
  func ratesShowTheirBase(sample: SampleDocument) {
    let document = sample.document
    for table in document.tables where table.columns.contains(where: { $0.kind == .rate }) {
      let hasNumber = table.columns.contains { $0.kind == .money || $0.kind == .count }
      #expect(hasNumber, "\(table.id)")
    }
  }

  @Test("every figure that exists is shown somewhere")
  func everyFigureIsShown() {
    let document = Self.documents[0].document
    var shown = Set(
      document.tables.flatMap(\.rows).flatMap(\.cells).compactMap { $0.origin?.metric })
    for section in document.sections {
      for case .tiles(let tiles) in section.blocks {
        shown.formUnion(tiles.compactMap { $0.origin?.metric })
      }
    }
    // These stand in sentences and charts, which carry no origin.
    let inSentences: Set<String> = [
      "repair.month", "repair.month_owing", "repair.median_days", "calls.to_payment",
      // By project there is a table, where there is more than one.
      "credit.balance", "late_fee.accrued",
    ]
    #expect(everyMetric.subtracting(shown) == inSentences)
  }

  @Test("the same input gives the same document")
  func deterministic() {
    for input in Self.inputs(.simplifiedChinese) {
      #expect(ReportBuilder.document(input) == ReportBuilder.document(input))
    }
  }
}

/// Named, so that a failure prints the name and not the document.
struct SampleDocument: Sendable, CustomTestStringConvertible {
  var name: String
  var document: Document
  var testDescription: String { name }
}
