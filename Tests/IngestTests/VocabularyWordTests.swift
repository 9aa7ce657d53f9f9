import Model
import Testing

@testable import Ingest

@Suite("Words for nothing and for totals")
struct VocabularyWordTests {
  @Test(
    "Nothing, in either script and width",
    arguments: [
      "", " ", "　", "无", "無", "暂无", "暫無", "-", "－", "--", "－－", "/", "／", "—", "N/A", "n/a", "Ｎ／Ａ", "NULL",
      "null",
      #"="""#, #"="无""#, "＝＂無＂", "　暫無 ",
    ])
  func nothing(_ cell: String) {
    #expect(withBytes(cell) { vocabulary.words.isNothing($0, &$1) })
  }

  @Test("Something", arguments: ["0", "---", "——", "无结果", "na", "无 无", "nil", "A-1", "无人接听", "=", "－１"])
  func something(_ cell: String) {
    #expect(!withBytes(cell) { vocabulary.words.isNothing($0, &$1) })
  }

  @Test(
    "Totals, checked or not",
    arguments: [
      ("合计", ControlWord.total), ("合計", .total), ("总计", .total), ("總計", .total), ("Total", .total),
      ("GRAND TOTAL", .total), ("ｔｏｔａｌ", .total), (" 合計　", .total), (#"="合计""#, .total), ("小计", .subtotal),
      ("小計", .subtotal), ("本页小计", .subtotal), ("本頁小計", .subtotal), ("Subtotal", .subtotal),
      ("＝＂合計＂", .total), ("\u{FEFF}合计", .total),
    ])
  func control(_ cell: String, _ word: ControlWord) {
    #expect(withBytes(cell) { vocabulary.words.controlWord($0, &$1) } == word)
  }

  @Test("No totals", arguments: ["", "合计金额", "合 计", "本期", "小区", "T-1", "101", "合", "totals", "应收合计"])
  func noControl(_ cell: String) {
    #expect(withBytes(cell) { vocabulary.words.controlWord($0, &$1) } == nil)
  }

  @Test("A configuration adds totals")
  func extra() {
    var rules = InputRules()
    rules.totalWords = ["全區總數", "Á Total"]
    let words = Vocabulary(rules).words
    #expect(withBytes("全区总数") { words.controlWord($0, &$1) } == .total)
    #expect(withBytes("á total") { words.controlWord($0, &$1) } == .total)
    #expect(withBytes("小计") { words.controlWord($0, &$1) } == .subtotal)
  }

  @Test(
    "The quick look at a cell lets every spelling of a word for totals through",
    arguments: [
      "Q1 合计", "Q1\u{3000}合计", "ｑ１\u{3000}合計", "T 1", "t\u{3000}1", "Ｔ　１", "x y z", "x　y　z", "1#　合计", "é",
      "É",
      "ab", "ＡＢ", "total", "ToTal", "tｏtal", "ｔotal", "toｔal", " total", "\"total", "subTOTAL", "grand　total",
      "＝＂ｇｒａｎｄ　ｔｏｔａｌ＂", "=\"合计\"", "總計", "本頁小計", "\u{A0}小计", "\u{2003}小计", "\u{FEFF}合计",
    ])
  func quickFilter(_ cell: String) {
    var rules = InputRules()
    rules.totalWords = ["Q1 合计", "T 1", "x y z", "1# 合计", "é", "ab"]
    let words = Vocabulary(rules).words
    #expect(withBytes(cell) { bytes, _ in words.controlFilter.admits(bytes) })
    #expect(withBytes(cell.replacing("\"total", with: "total")) { words.controlWord($0, &$1) } != nil)
  }

  @Test(
    "A number whose digits are lost", arguments: ["1.23E+17", "1E+12", "4.403e+17", "1,23E+17", "12.5E+05"])
  func lost(_ cell: String) {
    #expect(withBytes(cell) { bytes, _ in Words.hasLostDigits(bytes) })
  }

  @Test(
    "Names that only look like it",
    arguments: ["", "1E12", "E+17", "1.E+17", "1.23E+", "1.23E-7", "A1.2E+17", "1.23E+17x", "1.23", "1-E+3"])
  func kept(_ cell: String) {
    #expect(!withBytes(cell) { bytes, _ in Words.hasLostDigits(bytes) })
  }
}
