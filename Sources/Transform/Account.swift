import Model

/// A charge of a unit, and what was applied to it up to as_of.
struct Charge: BitwiseCopyable {
  /// Place of its row in the batch of ledger rows.
  var row: Int32
  var due: Int32
  var feeItem: TextID
  /// In which of the thirteen months ending with the report month it is due: see `Frame.month(of:)`.
  var month: Int32
  var period: Period
  var amount: Int64
  var paid: Int64 = 0
  var waived: Int64 = 0
  /// What of it was applied after the last year's end, and after the day before the report month.
  var ofYear = Applied()
  var ofMonth = Applied()
  /// What was applied up to the end of the month in which the charge is due: of the thirteen months.
  var inMonth = Applied()

  struct Applied: BitwiseCopyable {
    var paid: Int64 = 0
    var waived: Int64 = 0
  }

  /// amount − waived − paid.
  @inline(__always) var open: Int64 { amount - waived - paid }
  @inline(__always) var net: Int64 { amount - waived }
  /// Open at the end of the day before the month.
  @inline(__always) var openBefore: Int64 { open + ofMonth.paid + ofMonth.waived }
  /// What was applied up to the day before the month, and up to the last year's end.
  var before: Applied { Applied(paid: paid - ofMonth.paid, waived: waived - ofMonth.waived) }
  var yearStart: Applied { Applied(paid: paid - ofYear.paid, waived: waived - ofYear.waived) }

  /// Whether nothing of it is open, and nothing moved since the year began that any figure looks at.
  @inline(__always) var isSettled: Bool { open | ofYear.paid | ofMonth.paid | ofMonth.waived == 0 }
}

extension Charge {
  /// When something is applied, as far as charges ask.
  struct Time {
    var day: Int32 = .min
    /// Of the thirteen months; the first of them stands for all before it.
    var month: Int32 = 0
    var isOfYear = false
    var isOfMonth = false
  }

  /// Takes as much of an amount as is open.
  @inline(__always)
  mutating func take(_ amount: Int64, isPayment: Bool, at time: Time) -> Int64 {
    let part = min(open, amount)
    if part > 0 { apply(part, isPayment: isPayment, at: time) }
    return max(part, 0)
  }

  /// - Parameter amount: below 0 where a refund takes back.
  @inline(__always)
  mutating func apply(_ amount: Int64, isPayment: Bool, at time: Time) {
    if isPayment {
      paid += amount
      if time.isOfYear { ofYear.paid += amount }
      if time.isOfMonth { ofMonth.paid += amount }
      if time.month <= month { inMonth.paid += amount }
    } else {
      waived += amount
      if time.isOfYear { ofYear.waived += amount }
      if time.isOfMonth { ofMonth.waived += amount }
      if time.month <= month { inMonth.waived += amount }
    }
  }
}

/// A payment, waiver or refund that waits to be applied; its day and kind are in its key.
struct Entry: BitwiseCopyable {
  /// In the order in which entries of one day are applied.
  enum Kind: UInt8 {
    case waiver, payment, refund
  }

  /// Fen, above 0.
  var amount: Int64
  /// The bill's own charge by its place in the input; −1 where it is bound to none.
  var bound: Int32
  /// Place of its row in the batch of ledger rows.
  var row: Int32
}

/// The key of an entry: its day, then its kind, then its place in the input, so that keys sort in order of application.
struct EntryKey {
  var bits: UInt64

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  init(_ day: Int32, _ kind: Entry.Kind, _ place: Int) {
    bits = sortable(day) | UInt64(kind.rawValue) << 30 | UInt64(place)
  }

  @inline(__always) var place: Int { Int(bits & 0x3FFF_FFFF) }
  @inline(__always) var day: Int32 { sortedDay(bits) }
  @inline(__always) var isPayment: Bool { bits >> 30 & 3 == UInt64(Entry.Kind.payment.rawValue) }
  @inline(__always) var isRefund: Bool { bits >> 30 & 3 == UInt64(Entry.Kind.refund.rawValue) }
}

