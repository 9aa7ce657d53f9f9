import Model

/// The story of one unit and its owner, from one event to the next: bills, payments, calls, repairs.
///
/// What calls and repairs do is decided here, so that the figures have something to find: talks make the
/// forgetful pay, reminders rescue promises, a mended defect brings the money when somebody calls to say so.
struct UnitLife {
  static let never = Int.max

  let index: Int
  let unit: Unit
  let habit: Habit
  let timeline: Timeline
  let words: WordIndex
  let keepsJournal: Bool
  var random: Random

  /// The next month to be billed.
  var nextMonth: Int
  /// Of each fee item the first month that is still to be paid.
  var firstOpen: (Int, Int)
  var nextPay = UnitLife.never
  var paysHalf = false
  var nextCall = UnitLife.never
  var callReason = CallReason.dunning
  /// Days of repairs × 2, + 1 where it is the completion; soonest last.
  var repairEvents: [Int]

  /// Right party talks since the last payment, and how many it takes.
  var talks = 0
  var talksNeeded: Int
  var failedTries = 0
  var openRepairs = 0
  var withholds = false
  /// What was withheld for has been mended, and nothing was paid since.
  var mended = false
  var promise: Pledge?
  /// What the owner has at heart.
  let gripe: Objection
  /// When in the month an owner likes to pay.
  let payDay: Int
  let monthsAhead: Int
  let hasVacancyDiscount: Bool
  /// Old debt: index in `History.extras`.
  var carriedOver: Int?

  struct Pledge {
    var day: Int
    var kept: Bool
  }

  enum CallReason {
    case dunning, reminder, repairDone, callback
  }

  init(index: Int, unit: Unit, timeline: Timeline, words: WordIndex, seed: UInt64, keepsJournal: Bool) {
    self.index = index
    self.unit = unit
    self.timeline = timeline
    self.words = words
    self.keepsJournal = keepsJournal
    habit = unit.persona.habit
    random = Random(seed: seed, .life, index)
    nextMonth = Int(unit.firstMonth)
    firstOpen = (nextMonth, nextMonth)
    repairEvents = []
    talksNeeded = random.within(habit.talks)
    payDay = random.within(1...28)
    monthsAhead = [3, 6, 12][random.below(3)]
    gripe = UnitLife.drawGripe(unit.persona, &random)
    let discounted = random.percent(45)
    hasVacancyDiscount = unit.occupancy == .vacant && discounted
  }

  private static func drawGripe(_ persona: Persona, _ random: inout Random) -> Objection {
    switch persona {
    case .withholder: .defect
    case .vacant: .vacant
    case .notHandedOver: random.percent(70) ? .notHandedOver : .startDate
    default: Objection(rawValue: random.pick(weights: Objection.weights)) ?? .service
    }
  }

  /// Adds all that happens to the unit up to the day of the export.
  mutating func live(_ history: inout History) {
    planRepairs(&history)
    carryOver(&history)
    while true {
      let billing = nextMonth < timeline.months ? timeline.start(nextMonth) : UnitLife.never
      let repair = repairEvents.last.map { $0 / 2 } ?? UnitLife.never
      let day = min(min(billing, repair), min(nextPay, nextCall))
      if day > timeline.exportDay { return }
      if day == billing {
        billMonth(day, &history)
      } else if day == repair {
        repairHappens(&history)
      } else if day == nextPay {
        settle(day, &history)
      } else {
        makeCall(day, &history)
      }
    }
  }

  // MARK: What is owed

  @inline(__always)
  func firstOpenMonth(_ item: Int) -> Int { item == 0 ? firstOpen.0 : firstOpen.1 }

  @inline(__always)
  mutating func setFirstOpen(_ item: Int, _ month: Int) {
    if item == 0 { firstOpen.0 = month } else { firstOpen.1 = month }
  }

  /// Management fees are due at the month's end, parking fees on its 15th.
  @inline(__always)
  func dueDay(_ month: Int, _ item: FeeItem) -> Int {
    item == .parking ? timeline.start(month) + 14 : timeline.end(month)
  }

  /// Whether something is due before the day and not paid.
  func isOverdue(_ day: Int) -> Bool {
    for item in 0..<Int(unit.itemCount) {
      let month = firstOpenMonth(item)
      if month < nextMonth && dueDay(month, unit.item(item)) < day { return true }
    }
    return false
  }

  /// Fen of all bills so far that are not paid.
  func openAmount(_ history: borrowing History) -> Int {
    var sum = 0
    for item in 0..<Int(unit.itemCount) {
      for month in firstOpenMonth(item)..<max(firstOpenMonth(item), nextMonth) {
        let bill = history.bills[unit.billIndex(month: month, item: item)]
        sum += Int(bill.due - bill.paid - bill.waived)
      }
    }
    return sum
  }

  /// Pays on that day, unless something is to be paid sooner.
  mutating func planPay(_ day: Int, half: Bool = false) {
    guard day < nextPay else { return }
    nextPay = day
    paysHalf = half
  }

  /// No call is made after the last month's end.
  mutating func planCall(_ day: Int, _ reason: CallReason = .dunning) {
    nextCall = day <= timeline.lastDay ? day : UnitLife.never
    callReason = reason
  }
}
