/// Words of the chapters on cases to decide and on work lists.
enum ListText: Phrase {
  case casesNone, cases, bySide, byRule, byAction, ruleMeaning, ruleOverlap, refused, brokenPromises
  case unreachable, timeBar, large, sideMeaning, tone, casesTable, casesMasked, workNone, work
  case workTable, items, firstDue, lastDue, overdueOfUnits, extract, meaning, promiseReminder
  case callback, repairFollowUp, brokenPromise, signOff, checkPayment, checkNumber

  var wording: Wording {
    switch self {
    case .casesNone:
      Wording("没有符合升级规则的欠费户。", "沒有符合升級規則的欠費戶。", "No unit meets an escalation rule.")
    case .cases:
      Wording(
        "{cases} 户待决策，逾期合计 {amount} 元。全部名单见 {file}。",
        "{cases} 戶待決策，逾期合計 {amount} 元。全部名單見 {file}。",
        "{cases} {cases|case|cases} to decide, {amount} yuan overdue. All are in {file}.")
    case .bySide:
      Wording("由谁推进", "由誰推進", "Whose move it is")
    case .byRule:
      Wording("触发的规则", "觸發的規則", "Rules met")
    case .byAction:
      Wording("建议处理", "建議處理", "Suggested actions")
    case .ruleMeaning:
      Wording("成立条件", "成立條件", "Holds when")
    case .ruleOverlap:
      Wording(
        "一户可同时符合几条规则，各行不可相加。",
        "一戶可同時符合幾條規則，各行不可相加。",
        "A unit may meet several rules: the rows do not add up.")
    case .refused:
      Wording(
        "{days} 天内有 {count} 次及以上接通电话拒绝缴费",
        "{days} 天內有 {count} 次及以上接通電話拒絕繳費",
        "{count} or more connected calls with a refusal in {days} days")
    case .brokenPromises:
      Wording(
        "{days} 天内有 {count} 笔及以上承诺未兑现或部分兑现，且最近一笔也在其中",
        "{days} 天內有 {count} 筆及以上承諾未兌現或部分兌現，且最近一筆也在其中",
        "{count} or more promises broken or partly kept in {days} days, the latest among them")
    case .unreachable:
      Wording(
        "{days} 天内外呼 {count} 次及以上，呼出呼入都没有接通过",
        "{days} 天內外呼 {count} 次及以上，呼出呼入都沒有接通過",
        "{count} or more outbound calls in {days} days and none connected, in or out")
    case .timeBar:
      Wording(
        "最早一笔欠费距应缴日满 {days} 天，转法务复核",
        "最早一筆欠費距應繳日滿 {days} 天，轉法務複核",
        "Oldest debt due {days} days ago or more: for legal review")
    case .large:
      Wording(
        "逾期 {amount} 元及以上、最早一笔满 {age} 天，且 {days} 天内有拒绝缴费的接通电话",
        "逾期 {amount} 元及以上、最早一筆滿 {age} 天，且 {days} 天內有拒絕繳費的接通電話",
        """
        {amount} yuan or more overdue, the oldest {age} days or more, and a refusal in {days} days
        """)
    case .sideMeaning:
      Wording(
        "“待我方”：有报修超过 {days} 天仍未完工，或最近一次异议属工程、服务态度、物业服务、金额之一且其后没有接通的外呼；其余为“待业主”。",
        "「待我方」：有報修超過 {days} 天仍未完工，或最近一次異議屬工程、服務態度、物業服務、金額之一且其後沒有接通的外呼；其餘為「待業主」。",
        """
        “Our move”: a repair open for more than {days} days, or the latest objection is about \
        defects, staff, services or the amount and no outbound call connected since; else \
        “owner's move”.
        """)
    case .tone:
      Wording(
        "名单用于内部决策。与业主沟通请说明事实、听取原因、协商办法。",
        "名單用於內部決策。與業主溝通請說明事實、聽取原因、協商辦法。",
        """
        The list is for decisions inside the office. With owners: state the facts, hear the \
        reasons, agree on a way.
        """)
    case .casesTable:
      Wording("待决策的户", "待決策的戶", "Cases to decide")
    case .casesMasked:
      Wording("姓名与电话已遮盖。", "姓名與電話已遮蓋。", "Names and phones are masked.")
    case .workNone:
      Wording("没有需要跟进的事项。", "沒有需要跟進的事項。", "There is nothing to follow up.")
    case .work:
      Wording(
        "共 {items} 条，按清单汇总如下，全部见 {file}。",
        "共 {items} 條，按清單彙總如下，全部見 {file}。",
        "{items} {items|row|rows} in all, by list below; all are in {file}.")
    case .workTable:
      Wording("工作清单汇总", "工作清單彙總", "Work lists in sum")
    case .items:
      Wording("条数", "條數", "Rows")
    case .firstDue:
      Wording("最早应办", "最早應辦", "First due")
    case .lastDue:
      Wording("最晚应办", "最晚應辦", "Last due")
    case .overdueOfUnits:
      Wording("这些户逾期欠费", "這些戶逾期欠費", "Overdue of the units")
    case .extract:
      Wording("最先应办的事项", "最先應辦的事項", "What is due first")
    case .meaning:
      Wording("要做什么", "要做什麼", "What to do")
    case .promiseReminder:
      Wording("承诺日前一天提醒", "承諾日前一天提醒", "Remind the day before the promised day")
    case .callback:
      Wording("按约定的日子回电", "按約定的日子回電", "Call on the day agreed")
    case .repairFollowUp:
      Wording("修好后回访，确认维修结果", "修好後回訪，確認維修結果", "Call after the repair and confirm the result")
    case .brokenPromise:
      Wording("承诺到期未缴，了解原因", "承諾到期未繳，了解原因", "A promise passed without payment: ask why")
    case .signOff:
      Wording("完工后请业主验收签字", "完工後請業主驗收簽字", "Have the finished repair inspected and signed")
    case .checkPayment:
      Wording("业主称已缴，与财务核对", "業主稱已繳，與財務核對", "Said to be paid: check with accounts")
    case .checkNumber:
      Wording("号码有误，核对联系方式", "號碼有誤，核對聯繫方式", "Wrong number: find the right one")
    }
  }
}
