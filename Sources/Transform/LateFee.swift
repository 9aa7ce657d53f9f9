import Model

extension Walker {
  /// Σ over the unit's charges c, over days d with due(c) < d ≤ as_of, of open(c, d) × the daily rate, rounded
  /// once for each charge half away from zero to the fen; 0 where no rate is configured.
  /// - Throws: `amountsBeyondRange` where the fee is more than can be counted.
  mutating func lateFee() throws(TransformError) -> Int64 {
    let rate = frame.policy.dailyLateFee
    if rate.isZero || rate.denominator <= 0 { return 0 }
    fenDays.removeAll()
    for charge in account.charges.all {
      fenDays.append(Int128(charge.amount) * Int128(max(0, Int(frame.asOf) - Int(charge.due))))
    }
    // What is applied on a day is no longer open on that day, nor on the days after it.
    for move in account.moves.all {
      let due = account.charges[Int(move.charge)].due
      let days = Int(frame.asOf) - Int(max(move.day - 1, due))
      if days > 0 { fenDays[Int(move.charge)] -= Int128(move.amount) * Int128(days) }
    }
    var sum: Int64 = 0
    for place in fenDays.indices {
      sum += try accrued(fenDays[place] * Int128(rate.numerator), Int128(rate.denominator))
    }
    return sum
  }

  /// Rounded half away from zero; counted to the volume, since it is an amount that no table holds.
  private mutating func accrued(
    _ numerator: Int128, _ denominator: Int128
  ) throws(TransformError) -> Int64 {
    let magnitude = (2 * numerator.magnitude + denominator.magnitude) / (2 * denominator.magnitude)
    guard let fee = Int64(exactly: magnitude), tally.count(volume: UInt64(fee)) else {
      throw .amountsBeyondRange
    }
    return numerator < 0 ? -fee : fee
  }
}
