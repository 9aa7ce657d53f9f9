/// How the figures of calls and promises are computed.
enum CallDefinition: String, Phrase {
  case callsAttempts = "calls.attempts"
  case callsConnectRate = "calls.connect_rate"
  case callsRightPartyRate = "calls.right_party_rate"
  case callsPromiseRate = "calls.promise_rate"
  case callsPenetration = "calls.penetration"
  case callsDiscouraged = "calls.discouraged"
  case callsOverFrequency = "calls.over_frequency"
  case callsRecordCompleteness = "calls.record_completeness"
  case callsConverted = "calls.converted"
  case callsDatedPromises = "calls.dated_promises"
  case callsAnsweredIn3Rings = "calls.answered_in_3_rings"
  case callsResult = "calls.result"
  case callsOutcome = "calls.outcome"
  case callsFunnel = "calls.funnel"
  case callsToPayment = "calls.to_payment"
  case promisesStatus = "promises.status"
  case promisesAmount = "promises.amount"
  case promisesKeptRate = "promises.kept_rate"
  case promisesReminded = "promises.reminded"

  var wording: Wording {
    switch self {
    case .callsAttempts:
      Wording(
        "本月 1 日至截止日的外呼通数，接通与否都算。",
        "本月 1 日至截止日的外呼通數，接通與否都算。",
        "Outbound calls from the first of the month to the as-of day, connected or not.")
    case .callsConnectRate:
      Wording(
        "接通的外呼 ÷ 外呼通数。附 95% 威尔逊区间。",
        "接通的外呼 ÷ 外呼通數。附 95% 威爾遜區間。",
        "Connected outbound calls ÷ outbound calls. With a 95% Wilson interval.")
    case .callsRightPartyRate:
      Wording(
        "由业主本人接听（或未注明接听人）的接通外呼 ÷ 外呼通数。附 95% 威尔逊区间。",
        "由業主本人接聽（或未註明接聽人）的接通外呼 ÷ 外呼通數。附 95% 威爾遜區間。",
        """
        Connected outbound calls with the owner, or with nobody named, ÷ outbound calls. With a \
        95% Wilson interval.
        """)
    case .callsPromiseRate:
      Wording(
        "本人接通的外呼中沟通结果为“承诺缴费”的 ÷ 本人接通的外呼。附 95% 威尔逊区间。",
        "本人接通的外呼中溝通結果為「承諾繳費」的 ÷ 本人接通的外呼。附 95% 威爾遜區間。",
        """
        Right party calls with the outcome “promised” ÷ right party calls. With a 95% Wilson \
        interval.
        """)
    case .callsPenetration:
      Wording(
        "上月末有逾期欠费的户中，本月至少外呼过一次的户所占比例。只分总体、项目、楼栋、管家。",
        "上月末有逾期欠費的戶中，本月至少外呼過一次的戶所佔比例。只分總體、項目、樓棟、管家。",
        """
        Of the units overdue on the day before the month, the share called at least once. Only \
        overall, by project, building and steward.
        """)
    case .callsDiscouraged:
      Wording(
        "在不宜时段（{windows}；含起点、不含终点）的外呼 ÷ 时间可考的外呼。只分总体与拨打人。",
        "在不宜時段（{windows}；含起點、不含終點）的外呼 ÷ 時間可考的外呼。只分總體與撥打人。",
        """
        Outbound calls in a discouraged window ({windows}; start included, end not) ÷ outbound \
        calls of known hour. Only overall and by caller.
        """)
    case .callsOverFrequency:
      Wording(
        "以一户一天为单位，有外呼接通的户日中，接通超过 {perDay} 次的户日所占比例。只有总体。",
        "以一戶一天為單位，有外呼接通的戶日中，接通超過 {perDay} 次的戶日所佔比例。只有總體。",
        """
        Of the unit-days with at least one connected outbound call, the share with more than \
        {perDay} of them. Only overall.
        """)
    case .callsRecordCompleteness:
      Wording(
        """
        已填项数 ÷（5 × 接通的外呼）。五项：何时（有钟点）、何人（拨打人与接听人都有）、何事（通话主题）、何因（沟通结果不是“无结果”，或有异议）、如何（承诺日期、\
        约定回访或备注任一）。只分总体与拨打人。
        """,
        """
        已填項數 ÷（5 × 接通的外呼）。五項：何時（有鐘點）、何人（撥打人與接聽人都有）、何事（通話主題）、何因（溝通結果不是「無結果」，或有異議）、如何（承諾日期、\
        約定回訪或備註任一）。只分總體與撥打人。
        """,
        """
        Filled ÷ (5 × connected outbound calls). The five: when (hour known), who (caller and \
        party), what (topic), why (an outcome other than none, or an objection), how (a promise \
        date, a callback or a note). Only overall and by caller.
        """)
    case .callsConverted:
      Wording(
        """
        截止日前第 96 天至第 7 天（首尾都含）、当日该户有欠费的接通电话（呼出呼入都算）中，带来回款的占比。每笔清理往期欠费的缴费，归于该户自缴费日前 7 \
        天至缴费日（首尾都含）之间最近的一通接通电话。附 95% 威尔逊区间。
        """,
        """
        截止日前第 96 天至第 7 天（首尾都含）、當日該戶有欠費的接通電話（呼出呼入都算）中，帶來回款的佔比。每筆清理往期欠費的繳費，歸於該戶自繳費日前 7 \
        天至繳費日（首尾都含）之間最近的一通接通電話。附 95% 威爾遜區間。
        """,
        """
        Of the connected calls, in or out, dated from 96 to 7 days before the as-of day, on which \
        the unit owed arrears, the share followed by payment. A payment of arrears is credited to \
        the unit's latest connected call dated from 7 days before it to its own day. With a 95% \
        Wilson interval.
        """)
    case .callsDatedPromises:
      Wording(
        "沟通结果为“承诺缴费”的本人接通外呼中，有承诺日期的占比。只分总体与拨打人。附 95% 威尔逊区间。",
        "溝通結果為「承諾繳費」的本人接通外呼中，有承諾日期的佔比。只分總體與撥打人。附 95% 威爾遜區間。",
        """
        Right party calls with the outcome “promised” that have a promise date ÷ all of them. \
        Only overall and by caller. With a 95% Wilson interval.
        """)
    case .callsAnsweredIn3Rings:
      Wording(
        "本期来电中有响铃次数的，三声以内接听的占比。只分总体与接听的工作人员。附 95% 威尔逊区间。",
        "本期來電中有響鈴次數的，三聲以內接聽的佔比。只分總體與接聽的工作人員。附 95% 威爾遜區間。",
        """
        Inbound calls of the month, to the as-of day, with rings given: those of at most 3 rings \
        ÷ all of them. Only overall and by caller. With a 95% Wilson interval.
        """)
    case .callsResult:
      Wording("外呼按接通情况计数。", "外呼按接通情況計數。", "Outbound calls counted by result.")
    case .callsOutcome:
      Wording("接通的外呼按沟通结果计数。", "接通的外呼按溝通結果計數。", "Connected outbound calls counted by outcome.")
    case .callsFunnel:
      Wording(
        "逐级计数：外呼、接通、本人接通、其中有承诺日期、其中承诺已兑现。",
        "逐級計數：外呼、接通、本人接通、其中有承諾日期、其中承諾已兌現。",
        """
        Counts, step by step: outbound calls; connected; right party; of those, with a promise \
        date; of those, with the promise kept.
        """)
    case .callsToPayment:
      Wording(
        "本期有清理往期欠费的户，按首次这样缴费前的外呼次数计户数：自缴费日前 90 天至缴费日（首尾都含）、且晚于上一次清欠缴费日的外呼，接通与否都算。",
        "本期有清理往期欠費的戶，按首次這樣繳費前的外呼次數計戶數：自繳費日前 90 天至繳費日（首尾都含）、且晚於上一次清欠繳費日的外呼，接通與否都算。",
        """
        Units that paid arrears this month, to the as-of day, by the outbound calls before the \
        first such payment: dated from 90 days before it to its day, and later than the unit's \
        arrears payment before it; connected or not.
        """)
    case .promisesStatus:
      Wording(
        """
        承诺日期在本月内的承诺（有承诺日期的接通电话），按状态计数。兑现：通话日至承诺日后 {grace} \
        天（不超过截止日）内缴费达到承诺金额，未写金额的只要有缴费；否则已改约：宽限期末之前另有新承诺；否则未到期：截止日未过宽限期；否则部分兑现：有缴费；其余为未兑现。
        """,
        """
        承諾日期在本月內的承諾（有承諾日期的接通電話），按狀態計數。兌現：通話日至承諾日後 {grace} \
        天（不超過截止日）內繳費達到承諾金額，未寫金額的只要有繳費；否則已改約：寬限期末之前另有新承諾；否則未到期：截止日未過寬限期；否則部分兌現：有繳費；其餘為未兌現。
        """,
        """
        Promises (connected calls with a promise date) for days of this month, by status. Kept: \
        paid from the call to {grace} days after the promised day, not beyond the as-of day, the \
        promised amount, or anything where none is given; else superseded: a later call by the \
        end of the grace days is a promise; else pending: the grace days are not over; else \
        partial: something was paid; else broken.
        """)
    case .promisesAmount:
      Wording(
        "同一批承诺的承诺金额合计，按状态。",
        "同一批承諾的承諾金額合計，按狀態。",
        "The promised amounts of the same promises, by status.")
    case .promisesKeptRate:
      Wording(
        "兑现 ÷（兑现 ＋ 部分兑现 ＋ 未兑现）；未到期与已改约的不计。按“是否提醒”分列时，只看提醒率的那批承诺。附 95% 威尔逊区间。",
        "兌現 ÷（兌現 ＋ 部分兌現 ＋ 未兌現）；未到期與已改約的不計。按「是否提醒」分列時，只看提醒率的那批承諾。附 95% 威爾遜區間。",
        """
        Kept ÷ (kept + partial + broken); pending and superseded ones are left out. By \
        “reminded”, over the promises of the reminder rate. With a 95% Wilson interval.
        """)
    case .promisesReminded:
      Wording(
        "本月到期且未改约、承诺日不晚于截止日、在承诺日前一日之前作出、通话日至承诺日前一日尚无缴费的承诺中，承诺日前一日有外呼的占比。附 95% 威尔逊区间。",
        "本月到期且未改約、承諾日不晚於截止日、在承諾日前一日之前作出、通話日至承諾日前一日尚無繳費的承諾中，承諾日前一日有外呼的佔比。附 95% 威爾遜區間。",
        """
        Of the month's promises, not superseded, promised for a day up to the as-of day, made \
        before the day before it, with no payment from the call to the day before the promised \
        day: those with an outbound call on that day before ÷ all. With a 95% Wilson interval.
        """)
    }
  }
}
