import Testing

@testable import Ingest

/// Every letter of the vocabulary in the shapes that Hong Kong, Macau and Taiwan write it.
@Suite("Script variants of the vocabulary")
struct VocabularyVariantTests {
  /// Simplified letter, then its other shapes. The first is Taiwan's, the last that of Hong Kong and Macau or a
  /// variant; where two offices write different letters (帳 and 賬, 計畫 and 計劃) both stand here.
  static let shapes = Dictionary(
    uniqueKeysWithValues: """
      业業 产產産 优優 修脩 关關関 内內 写寫 冲沖衝 况況 净淨凈 减減 划畫劃 别別 办辦 务務 动動 区區 单單 占佔 卫衛衞 发發 号號
      后後 听聽 员員 周週 咨諮谘 响響 回迴廻 困睏 备備 复複復覆 实實 对對 属屬 干乾幹 应應 开開 异異 张張 录錄録 态態 总總縂 恶惡
      户戶戸 报報 拨撥 挂掛 据據 数數 断斷 无無 时時 暂暫 机機 来來 查査 标標 栋棟 楼樓 沟溝 没沒 注註 洁潔 济濟 渗滲 满滿 点點
      状狀 独獨 电電 码碼 积積 称稱 筑築 签籤簽 类類 系繫係 紧緊 约約 线線綫 经經 结結 绝絕絶 维維 绿綠 编編 缝縫 缴繳 联聯 致緻
      节節 计計 议議 记記 设設 访訪 话話 询詢 误誤 诺諾 调調 责責 账帳賬帐 质質 费費 资資 车車 遗遺 钱錢 铃鈴 铺鋪舖 销銷 错錯 长長
      问問 间間 难難 页頁 项項 预預 题題 额額 验驗 惠恵 象像 款欵 留畱 收収
      """.split(whereSeparator: \.isWhitespace).map { ($0.first!, Array($0.dropFirst())) })

  /// A word in every mixture of its letters' shapes.
  static func spellings(of word: String) -> [String] {
    word.reduce([""]) { spellings, letter in
      let forms = [letter] + (shapes[letter] ?? [])
      return spellings.flatMap { spelling in forms.map { spelling + String($0) } }
    }
  }

  @Test("Every word is the same word in every shape of its letters")
  func words() {
    for word in vocabularyWords {
      let form = wordForm(word)
      for spelling in Self.spellings(of: word) where wordForm(spelling) != form {
        Issue.record("\(spelling) is not \(word)")
      }
    }
  }

  @Test("Every header names its column in every shape of its letters", arguments: TableShape.allCases)
  func headers(_ shape: TableShape) {
    let names = vocabulary.headers(shape)
    for spec in shape.columns {
      for spelling in spec.aliases.flatMap(Self.spellings) {
        let column = withBytes(spelling) { names.column($0, &$1) }
        if column != spec.column { Issue.record("\(spelling) is not \(spec.column.name)") }
      }
    }
  }

  @Test("Letters of the vocabulary without another shape are those of both scripts")
  func complete() {
    let plain = Set(
      """
      下不主事交人付他任位元住例便保候停催免入公其出切到劣化原去叫合名向呼商因型多失套好始字它宅宇安完定客家容小居屋工差已度建忙情意慰成
      截房所手打承拒接描提支改整方施日最有服期未本果梯次止水求活流漏片物生用由登目知示票科租程空答算管置老自行裂要起述退通邀部配重量金面
      姓室
      """)
    for word in vocabularyWords + TableShape.allCases.flatMap({ $0.columns.flatMap(\.aliases) }) {
      for letter in word where !letter.isASCII && Self.shapes[letter] == nil && !plain.contains(letter) {
        Issue.record("\(letter) of \(word) is in neither list")
      }
    }
  }
}
