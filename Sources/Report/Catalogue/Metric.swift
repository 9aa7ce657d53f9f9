/// What each figure is called: tiles, column titles, definitions.
enum Metric: String, Phrase {
  case collectionRateMonth = "collection_rate.month"
  case collectionRateYtd = "collection_rate.ytd"
  case collectionRateYear = "collection_rate.year"
  case collectionRateMonthGross = "collection_rate.month_gross"
  case collectionRateYtdGross = "collection_rate.ytd_gross"
  case collectionRatePrior = "collection_rate.prior"
  case collectionRateOverall = "collection_rate.overall"
  case collectionRateUnits = "collection_rate.units"
  case ceiMonth = "cei.month"
  case collectionTrendInMonth = "collection_trend.in_month"
  case collectionTrendToDate = "collection_trend.to_date"
  case receivedTotal = "received.total"
  case receivedCurrent = "received.current"
  case receivedArrears = "received.arrears"
  case receivedAdvance = "received.advance"
  case openOverdue = "open.overdue"
  case ageingAmount = "ageing.amount"
  case ageingUnits = "ageing.units"
  case ageingRoll = "ageing.roll"
  case limitationAmount = "limitation.amount"
  case balanceRoll = "balance.roll"
  case creditBalance = "credit.balance"
  case lateFeeAccrued = "late_fee.accrued"
  case callsAttempts = "calls.attempts"
  case callsConnectRate = "calls.connect_rate"
  case callsRightPartyRate = "calls.right_party_rate"
  case callsPromiseRate = "calls.promise_rate"
  case callsPenetration = "calls.penetration"
  case callsDiscouraged = "calls.discouraged"
  case callsOverFrequency = "calls.over_frequency"
  case callsRecordCompleteness = "calls.record_completeness"
  case callsConverted = "calls.converted"
  case callsDatedPromises = "calls.dated_promises"
  case callsAnsweredIn3Rings = "calls.answered_in_3_rings"
  case callsResult = "calls.result"
  case callsOutcome = "calls.outcome"
  case callsFunnel = "calls.funnel"
  case callsToPayment = "calls.to_payment"
  case promisesStatus = "promises.status"
  case promisesAmount = "promises.amount"
  case promisesKeptRate = "promises.kept_rate"
  case promisesReminded = "promises.reminded"
  case objectionsCalls = "objections.calls"
  case objectionsCallsPrevious = "objections.calls_previous"
  case objectionsUnits = "objections.units"
  case objectionsOverdue = "objections.overdue"
  case objectionsPaid30 = "objections.paid_30"
  case objectionsPaid60 = "objections.paid_60"
  case objectionsPaid90 = "objections.paid_90"
  case repairPaid7 = "repair.paid_7"
  case repairPaid14 = "repair.paid_14"
  case repairPaid30 = "repair.paid_30"
  case repairPaid60 = "repair.paid_60"
  case repairPaid90 = "repair.paid_90"
  case repairFull30 = "repair.full_30"
  case repairFull90 = "repair.full_90"
  case repairControl30 = "repair.control_30"
  case repairUplift30 = "repair.uplift_30"
  case repairMonth = "repair.month"
  case repairMonthOwing = "repair.month_owing"
  case repairSurvival = "repair.survival"
  case repairMedianDays = "repair.median_days"
  case repairOnTime = "repair.on_time"
  case repairOpen = "repair.open"
  case repairWaitingUnits = "repair.waiting_units"
  case repairWaitingAmount = "repair.waiting_amount"
  case repairChain = "repair.chain"
  case escalationCases = "escalation.cases"
  case escalationOverdue = "escalation.overdue"

