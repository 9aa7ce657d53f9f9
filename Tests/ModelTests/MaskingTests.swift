import Model
import Testing

@Suite("Masking")
struct MaskingTests {
  @Test(
    "of a name the first character stays",
    arguments: [
      ("张三丰", "张*"), ("", ""), ("欧阳修", "欧*"), ("O'Brien", "O*"), ("👩‍👩‍👧 家", "👩‍👩‍👧*"), ("张", "张*"), ("𠮷野", "𠮷*"),
    ])
  func names(name: String, masked: String) { #expect(Masking.name(name) == masked) }

  @Test(
    "of a phone number the first three and the last four digits stay; of a short one the last two at most",
    arguments: [
      ("13812341234", "138****1234"), ("+8613812341234", "+86****1234"), ("", ""), ("1", "****"),
      ("1234", "****"),
      ("12345", "****45"), ("0755-83521", "****21"), ("138１2341234", "****34"), ("张三的电话是一三八零零", "****零零"),
    ])
  func phones(phone: String, masked: String) { #expect(Masking.phone(phone) == masked) }

  @Test("of a note nothing stays, but that there is one")
  func notes() { #expect(Masking.note("没钱") == "***" && Masking.note("") == "") }

  @Test("who hides where")
  func places() {
    #expect(Masking.allCases.map(\.hidesInReport) == [true, false, true])
    #expect(Masking.allCases.map(\.hidesInLists) == [false, false, true])
  }
}
