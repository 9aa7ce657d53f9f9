package import DocumentModel

/// The report as Markdown (CommonMark with tables) that also reads as plain text: tables line up in a
/// terminal, charts are tables under their finding.
package enum MarkdownEmitter {
  /// The bytes of `report.md`. The same document gives the same bytes.
  package static func emit(_ document: Document) -> [UInt8] {
    var page = MarkdownPage(document)
    page.emit(document)
    return page.bytes
  }
}
