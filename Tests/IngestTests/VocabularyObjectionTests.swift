import Model
import Testing

@testable import Ingest

@Suite("Objections")
struct VocabularyObjectionTests {
  /// The codes that a call has, in the order of the categories.
  static func codes(
    _ cell: String, note: String = "", _ outcome: CallOutcome = .none,
    _ rules: Objections = vocabulary.objections
  ) -> [String] {
    let reading = withBytes(cell) { cell, buffer in
      Array(note.utf8).withUnsafeBytes { rules.read(cell: cell, note: $0, outcome: outcome, &buffer) }
    }
    return rules.categories.enumerated().filter { reading.bits >> UInt64($0.offset) & 1 == 1 }.map(
      \.element.code)
  }

  @Test(
    "An item is a code, or a name, or words in which keywords occur",
    arguments: [
      ("defect", ["defect"]), ("DEFECT", ["defect"]), ("工程遺留", ["defect"]), ("态度", ["staff"]),
      ("態度", ["staff"]),
      ("衞生；金額異議", ["service", "amount"]), ("卫生、电梯,绿化，保安;停車難", ["service", "facilities"]),
      ("厨房漏水没人管", ["defect"]), ("漏水又不干净", ["defect", "service"]), ("不乾淨", ["service"]),
      ("其他", ["other"]), ("其它", ["other"]), ("服务态度", ["other"]), ("想想再说", ["other"]), ("重覆收費", ["amount"]),
      ("経济困难", ["hardship"]), ("收樓未收樓", ["not_handed_over"]), (" ； ，", []), ("", []),
      ("其他；沒修好", ["defect", "other"]), ("other", ["other"]), ("not_handed_over", ["not_handed_over"]),
    ])
  func items(_ cell: String, _ expected: [String]) {
    #expect(Self.codes(cell) == expected)
  }

  @Test("Items that nothing names are told, each where it stands")
  func unknown() {
    let cell = "卫生； 想想再说 ,其他,服务态度"
    let reading = withBytes(cell) { vocabulary.objections.items($0, &$1) }
    let bytes = Array(cell.utf8)
    #expect(reading.unknownItems.map { String(decoding: bytes[$0], as: UTF8.self) } == ["想想再说", "服务态度"])
    #expect(withBytes("其他") { vocabulary.objections.items($0, &$1) }.unknownItems.isEmpty)
  }

  @Test("A note is read where the column is empty and the call came to a dispute, a refusal or nothing")
  func notes() {
    let note = "业主說電梯老壞，牆面開裂，暫不交"
    for outcome in [CallOutcome.none, .disputed, .refused] {
      #expect(Self.codes("", note: note, outcome) == ["defect", "service"])
      #expect(Self.codes("其他", note: note, outcome) == ["other"])
    }
    for outcome in [CallOutcome.promised, .reschedule, .paidAlready] {
      #expect(Self.codes("", note: note, outcome).isEmpty)
    }
  }

  @Test("A dispute or refusal with nothing named is other; silence is nothing")
  func fallback() {
    #expect(Self.codes("", note: "不想交", .refused) == ["other"])
    #expect(Self.codes("", .disputed) == ["other"])
    #expect(Self.codes("", note: "其他 态度", .none).isEmpty)
    #expect(Self.codes("卫生", .refused) == ["service"])
  }

  @Test("Names are keywords in a note, whole names and those of other are not")
  func keywords() {
    #expect(Self.codes("", note: "房子空置三年，物业服务差") == ["vacant", "service"])
    #expect(Self.codes("", note: "态度强硬").isEmpty)
    #expect(Self.codes("", note: "态度恶劣") == ["staff"])
    #expect(Self.codes("", note: "其它事情").isEmpty)
  }

  @Test("A keyword does not match across characters, nor past the end of a note")
  func bounds() {
    #expect(Self.codes("", note: "漏").isEmpty)
    #expect(Self.codes("", note: "漏、水").isEmpty)
    #expect(Self.codes("", note: "没钱") == ["hardship"])
    #expect(Self.codes("", note: "x漏水") == ["defect"])
  }

  @Test("A configuration's categories keep their bits, and other is added where it has none")
  func configured() {
    let rules = Objections([
      ObjectionCategory(code: "noise", names: ["噪音"], keywords: ["VIP", "吵"]),
      ObjectionCategory(code: "pets", names: ["宠物", "噪音"], keywords: [], wholeNames: ["宠物"]),
    ])
    #expect(rules.categories.map(\.code) == ["noise", "pets", "other"])
    #expect(rules.other == 4)
    #expect(Self.codes("噪音;寵物", .none, rules) == ["noise", "pets"])
    #expect(Self.codes("", note: "ｖｉｐ室太吵", .none, rules) == ["noise"])
    #expect(Self.codes("", note: "宠物", .none, rules).isEmpty)
    #expect(Self.codes("漏水", .none, rules) == ["other"])
  }

  @Test("There is a bit for the 64th category, and other has the last where there are more")
  func many() {
    let categories = (0..<70).map { ObjectionCategory(code: "c\($0)", names: [], keywords: ["词\($0)。"]) }
    let rules = Objections(categories)
    #expect(rules.categories.count == 64)
    #expect(rules.other == 1 << 63)
    #expect(Self.codes("", note: "词62。", .none, rules) == ["c62"])
  }
}
