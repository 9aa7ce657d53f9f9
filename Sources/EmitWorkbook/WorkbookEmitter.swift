package import DocumentModel
internal import Model
package import SheetWriter

/// The report as a workbook (XLSX): a cover with the headline figures, then a sheet a section.
///
/// Figures are numbers, days are dates, text is text; tables are native tables with filters, charts native
/// charts over cells of their sheet. The emitter has no words of its own.
package enum WorkbookEmitter {
  /// - Returns: the bytes of the file; the same for the same document.
  /// - Throws: where the document does not fit into a workbook, such as a table of more than 16,384 columns.
  package static func emit(_ document: Document) throws(SheetError) -> [UInt8] {
    let contents = Contents(document)
    var book = try Workbook(properties(of: document))
    let cover = CoverSheet(document: document, contents: contents)
    try book.addSheet(contents.cover, layout: cover.layout) { sheet throws(SheetError) in
      try cover.write(&sheet)
    }
    for (index, section) in document.sections.enumerated() {
      let page = SectionSheet(section: section, index: index, document: document, contents: contents)
      try book.addSheet(contents.sheets[index], layout: page.layout) { sheet throws(SheetError) in
        try page.write(&sheet)
      }
    }
    return try book.finish()
  }

  private static func properties(of document: Document) -> Properties {
    Properties(
      title: document.title, subject: document.subtitle,
      comments: document.provenance.map { "\($0.name): \($0.value)" }.joined(separator: "\n"),
      language: document.language.rawValue, application: "dunning")
  }

  /// At the foot of every page.
  static func footer(of document: Document) -> String {
    [document.title, document.subtitle].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
