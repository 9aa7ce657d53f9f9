/// The typed rows of the four tables: plain bytes without references, so that millions of them cost no
/// allocation and move between threads freely.

/// A text of the company's `TextTable`; `.empty` where the cell was empty.
public struct TextID: Hashable, Sendable, BitwiseCopyable {
  public var index: UInt32

  @inlinable public static var empty: TextID { TextID(index: 0) }

  @inlinable public init(index: UInt32) { self.index = index }
  @inlinable public var isEmpty: Bool { index == 0 }
}

/// Where a row stands: which input file of the run, and the physical line it starts on.
public struct RowPlace: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Index into the run's input files: roster files first, then ledger, calls, repairs, as given.
  public var file: UInt16
  /// 1-based.
  public var line: UInt32

  @inlinable public init(file: Int, line: Int) {
    self.file = UInt16(truncatingIfNeeded: file)
    self.line = UInt32(truncatingIfNeeded: line)
  }

  public static func < (left: RowPlace, right: RowPlace) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}

/// A row that knows where it stands.
public protocol PlacedRow: BitwiseCopyable, Sendable {
  /// The form in which blocks hold it.
  associatedtype Packed: PackedRow<Self> = UnpackedRow<Self>

  var place: RowPlace { get set }
  /// Index into the company's units; 0 for rows of the roster, which are units themselves.
  var unit: UInt32 { get set }
}

/// A unit (flat, shop, parking space) and its owner: a row of the roster.
public struct UnitRow: PlacedRow {
  public var unitID = TextID.empty
  public var project = TextID.empty
  public var building = TextID.empty
  /// The part of the building (单元) where the roster has it in a column of its own; it tells numbers apart.
  public var section = TextID.empty
  public var ownerName = TextID.empty
  public var phone = TextID.empty
  public var steward = TextID.empty
  /// As written, to be split at `;` `；` `、` `,` `，`.
  public var tags = TextID.empty
  /// Square metres × 100, rounded; 0 where not given.
  public var areaCentis: Int64 = 0
  public var unitType = UnitType.other
  public var occupancy = Occupancy.unknown
  public var handover = OptionalDay.none
  public var place = RowPlace(file: 0, line: 0)

  @inlinable public init() {}

  /// None: the row is a unit.
  @inlinable public var unit: UInt32 {
    get { 0 }
    set {}
  }
}

/// A row of the fee ledger, in either shape, as parsed: signs are as written. Only rows that exist as of
/// the run's day come here.
public struct LedgerRow: PlacedRow {
  public typealias Packed = PackedLedgerRow

  public var kind = LedgerKind.charge
  /// Whether the due date was given and readable, rather than derived from the period.
  public var dueGiven = false
  public var place = RowPlace(file: 0, line: 0)
  public var unit: UInt32 = 0
  public var feeItem = TextID.empty
  /// A charge's or bill's due date (given, else the last day of the period); of other rows as given.
  public var due = OptionalDay.none
  /// Journal: entry date. Bill: date of payment.
  public var date = OptionalDay.none
  public var period = Period.none
  /// Fen. Journal: `amount`; bill: `amount_due`.
  public var amount: Int64 = 0
  /// Fen; bills only.
  public var paid: Int64 = 0
  /// Fen; bills only.
  public var waived: Int64 = 0
  /// 64-bit hash of the receipt number; 0 where there is none.
  public var refHash: UInt64 = 0

  @inlinable public init() {}
}

/// A row of the call log, defaults of docs/data.md applied.
public struct CallRow: PlacedRow {
  public typealias Packed = PackedCallRow

  public var direction = Direction.outbound
  public var result = CallResult.noAnswer
  public var party = Party.none
  public var topic = Topic.none
  public var outcome = CallOutcome.none
  public var place = RowPlace(file: 0, line: 0)
  public var unit: UInt32 = 0
  public var caller = TextID.empty
  public var note = TextID.empty
  public var day = Day(number: Int32(0))
  /// Seconds since midnight; −1 where the hour is unknown.
  public var second: Int32 = -1
  public var promiseDate = OptionalDay.none
  public var callbackDay = OptionalDay.none
  /// −1 where not given.
  public var rings: Int32 = -1
  /// Seconds; −1 where not given.
  public var duration: Int32 = -1
  /// Fen; 0 where none is given.
  public var promiseAmount: Int64 = 0
  /// Bit i: the company's objection category i.
  public var objections: UInt64 = 0
  /// 64-bit hash of call_id; 0 where there is none.
  public var idHash: UInt64 = 0

  @inlinable public init() {}
}

extension CallRow {
  public var isConnected: Bool { result == .connected }
  public var isOutbound: Bool { direction == .outbound }
  /// Connected, with party owner or none given.
  public var isRightParty: Bool { isConnected && (party == .owner || party == .none) }
  /// A connected call with a promise date (docs/metrics.md, promises).
  public var isPromise: Bool { isConnected && !promiseDate.isNone }
  /// 0 to 23; nil where unknown.
  public var hour: Int? { second < 0 ? nil : Int(second) / 3600 }
}

/// A row of the repair ledger.
public struct RepairRow: PlacedRow {
  /// Whether the row's file has the column `signed_off_at`.
  public var tracksSignOff = false
  public var place = RowPlace(file: 0, line: 0)
  public var unit: UInt32 = 0
  public var category = TextID.empty
  public var description = TextID.empty
  public var reported = Day(number: Int32(0))
  public var promisedBy = OptionalDay.none
  public var completed = OptionalDay.none
  public var signedOff = OptionalDay.none
  /// 64-bit hash of repair_id; 0 where there is none.
  public var idHash: UInt64 = 0

  @inlinable public init() {}
}
