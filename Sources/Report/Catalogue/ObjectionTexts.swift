/// Words of the chapter on objections.
enum ObjectionText: Phrase {
  case none, calls, table, thisMonth, lastMonth, change, connected, connectedBefore, overlap, chartTop
  case chartTie, chartNoMoney, chartDescription, byBuilding

  var wording: Wording {
    switch self {
    case .none:
      Wording(
        "本月与上月的通话中都没有记录到异议。",
        "本月與上月的通話中都沒有記錄到異議。",
        "No objections were recorded this month or last.")
    case .calls:
      Wording("各类异议的通数与占比", "各類異議的通數與佔比", "Calls with an objection, by kind")
    case .table:
      Wording(
        "异议涉及的欠费与后来的缴费",
        "異議涉及的欠費與後來的繳費",
        "The money behind objections, and what was paid later")
    case .thisMonth:
      Wording("本月通数", "本月通數", "Calls this month")
    case .lastMonth:
      Wording("上月通数", "上月通數", "Calls last month")
    case .change:
      Wording("变化（百分点）", "變化（百分點）", "Change (points)")
    case .connected:
      Wording("本月接通数", "本月接通數", "Connected this month")
    case .connectedBefore:
      Wording("上月接通数", "上月接通數", "Connected last month")
    case .overlap:
      Wording(
        "一户可有几类异议，各类的户数与欠费不可相加。",
        "一戶可有幾類異議，各類的戶數與欠費不可相加。",
        "A unit may have several objections: units and amounts of the rows do not add up.")
    case .chartTop:
      Wording(
        "涉及欠费最多的异议是{name}：{units} 户，逾期 {amount} 元",
        "涉及欠費最多的異議是{name}：{units} 戶，逾期 {amount} 元",
        "Most money stands behind {name}: {units} {units|unit|units}, {amount} yuan overdue")
    case .chartTie:
      Wording(
        "{names}涉及欠费并列最多：各 {amount} 元",
        "{names}涉及欠費並列最多：各 {amount} 元",
        "Most money stands behind {names}, alike: {amount} yuan each")
    case .chartNoMoney:
      Wording(
        "本月提出异议的户都没有逾期欠费",
        "本月提出異議的戶都沒有逾期欠費",
        "Units that objected this month owe nothing overdue")
    case .chartDescription:
      Wording(
        "横条图：各类异议涉及的逾期欠费，从多到少。",
        "橫條圖：各類異議涉及的逾期欠費，從多到少。",
        "Bars: overdue amounts behind the objections, largest first.")
    case .byBuilding:
      Wording("提出异议的户数，按楼栋与类型", "提出異議的戶數，按樓棟與類型", "Units objecting by building and kind")
    }
  }
}
