import DocumentModel
import Model

/// Where the report comes from.
extension Reporter {
  func provenance() -> [Block] {
    present([
      paragraph(QualityText.provenanceIntro),
      .table(
        Table(
          id: "provenance-facts", caption: words.text(ChapterTitle.provenance),
          columns: [column(QualityText.item, .text), column(CommonText.value, .text)],
          rows: facts().map { Table.Row([Cell(.text($0.name)), Cell(.text($0.value))]) })),
      inputsTable().map(Block.table),
    ])
  }

  /// Version, company, month, as of, settings, masking, language: name and value.
  func facts() -> [Document.Fact] {
    let named: [(QualityText, String)] = [
      (.program, "dunning " + input.version), (.company, input.company),
      (.reportMonth, dates.month.description), (.asOf, dates.asOf.description),
      (.settings, input.settingsDigest), (.masking, words.name("masking", input.masking.rawValue)),
      (.language, words.text(QualityText.languageName)),
    ]
    return named.filter { !$0.1.isEmpty }
      .map { Document.Fact(name: words.text($0.0), value: $0.1) }
  }

  private func inputsTable() -> Table? {
    guard !input.inputDigests.isEmpty else { return nil }
    return Table(
      id: "inputs", caption: words.text(QualityText.inputs),
      columns: [column(ColumnName.file, .text), column(QualityText.digest, .text)],
      rows: input.inputDigests.map { Table.Row([Cell(.text($0.path)), Cell(.text($0.digest))]) })
  }
}
