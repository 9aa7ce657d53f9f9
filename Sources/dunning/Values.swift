public import ArgumentParser
import DocumentModel
public import Model

/// A month as options take it: `2026-10`.
extension Month: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

/// A day as options take it: `2026-10-20`.
extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

/// A table as options take it: `ledger`.
extension TableKind: ExpressibleByArgument {
  package init?(argument: String) {
    guard let table = TableKind.allCases.first(where: { $0.code == argument }) else { return nil }
    self = table
  }

  package static var allValueStrings: [String] { allCases.map(\.code) }
}

extension Language: ExpressibleByArgument {
  public init?(argument: String) {
    guard let language = Language.allCases.first(where: { $0.rawValue.lowercased() == argument.lowercased() })
    else { return nil }
    self = language
  }

  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

/// The order of day, month and year as options take it: `dmy`.
extension DateOrder: ExpressibleByArgument {}

/// A share: `1%`, `0.5 %` or `0.01`, from 0 to 1, to six decimals.
struct Share: ExpressibleByArgument {
  let value: Millionths

  init?(argument: String) {
    var text = argument.filter { $0 != " " }
    let isPercent = text.hasSuffix("%") || text.hasSuffix("％")
    if isPercent { text.removeLast() }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? parts[1] : ""
    let places = isPercent ? 4 : 6
    guard !text.isEmpty, text != ".", decimals.count <= places,
      (parts[0] + decimals).utf8.allSatisfy({ (0x30...0x39).contains($0) }), parts[0].count <= 6,
      let scaled = Int64(parts[0] + decimals + String(repeating: "0", count: places - decimals.count)),
      scaled <= 1_000_000
    else { return nil }
    value = Millionths(scaled)
  }
}
