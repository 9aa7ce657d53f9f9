/// Why a unit is on a work list: sentences for the steward before the call.
enum ReasonText: Phrase {
  case promiseReminder, callback, callbackUndated, repairFollowUp, brokenPromise, partlyKept
  case signOff, checkPayment, checkNumber, amount, paid, repair, call, callBy, outcome, objections
  case note

  var wording: Wording {
    switch self {
    case .promiseReminder:
      Wording(
        "业主承诺 {promiseDate} 缴费，请在 {dueOn} 提醒。",
        "業主承諾 {promiseDate} 繳費，請在 {dueOn} 提醒。",
        "Promised to pay on {promiseDate}; remind on {dueOn}.")
    case .callback:
      Wording(
        "与业主约定 {callback} 再联系，请按约回访。",
        "與業主約定 {callback} 再聯繫，請按約回訪。",
        "Agreed to talk again on {callback}; call as agreed.")
    case .callbackUndated:
      Wording("与业主约定再联系，请按约回访。", "與業主約定再聯繫，請按約回訪。", "Agreed to talk again; call as agreed.")
    case .repairFollowUp:
      Wording(
        "报修已于 {completed} 完工，之后还没有接通过电话，请回访确认维修结果。",
        "報修已於 {completed} 完工，之後還沒有接通過電話，請回訪確認維修結果。",
        """
        The repair was completed on {completed} and the owner has not been reached since; call to \
        confirm the result.
        """)
    case .brokenPromise:
      Wording(
        "业主承诺 {promiseDate} 缴费，未见缴费，之后还没有联系，请了解原因并重新约定。",
        "業主承諾 {promiseDate} 繳費，未見繳費，之後還沒有聯繫，請了解原因並重新約定。",
        """
        Promised to pay on {promiseDate}; nothing was paid and there was no call since: ask why \
        and agree on a new day.
        """)
    case .partlyKept:
      Wording(
        "业主承诺 {promiseDate} 缴费，只缴了一部分，之后还没有联系，请了解原因并约定余款。",
        "業主承諾 {promiseDate} 繳費，只繳了一部分，之後還沒有聯繫，請了解原因並約定餘款。",
        """
        Promised to pay on {promiseDate}; only a part was paid and there was no call since: ask \
        why and agree on the rest.
        """)
    case .signOff:
      Wording(
        "报修已于 {completed} 完工，尚未签字销单，请陪同业主验收签字。",
        "報修已於 {completed} 完工，尚未簽字銷單，請陪同業主驗收簽字。",
        """
        The repair was completed on {completed} but is not signed off; inspect it with the owner \
        and have it signed.
        """)
    case .checkPayment:
      Wording(
        "业主表示已经缴费，台账上仍有欠费，请先与财务核对，再答复业主。",
        "業主表示已經繳費，臺帳上仍有欠費，請先與財務核對，再答覆業主。",
        """
        The owner says it is paid, yet the ledger shows arrears; check with accounts before \
        answering.
        """)
    case .checkNumber:
      Wording(
        "外呼为空号或号码错误，请核对联系电话。",
        "外呼為空號或號碼錯誤，請核對聯繫電話。",
        "The number called is wrong or out of use; check the phone number.")
    case .amount:
      Wording("承诺金额 {amount} 元。", "承諾金額 {amount} 元。", "Promised: {amount} yuan.")
    case .paid:
      Wording("至今已缴 {paid} 元。", "至今已繳 {paid} 元。", "Paid so far: {paid} yuan.")
    case .repair:
      Wording("报修内容：{repair}。", "報修內容：{repair}。", "Repair: {repair}.")
    case .call:
      Wording("相关通话：{day}。", "相關通話：{day}。", "Call: {day}.")
    case .callBy:
      Wording("相关通话：{day}（{caller}）。", "相關通話：{day}（{caller}）。", "Call: {day} ({caller}).")
    case .outcome:
      Wording("当时结果：{outcome}。", "當時結果：{outcome}。", "Outcome: {outcome}.")
    case .objections:
      Wording("当时异议：{objections}。", "當時異議：{objections}。", "Objections: {objections}.")
    case .note:
      Wording("备注：{note}", "備註：{note}", "Note: {note}")
    }
  }
}
