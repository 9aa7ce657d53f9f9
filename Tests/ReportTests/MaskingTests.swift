import DocumentModel
import Model
import Testing

@testable import Report

@Suite("Masking")
struct MaskingTests {
  private func document(_ masking: Masking) -> Document {
    ReportBuilder.document(
      input(
        everyFigure(), language: .simplifiedChinese, masking: masking, cases: [escalationCase()],
        workList: WorkListKind.allCases.map { workItem($0) }))
  }

  @Test(
    "names, phones and notes of owners are nowhere in a masked report", arguments: [Masking.standard, .all])
  func masked(masking: Masking) {
    let text = plainText(document(masking))
    for secret in ["张三丰", "13812341234", "13899998888"] { #expect(!text.contains(secret)) }
    #expect(text.contains("张*") && text.contains("138****1234"))
  }

  @Test("unmasked, the cases show name and phone, and the work list its notes")
  func unmasked() {
    let text = plainText(document(.none))
    #expect(text.contains("张三丰 | 13812341234") && text.contains("13899998888"))
  }

  @Test("staff and keys are never masked", arguments: Masking.allCases)
  func staff(masking: Masking) {
    let text = plainText(document(masking))
    #expect(text.contains("管家001") && text.contains("3-1-101") && text.contains("李管家"))
  }

  @Test("owners' names and phones stand in the cases alone, masked or not", arguments: Masking.allCases)
  func onlyInCases(masking: Masking) {
    let document = document(masking)
    for section in document.sections where section.id != "escalation" && section.id != "worklist" {
      let text = plainText(section)
      #expect(!text.contains("张三丰") && !text.contains("张*"), "\(section.id)")
    }
    let work = document.table("worklist-items")!
    #expect(!work.columns.contains { $0.title == "业主" || $0.title == "电话" })
  }

  @Test("provenance says which masking was used")
  func provenance() {
    #expect(document(.none).provenance.contains { $0.value == "未遮盖个人信息" })
    #expect(document(.all).provenance.contains { $0.value == "个人信息在报告和名单中全部遮盖" })
  }
}
