package import DocumentModel
import Model

/// Figures to one document, which every format shows.
package enum ReportBuilder {
  /// Pure: the same input gives the same document.
  package static func document(_ input: ReportInput) -> Document {
    let reporter = Reporter(input)
    return Document(
      language: input.language, title: reporter.words.text(ChapterTitle.report),
      subtitle: reporter.subtitle(), month: input.dates.month,
      sections: ChapterID.allCases.map { reporter.withUnits(reporter.chapter($0)) },
      provenance: reporter.facts())
  }
}

extension Reporter {
  func subtitle() -> String {
    let phrase: CommonText = input.company.isEmpty ? .subtitleBare : .subtitle
    return words.text(
      phrase,
      ["company": .text(input.company), "month": .month(dates.month), "asOf": .day(dates.asOf)])
  }

  func chapter(_ id: ChapterID) -> Section {
    section(id, blocks(of: id))
  }

  private func blocks(of id: ChapterID) -> [Block] {
    switch id {
    case .summary: summary()
    case .collection: collection()
    case .trend: trend()
    case .ageing: ageing()
    case .limitation: limitation()
    case .calls: calls()
    case .promises: promises()
    case .objections: objections()
    case .repairs: repairs()
    case .escalation: escalation()
    case .worklist: worklist()
    case .balance: balance()
    case .quality: quality()
    case .definitions: definitions()
    case .provenance: provenance()
    }
  }
}
