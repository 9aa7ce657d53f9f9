import DocumentModel
import Model

/// The month in brief: one paragraph, the headline figures, three things to act on.
extension Reporter {
  func summary() -> [Block] {
    present([
      paragraph(monthSentences()),
      .tiles(tiles()),
      heading(SummaryText.toDo),
      .bullets([waitingItem(), promisesItem(), casesItem()]),
      rejectedNote(),
      note(CommonText.thin),
    ])
  }

  /// The month in one paragraph.
  func monthSentences() -> [[Inline]] {
    [rateSentence(), targetSentence(), changeSentence(), partialMonthSentence()]
      + [
        moneyRate(.collectionRateYtd, SummaryText.yearToDate),
        moneyRate(.collectionRatePrior, SummaryText.prior), balanceSentence(), overdueSentence(),
      ]
  }

  private func rateSentence() -> [Inline] {
    guard let rate = rate(.collectionRateMonth) else {
      return words.inlines(SummaryText.noCharges, ["month": .month(dates.month)])
    }
    return words.inlines(
      SummaryText.monthRate,
      [
        "month": .month(dates.month), "asOf": .day(dates.asOf), "rate": .rate(rate),
        "charged": .value(Value(rate.denominator)), "paid": .value(Value(rate.numerator)),
      ])
  }

  private func targetSentence() -> [Inline] {
    guard let target = target(.collectionRateMonth), let rate = rate(.collectionRateMonth)?.value
    else { return [] }
    let gap = rate - target
    let phrase: SummaryText =
      gap.count == 0 ? .targetExactly : gap.count > 0 ? .targetMet : .targetMissed
    return words.inlines(
      phrase, ["target": .value(Rate.bare(target)), "points": .text(magnitude(gap))])
  }

  /// On last month: what was collected of each month's charges by its own end.
  func change() -> (previous: Rate, points: Millionths)? {
    let previous = (dates.month - 1).description
    guard let before = rate(.collectionTrendInMonth, "month", previous), let old = before.value,
      let now = rate(.collectionTrendInMonth, "month", dates.month.description)?.value
    else { return nil }
    return (before, now - old)
  }

  private func changeSentence() -> [Inline] {
    guard rate(.collectionRateMonth) != nil else { return [] }
    guard let change = change() else { return words.inlines(SummaryText.noPrevious) }
    let shown = Format.points(change.points)
    let phrase: SummaryText =
      shown == "0.0" ? .changeFlat : change.points.count > 0 ? .changeUp : .changeDown
    return words.inlines(
      phrase, ["previous": .rate(change.previous), "points": .text(magnitude(change.points))])
  }

  private func partialMonthSentence() -> [Inline] {
    guard dates.asOf < dates.last, change() != nil else { return [] }
    return words.inlines(CommonText.partialMonth, ["asOf": .day(dates.asOf)])
  }

  private func moneyRate(_ metric: Metric, _ phrase: SummaryText) -> [Inline] {
    guard let rate = rate(metric) else { return [] }
    return words.inlines(
      phrase,
      [
        "rate": .rate(rate), "paid": .value(Value(rate.numerator)),
        "charged": .value(Value(rate.denominator)),
      ])
  }

  private func balanceSentence() -> [Inline] {
    guard figure(.balanceRoll, "step", "closing") != nil else { return [] }
    let opening = amount(.balanceRoll, "step", "opening")
    let closing = amount(.balanceRoll, "step", "closing")
    let phrase: SummaryText =
      closing == opening ? .balanceFlat : closing > opening ? .balanceUp : .balanceDown
    let change = Money(fen: Int64(clamping: (closing - opening).fen.magnitude))
    return words.inlines(
      phrase, ["opening": .money(opening), "closing": .money(closing), "change": .money(change)])
  }

  private func overdueSentence() -> [Inline] {
    let amount = amount(.openOverdue)
    guard amount > .zero else { return [] }
    return words.inlines(
      SummaryText.overdue, ["amount": .money(amount), "units": .count(overdueUnits())])
  }

  /// Units with anything overdue: all but the clear ones.
  func overdueUnits() -> Int64 {
    figures(.ageingUnits, by: "bucket").filter { $0.key != "clear" }
      .reduce(0) { $0 + ($1.numerator?.raw ?? 0) }
  }

  private func rejectedNote() -> Block? {
    let rows = input.account.files.reduce(0) { $0 + $1.rejected }
    guard rows > 0 else { return nil }
    return note(SummaryText.rejects, ["rows": .count(rows), "chapter": link(.quality)])
  }

  /// Percentage points without their sign, for sentences that say up or down.
  func magnitude(_ points: Millionths) -> String {
    let text = Format.points(Millionths(Int64(clamping: points.count.magnitude)))
    return text.hasPrefix("+") ? String(text.dropFirst()) : text
  }
}
