import Model

/// A charge of a unit, and what was applied to it up to as_of.
struct Charge {
  /// Place of its row among the unit's ledger rows.
  var row: Int32
  var due: Int32
  var feeItem: TextID
  var period: Period
  var amount: Int64
  var paid: Int64 = 0
  var waived: Int64 = 0
  /// What was applied up to the day before the report month: of charges due up to its end.
  var before = Applied()
  /// Up to the last year's end: of charges due up to it.
  var yearStart = Applied()
  /// Up to the end of the month in which the charge is due: of the twelve months before the report month.
  var inMonth = Applied()

  struct Applied {
    var paid: Int64 = 0
    var waived: Int64 = 0
  }

  var applied: Applied { Applied(paid: paid, waived: waived) }
  /// amount − waived − paid.
  var open: Int64 { amount - waived - paid }
  var net: Int64 { amount - waived }
  /// Open at the end of the day before the month.
  var openBefore: Int64 { amount - before.waived - before.paid }
  var openAtYearStart: Int64 { amount - yearStart.waived - yearStart.paid }
}

/// A payment, waiver or refund that waits to be applied.
struct Entry {
  /// In the order in which entries of one day are applied.
  enum Kind: UInt64 {
    case waiver, payment, refund
  }

  var kind: Kind
  var day: Int32
  /// Fen, above 0.
  var amount: Int64
  /// The bill's own charge by its place in the input; −1 where it is bound to none.
  var bound: Int32 = -1
  /// What it names, if anything.
  var feeItem = TextID.empty
  var period = Period.none
  /// Place of its row among the unit's ledger rows.
  var row: Int32

  var isNamed: Bool { !feeItem.isEmpty || !period.isNone }
}

/// A part of a payment or waiver applied to a charge, or (amount below 0) taken back out of it.
struct Move {
  var day: Int32
  /// Place of the charge in due order.
  var charge: Int32
  var amount: Int64
  /// Place of the entry's row among the unit's ledger rows.
  var row: Int32
  var isPayment: Bool
}

/// A unit's charges, and everything that was applied to them, in order (docs/metrics.md, balances).
///
/// One account is used for all units in turn, so that its arrays are allocated once.
struct Account: ~Copyable {
  /// In due order, ties by input.
  var charges = Scratch<Charge>()
  /// In order of application, and so of days.
  var moves = Scratch<Move>()
  /// What is left of payments, after refunds.
  var credit: Int64 = 0
  /// Days of payments in order, and the sum of each and all before it.
  var paymentDays = Scratch<Int32>()
  var paymentSums = Scratch<Int64>()
  /// Days of the payments of which a part went to a charge due before; in order, with repeats.
  var arrearsPayments = Scratch<Int32>()
  var refundExcesses: [RefundExcess] = []
  /// Payments less refunds of the month so far, by the charges that they went to or came out of.
  var received = Received()
  /// Sum of the magnitudes of all amounts read.
  var volume: UInt64 = 0

  struct Received {
    var current: Int64 = 0
    var arrears: Int64 = 0
    /// To charges due later, to credit, and the excess of refunds.
    var advance: Int64 = 0
  }

  // Scratch of gathering and application.
  var ledger = Scratch<LedgerRow>()
  var entries = Scratch<Entry>()
  var entryKeys = Scratch<UInt64>()
  var chargeKeys = Scratch<UInt64>()
  var gathered = Scratch<Charge>()
  /// Place in due order by place in the input.
  var places = Scratch<Int32>()
  var openSet = OpenSet()
  /// Whether a part of the payment at hand went to a charge due before it.
  var isArrearsPayment = false
  /// The first charge whose month has not ended yet.
  var nextOfMonth = 0
  /// Parts of payments that a refund can take back, the latest last.
  var parts = Scratch<Part>()

  struct Part {
    var charge: Int
    var amount: Int64
  }

  // State of `seek`: see Arrears.swift.
  var sweep = ArrearsSweep()

  mutating func clear() {
    charges.removeAll()
    moves.removeAll()
    credit = 0
    paymentDays.removeAll()
    paymentSums.removeAll()
    arrearsPayments.removeAll()
    refundExcesses.removeAll(keepingCapacity: true)
    received = Received()
    volume = 0
    entries.removeAll()
    entryKeys.removeAll()
    chargeKeys.removeAll()
    gathered.removeAll()
    parts.removeAll()
    sweep.isReady = false
  }
}

extension Account {
  /// Σ payments dated in [from, to].
  func paid(from: Int32, to: Int32) -> Int64 {
    paidThrough(to) - paidThrough(from - 1)
  }

  /// Whether any payment is dated in [from, to].
  func hasPayment(from: Int32, to: Int32) -> Bool {
    let next = paymentDays.all.partitioningIndex { $0 >= from }
    return next < paymentDays.count && paymentDays[next] <= to
  }

  private func paidThrough(_ day: Int32) -> Int64 {
    let next = paymentDays.all.partitioningIndex { $0 > day }
    return next == 0 ? 0 : paymentSums[next - 1]
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element fits, in a collection whose fitting elements all come last.
  func partitioningIndex(where fits: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
