/// Words of the chapter on calls.
enum CallText: Phrase {
  case none, intro, penetration, measures, attempts, whom, callers, conduct, when, opening, ledTo
  case results, outcomes, converted, convertedNote, heatBest, heatTie, heatThin, hourBest, hourTie
  case heatSame, heatNone, heatDescription, slot, funnel, funnelDescription, funnelTable, ofFirst
  case ofStart, ofPrevious, step, toPayment, toPaymentNone, toPaymentDescription, toPaymentCalls
  case outcome, legal

  var wording: Wording {
    switch self {
    case .none:
      Wording(
        "本期没有外呼记录，没有通话数据可列。",
        "本期沒有外呼記錄，沒有通話資料可列。",
        "No outbound calls were logged this month, so there is nothing to show on calls.")
    case .intro:
      Wording(
        "本期外呼 {calls} 通，接通 {connected} 通（{rate}）。",
        "本期外呼 {calls} 通，接通 {connected} 通（{rate}）。",
        "{calls} outbound {calls|call|calls}, {connected} connected ({rate}).")
    case .penetration:
      Wording(
        "上月末有逾期的 {units} 户中，本月外呼过 {called} 户（{rate}）。",
        "上月末有逾期的 {units} 戶中，本月外呼過 {called} 戶（{rate}）。",
        """
        Of {units} {units|unit|units} overdue at the end of last month {called} {called|was|were} \
        called ({rate}).
        """)
    case .measures:
      Wording("通话指标", "通話指標", "Measures of the calls")
    case .attempts:
      Wording(
        "外呼通数与接通、承诺，按{dimension}",
        "外呼通數與接通、承諾，按{dimension}",
        "Calls, contacts and promises by {dimension}")
    case .whom:
      Wording(
        "打给了谁：欠费户覆盖率，按{dimension}",
        "打給了誰：欠費戶覆蓋率，按{dimension}",
        "Whom: overdue units called, by {dimension}")
    case .callers:
      Wording("各拨打人", "各撥打人", "By caller")
    case .conduct:
      Wording("通话规范，按拨打人", "通話規範，按撥打人", "Conduct by caller")
    case .when:
      Wording("什么时候打", "什麼時候打", "When")
    case .opening:
      Wording("怎么开口：通话主题", "怎麼開口：通話主題", "How calls open")
    case .ledTo:
      Wording("带来了什么", "帶來了什麼", "What calls led to")
    case .results:
      Wording("外呼接通情况", "外呼接通情況", "Results of outbound calls")
    case .outcomes:
      Wording("接通外呼的沟通结果", "接通外呼的溝通結果", "Outcomes of connected outbound calls")
    case .converted:
      Wording(
        "通话后回款率，按{dimension}",
        "通話後回款率，按{dimension}",
        "Calls followed by payment, by {dimension}")
    case .convertedNote:
      Wording(
        "回款归于缴费前 7 天内最近的一通接通电话；先后关系不等于因果。",
        "回款歸於繳費前 7 天內最近的一通接通電話；先後關係不等於因果。",
        """
        A payment is credited to the latest connected call in the 7 days before it; what follows \
        a call need not be its result.
        """)
    case .heatBest:
      Wording(
        "{slot}接通率最高：{rate}（{calls} 通）",
        "{slot}接通率最高：{rate}（{calls} 通）",
        "{slot} is answered most: {rate} of {calls} calls")
    case .heatTie:
      Wording(
        "{slots}接通率并列最高：{rate}",
        "{slots}接通率並列最高：{rate}",
        "{slots} are answered most, alike: {rate}")
    case .heatThin:
      Wording(
        "每个时段都不足 10 通，各时段的接通率不宜比较",
        "每個時段都不足 10 通，各時段的接通率不宜比較",
        "Every slot has fewer than 10 calls: too few to compare connect rates")
    case .hourBest:
      Wording(
        "{hour} 接通率最高：{rate}（{calls} 通）；按星期细分后每格不足 10 通，不宜比较",
        "{hour} 接通率最高：{rate}（{calls} 通）；按星期細分後每格不足 10 通，不宜比較",
        """
        Calls at {hour} are answered most: {rate} of {calls}; by weekday each slot has fewer than \
        10
        """)
    case .hourTie:
      Wording(
        "{hours} 接通率并列最高：{rate}；按星期细分后每格不足 10 通，不宜比较",
        "{hours} 接通率並列最高：{rate}；按星期細分後每格不足 10 通，不宜比較",
        "Calls at {hours} are answered most, alike: {rate}; by weekday each slot has fewer than 10")
    case .heatSame:
      Wording(
        "满 10 通的 {count} 个时段接通率都是 {rate}",
        "滿 10 通的 {count} 個時段接通率都是 {rate}",
        "All {count} slots with at least 10 calls were answered alike: {rate}")
    case .heatNone:
      Wording(
        "外呼都没有记录钟点，看不出什么时段接通率高。",
        "外呼都沒有記錄鐘點，看不出什麼時段接通率高。",
        "No call has an hour, so it cannot be said when calls are answered.")
    case .heatDescription:
      Wording(
        "热力图：行是星期，列是钟点，颜色是接通率；不足 10 通的为灰色。",
        "熱力圖：行是星期，欄是鐘點，顏色是接通率；不足 10 通的為灰色。",
        """
        Heat map: weekdays by hours, shaded by connect rate; slots of fewer than 10 calls are \
        grey.
        """)
    case .slot:
      Wording("{weekday} {hour} 时", "{weekday} {hour} 時", "{weekday} {hour}:00")
    case .funnel:
      Wording(
        "{calls} 通外呼，{connected} 通接通，{promised} 笔有日期的承诺，已兑现 {kept} 笔",
        "{calls} 通外呼，{connected} 通接通，{promised} 筆有日期的承諾，已兌現 {kept} 筆",
        """
        {calls} {calls|call|calls}, {connected} connected, {promised} promises with a date, {kept} kept so far
        """)
    case .funnelDescription:
      Wording(
        "横条图：外呼、接通、本人接通、有承诺日期、已兑现，逐级减少。",
        "橫條圖：外呼、接通、本人接通、有承諾日期、已兌現，逐級減少。",
        "Bars: calls, connected, right party, with a promise date, kept; each among those before.")
    case .funnelTable:
      Wording("外呼漏斗", "外呼漏斗", "Funnel")
    case .ofFirst:
      Wording("占外呼", "佔外呼", "Of calls")
    case .ofStart:
      Wording("占第一级", "佔第一級", "Of the first step")
    case .ofPrevious:
      Wording("占上一级", "佔上一級", "Of the step before")
    case .step:
      Wording("环节", "環節", "Step")
    case .toPayment:
      Wording(
        "清理过往期欠费的 {units} 户中，{share} 缴费前外呼不超过 1 次",
        "清理過往期欠費的 {units} 戶中，{share} 繳費前外呼不超過 1 次",
        "Of {units} {units|unit|units} that paid arrears, {share} had at most one call before")
    case .toPaymentNone:
      Wording("本期没有清理往期欠费的户。", "本期沒有清理往期欠費的戶。", "No unit paid arrears this month.")
    case .toPaymentDescription:
      Wording(
        "横条图：按缴费前的外呼次数统计户数。",
        "橫條圖：按繳費前的外呼次數統計戶數。",
        "Bars: units by the number of calls before they paid.")
    case .toPaymentCalls:
      Wording("外呼次数", "外呼次數", "Calls")
    case .outcome:
      Wording("结果", "結果", "Outcome")
    case .legal:
      Wording(
        "不宜时段与单日次数只是本公司内部的自律要求，可在设置中调整。",
        "不宜時段與單日次數只是本公司內部的自律要求，可在設定中調整。",
        "Discouraged hours and the limit a day are the office's own rules and can be set.")
    }
  }
}
