internal import Glibc

/// Something that takes any bytes, and a property that has to hold for all of them.
struct FuzzTarget: Sendable {
  let name: String
  /// Ends the process where the property does not hold.
  let check: @Sendable ([UInt8]) -> Void

  static let all = [
    FuzzTarget(name: "records", check: checkRecords), FuzzTarget(name: "header", check: checkHeader),
    FuzzTarget(name: "table", check: checkTable), FuzzTarget(name: "money", check: checkMoney),
    FuzzTarget(name: "dates", check: checkDates), FuzzTarget(name: "periods", check: checkPeriods),
    FuzzTarget(name: "settings", check: checkSettings),
    FuzzTarget(name: "workbook", check: checkWorkbook),
  ]

  /// Set once, before the loop starts.
  nonisolated(unsafe) static var chosen: FuzzTarget?
}

/// Ends the process, so that the fuzzer keeps the input, where something does not hold.
func hold(_ isTrue: Bool, _ what: @autoclosure () -> String) {
  if !isTrue { fatalError(what()) }
}

/// What is wanted, and what was found instead.
func same<Value: Equatable>(_ found: Value, _ wanted: Value, _ what: @autoclosure () -> String) {
  if found != wanted { fatalError("\(what()): found \(found), wanted \(wanted)") }
}

/// The first bytes of an input choose how the rest is read.
struct Choices {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// 0 where there is nothing left.
  mutating func byte() -> Int { Int(rest.popFirst() ?? 0) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[byte() % values.count] }
}
