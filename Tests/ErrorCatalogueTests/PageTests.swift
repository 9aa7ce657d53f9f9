import Testing

@testable import CommandLineTests

@Suite("docs/errors.md")
struct PageTests {
  @Test("is as the catalogue has it: make catalogue")
  func upToDate() {
    let page = ErrorsPage.text
    if CatalogueTests.isRecording {
      Files.write(ErrorsPage.path, page)
      Issue.record("docs/errors.md: recorded")
      return
    }
    let (now, then) = (lines(page), lines(Files.text(ErrorsPage.path)))
    let difference = zip(now, then).first { $0 != $1 }
    #expect(difference == nil && now.count == then.count, "docs/errors.md is out of date: make catalogue")
  }

  @Test("every message is in it, under its name")
  func complete() {
    let page = Files.text(ErrorsPage.path)
    for name in Names.all { #expect(page.contains("\n### `\(name)`\n"), "\(name)") }
  }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}
