import Testing

@testable import Ingest

@Suite("Folding")
struct VocabularyFoldingTests {
  static func folded(_ text: String) -> String {
    withBytes(text) { bytes, buffer in
      Folding.withFolded(bytes, &buffer) { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test(
    "Full width becomes ASCII, and white space of every kind goes from the ends",
    arguments: [
      ("Ａ－１０１", "A-101"), ("　１０１　", "101"), ("！～", "!~"), ("1　2", "1 2"), ("", ""), (" \u{3000}\u{A0}\t", ""),
      ("\u{FEFF}101\u{200B}", "101"), ("\u{A0}101\u{2003}\r\n", "101"), ("１２３．５０", "123.50"),
      ("１栋　１０１", "1栋 101"), ("｟x｠", "｟x｠"), ("｡", "｡"), ("é\u{85}", "é"),
    ])
  func fold(_ cell: String, _ expected: String) {
    #expect(Self.folded(cell) == expected)
  }

  @Test(
    "A formula of a text reads as the text",
    arguments: [
      (#"="0101""#, "0101"), (#" =" 0101 " "#, "0101"), (#"＝＂０１０１＂"#, "0101"), (#"="""#, ""),
      (#"=""#, #"=""#),
      (#"="a"b""#, #"a"b"#), (#"=101"#, "=101"), (#"="101"#, #"="101"#),
    ])
  func formula(_ cell: String, _ expected: String) {
    #expect(Self.folded(cell) == expected)
  }

  @Test("Text keeps its characters", arguments: [("　ＶＩＰ　業主 ", "ＶＩＰ　業主"), (#"="张三""#, "张三")])
  func text(_ cell: String, _ expected: String) {
    #expect(withBytes(cell) { bytes, _ in String(decoding: Folding.text(bytes), as: UTF8.self) } == expected)
  }

  @Test("A cell that needs nothing is handed on as it lies")
  func inPlace() {
    withBytes(" 1栋-101 ") { bytes, buffer in
      let inside = Folding.withFolded(bytes, &buffer) { $0.baseAddress == bytes.baseAddress.map { $0 + 1 } }
      #expect(inside)
    }
  }

  @Test("A word is compared in lower case, narrow, in Simplified script")
  func form() {
    #expect(wordForm("　ＶＩＰ回訪 ") == "vip回访")
    #expect(wordForm("Não Entregue") == "não entregue")
    #expect(wordForm("NÃO·É") == "não·é")
    #expect(wordForm("İX") == "İx")
    #expect(wordForm("＝＂　ＡＢ　＂") == "ab")
  }

  @Test(
    "Headers lose spaces, underscores and bracketed remarks",
    arguments: [
      "应收金额(元)", "应收金额（元）", "應收金額【必填】", "〔元〕应收 金额", "应_收_金额[RMB]", "应收金额{a(b)c}", "应收金额「元」『注』",
      "应收金额《元》〈元〉", "应收金额｛元｝［元］", "应收\n金额", "应收金额(元", "\u{FEFF}应收金额", "应收金额<元>", "应收金额（元)", "應收金額﹝元﹞",
      "应收\u{200B}金额", "＿应收金额　",
    ])
  func header(_ header: String) {
    #expect(headerForm(header) == "应收金额")
  }

  @Test("A header of a remark alone names nothing, and a stray closing bracket is a letter")
  func remarks() {
    #expect(headerForm("（元）").isEmpty)
    #expect(headerForm("金额)") == "金额)")
    #expect(headerForm("Unit_No.") == "unitno.")
  }
}
