import DocumentModel
import Model

/// The chapters of the report in their order, with their ids.
enum ChapterID: String, CaseIterable {
  case summary, collection, trend, ageing, limitation, calls, promises, objections, repairs
  case escalation, worklist, balance, quality, definitions, provenance

  var title: ChapterTitle {
    switch self {
    case .summary: .summary
    case .collection: .collection
    case .trend: .trend
    case .ageing: .ageing
    case .limitation: .limitation
    case .calls: .calls
    case .promises: .promises
    case .objections: .objections
    case .repairs: .repairs
    case .escalation: .escalation
    case .worklist: .worklist
    case .balance: .balance
    case .quality: .quality
    case .definitions: .definitions
    case .provenance: .provenance
    }
  }

  var tab: ChapterTab {
    switch self {
    case .summary: .summary
    case .collection: .collection
    case .trend: .trend
    case .ageing: .ageing
    case .limitation: .limitation
    case .calls: .calls
    case .promises: .promises
    case .objections: .objections
    case .repairs: .repairs
    case .escalation: .escalation
    case .worklist: .worklist
    case .balance: .balance
    case .quality: .quality
    case .definitions: .definitions
    case .provenance: .provenance
    }
  }
}

extension Reporter {
  func section(_ chapter: ChapterID, _ blocks: [Block]) -> Section {
    Section(
      id: chapter.rawValue, title: words.text(chapter.title), shortTitle: words.text(chapter.tab),
      blocks: blocks)
  }

  func paragraph(_ phrase: some Phrase, _ arguments: [String: Inline] = [:]) -> Block {
    .paragraph(words.inlines(phrase, arguments))
  }

  func note(_ phrase: some Phrase, _ arguments: [String: Inline] = [:]) -> Block {
    .note(words.inlines(phrase, arguments))
  }

  func heading(_ phrase: some Phrase, _ arguments: [String: Inline] = [:]) -> Block {
    .heading(words.text(phrase, arguments))
  }

  /// Several sentences as one paragraph.
  func paragraph(_ sentences: [[Inline]]) -> Block { .paragraph(joined(sentences)) }

  func joined(_ sentences: [[Inline]]) -> [Inline] {
    let space: [Inline] = words.language == .english ? [.text(" ")] : []
    return Array(sentences.filter { !$0.isEmpty }.joined(separator: space))
  }

  /// A link to a chapter under its title.
  func link(_ chapter: ChapterID) -> Inline {
    .anchor(text: words.text(chapter.title), section: chapter.rawValue)
  }

  func file(_ name: String) -> Inline { .file(text: name, name: name) }

  func column(_ phrase: some Phrase, _ kind: Table.ColumnKind, _ metric: Metric? = nil) -> Table.Column {
    Table.Column(words.text(phrase), kind, metric: metric?.rawValue)
  }

  func dimensionArgument(_ dimension: String) -> [String: Inline] {
    let name = words.dimension(dimension)
    return ["dimension": .text(words.language == .english ? name.lowercased() : name)]
  }
}

/// Blocks with those left out that have nothing to show.
func present(_ blocks: [Block?]) -> [Block] { blocks.compactMap(\.self) }
