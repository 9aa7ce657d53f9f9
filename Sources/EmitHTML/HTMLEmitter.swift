package import DocumentModel

/// The report as one page that needs nothing beside it: style, script and charts are inside, nothing is
/// loaded from anywhere, and it reads without its script.
package enum HTMLEmitter {
  /// The bytes of `report.html`. The same document gives the same bytes.
  package static func emit(_ document: Document) -> [UInt8] {
    var page = Page(document)
    page.emit(document)
    return page.out.bytes
  }
}
