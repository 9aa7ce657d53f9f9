/// Titles of the columns of input tables and lists, by their canonical names.
enum ColumnName: String, Phrase {
  case rank = "rank"
  case project = "project"
  case building = "building"
  case section = "section"
  case unitId = "unit_id"
  case ownerName = "owner_name"
  case phone = "phone"
  case steward = "steward"
  case areaM2 = "area_m2"
  case unitType = "unit_type"
  case occupancy = "occupancy"
  case handoverDate = "handover_date"
  case tags = "tags"
  case entry = "entry"
  case feeItem = "fee_item"
  case period = "period"
  case entryDate = "entry_date"
  case dueDate = "due_date"
  case amount = "amount"
  case ref = "ref"
  case amountDue = "amount_due"
  case amountPaid = "amount_paid"
  case paidDate = "paid_date"
  case amountWaived = "amount_waived"
  case callId = "call_id"
  case calledAt = "called_at"
  case caller = "caller"
  case direction = "direction"
  case result = "result"
  case party = "party"
  case topic = "topic"
  case outcome = "outcome"
  case objection = "objection"
  case promiseDate = "promise_date"
  case promiseAmount = "promise_amount"
  case callbackAt = "callback_at"
  case durationS = "duration_s"
  case rings = "rings"
  case note = "note"
  case repairId = "repair_id"
  case reportedAt = "reported_at"
  case category = "category"
  case description = "description"
  case promisedBy = "promised_by"
  case completedAt = "completed_at"
  case signedOffAt = "signed_off_at"
  case side = "side"
  case rules = "rules"
  case overdue = "overdue"
  case oldestDue = "oldest_due"
  case periodsOpen = "periods_open"
  case refusals = "refusals"
  case brokenPromises = "broken_promises"
  case attempts = "attempts"
  case connected = "connected"
  case lastCall = "last_call"
  case lastOutcome = "last_outcome"
  case objections = "objections"
  case openRepairs = "open_repairs"
  case suggestedAction = "suggested_action"
  case list = "list"
  case dueOn = "due_on"
  case reason = "reason"
  case table = "table"
  case file = "file"
  case line = "line"
  case column = "column"
  case kind = "kind"
  case value = "value"
  case message = "message"
  case rows = "rows"
  case used = "used"
  case rejected = "rejected"
  case control = "control"
  case blank = "blank"
  case afterAsOf = "after_as_of"
  case amountRead = "amount_read"
  case amountUsed = "amount_used"
  case amountRejected = "amount_rejected"
  case amountAfterAsOf = "amount_after_as_of"

