/// The words of the tables in both scripts. Each list's first word is what code 0 stands for.
enum Words {
  static let shopBuilding = Phrase("商业街", "商業街")
  static let garage = Phrase("地下车库", "地下車庫")

  /// In the order of `UnitType`, of `Occupancy`.
  static let unitTypes = [
    Phrase("住宅"), Phrase("商铺", "商鋪"), Phrase("车位", "車位"), Phrase("办公", "辦公"),
  ]
  static let occupancies = [
    Phrase("已入住"), Phrase("出租"), Phrase("空置"), Phrase("未收楼", "未收樓"),
  ]

  static let feeItems = [
    Phrase("物业费", "物業費"), Phrase("车位费", "車位費"), Phrase("垃圾清运费", "垃圾清運費"),
  ]

  static let entries = [Phrase("收款"), Phrase("减免", "減免"), Phrase("退款"), Phrase("应收", "應收")]
  static let chargeEntry = 3

  /// In the order of the Model's codes.
  static let directions = [Phrase("呼出"), Phrase("呼入")]
  static let results = [
    Phrase("接通"), Phrase("未接"), Phrase("占线", "佔線"), Phrase("拒接"), Phrase("关机", "關機"), Phrase("空号", "空號"),
  ]
  static let parties = [Phrase(""), Phrase("本人"), Phrase("家属", "家屬"), Phrase("租客"), Phrase("其他")]
  static let outcomes = [
    Phrase(""), Phrase("承诺缴费", "承諾繳費"), Phrase("有异议", "有異議"), Phrase("拒绝缴费", "拒絕繳費"), Phrase("改约", "改約"),
    Phrase("已缴费", "已繳費"), Phrase("无结果", "無結果"),
  ]
  static let noOutcome = UInt8(6)

  static let topics = [
    Phrase(""), Phrase("节日问候", "節日問候"), Phrase("活动邀约", "活動邀約"), Phrase("通知提示"), Phrase("例行回访", "例行回訪"),
    Phrase("满意度调查", "滿意度調查"), Phrase("独居老人回访", "獨居老人回訪"), Phrase("维修完成回访", "維修完成回訪"),
    Phrase("业主来电", "業主來電"), Phrase("业主咨询", "業主諮詢"), Phrase("催缴", "催繳"), Phrase("其他"),
  ]

  static let objections = [Phrase("")] + Objection.allCases.flatMap(\.names)
  static let notes =
    [Phrase("")] + Objection.allCases.flatMap(\.notes) + NoteGroup.allCases.flatMap(\.notes)

  static let categories: [(name: Phrase, descriptions: [Phrase])] = [
    (
      Phrase("漏水"),
      [Phrase("卫生间顶板漏水", "衛生間頂板漏水"), Phrase("飘窗下沿渗水", "飄窗下沿滲水"), Phrase("阳台地漏返水", "陽台地漏返水")]
    ),
    (Phrase("墙面", "牆面"), [Phrase("客厅墙面开裂", "客廳牆面開裂"), Phrase("外墙面砖脱落", "外牆面磚脫落")]),
    (Phrase("门窗", "門窗"), [Phrase("入户门关不严", "入戶門關不嚴"), Phrase("推拉窗滑轮损坏", "推拉窗滑輪損壞")]),
    (Phrase("水电", "水電"), [Phrase("空开跳闸", "空開跳閘"), Phrase("水表井漏水", "水表井漏水")]),
    (Phrase("电梯", "電梯"), [Phrase("电梯平层不准", "電梯平層不準"), Phrase("电梯异响", "電梯異響")]),
    (Phrase("公共区域", "公共區域"), [Phrase("单元门禁失灵", "單元門禁失靈"), Phrase("楼道灯不亮", "樓道燈不亮")]),
    (Phrase("地面"), [Phrase("地砖空鼓", "地磚空鼓")]),
  ]
  static let repairDescriptions = categories.flatMap(\.descriptions)

  static let tags = [
    Phrase(""), Phrase("VIP"), Phrase("独居老人", "獨居老人"), Phrase("VIP;独居老人", "VIP;獨居老人"),
    Phrase("业委会成员", "業委會成員"),
    Phrase("重点关注", "重點關注"),
  ]
}

/// Codes of `Words.topics`.
enum TopicWord: UInt8 {
  case none, festival, event, notice, routine, survey, elder, repairDone, inbound, inquiry, dunning, other
}

/// Where the words of each kind start in `Words.objections` and `Words.notes`, reckoned once.
struct WordIndex {
  private(set) var objectionRanges: [Range<Int>] = []
  private(set) var objectionNotes: [Range<Int>] = []
  private(set) var groupNotes: [Range<Int>] = []
  private(set) var descriptions: [Range<Int>] = []

  init() {
    objectionRanges = WordIndex.ranges(Objection.allCases.map(\.names.count), from: 1)
    objectionNotes = WordIndex.ranges(Objection.allCases.map(\.notes.count), from: 1)
    groupNotes = WordIndex.ranges(
      NoteGroup.allCases.map(\.notes.count), from: objectionNotes.last?.upperBound ?? 1)
    descriptions = WordIndex.ranges(Words.categories.map(\.descriptions.count), from: 0)
  }

  private static func ranges(_ counts: [Int], from start: Int) -> [Range<Int>] {
    var next = start
    return counts.map { count in
      defer { next += count }
      return next..<next + count
    }
  }
}
