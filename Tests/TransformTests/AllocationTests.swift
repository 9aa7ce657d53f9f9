import Model
import Testing

@testable import Transform

/// What was paid on each charge, in due order.
private func paid(_ books: Books) -> [Int64] { books.account().charges.map(\.paid) }
private func waived(_ books: Books) -> [Int64] { books.account().charges.map(\.waived) }

@Suite("Balances: what a payment goes to")
struct AllocationTests {
  var books = Books()

  init() { books.unit() }

  @Test("a payment that names nothing goes to the oldest due first, those not yet due too")
  mutating func oldestFirst() {
    books.charge(due: "2026-12-31", 100)
    books.charge(due: "2026-08-31", 100)
    books.charge(due: "2026-09-30", 100)
    books.pay("2026-08-01", 250)
    #expect(paid(books) == [100, 100, 50])
    #expect(
      books.account().charges.map(\.due) == [Day("2026-08-31"), "2026-09-30", "2026-12-31"].map(\.number))
  }

  @Test("charges due on one day are taken in input order")
  mutating func ties() {
    books.charge(due: "2026-09-30", 70)
    books.charge(due: "2026-09-30", 50)
    books.pay("2026-10-01", 80)
    #expect(paid(books) == [70, 10])
  }

  @Test("a payment goes first to the fee item that it names, then to the others")
  mutating func namedItem() {
    books.charge(due: "2026-07-31", 100, item: "water")
    books.charge(due: "2026-08-31", 100, item: "fee")
    books.charge(due: "2026-09-30", 100, item: "fee")
    books.pay("2026-10-01", 150, item: "fee")
    #expect(paid(books) == [0, 100, 50])
    books.pay("2026-10-02", 120, item: "fee")
    #expect(paid(books) == [70, 100, 100])
  }

  @Test("a payment goes first to charges whose period lies within the one that it names")
  mutating func namedPeriod() {
    books.charge(due: "2026-07-31", 100, for: "2026-06", to: "2026-07")
    books.charge(due: "2026-08-31", 100)
    books.charge(due: "2026-09-30", 100, for: "2026-07", to: "2026-08")
    books.charge(due: "2026-10-31", 100, for: "2026-08")
    books.pay("2026-10-01", 150, for: "2026-07", to: "2026-08")
    #expect(paid(books) == [0, 0, 100, 50])
  }

  @Test("where both are named a charge has to fit both")
  mutating func namedBoth() {
    books.charge(due: "2026-08-31", 100, item: "fee", for: "2026-08")
    books.charge(due: "2026-09-15", 100, item: "water", for: "2026-09")
    books.charge(due: "2026-09-30", 100, item: "fee", for: "2026-09")
    books.pay("2026-10-01", 100, item: "fee", for: "2026-09")
    #expect(paid(books) == [0, 0, 100])
  }

  @Test("what no charge takes is credit, and is never applied later")
  mutating func credit() {
    books.charge(due: "2026-09-30", 100)
    books.pay("2026-09-01", 130)
    books.refund("2026-10-01", 20)
    #expect(paid(books) == [100])
    #expect(books.account().credit == 10)
  }

  @Test("on one day waivers come before payments, and payments before refunds")
  mutating func orderOfOneDay() {
    books.charge(due: "2026-09-30", 100)
    books.refund("2026-10-01", 30)
    books.pay("2026-10-01", 100)
    books.waive("2026-10-01", 40)
    #expect(waived(books) == [40])
    #expect(paid(books) == [60])
    #expect(books.account().credit == 10)
    #expect(books.account().refundExcesses.isEmpty)
  }

  @Test("entries are applied in the order of their days, not of their rows")
  mutating func orderOfDays() {
    books.charge(due: "2026-09-30", 100)
    books.waive("2026-10-02", 50)
    books.pay("2026-10-01", 100)
    #expect(paid(books) == [100])
    #expect(waived(books) == [0])
  }

  @Test("what is left of a waiver goes on to other charges, and then lapses")
  mutating func waiverLapses() {
    books.charge(due: "2026-08-31", 100, item: "fee")
    books.charge(due: "2026-09-30", 100, item: "water")
    books.waive("2026-10-01", 250, item: "water")
    #expect(waived(books) == [100, 100])
    #expect(books.account().credit == 0)
  }
}

@Suite("Balances: refunds")
struct RefundTests {
  var books = Books()

  init() { books.unit() }

  @Test("a refund takes back what was applied last, whatever was due last")
  mutating func latestFirst() {
    books.charge(due: "2026-08-31", 100, item: "fee")
    books.charge(due: "2026-09-30", 100, item: "water")
    books.pay("2026-10-01", 100, item: "water")
    books.pay("2026-10-02", 60, item: "fee")
    books.refund("2026-10-03", 80)
    #expect(paid(books) == [0, 80])
  }

