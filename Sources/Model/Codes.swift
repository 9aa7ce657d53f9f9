/// The codes of docs/data.md, as the tables hold them. Raw values are stable: parts of a group carry them.

public enum UnitType: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case residential, shop, parking, office, other
}

public enum Occupancy: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case occupied, rented, vacant, notHandedOver, unknown
}

public enum LedgerKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case charge, payment, waiver, refund
  /// One row that is a charge with what was paid and waived on it.
  case bill
}

public enum Direction: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case outbound, inbound
}

public enum CallResult: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case connected, noAnswer, busy, rejected, powerOff, invalidNumber
}

public enum Party: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Nobody named; a call with none may still have reached the right party.
  case none
  case owner, family, tenant, other
}

/// The opening of a call.
public enum Topic: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case none
  case festival, event, notice, courtesy, repairDone, inboundRequest, dunning, other
}

public enum CallOutcome: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case none
  case promised, disputed, refused, reschedule, paidAlready
}

/// A closed set whose members have a code in the tables, in metric keys and in lists.
public protocol Coded: CaseIterable, Sendable {
  /// The English code of docs/data.md.
  var code: String { get }
}

extension UnitType: Coded {
  public var code: String { "\(self)" }
}
extension Occupancy: Coded {
  public var code: String { self == .notHandedOver ? "not_handed_over" : "\(self)" }
}
extension LedgerKind: Coded {
  public var code: String { "\(self)" }
}
extension Direction: Coded {
  public var code: String { "\(self)" }
}
extension CallResult: Coded {
  public var code: String {
    switch self {
    case .connected: "connected"
    case .noAnswer: "no_answer"
    case .busy: "busy"
    case .rejected: "rejected"
    case .powerOff: "power_off"
    case .invalidNumber: "invalid_number"
    }
  }
}
extension Party: Coded {
  /// `(none)` where nobody is named, as metric keys have it.
  public var code: String { self == .none ? "(none)" : "\(self)" }
}
extension Topic: Coded {
  /// `(none)` where none is given, as metric keys have it.
  public var code: String {
    switch self {
    case .none: "(none)"
    case .repairDone: "repair_done"
    case .inboundRequest: "inbound_request"
    default: "\(self)"
    }
  }
}
extension CallOutcome: Coded {
  public var code: String { self == .paidAlready ? "paid_already" : "\(self)" }
}
