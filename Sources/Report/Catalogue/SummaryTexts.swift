/// Words of the month in brief, and of the summary that the command prints.
enum SummaryText: Phrase {
  case monthRate, noCharges, targetMet, targetExactly, targetMissed, changeUp, changeDown
  case changeFlat, noPrevious, yearToDate, prior, balanceUp, balanceDown, balanceFlat, overdue
  case rejects, toDo, waiting, waitingNone, repairedToCall, noRepairs, promises, promisesNone, cases
  case casesNone, fraction, fractionUnits, fractionPromises, tileTarget, tileChange, tileUnits
  case tileOverdue, tileOurs, tileParts, lineRate, lineMoney, lineCases, lineWork, lineNoRejects
  case lineRejects, lineKind, lineWarnings, lineLostUnits

  var wording: Wording {
    switch self {
    case .monthRate:
      Wording(
        "{month}（截至 {asOf}）当月收缴率 {rate}：应收净额 {charged} 元，已缴 {paid} 元。",
        "{month}（截至 {asOf}）當月收繳率 {rate}：應收淨額 {charged} 元，已繳 {paid} 元。",
        """
        In {month} (as of {asOf}) the month's collection rate is {rate}: {paid} yuan of {charged} \
        yuan charged, net.
        """)
    case .noCharges:
      Wording(
        "{month} 没有应缴的应收，无法计算当月收缴率。",
        "{month} 沒有應繳的應收，無法計算當月收繳率。",
        "No charges fell due in {month}, so there is no collection rate of the month.")
    case .targetMet:
      Wording(
        "已达到 {target} 的目标，高出 {points} 个百分点。",
        "已達到 {target} 的目標，高出 {points} 個百分點。",
        "It meets the target of {target} by {points} points.")
    case .targetExactly:
      Wording(
        "正好达到 {target} 的目标。",
        "正好達到 {target} 的目標。",
        "It meets the target of {target} exactly.")
    case .targetMissed:
      Wording(
        "未达到 {target} 的目标，相差 {points} 个百分点。",
        "未達到 {target} 的目標，相差 {points} 個百分點。",
        "It misses the target of {target} by {points} points.")
    case .changeUp:
      Wording(
        "比上月的 {previous} 上升 {points} 个百分点。",
        "比上月的 {previous} 上升 {points} 個百分點。",
        "Up {points} points on last month's {previous}.")
    case .changeDown:
      Wording(
        "比上月的 {previous} 下降 {points} 个百分点。",
        "比上月的 {previous} 下降 {points} 個百分點。",
        "Down {points} points on last month's {previous}.")
    case .changeFlat:
      Wording("与上月的 {previous} 持平。", "與上月的 {previous} 持平。", "Level with last month's {previous}.")
    case .noPrevious:
      Wording(
        "上月没有应收，无从比较。",
        "上月沒有應收，無從比較。",
        "Nothing fell due last month, so there is no comparison.")
    case .yearToDate:
      Wording(
        "本年累计收缴率 {rate}（{paid} / {charged} 元）。",
        "本年累計收繳率 {rate}（{paid} / {charged} 元）。",
        "The year-to-date rate is {rate} ({paid} of {charged} yuan).")
    case .prior:
      Wording(
        "往年欠费清缴率 {rate}（{paid} / {charged} 元）。",
        "往年欠費清繳率 {rate}（{paid} / {charged} 元）。",
        "Of prior years' arrears {rate} is recovered ({paid} of {charged} yuan).")
    case .balanceUp:
      Wording(
        "未缴余额由期初 {opening} 元增至 {closing} 元，增加 {change} 元。",
        "未繳餘額由期初 {opening} 元增至 {closing} 元，增加 {change} 元。",
        "The open balance rose from {opening} to {closing} yuan, by {change} yuan.")
    case .balanceDown:
      Wording(
        "未缴余额由期初 {opening} 元降至 {closing} 元，减少 {change} 元。",
        "未繳餘額由期初 {opening} 元降至 {closing} 元，減少 {change} 元。",
        "The open balance fell from {opening} to {closing} yuan, by {change} yuan.")
    case .balanceFlat:
      Wording(
        "未缴余额期初期末均为 {closing} 元。",
        "未繳餘額期初期末均為 {closing} 元。",
        "The open balance stayed at {closing} yuan.")
    case .overdue:
      Wording(
        "其中已逾期 {amount} 元，涉及 {units} 户。",
        "其中已逾期 {amount} 元，涉及 {units} 戶。",
        "{amount} yuan of {units} {units|unit|units} is overdue.")
    case .rejects:
      Wording(
        "有 {rows} 行数据未被采用，见{chapter}。",
        "有 {rows} 列資料未被採用，見{chapter}。",
        "{rows} {rows|row|rows} of the input {rows|was|were} not used: see {chapter}.")
    case .toDo:
      Wording("先办三件事", "先辦三件事", "Three things to act on")
    case .waiting:
      Wording(
        "{units} 户共 {amount} 元逾期欠费在等维修：先修好、再谈缴费，见{chapter}。",
        "{units} 戶共 {amount} 元逾期欠費在等維修：先修好、再談繳費，見{chapter}。",
        """
        {amount} yuan of {units} {units|unit|units} waits on open repairs: repair first, then \
        talk of payment; see {chapter}.
        """)
    case .waitingNone:
      Wording("没有逾期欠费在等维修。", "沒有逾期欠費在等維修。", "No overdue money waits on repairs.")
    case .repairedToCall:
      Wording(
        "另有 {units} 户已修好、尚未回访，名单见 {file}。",
        "另有 {units} 戶已修好、尚未回訪，名單見 {file}。",
        "{units} repaired {units|unit has|units have} not been called since; listed in {file}.")
    case .noRepairs:
      Wording(
        "没有提供工程问题台账，看不出哪些欠费在等维修。",
        "沒有提供工程問題臺帳，看不出哪些欠費在等維修。",
        "No repair ledger was given, so it cannot be said which money waits on repairs.")
    case .promises:
      Wording(
        "{reminders} 笔承诺待提醒，{broken} 户失约待跟进，这些户逾期合计 {amount} 元，名单见 {file}。",
        "{reminders} 筆承諾待提醒，{broken} 戶失約待跟進，這些戶逾期合計 {amount} 元，名單見 {file}。",
        """
        {reminders} {reminders|promise|promises} to remind of and {broken} broken \
        {broken|one|ones} to follow up, {amount} yuan overdue in all; listed in {file}.
        """)
    case .promisesNone:
      Wording(
        "没有待提醒或待跟进的承诺。",
        "沒有待提醒或待跟進的承諾。",
        "No promises are due for a reminder or a follow-up.")
    case .cases:
      Wording(
        "{cases} 户待决策，逾期合计 {amount} 元，其中 {ours} 户应由我方先解决问题，名单见 {file}。",
        "{cases} 戶待決策，逾期合計 {amount} 元，其中 {ours} 戶應由我方先解決問題，名單見 {file}。",
        """
        {cases} {cases|case|cases} to decide, {amount} yuan overdue, of which {ours} \
        {ours|waits|wait} for us to resolve something first; listed in {file}.
        """)
    case .casesNone:
      Wording("没有需要上级决策的欠费户。", "沒有需要上級決策的欠費戶。", "No unit needs a decision from leadership.")
    case .fraction:
      Wording(
        "{numerator} / {denominator} 元",
        "{numerator} / {denominator} 元",
        "{numerator} / {denominator} yuan")
    case .fractionUnits:
      Wording(
        "{numerator} / {denominator} 户",
        "{numerator} / {denominator} 戶",
        "{numerator} / {denominator} units")
    case .fractionPromises:
      Wording(
        "{numerator} / {denominator} 笔",
        "{numerator} / {denominator} 筆",
        "{numerator} / {denominator} promises")
    case .tileTarget:
      Wording("目标 {target}", "目標 {target}", "Target {target}")
    case .tileChange:
      Wording("比上月 {points} 个百分点", "比上月 {points} 個百分點", "{points} points on last month")
    case .tileUnits:
      Wording("涉及 {units} 户", "涉及 {units} 戶", "{units} {units|unit|units}")
    case .tileOverdue:
      Wording("逾期 {amount} 元", "逾期 {amount} 元", "{amount} yuan overdue")
    case .tileOurs:
      Wording("其中 {ours} 户待我方", "其中 {ours} 戶待我方", "{ours} on our side")
    case .tileParts:
      Wording(
        "当月 {current} · 往期 {arrears} · 预收及其他 {advance}",
        "當月 {current} · 往期 {arrears} · 預收及其他 {advance}",
        "Current {current} · earlier {arrears} · advance {advance}")
    case .lineRate:
      Wording(
        "{name}：{rate}（{fraction}）",
        "{name}：{rate}（{fraction}）",
        "{name}: {rate} ({fraction})")
    case .lineMoney:
      Wording("{name}：{amount} 元", "{name}：{amount} 元", "{name}: {amount} yuan")
    case .lineCases:
      Wording(
        "{name}：{cases} 户，逾期 {amount} 元",
        "{name}：{cases} 戶，逾期 {amount} 元",
        "{name}: {cases} {cases|unit|units}, {amount} yuan overdue")
    case .lineWork:
      Wording("工作清单：{items} 条", "工作清單：{items} 條", "Work lists: {items} {items|row|rows}")
    case .lineNoRejects:
      Wording("全部数据行都已采用。", "全部資料列都已採用。", "Every row was used.")
    case .lineRejects:
      Wording("未采用 {rows} 行：{kinds}", "未採用 {rows} 列：{kinds}", "Rows not used: {rows} ({kinds})")
    case .lineKind:
      Wording("{kind} {rows}", "{kind} {rows}", "{kind} {rows}")
    case .lineWarnings:
      Wording("提醒 {rows} 条：{kinds}", "提醒 {rows} 條：{kinds}", "Warnings: {rows} ({kinds})")
    case .lineLostUnits:
      Wording(
        "{file}：{rows} 行随房屋名册中未被采用的户一并失效，请先改正房屋名册。",
        "{file}：{rows} 列隨房屋名冊中未被採用的戶一併失效，請先改正房屋名冊。",
        """
        {file}: {rows} {rows|row was|rows were} lost with units whose roster rows were rejected; \
        correct the roster first.
        """)
    }
  }
}
