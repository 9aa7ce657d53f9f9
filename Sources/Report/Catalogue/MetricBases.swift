/// What the denominators are called, as titles of the columns next to the rates.
enum BaseName: Phrase {
  case chargedNet, chargedGross, openAtYearEnd, units, collectable, calls, timedCalls, rightParty
  case overdueUnits, unitDays, fields, owedCalls, promised, ringCalls, duePromises, promises
  case connected, objectors, episodes, controls, repairedUnits, dueRepairs, atRisk

  var wording: Wording {
    switch self {
    case .chargedNet:
      Wording("应收净额", "應收淨額", "Charged, net")
    case .chargedGross:
      Wording("应收原额", "應收原額", "Charged, gross")
    case .openAtYearEnd:
      Wording("年初欠费净额", "年初欠費淨額", "Open at year's start, net")
    case .units:
      Wording("户数", "戶數", "Units")
    case .collectable:
      Wording("B＋C−K", "B＋C−K", "B + C − K")
    case .calls:
      Wording("外呼通数", "外呼通數", "Calls")
    case .timedCalls:
      Wording("时间可考的通数", "時間可考的通數", "Calls of known hour")
    case .rightParty:
      Wording("本人接通数", "本人接通數", "Right party contacts")
    case .overdueUnits:
      Wording("欠费户数", "欠費戶數", "Overdue units")
    case .unitDays:
      Wording("接通户日数", "接通戶日數", "Unit-days")
    case .fields:
      Wording("应填项数", "應填項數", "Fields to fill")
    case .owedCalls:
      Wording("欠费户接通数", "欠費戶接通數", "Connected calls, owing")
    case .promised:
      Wording("承诺通数", "承諾通數", "Promised calls")
    case .ringCalls:
      Wording("有响铃记录的来电", "有響鈴記錄的來電", "Inbound with rings")
    case .duePromises:
      Wording("到期承诺数", "到期承諾數", "Promises due")
    case .promises:
      Wording("应提醒承诺数", "應提醒承諾數", "Promises to remind")
    case .connected:
      Wording("接通数", "接通數", "Connected calls")
    case .objectors:
      Wording("异议户数", "異議戶數", "Units objecting")
    case .episodes:
      Wording("修好户数", "修好戶數", "Repaired units owing")
    case .controls:
      Wording("对照户数", "對照戶數", "Control units")
    case .repairedUnits:
      Wording("完工户数", "完工戶數", "Units repaired")
    case .dueRepairs:
      Wording("到期报修数", "到期報修數", "Repairs due")
    case .atRisk:
      Wording("仍在观察户数", "仍在觀察戶數", "Units at risk")
    }
  }
}
