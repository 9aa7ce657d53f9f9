/// Words of the chapters on ageing and on debts near three years.
enum AgeingText: Phrase {
  case none, chart, chartYoung, chartCurrent, chartDescription, bucket, table, unitsNote, byBuilding
  case total, roll, rollFrom, rollFindings, rollNone, limitationIntro, limitationWhy, limitationNone
  case limitationTable, status, limitationCases

  var wording: Wording {
    switch self {
    case .none:
      Wording("截止日没有未缴金额。", "截止日沒有未繳金額。", "Nothing is open at the as-of day.")
    case .chart:
      Wording(
        "未缴 {total} 元，其中 {share} 逾期超过一年",
        "未繳 {total} 元，其中 {share} 逾期超過一年",
        "{total} yuan is open, {share} of it more than a year overdue")
    case .chartYoung:
      Wording(
        "未缴 {total} 元，没有逾期超过一年的",
        "未繳 {total} 元，沒有逾期超過一年的",
        "{total} yuan is open, none of it more than a year overdue")
    case .chartCurrent:
      Wording(
        "未缴 {total} 元，全部尚未逾期",
        "未繳 {total} 元，全部尚未逾期",
        "{total} yuan is open, none of it overdue")
    case .chartDescription:
      Wording(
        "一条分段横条：各账龄档的未缴金额占比。",
        "一條分段橫條：各帳齡檔的未繳金額佔比。",
        "One bar whose parts are the open amounts by age.")
    case .bucket:
      Wording("账龄", "帳齡", "Age")
    case .table:
      Wording("未缴金额与户数，按账龄", "未繳金額與戶數，按帳齡", "Open amounts and units by age")
    case .unitsNote:
      Wording(
        "金额按每笔应收的账龄归档；户数按该户最早一笔逾期归档，含无逾期的户。",
        "金額按每筆應收的帳齡歸檔；戶數按該戶最早一筆逾期歸檔，含無逾期的戶。",
        """
        Amounts are put by the age of each charge; units by their oldest overdue charge, clear \
        ones included.
        """)
    case .byBuilding:
      Wording("未缴金额，按楼栋与账龄", "未繳金額，按樓棟與帳齡", "Open amounts by building and age")
    case .total:
      Wording("合计", "合計", "Total")
    case .roll:
      Wording(
        "户数：上月末账龄（行）到截止日账龄（列）",
        "戶數：上月末帳齡（行）到截止日帳齡（欄）",
        "Units: age at the end of last month (rows) to age at the as-of day (columns)")
    case .rollFrom:
      Wording("上月末账龄", "上月末帳齡", "From")
    case .rollFindings:
      Wording(
        "与上月末相比：{cleared} 户清零，{fresh} 户新增逾期，{older} 户账龄升档，{younger} 户降档，{same} 户不变。",
        "與上月末相比：{cleared} 戶清零，{fresh} 戶新增逾期，{older} 戶帳齡升檔，{younger} 戶降檔，{same} 戶不變。",
        """
        Since the end of last month {cleared} {cleared|unit|units} became clear, {fresh} became \
        overdue, {older} grew older, {younger} grew younger, {same} stayed.
        """)
    case .rollNone:
      Wording(
        "上月末与截止日都没有逾期户，没有账龄变化可列。",
        "上月末與截止日都沒有逾期戶，沒有帳齡變化可列。",
        "No unit was overdue last month or is now, so nothing moved.")
    case .limitationIntro:
      Wording(
        "距应缴日满三年或 90 天内将满三年、仍未缴的金额如下，请转法务复核。",
        "距應繳日滿三年或 90 天內將滿三年、仍未繳的金額如下，請轉法務複核。",
        """
        The amounts below are open and due three years ago, or will be within 90 days; they are \
        for legal review.
        """)
    case .limitationWhy:
      Wording(
        "这里只按应缴日推算。催告、承诺还款或部分缴费都可能使三年重新起算，所以不能据此认定已过诉讼时效。",
        "這裡只按應繳日推算。催告、承諾還款或部分繳費都可能使三年重新起算，所以不能據此認定已過訴訟時效。",
        """
        Reckoned from the due date alone. A demand, a promise or a part payment may have started \
        the three years anew, so nothing here says that a claim is time-barred.
        """)
    case .limitationNone:
      Wording("没有欠满或将满三年的欠费。", "沒有欠滿或將滿三年的欠費。", "No debt is near or over three years old.")
    case .limitationTable:
      Wording("欠满或将满三年的金额", "欠滿或將滿三年的金額", "Amounts near or over three years")
    case .status:
      Wording("情形", "情形", "Status")
    case .limitationCases:
      Wording(
        "涉及的户见 {file}（规则“{rule}”）。",
        "涉及的戶見 {file}（規則「{rule}」）。",
        "The units are in {file} (rule “{rule}”).")
    }
  }
}
