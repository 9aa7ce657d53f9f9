/// Words of the chapter on promises.
enum PromiseText: Phrase {
  case none, kept, keptNone, statuses, status, byStaff, reminded, remindedRate, remindedHigher
  case remindedThin, work

  var wording: Wording {
    switch self {
    case .none:
      Wording("本月没有到期的承诺。", "本月沒有到期的承諾。", "No promises fall in this month.")
    case .kept:
      Wording(
        "本月 {all} 笔承诺中，已有结果的 {due} 笔，兑现 {kept} 笔（{rate}）。",
        "本月 {all} 筆承諾中，已有結果的 {due} 筆，兌現 {kept} 筆（{rate}）。",
        """
        Of {all} {all|promise|promises} for this month {due} {due|has|have} come to a result: \
        {kept} kept ({rate}).
        """)
    case .keptNone:
      Wording(
        "本月 {all} 笔承诺都还没有结果。",
        "本月 {all} 筆承諾都還沒有結果。",
        "None of the {all} {all|promise|promises} for this month has come to a result.")
    case .statuses:
      Wording("承诺笔数与金额，按状态", "承諾筆數與金額，按狀態", "Promises and amounts by status")
    case .status:
      Wording("状态", "狀態", "Status")
    case .byStaff:
      Wording("承诺兑现率，按{dimension}", "承諾兌現率，按{dimension}", "Promises kept, by {dimension}")
    case .reminded:
      Wording("到期前一日提醒与否", "到期前一日提醒與否", "With and without a reminder the day before")
    case .remindedRate:
      Wording(
        "应提醒的 {all} 笔承诺中，到期前一日提醒了 {reminded} 笔（{rate}）。",
        "應提醒的 {all} 筆承諾中，到期前一日提醒了 {reminded} 筆（{rate}）。",
        """
        Of {all} {all|promise|promises} to remind of {reminded} {reminded|was|were} reminded of \
        the day before ({rate}).
        """)
    case .remindedHigher:
      Wording(
        "提醒过的兑现率 {yes}，未提醒的 {no}。这是比较，不是因果证明。",
        "提醒過的兌現率 {yes}，未提醒的 {no}。這是比較，不是因果證明。",
        "Reminded promises were kept at {yes}, others at {no}. A comparison, not proof of cause.")
    case .remindedThin:
      Wording(
        "提醒过与未提醒的承诺至少一方不足 10 笔，暂不比较。",
        "提醒過與未提醒的承諾至少一方不足 10 筆，暫不比較。",
        "One side has fewer than 10 promises, so the two are not compared.")
    case .work:
      Wording(
        "待提醒和失约待跟进的名单见 {file}。",
        "待提醒和失約待跟進的名單見 {file}。",
        "Promises to remind of and to follow up are in {file}.")
    }
  }
}
