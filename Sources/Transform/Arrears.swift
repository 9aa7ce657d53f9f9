/// Where a sweep over an account's moves stands: every move before the day last asked for is taken in.
struct ArrearsSweep: ~Copyable {
  var isReady = false
  /// The first move not taken in.
  var nextMove = 0
  /// How many charges are due before that day: a prefix, in due order.
  var dueCount = 0
  /// Of each charge what is open at the end of the day before it.
  var open = Scratch<Int64>()
  /// Their sum over the charges due before it.
  var owed: Int64 = 0
}

extension Account {
  /// owed(u, day) = Σ open(c, day − 1) over the charges due before the day, and makes that the day which
  /// `recovery` starts from. Days asked one after another cost no more than the moves between them.
  mutating func owed(on day: Int32) -> Int64 {
    if !sweep.isReady { startSweep() }
    goBack(to: day)
    while sweep.nextMove < moves.count, moves[sweep.nextMove].day < day {
      let move = moves[sweep.nextMove]
      sweep.open[Int(move.charge)] -= move.amount
      if move.charge < sweep.dueCount { sweep.owed -= move.amount }
      sweep.nextMove += 1
    }
    while sweep.dueCount < charges.count, charges[sweep.dueCount].due < day {
      sweep.owed += sweep.open[sweep.dueCount]
      sweep.dueCount += 1
    }
    return sweep.owed
  }

  private mutating func goBack(to day: Int32) {
    while sweep.nextMove > 0, moves[sweep.nextMove - 1].day >= day {
      sweep.nextMove -= 1
      let move = moves[sweep.nextMove]
      sweep.open[Int(move.charge)] += move.amount
      if move.charge < sweep.dueCount { sweep.owed += move.amount }
    }
    while sweep.dueCount > 0, charges[sweep.dueCount - 1].due >= day {
      sweep.dueCount -= 1
      sweep.owed -= sweep.open[sweep.dueCount]
    }
  }

  /// At the end, when all was applied: days asked for are mostly of the last year.
  private mutating func startSweep() {
    sweep.isReady = true
    sweep.nextMove = moves.count
    sweep.dueCount = 0
    sweep.owed = 0
    sweep.open.removeAll()
    for charge in charges.all { sweep.open.append(charge.open) }
  }

  /// What happened, up to the end of a day, to the arrears of the day last asked for with `owed(on:)`.
  struct Recovery {
    /// recovered(u, d, x): Σ pay(c, x) − pay(c, d − 1) over the charges that were in arrears on d.
    var recovered: Int64 = 0
    /// Payments and waivers together: what these charges have less open.
    var settled: Int64 = 0
    fileprivate var nextMove: Int
  }

  /// Before anything of the day last asked for.
  func recovery() -> Recovery { Recovery(nextMove: sweep.nextMove) }

  /// Takes in everything up to the end of a day.
  func advance(_ recovery: inout Recovery, to end: Int32) {
    while recovery.nextMove < moves.count, moves[recovery.nextMove].day <= end {
      let move = moves[recovery.nextMove]
      recovery.nextMove += 1
      guard move.charge < sweep.dueCount, sweep.open[Int(move.charge)] > 0 else { continue }
      recovery.settled += move.amount
      if move.isPayment { recovery.recovered += move.amount }
    }
  }

  /// The first day on which recovered(u, d, that day) > 0, d being the day last asked for; nil if never.
  func firstRecoveryDay() -> Int32? {
    var recovery = recovery()
    while recovery.nextMove < moves.count {
      let day = moves[recovery.nextMove].day
      advance(&recovery, to: day)
      if recovery.recovered > 0 { return day }
    }
    return nil
  }
}