  var wording: Wording {
    switch self {
    case .rank:
      Wording("序号", "序號", "Rank")
    case .project:
      Wording("项目", "項目", "Project")
    case .building:
      Wording("楼栋", "樓棟", "Building")
    case .section:
      Wording("单元", "單元", "Section")
    case .unitId:
      Wording("房号", "房號", "Unit")
    case .ownerName:
      Wording("业主", "業主", "Owner")
    case .phone:
      Wording("电话", "電話", "Phone")
    case .steward:
      Wording("管家", "管家", "Steward")
    case .areaM2:
      Wording("面积", "面積", "Area")
    case .unitType:
      Wording("房屋类型", "房屋類型", "Unit type")
    case .occupancy:
      Wording("入住状态", "入住狀態", "Occupancy")
    case .handoverDate:
      Wording("收楼日期", "收樓日期", "Handed over")
    case .tags:
      Wording("标签", "標籤", "Tags")
    case .entry:
      Wording("记账类型", "記帳類型", "Entry")
    case .feeItem:
      Wording("收费项目", "收費項目", "Fee item")
    case .period:
      Wording("费用期间", "費用期間", "Period")
    case .entryDate:
      Wording("记账日期", "記帳日期", "Entry date")
    case .dueDate:
      Wording("应缴日", "應繳日", "Due date")
    case .amount:
      Wording("金额", "金額", "Amount")
    case .ref:
      Wording("票据号", "票據號", "Receipt")
    case .amountDue:
      Wording("应收金额", "應收金額", "Amount due")
    case .amountPaid:
      Wording("实收金额", "實收金額", "Amount paid")
    case .paidDate:
      Wording("缴费日期", "繳費日期", "Date paid")
    case .amountWaived:
      Wording("减免金额", "減免金額", "Amount waived")
    case .callId:
      Wording("通话编号", "通話編號", "Call number")
    case .calledAt:
      Wording("通话时间", "通話時間", "Called at")
    case .caller:
      Wording("拨打人", "撥打人", "Caller")
    case .direction:
      Wording("呼叫方向", "呼叫方向", "Direction")
    case .result:
      Wording("接通情况", "接通情況", "Result")
    case .party:
      Wording("接听人", "接聽人", "Party")
    case .topic:
      Wording("通话主题", "通話主題", "Topic")
    case .outcome:
      Wording("沟通结果", "溝通結果", "Outcome")
    case .objection:
      Wording("异议", "異議", "Objection")
    case .promiseDate:
      Wording("承诺日期", "承諾日期", "Promise date")
    case .promiseAmount:
      Wording("承诺金额", "承諾金額", "Promised amount")
    case .callbackAt:
      Wording("约定回访时间", "約定回訪時間", "Callback at")
    case .durationS:
      Wording("通话时长", "通話時長", "Duration")
    case .rings:
      Wording("响铃次数", "響鈴次數", "Rings")
    case .note:
      Wording("备注", "備註", "Note")
    case .repairId:
      Wording("报修单号", "報修單號", "Repair number")
    case .reportedAt:
      Wording("报修日期", "報修日期", "Reported")
    case .category:
      Wording("报修类别", "報修類別", "Category")
    case .description:
      Wording("问题描述", "問題描述", "Description")
    case .promisedBy:
      Wording("承诺完成日期", "承諾完成日期", "Promised by")
    case .completedAt:
      Wording("完工日期", "完工日期", "Completed")
    case .signedOffAt:
      Wording("销单日期", "銷單日期", "Signed off")
    case .side:
      Wording("由谁推进", "由誰推進", "Side")
    case .rules:
      Wording("触发规则", "觸發規則", "Rules")
    case .overdue:
      Wording("逾期欠费", "逾期欠費", "Overdue")
    case .oldestDue:
      Wording("最早应缴日", "最早應繳日", "Oldest due")
    case .periodsOpen:
      Wording("欠费月数", "欠費月數", "Months open")
    case .refusals:
      Wording("拒缴次数", "拒繳次數", "Refusals")
    case .brokenPromises:
      Wording("失约次数", "失約次數", "Broken promises")
    case .attempts:
      Wording("外呼次数", "外呼次數", "Attempts")
    case .connected:
      Wording("接通次数", "接通次數", "Connected")
    case .lastCall:
      Wording("最近通话", "最近通話", "Last call")
    case .lastOutcome:
      Wording("最近结果", "最近結果", "Last outcome")
    case .objections:
      Wording("异议类型", "異議類型", "Objections")
    case .openRepairs:
      Wording("未完工报修", "未完工報修", "Open repairs")
    case .suggestedAction:
      Wording("建议处理", "建議處理", "Suggested action")
    case .list:
      Wording("清单", "清單", "List")
    case .dueOn:
      Wording("应办日期", "應辦日期", "Due on")
    case .reason:
      Wording("事由", "事由", "Reason")
    case .table:
      Wording("表", "表", "Table")
    case .file:
      Wording("文件", "檔案", "File")
    case .line:
      Wording("行号", "行號", "Line")
    case .column:
      Wording("列", "欄", "Column")
    case .kind:
      Wording("类型", "類型", "Kind")
    case .value:
      Wording("原值", "原值", "Value")
    case .message:
      Wording("说明", "說明", "Message")
    case .rows:
      Wording("总行数", "總行數", "Rows")
    case .used:
      Wording("采用", "採用", "Used")
    case .rejected:
      Wording("未采用", "未採用", "Rejected")
    case .control:
      Wording("合计行", "合計行", "Totals rows")
    case .blank:
      Wording("空行", "空行", "Blank")
    case .afterAsOf:
      Wording("截止日之后", "截止日之後", "After as-of")
    case .amountRead:
      Wording("读入金额", "讀入金額", "Amount read")
    case .amountUsed:
      Wording("采用金额", "採用金額", "Amount used")
    case .amountRejected:
      Wording("未采用金额", "未採用金額", "Amount rejected")
    case .amountAfterAsOf:
      Wording("截止日之后金额", "截止日之後金額", "Amount after as-of")
    }
  }
}
