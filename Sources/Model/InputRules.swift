/// What a configuration adds to the names that the input tables are read by.
package struct InputRules: Hashable, Sendable {
  /// Further header names: table → canonical column → names.
  package var headerNames: [TableKind: [String: [String]]] = [:]
  /// Further names of codes: canonical column (`unit_type`, `occupancy`, `entry`, `direction`, `result`,
  /// `party`, `topic`, `outcome`) → code → names.
  package var codeNames: [String: [String: [String]]] = [:]
  /// Further words that mark a totals row that is checked, such as 合计.
  package var totalWords: [String] = []
  /// At most 64; the bits of `CallRow.objections` are in this order.
  package var objections = ObjectionCategory.defaults
  /// Whether a unit number that the roster does not have is matched by the numbers in it, where exactly one
  /// unit fits (docs/data.md, "Units").
  package var matchUnitNumbers = true

  package init() {}
}

/// A kind of objection that owners raise, and how it is recognised.
package struct ObjectionCategory: Hashable, Sendable {
  package var code: String
  /// Matched whole in the `objection` column, and keywords too.
  package var names: [String]
  /// Matched anywhere.
  package var keywords: [String]
  /// Names matched whole only, even where the category's other names are keywords.
  package var wholeNames: [String]
  /// What the report calls it in each language; empty: the catalogue's text, else the first name, else the code.
  package var label: String

  package init(
    code: String, names: [String], keywords: [String], wholeNames: [String] = [], label: String = ""
  ) {
    self.code = code
    self.names = names
    self.keywords = keywords
    self.wholeNames = wholeNames
    self.label = label
  }

  /// docs/metrics.md, objections.
  package static let defaults: [ObjectionCategory] = [
    ObjectionCategory(
      code: "start_date", names: ["收费起始日期", "起始日期"], keywords: ["起算", "收费时间"]),
    ObjectionCategory(
      code: "not_handed_over", names: ["未收楼", "未收房", "未交付"], keywords: ["没收楼", "没收房"]),
    ObjectionCategory(
      code: "vacant", names: ["未入住", "空置"], keywords: ["没入住", "没住", "空房"]),
    ObjectionCategory(
      code: "defect", names: ["工程遗留", "工程遗留问题", "工程问题"],
      keywords: ["漏水", "渗水", "开裂", "裂缝", "质量问题", "没修好", "未修好", "没修"]),
    ObjectionCategory(
      code: "staff", names: ["服务人员", "员工服务"],
      keywords: ["态度差", "态度不好", "态度恶劣"], wholeNames: ["态度"]),
    ObjectionCategory(
      code: "service", names: ["卫生", "物业服务"],
      keywords: ["保洁", "不干净", "电梯", "绿化", "安保", "保安"]),
    ObjectionCategory(
      code: "facilities", names: ["配套", "配套设施"], keywords: ["设施", "停车难"]),
    ObjectionCategory(
      code: "amount", names: ["金额不对", "金额异议"], keywords: ["多收", "算错", "重复收费"]),
    ObjectionCategory(
      code: "hardship", names: ["经济困难"], keywords: ["没钱", "生活困难", "失业", "资金紧张"]),
    ObjectionCategory(code: "other", names: [], keywords: [], wholeNames: ["其他", "其它"]),
  ]
}