  @Test("a payment after a refund goes to the reopened charge")
  mutating func reopened() {
    books.charge(due: "2026-08-31", 100)
    books.charge(due: "2026-09-30", 100)
    books.pay("2026-10-01", 100)
    books.refund("2026-10-02", 100)
    books.pay("2026-10-03", 40)
    #expect(paid(books) == [40, 0])
  }

  @Test("a refund beyond all payments is reported with what is too much")
  mutating func excess() throws {
    books.charge(due: "2026-08-31", 100)
    books.pay("2026-10-01", 70)
    books.refund("2026-10-02", -90)
    books.refund("2026-10-03", 5)
    let warnings = try books.result().refundWarnings
    #expect(
      warnings == [
        RefundExcess(place: RowPlace(file: 1, line: 4), excess: Money(fen: 20)),
        RefundExcess(place: RowPlace(file: 1, line: 5), excess: Money(fen: 5)),
      ])
    #expect(paid(books) == [0])
  }

  @Test("a negative payment is a refund")
  mutating func negativePayment() {
    books.charge(due: "2026-08-31", 100)
    books.pay("2026-10-01", 100)
    books.pay("2026-10-02", -30)
    #expect(paid(books) == [70])
    #expect(books.account().payments.count == 1)
  }

  @Test("warnings come in the order of their rows")
  mutating func warningOrder() throws {
    let other = books.unit("102")
    books.refund(unit: other, "2026-10-01", 1)
    books.refund("2026-10-02", 1)
    books.refund("2026-10-01", 1)
    #expect(try books.result().refundWarnings.map(\.place.line) == [2, 3, 4])
  }
}

@Suite("Balances: bills and signs")
struct BillTests {
  var books = Books()

  init() { books.unit() }

  @Test("what is paid on a bill goes to it first, and what is left to the oldest")
  mutating func ownChargeFirst() {
    books.bill(due: "2026-08-31", 100)
    books.bill(due: "2026-09-30", 100, paid: 130, on: "2026-10-01")
    #expect(paid(books) == [30, 100])
  }

  @Test("what is left of a bill's waiver lapses")
  mutating func waiverIsBound() {
    books.bill(due: "2026-08-31", 100)
    books.bill(due: "2026-09-30", 100, waived: 130)
    #expect(waived(books) == [0, 100])
  }

  @Test("a bill's waiver is dated as its payment, else on its due date")
  mutating func waiverDay() {
    books.bill(due: "2026-08-31", 100, waived: 10)
    books.bill(due: "2026-09-30", 100, paid: 50, on: "2026-10-05", waived: 10)
    #expect(
      books.account().moves.map(\.day) == [Day("2026-08-31"), "2026-10-05", "2026-10-05"].map(\.number))
  }

  @Test("what is dated after as_of does not exist, the charge does")
  mutating func afterAsOf() {
    books.bill(due: "2026-09-30", 100, paid: 50, on: "2026-11-01", waived: 10)
    books.bill(due: "2026-11-30", 100, waived: 10)
    books.bill(due: "2026-11-30", -30)
    #expect(paid(books) == [0, 0])
    #expect(waived(books) == [0, 0])
  }

  @Test("a negative bill is a waiver of its own month's item first, and nothing else of the row is read")
  mutating func negativeBill() {
    books.bill(due: "2026-08-31", 100, item: "fee", for: "2026-08")
    books.bill(due: "2026-09-30", 100, item: "fee", for: "2026-09")
    books.bill(due: "2026-09-30", -120, paid: 50, on: "2026-10-01", waived: 50, item: "fee", for: "2026-09")
    #expect(waived(books) == [20, 100])
    #expect(paid(books) == [0, 0])
  }

  @Test("a negative charge is a waiver dated its due date")
  mutating func negativeCharge() {
    books.charge(due: "2026-08-31", 100)
    books.charge(due: "2026-09-30", -40)
    #expect(waived(books) == [40])
    #expect(books.account().moves.map(\.day) == [Day("2026-09-30").number])
  }

  @Test("a negative sum paid on a bill is a refund bound to no charge")
  mutating func negativePaid() {
    books.bill(due: "2026-08-31", 100, paid: 100, on: "2026-09-01")
    books.bill(due: "2026-09-30", 100, paid: 100, on: "2026-09-02")
    books.bill(due: "2026-10-31", 100, paid: -120, on: "2026-10-10")
    #expect(paid(books) == [80, 0, 0])
  }

  @Test("a bill of nothing with a payment pays other charges; zero amounts do nothing")
  mutating func zeroBill() {
    books.bill(due: "2026-08-31", 100)
    books.bill(due: "2026-09-30", 0, paid: 60, on: "2026-10-01", waived: 10)
    books.bill(due: "2026-09-30", 50, paid: 0, on: "2026-10-01")
    #expect(paid(books) == [60, 0])
    #expect(waived(books) == [0, 0])
    #expect(books.account().payments.count == 1)
  }
}
