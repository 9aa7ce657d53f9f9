package import Model

/// The tables, the ledger in each of its two shapes.
package enum TableShape: UInt8, CaseIterable, Sendable, Hashable {
  case roster
  /// A ledger of one row per entry.
  case journal
  /// A ledger of one row per bill: one whose header has `amount_due`.
  case bill
  case calls, repairs

  /// The table that settings and messages know it by.
  package var table: TableKind {
    switch self {
    case .roster: .roster
    case .journal, .bill: .ledger
    case .calls: .calls
    case .repairs: .repairs
    }
  }

  /// In the order of docs/data.md, which is the order in which a row's cells are checked.
  package var columns: [ColumnSpec] { Self.specs[Int(rawValue)] }

  private static let specs: [[ColumnSpec]] = [
    unitColumns + rosterColumns,
    unitColumns + journalColumns,
    unitColumns + billColumns,
    callIDColumns + unitColumns + callColumns,
    repairIDColumns + unitColumns + repairColumns,
  ]
}

private let unitColumns: [ColumnSpec] = [
  ColumnSpec(.unitID, .key, required: true, ["房号", "房屋编号", "房间号", "房产编号", "室号", "unit", "unit no", "room"]),
  ColumnSpec(.project, .key, ["小区", "项目", "项目名称", "小区名称", "community"]),
  ColumnSpec(.building, .key, ["楼栋", "楼号", "栋号", "楼宇"]),
  ColumnSpec(.section, .key, ["单元", "单元号"]),
]

private let rosterColumns: [ColumnSpec] = [
  ColumnSpec(.ownerName, .text, ["业主姓名", "业主", "姓名", "客户名称", "owner"]),
  ColumnSpec(.phone, .text, ["联系电话", "手机号", "手机", "电话", "手机号码", "mobile"]),
  ColumnSpec(.area, .decimal, ["建筑面积", "面积", "收费面积", "area"]),
  ColumnSpec(.unitType, .code, ["房屋类型", "业态", "物业类型", "type"]),
  ColumnSpec(.occupancy, .code, ["入住状态", "房屋状态", "居住状态", "status"]),
  ColumnSpec(.handoverDate, .date, ["收楼日期", "交付日期", "交房日期", "收房日期"]),
  ColumnSpec(.steward, .text, ["管家", "片区管家", "客服", "责任人"]),
  ColumnSpec(.tags, .list, ["标签", "备注标签"]),
]

private let feeItem = ColumnSpec(.feeItem, .text, ["收费项目", "费用项目", "费项", "科目", "item"])
private let period = ColumnSpec(.period, .period, ["费用期间", "所属期间", "账期", "费用所属期", "计费周期"])
private let dueDate = ColumnSpec(.dueDate, .date, ["缴费截止日期", "应收日期", "到期日", "最后缴费日"])
private let ref = ColumnSpec(.ref, .text, ["收据号", "票据号", "单号", "流水号", "receipt"])

private let journalColumns: [ColumnSpec] = [
  ColumnSpec(.entry, .code, required: true, ["类型", "记账类型", "业务类型", "收支类型"]),
  feeItem,
  period,
  ColumnSpec(.entryDate, .date, ["记账日期", "日期", "收款日期", "缴费日期", "业务日期"]),
  dueDate,
  ColumnSpec(.amount, .money, required: true, ["金额", "发生额"]),
  ref,
]

private let billColumns: [ColumnSpec] = [
  feeItem,
  period,
  dueDate,
  ref,
  ColumnSpec(.amountDue, .money, required: true, ["应收金额", "应收", "应缴金额"]),
  ColumnSpec(.amountPaid, .money, ["实收金额", "实收", "已缴金额", "已收金额"]),
  ColumnSpec(.paidDate, .date, ["收款日期", "缴费日期", "实收日期", "付款日期"]),
  ColumnSpec(.amountWaived, .money, ["减免金额", "减免", "优惠金额"]),
]

private let callIDColumns: [ColumnSpec] = [
  ColumnSpec(.callID, .text, ["编号", "通话编号", "记录编号"])
]

private let callColumns: [ColumnSpec] = [
  ColumnSpec(.calledAt, .dateTime, required: true, ["通话时间", "拨打时间", "致电时间", "回访时间", "联系时间"]),
  ColumnSpec(.caller, .text, ["拨打人", "管家", "回访人", "客服", "经办人"]),
  ColumnSpec(.direction, .code, ["呼叫方向", "方向"]),
  ColumnSpec(.result, .code, ["接通情况", "通话结果", "接听状态", "拨打结果"]),
  ColumnSpec(.party, .code, ["接听人", "沟通对象", "接听对象"]),
  ColumnSpec(.topic, .code, ["切入点", "通话切入", "来电事由", "通话主题"]),
  ColumnSpec(.outcome, .code, ["沟通结果", "业主态度", "催缴结果"]),
  ColumnSpec(.objection, .list, ["异议", "异议类型", "拒缴原因", "未缴原因"]),
  ColumnSpec(.promiseDate, .date, ["承诺缴费日期", "约定缴费时间", "预计缴费日期", "承诺日期"]),
  ColumnSpec(.promiseAmount, .money, ["承诺金额", "约定金额"]),
  ColumnSpec(.callbackAt, .dateTime, ["约定回访时间", "下次回访时间", "改约时间"]),
  ColumnSpec(.duration, .integer, ["通话时长", "时长"]),
  ColumnSpec(.rings, .integer, ["响铃次数"]),
  ColumnSpec(.note, .text, ["备注", "沟通内容", "通话记录", "回访内容"]),
]

private let repairIDColumns: [ColumnSpec] = [
  ColumnSpec(.repairID, .text, ["工单号", "维修单号", "报修单号", "编号"])
]

private let repairColumns: [ColumnSpec] = [
  ColumnSpec(.reportedAt, .date, required: true, ["报修日期", "登记日期", "报修时间", "提报日期"]),
  ColumnSpec(.category, .text, ["问题类别", "报修类别", "问题类型", "部位"]),
  ColumnSpec(.description, .text, ["问题描述", "报修内容", "内容"]),
  ColumnSpec(.promisedBy, .date, ["承诺完成日期", "计划完成日期", "要求完成日期"]),
  ColumnSpec(.completedAt, .date, ["完成日期", "维修完成日期", "完工日期", "整改完成日期"]),
  ColumnSpec(.signedOffAt, .date, ["销单日期", "业主签字日期", "验收日期"]),
]
