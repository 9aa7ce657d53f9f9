/// Words of the chapters on data quality, definitions and provenance.
enum QualityText: Phrase {
  case files, amounts, amountsNote, noFiles, rejects, rejectsNone, rejectsNote, warnings
  case warningsNone, warningsNote, kind, rows, example, controls, controlValue, controlSum
  case controlsNone, lost, missing, missingNone, missingColumn, missingCost, ignored, noRepairs
  case noCalls, costProject, costBuilding, costSteward, costUnitType, costOccupancy, costOwner
  case costPhone, costFeeItem, costFeeItemOfBills, costPeriod, costDue, costRef, costPaid
  case costWaived, costCallID, costCaller, costDirection, costResult, costParty, costTopic
  case costOutcome, costObjection, costPromiseDate, costPromiseAmount, costCallback, costRings
  case costNote, costRepairID, costCategory, costDescription, costPromisedBy, costCompleted
  case costSignedOff, definitionsIntro, basics, basicAsOf, basicAllocation, basicTerms, basicArrears
  case basicRates, basicThin, basicFile, metric, code, definition, collectionGroup, callGroup
  case objectionGroup, repairGroup, provenanceIntro, program, company, reportMonth, asOf, settings
  case masking, language, languageName, inputs, digest, encoding, item

  var wording: Wording {
    switch self {
    case .files:
      Wording("各文件的行数", "各檔案的列數", "Rows by file")
    case .amounts:
      Wording("收费台账金额勾稽", "收費臺帳金額勾稽", "Amounts of the ledgers")
    case .amountsNote:
      Wording(
        "读入 ＝ 采用 ＋ 未采用 ＋ 截止日之后。",
        "讀入 ＝ 採用 ＋ 未採用 ＋ 截止日之後。",
        "Read = used + not used + after the as-of day.")
    case .noFiles:
      Wording("没有输入文件的记录。", "沒有輸入檔案的記錄。", "There is no account of input files.")
    case .rejects:
      Wording("未采用的行，按类型", "未採用的列，按類型", "Rows not used, by kind")
    case .rejectsNone:
      Wording("全部数据行都已采用。", "全部資料列都已採用。", "Every row was used.")
    case .rejectsNote:
      Wording(
        "逐行明细见 {file}；改正后重新导入即可。",
        "逐行明細見 {file}；改正後重新匯入即可。",
        "Each row is in {file}; correct them and run again.")
    case .warnings:
      Wording("提醒，按类型", "提醒，按類型", "Warnings, by kind")
    case .warningsNone:
      Wording("没有提醒。", "沒有提醒。", "There are no warnings.")
    case .warningsNote:
      Wording("逐条明细见 {file}。", "逐條明細見 {file}。", "Each is in {file}.")
    case .kind:
      Wording("类型", "類型", "Kind")
    case .rows:
      Wording("行数", "行數", "Rows")
    case .example:
      Wording("说明", "說明", "What to do")
    case .controls:
      Wording("表内合计与逐行相加不符之处", "表內合計與逐列相加不符之處", "Totals rows that differ")
    case .controlValue:
      Wording("表内合计", "表內合計", "Total in the file")
    case .controlSum:
      Wording("逐行相加", "逐行相加", "Sum of the rows")
    case .controlsNone:
      Wording("没有发现表内合计与逐行相加不符。", "沒有發現表內合計與逐列相加不符。", "No totals row differs from its rows.")
    case .lost:
      Wording(
        "{file}：{rows} 行因该户的房屋名册行未被采用而失效。",
        "{file}：{rows} 列因該戶的房屋名冊列未被採用而失效。",
        "{file}: {rows} {rows|row was|rows were} lost with units whose roster rows were rejected.")
    case .missing:
      Wording("缺少的内容，及受影响的指标", "缺少的內容，及受影響的指標", "What was missing, and which figures that costs")
    case .missingNone:
      Wording("各表的可选列都已找到。", "各表的可選欄都已找到。", "Every optional column was found.")
    case .missingColumn:
      Wording("缺少的列", "缺少的欄", "Missing")
    case .missingCost:
      Wording("受影响的指标", "受影響的指標", "What it costs")
    case .ignored:
      Wording(
        "{file} 中没有用到的列：{columns}。",
        "{file} 中沒有用到的欄：{columns}。",
        "Columns of {file} that were not used: {columns}.")
    case .noRepairs:
      Wording(
        "全部维修与缴费指标；升级名单判断“待我方”时也看不到未完工报修",
        "全部維修與繳費指標；升級名單判斷「待我方」時也看不到未完工報修",
        "All figures on repairs; cases cannot be seen to wait for an open repair")
    case .noCalls:
      Wording(
        "全部通话、承诺、异议指标，以及依据通话的升级规则和工作清单",
        "全部通話、承諾、異議指標，以及依據通話的升級規則和工作清單",
        "All figures on calls, promises and objections, and the rules and lists that rest on calls")
    case .costProject:
      Wording("按项目分列", "按項目分列", "Figures by project")
    case .costBuilding:
      Wording("按楼栋分列", "按樓棟分列", "Figures by building")
    case .costSteward:
      Wording("按管家分列", "按管家分列", "Figures by steward")
    case .costUnitType:
      Wording("按房屋类型分列", "按房屋類型分列", "Figures by unit type")
    case .costOccupancy:
      Wording("按入住状态分列", "按入住狀態分列", "Figures by occupancy")
    case .costOwner:
      Wording("两份名单中的业主姓名", "兩份名單中的業主姓名", "Owners' names in the lists")
    case .costPhone:
      Wording("两份名单中的联系电话", "兩份名單中的聯繫電話", "Phones in the lists")
    case .costFeeItem:
      Wording(
        "按收费项目分列，以及按收费项目指定的冲抵",
        "按收費項目分列，以及按收費項目指定的沖抵",
        "Figures by fee item, and payments meant for one")
    case .costFeeItemOfBills:
      Wording("按收费项目分列", "按收費項目分列", "Figures by fee item")
    case .costPeriod:
      Wording("按费用期间指定的冲抵", "按費用期間指定的沖抵", "Payments meant for a period")
    case .costDue:
      Wording(
        "应缴日以费用期间最后一天代替，账龄可能偏短",
        "應繳日以費用期間最後一天代替，帳齡可能偏短",
        "Due dates are the last day of the period, so ages may be short")
    case .costRef:
      Wording("无法识别重复的记账行", "無法識別重複的記帳行", "Repeated entries cannot be recognised")
    case .costPaid:
      Wording("全部实收：收缴率会按未缴计算", "全部實收：收繳率會按未繳計算", "All payments: everything counts as unpaid")
    case .costWaived:
      Wording("减免：应收净额会偏高", "減免：應收淨額會偏高", "Waivers: net charges may be too high")
    case .costCallID:
      Wording("无法识别重复的回访记录", "無法識別重複的回訪記錄", "Repeated calls cannot be recognised")
    case .costCaller:
      Wording("按拨打人分列，以及记录完整率", "按撥打人分列，以及記錄完整率", "Figures by caller, and record completeness")
    case .costDirection:
      Wording(
        "来电与外呼无法区分，全部按外呼计",
        "來電與外呼無法區分，全部按外呼計",
        "Inbound calls cannot be told apart: all count as outbound")
    case .costResult:
      Wording(
        "接通与否只能由其他列推断",
        "接通與否只能由其他欄推斷",
        "Whether a call connected is inferred from other columns")
    case .costParty:
      Wording(
        "本人接通率会偏高，按接听人分列",
        "本人接通率會偏高，按接聽人分列",
        "The right party rate may be too high; figures by party")
    case .costTopic:
      Wording("按通话主题分列", "按通話主題分列", "Figures by topic")
    case .costOutcome:
      Wording(
        "承诺率、沟通结果、拒缴与称已缴费的规则和清单",
        "承諾率、溝通結果、拒繳與稱已繳費的規則和清單",
        "Promise rate, outcomes, and the rules and lists on refusals and payments")
    case .costObjection:
      Wording(
        "异议只能从备注的关键词识别",
        "異議只能從備註的關鍵詞識別",
        "Objections are recognised from keywords of notes alone")
    case .costPromiseDate:
      Wording(
        "全部承诺指标、提醒与失约清单",
        "全部承諾指標、提醒與失約清單",
        "All figures on promises, reminders and broken promises")
    case .costPromiseAmount:
      Wording("承诺金额；有任何缴费即算兑现", "承諾金額；有任何繳費即算兌現", "Promised amounts; any payment keeps a promise")
    case .costCallback:
      Wording("约定回访清单", "約定回訪清單", "The list of callbacks")
    case .costRings:
      Wording("三声内接听率", "三聲內接聽率", "Answered within 3 rings")
    case .costNote:
      Wording(
        "备注中的异议与工作清单中的备注",
        "備註中的異議與工作清單中的備註",
        "Objections in notes, and notes on the work lists")
    case .costRepairID:
      Wording("无法识别重复的报修", "無法識別重複的報修", "Repeated repairs cannot be recognised")
    case .costCategory:
      Wording("按报修类别分列", "按報修類別分列", "Figures by repair category")
    case .costDescription:
      Wording("工作清单中的报修内容", "工作清單中的報修內容", "What was repaired, on the work lists")
    case .costPromisedBy:
      Wording("按期完工率", "按期完工率", "Repairs on time")
    case .costCompleted:
      Wording(
        "全部修好后的指标：所有报修都按未完工计",
        "全部修好後的指標：所有報修都按未完工計",
        "All figures after a repair: every repair counts as open")
    case .costSignedOff:
      Wording("待签字销单清单", "待簽字銷單清單", "The list of sign-offs")
    case .definitionsIntro:
      Wording(
        "下面是每个指标的算法。各列标题链接到这里。",
        "下面是每個指標的算法。各欄標題連結到這裡。",
        "How each figure is computed. Titles of columns lead here.")
    case .basics:
      Wording("共同的约定", "共同的約定", "What all figures share")
    case .basicAsOf:
      Wording(
        "截止日是 {asOf}；报告月是 {month}（{first} 至 {last}）。“本期”指 {first} 至截止日。",
        "截止日是 {asOf}；報告月是 {month}（{first} 至 {last}）。「本期」指 {first} 至截止日。",
        """
        The as-of day is {asOf}; the report month is {month} ({first} to {last}). “This month” \
        runs from {first} to the as-of day.
        """)
    case .basicAllocation:
      Wording(
        """
        每户的减免、缴费、退款按日期先后冲抵，同日按减免、缴费、退款的顺序：指定了费用期间或收费项目的先冲该范围，账单的先冲该账单；其余从应缴日最早的应收开始冲；缴费仍有剩余的计为预存，\
        减免的剩余作废。退款先退预存，再从最近的冲抵中退出。
        """,
        """
        每戶的減免、繳費、退款按日期先後沖抵，同日按減免、繳費、退款的順序：指定了費用期間或收費項目的先沖該範圍，帳單的先沖該帳單；其餘從應繳日最早的應收開始沖；繳費仍有剩餘的計為預存，\
        減免的剩餘作廢。退款先退預存，再從最近的沖抵中退出。
        """,
        """
        A unit's waivers, payments and refunds are applied by date, on one date in this order: \
        first to the period or fee item they name, or to their own bill; the rest to the oldest \
        due charge on. What is left of a payment is credit; of a waiver it lapses. A refund takes \
        from the credit first, then from what was applied last.
        """)
    case .basicTerms:
      Wording(
        "应收净额 ＝ 应收 − 减免；未缴额 ＝ 应收净额 − 已缴；逾期欠费 ＝ 应缴日早于截止日的未缴额。",
        "應收淨額 ＝ 應收 − 減免；未繳額 ＝ 應收淨額 − 已繳；逾期欠費 ＝ 應繳日早於截止日的未繳額。",
        """
        Net = charge − waivers; open = net − paid; overdue = open on charges due before the as-of \
        day.
        """)
    case .basicArrears:
      Wording(
        "“清理往期欠费的缴费”指其中有一部分冲抵了应缴日早于缴费日的应收。“有欠费”指当日之前应缴的应收在前一日仍有未缴额。",
        "「清理往期欠費的繳費」指其中有一部分沖抵了應繳日早於繳費日的應收。「有欠費」指當日之前應繳的應收在前一日仍有未繳額。",
        """
        A “payment of arrears” is one of which a part went to a charge due before its date. A \
        unit “owes” on a day when charges due before it were open on the day before.
        """)
    case .basicRates:
      Wording(
        "比率 ＝ 分子 ÷ 分母；分母不大于 0 时没有比率（显示为“–”，不是 0%）。95% 区间为威尔逊区间（z ＝ 1.959964），只给注明的指标。",
        "比率 ＝ 分子 ÷ 分母；分母不大於 0 時沒有比率（顯示為「–」，不是 0%）。95% 區間為威爾遜區間（z ＝ 1.959964），只給註明的指標。",
        """
        A rate is numerator ÷ denominator; where the denominator is not above 0 there is none (a \
        dash, not 0%). 95% intervals are Wilson's (z = 1.959964) and given only where it says so.
        """)
    case .basicThin:
      Wording(
        "少于 10 例的比率以灰色或括号标出，不参与排名；金额类比率以应收已到期的户数计例。",
        "少於 10 例的比率以灰色或括號標出，不參與排名；金額類比率以應收已到期的戶數計例。",
        """
        Rates of fewer than 10 cases are grey or in parentheses and not ranked; for rates of money the cases are \
        the group's units with charges due.
        """)
    case .basicFile:
      Wording(
        "全部数字（含分列的每一行）见 {file}。",
        "全部數字（含分列的每一行）見 {file}。",
        "All figures, each group of each, are in {file}.")
    case .metric:
      Wording("指标", "指標", "Figure")
    case .code:
      Wording("代码", "代碼", "Code")
    case .definition:
      Wording("算法", "算法", "How it is computed")
    case .collectionGroup:
      Wording("收缴与余额", "收繳與餘額", "Collection and balances")
    case .callGroup:
      Wording("通话与承诺", "通話與承諾", "Calls and promises")
    case .objectionGroup:
      Wording("异议与升级", "異議與升級", "Objections and cases")
    case .repairGroup:
      Wording("维修与缴费", "維修與繳費", "Repairs and payment")
    case .provenanceIntro:
      Wording(
        "同样的输入、设置和版本得到同样的报告。",
        "同樣的輸入、設定和版本得到同樣的報告。",
        "The same inputs, settings and version give the same report.")
    case .program:
      Wording("程序版本", "程式版本", "Version")
    case .company:
      Wording("公司", "公司", "Company")
    case .reportMonth:
      Wording("报告月", "報告月", "Report month")
    case .asOf:
      Wording("截止日", "截止日", "As of")
    case .settings:
      Wording("设置摘要", "設定摘要", "Settings digest")
    case .masking:
      Wording("个人信息", "個人資訊", "Personal data")
    case .language:
      Wording("语言", "語言", "Language")
    case .languageName:
      Wording("简体中文", "繁體中文", "English")
    case .inputs:
      Wording("输入文件", "輸入檔案", "Input files")
    case .digest:
      Wording("摘要", "摘要", "Digest")
    case .encoding:
      Wording("编码", "編碼", "Encoding")
    case .item:
      Wording("项目", "項目", "Item")
    }
  }
}
