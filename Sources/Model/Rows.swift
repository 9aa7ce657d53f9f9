/// The typed rows of the four tables: plain bytes without references, so that millions of them cost no
/// allocation and move between threads freely.

/// A text of the company's `TextTable`; `.empty` where the cell was empty.
package struct TextID: Hashable, Sendable, BitwiseCopyable {
  package var index: UInt32

  package static let empty = TextID(index: 0)

  @inlinable package init(index: UInt32) { self.index = index }
  @inlinable package var isEmpty: Bool { index == 0 }
}

/// Where a row stands: which input file of the run, and the physical line it starts on.
package struct RowPlace: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Index into the run's input files: roster files first, then ledger, calls, repairs, as given.
  package var file: UInt16
  /// 1-based.
  package var line: UInt32

  @inlinable package init(file: Int, line: Int) {
    self.file = UInt16(truncatingIfNeeded: file)
    self.line = UInt32(truncatingIfNeeded: line)
  }

  package static func < (left: RowPlace, right: RowPlace) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}

/// A row that knows where it stands.
package protocol PlacedRow: BitwiseCopyable, Sendable {
  var place: RowPlace { get set }
}

/// A unit (flat, shop, parking space) and its owner: a row of the roster.
package struct UnitRow: PlacedRow {
  package var unitID = TextID.empty
  package var project = TextID.empty
  package var building = TextID.empty
  package var ownerName = TextID.empty
  package var phone = TextID.empty
  package var steward = TextID.empty
  /// As written, to be split at `;` `；` `、` `,` `，`.
  package var tags = TextID.empty
  /// Square metres × 100, rounded; 0 where not given.
  package var areaCentis: Int64 = 0
  package var unitType = UnitType.other
  package var occupancy = Occupancy.unknown
  package var handover = OptionalDay.none
  package var place = RowPlace(file: 0, line: 0)

  package init() {}
}

/// A row of the fee ledger, in either shape, as parsed: signs are as written. Only rows that exist as of
/// the run's day come here.
package struct LedgerRow: PlacedRow {
  package var kind = LedgerKind.charge
  /// Whether the due date was given and readable, rather than derived from the period.
  package var dueGiven = false
  package var place = RowPlace(file: 0, line: 0)
  package var unit: UInt32 = 0
  package var feeItem = TextID.empty
  /// A charge's or bill's due date (given, else the last day of the period); of other rows as given.
  package var due = OptionalDay.none
  /// Journal: entry date. Bill: date of payment.
  package var date = OptionalDay.none
  package var period = Period.none
  /// Fen. Journal: `amount`; bill: `amount_due`.
  package var amount: Int64 = 0
  /// Fen; bills only.
  package var paid: Int64 = 0
  /// Fen; bills only.
  package var waived: Int64 = 0
  /// 64-bit hash of the receipt number; 0 where there is none.
  package var refHash: UInt64 = 0

  package init() {}
}

/// A row of the call log, defaults of docs/data.md applied.
package struct CallRow: PlacedRow {
  package var direction = Direction.outbound
  package var result = CallResult.noAnswer
  package var party = Party.none
  package var topic = Topic.none
  package var outcome = CallOutcome.none
  package var place = RowPlace(file: 0, line: 0)
  package var unit: UInt32 = 0
  package var caller = TextID.empty
  package var note = TextID.empty
  package var day = Day(number: Int32(0))
  /// Seconds since midnight; −1 where the hour is unknown.
  package var second: Int32 = -1
  package var promiseDate = OptionalDay.none
  package var callbackDay = OptionalDay.none
  /// −1 where not given.
  package var rings: Int32 = -1
  /// Seconds; −1 where not given.
  package var duration: Int32 = -1
  /// Fen; 0 where none is given.
  package var promiseAmount: Int64 = 0
  /// Bit i: the company's objection category i.
  package var objections: UInt64 = 0
  /// 64-bit hash of call_id; 0 where there is none.
  package var idHash: UInt64 = 0

  package init() {}
}

extension CallRow {
  package var isConnected: Bool { result == .connected }
  package var isOutbound: Bool { direction == .outbound }
  /// Connected, with party owner or none given.
  package var isRightParty: Bool { isConnected && (party == .owner || party == .none) }
  /// A connected call with a promise date (docs/metrics.md, promises).
  package var isPromise: Bool { isConnected && !promiseDate.isNone }
  /// 0 to 23; nil where unknown.
  package var hour: Int? { second < 0 ? nil : Int(second) / 3600 }
}

/// A row of the repair ledger.
package struct RepairRow: PlacedRow {
  /// Whether the row's file has the column `signed_off_at`.
  package var tracksSignOff = false
  package var place = RowPlace(file: 0, line: 0)
  package var unit: UInt32 = 0
  package var category = TextID.empty
  package var description = TextID.empty
  package var reported = Day(number: Int32(0))
  package var promisedBy = OptionalDay.none
  package var completed = OptionalDay.none
  package var signedOff = OptionalDay.none
  /// 64-bit hash of repair_id; 0 where there is none.
  package var idHash: UInt64 = 0

  package init() {}
}
