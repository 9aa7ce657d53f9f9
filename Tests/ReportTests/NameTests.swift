import DocumentModel
import Model
import Testing

@testable import Report

@Suite("Names")
struct NameTests {
  @Test("every code of the model has a name", arguments: Language.allCases)
  func everyCode(language: Language) {
    let words = Catalogue(language)
    func check<C: Coded>(_ name: (C) -> String) {
      for code in C.allCases { #expect(name(code) != code.code, "\(C.self).\(code)") }
    }
    for code in UnitType.allCases { #expect(CodeName(rawValue: "unit_type." + code.code) != nil) }
    for code in Occupancy.allCases { #expect(CodeName(rawValue: "occupancy." + code.code) != nil) }
    for code in LedgerKind.allCases { #expect(CodeName(rawValue: "entry." + code.code) != nil) }
    for code in Direction.allCases { #expect(CodeName(rawValue: "direction." + code.code) != nil) }
    for code in CallResult.allCases { #expect(CodeName(rawValue: "result." + code.code) != nil) }
    for code in CallOutcome.allCases { #expect(CodeName(rawValue: "outcome." + code.code) != nil) }
    for code in Party.allCases where code != .none {
      #expect(CodeName(rawValue: "party." + code.code) != nil)
    }
    for code in Topic.allCases where code != .none {
      #expect(CodeName(rawValue: "topic." + code.code) != nil)
    }
    check { (code: EscalationRule) in words.name(code) }
    check { (code: CaseSide) in words.name(code) }
    check { (code: SuggestedAction) in words.name(code) }
    check { (code: WorkListKind) in words.name(code) }
    check { (code: TableKind) in words.name(code) }
    check { (code: RejectKind) in words.name(code) }
    check { (code: WarningKind) in words.name(code) }
  }

  @Test("a party, topic or key that is not given reads so")
  func notGiven() {
    let words = Catalogue(.simplifiedChinese)
    #expect(words.name(Party.none) == "（未填写）")
    #expect(words.name(Topic.none) == "（未填写）")
    #expect(words.key("(none)", of: "building") == "（未填写）")
    #expect(words.key("和苑1期/(none)", of: "building") == "和苑1期/（未填写）")
    #expect(words.key("(none)", of: "topic") == "（未填写）")
  }

  @Test("keys of closed sets have names, the data's own values stay")
  func keys() {
    let words = Catalogue(.simplifiedChinese)
    #expect(words.key("all", of: "all") == "合计")
    #expect(words.key("not_handed_over", of: "occupancy") == "未收楼")
    #expect(words.key("5", of: "weekday") == "周五")
    #expect(words.key("9", of: "hour") == "9:00")
    #expect(words.key("和苑1期/3", of: "building") == "和苑1期/3")
    #expect(words.key("1096+", of: "bucket") == "1096 天以上")
  }

  @Test("an objection is called by its own label, then the catalogue, then its first name, then its code")
  func objectionLabels() {
    var labelled = ObjectionCategory(code: "defect", names: [], keywords: [])
    labelled.label = "房屋质量"
    let categories = [
      labelled, ObjectionCategory(code: "noise", names: ["噪音"], keywords: []),
      ObjectionCategory(code: "odd", names: [], keywords: []),
    ]
    let words = Catalogue(.simplifiedChinese, objections: categories)
    #expect(words.objection("defect") == "房屋质量")
    #expect(words.objection("hardship") == "经济困难")
    #expect(words.objection("noise") == "噪音")
    #expect(words.objection("odd") == "odd")
  }

  @Test("names with numbers are in the order of the numbers")
  func naturalOrder() {
    let sorted = ["10", "2", "(none)", "1", "A座", "02", "2-10", "2-9", "b", ""]
      .sorted(by: naturallyBefore)
    #expect(sorted == ["", "1", "02", "2", "2-9", "2-10", "10", "A座", "b", "(none)"])
  }
}
