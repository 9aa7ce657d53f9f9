/// How an owner deals with bills. Only the generator knows; the figures must find it out.
enum Persona: Int, CaseIterable {
  /// Pays when the bill comes.
  case prompt
  /// The bank pays on the 8th.
  case debit
  /// Pays a quarter, half a year or a year ahead.
  case advance
  /// Means well, forgets, and pays after some calls.
  case forgetful
  /// Promises at each call and seldom keeps it.
  case promiser
  /// Has a defect and withholds until it is mended.
  case withholder
  /// The flat is empty: pays late and in lumps.
  case vacant
  /// Refuses for long.
  case refuser
  /// The number is wrong or off.
  case unreachable
  /// Has not taken the flat over and disputes when fees begin.
  case notHandedOver

  var habit: Habit { Habit.all[rawValue] }
}

/// Chances in percent.
struct Habit {
  /// Pays a fresh management bill of its own accord about when it is due.
  var onTime: Int
  /// The same of a parking fee: the barrier is a good collector.
  var onTimeParking: Int
  /// Pays what is overdue of its own accord, in a month.
  var selfPay: Int
  /// How many talks it takes.
  var talks: ClosedRange<Int>
  /// Keeps a promise.
  var reliability: Int
  /// Of the usual chance to pick the telephone up.
  var reach: Int
  /// Withholds while a defect is open.
  var withholds: Int
  /// So many of a thousand owners are of this kind.
  var frequency: Int

  static let all: [Habit] = [
    Habit(
      onTime: 97, onTimeParking: 98, selfPay: 45, talks: 1...2, reliability: 86, reach: 100, withholds: 22,
      frequency: 578),
    Habit(
      onTime: 99, onTimeParking: 99, selfPay: 60, talks: 1...1, reliability: 90, reach: 95, withholds: 10,
      frequency: 60),
    Habit(
      onTime: 100, onTimeParking: 100, selfPay: 60, talks: 1...1, reliability: 95, reach: 100, withholds: 15,
      frequency: 75),
    Habit(
      onTime: 34, onTimeParking: 72, selfPay: 20, talks: 1...4, reliability: 77, reach: 100, withholds: 60,
      frequency: 140),
    Habit(
      onTime: 12, onTimeParking: 60, selfPay: 6, talks: 4...8, reliability: 30, reach: 105, withholds: 60,
      frequency: 35),
    Habit(
      onTime: 72, onTimeParking: 85, selfPay: 25, talks: 1...3, reliability: 76, reach: 100, withholds: 96,
      frequency: 40),
    Habit(
      onTime: 5, onTimeParking: 40, selfPay: 9, talks: 2...4, reliability: 50, reach: 62, withholds: 50,
      frequency: 35),
    Habit(
      onTime: 1, onTimeParking: 45, selfPay: 1, talks: 14...40, reliability: 8, reach: 75, withholds: 80,
      frequency: 18),
    Habit(
      onTime: 8, onTimeParking: 30, selfPay: 5, talks: 1...2, reliability: 60, reach: 0, withholds: 20,
      frequency: 11),
    Habit(
      onTime: 2, onTimeParking: 10, selfPay: 4, talks: 5...9, reliability: 35, reach: 80, withholds: 60,
      frequency: 8),
  ]

  static let frequencies = all.map(\.frequency)
}
