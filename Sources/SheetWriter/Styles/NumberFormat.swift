/// How a number is shown, in Excel's notation.
package struct NumberFormat: Hashable, Sendable {
  package let code: String

  /// - Parameter code: such as `0.00"x"`; Excel checks it, this library does not.
  package init(code: String) { self.code = code }

  package static let general = NumberFormat(code: "General")
  /// `1,234`.
  package static let integer = NumberFormat(code: "#,##0")
  /// `1,234.50`.
  package static let money = NumberFormat(code: "#,##0.00")
  /// 0.834 as `83.4%`.
  package static let percent = NumberFormat(code: "0.0%")
  /// `+1.2`, `-0.4`, `0.0`.
  package static let signed = NumberFormat(code: "+0.0;-0.0;0.0")
  /// `2026-11-03`.
  package static let date = NumberFormat(code: "yyyy-mm-dd")
  /// `2026-11`.
  package static let month = NumberFormat(code: "yyyy-mm")

  /// The number of a format that every program knows.
  var builtIn: Int? {
    switch code {
    case "General": 0
    case "#,##0": 3
    case "#,##0.00": 4
    default: nil
    }
  }
}
