/// Words that several chapters use.
enum CommonText: Phrase {
  case subtitle, subtitleBare, measure, value, numerator, denominator, base, low, high, target, gap
  case share, units, amount, count, month, thin, notRanked, capped, cappedByOverdue, byDimension
  case partialMonth, inYuan, amountsInYuan

  var wording: Wording {
    switch self {
    case .subtitle:
      Wording(
        "{company} · {month} · 截至 {asOf}",
        "{company} · {month} · 截至 {asOf}",
        "{company} · {month} · as of {asOf}")
    case .subtitleBare:
      Wording("{month} · 截至 {asOf}", "{month} · 截至 {asOf}", "{month} · as of {asOf}")
    case .measure:
      Wording("指标", "指標", "Measure")
    case .value:
      Wording("数值", "數值", "Value")
    case .numerator:
      Wording("分子", "分子", "Numerator")
    case .denominator:
      Wording("分母", "分母", "Denominator")
    case .base:
      Wording("基数", "基數", "Out of")
    case .low:
      Wording("95% 区间下限", "95% 區間下限", "95% low")
    case .high:
      Wording("95% 区间上限", "95% 區間上限", "95% high")
    case .target:
      Wording("目标", "目標", "Target")
    case .gap:
      Wording("与目标之差（百分点）", "與目標之差（百分點）", "Gap to target (points)")
    case .share:
      Wording("占比", "佔比", "Share")
    case .units:
      Wording("户数", "戶數", "Units")
    case .amount:
      Wording("金额", "金額", "Amount")
    case .count:
      Wording("数量", "數量", "Count")
    case .month:
      Wording("月份", "月份", "Month")
    case .thin:
      Wording(
        "少于 10 例的比率波动大，以灰色或括号标出，不参与比较和排名。",
        "少於 10 例的比率波動大，以灰色或括號標出，不參與比較和排名。",
        """
        Rates of fewer than 10 cases vary by chance: they are grey or in parentheses, and never compared or \
        ranked.
        """)
    case .notRanked:
      Wording(
        "按姓名排列，不是排名；案例少的比率不宜比较。",
        "按姓名排列，不是排名；案例少的比率不宜比較。",
        "In order of names, not a ranking; rates of few cases should not be compared.")
    case .capped:
      Wording(
        "共 {total} 行，这里列出 {shown} 行，其余见 {file}。",
        "共 {total} 行，這裡列出 {shown} 行，其餘見 {file}。",
        "{shown} of {total} rows are shown; all are in {file}.")
    case .cappedByOverdue:
      Wording(
        "共 {total} 行，这里列出逾期欠费最多的 {shown} 行，其余见 {file}。",
        "共 {total} 行，這裡列出逾期欠費最多的 {shown} 行，其餘見 {file}。",
        """
        The {shown} of {total} rows with the largest overdue amounts are shown; all are in {file}.
        """)
    case .byDimension:
      Wording("按{dimension}", "按{dimension}", "By {dimension}")
    case .inYuan:
      Wording("{name}（元）", "{name}（元）", "{name} (yuan)")
    case .amountsInYuan:
      Wording("{name}（金额单位：元）", "{name}（金額單位：元）", "{name} (amounts in yuan)")
    case .partialMonth:
      Wording(
        "本月截至 {asOf}，尚未结束；上月为整月数，两者不完全可比。",
        "本月截至 {asOf}，尚未結束；上月為整月數，兩者不完全可比。",
        """
        The month is seen as of {asOf}, before its end, and last month as a whole: the two are \
        not quite comparable.
        """)
    }
  }
}
