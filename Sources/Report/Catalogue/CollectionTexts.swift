/// Words of the chapters on collection, trend and balance.
enum CollectionText: Phrase {
  case overall, unitsCleared, received, rates, more, moreReceived, thinUnits, building, none
  case noBuildings, chartOne, chartAllSame, chartExtremes, chartAllMet, chartNoneMet, chartSomeMet
  case chartOneMet, chartOneMissed, andMore, chartDescription, chartDescriptionCapped, trendTable
  case trendValue, trendNone, trendOnly, trendNoneNow, trendHighest, trendLowest, trendAllSame, trendRank
  case trendDescription, balanceNone, balanceTable, balanceUp, balanceDown, balanceFlat
  case balanceDescription, step, credit, creditNone, creditTable, lateFee, lateFeeTable, noLateFee

  var wording: Wording {
    switch self {
    case .overall:
      Wording("总体收缴情况", "總體收繳情況", "Collection overall")
    case .unitsCleared:
      Wording(
        "应收已到期的 {units} 户中，{cleared} 户没有任何未缴，占 {rate}（95% 区间 {low} 至 {high}）。",
        "應收已到期的 {units} 戶中，{cleared} 戶沒有任何未繳，佔 {rate}（95% 區間 {low} 至 {high}）。",
        """
        Of {units} {units|unit|units} with charges due, {cleared} {cleared|has|have} nothing \
        open: {rate} (95% interval {low} to {high}).
        """)
    case .received:
      Wording(
        "本月实收 {total} 元，其中当月费用 {current} 元，往期欠费 {arrears} 元，预收及其他 {advance} 元。",
        "本月實收 {total} 元，其中當月費用 {current} 元，往期欠費 {arrears} 元，預收及其他 {advance} 元。",
        """
        {total} yuan was received: {current} for this month's charges, {arrears} for earlier \
        ones, {advance} in advance and other.
        """)
    case .rates:
      Wording(
        "收缴率与逾期欠费，按{dimension}",
        "收繳率與逾期欠費，按{dimension}",
        "Rates and overdue amounts by {dimension}")
    case .more:
      Wording("其他口径，按{dimension}", "其他口徑，按{dimension}", "Other measures by {dimension}")
    case .moreReceived:
      Wording(
        "本月实收构成，按{dimension}",
        "本月實收構成，按{dimension}",
        "Money received this month by {dimension}")
    case .thinUnits:
      Wording(
        "应收已到期不足 10 户的{dimension}，其比率以灰色或括号标出，不参与排名。",
        "應收已到期不足 10 戶的{dimension}，其比率以灰色或括號標出，不參與排名。",
        "Rates of groups with fewer than 10 units are grey or in parentheses and not ranked ({dimension}).")
    case .building:
      Wording("{building} 号楼", "{building} 號樓", "Building {building}")
    case .none:
      Wording(
        "本月及以前没有应收，没有收缴率可算。",
        "本月及以前沒有應收，沒有收繳率可算。",
        "Nothing has been charged, so there are no collection rates.")
    case .noBuildings:
      Wording(
        "没有足够户数（至少 10 户）的楼栋可供比较。",
        "沒有足夠戶數（至少 10 戶）的樓棟可供比較。",
        "No building has the 10 units that a comparison needs.")
    case .chartOne:
      Wording(
        "{building} 当月收缴率 {rate}",
        "{building} 當月收繳率 {rate}",
        "{building}: {rate} of the month's charges collected")
    case .chartAllSame:
      Wording(
        "满 10 户的 {count} 栋楼当月收缴率都是 {rate}",
        "滿 10 戶的 {count} 棟樓當月收繳率都是 {rate}",
        "All {count} buildings of 10 or more units collected {rate} of the month's charges")
    case .chartExtremes:
      Wording(
        "满 10 户的楼栋中，当月收缴率最高：{best}（{high}）；最低：{worst}（{low}）",
        "滿 10 戶的樓棟中，當月收繳率最高：{best}（{high}）；最低：{worst}（{low}）",
        "{best} collected most of the month's charges ({high}), {worst} least ({low})")
    case .chartAllMet:
      Wording(
        "满 10 户的 {count} 栋楼全部达到 {target} 的目标；最低：{worst}（{low}）",
        "滿 10 戶的 {count} 棟樓全部達到 {target} 的目標；最低：{worst}（{low}）",
        "All {count} buildings of 10 or more units met the target of {target}; lowest {worst} ({low})")
    case .chartNoneMet:
      Wording(
        "满 10 户的 {count} 栋楼都未达到 {target} 的目标；最低：{worst}（{low}）",
        "滿 10 戶的 {count} 棟樓都未達到 {target} 的目標；最低：{worst}（{low}）",
        "None of {count} buildings of 10 or more units met the target of {target}; lowest {worst} ({low})")
    case .chartSomeMet:
      Wording(
        "满 10 户的 {count} 栋楼中，{met} 栋达到 {target} 的目标；最低：{worst}（{low}）",
        "滿 10 戶的 {count} 棟樓中，{met} 棟達到 {target} 的目標；最低：{worst}（{low}）",
        "{met} of {count} buildings of 10 or more units met the target of {target}; lowest {worst} ({low})")
    case .chartOneMet:
      Wording(
        "{building} 当月收缴率 {rate}，达到 {target} 的目标",
        "{building} 當月收繳率 {rate}，達到 {target} 的目標",
        "{building} collected {rate} of the month's charges and met the target of {target}")
    case .chartOneMissed:
      Wording(
        "{building} 当月收缴率 {rate}，未达到 {target} 的目标",
        "{building} 當月收繳率 {rate}，未達到 {target} 的目標",
        "{building} collected {rate} of the month's charges and missed the target of {target}")
    case .andMore:
      Wording("{names}等 {count} 栋楼", "{names}等 {count} 棟樓", "{names} and others ({count} in all)")
    case .chartDescription:
      Wording(
        "横条图：各楼栋当月收缴率，从高到低；不足 10 户的楼栋未列入。",
        "橫條圖：各樓棟當月收繳率，從高到低；不足 10 戶的樓棟未列入。",
        """
        Bars: the month's collection rate by building, highest first; buildings of fewer than 10 \
        units are left out.
        """)
    case .chartDescriptionCapped:
      Wording(
        "横条图：当月收缴率最低的 {shown} 栋（共 {total} 栋可比），从高到低；不足 10 户的楼栋未列入。",
        "橫條圖：當月收繳率最低的 {shown} 棟（共 {total} 棟可比），從高到低；不足 10 戶的樓棟未列入。",
        """
        Bars: the {shown} lowest of {total} comparable buildings by the month's collection rate, \
        highest first; buildings of fewer than 10 units are left out.
        """)
    case .trendTable:
      Wording("近 13 个月收缴率", "近 13 個月收繳率", "Collection rates of 13 months")
    case .trendValue:
      Wording("收缴率", "收繳率", "Collection rate")
    case .trendNone:
      Wording(
        "近 13 个月没有应收，没有走势可看。",
        "近 13 個月沒有應收，沒有走勢可看。",
        "Nothing fell due in the 13 months, so there is no trend.")
    case .trendOnly:
      Wording(
        "只有 {month} 有应收：月内收缴率 {rate}",
        "只有 {month} 有應收：月內收繳率 {rate}",
        "Only {month} has charges: {rate} by its end")
    case .trendNoneNow:
      Wording(
        "本月没有应收；近 13 个月的月内收缴率在 {low} 至 {high} 之间",
        "本月沒有應收；近 13 個月的月內收繳率在 {low} 至 {high} 之間",
        "Nothing fell due this month; the rate by month end was between {low} and {high}")
    case .trendHighest:
      Wording(
        "本月月内收缴率 {rate}，是近 {count} 个月最高",
        "本月月內收繳率 {rate}，是近 {count} 個月最高",
        "The rate by month end is {rate}, the highest of {count} months")
    case .trendLowest:
      Wording(
        "本月月内收缴率 {rate}，是近 {count} 个月最低",
        "本月月內收繳率 {rate}，是近 {count} 個月最低",
        "The rate by month end is {rate}, the lowest of {count} months")
    case .trendAllSame:
      Wording(
        "近 {count} 个月的月内收缴率都是 {rate}",
        "近 {count} 個月的月內收繳率都是 {rate}",
        "The rate by month end was {rate} in all {count} months")
    case .trendRank:
      Wording(
        "本月月内收缴率 {rate}，在近 {count} 个月中从高到低排第 {rank}",
        "本月月內收繳率 {rate}，在近 {count} 個月中從高到低排第 {rank}",
        "The rate by month end is {rate}, number {rank} from the top of {count} months")
    case .trendDescription:
      Wording(
        "折线图：各月应收到月末的收缴率，以及到截止日的收缴率。",
        "折線圖：各月應收到月末的收繳率，以及到截止日的收繳率。",
        "Lines: the rate of each month's charges by that month's end, and to the as-of day.")
    case .balanceNone:
      Wording(
        "没有应收，没有余额变动可列。",
        "沒有應收，沒有餘額變動可列。",
        "Nothing has been charged, so there is no balance to show.")
    case .balanceTable:
      Wording("期初到期末", "期初到期末", "From opening to closing")
    case .balanceUp:
      Wording(
        "未缴余额增加 {change} 元：新增应收 {charged} 元，多于收缴与减免的 {settled} 元",
        "未繳餘額增加 {change} 元：新增應收 {charged} 元，多於收繳與減免的 {settled} 元",
        "The open balance rose by {change} yuan: {charged} charged, {settled} collected or waived")
    case .balanceDown:
      Wording(
        "未缴余额减少 {change} 元：收缴与减免 {settled} 元，多于新增应收 {charged} 元",
        "未繳餘額減少 {change} 元：收繳與減免 {settled} 元，多於新增應收 {charged} 元",
        "The open balance fell by {change} yuan: {settled} collected or waived, {charged} charged")
    case .balanceFlat:
      Wording(
        "未缴余额没有变化：新增应收与收缴、减免相抵",
        "未繳餘額沒有變化：新增應收與收繳、減免相抵",
        "The open balance did not change: what was charged equals what was collected or waived")
    case .balanceDescription:
      Wording(
        "横条图：期初未缴、新增应收、减免、收缴、期末未缴。期初 ＋ 新增 − 减免 − 收缴 ＝ 期末。",
        "橫條圖：期初未繳、新增應收、減免、收繳、期末未繳。期初 ＋ 新增 − 減免 − 收繳 ＝ 期末。",
        """
        Bars: opening, charged, waived, collected, closing. Opening + charged − waived − \
        collected = closing.
        """)
    case .step:
      Wording("变动项", "變動項", "Step")
    case .credit:
      Wording(
        "业主预存余额合计 {amount} 元，不会自动冲抵以后的应收。",
        "業主預存餘額合計 {amount} 元，不會自動沖抵以後的應收。",
        "Owners' credit stands at {amount} yuan; it is not applied to later charges by itself.")
    case .creditNone:
      Wording("没有业主预存余额。", "沒有業主預存餘額。", "Owners have no credit.")
    case .creditTable:
      Wording("预存余额，按项目", "預存餘額，按項目", "Credit by project")
    case .lateFee:
      Wording(
        "按日费率 {rate} 测算，违约金合计 {amount} 元，仅供参考，以合同约定为准。",
        "按日費率 {rate} 測算，違約金合計 {amount} 元，僅供參考，以合同約定為準。",
        """
        At the daily rate of {rate} late fees come to {amount} yuan; for information only, the \
        contract decides.
        """)
    case .lateFeeTable:
      Wording("违约金测算，按项目", "違約金測算，按項目", "Late fees reckoned by project")
    case .noLateFee:
      Wording(
        "未设日费率，不测算违约金。",
        "未設日費率，不測算違約金。",
        "No daily rate is set, so no late fees are reckoned.")
    }
  }
}
