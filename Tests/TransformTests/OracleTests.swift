import Model
import Testing

@testable import Transform

/// The quick account against the slow one, on random units.
@Suite("Balances against the oracle")
struct OracleTests {
  private static let seeds: [UInt64] = Array(200..<212)

  private func units(_ seed: UInt64, _ check: (Books, Int, inout Account, SlowAccount) -> Void) {
    let books = Books.random(seed, units: 8)
    for unit in books.units.indices {
      var account = books.account(of: unit)
      check(
        books, unit, &account, SlowAccount(Array(books.company.ledger.rows(of: unit)), asOf: books.dates.asOf)
      )
    }
  }

  @Test("what was applied to each charge, credit, excess, arrears payments", arguments: seeds)
  func application(_ seed: UInt64) {
    units(seed) { books, _, account, slow in
      let state = slow.state(upTo: books.dates.asOf)
      #expect(account.charges.map(\.due) == slow.charges.map(\.due.number))
      #expect(account.charges.map(\.paid) == state.paid)
      #expect(account.charges.map(\.waived) == state.waived)
      #expect(account.credit == state.credit)
      #expect(account.refundExcesses.reduce(0) { $0 + $1.excess.fen } == state.excess)
      #expect(account.arrearsPayments == state.arrearsPayments.map(\.number))
    }
  }

  @Test(
    "how it stood before the month, at the year's start and at the end of each charge's month",
    arguments: seeds)
  func snapshots(_ seed: UInt64) {
    units(seed) { books, _, account, slow in
      let before = slow.state(upTo: books.dates.dayBefore)
      let yearStart = slow.state(upTo: books.dates.yearStart)
      for (place, charge) in account.charges.all.enumerated() {
        if charge.due <= books.dates.last.number {
          #expect(charge.before.paid == before.paid[place])
          #expect(charge.before.waived == before.waived[place])
        }
        if charge.due <= books.dates.yearStart.number {
          #expect(charge.yearStart.paid == yearStart.paid[place])
          #expect(charge.yearStart.waived == yearStart.waived[place])
        }
      }
      for (place, charge) in account.charges.all.enumerated() {
        let month = Day(number: charge.due).month
        if month < books.dates.month - 12 || month >= books.dates.month { continue }
        let end = slow.state(upTo: month.last)
        #expect(charge.inMonth.paid == end.paid[place])
        #expect(charge.inMonth.waived == end.waived[place])
      }
    }
  }

  @Test("what was owed on any day, and what was recovered of it by any other", arguments: seeds)
  func recovery(_ seed: UInt64) {
    var random = Random(seed: seed)
    units(seed) { books, _, account, slow in
      for _ in 0..<5 {
        let day = books.dates.asOf - random.below(300)
        let end = min(day + random.below(100), books.dates.asOf)
        let arrears = slow.arrears(on: day)
        let before = slow.state(upTo: day - 1)
        let after = slow.state(upTo: end)
        #expect(account.owed(on: day.number) == arrears.reduce(0) { $0 + slow.open($1, day - 1) })
        var recovery = account.recovery()
        account.advance(&recovery, to: end.number)
        #expect(recovery.recovered == arrears.reduce(0) { $0 + after.paid[$1] - before.paid[$1] })
        #expect(account.sweep.owed - recovery.settled == arrears.reduce(0) { $0 + slow.open($1, end) })
        let first = (0...Int(books.dates.asOf - day)).first { days in
          let state = slow.state(upTo: day + days)
          return arrears.reduce(0) { $0 + state.paid[$1] - before.paid[$1] } > 0
        }
        #expect(account.firstRecoveryDay() == first.map { (day + $0).number })
      }
    }
  }

  @Test("late fees, day by day", arguments: seeds.prefix(3))
  func lateFee(_ seed: UInt64) throws {
    var books = Books.random(seed, units: 6)
    books.policy.dailyLateFee = ExactFraction(numerator: 5, denominator: 10_000)
    var sum: Int64 = 0
    for unit in books.units.indices {
      let slow = SlowAccount(Array(books.company.ledger.rows(of: unit)), asOf: books.dates.asOf)
      var fenDays = slow.charges.map { _ in Int64(0) }
      guard var day = slow.charges.first?.due else { continue }
      while day < books.dates.asOf {
        day = day + 1
        let state = slow.state(upTo: day)
        for (place, charge) in slow.charges.enumerated() where charge.due < day {
          fenDays[place] += charge.amount - state.paid[place] - state.waived[place]
        }
      }
      for days in fenDays { sum += (2 * days * 5 + 10_000) / 20_000 }
    }
    #expect(try books.figures()["late_fee.accrued"]?.numerator == .money(Money(fen: sum)))
  }

  @Test("a unit with many thousand rows is no slower a row")
  func manyRows() {
    var books = Books("2026-10")
    books.unit()
    let count = 10_000
    for index in 0..<count {
      books.charge(due: Day("2000-01-01") + index / 3, 100, item: index % 2 == 0 ? "a" : "b")
      books.pay(Day("2000-01-01") + index / 3, index % 5 == 0 ? 50 : 100)
      if index % 50 == 0 { books.refund(Day("2000-01-01") + index / 3, 500) }
    }
    let clock = ContinuousClock()
    var account = Account()
    let time = clock.measure { account = books.account() }
    #expect(account.charges.count == count)
    // In a tenth of this even unoptimised; a scan of all charges for each payment would take minutes.
    #expect(time < .seconds(20))
  }
}