  var wording: Wording {
    switch self {
    case .collectionRateMonth:
      Wording("当月收缴率", "當月收繳率", "Month's collection rate")
    case .collectionRateYtd:
      Wording("本年累计收缴率", "本年累計收繳率", "Year-to-date collection rate")
    case .collectionRateYear:
      Wording("全年收缴率", "全年收繳率", "Full-year collection rate")
    case .collectionRateMonthGross:
      Wording("当月收缴率（含减免）", "當月收繳率（含減免）", "Month's rate, waivers counted")
    case .collectionRateYtdGross:
      Wording("本年累计收缴率（含减免）", "本年累計收繳率（含減免）", "Year-to-date rate, waivers counted")
    case .collectionRatePrior:
      Wording("往年欠费清缴率（清欠率）", "往年欠費清繳率（清欠率）", "Prior-year arrears recovery rate")
    case .collectionRateOverall:
      Wording("综合收缴率", "綜合收繳率", "Overall collection rate")
    case .collectionRateUnits:
      Wording("缴清户占比", "繳清戶佔比", "Units paid up")
    case .ceiMonth:
      Wording("催收效率指数（CEI）", "催收效率指數（CEI）", "Collection effectiveness index (CEI)")
    case .collectionTrendInMonth:
      Wording("月内收缴率", "月內收繳率", "Rate by month end")
    case .collectionTrendToDate:
      Wording("至今收缴率", "至今收繳率", "Rate to date")
    case .receivedTotal:
      Wording("本月实收", "本月實收", "Received this month")
    case .receivedCurrent:
      Wording("其中：当月费用", "其中：當月費用", "of it, this month's charges")
    case .receivedArrears:
      Wording("其中：往期欠费", "其中：往期欠費", "of it, earlier charges")
    case .receivedAdvance:
      Wording("其中：预收及其他", "其中：預收及其他", "of it, advance and other")
    case .openOverdue:
      Wording("逾期欠费", "逾期欠費", "Overdue")
    case .ageingAmount:
      Wording("未缴金额", "未繳金額", "Open amount")
    case .ageingUnits:
      Wording("户数", "戶數", "Units")
    case .ageingRoll:
      Wording("账龄迁徙户数", "帳齡遷徙戶數", "Units moved between buckets")
    case .limitationAmount:
      Wording("欠满或将满三年的金额", "欠滿或將滿三年的金額", "Open near or over three years")
    case .balanceRoll:
      Wording("欠费余额变动", "欠費餘額變動", "Change of the balance")
    case .creditBalance:
      Wording("业主预存余额", "業主預存餘額", "Owners' credit")
    case .lateFeeAccrued:
      Wording("违约金测算额", "違約金測算額", "Late fee reckoned")
    case .callsAttempts:
      Wording("外呼通数", "外呼通數", "Outbound calls")
    case .callsConnectRate:
      Wording("接通率", "接通率", "Connect rate")
    case .callsRightPartyRate:
      Wording("本人接通率", "本人接通率", "Right party rate")
    case .callsPromiseRate:
      Wording("承诺率", "承諾率", "Promise rate")
    case .callsPenetration:
      Wording("欠费户外呼覆盖率", "欠費戶外呼覆蓋率", "Overdue units called")
    case .callsDiscouraged:
      Wording("不宜时段外呼占比", "不宜時段外呼佔比", "Calls in discouraged hours")
    case .callsOverFrequency:
      Wording("单日过频占比", "單日過頻佔比", "Unit-days over frequency")
    case .callsRecordCompleteness:
      Wording("通话记录完整率", "通話記錄完整率", "Record completeness")
    case .callsConverted:
      Wording("通话后回款率", "通話後回款率", "Calls followed by payment")
    case .callsDatedPromises:
      Wording("承诺有日期占比", "承諾有日期佔比", "Promises with a date")
    case .callsAnsweredIn3Rings:
      Wording("三声内接听率", "三聲內接聽率", "Answered within 3 rings")
    case .callsResult:
      Wording("外呼接通情况", "外呼接通情況", "Results of outbound calls")
    case .callsOutcome:
      Wording("外呼沟通结果", "外呼溝通結果", "Outcomes of outbound calls")
    case .callsFunnel:
      Wording("外呼漏斗", "外呼漏斗", "Funnel of outbound calls")
    case .callsToPayment:
      Wording("缴费前外呼次数", "繳費前外呼次數", "Calls before payment")
    case .promisesStatus:
      Wording("承诺笔数", "承諾筆數", "Promises")
    case .promisesAmount:
      Wording("承诺金额", "承諾金額", "Promised amount")
    case .promisesKeptRate:
      Wording("承诺兑现率", "承諾兌現率", "Promises kept")
    case .promisesReminded:
      Wording("到期前一日提醒率", "到期前一日提醒率", "Reminded the day before")
    case .objectionsCalls:
      Wording("异议占比", "異議佔比", "Share of calls")
    case .objectionsCallsPrevious:
      Wording("上月异议占比", "上月異議佔比", "Share last month")
    case .objectionsUnits:
      Wording("提出异议户数", "提出異議戶數", "Units objecting")
    case .objectionsOverdue:
      Wording("异议户逾期欠费", "異議戶逾期欠費", "Their overdue amount")
    case .objectionsPaid30:
      Wording("30 天内回款率", "30 天內回款率", "Paid within 30 days")
    case .objectionsPaid60:
      Wording("60 天内回款率", "60 天內回款率", "Paid within 60 days")
    case .objectionsPaid90:
      Wording("90 天内回款率", "90 天內回款率", "Paid within 90 days")
    case .repairPaid7:
      Wording("修好后 7 天回款率", "修好後 7 天回款率", "Paid within 7 days of repair")
    case .repairPaid14:
      Wording("修好后 14 天回款率", "修好後 14 天回款率", "Paid within 14 days of repair")
    case .repairPaid30:
      Wording("修好后 30 天回款率", "修好後 30 天回款率", "Paid within 30 days of repair")
    case .repairPaid60:
      Wording("修好后 60 天回款率", "修好後 60 天回款率", "Paid within 60 days of repair")
    case .repairPaid90:
      Wording("修好后 90 天回款率", "修好後 90 天回款率", "Paid within 90 days of repair")
    case .repairFull30:
      Wording("修好后 30 天缴清率", "修好後 30 天繳清率", "Paid in full within 30 days")
    case .repairFull90:
      Wording("修好后 90 天缴清率", "修好後 90 天繳清率", "Paid in full within 90 days")
    case .repairControl30:
      Wording("对照组 30 天回款率", "對照組 30 天回款率", "Control paid within 30 days")
    case .repairUplift30:
      Wording("修好与对照之差", "修好與對照之差", "Difference from control")
    case .repairMonth:
      Wording("本月维修回款率", "本月維修回款率", "Month's repair conversion")
    case .repairMonthOwing:
      Wording("本月完工户欠费占比", "本月完工戶欠費佔比", "Repaired units that owed")
    case .repairSurvival:
      Wording("修好后尚未回款占比", "修好後尚未回款佔比", "Share not yet paid")
    case .repairMedianDays:
      Wording("回款天数中位数", "回款天數中位數", "Median days to payment")
    case .repairOnTime:
      Wording("按期完工率", "按期完工率", "Repairs on time")
    case .repairOpen:
      Wording("未完工报修", "未完工報修", "Open repairs")
    case .repairWaitingUnits:
      Wording("等待维修的欠费户", "等待維修的欠費戶", "Units waiting on repairs")
    case .repairWaitingAmount:
      Wording("等待维修的欠费", "等待維修的欠費", "Money waiting on repairs")
    case .repairChain:
      Wording("从工程异议到缴费", "從工程異議到繳費", "From defect objection to payment")
    case .escalationCases:
      Wording("待决策户数", "待決策戶數", "Cases to decide")
    case .escalationOverdue:
      Wording("待决策户逾期欠费", "待決策戶逾期欠費", "Overdue of the cases")
    }
  }
}
