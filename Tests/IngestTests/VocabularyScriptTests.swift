import Testing

@testable import Ingest

@Suite("Script folding")
struct VocabularyScriptTests {
  static func simplified(_ text: String) -> String {
    withBytes(text) { bytes, buffer in
      ScriptFolding.simplify(bytes, into: &buffer)
      return String(decoding: buffer, as: UTF8.self)
    }
  }

  @Test(
    "Running text becomes Simplified, letter by letter",
    arguments: [
      ("業主說廚房滲水還沒修好，物業費暫時不繳", "业主说厨房渗水还没修好，物业费暂时不缴"),
      ("電梯經常壞，綠化沒人管，衞生差", "电梯经常坏，绿化没人管，卫生差"),
      ("約定下週三到服務中心核對帳單後再付款", "约定下周三到服务中心核对账单后再付款"),
      ("這裡、那裏、鐘與鍾、隻與祇、髮與發、捲與卷", "这里、那里、钟与钟、只与只、发与发、卷与卷"),
      ("説話、內外、爲何、着急、著急、於是、徵收、瞭解", "说话、内外、为何、着急、着急、于是、征收、了解"),
      ("台臺檯、系係繫、復複覆、裝、鋪舖、餘馀、麪麵", "台台台、系系系、复复复、装、铺铺、余余、面面"),
    ])
  func text(_ traditional: String, _ expected: String) {
    #expect(Self.simplified(traditional) == expected)
  }

  @Test("Other characters stay as they are", arguments: ["", "A-101 room", "业主 €5 é 😀 𠮷", "ＡＢ１、。"])
  func others(_ text: String) {
    #expect(Self.simplified(text) == text)
  }

  @Test("Each form is final, and the table has its few thousand pairs, by code point")
  func table() {
    let bytes = UnsafeBufferPointer(
      start: ScriptPairs.all.utf8Start, count: ScriptPairs.all.utf8CodeUnitCount)
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    #expect(scalars.count * 3 == bytes.count)
    #expect(scalars.count.isMultiple(of: 2) && scalars.count > 8000)
    var last: UInt32 = 0
    for index in stride(from: 0, to: scalars.count, by: 2) {
      #expect(scalars[index].value > last)
      last = scalars[index].value
      #expect(ScriptFolding.simplified(scalars[index]) == scalars[index + 1])
      #expect(ScriptFolding.simplified(scalars[index + 1]) == scalars[index + 1])
    }
  }

  @Test("Bytes that are not UTF-8 do no harm")
  func broken() {
    var buffer: [UInt8] = []
    for bytes in [[0xE5], [0xE5, 0x90], [0xEF, 0xFF, 0xFF, 0xE0], [0x80, 0xF0, 0x9F]] as [[UInt8]] {
      bytes.withUnsafeBytes { ScriptFolding.simplify($0, into: &buffer) }
      #expect(buffer.count == bytes.count)
      bytes.withUnsafeBytes { WordForm.make($0, into: &buffer) }
      bytes.withUnsafeBytes { HeaderForm.make($0, into: &buffer) }
    }
  }
}