/// A payment, and all payments up to it.
struct PaymentSum: BitwiseCopyable {
  var day: Int32
  /// Whether a part of it went to a charge due before its day.
  var isArrears: Bool
  /// Σ payments up to this one.
  var sum: Int64
}

/// A part of a payment or waiver applied to a charge, or (amount below 0) taken back out of it.
struct Move: BitwiseCopyable {
  var day: Int32
  /// Place of the charge in due order.
  var charge: Int32
  var amount: Int64
  /// Place of the entry's row in the batch of ledger rows.
  var row: Int32
  var isPayment: Bool
}

/// A unit's charges, and everything that was applied to them, in order (docs/metrics.md, balances).
///
/// One account is used for all units in turn, so that its arrays are allocated once.
struct Account: ~Copyable {
  /// In due order, ties by input.
  var charges = Scratch<Charge>()
  /// Places of the charges that may change a figure besides `due`: those due in the thirteen months, and of the older
  /// ones all that are not settled. Most of a unit's charges are settled and long past, and no chapter looks at them.
  var live = Scratch<Int32>()
  /// Over the charges due up to as_of.
  var due = Due()
  /// In order of application, and so of days.
  var moves = Scratch<Move>()
  /// What is left of payments, after refunds.
  var credit: Int64 = 0
  /// In order of days.
  var payments = Scratch<PaymentSum>()
  var refundExcesses: [RefundExcess] = []
  /// Payments less refunds of the month so far, by the charges that they went to or came out of.
  var received = Received()
  /// Sum of the magnitudes of all amounts read.
  var volume: UInt64 = 0

  struct Due {
    /// Whether Σ net > 0, and whether Σ open > 0: none of them is ever below 0.
    var isCharged = false
    var isOpen = false
  }

  struct Received {
    var current: Int64 = 0
    var arrears: Int64 = 0
    /// To charges due later, to credit, and the excess of refunds.
    var advance: Int64 = 0
  }

  // Scratch of gathering and application.
  /// The ledger rows of some units, this one's among them.
  var ledger = RowBatch<LedgerRow>()
  var entries = Scratch<Entry>()
  var entryKeys = Scratch<UInt64>()
  var chargeKeys = Scratch<UInt64>()
  var gathered = Scratch<Charge>()
  /// Place in due order by place in the input; empty where both are the same.
  var places = Scratch<Int32>()
  var openSet = OpenSet()
  /// Whether a part of the payment at hand went to a charge due before it.
  var isArrearsPayment = false
  /// Parts of payments that a refund can take back, the latest last: of all moves before `nextPart`.
  var parts = Scratch<Part>()
  var nextPart = 0

  struct Part: BitwiseCopyable {
    var charge: Int
    var amount: Int64
  }

  // State of `owed(on:)`: see Arrears.swift.
  var sweep = ArrearsSweep()

  mutating func clear() {
    charges.removeAll()
    moves.removeAll()
    credit = 0
    payments.removeAll()
    if !refundExcesses.isEmpty { refundExcesses.removeAll(keepingCapacity: true) }
    received = Received()
    volume = 0
    entries.removeAll()
    entryKeys.removeAll()
    gathered.removeAll()
    places.removeAll()
    live.removeAll()
    due = Due()
    parts.removeAll()
    nextPart = 0
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
    let next = firstPayment(from: from)
    return next < payments.count && payments[next].day <= to
  }

  /// The place of the first payment of that day or later.
  func firstPayment(from day: Int32) -> Int { payments.all.partitioningIndex { $0.day >= day } }

  private func paidThrough(_ day: Int32) -> Int64 {
    let next = payments.all.partitioningIndex { $0.day > day }
    return next == 0 ? 0 : payments[next - 1].sum
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
