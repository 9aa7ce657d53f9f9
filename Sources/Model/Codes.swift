/// The codes of docs/data.md, as the tables hold them. Raw values are stable: parts of a group carry them.

package enum UnitType: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case residential, shop, parking, office, other
}

package enum Occupancy: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case occupied, rented, vacant, notHandedOver, unknown
}

package enum LedgerKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case charge, payment, waiver, refund
  /// One row that is a charge with what was paid and waived on it.
  case bill
}

package enum Direction: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case outbound, inbound
}

package enum CallResult: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case connected, noAnswer, busy, rejected, powerOff, invalidNumber
}

package enum Party: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Nobody named; a call with none may still have reached the right party.
  case none
  case owner, family, tenant, other
}

/// The opening of a call.
package enum Topic: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case none
  case festival, event, notice, courtesy, repairDone, inboundRequest, dunning, other
}

package enum CallOutcome: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case none
  case promised, disputed, refused, reschedule, paidAlready
}

/// A closed set whose members have a code in the tables, in metric keys and in lists.
package protocol Coded: CaseIterable, Sendable {
  /// The English code of docs/data.md.
  var code: String { get }
}

extension UnitType: Coded {
  package var code: String { "\(self)" }
}
extension Occupancy: Coded {
  package var code: String { self == .notHandedOver ? "not_handed_over" : "\(self)" }
}
extension LedgerKind: Coded {
  package var code: String { "\(self)" }
}
extension Direction: Coded {
  package var code: String { "\(self)" }
}
extension CallResult: Coded {
  package var code: String {
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
  package var code: String { self == .none ? "(none)" : "\(self)" }
}
extension Topic: Coded {
  /// `(none)` where none is given, as metric keys have it.
  package var code: String {
    switch self {
    case .none: "(none)"
    case .repairDone: "repair_done"
    case .inboundRequest: "inbound_request"
    default: "\(self)"
    }
  }
}
extension CallOutcome: Coded {
  package var code: String { self == .paidAlready ? "paid_already" : "\(self)" }
}
