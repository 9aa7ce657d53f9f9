/// Words of the chapter on repairs.
enum RepairText: Phrase {
  case absent, waiting, waitingNone, month, monthOwing, monthNone, paid, paidTable, measure
  case followed, groupUnits, category, control, controlTable, upliftHigher, upliftLower, upliftSame
  case upliftUnclear, upliftThin, upliftNone, group, repairedGroup, controlGroup, difference
  case survival, survivalTable, survivalChart, survivalThin, survivalNone, survivalDescription, day
  case paidShare, median, medianNone, work, workTable, chain, chainTable, chainNone, chainFindings

  var wording: Wording {
    switch self {
    case .absent:
      Wording(
        "没有提供工程问题台账，维修与缴费的各项指标都不计算。",
        "沒有提供工程問題臺帳，維修與繳費的各項指標都不計算。",
        "No repair ledger was given, so no figure on repairs is computed.")
    case .waiting:
      Wording(
        "有 {units} 户、{amount} 元逾期欠费在等维修完工；未完工报修共 {open} 单。",
        "有 {units} 戶、{amount} 元逾期欠費在等維修完工；未完工報修共 {open} 單。",
        """
        {amount} yuan of {units} {units|unit|units} waits on open repairs; {open} {open|repair \
        is|repairs are} open.
        """)
    case .waitingNone:
      Wording(
        "没有逾期欠费在等维修；未完工报修共 {open} 单。",
        "沒有逾期欠費在等維修；未完工報修共 {open} 單。",
        "No overdue money waits on repairs; {open} {open|repair is|repairs are} open.")
    case .month:
      Wording(
        "本期修好且当时有欠费的 {units} 户中，已有 {paid} 户清理了欠费（{rate}）。",
        "本期修好且當時有欠費的 {units} 戶中，已有 {paid} 戶清理了欠費（{rate}）。",
        """
        Of {units} {units|unit|units} cleared this month while owing, {paid} {paid|has|have} paid \
        since ({rate}).
        """)
    case .monthOwing:
      Wording(
        "本期有报修完工的 {repaired} 户中，{owing} 户修好时有欠费（{rate}）。",
        "本期有報修完工的 {repaired} 戶中，{owing} 戶修好時有欠費（{rate}）。",
        """
        Of {repaired} {repaired|unit|units} repaired this month {owing} owed when cleared \
        ({rate}).
        """)
    case .monthNone:
      Wording("本期没有修好时仍有欠费的户。", "本期沒有修好時仍有欠費的戶。", "No unit was cleared this month while it owed.")
    case .paid:
      Wording("修好后回款，按观察天数", "修好後回款，按觀察天數", "Payment after the repair, by days")
    case .paidTable:
      Wording("回款率与缴清率", "回款率與繳清率", "Paid at all and paid in full")
    case .measure:
      Wording("指标", "指標", "Measure")
    case .followed:
      Wording(
        "回款率与缴清率：修好后 3 天内是否回访",
        "回款率與繳清率：修好後 3 天內是否回訪",
        "Paid at all and in full: called within 3 days of the repair or not")
    case .groupUnits:
      Wording("{group}：户数", "{group}：戶數", "{group}: units")
    case .category:
      Wording("按报修类别", "按報修類別", "By repair category")
    case .control:
      Wording("与未修好的对照", "與未修好的對照", "Against units still waiting")
    case .controlTable:
      Wording(
        "30 天回款率：修好的户与对照户",
        "30 天回款率：修好的戶與對照戶",
        "Paid within 30 days: repaired and control units")
    case .upliftHigher:
      Wording(
        "修好的户 30 天回款率比对照户高 {points} 个百分点（95% 区间 {low} 至 {high}）。这是比较，不是因果证明。",
        "修好的戶 30 天回款率比對照戶高 {points} 個百分點（95% 區間 {low} 至 {high}）。這是比較，不是因果證明。",
        """
        Repaired units paid {points} points more often within 30 days than the control (95% \
        interval {low} to {high}). A comparison, not proof of cause.
        """)
    case .upliftLower:
      Wording(
        "修好的户 30 天回款率比对照户低 {points} 个百分点（95% 区间 {low} 至 {high}）。这是比较，不是因果证明。",
        "修好的戶 30 天回款率比對照戶低 {points} 個百分點（95% 區間 {low} 至 {high}）。這是比較，不是因果證明。",
        """
        Repaired units paid {points} points less often within 30 days than the control (95% \
        interval {low} to {high}). A comparison, not proof of cause.
        """)
    case .upliftSame:
      Wording(
        "修好的户与对照户 30 天回款率相同（差值 95% 区间 {low} 至 {high}）。",
        "修好的戶與對照戶 30 天回款率相同（差值 95% 區間 {low} 至 {high}）。",
        """
        Repaired and control units paid alike within 30 days (95% interval of the difference \
        {low} to {high}).
        """)
    case .upliftUnclear:
      Wording(
        "区间包含 0，差别可能出于偶然。",
        "區間包含 0，差別可能出於偶然。",
        "The interval includes 0: the difference may be chance.")
    case .upliftThin:
      Wording(
        "修好户或对照户不足 10 户，暂不比较。",
        "修好戶或對照戶不足 10 戶，暫不比較。",
        "One side has fewer than 10 units, so the two are not compared.")
    case .upliftNone:
      Wording(
        "修好户或对照户缺一方，无法比较。",
        "修好戶或對照戶缺一方，無法比較。",
        "One side has no units, so there is nothing to compare.")
    case .group:
      Wording("组别", "組別", "Group")
    case .repairedGroup:
      Wording("修好的户", "修好的戶", "Repaired")
    case .controlGroup:
      Wording("对照户（尚未修好）", "對照戶（尚未修好）", "Control (not repaired)")
    case .difference:
      Wording("差值（百分点）", "差值（百分點）", "Difference (points)")
    case .survival:
      Wording("修好后多久缴费", "修好後多久繳費", "How soon after the repair")
    case .survivalTable:
      Wording("修好后已回款占比的估计", "修好後已回款佔比的估計", "Estimated share that has paid")
    case .survivalChart:
      Wording(
        "修好后 {day} 天内估计有 {share} 的户清理了欠费",
        "修好後 {day} 天內估計有 {share} 的戶清理了欠費",
        "Within {day} days of the repair an estimated {share} of units paid on their arrears")
    case .survivalThin:
      Wording(
        "修好时有欠费的户不足 10 户，回款快慢的估计只供参考",
        "修好時有欠費的戶不足 10 戶，回款快慢的估計只供參考",
        "Fewer than 10 units owed when cleared: the estimate of how soon they pay is a mere hint")
    case .survivalNone:
      Wording(
        "没有修好时有欠费的户，无法估计多久缴费。",
        "沒有修好時有欠費的戶，無法估計多久繳費。",
        "No unit owed when it was cleared, so there is no estimate of how soon they pay.")
    case .survivalDescription:
      Wording(
        "阶梯线：修好后各天数已回款的估计占比及 95% 区间，未到期的按删失处理。",
        "階梯線：修好後各天數已回款的估計佔比及 95% 區間，未到期的按刪失處理。",
        """
        Step line: the estimated share that has paid by day after the repair, with its 95% \
        interval; units still open are censored.
        """)
    case .day:
      Wording("修好后天数", "修好後天數", "Days after repair")
    case .paidShare:
      Wording("估计已回款", "估計已回款", "Paid, estimated")
    case .median:
      Wording("回款天数中位数 {days} 天。", "回款天數中位數 {days} 天。", "The median is {days} {days|day|days}.")
    case .medianNone:
      Wording(
        "估计的已回款占比尚未到一半，没有中位数。",
        "估計的已回款佔比尚未到一半，沒有中位數。",
        "Less than half is estimated to have paid, so there is no median.")
    case .work:
      Wording("维修进度与等待维修的欠费", "維修進度與等待維修的欠費", "Repairs on time, and money that waits")
    case .workTable:
      Wording(
        "按期完工、未完工与等待维修的欠费，按报修类别",
        "按期完工、未完工與等待維修的欠費，按報修類別",
        "Repairs on time, open repairs and waiting money by category")
    case .chain:
      Wording("从工程异议到缴费", "從工程異議到繳費", "From defect objection to payment")
    case .chainTable:
      Wording(
        "近一年首次提出工程异议的户",
        "近一年首次提出工程異議的戶",
        "Units whose first defect objection was in the last year")
    case .chainNone:
      Wording(
        "近一年没有记录到工程遗留异议。",
        "近一年沒有記錄到工程遺留異議。",
        "No defect objections were recorded in the last year.")
    case .chainFindings:
      Wording(
        "{objected} 户提出过工程遗留异议，{repaired} 户其后修好，最终 {paid} 户回访、承诺并缴费。",
        "{objected} 戶提出過工程遺留異議，{repaired} 戶其後修好，最終 {paid} 戶回訪、承諾並繳費。",
        """
        {objected} {objected|unit|units} objected to a defect, {repaired} {repaired|was|were} \
        repaired later, and {paid} came through call and promise to payment.
        """)
    }
  }
}
