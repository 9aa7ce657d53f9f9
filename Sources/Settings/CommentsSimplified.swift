extension Comments {
  /// In Chinese, simplified script.
  static let simplified: [String: String] = [
    "version":
      "本文件的版本，目前只有 1。",
    "company":
      "公司名称，显示在报告上。",
    "month":
      "报告月份，例如 2026-10。~ 表示由命令行指定，否则取上个月。",
    "inputs":
      "数据表。写一个路径，或 {path: 文件, …}，或由它们组成的列表。路径中可用 *、?、[ab] 表示多个文件。\n"
      + "相对路径从本文件所在文件夹算起。encoding 可为 UTF-8、GB18030、Big5、UTF-16LE、UTF-16BE，不写则自动识别。\n"
      + "entry（仅用于 ledger）：文件没有这一列时，每一行是什么：charge 应收、payment 实收、waiver 减免、refund 退款。\n"
      + "sheet：工作簿中的表名或序号。date_order：dmy、mdy 或 ymd，用于 3/11/2026、26/11/3 这样的日期。\n"
      + "project 和 fee_item（后者仅用于 ledger）：未写明的行归入的项目、收费项目。\n"
      + "fill_down: true 表示房号、项目、楼栋、单元为空时沿用上一行。",
    "inputs.roster":
      "房屋与业主名册，必需。",
    "inputs.ledger":
      "收费台账：应收与实收，或账单。必需。",
    "inputs.calls":
      "通话记录，必需。",
    "inputs.repairs":
      "维修台账。没有它就没有维修指标。",
    "output":
      "报告文件夹，从本文件所在文件夹算起；{month} 代表月份，例如 \"reports/{month}\"。\n"
      + "该文件夹每次整体替换。~ 表示由命令行指定。",
    "language":
      "报告语言：zh-Hans 简体、zh-Hant 繁体或 en 英文。",
    "masking":
      "业主姓名、电话和备注的遮盖。standard：报告中遮盖，两份工作清单中显示；\n"
      + "none：处处显示；all：处处遮盖。员工和房号从不遮盖。",
    "max_rejects":
      "任一文件被拒行的比例超过此值（且不少于 5 行）时，运行失败，保留旧报告。",
    "archive":
      "是否在报告文件夹中保留输入文件的压缩副本，以便日后核对。",
    "excel_csv":
      "CSV 文件是否以字节顺序标记（BOM）开头，供不带它就显示乱码的 Excel 使用。",
    "targets":
      "公司的目标，例如 95% 或 0.95，与指标并列显示。~ 表示没有目标。",
    "calls":
      "通话。",
    "calls.discouraged":
      "不宜致电的时段：含起点，不含终点。",
    "calls.connected_per_day":
      "同一房屋一天内接通次数超过此数，即为过于频繁。",
    "promises":
      "缴费承诺。",
    "promises.grace_days":
      "承诺日之后这么多天内到账，仍算兑现承诺。",
    "late_fee":
      "滞纳金。",
    "late_fee.daily_rate":
      "每日滞纳金占未缴金额的比例，例如 0.05% 或 0.0005，按精确值计算。0 表示不计算。",
    "escalation":
      "房屋何时升级为需领导处理的案件。",
    "escalation.refusals":
      "规则 refused（拒缴）：至少有这么多次接通且拒缴的通话……",
    "escalation.refusal_days":
      "……在这么多天之内。清单中 refusals 一列也按此天数统计。",
    "escalation.broken_promises":
      "规则 broken_promises（失信）：至少有这么多次未兑现或部分兑现的承诺……",
    "escalation.broken_promise_days":
      "……在这么多天之内。",
    "escalation.unreachable_attempts":
      "规则 unreachable（失联）：至少呼出这么多次，且无一接通……",
    "escalation.unreachable_days":
      "……在这么多天之内。清单中 attempts、connected 两列也按此天数统计。",
    "escalation.limitation_warning_days":
      "规则 time_bar（时效）：最早欠费已逾期至少这么多天（三年减 90 天）。",
    "escalation.limitation_days":
      "逾期达到这么多天即满三年。仅供法务复核，不作定论。",
    "escalation.large_amount":
      "规则 large（大额）：逾期金额至少这么多元……",
    "escalation.large_days":
      "……其中最早的一笔至少逾期这么多天……",
    "escalation.large_refusal_days":
      "……并且在这么多天内有接通且拒缴的通话。",
    "escalation.formal_letter_days":
      "拒缴且欠费逾期至少这么多天的，建议发正式催缴函，否则由经理上门。",
    "escalation.open_repair_grace_days":
      "报修超过这么多天仍未完成的，案件责任在我方。",
    "objections":
      "异议类别。此处的词在内置词之外增加；新代码即新类别。",
    "objections.CODE":
      "每个代码之下：",
    "objections.CODE.label":
      "报告中的名称；\"\" 表示用惯用名称。",
    "objections.CODE.names":
      "与 objection 列整体匹配，也像关键词一样在任意位置匹配。",
    "objections.CODE.keywords":
      "在 objection 列或备注的任意位置匹配。",
    "objections.CODE.whole_names":
      "只作整体匹配。",
    "headers":
      "各表列名的更多写法，在内置写法之外增加，例如 unit_id: [房间编码]。",
    "codes":
      "各代码的更多写法，在内置写法之外增加，例如 residential: [公寓]。",
    "total_words":
      "表示合计行的更多词，在「合计」「总计」等之外增加。合计会被核对。",
    "match_unit_numbers":
      "名册中没有的房号，是否按其中的数字和字母对上唯一的一户，例如 1栋2单元301 对上 1-2-301。\n"
      + "对上的每一行都有提示 unit_rewritten。",
  ]
}
