import DocumentModel
import Model
import Testing

@testable import Report

/// Every text of the catalogue with a name to find it by.
let everyPhrase: [(name: String, wording: Wording)] =
  named(Metric.self) + named(BaseName.self) + named(CodeName.self) + named(ColumnName.self)
  + named(RejectName.self) + named(RejectMessage.self) + named(RejectExtra.self)
  + named(WarningName.self) + named(WarningMessage.self) + named(WarningExtra.self)
  + named(ReasonText.self) + named(ChapterTitle.self) + named(ChapterTab.self)
  + named(CommonText.self) + named(SummaryText.self) + named(CollectionText.self)
  + named(AgeingText.self) + named(CallText.self) + named(PromiseText.self)
  + named(ObjectionText.self) + named(RepairText.self) + named(ListText.self)
  + named(QualityText.self) + everyDefinition.map { ($0.metric, $0.wording) }

let everyDefinition: [(metric: String, wording: Wording)] =
  CollectionDefinition.allCases.map { ($0.rawValue, $0.wording) }
  + CallDefinition.allCases.map { ($0.rawValue, $0.wording) }
  + ObjectionDefinition.allCases.map { ($0.rawValue, $0.wording) }
  + RepairDefinition.allCases.map { ($0.rawValue, $0.wording) }

private func named<P: Phrase>(_ type: P.Type) -> [(name: String, wording: Wording)] {
  P.allCases.map { ("\(type).\($0)", $0.wording) }
}

@Suite("Catalogue")
struct CatalogueTests {
  @Test("no text is empty in any language")
  func noneIsEmpty() {
    for (name, wording) in everyPhrase {
      for language in Language.allCases {
        #expect(!wording[language].isEmpty, "\(name) in \(language.rawValue)")
      }
    }
  }

  @Test("the three texts of a phrase hold the same arguments")
  func sameArguments() {
    for (name, wording) in everyPhrase {
      let simplified = arguments(wording.simplified)
      #expect(arguments(wording.traditional) == simplified, "\(name)")
      #expect(arguments(wording.english) == simplified, "\(name)")
    }
  }

  private func arguments(_ template: String) -> Set<String> {
    Set(
      TemplatePiece.parse(template).compactMap {
        switch $0 {
        case .text: nil
        case .argument(let name), .plural(let name, _, _): name
        }
      })
  }

  @Test("braces are always those of a placeholder")
  func bracesAreBalanced() {
    for (name, wording) in everyPhrase {
      for language in Language.allCases {
        let text = TemplatePiece.parse(wording[language]).map { piece in
          if case .text(let text) = piece { text } else { "" }
        }.joined()
        #expect(!text.contains("{") && !text.contains("}"), "\(name)")
      }
    }
  }

  @Test("Traditional texts hold no characters that only Simplified script has")
  func traditionalIsTraditional() {
    let simplifiedOnly = Set(
      "们个为义买产亲亿仅从仓价优会传伤体余债倾储儿关兴内写军农冲决况冻净减几凭凯击划则刚创删别剂务动励劳势区医华协单卖卢占卫历压厂县参双发变叙叠号台叹后吗听启员响哑唤园围国图圆圣场块坏坚坛执处备复够头夹夺奖妇妈娱学宁实审对寻导将尔尘层属岁岂岗币师帐带帮广庄庆库应废开异弃张弹强归当录彻径忆忧怀态总恶惊惧惩愿战户扑执扩扫扬护报担拟拥择挂挡挤挥损换据掷携摄摆操数断无旧时显晓暂机权条来杰极构枪标栈栋样档检楼欢欧残毕气汇汉沟没浏测济浓涛润涨温滚满滤灭灯灵灾点烦热爱状独狭狱环现电画畅疗疯盖盘着确码础离种积称稳窃竞笔签简类粮紧级纪纯纲纳纸纹纷线练组细织终绍经结绕给络绝统继绩绪续维综绿缓编缘缩缴网罗罚职联肃脑节艺苏荐药营蓝虑虽蚀补装见观规视览觉触订认讨让训议记讲许论设访证评识诉词译试诗话该详语误说请读课谁调谈谢负财责败账货质购贯贴贵费资赔赢赶趋跃踪车转轮软轻载较辅辆辑输边达迁过运还这进远违连迟适选递遗邮邻郑释针钟钱铁银销锁错键镇长门闭问间闲闻阅队阳阴阵阶际陆陈险随隐难页项顺须顾预领频题颜额风飞饭饮馆馈驱验骤鱼齐"
    )
    let shared = Set("占台后着几历价园处娱征准")
    for (name, wording) in everyPhrase {
      let found = wording.traditional.filter { simplifiedOnly.contains($0) && !shared.contains($0) }
      #expect(found.isEmpty, "\(name): \(found)")
    }
  }

  @Test("nothing threatens, shames or states the law")
  func nothingThreatens() {
    let words = [
      "起诉", "法院", "失信", "黑名单", "曝光", "停水", "停电", "后果自负", "后果由", "老赖", "强制",
      "sue", "lawsuit", "court", "blacklist", "cut off", "defaulter", "debtor", "bad debt",
    ]
    for (name, wording) in everyPhrase {
      for language in Language.allCases {
        let text = " " + wording[language].lowercased() + " "
        for word in words {
          let needle = word.utf8.allSatisfy { $0 < 0x80 } ? " \(word) " : word
          #expect(!text.contains(needle), "\(name): \(word)")
        }
      }
    }
  }

  @Test("placeholders: arguments, plurals, and a brace that never closes")
  func templates() {
    #expect(
      TemplatePiece.parse("a {n} {n|case|cases} b")
        == [
          .text("a "), .argument("n"), .text(" "), .plural("n", one: "case", other: "cases"),
          .text(" b"),
        ])
    #expect(TemplatePiece.parse("a {b") == [.text("a {b")])
    #expect(TemplatePiece.parse("") == [])
  }

  @Test("English words follow their counts")
  func plurals() {
    let words = Catalogue(.english)
    #expect(words.text(SummaryText.lineWork, ["items": .count(1)]) == "Work lists: 1 row")
    #expect(words.text(SummaryText.lineWork, ["items": .count(0)]) == "Work lists: 0 rows")
    #expect(words.text(SummaryText.lineWork, ["items": .count(2)]) == "Work lists: 2 rows")
  }
}
